import type { Span } from './span.ts';

/** Sentences are in order and never overlap; `first` and `last` are indices into `Analysis.tokens`, `last` exclusive. */
export interface Sentence extends Span {
  first: number;
  last: number;
}

export interface Token extends Span {
  text: string;
  /** Universal part of speech. */
  upos: string;
  /** Penn Treebank tag. */
  xpos: string;
  lemma: string;
  /** Index into `Analysis.tokens` of a token of the same sentence, -1 for the root. */
  head: number;
  /** Universal Dependencies relation with its subtype (`nsubj:pass`, `acl:relcl`). */
  relation: string;
  /** How sure the parser is of head and relation together, 0 to 1 in hundredths; absent where the tree was given. */
  certainty?: number;
}

/** What a name can be of; `thing` covers products, laws, works; `people` covers nationalities and demonyms. */
export type NameType = 'person' | 'organization' | 'place' | 'event' | 'people' | 'thing';

/** A name found in the text: a span of whole tokens of one sentence. */
export interface Name extends Span {
  /** Index into `Analysis.tokens`. */
  first: number;
  /** Exclusive. */
  last: number;
  type: NameType;
  /** Finer kind where known: country, city, region, law, weapon, product, work, nationality … */
  subtype?: string;
  /** 0 to 1. */
  confidence: number;
}

/** What the language stage finds in one text. Names are sorted by start and do not overlap. */
export interface Analysis {
  sentences: Sentence[];
  tokens: Token[];
  names: Name[];
  /** How many times an overlong sentence of raw text was cut; absent when none was. */
  split?: number;
}
