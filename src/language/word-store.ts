import type { Encoder } from './nn/encoder.ts';
import type { Matrix, Memory } from './nn/memory.ts';
import type { Linear, Ops } from './nn/ops.ts';
import type { Parameters } from './nn/parameters.ts';
import type { WordInput } from './word-input.ts';
import { createWordTable } from './word-table.ts';

/** What the entry of a network makes of words. */
export interface WordStore {
  /** A row a word, in new space. */
  enter(words: readonly string[]): Matrix;
}

/** `capacity` is that of a `WordTable`. */
export function createWordStore(
  memory: Memory,
  ops: Ops,
  input: WordInput,
  entry: Linear,
  capacity: number,
): WordStore {
  const { cols } = entry.weights;
  const known = createWordTable(memory, cols, capacity, (words, to) => {
    const { at } = enterWords(ops, input, entry, words);
    memory.f.copyWithin(to, at, at + words.length * cols);
  });
  return {
    enter(words) {
      const rows = known.find(words);
      const entered = memory.take(words.length, cols);
      rows.forEach((row, i) => {
        const from = known.table.at + row * cols;
        memory.f.copyWithin(entered.at + i * cols, from, from + cols);
      });
      return entered;
    },
  };
}

function enterWords(ops: Ops, input: WordInput, entry: Linear, words: readonly string[]): Matrix {
  const rows = words.map((word) => input.rows(word));
  return ops.linear(input.embed(ops, rows), entry);
}

/** What the entry of an encoder and its first convolution make of the words of sentences. */
export interface ConvolvedStore {
  /** A row a word, in new space. */
  enter(words: readonly string[], starts: Int32Array): Matrix;
}

/** Of the convolution, what a word brings as neighbour and as itself is kept as well. */
export function createConvolvedStore(
  ops: Ops,
  parameters: Parameters,
  input: WordInput,
  { entry, first }: Encoder,
  capacity: number,
): ConvolvedStore {
  const { memory } = ops;
  const { cols } = entry.weights;
  const layers = parameters.split(first.layer, 3, first.norm);
  // A row is a word's own vector, then its parts as left neighbour, as itself and as right one.
  const known = createWordTable(memory, 4 * cols, capacity, (words, to) => {
    const entered = enterWords(ops, input, entry, words);
    const parts = ops.outputs(entered, first.norm, layers);
    const { f } = memory;
    [entered, ...parts].forEach(({ at }, part) => {
      for (let i = 0; i < words.length; i++) {
        f.copyWithin(to + (4 * i + part) * cols, at + i * cols, at + (i + 1) * cols);
      }
    });
  });
  return {
    enter(words, starts) {
      const own = known.find(words);
      const entered = memory.take(words.length, cols);
      const mark = memory.used;
      const rows = memory.take(words.length, 3);
      const near = new Int32Array(memory.f.buffer, 4 * rows.at, 3 * words.length);
      fillNeighbours(own, starts, near);
      memory.each.convolve(4 * known.table.at, 4 * rows.at, 4 * entered.at, words.length, cols);
      memory.release(mark);
      return entered;
    },
  };
}

/** For each word its own row and those of the words to its left and right in the sentence, 0 for none. */
function fillNeighbours(own: Int32Array, starts: Int32Array, near: Int32Array): void {
  for (let s = 0; s + 1 < starts.length; s++) {
    const [begin, end] = [starts[s]!, starts[s + 1]!];
    for (let i = begin; i < end; i++) {
      near[3 * i] = own[i]!;
      near[3 * i + 1] = i > begin ? own[i - 1]! : 0;
      near[3 * i + 2] = i + 1 < end ? own[i + 1]! : 0;
    }
  }
}
