/** Walks over trees of HTML. They are not deeper than `DEEPEST` in `html.ts`, so recursion is safe. */
import type { Element, Nodes, Root } from 'hast';

/** All elements in the order of the file. */
export function elementsOf(tree: Root | Element): Element[] {
  const elements: Element[] = [];
  collect(tree, elements);
  return elements;
}

function collect(node: Nodes, elements: Element[]): void {
  if (node.type === 'element') elements.push(node);
  if (!('children' in node)) return;
  for (const child of node.children) collect(child, elements);
}

/** The text below a node, white space collapsed. */
export function textOf(node: Nodes): string {
  const texts: string[] = [];
  collectText(node, texts);
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function collectText(node: Nodes, texts: string[]): void {
  if (node.type === 'text') texts.push(node.value);
  if (!('children' in node)) return;
  for (const child of node.children) collectText(child, texts);
}

/** An attribute as a string; lists are joined as they were written. */
export function attribute(element: Element, name: string): string | undefined {
  const value = Object.hasOwn(element.properties, name) ? element.properties[name] : undefined;
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
