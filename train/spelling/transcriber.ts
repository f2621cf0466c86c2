import { seededRandom } from '../../src/base/random.ts';
import { compareText } from '../../src/base/order.ts';
import {
  FEATURES,
  hashLast,
  hashSurroundings,
  letterCodes,
  NOTHING_YET,
  outputCode,
  slotOf,
  type TranscriberModel,
} from '../../src/resolve/names/spelling/transcriber.ts';
import type { Aligned } from './alignment.ts';
import { quantize } from './quantize.ts';
import { shuffle } from './shuffle.ts';

const EPOCHS = 6;
const RATE = 0.15;
/** Pull of every weight it uses towards zero (L2). */
const DECAY = 1e-4;
/** Outputs of a letter seen fewer times are left out. */
const SELDOM = 5;
const LETTERS = 28;
const MARGIN = 4;

/**
 * Multinomial logistic regression, letter by letter, by stochastic gradient descent with AdaGrad; over a table of two to
 * the power of `bits` weights. Of what a letter may become, so many as `most` stay.
 */
export function trainTranscriber(
  examples: readonly Aligned[],
  { bits, most }: { bits: number; most: number },
): TranscriberModel {
  const candidates = candidatesOf(examples, most);
  const weights = new Float64Array(1 << bits);
  const squares = new Float64Array(1 << bits).fill(1);
  const random = seededRandom(5);
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const example of order) learn(example, candidates, weights, squares);
  }
  return { candidates, ...quantize(weights) };
}

function learn(
  { word, outputs, count }: Aligned,
  candidates: readonly (readonly string[])[],
  weights: Float64Array,
  squares: Float64Array,
): void {
  const codes = letterCodes(word);
  const hashes = new Int32Array(FEATURES);
  const importance = Math.min(2, 0.7 + 0.3 * Math.log(count));
  let last = NOTHING_YET;
  for (let at = 0; at < word.length; at++) {
    const list = candidates[codes[at + MARGIN]!]!;
    const right = list.indexOf(outputs[at]!);
    hashSurroundings(hashes, codes, word.length, at);
    hashLast(hashes, codes, at, last);
    last = outputCode(outputs[at]!);
    if (right < 0) continue;
    const errors = errorsOf(list.length, right, hashes, weights);
    for (let k = 0; k < list.length; k++) {
      const error = importance * errors[k]!;
      if (Math.abs(error) < 2e-3) continue;
      for (const hash of hashes) {
        const slot = slotOf(hash, k, weights.length);
        const gradient = error - DECAY * weights[slot]!;
        squares[slot]! += gradient * gradient;
        weights[slot]! += (RATE * gradient) / Math.sqrt(squares[slot]!);
      }
    }
  }
}

/** What the model lacks to be sure of candidate `right`, candidate by candidate. */
function errorsOf(
  size: number,
  right: number,
  hashes: Int32Array,
  weights: Float64Array,
): Float64Array {
  const scores = new Float64Array(size);
  let most = -Infinity;
  for (let k = 0; k < size; k++) {
    let score = 0;
    for (const hash of hashes) score += weights[slotOf(hash, k, weights.length)]!;
    scores[k] = score;
    if (score > most) most = score;
  }
  let all = 0;
  for (let k = 0; k < size; k++) all += scores[k] = Math.exp(scores[k]! - most);
  for (let k = 0; k < size; k++) scores[k] = (k === right ? 1 : 0) - scores[k]! / all;
  return scores;
}

function candidatesOf(examples: readonly Aligned[], most: number): string[][] {
  const counts = Array.from({ length: LETTERS }, () => new Map<string, number>());
  for (const { word, outputs } of examples) {
    const codes = letterCodes(word);
    outputs.forEach((output, at) => {
      const of = counts[codes[at + MARGIN]!]!;
      of.set(output, (of.get(output) ?? 0) + 1);
    });
  }
  return counts.map((of) =>
    [...of]
      .filter(([, count]) => count >= SELDOM)
      .sort(([a, m], [b, n]) => n - m || compareText(a, b))
      .slice(0, most)
      .map(([output]) => output),
  );
}
