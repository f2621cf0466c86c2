import type { Analysis, Block, Resources, Sentence, Span, Token } from '../model/index.ts';
import { blocksOf } from './blocks.ts';
import { createLemmatizer } from './lemmatizer.ts';
import { createNameFinder } from './names.ts';
import { createParser } from './parser.ts';
import { createSentenceSplitter } from './sentences.ts';
import { createTokenizer } from './tokenize.ts';
import { loadVectors } from './vectors.ts';

/** A sentence whose tokens are given (CoNLL-U in): they are kept as they are. */
export interface GivenSentence {
  tokens: readonly { text: string; spaceAfter: boolean }[];
}

export interface Analyzer {
  /** Any text; sentences do not cross the borders of blocks. Independent of what was analysed before. */
  analyze(text: string, blocks?: readonly Block[]): Analysis;
  /** Given sentences and tokens; offsets are those of the text rebuilt from tokens and `spaceAfter`. */
  annotate(sentences: readonly GivenSentence[]): Analysis;
}

/** Sentences of raw text that are longer are split; given ones never are. */
const LONGEST_SENTENCE = 512;

/** Loads the models; reads nothing else afterwards. */
export function createAnalyzer(resources: Resources): Analyzer {
  const tokenize = createTokenizer(resources);
  const splitSentences = createSentenceSplitter(resources);
  const vectors = loadVectors(resources);
  const lemmatize = createLemmatizer(resources, vectors);
  const parse = createParser(resources, vectors);
  const findNames = createNameFinder(resources, { vectors });

  function annotateSpans(text: string, spans: readonly Span[][], split: number): Analysis {
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    parse(text, spans).forEach((words, s) => {
      if (words.length === 0) return;
      const first = tokens.length;
      words.forEach(({ upos, xpos, head, relation }, i) => {
        const { start, end } = spans[s]![i]!;
        const form = text.slice(start, end);
        const lemma = lemmatize(form, xpos, i === 0);
        const absolute = head < 0 ? -1 : first + head;
        tokens.push({ start, end, text: form, upos, xpos, lemma, head: absolute, relation });
      });
      const { start } = spans[s]![0]!;
      sentences.push({ start, end: spans[s]!.at(-1)!.end, first, last: tokens.length });
    });
    const names = findNames(text, tokens, sentences);
    return { sentences, tokens, names, ...(split > 0 && { split }) };
  }

  return {
    analyze(text, blocks) {
      const spans: Span[][] = [];
      let split = 0;
      for (const block of blocks ?? blocksOf(text)) {
        const tokens = tokenize(text, block.start, block.end);
        let first = 0;
        for (const end of splitSentences(text, tokens)) {
          const pieces = cut(tokens.slice(first, end));
          split += pieces.length - 1;
          spans.push(...pieces);
          first = end;
        }
      }
      return annotateSpans(text, spans, split);
    },
    annotate(given) {
      const { text, spans } = rebuild(given);
      return annotateSpans(text, spans, 0);
    },
  };
}

/** Cuts an overlong sentence into pieces of the greatest length allowed. */
function cut(tokens: Span[]): Span[][] {
  if (tokens.length <= LONGEST_SENTENCE) return [tokens];
  const pieces: Span[][] = [];
  for (let i = 0; i < tokens.length; i += LONGEST_SENTENCE) {
    pieces.push(tokens.slice(i, i + LONGEST_SENTENCE));
  }
  return pieces;
}

function rebuild(given: readonly GivenSentence[]): { text: string; spans: Span[][] } {
  const parts: string[] = [];
  let length = 0;
  const spans = given.map(({ tokens }) =>
    tokens.map((token) => {
      const span = { start: length, end: length + token.text.length };
      parts.push(token.text, token.spaceAfter ? ' ' : '');
      length = span.end + (token.spaceAfter ? 1 : 0);
      return span;
    }),
  );
  return { text: parts.join(''), spans };
}
