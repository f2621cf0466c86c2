import type { Amount } from '../../model/index.ts';
import type { AmountMention, Context } from '../context.ts';
import { countedBy, harmedBy, headOf, isAge } from './counted.ts';
import { readNumber, type NumberRead } from './number.ts';
import { isLabel, isPronoun, saysNothing } from './refusals.ts';
import type { Scan } from './scan.ts';
import { boundBefore, currencyBefore, isMoney, unitAfter } from './unit.ts';
import type { AmountWords } from './words.ts';

/**
 * Amounts of a document, sorted: value in units (millions multiplied out), currency or unit, bound, and the token
 * they count. Ordinals, dates, and numbers that name something ("Article 5") are left out.
 */
export function findAmounts(
  context: Context,
  words: AmountWords,
  times: readonly { first: number; last: number }[],
): AmountMention[] {
  const { tokens, names, sentences } = context.analysis;
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of names) taken.fill(1, first, last);
  for (const { first, last } of times) taken.fill(1, first, last);
  const scan: Scan = { context, words, taken, lower: tokens.map(({ text }) => text.toLowerCase()) };
  const found: AmountMention[] = [];
  for (const { first, last } of sentences)
    for (let i = first; i < last; i += 1) {
      if (taken[i]) continue;
      const one = amountAt(scan, i, first, last);
      if (one === undefined) continue;
      if (!joinConversion(scan, found.at(-1), one)) found.push(one);
      i = one.last - 1;
    }
  return found;
}

function amountAt(scan: Scan, at: number, limit: number, end: number): AmountMention | undefined {
  const { lower, words, context } = scan;
  const { tokens } = context.analysis;
  const currency = currencyBefore(scan, at, end);
  const numberAt = at + currency.length;
  if (currency.length === 0 && !startsNumber(scan, at)) return undefined;
  if (numberAt >= end) return undefined;
  const low = readNumber(lower, numberAt, end, words);
  if (low === undefined) return undefined;
  const high = rangeEnd(scan, low.last, end, low.value);
  const number = high ? { ...high, value: low.value } : low;
  const unit = unitAfter(scan, number.last, end, currency.unit ?? number.unit ?? low.unit);
  if (unit.code === undefined && isLabel(scan, at, limit)) return undefined;
  if (/^(?:[ap]\.?m\.?|o['’]clock|gmt|:)$/.test(lower[unit.last] ?? '')) return undefined;
  const bound = boundBefore(scan, at, limit, low);
  const counted =
    unit.age || isMoney(unit.code) ? undefined : countedBy(scan, numberAt, unit.last, end);
  // "2700 North Street": the number is part of an address or a name.
  if (counted !== undefined && scan.taken[counted] && /^NNP?$/.test(tokens[counted]!.xpos))
    return undefined;
  if (isPronoun(scan, numberAt, low, counted, unit.code)) return undefined;
  if (unit.code === undefined && saysNothing(scan, at, limit, low, counted)) return undefined;
  const last = unit.last;
  const start = tokens[bound.first]!.start;
  const aged = unit.age === true || (unit.code === undefined && isAge(scan, numberAt, limit));
  const of = aged
    ? 'age'
    : counted === undefined || (unit.code !== undefined && counted === unit.token)
      ? undefined
      : tokens[counted]!.text;
  const harmed =
    of === undefined && unit.code === undefined ? harmedBy(scan, bound.first) : undefined;
  const amount: Amount = {
    value: lowerEnd(scan, low, high),
    ...(high ? { high: high.value } : {}),
    ...(aged ? { unit: 'year' } : unit.code === undefined ? {} : { unit: unit.code }),
    text: context.document.text.slice(start, tokens[last - 1]!.end).replace(/\s+/gu, ' '),
    ...((of ?? harmed) === undefined ? {} : { of: (of ?? harmed)! }),
    bound: bound.kind,
  };
  return {
    first: bound.first,
    last,
    head: unit.token ?? headOf(scan, numberAt, number.last),
    ...(counted === undefined || aged ? {} : { counted }),
    amount,
  };
}

function startsNumber({ context, lower, words }: Scan, at: number): boolean {
  const text = lower[at]!;
  if (/^[€$£¥₽₴₹₺₪₩]?\d/.test(text)) {
    const before = context.analysis.tokens[at - 1];
    // A part of a larger token run such as "G-7", "COVID-19" or a phone number.
    return !(
      before?.text === '-' &&
      before.end === context.analysis.tokens[at]!.start &&
      /\p{L}$/u.test(context.analysis.tokens[at - 2]?.text ?? '') &&
      before.start === context.analysis.tokens[at - 2]?.end
    );
  }
  if (words.vague.has(text)) return true;
  return (
    words.numbers.has(text) ||
    /^[a-z]+-[a-z]+$/.test(text) ||
    ((text === 'a' || text === 'an') &&
      /^(?:dozen|hundred|thousand|million|billion|trillion)$/.test(lower[at + 1] ?? ''))
  );
}

/** The end of "20 to 25", "20-25". */
function rangeEnd(
  { lower, words, taken }: Scan,
  at: number,
  end: number,
  low: number,
): NumberRead | undefined {
  if (at + 1 >= end || taken[at + 1] || !/^(?:to|-|–)$/.test(lower[at]!)) return undefined;
  const high = readNumber(lower, at + 1, end, words);
  return high && high.value > low && !words.magnitudes.has(lower[at + 1]!) ? high : undefined;
}

/** "20 to 25 million": the magnitude of the upper end holds for both. */
function lowerEnd({ lower, words }: Scan, low: NumberRead, high: NumberRead | undefined): number {
  if (high === undefined || low.value >= 1000) return low.value;
  const plain = readNumber(lower, low.last + 1, low.last + 2, words);
  return plain && plain.value > 0 ? low.value * Math.round(high.value / plain.value) : low.value;
}

/** "€188 million ($204 million)": one amount in two currencies. */
function joinConversion(
  { context, lower }: Scan,
  before: AmountMention | undefined,
  one: AmountMention,
): boolean {
  if (before === undefined || !isMoney(before.amount.unit) || !isMoney(one.amount.unit))
    return false;
  if (
    before.amount.unit === one.amount.unit ||
    lower[one.first - 1] !== '(' ||
    one.first - 1 !== before.last
  )
    return false;
  const { value, unit } = one.amount;
  before.amount.converted = { value, unit: unit! };
  before.last = lower[one.last] === ')' ? one.last + 1 : one.last;
  before.amount.text = context.document.text
    .slice(
      context.analysis.tokens[before.first]!.start,
      context.analysis.tokens[before.last - 1]!.end,
    )
    .replace(/\s+/gu, ' ');
  return true;
}
