import { createHashIndex, type HashIndex } from './hash-index.ts';
import { describe, type Lexical } from './lexical.ts';
import type { Matrix } from './nn/memory.ts';
import type { Ops } from './nn/ops.ts';
import type { Parameters } from './nn/parameters.ts';
import type { WordVectors } from './vectors.ts';

/** Rows of a word in the tables that its input vector is made from; -1 for none. */
export interface WordRows {
  lexical: Lexical;
  vector: number;
  word: number;
  parts: Int32Array;
}

const WORD_WIDTH = 48;
const PART_WIDTH = 48;
const LOOK_WIDTH = 12;
const PART_ROWS = 8192;
const LOOK_ROWS = 256;
const CASES = 8;
/** Prefixes of 1 to 3 and suffixes of 1 to 4 characters, and the word itself. */
const PARTS = 8;

/**
 * What a network is told of a word: its GloVe vector, an embedding for frequent words, the sum of embeddings of its
 * parts (by hash), and one of its shape and case.
 */
export interface WordInput {
  readonly width: number;
  rows(text: string): WordRows;
  /** The input matrix of words; `drop` may take away the embedding of a frequent word. */
  embed(ops: Ops, words: readonly WordRows[], drop?: () => boolean): Matrix;
}

/** `known` are the hashes of the lower-case forms that have an embedding. */
export function createWordInput(
  parameters: Parameters,
  vectors: WordVectors,
  known: Int32Array,
): WordInput {
  const find: HashIndex = createHashIndex(known);
  const wordTable = parameters.matrix('input.words', known.length, WORD_WIDTH, 'table');
  const partTable = parameters.matrix('input.parts', PART_ROWS, PART_WIDTH, 'table');
  const lookTable = parameters.matrix('input.looks', LOOK_ROWS + CASES, LOOK_WIDTH, 'table');
  const { dimensions } = vectors;
  const columns = {
    word: dimensions,
    parts: dimensions + WORD_WIDTH,
    look: dimensions + WORD_WIDTH + PART_WIDTH,
  };
  return {
    width: columns.look + LOOK_WIDTH,
    rows(text) {
      const lexical = describe(text);
      const vector = vectors.row(text.replace(/[’`ʼ]/g, "'"));
      return { lexical, vector, word: find(lexical.lower), parts: partRows(lexical) };
    },
    embed(ops, words, drop) {
      const n = words.length;
      const x = ops.input(n, columns.look + LOOK_WIDTH);
      const { f } = ops.memory;
      words.forEach(({ vector }, i) => {
        if (vector >= 0) vectors.add(vector, f, x.at + i * x.cols);
      });
      const word = Int32Array.from(words, (w) => (drop?.() ? -1 : w.word));
      const parts = new Int32Array(n * PARTS);
      const looks = new Int32Array(2 * n);
      words.forEach((w, i) => {
        parts.set(w.parts, i * PARTS);
        looks[2 * i] = (w.lexical.shape >>> 0) % LOOK_ROWS;
        looks[2 * i + 1] = LOOK_ROWS + w.lexical.case;
      });
      ops.lookUp(x, columns.word, wordTable, word, 1);
      ops.lookUp(x, columns.parts, partTable, parts, PARTS);
      ops.lookUp(x, columns.look, lookTable, looks, 2);
      return x;
    },
  };
}

/** Prefixes and suffixes of the same letters must not meet: each kind is shifted by a number of its own. */
function partRows({ prefixes, suffixes, lower }: Lexical): Int32Array {
  const hashes = [...prefixes.slice(0, 3), ...suffixes.slice(0, 4), lower];
  return Int32Array.from(hashes, (hash, kind) =>
    hash === 0 ? -1 : ((Math.imul(hash, 2 * kind + 1) + kind * 0x9e3779b1) >>> 0) % PART_ROWS,
  );
}
