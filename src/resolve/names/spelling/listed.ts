import type { Resources } from '../../../model/index.ts';
import { list, readTable } from '../../table.ts';
import { lettersOf } from '../romanization.ts';

/** What lists of names know of a word. */
export interface Listed {
  /** As a family name: 0 no, 1 by a list without countries, 2 by that of a country. */
  surname: number;
  forename: boolean;
  /** Listed names one letter apart. */
  neighbours: number;
}

/** The list that says of no name where it is from. */
const NO_COUNTRY = '?';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Names that are both known to lists are two names more often than one of which no list knows. */
export function readListedNames(resources: Resources): (word: string) => Listed {
  const surnames = new Map<string, number>();
  for (const row of readTable(resources.text('surnames.tsv'))) {
    const word = lettersOf(row.get('name')!);
    const hasCountry = list(row.get('countries')).some((code) => code !== NO_COUNTRY);
    surnames.set(word, Math.max(surnames.get(word) ?? 1, hasCountry ? 2 : 1));
  }
  const rows = readTable(resources.text('forenames.tsv'));
  const forenames = new Set(rows.map((row) => lettersOf(row.get('name')!)));
  const isListed = (word: string) => surnames.has(word) || forenames.has(word);
  return (word) => ({
    surname: surnames.get(word) ?? 0,
    forename: forenames.has(word),
    neighbours: countNeighbours(word, isListed),
  });
}

/** Of doubled letters, one place stands for both: each word is asked about once. */
function countNeighbours(word: string, isListed: (word: string) => boolean): number {
  let count = 0;
  for (let at = 0; at <= word.length; at++) {
    const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    for (const letter of LETTERS) {
      if (letter === here) continue;
      if (isListed(before + letter + here + after)) count++;
      if (here !== '' && isListed(before + letter + after)) count++;
    }
    if (here !== '' && here !== word.charAt(at - 1) && isListed(before + after)) count++;
  }
  return count;
}
