import { exp } from '../../src/language/nn/math.ts';
import type { Matrix } from '../../src/language/nn/memory.ts';
import type { Tape } from './tape.ts';

/**
 * Cross-entropy of the softmax of each row over its first `classes` columns. Adds the gradient times `weight` to that
 * of the logits; rows whose gold class is negative count for nothing. Gives the sum of losses.
 */
export function crossEntropy(
  tape: Tape,
  logits: Matrix,
  gold: ArrayLike<number>,
  classes: number,
  weight: number,
): number {
  let loss = 0;
  for (let i = 0; i < logits.rows; i++) {
    if (gold[i]! < 0) continue;
    const at = logits.at + i * logits.cols;
    loss += softmaxRow(tape.memory.f, at, classes, gold[i]!, -1, at + tape.half, weight);
  }
  return loss;
}

/** Writes the gradient of one row's loss (added) and gives the loss. Column `without` takes no part. */
export function softmaxRow(
  f: Float32Array,
  at: number,
  classes: number,
  gold: number,
  without: number,
  gradient: number,
  weight: number,
): number {
  let most = -Infinity;
  for (let c = 0; c < classes; c++) if (c !== without && f[at + c]! > most) most = f[at + c]!;
  let sum = 0;
  for (let c = 0; c < classes; c++) if (c !== without) sum += exp(f[at + c]! - most);
  const loss = Math.log(sum) + most - f[at + gold]!;
  for (let c = 0; c < classes; c++) {
    if (c === without) continue;
    const p = exp(f[at + c]! - most) / sum;
    f[gradient + c] = f[gradient + c]! + weight * (p - (c === gold ? 1 : 0));
  }
  return loss;
}
