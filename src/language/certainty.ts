import { exp } from './nn/math.ts';

/** Columns that lie further below the chosen one add nothing that a hundredth could show. */
const FAR = -7;

/**
 * Probability, by the softmax of the first `count` scores from place `at`, of column `chosen`. Column `without` takes no
 * part. The same on every platform.
 */
export function certaintyOf(
  f: Float32Array,
  at: number,
  count: number,
  chosen: number,
  without: number,
): number {
  const score = f[at + chosen]!;
  let sum = 1;
  for (let c = 0; c < count; c++) {
    const gap = f[at + c]! - score;
    if (gap > FAR && c !== chosen && c !== without) sum += exp(gap);
  }
  return 1 / sum;
}
