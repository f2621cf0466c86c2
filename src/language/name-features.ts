import { finish, mix } from './hashing.ts';
import type { NameSentenceView } from './name-document.ts';
import { BORDER, type NameForm } from './name-forms.ts';
import { LISTS } from './name-lists.ts';

/** Number of features of one token, at most. */
export const NAME_FEATURES = 140;

/** Kinds of text and annotation that the model tells apart; texts to be read are taken for news. */
export const SETS = ['news', 'web', 'wiki'] as const;

/** How a token is written: its own letter case, that of its sentence, and whether it stands first. Less than 64. */
export type Writing = number;

export function writingAt({ forms, style }: NameSentenceView, i: number): Writing {
  return forms[i]!.lexical.case + 8 * style + (i === 0 ? 32 : 0);
}

function feature(template: number, a = 0, b = 0, c = 0): number {
  return finish(mix(mix(mix(template, a), b), c));
}

/**
 * The hashed features of token `i`: words, affixes and shapes around it, clusters, lists, evidence of the document; a
 * few of them once more with the kind of text (Daumé 2007). Fills in `out` and returns how many.
 */
export function nameFeatures(
  view: NameSentenceView,
  i: number,
  set: number,
  out: Int32Array,
): number {
  const { forms } = view;
  const writing = writingAt(view, i);
  let count = ownFeatures(forms[i]!, writing, set, out, 0);
  count = leftFeatures(forms[i - 1] ?? BORDER, writing, set, out, count);
  count = rightFeatures(forms[i + 1] ?? BORDER, writing, set, out, count);
  count = farFeatures(forms[i - 2] ?? BORDER, -1, out, count);
  count = farFeatures(forms[i + 2] ?? BORDER, 1, out, count);
  return contextFeatures(view, i, set, out, count);
}

/** What the word itself shows. */
export function ownFeatures(
  { lexical: w, fine, coarse, kinds }: NameForm,
  writing: Writing,
  set: number,
  out: Int32Array,
  from: number,
): number {
  const style = (writing >> 3) & 3;
  let n = from;
  out[n++] = feature(0);
  out[n++] = feature(1, writing);
  out[n++] = feature(2, w.lower);
  out[n++] = feature(3, w.lower, writing);
  if (style === 0) out[n++] = feature(4, w.exact);
  out[n++] = feature(5, w.shape, style, writing >> 5);
  for (let k = 1; k < 4; k++) out[n++] = feature(16 + k, w.prefixes[k], style);
  for (let k = 0; k < 5; k++) out[n++] = feature(20 + k, w.suffixes[k], style);
  out[n++] = feature(25, w.suffixes[2], writing);
  out[n++] = feature(32, fine);
  out[n++] = feature(33, fine, writing);
  out[n++] = feature(38, coarse, writing);
  out[n++] = feature(48, kinds, writing);
  out[n++] = feature(200, set);
  out[n++] = feature(201, set, writing);
  out[n++] = feature(202, set, w.lower);
  out[n++] = feature(203, set, coarse, writing);
  return n;
}

/** What the word before shows. */
export function leftFeatures(
  { lexical: w, fine, coarse, kinds }: NameForm,
  writing: Writing,
  set: number,
  out: Int32Array,
  from: number,
): number {
  let n = from;
  out[n++] = feature(6, w.lower);
  out[n++] = feature(15, w.lower, writing);
  out[n++] = feature(27, w.suffixes[2], writing);
  out[n++] = feature(34, fine);
  out[n++] = feature(39, coarse, writing);
  out[n++] = feature(49, kinds, writing);
  out[n++] = feature(204, set, w.lower, writing);
  return n;
}

/** What the word after shows. */
export function rightFeatures(
  { lexical: w, fine, coarse, kinds }: NameForm,
  writing: Writing,
  set: number,
  out: Int32Array,
  from: number,
): number {
  let n = from;
  out[n++] = feature(8, w.lower);
  out[n++] = feature(16, w.lower, writing);
  out[n++] = feature(26, w.suffixes[2], writing);
  out[n++] = feature(35, fine);
  out[n++] = feature(40, coarse, writing);
  out[n++] = feature(50, kinds, writing);
  out[n++] = feature(205, set, w.lower, writing);
  return n;
}

/** What the word two before (`side` -1) or two after (1) shows. */
export function farFeatures(
  { lexical, fine }: NameForm,
  side: -1 | 1,
  out: Int32Array,
  from: number,
): number {
  out[from] = feature(side < 0 ? 7 : 9, lexical.lower);
  out[from + 1] = feature(side < 0 ? 36 : 37, fine);
  return from + 2;
}

/** What words show together, and what lists and the document say. */
export function contextFeatures(
  view: NameSentenceView,
  i: number,
  set: number,
  out: Int32Array,
  from: number,
): number {
  const { forms, elsewhere } = view;
  const w = forms[i]!;
  const p1 = forms[i - 1] ?? BORDER;
  const p2 = forms[i - 2] ?? BORDER;
  const n1 = forms[i + 1] ?? BORDER;
  const n2 = forms[i + 2] ?? BORDER;
  const writing = writingAt(view, i);
  let n = from;
  out[n++] = feature(10, p1.lexical.lower, w.lexical.lower);
  out[n++] = feature(11, w.lexical.lower, n1.lexical.lower);
  out[n++] = feature(12, p2.lexical.lower, p1.lexical.lower);
  out[n++] = feature(13, n1.lexical.lower, n2.lexical.lower);
  out[n++] = feature(14, p1.lexical.lower, n1.lexical.lower);
  out[n++] = feature(28, p1.lexical.case, writing, n1.lexical.case);
  out[n++] = feature(29, p2.lexical.case + 8 * p1.lexical.case, writing);
  out[n++] = feature(30, n1.lexical.case + 8 * n2.lexical.case, writing);
  out[n++] = feature(31, p1.lexical.shape, w.lexical.shape, n1.lexical.shape);
  out[n++] = feature(41, p1.coarse, w.coarse);
  out[n++] = feature(42, w.coarse, n1.coarse);
  out[n++] = feature(43, p1.coarse, n1.coarse);
  out[n++] = feature(44, w.broad, writing, p1.broad);
  out[n++] = feature(45, w.broad, writing, n1.broad);
  out[n++] = feature(46, p2.broad, p1.broad, writing);
  out[n++] = feature(47, n1.broad, n2.broad, writing);
  out[n++] = feature(51, p2.kinds, p1.kinds, writing);
  out[n++] = feature(52, n1.kinds, n2.kinds, writing);
  out[n++] = feature(206, set, w.kinds, p1.kinds);
  out[n++] = feature(207, set, p1.lexical.case + 8 * n1.lexical.case, writing);
  const seen = elsewhere[i]!;
  out[n++] = feature(53, seen, writing);
  for (let b = 0, k = 0; b < 10; b++) {
    if ((seen >> b) & 1) out[n++] = feature(54 + k++, b, writing);
  }
  out[n++] = feature(80, elsewhere[i + 1] ?? -1, writing);
  out[n++] = feature(81, elsewhere[i - 1] ?? -1, writing);
  return listFeatures(view, i, writing, out, n);
}

const UNLISTED = LISTS.reduce((hash) => mix(hash, 0), 0);

/** Marks of the lists here and beside: single, with the way the word is written, and all together. */
function listFeatures(
  { marks, marked }: NameSentenceView,
  i: number,
  writing: Writing,
  out: Int32Array,
  from: number,
): number {
  const size = LISTS.length;
  const own = marked[i]!;
  const before = marked[i - 1] ?? 0;
  const after = marked[i + 1] ?? 0;
  let n = from;
  let here = own === 0 ? UNLISTED : 0;
  for (let l = 0; (own | before | after) >> l !== 0; l++) {
    const mark = marks[i * size + l]!;
    const left = (before >> l) & 1 ? marks[(i - 1) * size + l]! : 0;
    const right = (after >> l) & 1 ? marks[(i + 1) * size + l]! : 0;
    if (mark > 0) {
      out[n++] = feature2(100 + l, mark, writing);
      out[n++] = feature2(120 + l, mark, right);
    }
    if (left > 0) out[n++] = feature2(140 + l, left, writing);
    if (right > 0) out[n++] = feature2(160 + l, right, writing);
  }
  if (own !== 0) for (let l = 0; l < size; l++) here = mix(here, marks[i * size + l]!);
  out[n++] = feature2(180, here, writing);
  out[n++] = feature2(181, here, before);
  out[n++] = feature2(182, here, after);
  return n;
}

function feature2(template: number, a: number, b: number): number {
  return finish(mix(mix(template, a), b));
}
