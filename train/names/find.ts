import type { NameFinder } from '../../src/language/names.ts';
import type { NameType, Sentence, Span } from '../../src/model/index.ts';
import type { NameDocument } from './example.ts';

/** Names that a finder gives for a document with its own tokens, by sentence and token. */
export function findInDocument(
  find: NameFinder,
  document: NameDocument,
): { sentence: number; first: number; last: number; type: NameType }[] {
  const tokens: (Span & { text: string })[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  for (const { words } of document.sentences) {
    const first = tokens.length;
    const start = at;
    for (const text of words) {
      tokens.push({ text, start: at, end: at + text.length });
      at += text.length + 1;
    }
    sentences.push({ first, last: tokens.length, start, end: at });
  }
  let s = 0;
  return find('', tokens, sentences).map(({ first, last, type }) => {
    while (first >= sentences[s]!.last) s++;
    const offset = sentences[s]!.first;
    return { sentence: s, first: first - offset, last: last - offset, type };
  });
}
