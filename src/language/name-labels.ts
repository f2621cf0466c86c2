import type { NameType } from '../model/index.ts';
import type { Chain } from './crf.ts';

/** Types that names are labelled with, in the order of the labels. */
export const NAME_TYPES = [
  'person',
  'organization',
  'place',
  'event',
  'people',
  'thing',
] as const satisfies readonly NameType[];

/** Label 0 is outside; then begin, inside, end and single of every type (BIOES). */
export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;
export const LABELS = 1 + 4 * NAME_TYPES.length;

export function labelOf(type: number, part: number): number {
  return 1 + 4 * type + part;
}

/** Index of the type of a label, -1 for outside. */
export function typeOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

/** Part of a label that is not outside. */
export function partOf(label: number): number {
  return (label - 1) & 3;
}

/** Whether one label may follow the other; -1 stands for the border of a sentence. */
export function mayFollow(before: number, after: number): boolean {
  const open = before > 0 && (partOf(before) === BEGIN || partOf(before) === INSIDE);
  const goesOn = after > 0 && (partOf(after) === INSIDE || partOf(after) === END);
  if (open !== goesOn) return false;
  return !open || typeOf(before) === typeOf(after);
}

/** Chain scores from learned weights, with what the labels forbid. `weights`: labels × labels, start, end. */
export function nameChain(weights: ArrayLike<number>): Chain {
  const step = new Float64Array(LABELS * LABELS);
  const start = new Float64Array(LABELS);
  const end = new Float64Array(LABELS);
  for (let a = 0; a < LABELS; a++) {
    for (let b = 0; b < LABELS; b++) {
      step[a * LABELS + b] = mayFollow(a, b) ? weights[a * LABELS + b]! : -Infinity;
    }
    start[a] = mayFollow(-1, a) ? weights[LABELS * LABELS + a]! : -Infinity;
    end[a] = mayFollow(a, -1) ? weights[LABELS * (LABELS + 1) + a]! : -Infinity;
  }
  return { labels: LABELS, step, start, end };
}
