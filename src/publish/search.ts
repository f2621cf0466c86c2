/**
 * The index of the search, in parts that the browser fetches as it needs them. Parts are scripts that hand their
 * data to `relataSearch`, because scripts are all that a page may load from disk.
 */
import { push } from '../base/order.ts';
import type { Claim, DocumentRecord } from '../model/index.ts';
import { mostConnected } from './overview.ts';
import { claimAnchor, entityPath, passageAnchor, sentenceAnchor, sourcePath } from './paths.ts';
import { shorten } from './picture.ts';
import { homeOf } from './reading.ts';
import { lettersFor, partOf, termsOf } from './search-terms.ts';
import type { Site } from './site.ts';
import type { SearchNames, SearchRecord, SearchTerms } from './search-data.ts';
import { sentenceOf } from './telling.ts';

export interface SearchFile {
  name: string;
  content: string;
}

const MOST_NAMES = 10_000;
const MOST_ALIASES = 6;
const RECORDS_A_PART = 40;
/** A term in more records than these tells little, and its list would be long. */
const MOST_RECORDS_A_TERM = 3000;
const LONGEST_TEXT = 280;

export function* searchFiles(site: Site): Iterable<SearchFile> {
  const terms = new Map<string, number[]>();
  let records: SearchRecord[] = [];
  let count = 0;
  for (const record of recordsOf(site)) {
    if (records.length === RECORDS_A_PART) {
      yield file(`records-${count / RECORDS_A_PART - 1}`, records);
      records = [];
    }
    for (const term of new Set(termsOf(`${record[0]} ${record[2]}`))) push(terms, term, count);
    records.push(record);
    count++;
  }
  if (records.length > 0)
    yield file(`records-${Math.floor((count - 1) / RECORDS_A_PART)}`, records);
  yield file('names', {
    records: count,
    size: RECORDS_A_PART,
    names: namesOf(site),
  } satisfies SearchNames);
  yield* termFiles(terms, lettersFor(count));
}

/** Claims first: they are what the site is about. */
function* recordsOf(site: Site): Iterable<SearchRecord> {
  for (const claim of site.claims.values()) yield claimRecord(site, claim);
  for (const document of site.documents.values()) yield* sentenceRecords(document);
}

function claimRecord(site: Site, claim: Claim): SearchRecord {
  const evidence = claim.evidence[0];
  const home = homeOf(site, claim);
  const href =
    home !== undefined
      ? `${entityPath(home)}#${claimAnchor(claim.id)}`
      : evidence === undefined
        ? 'index.html'
        : `${sourcePath(evidence.document)}#${passageAnchor(claim, evidence)}`;
  return [
    shorten(sentenceOf(site, claim), LONGEST_TEXT),
    href,
    shorten(evidence?.quote ?? '', LONGEST_TEXT),
  ];
}

/** Only of texts that may be published: others have none here. */
function* sentenceRecords({
  id,
  title,
  text,
  sentences = [],
}: DocumentRecord): Iterable<SearchRecord> {
  yield [shorten(title, LONGEST_TEXT), sourcePath(id), 'Source'];
  if (text === undefined) return;
  for (const [index, [start, end]] of sentences.entries()) {
    const words = text.slice(start, Math.min(end, start + LONGEST_TEXT));
    yield [words, `${sourcePath(id)}#${sentenceAnchor(index)}`, shorten(title, 80)];
  }
}

function namesOf(site: Site): SearchNames['names'] {
  return mostConnected(site, site.entities.values(), MOST_NAMES).map((entity) => {
    const others = entity.aliases.map(({ text }) => text).filter((text) => text !== entity.label);
    const aliases = others.slice(0, MOST_ALIASES).map((text) => shorten(text, 80));
    return [shorten(entity.label, 120), entity.id, entity.mentions, ...aliases];
  });
}

function* termFiles(
  terms: ReadonlyMap<string, readonly number[]>,
  letters: 0 | 1 | 2,
): Iterable<SearchFile> {
  const parts = new Map<string, SearchTerms>();
  for (const [term, records] of terms)
    push(parts, partOf(term, letters), [term, differences(records)]);
  for (const [part, list] of parts) {
    list.sort(([a], [b]) => (a < b ? -1 : 1));
    yield file(`terms-${part}`, list);
  }
}

function differences(records: readonly number[]): number[] {
  return records
    .slice(0, MOST_RECORDS_A_TERM)
    .map((number, index) => (index === 0 ? number : number - records[index - 1]!));
}

function file(name: string, data: unknown): SearchFile {
  return {
    name: `${name}.js`,
    content: `relataSearch(${JSON.stringify(name)},${JSON.stringify(data)});\n`,
  };
}
