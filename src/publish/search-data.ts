/** What search in the browser reads: made here, read by templates/scripts. Imports nothing, so that both may. */

/** Names that are there from the first letter on: `search/names.js`. */
export interface SearchNames {
  /** Records in all. */
  records: number;
  /** Records a part. */
  size: number;
  /** Label, entity id, mentions, further names. */
  names: [label: string, id: string, mentions: number, ...aliases: string[]][];
}

/** A claim or a sentence that can be found: `search/records-0.js` … */
export type SearchRecord = [text: string, href: string, note: string];

/** Terms with the same first letters: `search/terms-uk.js` … Numbers of records, each but the first a difference. */
export type SearchTerms = [term: string, records: number[]][];
