import {
  addMonths,
  dayNumber,
  extent,
  interval,
  isoDay,
  isoMonth,
  isoYear,
  monthLength,
  weekday,
  type CivilDate,
} from './calendar.ts';
import type { Pattern, Which } from './scan.ts';

/** The date of the document as far as it is known; `day` counts from 1970-01-01. */
export interface Reference extends CivilDate {
  number: number;
}

/** What a pattern is held against. */
export interface Setting {
  /** Absent when the date of the document is unknown. */
  reference?: Reference;
  /** The day that the text spoke of last, for "the previous day". */
  anchor?: number;
  tense: 'past' | 'future' | 'present';
}

const SEASONS: ReadonlyMap<string, [month: number, months: number]> = new Map([
  ['spring', [3, 3]],
  ['summer', [6, 3]],
  ['autumn', [9, 3]],
  ['fall', [9, 3]],
  ['winter', [12, 3]],
]);

/** ISO 8601 value of a pattern; absent when it cannot be known. */
export function resolvePattern(pattern: Pattern, setting: Setting): string | undefined {
  const { reference } = setting;
  switch (pattern.kind) {
    case 'date':
      return resolveDate(pattern, setting);
    case 'years':
      return `${isoYear(pattern.from)}/${isoYear(pattern.to)}`;
    case 'season':
      return resolveSeason(pattern, reference);
    case 'shift':
      return resolveShift(pattern, setting.anchor);
    case 'unknown':
      return undefined;
    case 'day':
      if (!reference) return undefined;
      return pattern.night
        ? interval(reference.number - 1, reference.number)
        : isoDay(reference.number + pattern.offset);
    case 'unit':
      return (
        reference &&
        unitValue(reference, pattern.unit, { last: -1, this: 0, next: 1 }[pattern.which])
      );
    case 'ago':
      return reference && ago(reference, pattern.count, pattern.unit);
    case 'recent':
      return reference && interval(reference.number - span(pattern), reference.number);
    case 'ahead':
      return reference && interval(reference.number, reference.number + span(pattern));
  }
}

type DatePattern = Extract<Pattern, { kind: 'date' }>;

function resolveDate(pattern: DatePattern, setting: Setting): string | undefined {
  const { year, month, day } = pattern;
  if (month === undefined) {
    if (year !== undefined) return isoYear(year);
    return pattern.weekday === undefined
      ? undefined
      : resolveWeekday(pattern.weekday, pattern.which, setting);
  }
  const found = year ?? nearestYear(month, day, pattern.which, setting);
  if (found === undefined) return undefined;
  if (day === undefined) return isoMonth(found, month);
  const length = monthLength(found, month);
  if (day > length) return undefined;
  const first = dayNumber({ year: found, month, day });
  return interval(first, first + Math.min(pattern.until ?? day, length) - day);
}

/** The last such day up to the publication, the next one where the sentence looks ahead. */
function resolveWeekday(
  day: number,
  which: Which | undefined,
  { reference, tense }: Setting,
): string | undefined {
  if (!reference) return undefined;
  const back = (weekday(reference.number) - day + 7) % 7;
  if (which === 'next') return isoDay(reference.number - back + 7);
  if (which === 'last') return isoDay(reference.number - (back === 0 ? 7 : back));
  if (tense === 'future') return isoDay(reference.number + ((7 - back) % 7));
  return isoDay(reference.number - back);
}

function nearestYear(
  month: number,
  day: number | undefined,
  which: Which | undefined,
  { reference, tense }: Setting,
): number | undefined {
  if (!reference) return undefined;
  const { year, number } = reference;
  const first = (one: number) => dayNumber({ year: one, month, day: day ?? 1 });
  const last = (one: number) =>
    day === undefined ? first(one) + monthLength(one, month) - 1 : first(one);
  if (which === 'this') return year;
  const past = first(year) <= number ? year : year - 1;
  const future = last(year) >= number ? year : year + 1;
  if (which === 'last') return last(past) >= number ? past - 1 : past;
  if (which === 'next') return future;
  if (tense === 'future') return future;
  if (tense === 'past') return past;
  return number - first(past) <= first(future) - number ? past : future;
}

function resolveSeason(
  { season, year, which }: Extract<Pattern, { kind: 'season' }>,
  reference: Reference | undefined,
): string | undefined {
  const [month, months] = SEASONS.get(season)!;
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  const base = year ?? (reference && reference.year + shift);
  if (base === undefined) return undefined;
  const end = addMonths(base, month, months - 1);
  return `${isoMonth(base, month)}/${isoMonth(end.year, end.month)}`;
}

const DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['night', 1],
  ['week', 7],
  ['fortnight', 14],
  ['weekend', 7],
]);
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['season', 6],
  ['year', 12],
  ['decade', 120],
  ['century', 1200],
]);

/** Length in days of "the past three weeks"; a vague plural ("recent days") is taken as seven units. */
function span({ count, unit }: { count?: number; unit: string }): number {
  const number =
    count ??
    (unit === 'day' || unit === 'night' ? 7 : unit === 'week' ? 4 : unit === 'month' ? 6 : 5);
  const days = DAYS.get(unit);
  if (days !== undefined) return number * days;
  const months = MONTHS.get(unit);
  return months === undefined ? 1 : Math.round(number * months * 30.44);
}

function ago({ year, month, number }: Reference, count: number, unit: string): string | undefined {
  const days = DAYS.get(unit);
  if (days === 1) return isoDay(number - count);
  if (days !== undefined) return interval(number - count * days - 3, number - count * days + 3);
  const months = MONTHS.get(unit);
  if (months === undefined) return undefined;
  const back = addMonths(year, month, -count * months);
  return unit === 'month' ? isoMonth(back.year, back.month) : isoYear(back.year);
}

/** "last week" is Monday to Sunday, "last weekend" its end. */
function unitValue(
  { year, month, number }: Reference,
  unit: string,
  shift: number,
): string | undefined {
  const monday = number - weekday(number) + 7 * shift;
  switch (unit) {
    case 'day':
    case 'night':
      return isoDay(number + shift);
    case 'week':
      return interval(monday, monday + 6);
    case 'weekend': {
      const before = shift < 0 && weekday(number) < 5 ? monday : monday;
      return interval(before + 5, before + 6);
    }
    case 'month': {
      const other = addMonths(year, month, shift);
      return isoMonth(other.year, other.month);
    }
    case 'quarter': {
      const start = addMonths(year, month - ((month - 1) % 3), 3 * shift);
      const end = addMonths(start.year, start.month, 2);
      return `${isoMonth(start.year, start.month)}/${isoMonth(end.year, end.month)}`;
    }
    case 'year':
      return isoYear(year + shift);
    case 'decade': {
      const from = Math.floor(year / 10) * 10 + 10 * shift;
      return `${isoYear(from)}/${isoYear(from + 9)}`;
    }
    case 'century': {
      const from = Math.floor((year - 1) / 100) * 100 + 1 + 100 * shift;
      return `${isoYear(from)}/${isoYear(from + 99)}`;
    }
    default:
      return undefined;
  }
}

function resolveShift(
  { count, unit, direction }: Extract<Pattern, { kind: 'shift' }>,
  anchor: number | undefined,
): string | undefined {
  const days = DAYS.get(unit);
  if (anchor === undefined || days === undefined) return undefined;
  const day = anchor + direction * count * days;
  return days === 1 ? isoDay(day) : interval(day - 3, day + 3);
}

/** "early", "mid", "late" and "the end of" a month, a year, or another interval: its first, middle or last third. */
export function partOf(value: string, part: 'early' | 'middle' | 'late'): string {
  const range = extent(value);
  if (!range) return value;
  const [first, last] = range;
  if (last - first < 5) return value;
  const third = Math.floor((last - first + 1) / 3);
  if (part === 'early') return interval(first, first + third - 1);
  return part === 'middle'
    ? interval(first + third, last - third)
    : interval(last - Math.ceil((last - first + 1) / 3) + 1, last);
}

/** "earlier this month": up to the publication; "later this year": after it. */
export function sideOf(value: string, side: 'earlier' | 'later', { number }: Reference): string {
  const range = extent(value);
  if (!range || range[0] > number || range[1] < number) return value;
  return side === 'earlier' ? interval(range[0], number) : interval(number, range[1]);
}
