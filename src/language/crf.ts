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
  const { starts, from } = arcsOf(chain).into;
  const back = new Uint8Array(n * labels);
  let last = new Float64Array(labels);
  let next = new Float64Array(labels);
  for (let l = 0; l < labels; l++) last[l] = start[l]! + emissions[l]!;
  for (let i = 1; i < n; i++) {
    for (let l = 0; l < labels; l++) {
      let best = -Infinity;
      let winner = 0;
      for (let k = starts[l]!, end = starts[l + 1]!; k < end; k++) {
        const p = from[k]!;
        const score = last[p]! + step[p * labels + l]!;
        if (score > best) {
          best = score;
          winner = p;
        }
      }
      next[l] = best + emissions[i * labels + l]!;
      back[i * labels + l] = winner;
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
  const { to, factor, starts, into } = arcsOf(chain);
  const local = new Float64Array(n * labels);
  let logZ = exponentials(emissions, n, labels, mask, local);
  const alpha = new Float64Array(n * labels);
  const beta = new Float64Array(n * labels);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = i * labels;
    const before = row - labels;
    let total = 0;
    for (let l = 0; l < labels; l++) {
      let sum = i === 0 ? exp(chain.start[l]!) : 0;
      for (let k = into.starts[l]!, end = i === 0 ? 0 : into.starts[l + 1]!; k < end; k++) {
        sum += alpha[before + into.from[k]!]! * into.factor[k]!;
      }
      alpha[row + l] = sum * local[row + l]!;
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
    for (let l = 0; l < labels; l++) {
      let sum = 0;
      for (let k = starts[l]!, end = starts[l + 1]!; k < end; k++) {
        const at = next + to[k]!;
        sum += factor[k]! * local[at]! * beta[at]!;
      }
      beta[row + l] = sum / scale[i + 1]!;
    }
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

/** The transitions that are allowed, sorted by the label before and then by the one after. */
export interface Arcs {
  /** First transition of every label before; last, their number. */
  starts: Uint16Array;
  from: Uint8Array;
  to: Uint8Array;
  /** Exponentials of the transition scores. */
  factor: Float64Array;
  /** The same, sorted by the label after and then by the one before. */
  into: { starts: Uint16Array; from: Uint8Array; factor: Float64Array };
}

const arcs = new WeakMap<Chain, Arcs>();

export function arcsOf(chain: Chain): Arcs {
  let found = arcs.get(chain);
  if (!found) arcs.set(chain, (found = makeArcs(chain)));
  return found;
}

function makeArcs({ labels, step }: Chain): Arcs {
  const out: number[] = [];
  step.forEach((score, k) => {
    if (score > -Infinity) out.push(k);
  });
  const before = (k: number): number => Math.floor(k / labels);
  const after = (k: number): number => k % labels;
  const into = out.toSorted((a, b) => after(a) - after(b) || a - b);
  const starts = (list: number[], group: (k: number) => number): Uint16Array => {
    const firsts = new Uint16Array(labels + 1);
    for (const k of list) firsts[group(k) + 1]!++;
    for (let l = 0; l < labels; l++) firsts[l + 1] = firsts[l + 1]! + firsts[l]!;
    return firsts;
  };
  return {
    starts: starts(out, before),
    from: Uint8Array.from(out, before),
    to: Uint8Array.from(out, after),
    factor: Float64Array.from(out, (k) => exp(step[k]!)),
    into: {
      starts: starts(into, after),
      from: Uint8Array.from(into, before),
      factor: Float64Array.from(into, (k) => exp(step[k]!)),
    },
  };
}
