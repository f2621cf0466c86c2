import { codesOf, rowsOf, type LetterCounts } from '../../src/resolve/names/spelling/letters.ts';
import type { Group } from './groups.ts';

/** Words seen less often are often slips. */
const SEEN = 2;
/** Rows in fewer words are left out: the shorter ones tell. */
const SELDOM = 3;
const MOST = 65535;

/** Of the words of all groups and of lists, each counted once. What words are written alike does not enter. */
export function countLetters(groups: readonly Group[], listed: readonly string[]): LetterCounts {
  const seen = new Map(listed.map((word) => [word, SEEN]));
  for (const { words } of groups)
    for (const [word, count] of words) seen.set(word, (seen.get(word) ?? 0) + count);
  const rows = new Map<number, number>();
  for (const [word, count] of seen) {
    if (count < SEEN || !/^[a-z]{2,18}$/.test(word)) continue;
    for (const row of rowsOf(codesOf(word))) rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  const kept = [...rows].filter(([, count]) => count >= SELDOM).sort(([a], [b]) => a - b);
  return {
    gaps: Uint16Array.from(kept, ([row], at) => gapOf(row - (kept[at - 1]?.[0] ?? 0))),
    counts: Uint16Array.from(kept, ([, count]) => Math.min(MOST, count)),
  };
}

function gapOf(gap: number): number {
  if (gap > MOST) throw new RangeError('rows of letters too far apart: too few names');
  return gap;
}
