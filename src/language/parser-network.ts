import type { Matrix, Memory } from './nn/memory.ts';
import { createEncoder, type Encoder } from './nn/encoder.ts';
import type { Ops } from './nn/ops.ts';
import type { Parameters } from './nn/parameters.ts';
import type { WordVectors } from './vectors.ts';
import { createWordInput, type WordInput, type WordRows } from './word-input.ts';

/** Sizes of the network; they are written into the model file. */
export interface ParserShape {
  width: number;
  depth: number;
  arcs: number;
  labels: number;
  /** Numbers of tags and relations. */
  tagCount: number;
  labelCount: number;
}

/** Distances from a word to its head fall into this many classes on either side; 0 is the root. */
const SIDES = 12;
const DISTANCES = 2 * SIDES + 1;

/**
 * Tags, arcs and relations from one encoder. Arcs are scored by a biaffine form (Dozat & Manning 2017) and a bias for
 * the distance, relations by a perceptron with one hidden layer over dependent and head.
 */
export interface ParserNetwork {
  readonly input: WordInput;
  readonly encoder: Encoder;
  /** Scores of heads: `distance` holds a bias by class of distance, `root` the vector of the root. */
  readonly distance: Matrix;
  readonly root: Matrix;
  /** For training: `drop` may take embeddings of words away. */
  encode(ops: Ops, words: readonly WordRows[], starts: Int32Array, drop: () => boolean): Encoded;
  /** From what the entry of the encoder, and its first convolution if `convolved`, made of the words. */
  encodeEntered(ops: Ops, entered: Matrix, starts: Int32Array, convolved?: boolean): Encoded;
  /** Scores of relations, for the arc from row `heads[i]` to row i. */
  relations(ops: Ops, encoded: Encoded, heads: Int32Array): Matrix;
}

/** A row a word. */
export interface Encoded {
  /** Scores of tags. */
  tags: Matrix;
  /** Dependents, ready to be multiplied with heads. */
  dependents: Matrix;
  heads: Matrix;
  below: Matrix;
  above: Matrix;
}

export function createParserNetwork(
  parameters: Parameters,
  shape: ParserShape,
  vectors: WordVectors,
  known: Int32Array,
): ParserNetwork {
  const { width, depth, arcs, labels } = shape;
  const input = createWordInput(parameters, vectors, known);
  const encoder = createEncoder(parameters, 'encoder', input.width, width, depth);
  const { entry, last } = encoder;
  const tags = parameters.linear('tags', width, padded(shape.tagCount), last);
  const dependents = parameters.linear('dependents', width, arcs, last);
  const biaffine = parameters.linear('biaffine', arcs, arcs);
  const heads = parameters.linear('heads', width, arcs, last);
  const root = parameters.matrix('root', 1, arcs, 'zeros');
  const distance = parameters.matrix('distance', 1, padded(DISTANCES), 'zeros');
  const below = parameters.linear('below', width, labels, last);
  const above = parameters.linear('above', width, labels, last);
  const relations = parameters.linear('relations', labels, padded(shape.labelCount));
  const outputs = [dependents, tags, heads, below, above];
  const encodeEntered = (
    ops: Ops,
    entered: Matrix,
    starts: Int32Array,
    convolved = false,
  ): Encoded => {
    const x = encoder.run(ops, entered, starts, convolved);
    const [d, t, h, lower, upper] = ops.outputs(x, last, outputs) as [
      ...[Matrix, Matrix, Matrix, Matrix, Matrix],
    ];
    const dependent = ops.linear(ops.dropout(ops.relu(d)), biaffine);
    const head = ops.dropout(ops.relu(h));
    return { tags: t, dependents: dependent, heads: head, below: lower, above: upper };
  };
  return {
    input,
    encoder,
    distance,
    root,
    encode: (ops, words, starts, drop) =>
      encodeEntered(ops, ops.linear(ops.dropout(input.embed(ops, words, drop)), entry), starts),
    encodeEntered,
    relations(ops, encoded, index) {
      const both = ops.relu(ops.addRows(encoded.below, encoded.above, index));
      return ops.linear(ops.dropout(both), relations);
    },
  };
}

/** Scores of all arcs of a sentence, and what they were made from. */
export interface ArcScores {
  /** (words + 1) × stride: a row a dependent (row 0 is the root's and means nothing), a column a head. */
  scores: Matrix;
  /** The root and the heads of the sentence, a row each. */
  heads: Matrix;
}

/**
 * Scores the arcs of the sentence whose words are rows `first` to `end` (exclusive). `distances` is the bias of every
 * distance, when it is known already.
 */
export function scoreArcs(
  ops: Ops,
  network: ParserNetwork,
  { dependents, heads }: Encoded,
  first: number,
  end: number,
  distances?: Matrix,
): ArcScores {
  const { memory } = ops;
  const n = end - first;
  const width = heads.cols;
  const stride = padded(n + 1);
  const all = memory.take(n + 1, width);
  const turned = memory.take(width, stride);
  const scores = memory.take(n + 1, stride);
  const { f } = memory;
  f.copyWithin(all.at, network.root.at, network.root.at + width);
  f.copyWithin(all.at + width, heads.at + first * width, heads.at + end * width);
  turn(f, all, turned);
  for (let d = 1; d <= n; d++) {
    const row = scores.at + d * stride;
    if (distances) copyDistances(f, distances, row, d, n);
    else for (let h = 0; h <= n; h++) f[row + h] = f[network.distance.at + distanceClass(d, h)]!;
  }
  const from = dependents.at + first * width;
  memory.product(from, width, turned.at, scores.at + stride, n, stride, width);
  return { scores, heads: all };
}

function turn(f: Float32Array, all: Matrix, turned: Matrix): void {
  for (let d = 0; d < all.cols; d++) {
    const to = turned.at + d * turned.cols;
    for (let i = 0; i < all.rows; i++) f[to + i] = f[all.at + i * all.cols + d]!;
    for (let i = all.rows; i < turned.cols; i++) f[to + i] = 0;
  }
}

/** Biases of the distances −`longest` to `longest` and, last, that of the root. */
export function distanceTable(network: ParserNetwork, memory: Memory, longest: number): Matrix {
  const table = memory.take(1, 2 * longest + 2);
  const { f } = memory;
  for (let far = -longest; far <= longest; far++) {
    const dependent = longest + 1;
    const place = distanceClass(dependent, dependent + far);
    f[table.at + longest + far] = f[network.distance.at + place]!;
  }
  f[table.at + 2 * longest + 1] = f[network.distance.at]!;
  return table;
}

function copyDistances(f: Float32Array, { at, cols }: Matrix, row: number, d: number, n: number) {
  const from = at + (cols - 2) / 2 + 1 - d;
  f[row] = f[at + cols - 1]!;
  f.copyWithin(row + 1, from, from + n);
}

/** Class of the distance between dependent and head, both counted from 1; 0 for the root. */
export function distanceClass(dependent: number, head: number): number {
  if (head === 0) return 0;
  const far = Math.abs(head - dependent);
  const steps =
    far < 6 ? far : far < 8 ? 6 : far < 11 ? 7 : far < 15 ? 8 : far < 21 ? 9 : far < 31 ? 10 : 11;
  return head > dependent ? steps : SIDES + steps;
}

export function padded(n: number): number {
  return (n + 3) & ~3;
}
