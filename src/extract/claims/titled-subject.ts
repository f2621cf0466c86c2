import type { Clause } from '../clauses/clause.ts';
import type { ClaimContext } from './argument.ts';
import { foundIn } from './found-claims.ts';

/** "The writer and broadcaster Anna Berg was": one person, whose office the first noun is. */
export function isTitledSubject(
  context: ClaimContext,
  { subjects }: Clause,
  subject: number,
): boolean {
  const { tree, found } = context;
  if (subjects.length < 2 || tree.tokens[subject]!.upos !== 'NOUN') return false;
  const others = subjects.filter((one) => one !== subject).map((one) => found.mentionAt(one));
  const { start, end } = tree.tokens[subject]!;
  return foundIn(context, tree.sentence(subject)).some(
    (claim) =>
      claim.class === 'OFFICE' &&
      claim.trigger.start <= start &&
      claim.trigger.end >= end &&
      others.includes(claim.subject.mention),
  );
}
