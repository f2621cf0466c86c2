import type { Argument, DocumentClaim, Span } from '../../model/index.ts';
import type { Tree } from '../tree.ts';

/** Words looked at behind the head of a phrase: real arguments are shorter, hostile ones cost no more. */
const REACH = 40;
/** Most characters of an article or the like between a preposition and what it brings. */
const NEAR = 12;

/** Words without much meaning of their own, after which a phrase is or is not at its end. */
const CLOSED =
  /^(?:[.,;:()]|--?|–|—|["“”‘’]|'s|’s|and|or|but|of|to|for|in|on|at|by|with|from|into|as|than|about|against|over|after|before|since|that|who|which|whose|when|where|while|because|if|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|be|been|being|the|a|an|it|he|she|they|we|you|i)$/i;

/**
 * The word behind each of the two phrases, where it stands nowhere in the claim: "the end | of", "a plan | to" were cut,
 * whatever the tree says.
 */
export function besideFeatures(
  tree: Tree,
  claim: DocumentClaim,
  subjectHead: number,
  objectHead?: number,
): string[] {
  const { subject, object } = claim;
  return [
    `subject-next:${behind(tree, claim, subject, subjectHead)}`,
    ...(object && objectHead !== undefined
      ? [`object-next:${behind(tree, claim, object, objectHead)}`]
      : []),
  ];
}

function behind(tree: Tree, claim: DocumentClaim, { end }: Argument, head: number): string {
  let next = head + 1;
  while (next < head + REACH && (tree.tokens[next]?.start ?? end) < end) next += 1;
  const token = tree.tokens[next];
  if (!token || tree.sentence(next) !== tree.sentence(head)) return 'end';
  if (isTold(claim, token, token.text.toLowerCase())) return 'told';
  return CLOSED.test(token.text) ? token.text.toLowerCase() : token.xpos;
}

/** Whether the claim says the word, or opens with it what it says. */
function isTold(claim: DocumentClaim, { start, end }: Span, text: string): boolean {
  const { subject, object, participants, trigger } = claim;
  const spans = [trigger, subject, object, ...participants.map(({ argument }) => argument)];
  return (
    spans.some((one) => one !== undefined && one.start <= start && one.end >= end) ||
    participants.some(
      ({ role, argument }) => role === text && argument.start >= end && argument.start - end < NEAR,
    )
  );
}
