/** Markdown: CommonMark with GitHub's tables and front matter. */
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BlockKind } from '../model/index.ts';
import { diagnostic } from '../diagnostics.ts';
import { mapDecoded } from './align.ts';
import { cutSpan } from './draft.ts';
import type { Draft, RawFile } from './draft.ts';
import { parseFrontMatter } from './front-matter.ts';
import { readHtmlFragment } from './html.ts';
import { joinMapped } from './mapped.ts';
import { definitionsOf, splitMarkdown } from './markdown-chunks.ts';
import type { Chunk } from './markdown-chunks.ts';
import type { Mapped } from './mapped.ts';
import { readPlain } from './plain.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();

export function readMarkdown(file: RawFile): Draft {
  const reader = new MarkdownReader(file);
  const definitions = definitionsOf(file.text, file.start);
  let line = 1;
  let wild = false;
  for (const chunk of splitMarkdown(file.text, file.start)) {
    wild ||= chunk.wild;
    if (chunk.wild)
      for (const block of readPlain(file, chunk.start, chunk.end)) reader.draft.blocks.push(block);
    else reader.read(chunk, line, definitions);
    line += file.text.slice(chunk.start, chunk.end).split('\n').length - 1;
  }
  if (wild) reader.draft.diagnostics.push(diagnostic('read/nested', file.path, 'Markdown'));
  return reader.draft;
}

class MarkdownReader {
  readonly draft: Draft = { blocks: [], metadata: {}, cut: [], diagnostics: [] };
  readonly #file: RawFile;

  #chunk: Chunk = { start: 0, end: 0, wild: false };
  #line = 1;

  constructor(file: RawFile) {
    this.#file = file;
  }

  /** Reads one piece, which begins on the given line of the file. */
  read(chunk: Chunk, line: number, definitions: string): void {
    this.#chunk = chunk;
    this.#line = line;
    const source = this.#file.text.slice(chunk.start, chunk.end);
    const tree: Root = parser.parse(source + definitions);
    for (const node of tree.children)
      if ((node.position?.start.offset ?? 0) < source.length) this.block(node, 'paragraph');
  }

  block(node: Nodes, kind: BlockKind): void {
    switch (node.type) {
      case 'yaml':
        return this.#frontMatter(node.value, node);
      case 'heading':
        return this.#text(node, 'heading', node.depth);
      case 'paragraph':
        return this.#text(node, kind);
      case 'blockquote':
        return this.#children(node, 'quote');
      case 'list':
        return this.#children(node, kind === 'quote' ? 'quote' : 'list-item');
      case 'listItem':
      case 'footnoteDefinition':
        return this.#children(node, node.type === 'listItem' ? kind : 'paragraph');
      case 'table':
        return this.#children(node, 'table');
      case 'tableRow':
        return this.#row(node);
      case 'code':
        return this.#add('code', [this.#map(node, node.value, true)]);
      case 'html':
        return this.#html(node);
      default:
    }
  }

  #children(node: Nodes, kind: BlockKind): void {
    if (!('children' in node)) return;
    for (const child of node.children) this.block(child, kind);
  }

  #frontMatter(yaml: string, node: Nodes): void {
    const front = parseFrontMatter(
      yaml,
      this.#file.path,
      (node.position?.start.line ?? 1) + this.#line,
    );
    Object.assign(this.draft.metadata, front.metadata);
    this.draft.diagnostics.push(...front.diagnostics);
    this.draft.cut.push(cutSpan(this.#file.text, ...this.#span(node), 'front-matter'));
  }

  #text(node: Nodes, kind: BlockKind, level?: number): void {
    const parts: Mapped[] = [];
    this.#inline(node, parts);
    this.#add(kind, parts, level);
  }

  #row(node: Nodes): void {
    if (!('children' in node)) return;
    const cells = node.children.map((cell) => {
      const parts: Mapped[] = [];
      this.#inline(cell, parts);
      return joinMapped(parts, '');
    });
    const filled = cells.filter((cell) => cell.text.trim() !== '');
    if (filled.length > 0) this.#add('table', [joinMapped(filled, ' | ')]);
  }

  #inline(node: Nodes, parts: Mapped[]): void {
    if (node.type === 'text') parts.push(this.#map(node, node.value));
    else if (node.type === 'inlineCode') parts.push(this.#map(node, node.value, true));
    else if (node.type === 'break')
      parts.push({ text: ' ', runs: [[0, this.#span(node)[0]]], rawEnd: this.#span(node)[1] });
    else if (node.type === 'image')
      this.draft.cut.push(cutSpan(this.#file.text, ...this.#span(node), 'image'));
    else if (node.type === 'html')
      this.draft.cut.push(cutSpan(this.#file.text, ...this.#span(node), 'markup'));
    else if ('children' in node) for (const child of node.children) this.#inline(child, parts);
  }

  #html(node: Nodes & { value: string }): void {
    const [start, end] = this.#span(node);
    const blocks = readHtmlFragment(this.#file.text, start, end);
    for (const block of blocks) this.draft.blocks.push(block);
    if (blocks.length === 0) this.draft.cut.push(cutSpan(this.#file.text, start, end, 'markup'));
  }

  #span(node: Nodes): [number, number] {
    const { start, end } = this.#chunk;
    const position = node.position;
    return [
      Math.min(start + (position?.start.offset ?? 0), end),
      Math.min(start + (position?.end.offset ?? 0), end),
    ];
  }

  #map(node: Nodes, value: string, literal = false): Mapped {
    return mapDecoded(this.#file.text, ...this.#span(node), value, literal);
  }

  #add(kind: BlockKind, parts: Mapped[], level?: number): void {
    const text = joinMapped(parts, '');
    if (text.text.trim() === '') return;
    this.draft.blocks.push({ kind, text, marked: true, ...(level !== undefined && { level }) });
  }
}
