/** How texts become terms: the same when the index is made and when it is asked. Runs in the browser too. */
import { foldText } from '../base/text.ts';

const LONGEST_TERM = 32;

/** Words as they are looked for: folded, of two letters and more. */
export function termsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term.length > 1)
    .map((term) => term.slice(0, LONGEST_TERM));
}

/** How many first letters tell the part of a term: small indexes are one part, so that typos anywhere are forgiven. */
export function lettersFor(records: number): 0 | 1 | 2 {
  return records <= 1500 ? 0 : records <= 20_000 ? 1 : 2;
}

/** Which part holds a term: its first letters, or the neighbourhood of its first character in Unicode. */
export function partOf(term: string, letters: 0 | 1 | 2): string {
  const first = term.slice(0, letters);
  return /^[a-z0-9]*$/.test(first) ? first : `x-${(term.codePointAt(0)! >> 6).toString(16)}`;
}
