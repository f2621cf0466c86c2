import type { Relation } from '../lexicon/relations.ts';

/** One reading of a clause as a relation between its subject and something. */
export interface Frame {
  /** Head of the object. */
  target?: number;
  /** What follows the verb in the predicate: "agreement with". */
  tail: string;
  relation?: Relation;
  /** The object noun that is part of the predicate. */
  noun?: number;
  rule: string;
}

/** What a clause says of one subject, with who it is said of when it is passive. */
export interface Sides {
  subject: number;
  objects: readonly number[];
  /** The clause is passive and nobody acts. */
  passive: boolean;
}

export const PLAIN_PLACE = new Set([
  'in',
  'at',
  'on',
  'during',
  'near',
  'since',
  'until',
  'within',
  'after',
  'before',
  'by',
  'amid',
  'following',
  'under',
  'over',
  'across',
  'through',
]);

export function given(relation: Relation | undefined): { relation?: Relation } {
  return relation ? { relation } : {};
}
