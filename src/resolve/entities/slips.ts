import { push } from '../../base/order.ts';
import type { Extraction } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { Knowledge } from '../knowledge.ts';
import { isExchanged, isOneSlip } from '../names/slip.ts';
import { shareSentence } from './join-short.ts';
import type { LocalEntities, LocalEntity } from './local-entity.ts';

/** Shorter names differ by a letter too often for good reason. */
const SHORTEST = 6;
/** The differing word has so many letters; or so many, of a name of three words and more that has so many in all. */
const SHORTEST_WORD = 5;
const SHORTEST_OF_LONG = 4;
const LONG = 12;
/** A name that stands so often is no slip of the pen. */
const MOST = 2;
const FREQUENT = 4;

/** A name as one document writes it, once or often. */
interface Written {
  entity: number;
  words: readonly string[];
  letters: string;
  count: number;
  /** A person with forename and family name. */
  isFull: boolean;
  /** The family name of a full one, which nothing is told of by itself. */
  isPart?: true;
}

/**
 * Names of one document that are another name of it but for one letter, where that word is on no list: "Velmroa" beside
 * "Velmora". As pairs of entities, the slip first. Found by what is left when one letter goes, so in linear time.
 */
export function findSlips(
  { entities }: LocalEntities,
  extraction: Extraction,
  knowledge: Knowledge,
  frequent: ReadonlySet<string>,
): [slip: number, meant: number][] {
  const written = entities.flatMap((entity, at) => writtenNames(entity, at));
  const index = new Map<string, number[]>();
  written.forEach(({ letters }, at) => {
    for (const rest of rests(letters)) push(index, rest, at);
  });
  const pairs: [number, number][] = [];
  written.forEach((rare, at) => {
    if (rare.isPart || rare.count > MOST || frequent.has(rare.words.join(' '))) return;
    const near = new Set(rests(rare.letters).flatMap((rest) => few(index.get(rest))));
    near.delete(at);
    const meant = new Set<number>();
    for (const other of near) {
      const { entity, count } = written[other]!;
      if (entity === rare.entity || count < rare.count) continue;
      if (isSlipOf(rare, written[other]!, knowledge)) meant.add(entity);
    }
    const [only, second] = meant;
    if (only === undefined || second !== undefined) return;
    const [own, full] = [entities[rare.entity]!, entities[only]!];
    // "Mangola" may be anything.
    const isOther =
      own.type === 'place' && rare.letters[0] !== full.reading.label[0]?.toLowerCase();
    if (own.type === full.type && !isOther && !shareSentence(own, full, extraction))
      pairs.push([rare.entity, only]);
  });
  return pairs;
}

/** Names that so many documents have are no slips, though no list has them. Folded. */
export function frequentNames(extractions: readonly Extraction[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { mentions } of extractions) {
    const forms = mentions.flatMap(({ kind, text }) => (kind === 'name' ? foldPhrase(text) : []));
    for (const form of new Set(forms)) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([form, count]) => (count >= FREQUENT ? form : [])));
}

function writtenNames({ names, nominal }: LocalEntity, entity: number): Written[] {
  if (nominal) return [];
  return [...names.values()].flatMap(({ reading, count }) => {
    const words = foldPhrase(reading.label).split(' ');
    const letters = words.join('');
    const { person } = reading;
    const family = isWritten(words.at(-1)!) && person?.family === words.at(-1) && words.length > 1;
    const alone = family
      ? [
          {
            entity,
            words: words.slice(-1),
            letters: words.at(-1)!,
            count,
            isFull: false,
            isPart: true as const,
          },
        ]
      : [];
    return !isWritten(letters)
      ? alone
      : [...alone, { entity, words, letters, count, isFull: (person?.words.length ?? 0) > 1 }];
  });
}

function isWritten(letters: string): boolean {
  return letters.length >= SHORTEST && letters.length <= 40 && !/\d/.test(letters);
}

/** The letters, and the letters without one of them each. */
function rests(letters: string): string[] {
  const rest = Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1));
  return [letters, ...new Set(rest), [...letters].sort().join('')];
}

function few(list: readonly number[] | undefined): readonly number[] {
  return list === undefined || list.length > 12 ? [] : list;
}

/** All words but one are the same, and that one is nobody's and nothing's name. */
function isSlipOf(rare: Written, meant: Written, knowledge: Knowledge): boolean {
  if (rare.words.length !== meant.words.length) return false;
  const differing = rare.words.flatMap((word, at) => (word === meant.words[at] ? [] : at));
  const [at, second] = differing;
  if (at === undefined || second !== undefined) return false;
  const [word, other] = [rare.words[at]!, meant.words[at]!];
  // Plurals are no slips, but for a possessive that lost its mark: "Anna Linds".
  const isPossessive = word === `${other}s` && rare.isFull && at === rare.words.length - 1;
  if (!isPossessive && (word === `${other}s` || other === `${word}s`)) return false;
  if (!isOneSlip(word, other) && !(rare.isFull && isExchanged(word, other))) return false;
  if (isPossessive) return true;
  if (isLong(rare) && word.length >= SHORTEST_OF_LONG && !areNames(word, other, knowledge))
    return true;
  if (word.length < SHORTEST_WORD) return false;
  return !isKnownWord(word, knowledge) && !isKnownWord(rare.words.join(' '), knowledge);
}

/** So many words agree that the one may be a word of its own: "Royal Alexandria Hospital". */
function isLong({ words }: Written): boolean {
  return words.length > 2 && words.join('').length >= LONG;
}

/** "Bank of Iran" and "Bank of Iraq", "Mario Luis Berg" and "Maria Luis Berg". */
function areNames(word: string, other: string, { names, geography }: Knowledge): boolean {
  const isPeoples = (each: string) =>
    geography.country(each) !== undefined ||
    geography.isPeople(each) ||
    geography.isAdjective(each);
  return isPeoples(word) || isPeoples(other) || (names.isPersonal(word) && names.isPersonal(other));
}

/** A word that a list has: a name, a noun, a place, a people. Folded. */
export function isKnownWord(word: string, { names, geography, lexicon }: Knowledge): boolean {
  return (
    names.isPersonal(word) ||
    names.isNoun(word) ||
    geography.country(word) !== undefined ||
    names.organization(word) !== undefined ||
    names.thing(word) !== undefined ||
    geography.country(word.replace(/s$/, '')) !== undefined ||
    geography.isPeople(word) ||
    geography.isAdjective(word) ||
    geography.places(word).length > 0 ||
    lexicon.adjectives.has(word)
  );
}
