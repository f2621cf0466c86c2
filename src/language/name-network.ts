import type { NameSentenceView } from './name-document.ts';
import { LABELS } from './name-labels.ts';
import { LISTS } from './name-lists.ts';
import { createEncoder } from './nn/encoder.ts';
import type { Matrix } from './nn/memory.ts';
import type { Linear, Ops } from './nn/ops.ts';
import type { Parameters } from './nn/parameters.ts';
import type { WordVectors } from './vectors.ts';
import { createWordInput, type WordInput } from './word-input.ts';

/** Sizes of the network; they are written into the model file. */
export interface NameShape {
  width: number;
  depth: number;
}

/** What a word shows beside itself, as rows of one table: lists, evidence of the document, kinds, style, set. */
export const SIGNS = 20;
const SIGN_WIDTH = 32;
const LIST_ROWS = LISTS.length * 4;
const SEEN_ROWS = 10;
const KIND_ROWS = 8;
const STYLE_ROWS = 4;
const SET_ROWS = 4;
const SIGN_ROWS = LIST_ROWS + SEEN_ROWS + KIND_ROWS + STYLE_ROWS + SET_ROWS;

export const PADDED_LABELS = (LABELS + 7) & ~7;

/** Label scores from an encoder over words and signs. */
export interface NameNetwork {
  readonly input: WordInput;
  /** From the inputs of words to what the encoder works on. */
  readonly entry: Linear;
  /** Transition scores: labels × labels, starts, ends. */
  readonly transitions: Matrix;
  /**
   * A row of scores a word, the first `LABELS` of which count. `entered` is what the entry made of the words, `signs`
   * holds `SIGNS` rows a word, -1 for none.
   */
  score(ops: Ops, entered: Matrix, signs: Int32Array, starts: Int32Array): Matrix;
}

export function createNameNetwork(
  parameters: Parameters,
  { width, depth }: NameShape,
  vectors: WordVectors,
  known: Int32Array,
): NameNetwork {
  const input = createWordInput(parameters, vectors, known);
  const table = parameters.matrix('signs', SIGN_ROWS, SIGN_WIDTH, 'table');
  const shown = parameters.linear('shown', SIGN_WIDTH, width);
  const encoder = createEncoder(parameters, 'encoder', input.width, width, depth);
  const out = parameters.linear('labels', width, PADDED_LABELS, encoder.last);
  const transitions = parameters.matrix('transitions', 1, LABELS * (LABELS + 2), 'zeros');
  return {
    input,
    entry: encoder.entry,
    transitions,
    score(ops, entered, signs, starts) {
      const s = ops.input(entered.rows, SIGN_WIDTH);
      ops.lookUp(s, 0, table, signs, SIGNS);
      const x = encoder.run(ops, ops.add(entered, ops.linear(s, shown)), starts);
      const [scores] = ops.outputs(x, encoder.last, [out]) as [Matrix];
      return scores;
    },
  };
}

/** The rows of the sign table of token `i`, written to `out` from `at` on. */
export function fillSigns(
  view: NameSentenceView,
  i: number,
  set: number,
  withLists: boolean,
  out: Int32Array,
  at: number,
): void {
  let n = 0;
  const put = (row: number): void => {
    if (n < SIGNS) out[at + n++] = row;
  };
  put(LIST_ROWS + SEEN_ROWS + KIND_ROWS + view.style);
  put(LIST_ROWS + SEEN_ROWS + KIND_ROWS + STYLE_ROWS + set);
  for (let b = 0; b < KIND_ROWS; b++) {
    if ((view.forms[i]!.kinds >> b) & 1) put(LIST_ROWS + SEEN_ROWS + b);
  }
  for (let b = 0; b < SEEN_ROWS; b++) if ((view.elsewhere[i]! >> b) & 1) put(LIST_ROWS + b);
  for (let l = 0; withLists && view.marked[i]! >> l !== 0; l++) {
    const mark = view.marks[i * LISTS.length + l]!;
    if (mark > 0) put(l * 4 + mark - 1);
  }
  while (n < SIGNS) out[at + n++] = -1;
}
