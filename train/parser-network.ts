import { seededRandom } from '../src/base/random.ts';
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
import { Adam, Average, fallingRate, learningRate, randomStart } from './nn/adam.ts';
import { crossEntropy, softmaxRow } from './nn/losses.ts';
import { joinShares } from './nn/shares.ts';
import { Tape } from './nn/tape.ts';
import {
  batches,
  startsOf,
  toItems,
  type Course,
  type Item,
  type Lesson,
} from './parser-lessons.ts';
import type { ParserTraining } from './parser-phases.ts';

/** Floats for values (and as many for gradients) of a network of 128 units and three layers; wider ones need more. */
const HALF = 14_000_000;
/** Steps in which the rate of learning rises. */
const WARM = 300;
const LONGEST = 150;

/** Trains the network that tags and parses, from random weights or from a model file; `check` is called with a model file after every epoch. */
export function trainParserNetwork(
  { tags, labels, known, lessons }: Course,
  vectors: WordVectors,
  options: ParserTraining,
  log: (line: string) => void,
  from?: Uint8Array,
  check: (bytes: Uint8Array, epoch: number) => void = () => undefined,
): Uint8Array {
  const { width, depth } = options;
  const shape = {
    width,
    depth,
    arcs: 96,
    labels: 128,
    tagCount: tags.length,
    labelCount: labels.length,
  };
  const half = HALF * Math.max(1, Math.ceil((width * depth) / (128 * 3)));
  const memory = new Memory(2 * half);
  const start = from && readModel({ text: () => '', bytes: () => from }, 'parser');
  const source = start ? fromModel(start, memory, false) : randomStart(memory, options.seed);
  const parameters = new Parameters(memory, source);
  const network = createParserNetwork(parameters, shape, vectors, known);
  const end = memory.used;
  const random = seededRandom(options.seed + 1);
  const tape = new Tape(memory, half, random);
  const adam = new Adam(parameters.first, end);
  const average =
    options.average === undefined ? undefined : new Average(parameters.first, end, options.average);
  const itemsOf = itemsByEpoch(lessons, network);
  const bytes = (): Uint8Array =>
    writeModel('parser', { shape, tags, labels }, { known, ...quantise(parameters, memory) });
  const kept = (): Uint8Array => (average ? average.withMean(memory, bytes) : bytes());
  const perEpoch = batches(itemsOf(1), options.batch, random).length;
  const steps = perEpoch * options.epochs;
  let step = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let loss = 0;
    let count = 0;
    for (const batch of batches(itemsOf(epoch), options.batch, random)) {
      tape.rate = options.dropout;
      const words = batch.reduce((sum, item) => sum + item.words.length, 0);
      loss += trainBatch(tape, network, shape, batch, options, random, words);
      count += words;
      const rate = average
        ? fallingRate(step, steps, WARM, options.rate, options.fall)
        : learningRate(step, steps, WARM, options.rate);
      adam.step(memory, half, rate, 2);
      average?.add(memory);
      step++;
      memory.release(end);
    }
    log(`parser: epoch ${String(epoch)}, loss ${(loss / count).toFixed(4)}`);
    check(kept(), epoch);
  }
  return kept();
}

/** Items are made anew only where there are other lessons: those of one course are shuffled on and on. */
function itemsByEpoch(lessons: Course['lessons'], network: ParserNetwork) {
  let from: readonly Lesson[] | undefined;
  let items: Item[] = [];
  return (epoch: number): Item[] => {
    const now = lessons(epoch);
    if (now !== from) items = toItems(now, network, LONGEST);
    from = now;
    return items;
  };
}

function trainBatch(
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
    joinShares(batch.map((item) => item.tags)),
    shape.tagCount,
    tagWeight * weight,
  );
  batch.forEach((item, s) => {
    loss += arcLoss(tape, network, encoded, starts[s]!, item, weight);
  });
  const heads = batch.flatMap((item, s) =>
    Array.from(item.tree, (h, i) => starts[s]! + (h === 0 ? i : h - 1)),
  );
  const gold = joinShares(batch.map((item) => item.labels));
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
  item: Item,
  weight: number,
): number {
  const { memory, half } = tape;
  const mark = memory.used;
  const n = item.words.length;
  const arcs = scoreArcs(tape, network, encoded, first, first + n);
  const { scores } = arcs;
  const gradient = memory.zeros(n + 1, scores.cols);
  let loss = 0;
  for (let d = 1; d <= n; d++) {
    const row = d * scores.cols;
    const at = gradient.at + row;
    loss += softmaxRow(memory.f, scores.at + row, n + 1, item.heads, d - 1, d, at, weight);
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
