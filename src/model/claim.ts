import type { DocumentId } from './document.ts';
import type { EntityId } from './entity.ts';
import type { Span } from './span.ts';

/** PLOVER's event classes, and what news needs beside them. */
export const CLAIM_CLASSES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'PROPOSE',
  'MOVE',
  'HARM',
  'OFFICE',
  'MEMBER',
  'PART',
  'LOCATED',
  'OWN',
  'SAY',
  'DENY',
  'OTHER',
] as const;
export type ClaimClass = (typeof CLAIM_CLASSES)[number];

export type Polarity = 'positive' | 'negative';
/** The strongest of conditional > possible > requested > planned > asserted. */
export const MODALITIES = ['conditional', 'possible', 'requested', 'planned', 'asserted'] as const;
export type Modality = (typeof MODALITIES)[number];
export type ClaimStatus = 'single' | 'corroborated' | 'contested';

export interface TimeExpression {
  /** ISO 8601 date, date-time or interval; absent when it cannot be resolved. */
  value?: string;
  text: string;
}

export interface Amount {
  value: number;
  /** Upper end of a range ("20 to 25"); `value` is the lower one. */
  high?: number;
  /** The same sum in another currency, as the text itself gives it. */
  converted?: { value: number; unit: string };
  /** `EUR`, `USD`, `percent`, `km`, `person` … ; absent for bare counts. */
  unit?: string;
  text: string;
  /** What it counts: "drones", "dead". */
  of?: string;
  bound: 'exact' | 'at-least' | 'at-most' | 'about';
}

export interface Participant {
  /** with, to, from, about, between, co-subject … */
  role: string;
  entity?: EntityId;
  /** The words, always there; the only thing there when it is not an entity. */
  text: string;
}

export interface Attribution {
  /** Entity id, or the words where the speaker is none. */
  speaker: EntityId;
  verb?: string;
  outlet?: EntityId;
  /** Says so together with the one before it in the list, who does not quote him. */
  joint?: true;
}

/** A mention that a pronoun, description or group was resolved through. */
export interface ChainLink extends Span {
  text: string;
  entity?: EntityId;
}

export interface Evidence extends Span {
  document: DocumentId;
  quote: string;
  trigger: Span;
  chain: ChainLink[];
  /** Who says it here, where the article does not say it in its own voice. */
  attribution?: Attribution[];
}

export interface Claim {
  /** Hash of what is said, independent of documents and of entity ids. */
  id: string;
  /** Entity id, or the words where it is none. `subjectText` has the words in either case. */
  subject: EntityId;
  subjectText: string;
  /** Lemma, with particle and light-verb noun: `sign`, `call for`, `float idea`. */
  predicate: string;
  relation: string;
  class: ClaimClass;
  label: string;
  symmetric: boolean;
  object?: EntityId;
  objectText?: string;
  participants: Participant[];
  time?: TimeExpression;
  /** Date of the report, ISO 8601. */
  reported?: string;
  /** Entity id, or the words. */
  place?: EntityId;
  amounts: Amount[];
  polarity: Polarity;
  modality: Modality;
  /** Empty: the article itself says so. */
  attribution: Attribution[];
  evidence: Evidence[];
  /** Number of independent documents. */
  sources: number;
  status: ClaimStatus;
  /** Ids of claims that contradict this one. */
  contests?: string[];
  /** 0 to 1. */
  confidence: number;
}
