import type { Gazetteer } from '../base/gazetteer.ts';
import type { NameType } from '../model/index.ts';
import type { NameSentenceView } from './name-document.ts';
import type { NameForm } from './name-forms.ts';
import { LISTS, PREFIX, type NameLists } from './name-lists.ts';

/** A name found in a sentence; tokens count from the sentence's first, `last` exclusive. */
export interface FoundName {
  first: number;
  last: number;
  type: NameType;
  confidence: number;
}

/** What the rules that follow the models know. */
export interface RepairWords {
  lists: NameLists;
  gazetteer: Gazetteer;
  titles: ReadonlySet<string>;
  days: ReadonlySet<string>;
  /** Words that are names of places and more often something else. */
  common: ReadonlySet<string>;
  /** Common nouns that tie a place to its name: "port of Odesa". */
  joins: ReadonlySet<string>;
  /** Capitals of countries, in small letters. */
  capitals: ReadonlySet<string>;
}

/** Sure enough to be added without the models. */
const LISTED = 0.6;
/** Longest phrase, in words, that is added. */
const LONGEST = 4;
const ADDRESS = /^(?:[@#]|https?:|www\.)|^[\w-]+\.(?:com|org|net|co|ly|gov)\b|^pic\.twitter/i;

/**
 * Repairs the names of one sentence by rules for what the models are known to get wrong: no address or date is a
 * name, a join such as "port of" parts two names, what the lists know for certain has its own type, nationalities and
 * countries are not missed.
 */
export function repairNames(
  { words, forms }: Pick<NameSentenceView, 'words' | 'forms'>,
  names: readonly FoundName[],
  known: RepairWords,
): FoundName[] {
  const hashes = Int32Array.from(forms, ({ hash }) => hash);
  const repaired = names
    .flatMap((name) => partAtJoins(words, name, known))
    .map((name) => trimName(words, name, known))
    .filter((name) => isName(words, name, known))
    .map((name) => retype(words, hashes, name, known));
  return withListed(forms, hashes, repaired, known);
}

/** "Black Sea port of Odesa" is two names with common nouns between them. */
function partAtJoins(
  words: readonly string[],
  name: FoundName,
  { joins }: RepairWords,
): FoundName[] {
  for (let i = name.first + 1; i + 1 < name.last; i++) {
    if (!joins.has(words[i]!) || !/^(?:of|in|near)$/.test(words[i + 1]!)) continue;
    const parts: FoundName[] = [
      { ...name, last: i, type: 'place' },
      { ...name, first: i + 2, type: 'place' },
    ];
    return parts.filter(({ first, last }) => first < last);
  }
  return [name];
}

/** Takes marks, titles of persons and common nouns with which a span begins off its ends. */
function trimName(
  words: readonly string[],
  name: FoundName,
  { titles, joins }: RepairWords,
): FoundName {
  let { first, last } = name;
  const isMark = (i: number): boolean =>
    /^[^\p{L}\p{N}]+$/u.test(words[i]!) || /^['’]s$/.test(words[i]!);
  while (last > first && isMark(last - 1) && !/^[!+)]$/.test(words[last - 1]!)) last--;
  while (first < last && isMark(first)) first++;
  if (name.type === 'person') {
    while (
      last - first > 1 &&
      titles.has(words[first]!.toLowerCase()) &&
      isTitle(words, first, last)
    )
      first++;
  }
  if (
    name.type === 'place' &&
    joins.has(words[first]!) &&
    words[first + 1] === 'of' &&
    first + 2 < last
  )
    first += 2;
  return { ...name, first, last };
}

/** "Major", "Justice", "Rich Major" may be names; a title stands first and something follows that is no title. */
function isTitle(words: readonly string[], first: number, last: number): boolean {
  return (
    last - first > 2 ||
    !/^(?:Major|Justice|Judge|King|Prince|Dean|Pope|Lord|Sir|Chase|Speaker|Rich)$/.test(
      words[first]!,
    ) ||
    first > 0
  );
}

function isName(
  words: readonly string[],
  { first, last, type }: FoundName,
  { titles, days }: RepairWords,
): boolean {
  if (first >= last) return false;
  const span = words.slice(first, last);
  if (!span.some((word) => /\p{L}/u.test(word))) return false;
  if (span.some((word) => ADDRESS.test(word))) return false;
  if (type !== 'event' && span.every((word) => days.has(word.toLowerCase()))) return false;
  return !(type === 'person' && span.every((word) => titles.has(word.toLowerCase())));
}

function bitsOf(lists: NameLists, hashes: Int32Array, first: number, count: number) {
  const bits = lists.bits(hashes, first, count);
  return (list: (typeof LISTS)[number]): boolean => ((bits >> LISTS.indexOf(list)) & 1) === 1;
}

/** A whole name that the lists know as one thing only has that type. */
function retype(
  words: readonly string[],
  hashes: Int32Array,
  name: FoundName,
  { lists, gazetteer }: RepairWords,
): FoundName {
  const { first, last, type } = name;
  const has = bitsOf(lists, hashes, first, last - first);
  const ofPeople = has('forename') || has('surname');
  const text = words.slice(first, last).join(' ');
  if (has('country') && !ofPeople && type !== 'place' && !has('demonym'))
    return { ...name, type: 'place' };
  const elsewhere = has('country') || has('city') || has('region');
  if (has('demonym') && !elsewhere && !ofPeople && type !== 'people') {
    return { ...name, type: 'people' };
  }
  if (
    type === 'place' &&
    has('organization') &&
    !has('country') &&
    !has('city') &&
    !has('region') &&
    !has('seat')
  ) {
    const armed = gazetteer
      .organizationsNamed(text)
      .some(({ type: kind }) => kind === 'armed' || kind === 'international');
    if (armed) return { ...name, type: 'organization' };
  }
  if (
    (type === 'person' || type === 'place') &&
    has('thing') &&
    !ofPeople &&
    !has('city') &&
    !has('town')
  ) {
    return { ...name, type: 'thing' };
  }
  return name;
}

/** Adds nationalities, countries and, written small, countries and large cities, where no name was found. */
function withListed(
  forms: readonly NameForm[],
  hashes: Int32Array,
  names: FoundName[],
  known: RepairWords,
): FoundName[] {
  const out = [...names];
  let next = 0;
  for (let i = 0; i < forms.length; i++) {
    while (next < names.length && names[next]!.last <= i) next++;
    const limit = next < names.length ? names[next]!.first : forms.length;
    if (i >= limit || forms[i]!.lists === 0) continue;
    const found = listedAt(forms[i]!, hashes, i, Math.min(LONGEST, limit - i), known);
    if (!found) continue;
    out.push(found);
    i = found.last - 1;
  }
  return out.length === names.length ? out : out.sort((a, b) => a.first - b.first);
}

function listedAt(
  { text: word, lists: bits }: NameForm,
  hashes: Int32Array,
  i: number,
  limit: number,
  { lists, common, capitals }: RepairWords,
): FoundName | undefined {
  const small = /^\p{Ll}/u.test(word);
  const longest = (bits & PREFIX) === 0 ? 1 : limit;
  if (word.length < 4 && !/^U\.?[SK]\.?$/.test(word) && word !== 'UAE') return undefined;
  if (common.has(word.toLowerCase())) return undefined;
  for (let count = longest; count > 0; count--) {
    const has = bitsOf(lists, hashes, i, count);
    if (small && (has('forename') || has('surname'))) continue;
    const span = { first: i, last: i + count, confidence: LISTED };
    if (has('country')) return { ...span, type: 'place' };
    const ofPeople = has('surname') || has('forename');
    if (has('demonym') && !small && !ofPeople) return { ...span, type: 'people' };
    const whole =
      count > 1 ? has('organization') || has('seat') : has('seat') && has('organization');
    if (whole && !small) return { ...span, type: 'organization' };
    if (small || (count === 1 && !/^\p{Lu}{5,}$/u.test(word))) continue;
    if (has('event')) return { ...span, type: 'event' };
    if (has('thing')) return { ...span, type: 'thing' };
  }
  if (!capitals.has(word.toLowerCase())) return undefined;
  return { first: i, last: i + 1, confidence: LISTED, type: 'place' };
}
