import { hash } from '../../src/base/hash.ts';
import { compareText, push } from '../../src/base/order.ts';
import { consonants, lookups, readings } from '../../src/resolve/names/romanization.ts';
import { FARTHEST } from '../../src/resolve/names/similarity.ts';
import { distance } from '../../src/resolve/names/spelling/distance.ts';
import type { Group } from './groups.ts';

/** Two words, and whether they are spellings of one name. In the order of their letters. */
export interface Pair {
  a: string;
  b: string;
  same: boolean;
  /**
   * Families of scripts that bear it out: of a pair of spellings, those that write both alike; of two names, those
   * that have both and never write them alike.
   */
  families: string[];
  /** Of two names: the families in a script of which each is seen three times, so that they would have met. */
  attested: string[];
  /** Letters between them (Levenshtein). */
  edits: number;
  heldBack: boolean;
  /** Of two names: only lists of one country attest them, and no group has both often. */
  isOfLists?: true;
}

/** One family conflates what it has no letters for: two are asked before a pair is believed. */
export const isBorneOut = ({ families }: Pair): boolean => families.length > 1;

/** That two words seen once each were never written alike says nothing: such a pair may be one name for all we know. */
export const isAttested = ({ attested }: Pair): boolean => attested.length > 1;

/** Greater groups are a family name's cell that holds forenames. */
const LARGEST_GROUP = 12;
/** Two names are taken to be two when both are seen so often, and yet never written alike. */
const SEEN = 5;
const SEEN_LOOSE = 3;
/** Letters of the shortest words that are asked about. */
const SHORTEST = 3;
/** Of the words that share a key, each is paired with so many. */
const ASKED = 40;
/** In one script. */
const SEEN_IN_SCRIPT = 3;

export function readPairs(groups: readonly Group[]): Pair[] {
  return [...spellings(groups), ...names(groups)].sort((x, y) =>
    compareText(`${x.a} ${x.b}`, `${y.a} ${y.b}`),
  );
}

/** Pairs that a group holds and that are alike by half of their letters. */
function spellings(groups: readonly Group[]): Pair[] {
  const families = new Map<string, Set<string>>();
  for (const { words, family } of groups) {
    if (words.size > LARGEST_GROUP) continue;
    for (const pair of pairsOf(words.keys()))
      families.set(pair, (families.get(pair) ?? new Set()).add(family));
  }
  return [...families].flatMap(([pair, of]) => {
    const [a = '', b = ''] = pair.split(' ');
    return distance(a, b) <= FARTHEST * Math.min(a.length, b.length)
      ? [toPair(pair, true, [...of].sort(compareText))]
      : [];
  });
}

/** Well-attested words one letter apart, and some that are farther apart, that no group of any script holds together. */
function names(groups: readonly Group[]): Pair[] {
  const counts = new Map<string, number>();
  const families = new Map<string, Set<string>>();
  const scripts = new Map<string, Map<string, number>>();
  const familyOf = new Map(groups.map(({ script, family }) => [script, family]));
  for (const { words, family, script } of groups)
    for (const [word, count] of words) {
      counts.set(word, (counts.get(word) ?? 0) + count);
      families.set(word, (families.get(word) ?? new Set()).add(family));
      const of = scripts.get(word) ?? new Map<string, number>();
      scripts.set(word, of.set(script, (of.get(script) ?? 0) + count));
    }
  const seenOften = (word: string, script: string) =>
    (scripts.get(word)!.get(script) ?? 0) >= SEEN_IN_SCRIPT;
  const together = new Set(groups.flatMap(({ words }) => pairsOf(words.keys())));
  const often = [...counts].flatMap(([word, count]) => (count < SEEN ? [] : [word]));
  const near = oneLetterApart(often, SHORTEST);
  const far = fartherApart(counts);
  const met = new Set([...lookedUpTogether(often)].filter((pair) => !far.has(pair)));
  return [...near, ...far, ...met]
    .filter((pair) => !together.has(pair))
    .map((pair) => {
      const [a = '', b = ''] = pair.split(' ');
      const both = [...families.get(a)!].filter((family) => families.get(b)!.has(family));
      const often = [...familyOf].filter(
        ([script]) => seenOften(a, script) && seenOften(b, script),
      );
      const attested = [...new Set(often.map(([, family]) => family))];
      return {
        ...toPair(pair, false, both.sort(compareText)),
        attested: attested.sort(compareText),
      };
    })
    .filter((pair) => !met.has(`${pair.a} ${pair.b}`) || isAttested(pair));
}

function toPair(pair: string, same: boolean, families: string[]): Pair {
  const [a = '', b = ''] = pair.split(' ');
  return { a, b, same, families, attested: [], edits: distance(a, b), heldBack: isHeldBack(pair) };
}

/** Pairs of words of so many letters or more. */
export function oneLetterApart(words: Iterable<string>, shortest = 4): Set<string> {
  const holes = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest) continue;
    for (let at = 0; at < word.length; at++) {
      push(holes, `${word.slice(0, at)}?${word.slice(at + 1)}`, word);
      push(holes, `${word.slice(0, at)}?${word.slice(at)}`, word);
    }
    push(holes, `${word}?`, word);
  }
  return new Set([...holes.values()].flatMap((words) => pairsOf(words)));
}

/** Words that share beginning and end, or all consonants: a third of them. */
function fartherApart(counts: ReadonlyMap<string, number>): Set<string> {
  const buckets = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (count < SEEN_LOOSE || word.length < 4) continue;
    push(buckets, `${word.slice(0, 1)}-${word.slice(-3)}`, word);
    push(buckets, `${word.slice(0, 3)}-${word.slice(-1)}`, word);
    push(buckets, `=${consonants(readings(word)[0]!)}`, word);
  }
  const pairs = new Set([...buckets.values()].flatMap((words) => pairsOf(words)));
  return new Set([...pairs].filter((pair) => shareOf(pair, 3) === 0 && isFarther(pair)));
}

function isFarther(pair: string): boolean {
  const [a = '', b = ''] = pair.split(' ');
  const edits = distance(a, b);
  return edits > 1 && edits <= FARTHEST * Math.min(a.length, b.length);
}

/** What a matcher is asked of two names that are farther apart: each word with some that share a key with it. */
function lookedUpTogether(words: readonly string[]): Set<string> {
  const buckets = new Map<string, string[]>();
  const inNoOrder = words.map((word) => ({ word, key: hash(word, 8) }));
  inNoOrder.sort((x, y) => compareText(x.key, y.key) || compareText(x.word, y.word));
  for (const { word } of inNoOrder)
    if (word.length >= SHORTEST) for (const key of lookups(word)) push(buckets, key, word);
  const pairs = new Set<string>();
  for (const met of buckets.values())
    met.forEach((word, at) => {
      for (const other of met.slice(at + 1, at + 1 + ASKED))
        pairs.add([word, other].sort(compareText).join(' '));
    });
  return new Set([...pairs].filter(isFarther));
}

export function pairsOf(words: Iterable<string>): string[] {
  const sorted = [...new Set(words)].filter((word) => word.length > 2).sort(compareText);
  const few = sorted.slice(0, 40);
  return few.flatMap((a, at) => few.slice(at + 1).map((b) => `${a} ${b}`));
}

/**
 * A fifth of all pairs. Nothing is learnt from any group that holds both words of one, about these words: each may be
 * known from elsewhere, but that they are written alike is not.
 */
export function isHeldBack(pair: string): boolean {
  return shareOf(pair, 5) === 0;
}

/** Which of so many parts a key belongs to. */
export function shareOf(key: string, parts: number): number {
  return parseInt(hash(key, 4), 16) % parts;
}
