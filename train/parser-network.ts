import { seededRandom } from '../src/base/random.ts';
import type { ConlluSentence } from '../src/language/conllu.ts';
import { describe } from '../src/language/lexical.ts';
import { readModel, writeModel } from '../src/language/model-file.ts';
import { Memory } from '../src/language/nn/memory.ts';
import { fromModel, Parameters, quantise } from '../src/language/nn/parameters.ts';
import {
  createParserNetwork,
  distanceClass,
  scoreArcs,
  type ArcScores,
  type Encoded,
  type ParserNetwork,
  type ParserShape,
} from '../src/language/parser-network.ts';
import type { WordVectors } from '../src/language/vectors.ts';
import type { WordRows } from '../src/language/word-input.ts';
import { Adam, Average, learningRate, randomStart } from './nn/adam.ts';
import { crossEntropy, softmaxRow } from './nn/losses.ts';
import { Tape } from './nn/tape.ts';
import { labelSet, shuffle, tagSet } from './treebank.ts';

export interface ParserTraining {
  epochs: number;
  seed: number;
  width: number;
  depth: number;
  /** Share of values that dropout sets to zero. */
  dropout: number;
  /** Share of word embeddings that are left out, so that the rest learns to do without. */
  wordDropout: number;
  rate: number;
  batch: number;
  /** Weight of the loss of tags; arcs and relations have 1. */
  tagWeight: number;
  /**
   * When given, the rate of learning stays at its top, and what is kept is the running mean of the weights, which fades by
   * this from step to step.
   */
  average?: number;
}

/** Training goes through these one after the other; each goes on from the 8-bit weights of the one before. */
export const PARSER_PHASES: Partial<ParserTraining>[] = [
  { epochs: 9, dropout: 0.28, wordDropout: 0.3, rate: 0.002, tagWeight: 0.5, seed: 11 },
  { epochs: 4, dropout: 0.18, wordDropout: 0.2, rate: 0.0008, tagWeight: 0.5, seed: 12 },
  { epochs: 6, dropout: 0.1, wordDropout: 0.15, rate: 0.001, tagWeight: 0.5, seed: 13 },
  { epochs: 4, dropout: 0.11, wordDropout: 0.15, rate: 0.0008, tagWeight: 1, seed: 14 },
  {
    epochs: 6,
    dropout: 0.12,
    wordDropout: 0.15,
    rate: 0.0008,
    tagWeight: 1,
    seed: 15,
    average: 0.999,
  },
];

export const PARSER_TRAINING: ParserTraining = {
  epochs: 9,
  seed: 11,
  width: 128,
  depth: 3,
  dropout: 0.28,
  wordDropout: 0.3,
  rate: 0.002,
  batch: 700,
  tagWeight: 0.5,
};

const HALF = 14_000_000;
/** Steps in which the rate of learning rises. */
const WARM = 300;
const LONGEST = 150;

interface Item {
  words: WordRows[];
  tags: number[];
  /** 0 for the root, words from 1. */
  heads: number[];
  labels: number[];
}

/** Trains the network that tags and parses, from random weights or from a model file; `check` is called with a model file after every third epoch. */
export function trainParserNetwork(
  sentences: readonly ConlluSentence[],
  vectors: WordVectors,
  options: ParserTraining,
  log: (line: string) => void,
  from?: Uint8Array,
  check: (bytes: Uint8Array, epoch: number) => void = () => undefined,
): Uint8Array {
  const tags = tagSet(sentences);
  const labels = labelSet(sentences);
  const known = knownWords(sentences);
  const { width, depth } = options;
  const shape = {
    width,
    depth,
    arcs: 96,
    labels: 128,
    tagCount: tags.length,
    labelCount: labels.length,
  };
  const memory = new Memory(2 * HALF);
  const start = from && readModel({ text: () => '', bytes: () => from }, 'parser');
  const source = start ? fromModel(start, memory, false) : randomStart(memory, options.seed);
  const parameters = new Parameters(memory, source);
  const network = createParserNetwork(parameters, shape, vectors, known);
  const end = memory.used;
  const random = seededRandom(options.seed + 1);
  const tape = new Tape(memory, HALF, random);
  const adam = new Adam(parameters.first, end);
  const average =
    options.average === undefined ? undefined : new Average(parameters.first, end, options.average);
  const items = toItems(sentences, network, tags, labels);
  const bytes = (): Uint8Array =>
    writeModel('parser', { shape, tags, labels }, { known, ...quantise(parameters, memory) });
  const kept = (): Uint8Array => (average ? average.withMean(memory, bytes) : bytes());
  const perEpoch = batches(items, options.batch, random).length;
  const steps = perEpoch * options.epochs;
  let step = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let loss = 0;
    let count = 0;
    for (const batch of batches(items, options.batch, random)) {
      tape.rate = options.dropout;
      const words = batch.reduce((sum, item) => sum + item.words.length, 0);
      loss += trainBatch(tape, network, shape, batch, options, random, words);
      count += words;
      const rate = average
        ? options.rate * Math.min(1, (step + 1) / WARM)
        : learningRate(step, steps, WARM, options.rate);
      adam.step(memory, HALF, rate, 2);
      average?.add(memory);
      step++;
      memory.release(end);
    }
    log(`parser: epoch ${String(epoch)}, loss ${(loss / count).toFixed(4)}`);
    if (epoch % 3 === 0 || epoch === options.epochs) check(kept(), epoch);
  }
  return kept();
}

export function trainBatch(
  tape: Tape,
  network: ParserNetwork,
  shape: ParserShape,
  batch: readonly Item[],
  { wordDropout, tagWeight }: ParserTraining,
  random: () => number,
  words: number,
): number {
  const starts = startsOf(batch);
  const flat = batch.flatMap((item) => item.words);
  const encoded = network.encode(tape, flat, starts, () => random() < wordDropout);
  const weight = 1 / words;
  let loss = crossEntropy(
    tape,
    encoded.tags,
    batch.flatMap((item) => item.tags),
    shape.tagCount,
    tagWeight * weight,
  );
  batch.forEach((item, s) => {
    loss += arcLoss(tape, network, encoded, starts[s]!, item.heads, weight);
  });
  const heads = batch.flatMap((item, s) =>
    item.heads.map((h, i) => starts[s]! + (h === 0 ? i : h - 1)),
  );
  const gold = batch.flatMap((item) => item.labels.map((l, i) => (item.heads[i] === 0 ? -1 : l)));
  const logits = network.relations(tape, encoded, Int32Array.from(heads));
  loss += crossEntropy(tape, logits, gold, shape.labelCount, weight);
  tape.backward();
  return loss;
}

/** Loss of the heads of one sentence; goes back at once as far as the matrices of dependents and heads. */
function arcLoss(
  tape: Tape,
  network: ParserNetwork,
  encoded: Encoded,
  first: number,
  gold: readonly number[],
  weight: number,
): number {
  const { memory, half } = tape;
  const mark = memory.used;
  const n = gold.length;
  const arcs = scoreArcs(tape, network, encoded, first, first + n);
  const { scores } = arcs;
  const gradient = memory.zeros(n + 1, scores.cols);
  let loss = 0;
  for (let d = 1; d <= n; d++) {
    const row = d * scores.cols;
    const at = gradient.at + row;
    loss += softmaxRow(memory.f, scores.at + row, n + 1, gold[d - 1]!, d, at, weight);
    for (let h = 0; h <= n; h++) {
      const to = network.distance.at + half + distanceClass(d, h);
      memory.f[to] = memory.f[to]! + memory.f[at + h]!;
    }
  }
  arcsBack(tape, network, encoded, first, arcs, gradient);
  memory.release(mark);
  return loss;
}

function arcsBack(
  tape: Tape,
  network: ParserNetwork,
  { dependents, heads }: Encoded,
  first: number,
  arcs: ArcScores,
  gradient: { at: number; rows: number; cols: number },
): void {
  const { memory, half } = tape;
  const width = heads.cols;
  const n = gradient.rows - 1;
  const from = gradient.at + gradient.cols;
  const dependent = dependents.at + first * width;
  memory.product(from, gradient.cols, arcs.heads.at, dependent + half, n, width, n + 1);
  const turned = tape.transpose(from, n, n + 1, gradient.cols);
  const back = memory.zeros(n + 1, width);
  memory.product(turned.at, turned.cols, dependent, back.at, n + 1, width, n);
  const { f } = memory;
  for (let d = 0; d < width; d++) {
    const root = network.root.at + half + d;
    f[root] = f[root]! + f[back.at + d]!;
  }
  const to = heads.at + half + first * width;
  for (let i = 0; i < n * width; i++) f[to + i] = f[to + i]! + f[back.at + width + i]!;
}

export function toItems(
  sentences: readonly ConlluSentence[],
  network: ParserNetwork,
  tags: readonly string[],
  labels: readonly string[],
): Item[] {
  const tagIndex = new Map(tags.map((tag, i) => [tag, i]));
  const labelIndex = new Map(labels.map((label, i) => [label, i]));
  const rows = new Map<string, WordRows>();
  return sentences
    .filter(({ words }) => words.length <= LONGEST)
    .map(({ words }) => ({
      words: words.map(({ form }) => {
        const known = rows.get(form) ?? network.input.rows(form);
        rows.set(form, known);
        return known;
      }),
      tags: words.map((w) => tagIndex.get(`${w.upos}|${w.xpos}`) ?? -1),
      heads: words.map((w) => w.head),
      labels: words.map((w) => labelIndex.get(w.deprel) ?? -1),
    }));
}

function batches(items: Item[], size: number, random: () => number): Item[][] {
  const found: Item[][] = [];
  let batch: Item[] = [];
  let words = 0;
  for (const item of shuffle(items, random)) {
    batch.push(item);
    words += item.words.length;
    if (words < size) continue;
    found.push(batch);
    batch = [];
    words = 0;
  }
  if (batch.length > 0) found.push(batch);
  return found;
}

function startsOf(batch: readonly Item[]): Int32Array {
  const starts = new Int32Array(batch.length + 1);
  batch.forEach((item, i) => (starts[i + 1] = starts[i]! + item.words.length));
  return starts;
}

/** Hashes of the words seen twice or more. */
function knownWords(sentences: readonly ConlluSentence[]): Int32Array {
  const counts = new Map<number, number>();
  for (const { words } of sentences) {
    for (const { form } of words) {
      const { lower } = describe(form);
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  return Int32Array.from([...counts].filter(([, n]) => n >= 2).map(([hash]) => hash)).sort();
}
