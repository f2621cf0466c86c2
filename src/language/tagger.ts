import { finish, mix } from './hashing.ts';
import type { Clustered } from './lexical.ts';
import { best, type Scorer } from './linear.ts';

/** Number of features of one token, at most. */
export const TAG_FEATURES = 64;

const NONE: Clustered = {
  lower: 1,
  exact: 1,
  shape: 1,
  prefixes: [1, 1, 1, 1],
  suffixes: [1, 1, 1, 1, 1],
  case: 6,
  fine: -1,
  coarse: -1,
  broad: -1,
};

/**
 * Tags a sentence greedily from left to right with a linear model; a tag is a pair of UPOS and PTB tag. Gives the
 * index of the tag of each word; `onToken` sees features and scores before the tag is taken and may put another one
 * in its place (training does).
 */
export function tagGreedily(
  words: readonly Clustered[],
  scorer: Scorer,
  onToken?: (features: Int32Array, count: number, index: number, predicted: number) => void,
): number[] {
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(scorer.labels);
  const tags: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const count = tagFeatures(words, tags, i, features);
    scorer.score(features, count, scores);
    const predicted = best(scores, scorer.labels);
    onToken?.(features, count, i, predicted);
    tags.push(predicted);
  }
  return tags;
}

/** Fills in the features of a token given the tags of those before it; returns how many. */
function tagFeatures(
  words: readonly Clustered[],
  tags: readonly number[],
  i: number,
  out: Int32Array,
): number {
  const w = words[i]!;
  const p1 = words[i - 1] ?? NONE;
  const p2 = words[i - 2] ?? NONE;
  const n1 = words[i + 1] ?? NONE;
  const n2 = words[i + 2] ?? NONE;
  const t1 = tags[i - 1] ?? -1;
  const t2 = tags[i - 2] ?? -1;
  let n = 0;
  let template = 0;
  const add = (a: number, b = 0, c = 0): void => {
    out[n++] = finish(mix(mix(mix(template++, a), b), c));
  };
  add(0);
  add(w.lower);
  add(w.exact, i === 0 ? 1 : 0);
  add(w.shape, i === 0 ? 1 : 0);
  add(w.case, n1.case, p1.case);
  for (const prefix of w.prefixes) add(prefix);
  for (const suffix of w.suffixes) add(suffix);
  add(w.suffixes[2]!, t1);
  add(w.suffixes[1]!, t1, w.case);
  add(t1);
  add(t1, t2);
  add(t1, w.lower);
  add(t1, t2, w.lower);
  add(p1.lower);
  add(p2.lower);
  add(n1.lower);
  add(n2.lower);
  add(p1.lower, w.lower);
  add(w.lower, n1.lower);
  add(p1.lower, n1.lower);
  add(n1.lower, n2.lower);
  add(p1.lower, p2.lower);
  add(t1, n1.lower);
  add(n1.suffixes[2]!, n1.case);
  add(n1.suffixes[1]!);
  add(n2.suffixes[2]!);
  add(p1.suffixes[2]!, p1.case);
  add(n1.suffixes[2]!, w.lower);
  add(w.case, t1);
  add(w.case, i === 0 ? 1 : 0, n1.case);
  add(t1, n1.suffixes[2]);
  add(w.fine);
  add(w.coarse, w.case);
  add(w.broad, w.case);
  add(p1.coarse);
  add(n1.coarse);
  add(p1.fine);
  add(n1.fine);
  add(n2.coarse);
  add(w.coarse, t1);
  add(w.coarse, n1.coarse);
  add(p1.coarse, w.coarse);
  add(w.lower, n1.broad, p1.broad);
  add(t1, n1.coarse);
  return n;
}
