import { exp } from './nn/math.ts';

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

/**
 * Forward and backward sums, each row scaled to sum to one (Rabiner 1989): `alpha` × `beta` is the probability of
 * a label at a token. `local` holds the exponentials of the emissions (less their greatest), 0 where forbidden.
 */
export interface Lattice {
  /** Logarithm of the partition function; -Infinity when nothing is allowed. */
  logZ: number;
  alpha: Float64Array;
  beta: Float64Array;
  local: Float64Array;
  scale: Float64Array;
}

/**
 * Sums over `n` rows of emissions. `mask`, where given, is a bit set of the labels that a token may have
 * (`labels` ≤ 31): sums then run over the sequences that it allows.
 */
export function sums(chain: Chain, emissions: Float64Array, n: number, mask?: Int32Array): Lattice {
  const { labels } = chain;
  const { from, to, factor } = arcsOf(chain);
  const local = new Float64Array(n * labels);
  let logZ = exponentials(emissions, n, labels, mask, local);
  const alpha = new Float64Array(n * labels);
  const beta = new Float64Array(n * labels);
  const scale = new Float64Array(n);
  const arcs = from.length;
  for (let i = 0; i < n; i++) {
    const row = i * labels;
    if (i === 0) for (let l = 0; l < labels; l++) alpha[l] = exp(chain.start[l]!);
    else {
      for (let k = 0; k < arcs; k++) {
        alpha[row + to[k]!] = alpha[row + to[k]!]! + alpha[row - labels + from[k]!]! * factor[k]!;
      }
    }
    let total = 0;
    for (let l = 0; l < labels; l++) {
      alpha[row + l] = alpha[row + l]! * local[row + l]!;
      total += alpha[row + l]!;
    }
    if (!(total > 0)) return { logZ: -Infinity, alpha, beta, local, scale };
    for (let l = 0; l < labels; l++) alpha[row + l] = alpha[row + l]! / total;
    scale[i] = total;
    logZ += Math.log(total);
  }
  const last = (n - 1) * labels;
  let total = 0;
  for (let l = 0; l < labels; l++) {
    beta[last + l] = exp(chain.end[l]!);
    total += alpha[last + l]! * beta[last + l]!;
  }
  if (!(total > 0)) return { logZ: -Infinity, alpha, beta, local, scale };
  for (let l = 0; l < labels; l++) beta[last + l] = beta[last + l]! / total;
  for (let i = n - 2; i >= 0; i--) {
    const row = i * labels;
    const next = row + labels;
    for (let k = 0; k < arcs; k++) {
      const at = next + to[k]!;
      beta[row + from[k]!] = beta[row + from[k]!]! + factor[k]! * local[at]! * beta[at]!;
    }
    for (let l = 0; l < labels; l++) beta[row + l] = beta[row + l]! / scale[i + 1]!;
  }
  return { logZ: logZ + Math.log(total), alpha, beta, local, scale };
}

/** Fills in `local`; returns the sum of what was taken off the exponents. */
function exponentials(
  emissions: Float64Array,
  n: number,
  labels: number,
  mask: Int32Array | undefined,
  local: Float64Array,
): number {
  let taken = 0;
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    const open = mask ? mask[i]! : -1;
    for (let l = 0; l < labels; l++) {
      const score = emissions[i * labels + l]!;
      if (((open >>> l) & 1) === 1 && score > top) top = score;
    }
    for (let l = 0; l < labels; l++) {
      if (((open >>> l) & 1) === 0) continue;
      local[i * labels + l] = exp(emissions[i * labels + l]! - top);
    }
    taken += top;
  }
  return taken;
}

/** The probability that the tokens `first` to `last` (exclusive) have exactly the labels of `path`. */
export function spanProbability(
  chain: Chain,
  { alpha, beta, local, scale }: Lattice,
  path: Int32Array,
  first: number,
  last: number,
): number {
  const { labels, step } = chain;
  let p = alpha[first * labels + path[first]!]!;
  for (let i = first + 1; i < last; i++) {
    const factor = exp(step[path[i - 1]! * labels + path[i]!]!);
    p *= (factor * local[i * labels + path[i]!]!) / scale[i]!;
  }
  return Math.min(1, p * beta[(last - 1) * labels + path[last - 1]!]!);
}

/** The transitions that are allowed. */
export interface Arcs {
  from: Uint8Array;
  to: Uint8Array;
  /** Exponentials of the transition scores. */
  factor: Float64Array;
}

const arcs = new WeakMap<Chain, Arcs>();

export function arcsOf(chain: Chain): Arcs {
  let found = arcs.get(chain);
  if (found) return found;
  const { labels, step } = chain;
  const list: number[] = [];
  step.forEach((score, k) => {
    if (score > -Infinity) list.push(k);
  });
  found = {
    from: Uint8Array.from(list, (k) => Math.floor(k / labels)),
    to: Uint8Array.from(list, (k) => k % labels),
    factor: Float64Array.from(list, (k) => exp(step[k]!)),
  };
  arcs.set(chain, found);
  return found;
}

const befores = new WeakMap<Chain, number[][]>();

function allowedBefore(chain: Chain): number[][] {
  let found = befores.get(chain);
  if (!found) {
    found = lists(chain.labels, (l, p) => chain.step[p * chain.labels + l]! > -Infinity);
    befores.set(chain, found);
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
