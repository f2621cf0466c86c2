import type { Tree } from '../tree.ts';

/** "a proxy war between A and B", "a trade war": nobody attacks the other there. */
export function isFigurative(tree: Tree, noun: number): boolean {
  return (
    tree.tokens[noun]!.lemma === 'war' &&
    tree
      .dependents(noun, 'amod', 'compound')
      .some((child) =>
        /^(?:proxy|cold|trade|tariff|price|bidding|culture|currency|information|propaganda|turf|shadow|phony|phoney)$/i.test(
          tree.tokens[child]!.text,
        ),
      )
  );
}
