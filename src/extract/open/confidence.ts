import type { Clause, SubjectOrigin } from '../clauses/clause.ts';
import type { Tree } from '../tree.ts';

/** How often a subject found this way is the right one: set by hand, in the order of how directly it is said. */
const ORIGIN: Record<SubjectOrigin, number> = {
  own: 0.85,
  relative: 0.75,
  shared: 0.7,
  controlled: 0.6,
  participle: 0.6,
  adverbial: 0.5,
  owner: 0.45,
  none: 0.1,
};

/** Confidence of an open tuple, 0 to 1: less for lent subjects, long arguments, copulas and bare verbs. */
export function openConfidence(
  tree: Tree,
  clause: Clause,
  subject: readonly number[],
  places: readonly (readonly number[])[],
): number {
  let confidence = ORIGIN[clause.origin];
  if (clause.kind === 'copula') confidence -= 0.25;
  if (places.length === 0) confidence -= 0.25;
  const words = subject.length + places.reduce((sum, place) => sum + place.length, 0);
  confidence -= Math.min(0.2, Math.max(0, words - 12) * 0.01);
  if (tree.tokens[clause.predicate]!.upos === 'AUX') confidence -= 0.2;
  return Math.max(0.05, Math.round(confidence * 1000) / 1000);
}
