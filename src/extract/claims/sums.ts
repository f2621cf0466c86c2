import type { Clause } from '../clauses/clause.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { Tree } from '../tree.ts';
import { range } from './clause-words.ts';

const COSTING = /^(?:fine|cost|sue|charge|save|earn)$/;
const CURRENCY = /^(?:dollar|euro|pound|yen|franc|rupee|cent)$/;

/** "fined the firm $3 million", "cost the airline $20m a day": how much. */
export function sumOf(
  tree: Tree,
  { predicate, objects }: Clause,
): { head: number; role: string; words: readonly number[] } | undefined {
  if (objects.length === 0 || !COSTING.test(lemmaOf(tree, predicate))) return undefined;
  const head = tree
    .dependents(predicate, 'obl')
    .find(
      (child) =>
        child > predicate &&
        tree.tokens[child]!.relation === 'obl:unmarked' &&
        (tree.tokens[child]!.upos === 'SYM' || CURRENCY.test(lemmaOf(tree, child))),
    );
  if (head === undefined) return undefined;
  const last = Math.max(head + 1, tree.last(head));
  // "a day", wherever the parser hangs it.
  const each = /^(?:an?|per)$/i.test(tree.tokens[last]?.text ?? '') ? 2 : 0;
  return { head, role: 'sum', words: range(firstOf(tree, head), last + each) };
}

/** The first figure of a sum, with "about" before it. */
function firstOf(tree: Tree, head: number): number {
  let first = head;
  while (first > 0 && /^(?:NUM|SYM|ADV)$/.test(tree.tokens[first - 1]!.upos)) first -= 1;
  return first;
}
