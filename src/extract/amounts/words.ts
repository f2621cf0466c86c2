import { parse } from 'yaml';
import type { Amount, Resources } from '../../model/index.ts';
import { words, type WordSet } from '../mentions/words.ts';

type Table<T> = ReadonlyMap<string, T>;

/** The word lists of `models/amounts.yaml`. */
export interface AmountWords {
  numbers: Table<number>;
  magnitudes: Table<number>;
  vague: Table<number>;
  currencies: Table<string>;
  currencyCountries: Table<string>;
  units: Table<string>;
  /** Words before a number, joined by a space, and what they do to it. */
  bounds: Table<Exclude<Amount['bound'], 'exact'>>;
  peopleCounted: WordSet;
  labels: WordSet;
  /** What "one" counts, where it is no mere article. */
  singles: WordSet;
  /** Nouns that "the two" names again. */
  known: WordSet;
  /** Verb → what those are whom it befell. */
  harmed: Table<string>;
}

export function readAmountWords(resources: Resources): AmountWords {
  const lists = parse(resources.text('amounts.yaml')) as Record<string, unknown>;
  const table = <T>(key: string) => new Map(Object.entries(lists[key] as Record<string, T>));
  const bounds = new Map<string, Exclude<Amount['bound'], 'exact'>>();
  for (const bound of ['at-least', 'at-most', 'about'] as const)
    for (const phrase of (lists[bound] as string).split('|')) bounds.set(phrase, bound);
  return {
    numbers: table<number>('numbers'),
    magnitudes: table<number>('magnitudes'),
    vague: table<number>('vague'),
    currencies: table<string>('currencies'),
    currencyCountries: table<string>('currency-countries'),
    units: table<string>('units'),
    bounds,
    peopleCounted: new Set(words(lists['people-counted'])),
    labels: new Set(words(lists['labels'])),
    singles: new Set(words(lists['singles'])),
    known: new Set(words(lists['known'])),
    harmed: table<string>('harmed'),
  };
}
