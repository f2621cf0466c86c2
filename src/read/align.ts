import { rawEndOf } from './mapped.ts';
import type { Mapped, Run } from './mapped.ts';

/** Longest character reference, `&CounterClockwiseContourIntegral;`, with some slack. */
const LONGEST_REFERENCE = 40;
/** How far ahead a character is looked for, before it is taken as made by the parser. */
const LONGEST_GAP = 200;

/**
 * Maps text that a parser decoded back to the markup it is from. Between `start` and `end` the raw file holds the
 * same characters in the same order, with escapes, line prefixes and (unless `literal`) character references between.
 */
export function mapDecoded(
  raw: string,
  start: number,
  end: number,
  value: string,
  literal = false,
): Mapped {
  const runs: Run[] = [];
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const here = findNext(raw, at, end, value[i]!, literal);
    const shown = here < 0 ? Math.min(at, end) : here;
    const last = runs[runs.length - 1];
    if (!last || shown - i !== last[1] - last[0]) runs.push([i, shown]);
    if (here < 0) continue;
    const reference = literal ? 0 : referenceLength(raw, here, end, value, i);
    if (reference > 1 && isHighSurrogate(value.charCodeAt(i))) i++;
    at = here + Math.max(reference, 1);
  }
  if (runs.length === 0) runs.push([0, start]);
  return { text: value, runs, rawEnd: rawEndOf(runs, at, end) };
}

function findNext(
  raw: string,
  from: number,
  end: number,
  character: string,
  literal: boolean,
): number {
  const limit = Math.min(end, from + LONGEST_GAP);
  for (let at = from; at < limit; at++)
    if (raw[at] === character || (raw[at] === '&' && !literal)) return at;
  return -1;
}

/** Length of the reference at `at` that stands for the character `value[i]`; 0 where `&` is only itself. */
function referenceLength(raw: string, at: number, end: number, value: string, i: number): number {
  if (raw[at] !== '&') return 0;
  const reference = /^&#?\w+;/.exec(raw.slice(at, Math.min(end, at + LONGEST_REFERENCE)))?.[0];
  if (value[i] !== '&') return reference?.length ?? 1;
  if (reference === undefined || !/^&(?:amp|AMP|#0*38|#[xX]0*26);$/.test(reference)) return 0;
  return reference.length;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
