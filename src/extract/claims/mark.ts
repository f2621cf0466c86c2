import { isRelation, type Tree } from '../tree.ts';

/** How a verb follows its governor ("to", "with"): its own mark, for a further gerund that of the first. */
export function markOf(tree: Tree, token: number): number | undefined {
  let at = token;
  for (let steps = 0; at >= 0 && steps < 6; steps += 1) {
    const mark = tree.dependents(at, 'mark').at(-1);
    if (mark !== undefined) return mark;
    const { relation, xpos } = tree.tokens[at]!;
    if (!isRelation(relation, 'conj') || xpos !== 'VBG') return undefined;
    at = tree.head(at);
    if (at >= 0 && tree.tokens[at]!.xpos !== 'VBG') return undefined;
  }
  return undefined;
}
