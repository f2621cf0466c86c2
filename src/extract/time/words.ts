import { parse } from 'yaml';
import type { Resources } from '../../model/index.ts';
import { words, type WordSet } from '../mentions/words.ts';

/** The word lists of `models/time.yaml`. Numbers of weekdays from 0 (Monday), of months from 1. */
export interface TimeWords {
  weekdays: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
  shortMonths: ReadonlyMap<string, number>;
  seasons: WordSet;
  dayParts: WordSet;
  units: WordSet;
  notBeforeWeekday: WordSet;
  days: ReadonlyMap<string, number>;
  last: WordSet;
  this: WordSet;
  next: WordSet;
  early: WordSet;
  middle: WordSet;
  late: WordSet;
  start: WordSet;
  end: WordSet;
  plain: WordSet;
  since: WordSet;
  until: WordSet;
  ahead: WordSet;
  numbers: ReadonlyMap<string, number>;
}

export function readTimeWords(resources: Resources): TimeWords {
  const lists = parse(resources.text('time.yaml')) as Record<string, unknown>;
  const set = (key: string): WordSet => new Set(words(lists[key]));
  const numbered = (key: string, first: number) =>
    new Map(words(lists[key]).map((word, index) => [word, index + first] as const));
  const table = (key: string) => new Map(Object.entries(lists[key] as Record<string, number>));
  const short = numbered('month-abbreviations', 1);
  short.set('sept', 9);
  return {
    weekdays: numbered('weekdays', 0),
    months: numbered('months', 1),
    shortMonths: short,
    seasons: set('seasons'),
    dayParts: set('day-parts'),
    units: set('units'),
    notBeforeWeekday: set('not-before-weekday'),
    days: table('days'),
    last: set('last'),
    this: set('this'),
    next: set('next'),
    early: set('early'),
    middle: set('middle'),
    late: set('late'),
    start: set('start'),
    end: set('end'),
    plain: set('plain-prepositions'),
    since: set('since'),
    until: set('until'),
    ahead: set('ahead'),
    numbers: table('numbers'),
  };
}
