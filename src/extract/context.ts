import type {
  Amount,
  Analysis,
  Document,
  DocumentAlias,
  DocumentClaim,
  DocumentMention,
  MentionCluster,
  Span,
  TimeExpression,
} from '../model/index.ts';
import type { Tree } from './tree.ts';

/** What every step of the stage reads. */
export interface Context {
  document: Document;
  analysis: Analysis;
  tree: Tree;
}

/** Words in quotation marks, with who says them. Sorted by start, never overlapping. */
export interface Quotation extends Span {
  /** Tokens between the marks, `last` exclusive. */
  first: number;
  last: number;
  /** Head of the speaker's phrase (a noun, name or pronoun); absent when nobody is named. */
  speaker?: number;
  /** The verb that brings it, absent for "according to". */
  cue?: number;
}

/** A time expression; `first` and `last` include its preposition ("on Wednesday"). */
export interface TimeMention {
  first: number;
  last: number;
  /** Syntactic head: the token that hangs on the predicate. */
  head: number;
  time: TimeExpression;
}

export interface AmountMention {
  first: number;
  last: number;
  /** The number itself, or the unit where there is one. */
  head: number;
  /** The token it counts ("drones"), where there is one. */
  counted?: number;
  amount: Amount;
}

/**
 * What mentions.ts finds: `findMentions(context, quotations, lexicon) → Mentions`. A speaker of "I" and "we" in a
 * quotation is found through `quotations`.
 */
export interface Mentions {
  mentions: DocumentMention[];
  clusters: MentionCluster[];
  aliases: DocumentAlias[];
  times: TimeMention[];
  amounts: AmountMention[];
  /** Offices, memberships and other attributes, as claims with all fields filled in. */
  claims: DocumentClaim[];
  /** The mention headed by the token, else the name that covers it; index into `mentions`. */
  mentionAt: (token: number) => number | undefined;
  /** By which rule a pronoun or description was linked, and how surely; absent where it was not. */
  linkOf: (mention: number) => { rule: string; certainty?: number } | undefined;
}
