import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../src/base/hash.ts';
import { compareText, push } from '../../src/base/order.ts';
import { consonants, lettersOf, readings } from '../../src/resolve/names/romanization.ts';

/** Two words, and whether they are spellings of one name. */
export interface Pair {
  a: string;
  b: string;
  same: boolean;
  /** Scripts whose groups hold both. */
  scripts: string[];
}

interface Group {
  lang: string;
  native: string;
  latin: [string, number][];
}

/** Scripts that tell consonants apart well enough for a group to be one name. */
const FAITHFUL = new Set(['russian', 'arabic', 'hebrew', 'korean']);
const LARGEST_GROUP = 12;

/** Of a word: a fifth is held back, by a hash, so that no group is on both sides. */
export function isHeldBack(native: string): boolean {
  return parseInt(hash(native, 4), 16) % 5 === 0;
}

/**
 * Pairs of spellings from the groups. The groups are noisy (a forename's cell may hold a family name), so a pair
 * counts when the words are alike by half of their letters and the group is faithful or two scripts agree.
 */
export function readPairs(data: string, heldBack: boolean): Pair[] {
  const groups = readGroups(data);
  const scripts = new Map<string, Set<string>>();
  const known = new Map<string, number>();
  for (const { lang, native, latin } of groups) {
    const words = latin.map(([word]) => lettersOf(word));
    latin.forEach(([, count], at) => known.set(words[at]!, (known.get(words[at]!) ?? 0) + count));
    if (words.length > LARGEST_GROUP || isHeldBack(native) !== heldBack) continue;
    for (const [a, b] of pairsOf(words))
      if (areAlike(a, b))
        scripts.set(`${a} ${b}`, (scripts.get(`${a} ${b}`) ?? new Set()).add(lang));
  }
  const together = new Set(
    groups
      .flatMap(({ latin }) => pairsOf(latin.map(([w]) => lettersOf(w))))
      .map(([a, b]) => `${a} ${b}`),
  );
  const same = [...scripts]
    .filter(([, langs]) => langs.size > 1 || [...langs].some((lang) => FAITHFUL.has(lang)))
    .map(([pair, langs]) => toPair(pair, true, [...langs]));
  return [...same, ...negatives(known, together, heldBack)].sort((x, y) =>
    compareText(`${x.a} ${x.b}`, `${y.a} ${y.b}`),
  );
}

function toPair(pair: string, same: boolean, scripts: string[]): Pair {
  const [a = '', b = ''] = pair.split(' ');
  return { a, b, same, scripts };
}

function readGroups(data: string): Group[] {
  const file = join(data, 'names', 'latin_variant_groups.train.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Group);
}

function pairsOf(words: readonly string[]): [string, string][] {
  const distinct = [...new Set(words)]
    .filter((word) => word.length > 2)
    .sort(compareText)
    .slice(0, 40);
  return distinct.flatMap((a, at) => distinct.slice(at + 1).map((b): [string, string] => [a, b]));
}

function areAlike(a: string, b: string): boolean {
  return distance(a, b) <= 0.5 * Math.min(a.length, b.length) && a[0] !== undefined;
}

/** Well-attested words one letter apart that no group of any script holds together. */
function negatives(
  known: ReadonlyMap<string, number>,
  together: ReadonlySet<string>,
  heldBack: boolean,
): Pair[] {
  const holes = new Map<string, string[]>();
  for (const [word, count] of known) {
    if (count < 5 || word.length < 4) continue;
    for (let at = 0; at < word.length; at++) {
      push(holes, `${word.slice(0, at)}?${word.slice(at + 1)}`, word);
      push(holes, `${word.slice(0, at)}?${word.slice(at)}`, word);
    }
    push(holes, `${word}?`, word);
  }
  const pairs = new Set<string>();
  if (!heldBack) for (const pair of looseNegatives(known, together)) pairs.add(pair);
  for (const words of holes.values())
    for (const [a, b] of pairsOf(words))
      if (!together.has(`${a} ${b}`) && isHeldBack(`${a} ${b}`) === heldBack)
        pairs.add(`${a} ${b}`);
  return [...pairs].map((pair) => toPair(pair, false, []));
}

/** Words that share beginning and end, or all consonants, and are alike by half of their letters: for training. */
function looseNegatives(
  known: ReadonlyMap<string, number>,
  together: ReadonlySet<string>,
): string[] {
  const buckets = new Map<string, string[]>();
  for (const [word, count] of known) {
    if (count < 3 || word.length < 5) continue;
    push(buckets, `${word.slice(0, 1)}-${word.slice(-3)}`, word);
    push(buckets, `${word.slice(0, 3)}-${word.slice(-1)}`, word);
    push(buckets, `=${consonants(readings(word)[0]!)}`, word);
  }
  const pairs = new Set<string>();
  for (const words of buckets.values())
    for (const [a, b] of pairsOf(words))
      if (!together.has(`${a} ${b}`) && areAlike(a, b) && distance(a, b) > 1)
        pairs.add(`${a} ${b}`);
  return [...pairs].filter((pair) => parseInt(hash(pair, 4), 16) % 4 === 0);
}

/** Edit distance (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length]!;
}
