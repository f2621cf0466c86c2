/**
 * What TypeScript makes of the tags in templates: strings of HTML, escaped as they are joined. There is no tree in
 * between, because the pages are only ever written. `relata/jsx-runtime` in a template leads here.
 */

/** HTML that is already escaped. */
export class Markup {
  /**
   * In UTF-8, each byte a character: half the memory of text with a single dash or quotation mark in it, and written
   * as it is.
   */
  readonly bytes: string;

  /** `encoded`: the HTML is bytes already. */
  constructor(html: string, encoded = false) {
    this.bytes = encoded ? html : encode(html);
  }

  get html(): string {
    return Buffer.from(this.bytes, 'latin1').toString();
  }

  toString(): string {
    return this.html;
  }

  /** The same in one piece. What is joined is kept as a tree by V8, which would be walked at every use. */
  flat(): this {
    this.bytes.charCodeAt(0);
    return this;
  }
}

/** UTF-8, each byte a character. */
export function encode(text: string): string {
  return /[^\0-\x7f]/.test(text) ? encodeWhole(text) : text;
}

function encodeWhole(text: string): string {
  return Buffer.from(text).toString('latin1');
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

/** How the tags of an element begin and end. */
interface Tags {
  open: string;
  /** Of an element without attributes. */
  plain: string;
  close: string;
  empty: boolean;
}

/** Names come from templates, so there are few. */
const known = new Map<string, Tags>();

function tagsOf(name: string): Tags {
  let tags = known.get(name);
  if (tags === undefined) {
    tags = { open: `<${name}`, plain: `<${name}>`, close: `</${name}>`, empty: EMPTY.has(name) };
    known.set(name, tags);
  }
  return tags;
}

/** An element, or what a component gives. Names of tags and attributes come from templates and are not checked. */
export function jsx(
  type: string | ((props: object) => Child),
  props: Readonly<Record<string, AttributeValue | null>> & { children?: Child },
): Child {
  if (typeof type === 'function') return type(props);
  const tags = tagsOf(type);
  let html = tags.open;
  for (const name in props) {
    const value = props[name];
    if (name === 'children' || value === undefined || value === false || value === null) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
  }
  if (tags.empty) return new Markup(`${html}/>`, true);
  const start = html === tags.open ? tags.plain : `${html}>`;
  return new Markup(start + bytesOf(props.children) + tags.close, true);
}

export { jsx as jsxs };

/** `<>…</>` */
export function Fragment({ children }: { children?: Child }): Child {
  return children;
}

/**
 * A stretch of HTML by example, for what is written thousands of times: `markup`<li class="x">${text}</li>``. Text is
 * escaped as in elements, also within the quotes of an attribute; there are no objects for the elements in it. Lines
 * are joined without the white space between them.
 */
export function markup(pieces: TemplateStringsArray, ...children: Child[]): Markup {
  const fixed = fixedIn(pieces);
  let bytes = fixed[0]!;
  for (let at = 0; at < children.length; at++) {
    bytes += bytesOf(children[at]);
    bytes += fixed[at + 1]!;
  }
  return new Markup(bytes, true);
}

/** By the place in the templates. */
const examples = new Map<TemplateStringsArray, string[]>();

function fixedIn(pieces: TemplateStringsArray): string[] {
  let fixed = examples.get(pieces);
  if (fixed === undefined) {
    fixed = pieces.map((piece) => encode(piece.replace(/\n */g, '')));
    examples.set(pieces, fixed);
  }
  return fixed;
}

/** Text is escaped; what is there or not there by a condition may be false, null or undefined. */
export function joined(child: Child): Markup {
  return child instanceof Markup ? child : new Markup(bytesOf(child), true);
}

function bytesOf(child: Child): string {
  if (typeof child === 'string') return escapeText(child);
  if (child instanceof Markup) return child.bytes;
  if (typeof child === 'number') return String(child);
  if (typeof child !== 'object' || child === null) return '';
  let html = '';
  for (const one of child) html += bytesOf(one);
  return html;
}

const SPECIAL = /[&<>"\x80-\uffff]/;
/** So many special letters are replaced one by one. */
const FEW = 16;

/** For text between tags, and for attributes in double quotes: bytes, as in `Markup`. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? escapeSpecial(text) : text;
}

function isSpecial(code: number): boolean {
  return code > 0x7f || code === 0x26 || code === 0x3c || code === 0x3e || code === 0x22;
}

/** Letter by letter while special ones are few, as in most languages of the Latin script. */
function escapeSpecial(text: string): string {
  let html = '';
  let done = 0;
  let few = FEW;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isSpecial(code)) continue;
    // A piece of a string with wider letters would make the whole page twice as long in memory.
    if (--few === 0 || code > 0xff) return escapeWhole(text);
    html += text.slice(done, at) + escapeLetter(code);
    done = at + 1;
  }
  return html + text.slice(done);
}

function escapeLetter(code: number): string {
  if (code === 0x26) return '&amp;';
  if (code === 0x3c) return '&lt;';
  if (code === 0x3e) return '&gt;';
  if (code === 0x22) return '&quot;';
  return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
}

function escapeWhole(text: string): string {
  return encodeWhole(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
