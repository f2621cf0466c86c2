import type { DocumentMention, Gender, Name } from '../../model/index.ts';
import type { PronounKind } from './words.ts';

export type Definiteness = 'definite' | 'demonstrative' | 'indefinite' | 'possessive' | 'bare';

/** An office as descriptions ask for it: lower-case words joined by hyphens, and the country it is of. */
export interface TitleFact {
  words: string;
  country?: string;
}

/** A mention with what the rules of coreference ask of it. Token positions are indices into `Analysis.tokens`. */
export interface Candidate extends DocumentMention {
  index: number;
  first: number;
  last: number;
  /** The whole phrase with what follows the head: relative clauses, prepositional phrases. */
  fullFirst: number;
  fullLast: number;
  /** The token whose head lies outside of the phrase: the title in "President Anna Berg". */
  governor: number;
  name?: Name;
  /** Lower-case lemma of the head of a nominal; folded last word of a name. */
  lemma: string;
  /** Folded words of a name; lower-case content words before the head of a nominal. */
  words: readonly string[];
  /** Folded content words after the head, within the phrase. */
  after: readonly string[];
  /** Lower-case words before the head of a nominal say more of it. */
  described?: boolean;
  plural?: boolean;
  gender?: Gender;
  pronoun?: PronounKind;
  definiteness: Definiteness;
  /** Code of the country that the mention is, or that a description speaks of ("Peruvian", "of Peru"). */
  country?: string;
  /** Title before a name; of a nominal for an office holder, the office itself. */
  titles: TitleFact[];
  /** Number before the noun ("two" countries). */
  count?: number;
  /** Index of the quotation that holds it. */
  quotation?: number;
}
