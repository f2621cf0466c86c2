import type { Amount } from '../../model/index.ts';
import type { AmountMention, Context } from '../context.ts';
import { isRelation } from '../tree.ts';
import { readNumber, type NumberRead } from './number.ts';
import type { AmountWords } from './words.ts';

interface Scan {
  context: Context;
  words: AmountWords;
  lower: readonly string[];
  /** Tokens of names and times: no amounts. */
  taken: Uint8Array;
}

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

/** "€", "US$" or "EUR" before digits. */
function currencyBefore(
  { lower, words }: Scan,
  at: number,
  end: number,
): { unit?: string; length: number } {
  const two = at + 1 < end ? `${lower[at]!}${lower[at + 1]!}` : '';
  const code = words.currencies.get(lower[at]!);
  const digits = (position: number) => position < end && /^\d/.test(lower[position]!);
  if (two !== '' && two.endsWith('$') && words.currencies.has(two) && digits(at + 2))
    return { unit: words.currencies.get(two)!, length: 2 };
  return code !== undefined && digits(at + 1) ? { unit: code, length: 1 } : { length: 0 };
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

interface Unit {
  code?: string;
  last: number;
  /** The token of the unit's word. */
  token?: number;
  age?: true;
}

function unitAfter(
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

function isMoney(code: string | undefined): boolean {
  return code !== undefined && /^[A-Z]{3}$/.test(code);
}

/** "at least", "around", "more than", and the "plus" of "50-plus". */
function boundBefore(
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

/** The noun that a number counts: its head in the tree, else the noun or participle that follows. */
function countedBy(
  { context, lower, words }: Scan,
  number: number,
  last: number,
  end: number,
): number | undefined {
  const { tokens } = context.analysis;
  const { tree } = context;
  const above = tree.head(last - 1 > number ? last - 1 : number);
  for (const token of [number, last - 1]) {
    const head = tree.head(token);
    if (
      head > token &&
      head - last < 8 &&
      !hasBreak(lower, last, head) &&
      isRelation(tokens[token]!.relation, 'nummod') &&
      /^(?:NOUN|PROPN|ADJ|SYM)$/.test(tokens[head]!.upos)
    )
      return head;
  }
  if (last < end && words.peopleCounted.has(lower[last]!)) return last;
  const of = tree
    .dependents(number, 'nmod')
    .find((child) => child > number && lower[tree.first(child)] === 'of');
  if (of !== undefined && tokens[of]!.upos === 'NOUN') return of;
  if (last < end && tokens[last]!.upos === 'NOUN') return nounAfter(context, last, end);
  if (last + 1 < end && tokens[last]!.upos === 'ADJ' && tokens[last + 1]!.upos === 'NOUN')
    return nounAfter(context, last + 1, end);
  const close = above > number && above < number + 4 && !hasBreak(lower, last, above);
  return close && tokens[above]!.upos === 'NOUN' ? above : undefined;
}

function hasBreak(lower: readonly string[], first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) if (/^(?:[,;:.()"“”]|and|or)$/.test(lower[i]!)) return true;
  return false;
}

function nounAfter(context: Context, first: number, end: number): number {
  let i = first;
  while (i + 1 < end && context.analysis.tokens[i + 1]!.upos === 'NOUN' && i < first + 3) i += 1;
  return i;
}

/** "one" and bare "two" that stand for a thing said before, and list numbers, count nothing. */
function isPronoun(
  { context, lower }: Scan,
  at: number,
  number: NumberRead,
  counted: number | undefined,
  unit: string | undefined,
): boolean {
  const token = context.analysis.tokens[at]!;
  if (counted !== undefined || unit !== undefined)
    return lower[at] === 'one' && counted !== undefined && lower[at - 1] === 'no';
  if (number.value <= 1 || token.upos === 'X') return true;
  return (
    !isRelation(
      token.relation,
      'nsubj',
      'obj',
      'obl',
      'nmod',
      'nummod',
      'conj',
      'root',
      'xcomp',
      'appos',
    ) || token.upos !== 'NUM'
  );
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/**
 * "the two countries", "one place", "the second half", "a 3-0 lead", "5 May", "the top 10": numbers that tell which,
 * not how many.
 */
function saysNothing(
  { context, lower, words }: Scan,
  at: number,
  limit: number,
  number: NumberRead,
  counted: number | undefined,
): boolean {
  const { tokens } = context.analysis;
  const before = at > limit ? lower[at - 1]! : '';
  const next = lower[number.last] ?? '';
  if (before === 'top' || MONTH.test(next) || (/^\d{1,2}$/.test(lower[at]!) && MONTH.test(before)))
    return true;
  const other = lower[number.last + 1] ?? '';
  if (/^[-–]$/.test(next) && /^\d{1,2}$/.test(other) && Number(other) <= number.value) return true;
  if (/^[-–]$/.test(before) && /^\d+$/.test(lower[at - 2] ?? '')) return true;
  if (lower[at] === 'half') return /^(?:-|first|second|latter)$/.test(before);
  const noun = counted === undefined ? '' : tokens[counted]!.text.toLowerCase();
  if (number.value === 1) return !words.singles.has(noun);
  const known = /^(?:the|these|those|both|their|our)$/.test(before);
  return known && number.value <= 10 && words.known.has(noun);
}

/** "Article 5": a noun and its number; capitals on both sides of a number are a name the recognizer has missed. */
function isLabel({ context, lower, words }: Scan, at: number, limit: number): boolean {
  if (at - 1 < limit) return false;
  const before = context.analysis.tokens[at - 1]!;
  return (
    (words.labels.has(lower[at - 1]!) && /^\p{Lu}/u.test(before.text)) ||
    lower[at - 1] === '#' ||
    lower[at - 1] === 'no.'
  );
}

/** "aged 32, 41 and 52", "a man, 47,": the number is an age. */
function isAge({ lower }: Scan, at: number, limit: number): boolean {
  for (let i = at - 1; i >= limit && i >= at - 9; i -= 1) {
    if (lower[i] === 'aged') return true;
    if (!/^(?:,|and|to|or|\d{1,3}|between)$/.test(lower[i]!)) return false;
  }
  return false;
}

/** "injuring 60": what befell those that a bare number counts. */
function harmedBy({ context, words }: Scan, first: number): string | undefined {
  const verb = context.analysis.tokens[first - 1];
  return verb?.upos === 'VERB' ? words.harmed.get(verb.lemma.toLowerCase()) : undefined;
}

function headOf({ context: { tree } }: Scan, first: number, last: number): number {
  for (let i = last - 1; i >= first; i -= 1) {
    const above = tree.head(i);
    if (above < first || above >= last) return i;
  }
  return last - 1;
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
