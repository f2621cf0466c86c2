import type { Clusters } from './clusters.ts';
import { finish, mix } from './hashing.ts';
import type { Lexical } from './lexical.ts';
import type { NameSentenceView } from './name-document.ts';
import { LISTS } from './name-lists.ts';

/** Number of features of one token, at most. */
export const NAME_FEATURES = 140;

/** Kinds of text and annotation that the model tells apart; texts to be read are taken for news. */
export const SETS = ['news', 'web', 'wiki'] as const;

const NONE: Lexical = {
  lower: 1,
  exact: 1,
  shape: 1,
  prefixes: [1, 1, 1, 1],
  suffixes: [1, 1, 1, 1, 1],
  case: 6,
};

/**
 * Fills in the hashed features of token `i`: words, affixes and shapes around it, clusters, lists, evidence of the
 * document; a few of them once more with the kind of text (Daumé 2007). Returns how many.
 */
export function nameFeatures(
  view: NameSentenceView,
  i: number,
  set: number,
  clusters: Clusters,
  out: Int32Array,
): number {
  const { lexical, style } = view;
  const n = lexical.length;
  const w = lexical[i]!;
  const p1 = lexical[i - 1] ?? NONE;
  const p2 = lexical[i - 2] ?? NONE;
  const n1 = lexical[i + 1] ?? NONE;
  const n2 = lexical[i + 2] ?? NONE;
  const cluster = (at: number): number => (at < 0 || at >= n ? -2 : view.clusters[at]!);
  const kind = (at: number): number => (at < 0 || at >= n ? 0 : view.kinds[at]!);
  const f0 = cluster(i);
  const fp = cluster(i - 1);
  const fn = cluster(i + 1);
  const coarse = (f: number): number => (f < 0 ? f : clusters.coarse(f));
  const broad = (f: number): number => (f < 0 ? f : clusters.broad(f));
  const first = i === 0 ? 1 : 0;
  const form = w.case + 8 * style + 32 * first;
  let count = 0;
  let template = 0;
  const add = (a: number, b = 0, c = 0): void => {
    out[count++] = finish(mix(mix(mix(template++, a), b), c));
  };
  add(0);
  add(form);
  add(w.lower);
  add(w.lower, form);
  if (style === 0) add(w.exact);
  else template++;
  add(w.shape, style, first);
  add(p1.lower);
  add(p2.lower);
  add(n1.lower);
  add(n2.lower);
  add(p1.lower, w.lower);
  add(w.lower, n1.lower);
  add(p2.lower, p1.lower);
  add(n1.lower, n2.lower);
  add(p1.lower, n1.lower);
  add(p1.lower, form);
  add(n1.lower, form);
  for (let k = 1; k < 4; k++) add(w.prefixes[k]!, style);
  for (let k = 0; k < 5; k++) add(w.suffixes[k]!, style);
  add(w.suffixes[2]!, form);
  add(n1.suffixes[2]!, form);
  add(p1.suffixes[2]!, form);
  add(p1.case, form, n1.case);
  add(p2.case + 8 * p1.case, form);
  add(n1.case + 8 * n2.case, form);
  add(p1.shape, w.shape, n1.shape);
  add(f0);
  add(f0, form);
  add(fp);
  add(fn);
  add(cluster(i - 2));
  add(cluster(i + 2));
  add(coarse(f0), form);
  add(coarse(fp), form);
  add(coarse(fn), form);
  add(coarse(fp), coarse(f0));
  add(coarse(f0), coarse(fn));
  add(coarse(fp), coarse(fn));
  add(broad(f0), form, broad(fp));
  add(broad(f0), form, broad(fn));
  add(broad(cluster(i - 2)), broad(fp), form);
  add(broad(fn), broad(cluster(i + 2)), form);
  add(kind(i), form);
  add(kind(i - 1), form);
  add(kind(i + 1), form);
  add(kind(i - 2), kind(i - 1), form);
  add(kind(i + 1), kind(i + 2), form);
  const seen = view.elsewhere[i]!;
  add(seen, form);
  for (let b = 0; b < 10; b++) if ((seen >> b) & 1) add(b, form);
  template = 80;
  add(i + 1 < n ? view.elsewhere[i + 1]! : -1, form);
  add(i > 0 ? view.elsewhere[i - 1]! : -1, form);
  count = listFeatures(view, i, form, out, count);
  template = 200;
  add(set);
  add(set, form);
  add(set, w.lower);
  add(set, coarse(f0), form);
  add(set, p1.lower, form);
  add(set, n1.lower, form);
  add(set, kind(i), kind(i - 1));
  add(set, p1.case + 8 * n1.case, form);
  return count;
}

/** Marks of the lists here and beside: single, with the way the word is written, and all together. */
function listFeatures(
  { marks, words }: NameSentenceView,
  i: number,
  form: number,
  out: Int32Array,
  from: number,
): number {
  const size = LISTS.length;
  let count = from;
  let here = 0;
  let before = 0;
  let after = 0;
  for (let l = 0; l < size; l++) {
    const mark = marks[i * size + l]!;
    const left = i > 0 ? marks[(i - 1) * size + l]! : 0;
    const right = i + 1 < words.length ? marks[(i + 1) * size + l]! : 0;
    here = mix(here, mark);
    before |= left > 0 ? 1 << l : 0;
    after |= right > 0 ? 1 << l : 0;
    if (mark > 0) {
      out[count++] = finish(mix(mix(100 + l, mark), form));
      out[count++] = finish(mix(mix(120 + l, mark), right));
    }
    if (left > 0) out[count++] = finish(mix(mix(140 + l, left), form));
    if (right > 0) out[count++] = finish(mix(mix(160 + l, right), form));
  }
  out[count++] = finish(mix(mix(180, here), form));
  out[count++] = finish(mix(mix(181, here), before));
  out[count++] = finish(mix(mix(182, here), after));
  return count;
}
