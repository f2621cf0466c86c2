import type { Modality } from '../../model/index.ts';
import type { Relation } from '../lexicon/relations.ts';
import type { Party } from './parties.ts';

/** A noun that says what a verb could: "Norland's invasion of Sudmark", "talks between A and B". */
export interface NominalSides {
  noun: number;
  subject: Party;
  object: Party;
  relation: Relation;
  preposition: string;
  rule: string;
  /** What stands around the noun says that it is still to come. */
  force?: Modality;
}
