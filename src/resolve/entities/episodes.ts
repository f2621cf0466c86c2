import { compareText, push } from '../../base/order.ts';

/** Reports of one event follow each other at most so many days apart. */
const APART = 14;

/** A document that speaks of an event without a name. */
export interface Report {
  document: number;
  /** The first of its copies. */
  origin: string;
  /** Of the document's date; absent where it has none. */
  day: number | undefined;
  /** Whether this document alone makes it an entity. */
  tells: boolean;
}

/**
 * Which reports of one description are of one event: "peace talks" of this week are not those of last year. Reports
 * without a date are told apart by document, copies aside. Each with a name, the same for the same reports.
 */
export function episodesOf(reports: readonly Report[]): Map<string, Report[]> {
  const episodes = new Map<string, Report[]>();
  let name = '';
  let last: number | undefined;
  for (const report of [...reports].sort(byDay)) {
    const { day, origin } = report;
    if (day === undefined || last === undefined || day - last > APART) name = origin;
    last = day;
    push(episodes, name, report);
  }
  return episodes;
}

/** Undated ones last, copies side by side. */
function byDay(a: Report, b: Report): number {
  const days =
    (a.day ?? Infinity) === (b.day ?? Infinity) ? 0 : (a.day ?? Infinity) - (b.day ?? Infinity);
  return days || compareText(a.origin, b.origin) || a.document - b.document;
}
