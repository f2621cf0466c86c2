import type { Draft, Span } from '../model/index.ts';
import type { SentenceSplitter } from './sentences.ts';

/** A sentence whose tokens are given (CoNLL-U in): they are kept as they are. */
export interface GivenSentence {
  tokens: readonly { text: string; spaceAfter: boolean }[];
}

/** Sentences of raw text that are longer are split; given ones never are. */
const LONGEST = 512;

/** Adds the sentences of every block, cutting overlong ones. */
export function addSentences(draft: Draft, split: SentenceSplitter): void {
  const { text, blocks, tokens } = draft;
  let from = 0;
  let cuts = 0;
  for (const block of blocks) {
    let to = from;
    while (to < tokens.length && tokens[to]!.start < block.end) to++;
    let first = from;
    for (const end of split(text, tokens.slice(from, to))) {
      const last = from + end;
      cuts += Math.ceil((last - first) / LONGEST) - 1;
      for (let at = first; at < last; at += LONGEST) {
        addSentence(draft, at, Math.min(last, at + LONGEST));
      }
      first = last;
    }
    from = to;
  }
  if (cuts > 0) draft.split = cuts;
}

function addSentence({ tokens, sentences }: Draft, first: number, last: number): void {
  sentences.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last });
}

/** The text and the spans that given sentences make; empty sentences are left out. */
export function rebuild(given: readonly GivenSentence[]): { text: string; spans: Span[][] } {
  const parts: string[] = [];
  let length = 0;
  const spans = given
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ tokens }) =>
      tokens.map((token) => {
        const span = { start: length, end: length + token.text.length };
        parts.push(token.text, token.spaceAfter ? ' ' : '');
        length = span.end + (token.spaceAfter ? 1 : 0);
        return span;
      }),
    );
  return { text: parts.join(''), spans };
}
