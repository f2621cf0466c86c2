import type { Tree } from '../tree.ts';

/**
 * "the names and addresses of doctors": what "of" brings belongs to both nouns, whichever of them the tree hangs it on.
 * The phrase that a noun lacks of its own, as at most one head.
 */
export function sharedOf(tree: Tree, head: number): number[] {
  if (tree.tokens[head]!.upos !== 'NOUN' || tree.dependent(head, 'nmod') !== undefined) return [];
  const other = tree.tokens[head]!.relation === 'conj' ? tree.head(head) : joinedAfter(tree, head);
  if (other === undefined || !isAlike(tree, head, other)) return [];
  return (
    tree
      .dependents(other, 'nmod')
      .filter((child) => isOfAfter(tree, child, Math.max(head, other)))
      // "… a shortage and use of the dam is the solution": a new clause begins.
      .filter(
        (child) =>
          head > other || !/^(?:VBZ|VBP|VBD|MD)$/.test(tree.tokens[tree.last(child)]?.xpos ?? ''),
      )
      .slice(0, 1)
  );
}

/** The noun right behind "and", or with nothing but an adjective between, without an article of its own. */
function joinedAfter(tree: Tree, head: number): number | undefined {
  if (tree.tokens[head + 1]?.upos !== 'CCONJ') return undefined;
  return tree
    .dependents(head, 'conj')
    .find((next) => next === head + 2 || (next === head + 3 && isModifier(tree, head + 2, next)));
}

function isModifier(tree: Tree, token: number, noun: number): boolean {
  return tree.head(token) === noun && /^(?:amod|compound)/.test(tree.tokens[token]!.relation);
}

/** "the government and countries of the union": one thing and many are hardly of the same. */
function isAlike(tree: Tree, one: number, other: number): boolean {
  const [a, b] = [tree.tokens[one]!, tree.tokens[other]!];
  if (b.upos !== 'NOUN') return false;
  return one > other || a.xpos === b.xpos;
}

function isOfAfter(tree: Tree, child: number, noun: number): boolean {
  const of = tree.tokens[noun + 1];
  return of?.text.toLowerCase() === 'of' && of.head === child && of.relation === 'case';
}
