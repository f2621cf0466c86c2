/** Plain text: lines to blocks. */
import type { DraftBlock, RawFile } from './draft.ts';
import { joinMapped, mapRaw, sliceMapped, trimMapped } from './mapped.ts';
import type { Mapped } from './mapped.ts';

/** Lines longer than this are paragraphs, not lines of a page. */
const WIDEST_PAGE = 140;
const ENDS_SENTENCE = /[.?!…:;]["”’'»)\]]*$/u;

interface Line {
  text: Mapped;
  /** A blank line stands before it. */
  apart: boolean;
  /** Width with its indentation taken off. */
  width: number;
}

/** Splits text into blocks: at blank lines, and at line ends unless the lines were wrapped at the edge of a page. */
export function readPlain(file: RawFile, start = file.start, end = file.text.length): DraftBlock[] {
  const lines = splitLines(file.text.slice(0, end), start);
  const page = pageWidth(lines);
  const blocks: DraftBlock[] = [];
  let open: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (open.length > 0 && (!previous || !continues(previous, line, page))) {
      blocks.push(toBlock(open));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) blocks.push(toBlock(open));
  return blocks;
}

/** A bullet in front of words; "— Advertisement —" and "* * *" are something else. */
const BULLET = /^(?:[•·▪●◦‣∙○■►➤]|[-–—*](?= )(?!.*[-–—*]$))\s*(?=\S)/u;

function toBlock(lines: readonly Line[]): DraftBlock {
  const text = joinMapped(
    lines.map((line) => line.text),
    ' ',
  );
  const attached = lines[0]!.apart ? {} : { attached: true as const };
  const bullet = BULLET.exec(text.text);
  if (!bullet) return { kind: 'paragraph', text, ...attached };
  return { kind: 'list-item', text: sliceMapped(text, bullet[0].length), ...attached };
}

function splitLines(raw: string, from: number): Line[] {
  const lines: Line[] = [];
  let apart = true;
  let start = from;
  const pattern = /\r\n|[\n\r\u000b\u000c\u2028\u2029]/g;
  pattern.lastIndex = start;
  for (;;) {
    const match = pattern.exec(raw);
    const text = trimMapped(mapRaw(raw, start, match ? match.index : raw.length));
    if (text.text === '') apart = true;
    else {
      lines.push({ text, apart, width: text.text.length });
      apart = false;
    }
    if (!match) return lines;
    start = match.index + match[0].length;
  }
}

/**
 * Width of the page the text was wrapped at, or 0 for text with a line a paragraph. Wrapped text shows itself by
 * lines that break off in mid-sentence, over and over, and by having no long line.
 */
function pageWidth(lines: readonly Line[]): number {
  let widest = 0;
  let broken = 0;
  let bounds = 0;
  for (const [index, line] of lines.entries()) {
    widest = Math.max(widest, line.width);
    const previous = lines[index - 1];
    if (line.apart || !previous) continue;
    bounds++;
    if (breaksOff(previous, line)) broken++;
  }
  return widest <= WIDEST_PAGE && broken >= 2 && broken * 5 >= bounds ? widest : 0;
}

function breaksOff(line: Line, next: Line): boolean {
  return /^(?!by \p{Lu})[\p{Ll}(]/u.test(next.text.text) && !ENDS_SENTENCE.test(line.text.text);
}

function continues(line: Line, next: Line, page: number): boolean {
  // Text with a blank line behind every line of the page: only a sentence that goes on in lower case shows it.
  if (next.apart)
    return line.width >= 40 && breaksOff(line, next) && /[\p{L},]$/u.test(line.text.text);
  if (page === 0)
    return line.width >= 40 && breaksOff(line, next) && !next.text.text.startsWith('(');
  if (breaksOff(line, next)) return true;
  const space = next.text.text.indexOf(' ');
  const word = space < 0 ? next.width : space;
  // The break was forced when the next word would not have fitted; a little slack for ragged pages.
  return line.width + 1 + word > page * 0.92;
}
