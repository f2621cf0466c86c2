/**
 * A linear-chain conditional random field (Lafferty et al. 2001) over emission scores made elsewhere: decoding and
 * marginals. `score` holds labels × labels, row = label before; -Infinity forbids. Scores are in nats.
 */
export interface Chain {
  readonly labels: number;
  /** Transition scores, labels × labels. */
  readonly step: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** The best sequence of labels for `n` rows of emission scores. Work: n × number of allowed transitions. */
export function viterbi(chain: Chain, emissions: Float64Array, n: number): Int32Array {
  const { labels, step, start, end } = chain;
  const before = allowedBefore(chain);
  const back = new Uint8Array(n * labels);
  let last = new Float64Array(labels);
  let next = new Float64Array(labels);
  for (let l = 0; l < labels; l++) last[l] = start[l]! + emissions[l]!;
  for (let i = 1; i < n; i++) {
    for (let l = 0; l < labels; l++) {
      let best = -Infinity;
      let from = 0;
      for (const p of before[l]!) {
        const score = last[p]! + step[p * labels + l]!;
        if (score > best) {
          best = score;
          from = p;
        }
      }
      next[l] = best + emissions[i * labels + l]!;
      back[i * labels + l] = from;
    }
    [last, next] = [next, last];
  }
  const path = new Int32Array(n);
  let winner = 0;
  for (let l = 0; l < labels; l++) {
    if (last[l]! + end[l]! > last[winner]! + end[winner]!) winner = l;
  }
  for (let i = n - 1; i >= 0; i--) {
    path[i] = winner;
    winner = back[i * labels + winner]!;
  }
  return path;
}

/** What forward and backward sums give: the logarithm of the partition function and the tables themselves. */
export interface Lattice {
  logZ: number;
  alpha: Float64Array;
  beta: Float64Array;
}

/**
 * Forward and backward sums over `n` rows. `mask`, where given, is a bit set of the labels that a token may have
 * (`labels` ≤ 31): sums then run over the sequences that it allows.
 */
export function sums(
  chain: Chain,
  emissions: Float64Array,
  n: number,
  mask?: Int32Array,
): Lattice {
  const { labels, step, start, end } = chain;
  const before = allowedBefore(chain);
  const after = allowedAfter(chain);
  const alpha = new Float64Array(n * labels).fill(-Infinity);
  const beta = new Float64Array(n * labels).fill(-Infinity);
  const open = (i: number, l: number): boolean => !mask || ((mask[i]! >>> l) & 1) === 1;
  for (let l = 0; l < labels; l++) {
    if (open(0, l)) alpha[l] = start[l]! + emissions[l]!;
    if (open(n - 1, l)) beta[(n - 1) * labels + l] = end[l]!;
  }
  for (let i = 1; i < n; i++) {
    const row = i * labels;
    for (let l = 0; l < labels; l++) {
      if (!open(i, l)) continue;
      let top = -Infinity;
      for (const p of before[l]!) {
        const s = alpha[row - labels + p]! + step[p * labels + l]!;
        if (s > top) top = s;
      }
      if (top === -Infinity) continue;
      let total = 0;
      for (const p of before[l]!) {
        total += Math.exp(alpha[row - labels + p]! + step[p * labels + l]! - top);
      }
      alpha[row + l] = top + Math.log(total) + emissions[row + l]!;
    }
  }
  for (let i = n - 2; i >= 0; i--) {
    const row = (i + 1) * labels;
    for (let l = 0; l < labels; l++) {
      if (!open(i, l)) continue;
      let top = -Infinity;
      for (const q of after[l]!) {
        const s = beta[row + q]! + step[l * labels + q]! + emissions[row + q]!;
        if (s > top) top = s;
      }
      if (top === -Infinity) continue;
      let total = 0;
      for (const q of after[l]!) {
        total += Math.exp(beta[row + q]! + step[l * labels + q]! + emissions[row + q]! - top);
      }
      beta[i * labels + l] = top + Math.log(total);
    }
  }
  let top = -Infinity;
  for (let l = 0; l < labels; l++) top = Math.max(top, alpha[(n - 1) * labels + l]! + end[l]!);
  let total = 0;
  for (let l = 0; l < labels; l++) total += Math.exp(alpha[(n - 1) * labels + l]! + end[l]! - top);
  return { logZ: top + Math.log(total), alpha, beta };
}

/** The probability that the tokens `first` to `last` (exclusive) have exactly the labels of `path`. */
export function spanProbability(
  chain: Chain,
  emissions: Float64Array,
  lattice: Lattice,
  path: Int32Array,
  first: number,
  last: number,
): number {
  const { labels, step } = chain;
  let score = lattice.alpha[first * labels + path[first]!]!;
  for (let i = first + 1; i < last; i++) {
    score += step[path[i - 1]! * labels + path[i]!]! + emissions[i * labels + path[i]!]!;
  }
  score += lattice.beta[(last - 1) * labels + path[last - 1]!]! - lattice.logZ;
  return Math.min(1, Math.exp(score));
}

const befores = new WeakMap<Chain, number[][]>();
const afters = new WeakMap<Chain, number[][]>();

function allowedBefore(chain: Chain): number[][] {
  let found = befores.get(chain);
  if (!found) {
    found = lists(chain.labels, (l, p) => chain.step[p * chain.labels + l]! > -Infinity);
    befores.set(chain, found);
  }
  return found;
}

function allowedAfter(chain: Chain): number[][] {
  let found = afters.get(chain);
  if (!found) {
    found = lists(chain.labels, (l, q) => chain.step[l * chain.labels + q]! > -Infinity);
    afters.set(chain, found);
  }
  return found;
}

function lists(labels: number, allowed: (l: number, other: number) => boolean): number[][] {
  return Array.from({ length: labels }, (_, l) => {
    const list: number[] = [];
    for (let other = 0; other < labels; other++) if (allowed(l, other)) list.push(other);
    return list;
  });
}
