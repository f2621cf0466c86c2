import { capital, word, year, type Match, type Scan } from './scan.ts';

export function isoDate(scan: Scan, at: number): Match | undefined {
  const match = /^((?:1[89]|20)\d{2})-(\d{2})-(\d{2})$/.exec(word(scan, at));
  if (!match || Number(match[2]) > 12 || Number(match[3]) > 31) return undefined;
  return {
    last: at + 1,
    pattern: {
      kind: 'date',
      year: Number(match[1]),
      month: Number(match[2]),
      day: Number(match[3]),
    },
  };
}

export function weekdayDate(scan: Scan, at: number): Match | undefined {
  const day = scan.words.weekdays.get(word(scan, at));
  if (day === undefined || !capital(scan, at)) return undefined;
  if (scan.words.notBeforeWeekday.has(word(scan, at - 1)) && capital(scan, at - 1))
    return undefined;
  let last = at + 1;
  if (scan.words.dayParts.has(word(scan, last))) last += 1;
  const next = comma(scan, last);
  const the = word(scan, next) === 'the' ? next + 1 : next;
  const date = dayMonth(scan, the) ?? monthDay(scan, the);
  if (date?.pattern.kind === 'date')
    return { last: date.last, pattern: { ...date.pattern, weekday: day } };
  return { last, pattern: { kind: 'date', weekday: day } };
}

/** "3 April 2024", "3rd of April". */
export function dayMonth(scan: Scan, at: number): Match | undefined {
  const day = dayOfMonth(scan, at);
  if (day === undefined) return undefined;
  const next = word(scan, at + 1) === 'of' ? at + 2 : at + 1;
  const found = month(scan, next);
  if (found === undefined) return undefined;
  const rest = yearAfter(scan, next + 1);
  return {
    last: rest.last,
    pattern: {
      kind: 'date',
      day,
      month: found,
      ...(rest.year === undefined ? {} : { year: rest.year }),
    },
  };
}

/** "April 3, 2024", "Sept. 11". */
export function monthDay(scan: Scan, at: number): Match | undefined {
  const found = month(scan, at);
  if (found === undefined) return undefined;
  const dot = word(scan, at + 1) === '.' ? at + 2 : at + 1;
  const day = dayOfMonth(scan, dot);
  if (day === undefined || /^[%:]$/.test(word(scan, dot + 1))) return undefined;
  const until = /^[-–]$/.test(word(scan, dot + 1)) ? dayOfMonth(scan, dot + 2) : undefined;
  const range = until !== undefined && until > day;
  const rest = yearAfter(scan, range ? dot + 3 : dot + 1);
  return {
    last: rest.last,
    pattern: {
      kind: 'date',
      day,
      month: found,
      ...(range ? { until } : {}),
      ...(rest.year === undefined ? {} : { year: rest.year }),
    },
  };
}

export function monthYear(scan: Scan, at: number): Match | undefined {
  const found = month(scan, at);
  if (found === undefined) return undefined;
  const of = word(scan, at + 1) === 'of' ? at + 2 : at + 1;
  const rest = yearAfter(scan, of);
  return {
    last: rest.year === undefined ? at + 1 : rest.last,
    pattern: {
      kind: 'date',
      month: found,
      ...(rest.year === undefined ? {} : { year: rest.year }),
    },
  };
}

function dayOfMonth(scan: Scan, at: number): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word(scan, at));
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

/** A month by its name or, beside a number, by its abbreviation; "May" and "March" need to be names. */
function month(scan: Scan, at: number): number | undefined {
  if (!capital(scan, at)) return undefined;
  const text = word(scan, at).replace(/\.$/, '');
  const full = scan.words.months.get(text);
  if (full === undefined) {
    const short = scan.words.shortMonths.get(text);
    const beside =
      dayOfMonth(scan, at + 1) ??
      dayOfMonth(scan, at + 2) ??
      year(scan, at + 1) ??
      dayOfMonth(scan, at - 1);
    return beside === undefined ? undefined : short;
  }
  if (text !== 'may' && text !== 'march' && text !== 'august') return full;
  const { upos, xpos } = scan.tokens[at]!;
  if (upos === 'VERB' || upos === 'AUX' || xpos === 'MD' || upos === 'ADJ') return undefined;
  const before = word(scan, at - 1);
  const { words } = scan;
  const placed =
    dayOfMonth(scan, at + 1) ??
    year(scan, at + 1) ??
    (word(scan, at + 1) === ',' ? year(scan, at + 2) : undefined) ??
    dayOfMonth(scan, at - 1);
  const led =
    words.plain.has(before) ||
    words.since.has(before) ||
    words.until.has(before) ||
    words.last.has(before) ||
    words.this.has(before) ||
    words.next.has(before) ||
    words.early.has(before) ||
    words.middle.has(before) ||
    words.late.has(before) ||
    before === 'between' ||
    before === 'and' ||
    before === '-';
  return placed !== undefined || led ? full : undefined;
}

/** Skips an optional comma. */
function comma(scan: Scan, at: number): number {
  return word(scan, at) === ',' ? at + 1 : at;
}

function yearAfter(scan: Scan, at: number): { year?: number; last: number } {
  const next = comma(scan, at);
  const found = year(scan, next);
  return found === undefined ? { last: at } : { year: found, last: next + 1 };
}
