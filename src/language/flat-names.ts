import type { Token } from '../model/index.ts';

/**
 * Universal Dependencies hang all words of a flat name from its first one, and what goes with the name, too: nothing but
 * punctuation depends on a word that is `flat`. What the best tree hangs there moves up; the tree stays one.
 */
export function liftFromFlat(tokens: readonly Token[], first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.relation === 'punct') continue;
    while (token.head >= 0 && tokens[token.head]!.relation === 'flat') {
      token.head = tokens[token.head]!.head;
    }
  }
}
