import { seededRandom } from '../../src/base/random.ts';
import { hashName } from '../../src/resolve/names/spelling/features.ts';
import { quantize } from './quantize.ts';
import { shuffle } from './shuffle.ts';

/** Named features of a pair, what it is (1: one name), and how much it counts. */
export interface LinearExample {
  features: readonly string[];
  target: number;
  weight: number;
}

const BITS = 16;
const EPOCHS = 6;
const RATE = 0.15;
const DECAY = 0.0005;
/** Features seen fewer times are left out. */
const SELDOM = 4;

/** Logistic regression over hashed features by stochastic gradient descent with AdaGrad. */
export function fitLinear(examples: readonly LinearExample[]) {
  const mask = (1 << BITS) - 1;
  const seen = new Uint32Array(1 << BITS);
  const inputs = examples.map(({ features }) =>
    Int32Array.from(features, (name) => hashName(name) & mask),
  );
  for (const input of inputs) for (const slot of input) seen[slot]!++;
  const weights = new Float64Array(1 << BITS);
  const squares = new Float64Array(1 << BITS).fill(1);
  const order = examples.map((_, at) => at);
  const random = seededRandom(17);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { target, weight } = examples[at]!;
      const input = inputs[at]!;
      let sum = 0;
      for (const slot of input) sum += weights[slot]!;
      const error = (target - 1 / (1 + Math.exp(-sum))) * weight;
      for (const slot of input) {
        if (seen[slot]! < SELDOM) continue;
        const gradient = error - DECAY * weights[slot]!;
        squares[slot]! += gradient * gradient;
        weights[slot]! += (RATE * gradient) / Math.sqrt(squares[slot]!);
      }
    }
  }
  return quantize(weights);
}
