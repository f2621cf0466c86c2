import type { Resources, Span } from '../model/index.ts';
import { readModel } from './model-file.ts';
import { Memory, type Matrix } from './nn/memory.ts';
import { Forward } from './nn/ops.ts';
import { Parameters, fromModel } from './nn/parameters.ts';
import { createParserNetwork, scoreArcs, type ParserShape } from './parser-network.ts';
import { bestTree } from './spanning-tree.ts';
import type { WordVectors } from './vectors.ts';
import type { WordRows } from './word-input.ts';

export const PARSER_FILE = 'parser.bin';

/** Words that go through the network together; a longer sentence goes alone. */
const BATCH = 600;
/** Longer sentences (only given ones can be) are parsed in pieces, which hang from the first. */
const LONGEST = 1500;

/** A word of a parsed sentence; `head` is an index into the sentence, -1 for the root. */
export interface ParsedWord {
  upos: string;
  xpos: string;
  head: number;
  relation: string;
}

/** Tags and parses sentences, each given as the spans of its tokens; a sentence may be empty. */
export type Parser = (text: string, sentences: readonly (readonly Span[])[]) => ParsedWord[][];

export interface ParserOptions {
  /** Keeps WebAssembly out; the results are the same, only later. */
  plain?: boolean;
}

export function createParser(
  resources: Resources,
  vectors: WordVectors,
  { plain = false }: ParserOptions = {},
): Parser {
  const model = readModel(resources, PARSER_FILE);
  const shape = model.meta.shape as ParserShape;
  const tagNames = model.strings('tags').map((tag) => tag.split('|') as [string, string]);
  const labelNames = model.strings('labels');
  const rootLabel = labelNames.indexOf('root');
  const memory = new Memory(8_000_000, plain);
  const parameters = new Parameters(memory, fromModel(model, memory));
  const network = createParserNetwork(parameters, shape, vectors, model.tensor('known', 'i32'));
  const ops = new Forward(memory);

  function parseBatch(sentences: readonly (readonly WordRows[])[]): ParsedWord[][] {
    const mark = memory.used;
    const starts = startsOf(sentences);
    const { different, index } = eachOnce(sentences);
    const encoded = network.encodeOnce(ops, different, starts, index);
    const heads = new Int32Array(starts.at(-1)!);
    const trees = sentences.map((words, s) => {
      const before = memory.used;
      const { scores } = scoreArcs(ops, network, encoded, starts[s]!, starts[s + 1]!);
      const tree = bestTree(memory.f, scores.at, scores.cols, words.length);
      memory.release(before);
      for (let i = 0; i < words.length; i++) {
        heads[starts[s]! + i] = starts[s]! + Math.max(0, tree[i + 1]! - 1);
      }
      return tree;
    });
    const relations = network.relations(ops, encoded, heads);
    const parsed = sentences.map((words, s) =>
      words.map((_, i): ParsedWord => {
        const row = starts[s]! + i;
        const [upos, xpos] =
          tagNames[bestColumn(memory.f, encoded.tags, row, tagNames.length, -1)]!;
        const head = trees[s]![i + 1]! - 1;
        const label = bestColumn(memory.f, relations, row, labelNames.length, rootLabel);
        return { upos, xpos, head, relation: head < 0 ? 'root' : labelNames[label]! };
      }),
    );
    memory.release(mark);
    return parsed;
  }

  return (text, sentences) => {
    const rows = remember((word) => network.input.rows(word));
    const pieces = sentences.flatMap((spans, s) =>
      cut(spans.map(({ start, end }) => rows(text.slice(start, end)))).map((words) => ({
        words,
        s,
      })),
    );
    const parsed: ParsedWord[][] = sentences.map(() => []);
    for (let first = 0; first < pieces.length;) {
      let last = first;
      let words = 0;
      while (
        last < pieces.length &&
        (last === first || words + pieces[last]!.words.length <= BATCH)
      ) {
        words += pieces[last++]!.words.length;
      }
      const batch = pieces.slice(first, last);
      parseBatch(batch.map((piece) => piece.words)).forEach((found, i) => {
        join(parsed[batch[i]!.s]!, found);
      });
      first = last;
    }
    return parsed;
  };
}

function cut(words: WordRows[]): WordRows[][] {
  if (words.length <= LONGEST) return words.length === 0 ? [] : [words];
  const pieces: WordRows[][] = [];
  for (let i = 0; i < words.length; i += LONGEST) pieces.push(words.slice(i, i + LONGEST));
  return pieces;
}

/** Adds a piece to a sentence; its root hangs from that of the first piece. */
function join(sentence: ParsedWord[], piece: readonly ParsedWord[]): void {
  const offset = sentence.length;
  const root = sentence.findIndex((word) => word.head < 0);
  for (const word of piece) {
    if (offset === 0) sentence.push(word);
    else if (word.head < 0) sentence.push({ ...word, head: root, relation: 'parataxis' });
    else sentence.push({ ...word, head: word.head + offset });
  }
}

function startsOf(sentences: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(sentences.length + 1);
  sentences.forEach((words, i) => (starts[i + 1] = starts[i]! + words.length));
  return starts;
}

/** The different words of sentences, and which of them stands at each place. */
function eachOnce(sentences: readonly (readonly WordRows[])[]) {
  const places = new Map<WordRows, number>();
  const different: WordRows[] = [];
  const index = sentences.flatMap((words) =>
    words.map((word) => {
      let place = places.get(word);
      if (place === undefined) {
        places.set(word, (place = different.length));
        different.push(word);
      }
      return place;
    }),
  );
  return { different, index: Int32Array.from(index) };
}

/** The greatest of the first `count` columns of a row, the first of equals, without column `without`. */
function bestColumn(
  f: Float32Array,
  x: Matrix,
  row: number,
  count: number,
  without: number,
): number {
  const at = x.at + row * x.cols;
  let best = -1;
  for (let c = 0; c < count; c++) {
    if (c !== without && (best < 0 || f[at + c]! > f[at + best]!)) best = c;
  }
  return best;
}

/** Words of one call are looked up once. */
function remember(find: (word: string) => WordRows): (word: string) => WordRows {
  const known = new Map<string, WordRows>();
  return (text) => {
    let word = known.get(text);
    if (!word) known.set(text, (word = find(text)));
    return word;
  };
}
