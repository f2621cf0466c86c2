import type { Resources } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import { list, readTable } from '../table.ts';

/** What the lists of names in `models/` know. Words and phrases are folded. */
export interface KnownNames {
  /** A forename or family name. */
  isPersonal(word: string): boolean;
  /** Whether the first word is the family name, as in "Xi Jinping" and unlike in "Lee Harvey Oswald". */
  isFamilyFirst(words: readonly string[]): boolean;
  /** A family name so common that it does not tell people apart. */
  isCommon(word: string): boolean;
  /** A common noun of the dictionary, singular or plural. */
  isNoun(word: string): boolean;
  gender(forename: string): 'female' | 'male' | undefined;
  /** The full name behind another name or acronym that only one organization has. */
  organization(phrase: string): string | undefined;
  /** ISO code of the country that a listed organization is of. */
  home(phrase: string): string | undefined;
  /** Whether the list has the name as an acronym of two or three capitals. */
  isAcronym(phrase: string): boolean;
  /** The usual name of a product, law, war …, folded. */
  thing(phrase: string): string | undefined;
}

const FAMILY_FIRST = new Set(['CN', 'TW', 'HK', 'KR', 'KP', 'VN', 'MO']);
/** A list of name words only: it has "American" too. */
const UNKNOWN = '?';
/** Lists of so many countries have the name. */
const COMMON = 3;

export function readKnownNames(resources: Resources, familyFirst: ReadonlySet<string>): KnownNames {
  const genders = new Map<string, string>();
  for (const row of readTable(resources.text('forenames.tsv')))
    genders.set(foldPhrase(row.get('name')!), row.get('gender') ?? '');
  const surnames = new Map<string, string[]>();
  for (const row of readTable(resources.text('surnames.tsv')))
    surnames.set(foldPhrase(row.get('name')!), list(row.get('countries')));
  const organizations = otherNames(resources.text('organizations.tsv'));
  const acronyms = acronymsOf(resources.text('organizations.tsv'));
  const homes = homesOf(resources.text('organizations.tsv'));
  const things = otherNames(resources.text('things.tsv'));
  const nouns = readNouns(resources.text('nouns.tsv'));
  const isWestern = (word: string) =>
    word.length > 9 || (surnames.get(word)?.some((code) => !FAMILY_FIRST.has(code)) ?? false);
  return {
    isPersonal: (word) =>
      GENDERS.has(genders.get(word) ?? '') ||
      (surnames.get(word)?.some((code) => code !== UNKNOWN) ?? false),
    isFamilyFirst: ([first = '', ...rest]) =>
      familyFirst.has(first) && !familyFirst.has(rest.at(-1) ?? '') && !rest.some(isWestern),
    isCommon: (word) => (surnames.get(word)?.length ?? 0) >= COMMON,
    isNoun: (word) => nouns.has(word) || nouns.has(word.replace(/(?:e?s|ies)$/, '')),
    gender: (forename) => GENDERS.get(genders.get(forename) ?? ''),
    organization: (phrase) => organizations.get(phrase),
    isAcronym: (phrase) => acronyms.has(phrase),
    home: (phrase) => homes.get(phrase),
    thing: (phrase) => {
      const name = things.get(phrase);
      return name === undefined ? undefined : foldPhrase(name);
    },
  };
}

const GENDERS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['F', 'female'],
  ['M', 'male'],
]);

function readNouns(text: string): Set<string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Set(lines.map((line) => line.slice(0, line.indexOf('\t'))));
}

function acronymsOf(text: string): Set<string> {
  const forms = readTable(text).flatMap((row) => [row.get('name')!, ...list(row.get('others'))]);
  return new Set(forms.filter((form) => /^[A-Z]{2,3}$/.test(form)).map(foldPhrase));
}

/** The country of each listed organization, by every form of its name. */
function homesOf(text: string): Map<string, string> {
  const homes = new Map<string, string>();
  for (const row of readTable(text)) {
    const country = row.get('country');
    const forms = country ? [row.get('name')!, ...list(row.get('others'))] : [];
    for (const form of forms) homes.set(foldPhrase(form), country!);
  }
  return homes;
}

/** Other names to names; a form that two rows claim is left out. */
function otherNames(text: string): Map<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const row of readTable(text)) {
    const name = row.get('name')!;
    for (const form of new Set([name, ...list(row.get('others'))].map(foldPhrase))) {
      if (names.has(form)) shared.add(form);
      names.set(form, name);
    }
  }
  for (const form of shared) names.delete(form);
  return names;
}
