import type { Context, TimeMention } from '../context.ts';
import { extent } from './calendar.ts';
import type { Pattern, Scan } from './scan.ts';

/** A time expression with what it was read from. */
export interface FoundTime {
  mention: TimeMention;
  pattern: Pattern;
}

/**
 * "on Wednesday and Thursday", "from 2014 to 2016", "between May and July": two dates are one stretch. `again`
 * resolves the first anew where the second lends it its year.
 */
export function joinTimes(
  context: Context,
  scan: Scan,
  before: FoundTime | undefined,
  next: FoundTime,
  again: (pattern: Pattern) => string | undefined,
): boolean {
  if (before === undefined || !meets(scan, before.mention, next.mention)) return false;
  const from = lendYear(before.pattern, next.pattern);
  const first = from ? again(from) : before.mention.time.value;
  const second = next.mention.time.value;
  if (first === undefined || second === undefined) return false;
  const [a, b] = [days(first), days(second)];
  if (a === undefined || b === undefined || a[0] > b[0]) return false;
  if (!isStretch(scan, before.mention) && !(a[0] === a[1] && b[0] === b[1] && b[0] - a[0] === 1)) {
    if (from) before.mention.time.value = first;
    return false;
  }
  extend(context, before.mention, next.mention, `${ends(first)[0]}/${ends(second)[1]}`);
  return true;
}

function extend(context: Context, before: TimeMention, next: TimeMention, value: string): void {
  const { tokens } = context.analysis;
  const start = before.time.text.startsWith(tokens[before.first]!.text)
    ? before.first
    : before.first + 1;
  before.last = next.last;
  const text = context.document.text.slice(tokens[start]!.start, tokens[next.last - 1]!.end);
  before.time = { value, text: text.replace(/\s+/gu, ' ') };
}

/** "August and November 2001". */
function lendYear(before: Pattern, next: Pattern): Pattern | undefined {
  if (before.kind !== 'date' || next.kind !== 'date') return undefined;
  if (before.year !== undefined || before.month === undefined || next.year === undefined)
    return undefined;
  return { ...before, year: next.year };
}

function ends(value: string): [string, string] {
  const parts = value.split('/').filter((part) => part !== '..');
  return [parts[0]!, parts.at(-1)!];
}

function days(value: string): [number, number] | undefined {
  return extent(ends(value).join('/'));
}

/** The words between the two: "and", or a word or dash of ranges (which the second may have taken for its own). */
function link({ lower }: Scan, a: TimeMention, b: TimeMention): string | undefined {
  if (b.first - a.last > 1 || b.first < a.last) return undefined;
  return lower[a.last];
}

function meets(scan: Scan, a: TimeMention, b: TimeMention): boolean {
  return /^(?:and|to|-|–|through|until|till)$/.test(link(scan, a, b) ?? '');
}

/** Opened by "from" or "between", or joined by a word other than "and". */
function isStretch({ lower }: Scan, before: TimeMention): boolean {
  const opener = lower[before.first]!;
  const outside = lower[before.first - 1] ?? '';
  if (/^(?:from|between)$/.test(opener) || outside === 'between') return true;
  return (
    lower[before.last] !== 'and' &&
    (lower[before.last] !== 'to' || /\d|day$/.test(lower[before.last - 1]!))
  );
}
