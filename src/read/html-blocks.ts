/** From a tree of HTML to the blocks of an article. */
import type { Element, Nodes, Root } from 'hast';
import type { BlockKind, Cut } from '../model/index.ts';
import { mapDecoded } from './align.ts';
import { cutSpan } from './draft.ts';
import type { DraftBlock } from './draft.ts';
import { attribute, elementsOf, textOf } from './html-tree.ts';
import { joinMapped } from './mapped.ts';
import type { Mapped } from './mapped.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SKIPPED = words(
  'script style noscript template svg math form button select textarea iframe object canvas audio video map dialog nav head',
);
/** Left out where Readability found nothing and the whole page is read. */
const FRAME = words('header footer aside menu');
const BLOCKS = words(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table caption tbody thead tfoot tr td th ul',
);
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['blockquote', 'quote'],
  ['li', 'list-item'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

export class HtmlBlocks {
  readonly blocks: DraftBlock[] = [];
  readonly cut: Cut[] = [];
  readonly #raw: string;
  readonly #base: number;
  /** The elements whose text is wanted; all, when undefined. */
  readonly #main: ReadonlySet<Element> | undefined;
  readonly #whole: boolean;
  readonly #held = new Set<Element>();
  #parts: Mapped[] = [];
  #breaks = 0;

  /** `base` is the place in the raw file that the positions of the tree count from. */
  constructor(raw: string, base: number, main?: ReadonlySet<Element>) {
    this.#raw = raw;
    this.#base = base;
    this.#main = main;
    this.#whole = main === undefined;
  }

  read(tree: Root): void {
    if (this.#main) this.#hold(tree, this.#main);
    this.#children(tree, 'paragraph', this.#whole);
    this.#close('paragraph');
  }

  /** Finds the elements with something wanted in them, so that the others can be cut whole. */
  #hold(node: Nodes, main: ReadonlySet<Element>): boolean {
    if (!('children' in node)) return false;
    let held = node.type === 'element' && main.has(node);
    for (const child of node.children) held = this.#hold(child, main) || held;
    if (held && node.type === 'element') this.#held.add(node);
    return held;
  }

  #children(node: Root | Element, kind: BlockKind, wanted: boolean, level?: number): void {
    for (const child of node.children) {
      if (child.type === 'text' && wanted) this.#text(child);
      else if (child.type === 'element') this.#element(child, kind, wanted, level);
    }
  }

  #element(element: Element, kind: BlockKind, wanted: boolean, level?: number): void {
    const { tagName } = element;
    if (SKIPPED.has(tagName) || isHidden(element)) return;
    // Readability makes paragraphs of line breaks, so that none of them comes out.
    if (tagName === 'br' && wanted) return this.#break(element, kind, level);
    const isPlainText = wanted && isScriptLink(element);
    if (!isPlainText && this.#isFrame(element)) return this.#frame(element);
    const inside = isPlainText || (this.#main?.has(element) ?? true);
    if (!BLOCKS.has(tagName)) return this.#children(element, kind, inside, level);
    this.#close(kind, level);
    if (tagName === 'tr' && !hasBlocks(element)) return this.#row(element);
    const own = headingLevel(tagName);
    const ownKind =
      own === undefined ? (KINDS.get(tagName) ?? codeKind(element) ?? kind) : 'heading';
    this.#children(element, ownKind, inside, own ?? level);
    this.#close(ownKind, own ?? level);
  }

  #isFrame(element: Element): boolean {
    return this.#main ? !this.#held.has(element) : FRAME.has(element.tagName);
  }

  #frame(element: Element): void {
    const { position } = element;
    if (!position || textOf(element) === '') return;
    const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
    this.cut.push(cutSpan(this.#raw, this.#base + start, this.#base + end, 'page-frame'));
  }

  #text(node: Nodes & { value: string }): void {
    const start = this.#base + (node.position?.start.offset ?? 0);
    const end = this.#base + (node.position?.end.offset ?? 0);
    if (node.position) this.#parts.push(mapDecoded(this.#raw, start, end, node.value));
    if (/\S/.test(node.value)) this.#breaks = 0;
  }

  /** One line break is a space, two are the border of a paragraph. */
  #break(element: Element, kind: BlockKind, level?: number): void {
    this.#breaks++;
    if (this.#breaks > 1) return this.#close(kind, level);
    const at = this.#base + (element.position?.start.offset ?? 0);
    this.#parts.push({ text: '\n', runs: [[0, at]], rawEnd: at });
  }

  #row(row: Element): void {
    const cells: Mapped[] = [];
    for (const cell of row.children) {
      if (cell.type !== 'element') continue;
      this.#children(cell, 'table', true);
      const text = joinMapped(this.#parts, '');
      if (text.text.trim() !== '') cells.push(text);
      this.#parts = [];
    }
    if (cells.length > 0)
      this.blocks.push({ kind: 'table', marked: true, text: joinMapped(cells, ' | ') });
  }

  #close(kind: BlockKind, level?: number): void {
    const text = joinMapped(this.#parts, '');
    this.#parts = [];
    this.#breaks = 0;
    if (text.text.trim() === '') return;
    this.blocks.push({
      kind,
      text,
      marked: true,
      ...(kind === 'heading' && level !== undefined && { level }),
    });
  }
}

function isHidden(element: Element): boolean {
  if (element.properties['hidden'] === true || element.properties['hidden'] === '') return true;
  return /display:\s*none|visibility:\s*hidden/i.test(attribute(element, 'style') ?? '');
}

/** Readability puts the bare text in the place of a link that runs a script. */
function isScriptLink(element: Element): boolean {
  return element.tagName === 'a' && /^\s*javascript:/i.test(attribute(element, 'href') ?? '');
}

function headingLevel(tagName: string): number | undefined {
  const match = /^h([1-6])$/.exec(tagName);
  return match ? Number(match[1]) : undefined;
}

/** Preformatted text is code only where it says so. */
function codeKind(element: Element): BlockKind | undefined {
  if (element.tagName !== 'pre') return undefined;
  return elementsOf(element).some(({ tagName }) => tagName === 'code') ? 'code' : undefined;
}

function hasBlocks(row: Element): boolean {
  return elementsOf(row).some(
    ({ tagName }) =>
      tagName !== 'tr' && tagName !== 'td' && tagName !== 'th' && BLOCKS.has(tagName),
  );
}
