import type { AmountWords } from './words.ts';

/** A number read from lower-case tokens, `last` exclusive. */
export interface NumberRead {
  value: number;
  last: number;
  /** Currency glued to the digits ("$1m" in one token). */
  unit?: string;
  vague?: true;
}

const DIGITS =
  /^([€$£¥₽₴₹₺₪₩])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(bn|bln|tn|trn|mn|mln|m|k)?(%|\+)?$/;

/** Reads digits, number words and magnitudes that begin at a token. */
export function readNumber(
  lower: readonly string[],
  at: number,
  limit: number,
  words: AmountWords,
): NumberRead | undefined {
  const vague = words.vague.get(lower[at]!);
  if (vague !== undefined) {
    if (lower[at + 1] !== 'of') return undefined;
    const more = words.vague.get(lower[at + 2] ?? '');
    // "tens of thousands of": the second number is taken once, not twice.
    return more !== undefined && lower[at + 3] === 'of'
      ? { value: (vague * more) / 2, last: at + 3, vague: true }
      : { value: vague, last: at + 1, vague: true };
  }
  const digits = DIGITS.exec(lower[at]!);
  if (digits) return readDigits(digits, lower, at, limit, words);
  return readWords(lower, at, limit, words);
}

function readDigits(
  digits: RegExpExecArray,
  lower: readonly string[],
  at: number,
  limit: number,
  words: AmountWords,
): NumberRead {
  let value = Number(digits[2]!.replace(/,/g, '') + (digits[3] ?? ''));
  if (digits[4]) value *= words.magnitudes.get(digits[4])!;
  let last = at + 1;
  const magnitude = magnitudeAt(lower, last, limit, words);
  if (magnitude !== undefined && !digits[4]) {
    value *= magnitude.value;
    last = magnitude.last;
  }
  const unit =
    digits[5] === '%' ? 'percent' : digits[1] ? words.currencies.get(digits[1]) : undefined;
  return { value: round(value), last, ...(unit === undefined ? {} : { unit }) };
}

/** "million" after a number, with or without a hyphen; single letters only count when glued to the digits. */
function magnitudeAt(
  lower: readonly string[],
  at: number,
  limit: number,
  words: AmountWords,
): { value: number; last: number } | undefined {
  const next = lower[at] === '-' ? at + 1 : at;
  if (next >= limit) return undefined;
  const text = lower[next]!;
  const value = text.length > 1 ? words.magnitudes.get(text) : undefined;
  return value === undefined ? undefined : { value, last: next + 1 };
}

/** "two hundred and fifty thousand", "a dozen", "half a million". */
function readWords(
  lower: readonly string[],
  at: number,
  limit: number,
  words: AmountWords,
): NumberRead | undefined {
  let total = 0;
  let current = -1;
  let i = at;
  if (
    (lower[i] === 'a' || lower[i] === 'an') &&
    i + 1 < limit &&
    (words.magnitudes.get(lower[i + 1]!) ?? 0) >= 12 &&
    lower[i + 1]!.length > 2
  ) {
    current = 1;
    i += 1;
  }
  while (i < limit) {
    const text = lower[i]!;
    const small = words.numbers.get(text) ?? compound(text, words);
    const magnitude = text.length > 2 ? words.magnitudes.get(text) : undefined;
    if (
      small !== undefined &&
      (current < 0 ||
        (current % 100 === 0 && small < 100) ||
        (current >= 20 && current % 10 === 0 && small < 10))
    ) {
      current = (current < 0 ? 0 : current) + small;
    } else if (magnitude !== undefined && current >= 0) {
      if (magnitude === 100 || magnitude === 12) current *= magnitude;
      else {
        total += current * magnitude;
        current = 0;
      }
    } else if (current >= 0 && joins(lower, i, limit, words)) {
      i += 1;
      continue;
    } else break;
    i += 1;
  }
  return current < 0 ? undefined : { value: round(total + current), last: i };
}

/** "twenty-five" in one token. */
function compound(text: string, words: AmountWords): number | undefined {
  const match = /^([a-z]+)-([a-z]+)$/.exec(text);
  const tens = match ? words.numbers.get(match[1]!) : undefined;
  const ones = match ? words.numbers.get(match[2]!) : undefined;
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10
    ? tens + ones
    : undefined;
}

/** "hundred and fifty", "twenty - five", "half a million". */
function joins(lower: readonly string[], at: number, limit: number, words: AmountWords): boolean {
  const next = at + 1 < limit ? lower[at + 1]! : '';
  if (lower[at] === 'and') return words.numbers.has(next) && words.magnitudes.has(lower[at - 1]!);
  if (lower[at] === '-')
    return (words.numbers.get(next) ?? 10) < 10 && (words.numbers.get(lower[at - 1]!) ?? 0) >= 20;
  return (
    lower[at] === 'a' && lower[at - 1] === 'half' && words.magnitudes.has(next) && next.length > 2
  );
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
