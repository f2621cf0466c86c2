import type { Span } from '../model/index.ts';

/** A line as long as this may have been wrapped; a shorter one ended where its writer wanted. */
const WRAPPED_FROM = 55;
const WRAPPED_TO = 110;

/**
 * Blocks of text that came without any: blank lines part them, and so do ends of lines, save where a line looks
 * wrapped (it is about as long as a line of a mail and the next one goes on in lower case, or it ends without a
 * stop and the next word would not have fitted).
 */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let block: Span | undefined;
  let width = 0;
  for (const line of linesOf(text)) {
    if (isBlank(text, line)) {
      block = undefined;
      continue;
    }
    if (block && isWrapped(text, block.end, width, line.start)) block.end = line.end;
    else blocks.push((block = { ...line }));
    width = line.end - line.start;
  }
  return blocks;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  const breaks = /\r\n|[\n\r\u0085\u2028\u2029]/g;
  let start = 0;
  for (const found of text.matchAll(breaks)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

function isBlank(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!/\s/.test(text[i]!)) return false;
  return true;
}

/** Whether the line that ends at `end`, `width` wide, goes on in the line that begins at `next`. */
function isWrapped(text: string, end: number, width: number, next: number): boolean {
  if (width < WRAPPED_FROM || width > WRAPPED_TO) return false;
  const opening = text.slice(next, next + 40);
  if (/^\s*[\p{Ll}\d]/u.test(opening)) return true;
  const ending = text.slice(end - 2, end).trimEnd();
  if (/[.!?:"”’)]$/.test(ending)) return false;
  const word = /^\S*/.exec(opening)![0];
  return width + word.length >= 70;
}
