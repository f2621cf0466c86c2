/** What reading amounts looks at. */
import type { Context } from '../context.ts';
import type { AmountWords } from './words.ts';

export interface Scan {
  context: Context;
  words: AmountWords;
  lower: readonly string[];
  /** Tokens of names and times: no amounts. */
  taken: Uint8Array;
}
