import type { Context, Quotation } from '../context.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { findSpeakers } from './speakers.ts';

const OPENING = new Set(['“', '«', '``', '„', '‟']);
const CLOSING = new Set(['”', '»', "''"]);
const STRAIGHT = new Set(['"', '＂']);

/** Quotations of a document with their speakers. A mark left open ends with its block. */
export function findQuotations(context: Context, lexicon: PredicateLexicon): Quotation[] {
  return findSpeakers(context, lexicon, quotedRanges(context));
}

/** Words between marks. Single quotation marks are left alone: too many of them are apostrophes. */
function quotedRanges({ document, analysis }: Context): Quotation[] {
  const { tokens } = analysis;
  const found: Quotation[] = [];
  const borders = document.blocks.map((block) => block.end);
  let border = 0;
  let open = -1;
  const close = (last: number): void => {
    const first = open + 1;
    if (open >= 0 && last > first) {
      found.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last });
    }
    open = -1;
  };
  tokens.forEach((token, index) => {
    while (border < borders.length && borders[border]! <= token.start) {
      if (open >= 0 && OPENING.has(tokens[open]!.text)) close(index);
      open = -1;
      border += 1;
    }
    if (OPENING.has(token.text)) {
      close(index);
      open = index;
    } else if (CLOSING.has(token.text) || (open >= 0 && STRAIGHT.has(token.text))) {
      close(index);
    } else if (STRAIGHT.has(token.text)) open = index;
  });
  if (open >= 0 && OPENING.has(tokens[open]!.text)) close(tokens.length);
  return found;
}
