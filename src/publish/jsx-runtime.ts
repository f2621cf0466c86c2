/**
 * What TypeScript makes of the tags in templates: strings of HTML, escaped as they are joined. There is no tree in
 * between, because the pages are only ever written. `relata/jsx-runtime` in a template leads here.
 */

/** HTML that is already escaped. */
export class Markup {
  constructor(readonly html: string) {}

  toString(): string {
    return this.html;
  }

  /** The same in one piece. What is joined is kept as a tree by V8, which would be walked at every use. */
  flat(): this {
    this.html.charCodeAt(0);
    return this;
  }
}

export type Child = Markup | string | number | boolean | null | undefined | readonly Child[];

type AttributeValue = string | number | boolean | undefined;

interface Attributes {
  children?: Child;
  class?: string | undefined;
  id?: string | undefined;
  lang?: string | undefined;
  href?: string | undefined;
  title?: string | undefined;
  [attribute: string]: AttributeValue | Child;
}

type Component = (props: never) => Child;

// TypeScript looks the types of tags up in a namespace of this name.
// eslint-disable-next-line @typescript-eslint/no-namespace
export declare namespace JSX {
  type Element = Markup;
  type ElementType = string | Component;
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicElements {
    [tag: string]: Attributes;
  }
}

/** Elements without content: those of HTML that have no end tag, and shapes. */
const EMPTY = new Set([
  'br',
  'circle',
  'hr',
  'img',
  'input',
  'line',
  'link',
  'meta',
  'path',
  'rect',
]);

/** An element, or what a component gives. Names of tags and attributes come from templates and are not checked. */
export function jsx(
  type: string | ((props: object) => Child),
  props: Readonly<Record<string, AttributeValue | null>> & { children?: Child },
): Child {
  if (typeof type === 'function') return type(props);
  let html = `<${type}`;
  for (const name in props) {
    const value = props[name];
    if (name === 'children' || value === undefined || value === false || value === null) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
  }
  if (EMPTY.has(type)) return new Markup(`${html}/>`);
  return new Markup(`${html}>${htmlOf(props.children)}</${type}>`);
}

export { jsx as jsxs };

/** `<>…</>` */
export function Fragment({ children }: { children?: Child }): Child {
  return children;
}

/** Text is escaped; what is there or not there by a condition may be false, null or undefined. */
export function htmlOf(child: Child): string {
  if (typeof child === 'string') return escapeText(child);
  if (child instanceof Markup) return child.html;
  if (typeof child === 'number') return String(child);
  if (typeof child !== 'object' || child === null) return '';
  let html = '';
  for (const one of child) html += htmlOf(one);
  return html;
}

const SPECIAL = /[&<>"]/;

/** For text between tags, and for attributes in double quotes. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
