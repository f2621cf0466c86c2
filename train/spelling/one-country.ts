import { readFileSync } from 'node:fs';
import type { Group } from './groups.ts';
import { isHeldBack, pairsOf, type Pair } from './pairs.ts';

export const ONE_COUNTRY = new URL('./one-country.txt', import.meta.url);
/** In all groups: words seen so often would have met if they were one name. */
const SEEN = 3;

/** Two names that lists of one country hold, one letter apart, and that no group of any script holds together. */
export interface OneCountry {
  /** Of which a word is seldom seen; of words that no group has, all would be taken for two names. */
  learnt: Pair[];
  /** Of which both words are seen, and nothing was learnt. */
  heldBack: Pair[];
}

/** `mined`: pairs that are known from groups; `reserved`: words parted by a space, of which nothing is learnt either. */
export function namesOfOneCountry(
  groups: readonly Group[],
  mined: readonly Pair[],
  reserved: readonly string[],
): OneCountry {
  const counts = new Map<string, number>();
  for (const { words } of groups)
    for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
  const together = new Set(groups.flatMap(({ words }) => pairsOf(words.keys())));
  const known = new Map(mined.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const kept = new Set(reserved);
  const result: OneCountry = { learnt: [], heldBack: [] };
  for (const key of readOneCountry()) {
    const of = known.get(key);
    if (together.has(key) || of?.heldBack === false) continue;
    const pair = of ?? toPair(key);
    const seen = Math.min(counts.get(pair.a) ?? 0, counts.get(pair.b) ?? 0);
    if (seen >= SEEN) result.heldBack.push(pair);
    else if (seen > 0 && !of && !isHeldBack(key) && !kept.has(key)) result.learnt.push(pair);
  }
  return result;
}

function readOneCountry(): string[] {
  const lines = readFileSync(ONE_COUNTRY, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

function toPair(key: string): Pair {
  const [a = '', b = ''] = key.split(' ');
  const heldBack = isHeldBack(key);
  return { a, b, same: false, families: [], attested: [], edits: 1, heldBack, isOfLists: true };
}
