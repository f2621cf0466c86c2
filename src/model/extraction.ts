import type { DocumentId } from './document.ts';
import type { EntityType } from './entity.ts';
import type { Amount, ClaimClass, Modality, Polarity, TimeExpression } from './claim.ts';
import type { MentionKind } from './mention.ts';
import type { Span } from './span.ts';

export type Gender = 'female' | 'male' | 'neuter';

/** A place in a document where an entity is spoken of, before entities are known. */
export interface DocumentMention extends Span {
  text: string;
  kind: MentionKind;
  type: EntityType;
  subtype?: string;
  /** Index of the syntactic head into `Analysis.tokens`. */
  head: number;
  /** Index of the sentence into `Analysis.sentences`. */
  sentence: number;
  /** Index into `Extraction.clusters`. */
  cluster: number;
  /**
   * Set when a place name or seat of power acts ("Lima announced", "Accra's request"): it stands for a
   * government or institution here. Absent where it is the place.
   */
  acts?: true;
}

/** Mentions of one document that corefer. */
export interface MentionCluster {
  /** Indices into `Extraction.mentions`, in the order of the text. */
  mentions: number[];
  type: EntityType;
  subtype?: string;
  gender?: Gender;
  plural?: true;
  /** Clusters this one is a group of ("the two countries", "Berg and Lind"): indices into `Extraction.clusters`. */
  members?: number[];
}

/** What fills a place of a claim: the shortest words that say it. */
export interface Argument extends Span {
  text: string;
  /** Index into `Extraction.mentions`, when the head of the argument is a mention. */
  mention?: number;
  /** The whole phrase, where `start` and `end` are shorter than it. */
  full?: Span;
}

export interface DocumentAttribution {
  speaker: Argument;
  /** Lemma of the cue: say, claim, deny; absent for "according to". */
  verb?: string;
  outlet?: Argument;
  /** Says so together with the one before it in the list, which does not go through him. */
  joint?: true;
}

/** A claim as one passage of one document makes it. */
export interface DocumentClaim {
  subject: Argument;
  predicate: string;
  /** Id from `models/relations.yaml`, or the predicate with hyphens where none fits. */
  relation: string;
  class: ClaimClass;
  /** Readable, present tense: "signs agreement with". */
  label: string;
  symmetric: boolean;
  object?: Argument;
  participants: { role: string; argument: Argument }[];
  time?: TimeExpression;
  place?: Argument;
  amounts: Amount[];
  polarity: Polarity;
  modality: Modality;
  /** Empty: the article itself says so. */
  attribution: DocumentAttribution[];
  /** Index into `Analysis.sentences`. */
  sentence: number;
  /** The quote: holds subject, trigger and object, save those reached through a chain of coreference. */
  quote: Span;
  trigger: Span;
  /** 0 to 1. */
  confidence: number;
  /** Id of the rule that found it, for `relata explain`. */
  rule: string;
  /** Only of `holds-office`: the office itself. */
  office?: { title: string; former?: true };
}

/** Another name of a cluster that the text itself gives: "known informally as the Friday Group", "(ABC)". */
export interface DocumentAlias {
  cluster: number;
  text: string;
  span: Span;
}

/** All that is found in one document. A pure function of the document, its analysis and the lexicons. */
export interface Extraction {
  document: DocumentId;
  mentions: DocumentMention[];
  clusters: MentionCluster[];
  claims: DocumentClaim[];
  aliases: DocumentAlias[];
}
