import { spacesAfter, type ConlluSentence } from '../src/language/conllu.ts';
import type { GivenSentence } from '../src/language/index.ts';

/** The tokens of CoNLL-U sentences, for `Analyzer.annotate`. */
export function givenTokens(sentences: readonly ConlluSentence[]): GivenSentence[] {
  return sentences.map((sentence) => {
    const spaces = spacesAfter(sentence);
    return {
      tokens: sentence.words.map(({ form }, i) => ({ text: form, spaceAfter: spaces[i]! })),
    };
  });
}
