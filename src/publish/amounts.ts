/** The numbers of a claim in words. */
import type { Amount, Claim } from '../model/index.ts';

/** Those that a sentence about the claim does not say already. */
export function amountsNotIn(sentence: string, { amounts }: Claim): Amount[] {
  const told = sentence.toLowerCase();
  return amounts.filter(({ text }) => !told.includes(text.toLowerCase()));
}

/** Numbers that say themselves that they are not exact, and want "of" before what is counted. */
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|tens)$/i;

/** "at least 26 soldiers", "thousands of people" */
export function amountWords({ text, of, bound }: Amount): string {
  if (VAGUE.test(text)) return of === undefined ? text : `${text} of ${of}`;
  const words = of === undefined || text.includes(of) ? text : `${text} ${of}`;
  if (bound === 'at-least' && !/at least|more than|over|minimum/i.test(words))
    return `at least ${words}`;
  if (bound === 'at-most' && !/at most|up to|less than|fewer than|under|maximum/i.test(words))
    return `at most ${words}`;
  if (bound === 'about' && !/about|around|some|nearly|almost|roughly|estimated|approx/i.test(words))
    return `about ${words}`;
  return words;
}
