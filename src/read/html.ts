/** HTML: the main content as Mozilla's Readability finds it, with positions in the file. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { foldText } from '../base/text.ts';
import { diagnostic } from '../diagnostics.ts';
import type { Cut } from '../model/index.ts';
import { cutSpan } from './draft.ts';
import type { Draft, DraftBlock, RawFile } from './draft.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { elementsOf, textOf } from './html-tree.ts';
import { mainContent } from './main-content.ts';
import { mapRaw, rawSpan } from './mapped.ts';

const page = unified().use(rehypeParse).freeze();
const fragment = unified().use(rehypeParse, { fragment: true }).freeze();

/** Pages of people stay below 100; parsers recurse, and formatting left open costs them its square. */
const DEEPEST = 400;
/** Elements that HTML closes by itself, or that hold nothing. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup html head body path circle rect line use'.split(
    ' ',
  ),
);

export function readHtml(file: RawFile, whole = false): Draft {
  const source = file.text.slice(file.start);
  if (isTooDeep(source)) return readWithoutMarkup(file);
  const tree = page.parse(source);
  const metadata = readHtmlMetadata(tree);
  const main = whole ? undefined : mainContent(tree);
  const reader = new HtmlBlocks(file.text, file.start, main);
  reader.read(tree);
  const blocks = withTitle(reader.blocks, tree, metadata.title, file);
  return { blocks, metadata, cut: withoutKept(reader.cut, blocks), diagnostics: [] };
}

/** Markup inside of Markdown: all of its text, whatever it is. */
export function readHtmlFragment(raw: string, start: number, end: number): DraftBlock[] {
  const source = raw.slice(start, end);
  if (isTooDeep(source)) return [];
  const reader = new HtmlBlocks(raw, start);
  reader.read(fragment.parse(source));
  return reader.blocks;
}

/** Readability takes the headline for a part of the frame; it is the article's title, where it says the same. */
function withTitle(
  blocks: DraftBlock[],
  tree: Root,
  title: string | undefined,
  file: RawFile,
): DraftBlock[] {
  if (blocks.some((block) => block.kind === 'heading' && block.level === 1)) return blocks;
  const headline = elementsOf(tree).find(
    (element) => element.tagName === 'h1' && isSame(textOf(element), title),
  );
  if (!headline) return blocks;
  const reader = new HtmlBlocks(file.text, file.start);
  reader.read({ type: 'root', children: [headline] });
  return [...reader.blocks, ...blocks];
}

function isSame(headline: string, title: string | undefined): boolean {
  const [a, b] = [headline, title ?? headline].map((text) =>
    foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return a !== '' && (a!.includes(b!) || b!.includes(a!));
}

/** The frame around the headline is not cut when the headline is taken out of it. */
function withoutKept(cut: readonly Cut[], blocks: readonly DraftBlock[]): Cut[] {
  const [start] = blocks[0] ? rawSpan(blocks[0].text) : [-1];
  return cut.filter(({ rawStart, rawEnd }) => start < rawStart || start >= rawEnd);
}

export function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const match of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z\d-]{0,30})/g)) {
    if (UNCOUNTED.has(match[2]!.toLowerCase())) continue;
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The last resort: every tag is a border between lines. */
function readWithoutMarkup(file: RawFile): Draft {
  const blocks: DraftBlock[] = [];
  let at = file.start;
  for (const match of file.text.slice(file.start).matchAll(/<[!/?a-zA-Z][^<>]{0,2000}>/g)) {
    const start = file.start + match.index;
    addText(blocks, file.text, at, start);
    at = start + match[0].length;
  }
  addText(blocks, file.text, at, file.text.length);
  const cut = [cutSpan(file.text, file.start, file.start, 'markup')];
  return { blocks, metadata: {}, cut, diagnostics: [diagnostic('read/nested', file.path, 'HTML')] };
}

function addText(blocks: DraftBlock[], raw: string, start: number, end: number): void {
  if (/\S/.test(raw.slice(start, end)))
    blocks.push({ kind: 'paragraph', text: mapRaw(raw, start, end) });
}
