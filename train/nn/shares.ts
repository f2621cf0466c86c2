import { exp } from '../../src/language/nn/math.ts';

/** Answers that a row can have at once. */
export const EACH = 3;

/** What a network should say: a row a word, of up to `EACH` answers with their shares; answers of no share mean nothing. */
export interface Shares {
  index: Int16Array;
  share: Float32Array;
}

export function noShares(rows: number): Shares {
  return { index: new Int16Array(rows * EACH), share: new Float32Array(rows * EACH) };
}

/** One answer a row; where it is negative, none. */
export function hardShares(answers: readonly number[]): Shares {
  const shares = noShares(answers.length);
  answers.forEach((answer, row) => {
    if (answer < 0) return;
    shares.index[row * EACH] = answer;
    shares.share[row * EACH] = 1;
  });
  return shares;
}

/** Rows of several one below the other. */
export function joinShares(parts: readonly Shares[]): Shares {
  const rows = parts.reduce((sum, { index }) => sum + index.length / EACH, 0);
  const joined = noShares(rows);
  let at = 0;
  for (const { index, share } of parts) {
    joined.index.set(index, at);
    joined.share.set(share, at);
    at += index.length;
  }
  return joined;
}

/** Sets a row to the most likely answers, whose shares are made to add up to 1. */
export function setShares({ index, share }: Shares, row: number, likely: Float64Array): void {
  const first = row * EACH;
  let total = 0;
  for (let k = first; k < first + EACH; k++) {
    let best = 0;
    for (let c = 1; c < likely.length; c++) if (likely[c]! > likely[best]!) best = c;
    index[k] = best;
    share[k] = likely[best]!;
    total += share[k]!;
    likely[best] = 0;
  }
  for (let k = first; k < first + EACH; k++) share[k] = share[k]! / total;
}

/** Adds the softmax of `count` scores from `at` on, without column `without`, to `sum`. */
export function addSoftmax(
  f: Float32Array,
  at: number,
  count: number,
  without: number,
  sum: Float64Array,
): void {
  let most = -Infinity;
  for (let c = 0; c < count; c++) if (c !== without && f[at + c]! > most) most = f[at + c]!;
  let total = 0;
  for (let c = 0; c < count; c++) if (c !== without) total += exp(f[at + c]! - most);
  for (let c = 0; c < count; c++)
    if (c !== without) sum[c] = sum[c]! + exp(f[at + c]! - most) / total;
}
