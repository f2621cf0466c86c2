import { exp } from '../../src/language/nn/math.ts';
import type { Matrix } from '../../src/language/nn/memory.ts';
import type { Shares } from './shares.ts';
import { EACH } from './shares.ts';
import type { Tape } from './tape.ts';

/**
 * Cross-entropy of the softmax of each row over its first `classes` columns with what it should be. Adds the gradient
 * times `weight` to that of the logits; rows without any share count for nothing. Gives the sum of losses.
 */
export function crossEntropy(
  tape: Tape,
  logits: Matrix,
  gold: Shares,
  classes: number,
  weight: number,
): number {
  let loss = 0;
  for (let i = 0; i < logits.rows; i++) {
    const at = logits.at + i * logits.cols;
    loss += softmaxRow(tape.memory.f, at, classes, gold, i, -1, at + tape.half, weight);
  }
  return loss;
}

/** Writes the gradient of one row's loss (added) and gives the loss. Column `without` takes no part. */
export function softmaxRow(
  f: Float32Array,
  at: number,
  classes: number,
  { index, share }: Shares,
  row: number,
  without: number,
  gradient: number,
  weight: number,
): number {
  let total = 0;
  for (let k = row * EACH; k < (row + 1) * EACH; k++) total += share[k]!;
  if (total === 0) return 0;
  let most = -Infinity;
  for (let c = 0; c < classes; c++) if (c !== without && f[at + c]! > most) most = f[at + c]!;
  let sum = 0;
  for (let c = 0; c < classes; c++) if (c !== without) sum += exp(f[at + c]! - most);
  for (let c = 0; c < classes; c++) {
    if (c === without) continue;
    const p = exp(f[at + c]! - most) / sum;
    f[gradient + c] = f[gradient + c]! + weight * total * p;
  }
  let loss = total * (Math.log(sum) + most);
  for (let k = row * EACH; k < (row + 1) * EACH; k++) {
    if (share[k] === 0) continue;
    const to = index[k]!;
    loss -= share[k]! * f[at + to]!;
    f[gradient + to] = f[gradient + to]! - weight * share[k]!;
  }
  return loss;
}
