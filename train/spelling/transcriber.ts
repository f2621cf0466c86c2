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

const BITS = 16;
const EPOCHS = 4;
const RATE = 0.15;
/** Pull of every weight it uses towards zero (L2). */
const DECAY = 1e-4;
/** Outputs of a letter seen fewer times are left out; so many stay at most. */
const SELDOM = 5;
const MOST = 14;
const LETTERS = 28;
const MARGIN = 4;

/** Multinomial logistic regression, letter by letter, by stochastic gradient descent with AdaGrad. */
export function trainTranscriber(examples: readonly Aligned[]): TranscriberModel {
  const candidates = candidatesOf(examples);
  const weights = new Float64Array(1 << BITS);
  const squares = new Float64Array(1 << BITS).fill(1);
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
    const scores = list.map((_, k) =>
      hashes.reduce((sum, hash) => sum + weights[slotOf(hash, k, weights.length)]!, 0),
    );
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const all = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share, k) => {
      const error = importance * ((k === right ? 1 : 0) - share / all);
      if (Math.abs(error) < 2e-3) return;
      for (const hash of hashes) {
        const slot = slotOf(hash, k, weights.length);
        const gradient = error - DECAY * weights[slot]!;
        squares[slot]! += gradient * gradient;
        weights[slot]! += (RATE * gradient) / Math.sqrt(squares[slot]!);
      }
    });
  }
}

function candidatesOf(examples: readonly Aligned[]): string[][] {
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
      .slice(0, MOST)
      .map(([output]) => output),
  );
}
