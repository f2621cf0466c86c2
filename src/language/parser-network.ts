import type { Matrix } from './nn/memory.ts';
import { createEncoder } from './nn/encoder.ts';
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
  /** Scores of heads: `distance` holds a bias by class of distance, `root` the vector of the root. */
  readonly distance: Matrix;
  readonly root: Matrix;
  /** For training: `drop` may take embeddings of words away. */
  encode(ops: Ops, words: readonly WordRows[], starts: Int32Array, drop: () => boolean): Encoded;
  /** For running: `words` holds each different word once, `index` says which one stands where. */
  encodeOnce(ops: Ops, words: readonly WordRows[], starts: Int32Array, index: Int32Array): Encoded;
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
  const tags = parameters.linear('tags', width, padded(shape.tagCount));
  const dependents = parameters.linear('dependents', width, arcs);
  const biaffine = parameters.linear('biaffine', arcs, arcs);
  const heads = parameters.linear('heads', width, arcs);
  const root = parameters.matrix('root', 1, arcs, 'zeros');
  const distance = parameters.matrix('distance', 1, padded(DISTANCES), 'zeros');
  const below = parameters.linear('below', width, labels);
  const above = parameters.linear('above', width, labels);
  const relations = parameters.linear('relations', labels, padded(shape.labelCount));
  const fromEncoder = (ops: Ops, h: Matrix): Encoded => {
    const dependent = ops.dropout(ops.relu(ops.linear(h, dependents)));
    return {
      tags: ops.linear(h, tags),
      dependents: ops.linear(dependent, biaffine),
      heads: ops.dropout(ops.relu(ops.linear(h, heads))),
      below: ops.linear(h, below),
      above: ops.linear(h, above),
    };
  };
  return {
    input,
    distance,
    root,
    encode: (ops, words, starts, drop) =>
      fromEncoder(ops, encoder(ops, input.embed(ops, words, drop), starts)),
    encodeOnce: (ops, words, starts, index) =>
      fromEncoder(ops, encoder(ops, input.embed(ops, words), starts, index)),
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

/** Scores the arcs of the sentence whose words are rows `first` to `end` (exclusive). */
export function scoreArcs(
  ops: Ops,
  network: ParserNetwork,
  { dependents, heads }: Encoded,
  first: number,
  end: number,
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
  for (let d = 1; d <= n; d++) addDistances(f, network.distance.at, scores.at + d * stride, d, n);
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

function addDistances(f: Float32Array, table: number, row: number, d: number, n: number): void {
  for (let h = 0; h <= n; h++) f[row + h] = f[table + distanceClass(d, h)]!;
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
