import { push } from '../../base/order.ts';
import { foldPhrase } from '../geography.ts';
import type { Knowledge } from '../knowledge.ts';
import { isOneSlip } from '../names/slip.ts';
import type { Profile } from './profile.ts';
import { isKnownWord } from './slips.ts';

/** The differing word has so many letters; a name of one word so many. */
const SHORTEST_WORD = 6;
const SHORTEST_ALONE = 8;
/** A name that stands oftener in its only document is meant so. */
const MOST = 3;
/** In so many documents the right form is. */
const FREQUENT = 2;
/** What more names are near to is nobody's. */
const FEW = 4;

interface Written {
  at: number;
  words: readonly string[];
}

/**
 * Names of one document that are the name of several others but for a letter, where the odd word is on no list and
 * stands nowhere else: as pairs of profiles, the slip first. Looked up by what is left of a frequent name when one
 * letter goes, so in linear time.
 */
export function rareSlips(
  profiles: readonly Profile[],
  knowledge: Knowledge,
): [slip: number, meant: number][] {
  const uses = usesOfWords(profiles);
  const frequent = new Map<string, Written[]>();
  profiles.forEach((profile, at) => {
    if (profile.documents.length < FREQUENT || !mayBeMisspelt(profile)) return;
    const words = wordsOf(profile);
    for (const rest of restsOf(profile, words)) push(frequent, rest, { at, words });
  });
  return profiles.flatMap((profile, at): [number, number][] => {
    if (profile.documents.length > 1 || profile.mentions > MOST || !mayBeMisspelt(profile))
      return [];
    const words = wordsOf(profile);
    if (!words.some((word) => uses.get(word) === 1 && !isKnownWord(word, knowledge))) return [];
    const near = new Set(restsOf(profile, words).flatMap((rest) => frequent.get(rest) ?? []));
    if (near.size > FEW) return [];
    const meant = new Set<number>();
    for (const { at: other, words: right } of near)
      if (isSlipOf(words, right, uses, knowledge) && !shareDocument(profile, profiles[other]!))
        meant.add(other);
    const [only, second] = meant;
    return only === undefined || second !== undefined ? [] : [[at, only]];
  });
}

/** In how many documents each word of a name is. */
function usesOfWords(profiles: readonly Profile[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const profile of profiles) {
    const readings = [...profile.names.values()].map(({ reading }) => reading.label);
    const words = new Set(readings.flatMap((label) => foldPhrase(label).split(' ')));
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + profile.documents.length);
  }
  return uses;
}

function wordsOf({ reading }: Profile): string[] {
  return foldPhrase(reading.label).split(' ');
}

/** Acronyms, numbered names and names that many bear are not. */
function mayBeMisspelt({ type, reading, key }: Profile): boolean {
  const { organization, thing, label } = reading;
  // Two towns or forenames differ by a letter oftener than one is misspelt.
  const isOneWord = (type === 'place' || type === 'person') && !label.includes(' ');
  return (
    !isOneWord &&
    (organization ?? thing)?.acronym === undefined &&
    reading.country === undefined &&
    organization?.generic !== true &&
    !key.includes('|in:') &&
    !/\d/.test(label)
  );
}

/** Keys of a name without a letter of a word: what is left of the word, and the other words. */
function restsOf({ type }: Profile, words: readonly string[]): string[] {
  if (words.length > 6) return [];
  return words.flatMap((word, at) => {
    if (word.length < (words.length === 1 ? SHORTEST_ALONE : SHORTEST_WORD - 1)) return [];
    const others = words.filter((_, index) => index !== at).join(' ');
    const rests = Array.from(word, (_, cut) => word.slice(0, cut) + word.slice(cut + 1));
    return [...new Set([word, ...rests])].map((rest) => `${type}|${String(at)}|${others}|${rest}`);
  });
}

function isSlipOf(
  rare: readonly string[],
  right: readonly string[],
  uses: ReadonlyMap<string, number>,
  knowledge: Knowledge,
): boolean {
  if (rare.length !== right.length) return false;
  const differing = rare.flatMap((word, at) => (word === right[at] ? [] : at));
  const [at, second] = differing;
  if (at === undefined || second !== undefined) return false;
  const [word, other] = [rare[at]!, right[at]!];
  const isPlural = word === `${other}s` || other === `${word}s`;
  return (
    !isPlural &&
    // "O'Doherty" is no Doherty.
    word[0] === other[0] &&
    word.length >= (rare.length === 1 ? SHORTEST_ALONE : SHORTEST_WORD) &&
    uses.get(word) === 1 &&
    (uses.get(other) ?? 0) >= FREQUENT &&
    !isKnownWord(word, knowledge) &&
    isOneSlip(word, other)
  );
}

/** Both ascending: a text that has both means two, or its own slips tell. */
function shareDocument(a: Profile, b: Profile): boolean {
  return b.documents.includes(a.documents[0]!);
}
