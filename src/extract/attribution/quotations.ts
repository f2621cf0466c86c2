import type { Span } from '../../model/index.ts';
import type { Context, Quotation } from '../context.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { findSpeakers } from './speakers.ts';
import type { SenseOf } from './speaks.ts';

const OPENING = new Set(['“', '«', '``', '„', '‟']);
const CLOSING = new Set(['”', '»', "''"]);
const STRAIGHT = new Set(['"', '＂']);

/** Quotations of a document with their speakers. A mark left open ends with its block. */
export function findQuotations(
  context: Context,
  lexicon: PredicateLexicon,
  sense: SenseOf = () => undefined,
): Quotation[] {
  return findSpeakers(context, lexicon, quotedRanges(context), sense);
}

/**
 * Words between marks. Single quotation marks are left alone: too many of them are apostrophes. A mark that can only
 * open ends the quotation before it: speech that goes on in the next paragraph is closed at its very end alone.
 */
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
  const opensAt = (index: number): boolean => {
    const token = tokens[index]!;
    if (OPENING.has(token.text)) return true;
    return STRAIGHT.has(token.text) && facing(document.text, token) === 'opens';
  };
  tokens.forEach((token, index) => {
    while (border < borders.length && borders[border]! <= token.start) {
      if (open >= 0 && (OPENING.has(tokens[open]!.text) || opensAt(index))) close(index);
      open = -1;
      border += 1;
    }
    const straight = STRAIGHT.has(token.text);
    const opens =
      opensAt(index) || (straight && open < 0 && facing(document.text, token) === 'either');
    if (opens || straight || CLOSING.has(token.text)) close(index);
    if (opens) open = index;
  });
  if (open >= 0 && OPENING.has(tokens[open]!.text)) close(tokens.length);
  return found;
}

/** What the space around a straight mark says of it. */
function facing(text: string, { start, end }: Span): 'opens' | 'closes' | 'either' {
  const before = start > 0 && /[^\s(\[—–-]/u.test(text.charAt(start - 1));
  const after = end < text.length && /[\p{L}\p{N}$£€[(]/u.test(text.charAt(end));
  return before === after ? 'either' : after ? 'opens' : 'closes';
}
