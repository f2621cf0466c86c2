import type { Clause } from '../clauses/clause.ts';
import type { ClaimContext } from './argument.ts';

/** "The writer and broadcaster Anna Berg was": one person, whose office the first noun is. */
export function isTitledSubject(
  { tree, found }: ClaimContext,
  { subjects }: Clause,
  subject: number,
): boolean {
  if (subjects.length < 2 || tree.tokens[subject]!.upos !== 'NOUN') return false;
  const others = subjects.filter((one) => one !== subject).map((one) => found.mentionAt(one));
  const { start, end } = tree.tokens[subject]!;
  return found.claims.some(
    (claim) =>
      claim.class === 'OFFICE' &&
      claim.trigger.start <= start &&
      claim.trigger.end >= end &&
      others.includes(claim.subject.mention),
  );
}
