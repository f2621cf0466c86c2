import type { EntityId, EntityType } from '../../model/index.ts';

/**
 * `graph/corrections.yaml`: the editor's last word. A list; every entry has one action and a reason.
 *
 * ```yaml
 * - merge: [person/ihor-lind, person/igor-lind] # one thing; the first keeps its page
 *   reason: Two spellings of one mayor.
 * - apart: [person/j-smith, person/jane-smith] # two things: not asked again
 *   reason: Checked.
 * - split: person/kim # what is meant by these names, or in these documents, becomes a page of its own
 *   names: [Kim Yo Jong]
 *   documents: [2024/summit]
 *   label: Kim Yo Jong # optional: the name of the new page
 *   reason: Brother and sister.
 * - rename: person/d-berg
 *   label: Dmytro Berg
 *   reason: The usual English spelling.
 * - retype: place/zorva
 *   type: thing
 *   subtype: weapon # optional
 *   reason: A drone.
 * - hide: person/jane-roe # no page, no node; claims about people go with them, others keep their words only
 *   reason: Asked to be left out.
 * - alias: organization/main-intelligence-directorate
 *   text: HUR
 *   reason: Used in search.
 * - reject: 0123456789abcdef # id of a claim
 *   reason: The article says the opposite.
 * - claim: # a claim that the program missed; the quote must stand in the document
 *     subject: person/anna-berg
 *     label: proposes
 *     object: thing/harbour-fund # or words
 *     document: 2024/april
 *     quote: had floated the idea
 *   reason: Missed.
 * ```
 *
 * Ids are those of the pages, before or after earlier entries. Entries are applied in order at every build, and one
 * that no longer finds what it corrects is reported and kept.
 */
export type Correction = Action & { reason: string; line: number };

export type Action =
  | { kind: 'merge'; ids: EntityId[] }
  | { kind: 'apart'; ids: EntityId[] }
  | { kind: 'split'; id: EntityId; names: string[]; documents: string[]; label?: string }
  | { kind: 'rename'; id: EntityId; label: string }
  | { kind: 'retype'; id: EntityId; type: EntityType; subtype?: string }
  | { kind: 'hide'; id: EntityId }
  | { kind: 'alias'; id: EntityId; text: string }
  | { kind: 'reject'; id: string }
  | { kind: 'claim'; claim: AddedClaim };

export interface AddedClaim {
  subject: string;
  label: string;
  object?: string;
  document: string;
  quote: string;
}

/** Where diagnostics say they come from. */
export const CORRECTIONS_FILE = 'corrections.yaml';
