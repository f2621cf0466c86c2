import { spacesAfter, type ConlluSentence } from '../src/language/conllu.ts';
import type { GivenSentence } from '../src/language/index.ts';
import type { Document } from '../src/model/index.ts';

/** The tokens of CoNLL-U sentences, for `Analyzer.annotate`. */
export function givenTokens(sentences: readonly ConlluSentence[]): GivenSentence[] {
  return sentences.map((sentence) => {
    const spaces = spacesAfter(sentence);
    return {
      tokens: sentence.words.map(({ form }, i) => ({ text: form, spaceAfter: spaces[i]! })),
    };
  });
}

/** A document without a file, of one paragraph. */
export function documentOf(id: string, text: string): Document {
  return {
    id,
    path: id,
    title: id,
    language: 'en',
    text,
    offsets: [[0, 0]],
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    cut: [],
    copies: [],
    publish: 'full',
    hash: id,
  };
}
