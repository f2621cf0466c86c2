import { seededRandom } from '../src/base/random.ts';
import { sums, viterbi, type Chain } from '../src/language/crf.ts';
import type { Tensor } from '../src/language/model-file.ts';
import { shuffle } from './treebank.ts';

/** A sentence for training: features of token i are `features[starts[i]]` to `features[starts[i + 1]]`. */
export interface CrfExample {
  starts: Int32Array;
  /** Rows of the weight table. */
  features: Int32Array;
  /** Labels that the annotation allows each token, as bits. */
  allowed: Int32Array;
  weight: number;
}

export interface CrfOptions {
  labels: number;
  rounds: number;
  rate: number;
  /** Strength of the L1 penalty; keeps the model small. */
  l1: number;
  seed: number;
  /** Builds the chain from transition weights (labels × labels, start, end). */
  chain: (weights: Float64Array) => Chain;
  log?: (line: string) => void;
}

export interface TrainedCrf {
  weights: Float32Array;
  transitions: Float64Array;
}

/**
 * Trains a CRF by stochastic gradient with AdaGrad steps and a proximal L1 penalty. Where the annotation leaves several
 * labels open, the likelihood of all of them together is raised (Tsuboi et al. 2008).
 */
export function trainCrf(examples: CrfExample[], rows: number, options: CrfOptions): TrainedCrf {
  const { labels, rounds, rate, l1, seed, log = () => undefined } = options;
  const size = labels * (labels + 2);
  const weights = new Float32Array(rows * labels);
  const squares = new Float32Array(rows * labels);
  const transitions = new Float64Array(size);
  const stepSquares = new Float64Array(size);
  const random = seededRandom(seed);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    let loss = 0;
    const pace = rate * (1 - (0.9 * round) / rounds);
    for (const at of shuffle(order, random)) {
      const example = examples[at]!;
      const n = example.starts.length - 1;
      const emissions = emissionsOf(example, weights, labels);
      const chain = options.chain(transitions);
      const all = sums(chain, emissions, n);
      const right = sums(chain, emissions, n, example.allowed);
      if (!Number.isFinite(right.logZ)) continue;
      loss += all.logZ - right.logZ;
      if (all.logZ - right.logZ < 1e-3) continue;
      const gradient = new Float64Array(labels);
      for (let i = 0; i < n; i++) {
        let most = 0;
        for (let l = 0; l < labels; l++) {
          const at = i * labels + l;
          const expected = all.alpha[at]! * all.beta[at]!;
          const observed = right.alpha[at]! * right.beta[at]!;
          gradient[l] = (expected - observed) * example.weight;
          most = Math.max(most, Math.abs(gradient[l]!));
        }
        if (most < 1e-3) continue;
        for (let f = example.starts[i]!; f < example.starts[i + 1]!; f++) {
          const row = example.features[f]! * labels;
          for (let l = 0; l < labels; l++) {
            const g = gradient[l]!;
            if (g > -1e-4 && g < 1e-4) continue;
            const square = squares[row + l]! + g * g;
            squares[row + l] = square;
            const step = pace / Math.sqrt(square + 1e-3);
            const moved = weights[row + l]! - step * g;
            const shrink = step * l1;
            weights[row + l] =
              moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
          }
        }
      }
      stepGradient(chain, n, all, right, example.weight, (k, g) => {
        stepSquares[k] = stepSquares[k]! + g * g;
        transitions[k] = transitions[k]! - (pace * g) / Math.sqrt(stepSquares[k] + 1e-3);
      });
    }
    log(`crf: round ${String(round + 1)}, loss ${loss.toFixed(0)}`);
  }
  return { weights, transitions };
}

function emissionsOf({ starts, features }: CrfExample, weights: Float32Array, labels: number) {
  const n = starts.length - 1;
  const emissions = new Float64Array(n * labels);
  for (let i = 0; i < n; i++) {
    const out = i * labels;
    for (let f = starts[i]!; f < starts[i + 1]!; f++) {
      const row = features[f]! * labels;
      for (let l = 0; l < labels; l++) emissions[out + l] = emissions[out + l]! + weights[row + l]!;
    }
  }
  return emissions;
}

type Sums = ReturnType<typeof sums>;

/** Expected minus observed counts of transitions, of starts and of ends. */
function stepGradient(
  chain: Chain,
  n: number,
  all: Sums,
  right: Sums,
  weight: number,
  apply: (index: number, gradient: number) => void,
): void {
  const { labels, step } = chain;
  const list = [...step.keys()].filter((k) => step[k]! > -Infinity);
  const factors = list.map((k) => Math.exp(step[k]!));
  const totals = new Float64Array(labels * (labels + 2));
  const bump = (k: number, by: number): void => {
    totals[k] = totals[k]! + by * weight;
  };
  for (const [lattice, sign] of [
    [all, 1],
    [right, -1],
  ] as const) {
    const { alpha, beta, local, scale } = lattice;
    for (let l = 0; l < labels; l++) {
      const last = (n - 1) * labels + l;
      bump(labels * labels + l, sign * alpha[l]! * beta[l]!);
      bump(labels * (labels + 1) + l, sign * alpha[last]! * beta[last]!);
    }
    for (let i = 1; i < n; i++) {
      for (let k = 0; k < list.length; k++) {
        const a = Math.floor(list[k]! / labels);
        const left = alpha[(i - 1) * labels + a]!;
        if (left < 1e-9) continue;
        const at = i * labels + (list[k]! % labels);
        const p = (left * factors[k]! * local[at]! * beta[at]!) / scale[i]!;
        if (p > 1e-9) bump(list[k]!, sign * p);
      }
    }
  }
  totals.forEach((g, k) => {
    if (Math.abs(g) > 1e-5) apply(k, g);
  });
}

/** Labels by a model in training. */
export function labelExample(example: CrfExample, model: TrainedCrf, chain: Chain): Int32Array {
  const emissions = emissionsOf(example, model.weights, chain.labels);
  return viterbi(chain, emissions, example.starts.length - 1);
}

/**
 * The weights as tensors for `readLinear`: 8 bits hold the square root of a weight in steps of `scale`; what is smaller
 * than `least` nats is left out.
 */
export function crfTensors(
  { weights }: TrainedCrf,
  keys: Int32Array,
  labels: number,
  scale: number,
  least: number,
): Record<string, Tensor> {
  const order = Array.from(keys, (_, row) => row).sort((a, b) => keys[a]! - keys[b]!);
  const kept: number[] = [];
  const counts: number[] = [];
  const labelList: number[] = [];
  const values: number[] = [];
  for (const row of order) {
    let count = 0;
    for (let l = 0; l < labels; l++) {
      const weight = weights[row * labels + l]!;
      if (Math.abs(weight) < least) continue;
      const root = Math.min(127, Math.round(Math.sqrt(Math.abs(weight) / scale)));
      const value = weight < 0 ? -root : root;
      labelList.push(l);
      values.push(value);
      count++;
    }
    if (count === 0) continue;
    kept.push(keys[row]!);
    counts.push(count);
  }
  return {
    'names.keys': Int32Array.from(kept),
    'names.counts': Uint8Array.from(counts),
    'names.labels': Uint8Array.from(labelList),
    'names.weights': Int8Array.from(values),
  };
}
