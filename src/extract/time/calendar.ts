/** Days are counted from 1970-01-01 in the proleptic Gregorian calendar: no clock and no time zone enters. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** Number of the day (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civilDate(number: number): CivilDate {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 0 is Monday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

export function monthLength(year: number, month: number): number {
  const next =
    month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayNumber(next) - dayNumber({ year, month, day: 1 });
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

export function isoYear(year: number): string {
  return pad(year, 4);
}

export function isoMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

export function isoDay(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${isoMonth(year, month)}-${pad(day, 2)}`;
}

/** The month so many months from another. */
export function addMonths(
  year: number,
  month: number,
  months: number,
): { year: number; month: number } {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** A full date, a month or a year of ISO 8601; the start of an interval. */
export function parseIso(
  value: string,
): { year: number; month?: number; day?: number } | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  if (!match) return undefined;
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  return {
    year: Number(match[1]),
    ...(month !== undefined ? { month } : {}),
    ...(day !== undefined ? { day } : {}),
  };
}

/** First and last day of an ISO date, month or year, or of a closed interval of them. */
export function extent(value: string): [first: number, last: number] | undefined {
  const [from, to] = value.split('/');
  const a = parseIso(from!);
  const b = to === undefined ? a : parseIso(to);
  if (a === undefined || b === undefined) return undefined;
  const month = b.month ?? 12;
  return [
    dayNumber({ year: a.year, month: a.month ?? 1, day: a.day ?? 1 }),
    dayNumber({ year: b.year, month, day: b.day ?? monthLength(b.year, month) }),
  ];
}

export function interval(first: number, last: number): string {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
}
