/** Numbers that are no amounts. */
import { isRelation } from '../tree.ts';
import type { NumberRead } from './number.ts';
import type { Scan } from './scan.ts';

/** "one" and bare "two" that stand for a thing said before, and list numbers, count nothing. */
export function isPronoun(
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
export function saysNothing(
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
export function isLabel({ context, lower, words }: Scan, at: number, limit: number): boolean {
  if (at - 1 < limit) return false;
  const before = context.analysis.tokens[at - 1]!;
  return (
    (words.labels.has(lower[at - 1]!) && /^\p{Lu}/u.test(before.text)) ||
    lower[at - 1] === '#' ||
    lower[at - 1] === 'no.'
  );
}
