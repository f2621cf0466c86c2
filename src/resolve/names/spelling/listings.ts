import type { Resources } from '../../../model/index.ts';
import { list } from '../../table.ts';
import { lettersOf } from '../romanization.ts';

/** What the lists of names know of a word. */
export interface Listing {
  isForename: boolean;
  isSurname: boolean;
  /** Any of the letters F and M, as which it is a forename. */
  genders: string;
  /** ISO codes of the countries that have it as a forename, and as a surname. */
  forenameIn: readonly string[];
  surnameIn: readonly string[];
}

export type Listings = (letters: string) => Listing;

const UNLISTED: Listing = {
  isForename: false,
  isSurname: false,
  genders: '',
  forenameIn: [],
  surnameIn: [],
};
/** The list that has a word is of no country. */
const UNKNOWN = '?';

/** The lists of forenames (name, gender, countries) and surnames (name, countries), by letters (`lettersOf`). */
export function readListings(resources: Resources): Listings {
  const known = new Map<string, Listing>();
  for (const [name = '', gender = '', countries] of cellsOf(resources.text('forenames.tsv'))) {
    const letters = lettersOf(name);
    const old = known.get(letters) ?? UNLISTED;
    const genders = old.genders + gender;
    const forenameIn = together(old.forenameIn, countries);
    known.set(letters, { ...old, isForename: true, genders, forenameIn });
  }
  for (const [name = '', countries] of cellsOf(resources.text('surnames.tsv'))) {
    const letters = lettersOf(name);
    const old = known.get(letters) ?? UNLISTED;
    known.set(letters, { ...old, isSurname: true, surnameIn: together(old.surnameIn, countries) });
  }
  return (letters) => known.get(letters) ?? UNLISTED;
}

/** Rows by place, not by the name of a column: they are many, and are read at every start. */
function cellsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => line.split('\t'));
}

function together(known: readonly string[], cell: string | undefined): readonly string[] {
  if (cell === undefined || cell === '' || cell === UNKNOWN) return known;
  return [...new Set([...known, ...list(cell).filter((code) => code !== UNKNOWN)])];
}

/**
 * What the lists say about two words, as numbers: names that many bear, of one country, of two genders, are rather two
 * names than spellings of one.
 */
export function listedNumbers(x: Listing, y: Listing): number[] {
  return [
    isOtherGender(x, y) ? 1 : 0,
    Number(x.isForename) + Number(y.isForename),
    Number(x.isSurname) + Number(y.isSurname),
    shared(x.forenameIn, y.forenameIn),
    shared(x.surnameIn, y.surnameIn),
    isOtherPart(x, y) || isOtherPart(y, x) ? 1 : 0,
    x.forenameIn.length + y.forenameIn.length,
    x.surnameIn.length + y.surnameIn.length,
  ];
}

function isOtherGender(x: Listing, y: Listing): boolean {
  return (
    x.genders !== '' &&
    y.genders !== '' &&
    ![...x.genders].some((gender) => y.genders.includes(gender))
  );
}

/** A forename and a family name: "Edward", "Edwards". */
function isOtherPart(x: Listing, y: Listing): boolean {
  return x.isForename && !x.isSurname && y.isSurname && !y.isForename;
}

function shared(x: readonly string[], y: readonly string[]): number {
  return x.filter((code) => y.includes(code)).length;
}
