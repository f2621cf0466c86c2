/** Markdown: CommonMark with GitHub's tables and front matter. */
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BlockKind } from '../model/index.ts';
import { mapDecoded } from './align.ts';
import { cutSpan } from './draft.ts';
import type { Draft, RawFile } from './draft.ts';
import { parseFrontMatter } from './front-matter.ts';
import { joinMapped } from './mapped.ts';
import type { Mapped } from './mapped.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();

export function readMarkdown(file: RawFile): Draft {
  const tree: Root = parser.parse(file.text.slice(file.start));
  const reader = new MarkdownReader(file);
  for (const node of tree.children) reader.block(node, 'paragraph');
  return reader.draft;
}

class MarkdownReader {
  readonly draft: Draft = { blocks: [], metadata: {}, cut: [], diagnostics: [] };
  readonly #file: RawFile;

  constructor(file: RawFile) {
    this.#file = file;
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
    const front = parseFrontMatter(yaml, this.#file.path, (node.position?.start.line ?? 1) + 1);
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
    this.draft.cut.push(cutSpan(this.#file.text, start, end, 'markup'));
  }

  #span(node: Nodes): [number, number] {
    const { start } = this.#file;
    return [start + (node.position?.start.offset ?? 0), start + (node.position?.end.offset ?? 0)];
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
