/** What stands before and after a number: currencies, units, bounds. */
import type { Amount } from '../../model/index.ts';
import type { NumberRead } from './number.ts';
import type { Scan } from './scan.ts';

/** "€", "US$" or "EUR" before digits. */
export function currencyBefore(
  { lower, words }: Scan,
  at: number,
  end: number,
): { unit?: string; length: number } {
  const two = at + 1 < end ? `${lower[at]!}${lower[at + 1]!}` : '';
  const code = words.currencies.get(lower[at]!);
  if (two.endsWith('$') && words.currencies.has(two) && isDigits(lower, at + 2, end))
    return { unit: words.currencies.get(two)!, length: 2 };
  return code !== undefined && isDigits(lower, at + 1, end)
    ? { unit: code, length: 1 }
    : { length: 0 };
}

function isDigits(lower: readonly string[], at: number, end: number): boolean {
  return at < end && /^\d/.test(lower[at]!);
}

interface Unit {
  code?: string;
  last: number;
  /** The token of the unit's word. */
  token?: number;
  age?: true;
}

export function unitAfter(
  { lower, words, taken }: Scan,
  at: number,
  end: number,
  before: string | undefined,
): Unit {
  if (at < end && lower[at] === '%') return { code: 'percent', last: at + 1, token: at };
  if (before !== undefined) return { code: before, last: at };
  const hyphen = lower[at] === '-' ? 1 : 0;
  const next = at + hyphen;
  if (next >= end || taken[next]) return { last: at };
  const text = lower[next]!;
  if (text === 'per' && lower[next + 1] === 'cent')
    return { code: 'percent', last: next + 2, token: next + 1 };
  const country = words.currencyCountries.get(text);
  if (country !== undefined && next + 1 < end && words.currencies.has(lower[next + 1]!))
    return { code: country, last: next + 2, token: next + 1 };
  const currency = words.currencies.get(text);
  if (currency !== undefined) return { code: currency, last: next + 1, token: next };
  const unit = words.units.get(text);
  if (unit === undefined) return { last: at };
  const old =
    lower[next + 1] === 'old'
      ? 2
      : lower[next + 1] === '-' && /^olds?$/.test(lower[next + 2] ?? '')
        ? 3
        : 0;
  if (unit === 'year' && old > 0)
    return { code: 'year', last: Math.min(next + old, end), token: next, age: true };
  return { code: unit, last: next + 1, token: next };
}

export function isMoney(code: string | undefined): boolean {
  return code !== undefined && /^[A-Z]{3}$/.test(code);
}

/** "at least", "around", "more than", and the "plus" of "50-plus". */
export function boundBefore(
  { lower, words }: Scan,
  at: number,
  limit: number,
  number: NumberRead,
): { kind: Amount['bound']; first: number } {
  for (let length = 3; length >= 1; length -= 1) {
    if (at - length < limit) continue;
    const kind = words.bounds.get(lower.slice(at - length, at).join(' '));
    if (kind !== undefined) return { kind, first: at - length };
  }
  if (
    number.vague ||
    (lower[number.last] === '-' && lower[number.last + 1] === 'plus') ||
    lower[number.last] === 'plus'
  )
    return { kind: 'at-least', first: at };
  return { kind: 'exact', first: at };
}
