/** Which elements of a page hold the article. */
import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { parseHTML } from 'linkedom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { elementsOf, textOf } from './html-tree.ts';

const printer = unified().use(rehypeStringify, { allowDangerousCharacters: true }).freeze();
const MARK = 'data-r';
/** Less text than this from a page that has more is a failure of Readability, not an article. */
const SHORTEST = 140;
const MOST_ELEMENTS = 20_000;
const MOST_CHILDREN = 5_000;

/** What we need of the Document Object Model. */
interface DomElement {
  readonly attributes: Iterable<{ readonly name: string }>;
  readonly textContent: string;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/**
 * The elements that Readability keeps, or undefined when it finds no article. Every element is marked with an
 * attribute of its own name (Readability merges nested elements by copying attributes: marks with one name would be
 * lost), and the marks that come out tell which elements of the tree went through.
 */
export function mainContent(tree: Root): Set<Element> | undefined {
  const elements = elementsOf(tree);
  if (!isTame(tree, elements)) return undefined;
  elements.forEach((element, index) => (element.properties[`${MARK}${index}`] = ''));
  const html = printer.stringify(tree);
  elements.forEach((element, index) => delete element.properties[`${MARK}${index}`]);
  const content = readable(html);
  if (!content) return undefined;
  const found = content.textContent.trim().length;
  if (found < SHORTEST && textOf(tree).length > found * 3) return undefined;
  return new Set(
    [content, ...content.querySelectorAll('*')].flatMap((node) => marked(node, elements)),
  );
}

/** Beyond what pages have, Readability and its document take minutes or run out of stack: then all of the page is read. */
function isTame(tree: Root, elements: readonly Element[]): boolean {
  if (elements.length > MOST_ELEMENTS) return false;
  const special = textOf(tree).match(/[<>&\u00a0]/g)?.length ?? 0;
  return (
    special <= MOST_ELEMENTS && elements.every(({ children }) => children.length <= MOST_CHILDREN)
  );
}

function readable(html: string): DomElement | undefined {
  const { document } = parseHTML(html);
  const serializer = (node: unknown): unknown => node;
  const article = new Readability(document, { serializer, charThreshold: 300 } as never).parse();
  return (article?.content as DomElement | null | undefined) ?? undefined;
}

function marked(node: DomElement, elements: readonly Element[]): Element[] {
  return [...node.attributes].flatMap(({ name }) => {
    const index = name.startsWith(MARK) ? Number(name.slice(MARK.length)) : NaN;
    return elements[index] ?? [];
  });
}
