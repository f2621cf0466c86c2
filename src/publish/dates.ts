/** Dates as people write them. No locale of the machine: the same words everywhere. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ISO = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T([0-9]{2}:[0-9]{2}).*)?$/;

/** `2024-04-04` → `4 April 2024`; intervals with a dash, open ones with `from` or `until`; what is no ISO date as it is. */
export function longDate(value: string): string {
  const [from, until] = value.split('/');
  if (until === undefined) return oneDate(from!);
  if (until === '..') return `from ${oneDate(from!)}`;
  if (from === '..') return `until ${oneDate(until)}`;
  return `${oneDate(from!)} – ${oneDate(until)}`;
}

function oneDate(value: string): string {
  const match = ISO.exec(value);
  if (!match) return value;
  const [, year, month, day, time] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const words = [day === undefined ? undefined : String(Number(day)), name, year];
  const date = words.filter((word) => word !== undefined).join(' ');
  return time === undefined ? date : `${date}, ${time}`;
}

/** `April 2024`, for the headings of timelines. */
export function monthOf(value: string): string {
  return oneDate(value.slice(0, 7));
}

/** Whether a value can stand in `<time datetime>`. */
export function isDate(value: string): boolean {
  return ISO.test(value);
}
