/** Dates as news writes them, in the Gregorian calendar. Nothing here depends on a clock or a time zone. */

const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\\.?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:1[89]|20)\\d\\d';

/** "Thursday, April 4, 2024", "4 April 2024", "April 4": weekday and year may be missing. */
const WRITTEN = new RegExp(
  `(?:\\b(?<weekday>${WEEKDAY}),? (?:the )?)?\\b(?:(?<month>${MONTH}) (?<day>${DAY})(?:st|nd|rd|th)?(?![\\d:])|(?<day2>${DAY})(?:st|nd|rd|th)?(?: of)? (?<month2>${MONTH})(?![a-z]))(?: ?,? ?(?<year>${YEAR})(?!\\d))?`,
  'gu',
);
const NUMERIC = new RegExp(
  `(?<![\\d/.-])(${YEAR})([-/.])(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?![\\d/.-]*\\d)`,
  'u',
);

export interface WrittenDate {
  start: number;
  end: number;
  /** 1 to 12. */
  month: number;
  day: number;
  year?: number;
  /** 0 is Sunday. */
  weekday?: number;
}

/** All dates with a day and a month in words, in the order of the text. */
export function findDates(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const match of text.matchAll(WRITTEN)) {
    const { weekday, month, month2, day, day2, year } = match.groups ?? {};
    const date: WrittenDate = {
      start: match.index,
      end: match.index + match[0].length,
      month: monthNumber(month ?? month2 ?? ''),
      day: Number(day ?? day2),
    };
    if (year !== undefined) date.year = Number(year);
    if (weekday !== undefined) date.weekday = weekdayNumber(weekday);
    if (date.day <= daysIn(date.year ?? 2024, date.month)) dates.push(date);
  }
  return dates;
}

/** An ISO date out of what people write for one: 2024-04-04, 2024-04-04T10:00Z, April 4, 2024, 2024-04, 04.04.2024. */
export function isoDate(value: string): string | undefined {
  const trimmed = value.trim();
  const numeric = NUMERIC.exec(trimmed.replace(/T.*$/, ''));
  if (numeric) return formatDate(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  if (/^(?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])$/.test(trimmed)) return trimmed;
  const european = /^(\d{1,2})\.(\d{1,2})\.((?:1[89]|20)\d\d)\b/.exec(trimmed);
  if (european) return formatDate(Number(european[3]), Number(european[2]), Number(european[1]));
  const written = findDates(trimmed.slice(0, 100)).find((date) => date.year !== undefined);
  return written && formatDate(written.year!, written.month, written.day);
}

/** `YYYY-MM-DD`, or nothing when there is no such day. */
export function formatDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 0 is Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

/** 0 is Sunday. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.findIndex((weekday) => weekday.startsWith(name.slice(0, 3).toLowerCase()));
}
