import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, push } from '../../src/base/order.ts';
import { lettersOf } from '../../src/resolve/names/romanization.ts';
import type { Group } from './groups.ts';
import { oneLetterApart, pairsOf } from './pairs.ts';

/** Lists of the most frequent names by country; the columns of the romanized name, and of the name it is a form of. */
const LISTS = [
  { file: 'common-forenames-by-country.csv', name: 11 },
  { file: 'common-surnames-by-country.csv', name: 5, formOf: 3 },
];

/** The most frequent names of all countries, folded. */
export function listedNames(data: string): string[] {
  return LISTS.flatMap(({ file, name }) =>
    rowsOf(data, file).map((cells) => lettersOf(cells[name] ?? '')),
  );
}

function rowsOf(data: string, file: string): string[][] {
  const [, ...rows] = readFileSync(join(data, 'names', file), 'utf8').split('\n');
  return rows.map((row) => row.split(','));
}

/**
 * Names one letter apart that are both among the most frequent of one country, forenames or surnames, and that no group
 * of any script holds together: words parted by a space.
 */
export function neighboursOfOneCountry(data: string, groups: readonly Group[]): string[] {
  const together = new Set(groups.flatMap(({ words }) => pairsOf(words.keys())));
  const found = new Set<string>();
  for (const { file, name, formOf } of LISTS) {
    const byCountry = new Map<string, string[]>();
    const formsOf = new Map<string, string[]>();
    for (const cells of rowsOf(data, file)) {
      const word = lettersOf(cells[name] ?? '');
      if (/^[a-z]+$/.test(word)) push(byCountry, cells[0]!, word);
      if (formOf !== undefined) push(formsOf, cells[formOf]!, word);
    }
    for (const words of formsOf.values()) for (const pair of pairsOf(words)) together.add(pair);
    for (const words of byCountry.values())
      for (const pair of oneLetterApart(new Set(words))) if (!together.has(pair)) found.add(pair);
  }
  return [...found].sort(compareText);
}
