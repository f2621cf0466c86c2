/**
 * Cuts Markdown into pieces that can be parsed one by one. The parser's time grows with the square of what stands
 * in one paragraph or one file; a piece is small, and a piece that no person wrote is not parsed at all.
 */

export interface Chunk {
  start: number;
  end: number;
  /** Too wild to parse: it is read line by line, as plain text. */
  wild: boolean;
}

const PIECE = 8192;
const MOST_PARAGRAPHS = 100;
/** Brackets, stars and their like in one paragraph. */
const MOST_MARKS = 600;
/** Quote marks and list bullets in front of one line. */
const DEEPEST = 24;
const LONGEST_LINE = 100_000;
const MOST_LINES = 1000;
/** Mean length, in a piece that is full of paragraphs. */
const SHORTEST_PARAGRAPH = 12;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const MARKS = /[[\]*_`<&!~\\]|https?:|www\.|@/g;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/** Pieces in the order of the text, from `start` to its end, without gaps. */
export function splitMarkdown(text: string, start: number): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk = { start, end: start, wild: false };
  let paragraphs = 0;
  let marks = 0;
  let lines = 0;
  let fence = '';
  let blank = true;
  for (const line of linesOf(text, start)) {
    const source = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
    const isBlank = source.trim() === '';
    const full = line.start - open.start >= PIECE || paragraphs >= MOST_PARAGRAPHS;
    if (full && fence === '' && blank && !isBlank && isBorder(source)) {
      open.wild ||= line.start - open.start < paragraphs * SHORTEST_PARAGRAPH;
      chunks.push(open);
      open = { start: line.start, end: line.start, wild: false };
      paragraphs = 0;
    }
    if (blank && !isBlank) paragraphs++;
    if (isBlank || /^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6}|\|)(?:\s|$)/.test(source)) marks = 0;
    lines = isBlank ? 0 : lines + 1;
    marks += source.match(MARKS)?.length ?? 0;
    open.wild ||=
      marks > MOST_MARKS ||
      lines > MOST_LINES ||
      line.end - line.start > LONGEST_LINE ||
      depth(source) > DEEPEST ||
      paragraphs > MOST_PARAGRAPHS * 4;
    fence = nextFence(fence, source);
    blank = isBlank;
    open.end = line.end;
  }
  chunks.push(open);
  return chunks;
}

function* linesOf(text: string, start: number): Generator<{ start: number; end: number }> {
  for (let at = start; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next + 1;
    yield { start: at, end };
    at = end;
  }
}

/** Whether a line behind a blank one surely begins something new: it is not indented, and no list or quote goes on. */
function isBorder(line: string): boolean {
  return !/^(?:\s|>|[-*+](?:\s|$)|\d{1,9}[.)]|\[\^)/.test(line);
}

function depth(line: string): number {
  const prefix = CONTAINERS.exec(line.slice(0, 400))?.[0] ?? '';
  return (
    (prefix.match(/>|[-*+]|\d+[.)]/g) ?? []).length +
    Math.floor((/^\s*/.exec(line)?.[0].length ?? 0) / 40)
  );
}

function nextFence(fence: string, line: string): string {
  const mark = FENCE.exec(line)?.[1] ?? '';
  if (fence === '') return mark;
  return mark.startsWith(fence) && line.trim() === mark ? '' : fence;
}

const MOST_DEFINITIONS = 500;

/**
 * Definitions of links and footnotes anywhere in the text, which every piece needs to see: without them `[a][b]` is
 * not a link. Footnotes are only announced; their text stands where it stands.
 */
export function definitionsOf(text: string, start: number): string {
  const labels = new Set<string>();
  const pattern = /^ {0,3}\[([^\]\n]{1,200})\]:/gm;
  pattern.lastIndex = start;
  for (
    let match = pattern.exec(text);
    match && labels.size < MOST_DEFINITIONS;
    match = pattern.exec(text)
  )
    labels.add(match[1]!);
  const lines = [...labels].map((label) =>
    label.startsWith('^') ? `[${label}]: .` : `[${label}]: x`,
  );
  return lines.length === 0 ? '' : `\n\n${lines.join('\n\n')}\n`;
}
