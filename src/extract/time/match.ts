import type { Token } from '../../model/index.ts';
import type { TimeWords } from './words.ts';

export type Which = 'last' | 'this' | 'next';

/** What a time expression says before it is held against a calendar. */
export type Pattern =
  | {
      kind: 'date';
      year?: number;
      month?: number;
      day?: number;
      until?: number;
      weekday?: number;
      which?: Which;
    }
  | { kind: 'day'; offset: number; night?: true }
  | { kind: 'unit'; unit: string; which: Which }
  | { kind: 'season'; season: string; year?: number; which?: Which }
  | { kind: 'ago'; count: number; unit: string }
  | { kind: 'shift'; count: number; unit: string; direction: 1 | -1 }
  | { kind: 'recent'; count?: number; unit: string }
  | { kind: 'ahead'; count?: number; unit: string }
  | { kind: 'years'; from: number; to: number }
  | { kind: 'unknown' };

export interface Match {
  last: number;
  pattern: Pattern;
}

/** Tokens of one sentence as the patterns see them: `last` is where the sentence ends. */
export interface Scan {
  tokens: readonly Token[];
  lower: readonly string[];
  last: number;
  words: TimeWords;
}

type Matcher = (scan: Scan, at: number) => Match | undefined;

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

function word(scan: Scan, at: number): string {
  return at < scan.last && at >= 0 ? scan.lower[at]! : '';
}

function capital(scan: Scan, at: number): boolean {
  return /^\p{Lu}/u.test(scan.tokens[at]?.text ?? '');
}

function year(scan: Scan, at: number): number | undefined {
  // "by 1700 GMT" is a time of day.
  if (/^(?:gmt|utc|hours|hrs|bst|cet|est)$/.test(word(scan, at + 1))) return undefined;
  return /^(?:1[0-9]{3}|20[0-9]{2})$/.test(word(scan, at)) ? Number(scan.lower[at]) : undefined;
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

function isoDate(scan: Scan, at: number): Match | undefined {
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

function weekdayDate(scan: Scan, at: number): Match | undefined {
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
function dayMonth(scan: Scan, at: number): Match | undefined {
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
function monthDay(scan: Scan, at: number): Match | undefined {
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

function monthYear(scan: Scan, at: number): Match | undefined {
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

function namedDay(scan: Scan, at: number): Match | undefined {
  const text = word(scan, at);
  const offset = scan.words.days.get(text);
  if (offset === undefined) {
    return text === 'overnight' && scan.tokens[at]!.upos === 'ADV'
      ? { last: at + 1, pattern: { kind: 'day', offset: 0, night: true } }
      : undefined;
  }
  const part = scan.words.dayParts.has(word(scan, at + 1)) ? 2 : 1;
  return { last: at + part, pattern: { kind: 'day', offset } };
}

function lastNight(scan: Scan, at: number): Match | undefined {
  const [which, part] = [word(scan, at), word(scan, at + 1)];
  if (!scan.words.dayParts.has(part)) return undefined;
  if (which === 'last') return { last: at + 2, pattern: { kind: 'day', offset: 0, night: true } };
  if (which === 'this') return { last: at + 2, pattern: { kind: 'day', offset: 0 } };
  return undefined;
}

function which(scan: Scan, at: number): Which | undefined {
  const text = word(scan, at);
  const { words } = scan;
  if (words.this.has(text)) return 'this';
  if (words.last.has(text)) return 'last';
  return words.next.has(text) ? 'next' : undefined;
}

/** "last Wednesday", "next May", "this summer". */
function whichDate(scan: Scan, at: number): Match | undefined {
  const found = which(scan, at);
  if (found === undefined) return undefined;
  const date =
    weekdayDate(scan, at + 1) ??
    dayMonth(scan, at + 1) ??
    monthDay(scan, at + 1) ??
    monthYear(scan, at + 1);
  if (date?.pattern.kind === 'date')
    return { last: date.last, pattern: { ...date.pattern, which: found } };
  const season = word(scan, at + 1);
  return scan.words.seasons.has(season)
    ? { last: at + 2, pattern: { kind: 'season', season, which: found } }
    : undefined;
}

/** "the previous day", "the following month", "that same day". */
function previousDay(scan: Scan, at: number): Match | undefined {
  const the = word(scan, at);
  if (the !== 'the' && the !== 'that') return undefined;
  const text = word(scan, at + 1);
  const unit = singular(word(scan, at + 2));
  if (the === 'that' && text === 'day')
    return { last: at + 2, pattern: { kind: 'shift', count: 0, unit: 'day', direction: 1 } };
  if (!scan.words.units.has(unit) || unit !== word(scan, at + 2)) return undefined;
  const direction =
    text === 'previous' || text === 'preceding'
      ? -1
      : text === 'following' || (text === 'next' && unit !== 'year')
        ? 1
        : undefined;
  if (direction !== undefined)
    return { last: at + 3, pattern: { kind: 'shift', count: 1, unit, direction } };
  return text === 'same'
    ? { last: at + 3, pattern: { kind: 'shift', count: 0, unit, direction: 1 } }
    : undefined;
}

function singular(text: string): string {
  return text.endsWith('ies') ? `${text.slice(0, -3)}y` : text.replace(/s$/, '');
}

function count(scan: Scan, at: number): number | undefined {
  const text = word(scan, at);
  return /^\d{1,4}$/.test(text) ? Number(text) : scan.words.numbers.get(text);
}

/** "two days ago", "a week earlier", "in recent days", "the past three years". */
function counted(scan: Scan, at: number): Match | undefined {
  const the = word(scan, at) === 'the' ? at + 1 : at;
  const text = word(scan, the);
  const recent = /^(?:past|last|recent)$/.test(text);
  if (recent || /^(?:next|coming)$/.test(text)) {
    const several = word(scan, the + 1) === 'few' || word(scan, the + 1) === 'several';
    const number = several ? undefined : count(scan, the + 1);
    const at2 = number === undefined && !several ? the + 1 : the + 2;
    const plain = word(scan, at2);
    const unit = singular(plain);
    if (!scan.words.units.has(unit)) return undefined;
    const plural = plain !== unit;
    if (!plural && text !== 'past') return undefined;
    const amount = number ?? (plural ? undefined : 1);
    return {
      last: at2 + 1,
      pattern: {
        kind: recent ? 'recent' : 'ahead',
        unit,
        ...(amount === undefined ? {} : { count: amount }),
      },
    };
  }
  const vague = text === 'a' && word(scan, at + 1) === 'few' ? 2 : text === 'several' ? 1 : 0;
  const number = vague > 0 ? undefined : count(scan, at);
  if (number === undefined && vague === 0) return undefined;
  const unitAt = at + Math.max(vague, 1);
  const unit = singular(word(scan, unitAt));
  const after = word(scan, unitAt + 1);
  if (!scan.words.units.has(unit) || !/^(?:ago|earlier|later|before)$/.test(after))
    return undefined;
  if (after === 'before' && !/^[,.]?$/.test(word(scan, unitAt + 2))) return undefined;
  const last = unitAt + 2;
  if (number === undefined || unit === 'hour' || unit === 'minute' || unit === 'second')
    return { last, pattern: { kind: 'unknown' } };
  if (after === 'ago') return { last, pattern: { kind: 'ago', count: number, unit } };
  return {
    last,
    pattern: { kind: 'shift', count: number, unit, direction: after === 'later' ? 1 : -1 },
  };
}

/** "this month", "last year", "next week"; "in the day" and its like after "earlier" and "later". */
function whichUnit(scan: Scan, at: number): Match | undefined {
  const found = which(scan, at);
  const unit = word(scan, at + 1);
  if (
    found !== undefined &&
    word(scan, at) !== 'previous' &&
    word(scan, at) !== 'following' &&
    scan.words.units.has(unit) &&
    unit !== 'second' &&
    unit !== 'minute' &&
    unit !== 'hour'
  )
    return word(scan, at - 1) === 'the' && found !== 'next'
      ? undefined
      : { last: at + 2, pattern: { kind: 'unit', unit, which: found } };
  const before = word(scan, at - 2);
  if (
    word(scan, at) === 'the' &&
    scan.words.units.has(unit) &&
    (before === 'earlier' ||
      before === 'later' ||
      scan.words.end.has(before) ||
      scan.words.start.has(before))
  )
    return { last: at + 2, pattern: { kind: 'unit', unit, which: 'this' } };
  return undefined;
}

const PLAIN_YEAR =
  /^(?:in|since|by|until|till|from|to|of|during|before|after|between|and|through|late|early|mid|for|over|around|about)$/;

/** "1939-1940", "2014–16", in one token or three. */
function yearRange(scan: Scan, at: number): Match | undefined {
  const one = /^((?:1\d|20)\d{2})[-–/](\d{2}|\d{4})$/.exec(word(scan, at));
  if (one) return years(Number(one[1]), one[2]!, at + 1);
  const from = year(scan, at);
  const to = word(scan, at + 2);
  if (from === undefined || !/^[-–]$/.test(word(scan, at + 1)) || !/^(?:\d{2}|\d{4})$/.test(to))
    return undefined;
  return years(from, to, at + 3);
}

function years(from: number, text: string, last: number): Match | undefined {
  const to = text.length === 2 ? Math.floor(from / 100) * 100 + Number(text) : Number(text);
  return to > from && to - from < 200 ? { last, pattern: { kind: 'years', from, to } } : undefined;
}

function decade(scan: Scan, at: number): Match | undefined {
  const match = /^(1[5-9]\d|20\d)0['’]?s$/.exec(word(scan, at));
  if (!match) return undefined;
  const from = Number(match[1]) * 10;
  return { last: at + 1, pattern: { kind: 'years', from, to: from + 9 } };
}

function century(scan: Scan, at: number): Match | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word(scan, at));
  if (!match || word(scan, at + 1) !== 'century' || Number(match[1]) > 21) return undefined;
  const to = Number(match[1]) * 100;
  return { last: at + 2, pattern: { kind: 'years', from: to - 99, to } };
}

function seasonYear(scan: Scan, at: number): Match | undefined {
  const season = word(scan, at);
  if (!scan.words.seasons.has(season)) return undefined;
  const of = word(scan, at + 1) === 'of' ? at + 2 : at + 1;
  const found = year(scan, of);
  return found === undefined
    ? undefined
    : { last: of + 1, pattern: { kind: 'season', season, year: found } };
}

/** A bare year after a preposition, or before the noun that it dates ("the 2008 war"). */
function plainYear(scan: Scan, at: number): Match | undefined {
  const found = year(scan, at);
  if (found === undefined || /^[%:°]$/.test(word(scan, at + 1))) return undefined;
  const { xpos } = scan.tokens[at + 1] ?? { xpos: '' };
  const noun = at + 1 < scan.last && /^NNP?$/.test(xpos);
  const plural = at + 1 < scan.last && /^NNP?S$/.test(xpos);
  const led = PLAIN_YEAR.test(word(scan, at - 1)) && !plural;
  const dated = found >= 1900 && found < 2100 && noun && !scan.words.units.has(word(scan, at + 1));
  return led || dated ? { last: at + 1, pattern: { kind: 'date', year: found } } : undefined;
}
