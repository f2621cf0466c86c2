import type { Group } from './groups.ts';
import { isAttested, isBorneOut, type Pair } from './pairs.ts';

/** Of what people of one script write, so much must be alike in both words for them to be spellings of one name. */
const ALIKE = 0.5;
/** A script in which both are seen so often, and less than this is alike, keeps them apart. */
const SEEN_IN_SCRIPT = 3;
const APART = 0.1;
/** It has letters for nearly all that Latin spellings tell apart. */
const WITNESS = 'russian';

/** Counts by native name, by script, of a word. */
type Writings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Pairs that the groups tell beyond doubt, and that a judge gets wrong: spellings of one name that Cyrillic and another
 * family of scripts write alike and no script keeps apart, and attested names that are two. None is held back.
 */
export function misjudged(
  groups: readonly Group[],
  pairs: readonly Pair[],
  isOne: (pair: Pair) => boolean,
): { one: Pair[]; two: Pair[] } {
  const writings = writingsOf(groups);
  const learnt = pairs.filter(({ heldBack }) => !heldBack);
  const isSure = ({ a, b }: Pair) => isOneName(writings.get(a)!, writings.get(b)!);
  return {
    one: learnt.filter((pair) => pair.same && isBorneOut(pair) && isSure(pair) && !isOne(pair)),
    two: learnt.filter((pair) => !pair.same && isAttested(pair) && isOne(pair)),
  };
}

function writingsOf(groups: readonly Group[]): Map<string, Map<string, Map<string, number>>> {
  const writings = new Map<string, Map<string, Map<string, number>>>();
  for (const { script, native, words } of groups)
    for (const [word, count] of words) {
      const scripts = writings.get(word) ?? new Map<string, Map<string, number>>();
      const natives = scripts.get(script) ?? new Map<string, number>();
      natives.set(native, (natives.get(native) ?? 0) + count);
      writings.set(word, scripts.set(script, natives));
    }
  return writings;
}

function isOneName(a: Writings, b: Writings): boolean {
  for (const [script, natives] of a) {
    const others = b.get(script);
    if (!others) continue;
    const seen = Math.min(sumOf(natives), sumOf(others));
    if (seen >= SEEN_IN_SCRIPT && shareAlike(natives, others) < APART) return false;
  }
  const [x, y] = [a.get(WITNESS), b.get(WITNESS)];
  return x !== undefined && y !== undefined && shareAlike(x, y) >= ALIKE;
}

function sumOf(natives: ReadonlyMap<string, number>): number {
  return [...natives.values()].reduce((sum, count) => sum + count, 0);
}

/** 0 to 1. */
function shareAlike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [ofA, ofB] = [sumOf(a), sumOf(b)];
  return [...a].reduce(
    (sum, [native, count]) => sum + Math.min(count / ofA, (b.get(native) ?? 0) / ofB),
    0,
  );
}
