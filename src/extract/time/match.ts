import { dayMonth, isoDate, monthDay, monthYear, weekdayDate } from './dates.ts';
import { counted, lastNight, namedDay, previousDay, whichDate, whichUnit } from './relative.ts';
import type { Match, Matcher, Scan } from './scan.ts';
import { century, decade, plainYear, seasonYear, yearRange } from './years.ts';

/** Patterns in the order in which they are tried; the first that fits wins. */
const MATCHERS: readonly Matcher[] = [
  isoDate,
  weekdayDate,
  dayMonth,
  monthDay,
  monthYear,
  namedDay,
  lastNight,
  whichDate,
  previousDay,
  counted,
  whichUnit,
  yearRange,
  decade,
  century,
  seasonYear,
  plainYear,
];

export function matchAt(scan: Scan, at: number): Match | undefined {
  for (const matcher of MATCHERS) {
    const match = matcher(scan, at);
    if (match && match.last <= scan.last) return match;
  }
  return undefined;
}
