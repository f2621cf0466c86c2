import type { Oblique } from '../clauses/clause.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { ClaimContext } from './argument.ts';

/** "went on strike", "came under fire", "goes on sale": what somebody comes to, bare of any article. */
export function isCondition(
  { tree, predicates }: ClaimContext,
  verb: string,
  { head, preposition }: Oblique,
): boolean {
  if (!/^(?:go|come)$/.test(verb) || !/^(?:on|under|into|in)$/.test(preposition)) return false;
  if (tree.tokens[head]!.xpos !== 'NN' || !predicates.conditions.has(lemmaOf(tree, head)))
    return false;
  return tree.dependent(head, 'det', 'nmod:poss') === undefined;
}
