import { hash } from '../../src/base/hash.ts';
import { seededRandom } from '../../src/base/random.ts';
import { compareText } from '../../src/base/order.ts';
import { spellingFeatures } from '../../src/resolve/names/similarity.ts';
import { distance, readPairs, type Pair } from '../spelling/pairs.ts';
import type { TrainingJob } from '../train.ts';

const EPOCHS = 8;
const RATE = 0.2;
/** Pull of every weight it uses towards zero (L2). */
const DECAY = 0.001;
/** Weights below this are left out. */
const SMALLEST = 0.04;
/** Features seen fewer times are left out. */
const SELDOM = 8;
/** The share of names one letter apart, kept apart for tuning, that may be taken for one name. */
const FALSE_MERGES = 0.004;

const HEADER = `# What a difference between two spellings of a name weighs (log-odds), read by src/resolve/names/similarity.ts.
# Made by train/jobs/spelling.ts from groups of Latin spellings of one native name (CC0 1.0); see models/README.md.
`;

export const job: TrainingJob = {
  name: 'spelling',
  order: 60,
  makes: 'spelling.tsv: what tells spellings of one name from two names',
  run({ data, write, log }) {
    const pairs = readPairs(data, false);
    const same = pairs.filter((pair) => pair.same).length;
    log(`spelling: ${same} pairs of spellings, ${pairs.length - same} of names one letter apart`);
    const tuning = (pair: Pair) => parseInt(hash(`${pair.b} ${pair.a}`, 4), 16) % 5 === 0;
    const weights = fit(pairs.filter((pair) => !tuning(pair)));
    moveThreshold(weights, pairs.filter(tuning));
    write('spelling.tsv', HEADER + lines(weights));
  },
};

interface Example {
  features: string[];
  target: number;
  weight: number;
}

/** Logistic regression by stochastic gradient descent with AdaGrad. */
function fit(pairs: readonly Pair[]): Map<string, number> {
  const examples = toExamples(pairs);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const random = seededRandom(17);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    for (const { features, target, weight } of examples) {
      const error = (target - probability(weights, features)) * weight;
      for (const name of features) {
        const old = weights.get(name) ?? 0;
        const gradient = error - DECAY * old;
        const square = (squares.get(name) ?? 1) + gradient * gradient;
        squares.set(name, square);
        weights.set(name, old + (RATE * gradient) / Math.sqrt(square));
      }
    }
  }
  return weights;
}

function toExamples(pairs: readonly Pair[]): Example[] {
  const counts = new Map<string, number>();
  const all = pairs.map((pair) => ({ pair, features: spellingFeatures(pair.a, pair.b) }));
  for (const { features } of all)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.map(({ pair, features }) => ({
    features: features.filter((name) => counts.get(name)! >= SELDOM),
    target: pair.same ? 1 : 0,
    weight: pair.same ? 1 : distance(pair.a, pair.b) > 1 ? 0.15 : 2,
  }));
}

function probability(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  return 1 / (1 + Math.exp(-score(weights, features)));
}

function score(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
}

/** Moves the bias so that 0.5 is where the allowed share of the negatives would pass. */
function moveThreshold(weights: Map<string, number>, pairs: readonly Pair[]): void {
  const scores = pairs
    .filter((pair) => !pair.same && distance(pair.a, pair.b) === 1)
    .map((pair) => score(weights, spellingFeatures(pair.a, pair.b)))
    .sort((a, b) => b - a);
  const cut = scores[Math.floor(scores.length * FALSE_MERGES)] ?? 0;
  weights.set('bias', (weights.get('bias') ?? 0) - cut);
}

function lines(weights: ReadonlyMap<string, number>): string {
  return [...weights]
    .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, weight]) => `${name}\t${weight.toFixed(2)}\n`)
    .join('');
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}
