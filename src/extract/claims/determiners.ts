import type { Tree } from '../tree.ts';

/** Class of the article, pronoun or number before a noun ("officials", "the officials", "two officials"). */
export function determinerOf(tree: Tree, head: number): string {
  for (const child of tree.dependents(head, 'det', 'nmod:poss', 'nummod')) {
    if (child > head) continue;
    const { relation, text } = tree.tokens[child]!;
    if (relation === 'nummod') return 'number';
    if (relation === 'nmod:poss') return 'owner';
    const word = text.toLowerCase();
    if (/^(?:the|an?)$/.test(word)) return word === 'the' ? 'the' : 'a';
    return /^th/.test(word) ? 'this' : 'any';
  }
  return 'bare';
}
