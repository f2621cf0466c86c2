import type { Memory } from './memory.ts';
import type { Linear, Norm } from './ops.ts';
import { GREATEST, LONGEST_SUM, nearest, packedPlace } from './whole-numbers.ts';

/** Rows that a layer may see of a normalised matrix at once: a word and its neighbours. */
const WINDOW = 3;
const HIGHEST = 32_000;
const OVERFLOW = 2 ** 31 * 0.99;

/** Adds to a layer the same in whole numbers, where its size allows it; `after` is the norm that its input comes from. */
export function packLinear(layer: Linear, memory: Memory, after?: Norm): Linear {
  const { rows: inputs, cols } = layer.weights;
  if (inputs % 8 !== 0 || (!after?.scaled && inputs > LONGEST_SUM)) return layer;
  const outputs = (cols + 7) & ~7;
  const weights = memory.zeros(1, (inputs * outputs) / 2);
  const scales = memory.zeros(1, outputs);
  const bias = memory.zeros(1, outputs);
  const { f } = memory;
  const whole = new Int16Array(f.buffer);
  f.copyWithin(bias.at, layer.bias.at, layer.bias.at + cols);
  for (let j = 0; j < cols; j++) {
    const column = layer.weights.at + j;
    let most = 0;
    for (let p = 0; p < inputs; p++) most = Math.max(most, Math.abs(f[column + p * cols]!));
    f[scales.at + j] = most / GREATEST / (after?.scaled?.scale ?? 1);
    const inverse = most === 0 ? 0 : GREATEST / most;
    for (let p = 0; p < inputs; p++) {
      const place = 2 * weights.at + packedPlace(p, j, inputs);
      whole[place] = nearest(f[column + p * cols]! * inverse);
    }
  }
  return { ...layer, packed: { weights, scales, bias, inputs, outputs } };
}

/**
 * Adds to a norm itself times the greatest scale at which its results fit into 16 bits and sums over them, weighted by
 * numbers of at most `GREATEST`, into 32: a normalised row of n numbers has the length √n, and by Cauchy and Schwarz a
 * sum of products is at most the product of the lengths.
 */
export function scaleNorm(norm: Norm, memory: Memory): Norm {
  const { cols } = norm.gain;
  if (cols % 8 !== 0) return norm;
  const at = (row: number): Float32Array => memory.f.subarray(row, row + cols);
  const root = Math.sqrt(cols);
  const gains = at(norm.gain.at);
  const biases = at(norm.bias.at);
  let most = 0;
  let greatest = 0;
  let square = 0;
  gains.forEach((gain, d) => {
    most = Math.max(most, Math.abs(gain));
    greatest = Math.max(greatest, root * Math.abs(gain) + Math.abs(biases[d]!));
    square += biases[d]! * biases[d]!;
  });
  const length = Math.sqrt(WINDOW) * (root * most + Math.sqrt(square));
  const seen = Math.sqrt(WINDOW * cols);
  const longest = OVERFLOW / (GREATEST * seen) - seen;
  const scale = Math.min(HIGHEST / greatest, longest / length);
  const gain = memory.take(1, cols);
  const bias = memory.take(1, cols);
  at(gain.at).set(at(norm.gain.at).map((value) => value * scale));
  at(bias.at).set(at(norm.bias.at).map((value) => value * scale));
  return { ...norm, scaled: { gain, bias, scale } };
}
