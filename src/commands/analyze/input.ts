import { hash } from '../../base/hash.ts';
import { slug } from '../../base/slug.ts';
import { diagnostic, type Diagnostic } from '../../diagnostics.ts';
import { readConllu, spacesAfter, type ConlluSentence } from '../../language/conllu.ts';
import type { Block, Document, Resources } from '../../model/index.ts';

export const FORMS = ['text', 'markdown', 'html', 'conllu', 'lines'] as const;
export type Form = (typeof FORMS)[number];

/** One document to analyse, with what was given of its sentences. */
export interface Input {
  document: Document;
  /** Lines to be kept as they are, one sentence each: `--from lines`. */
  lines?: readonly string[];
  /** Sentences and tokens to be kept as they are: `--from conllu`. */
  given?: readonly ConlluSentence[];
}

const EXTENSIONS: ReadonlyMap<string, Form> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['conllu', 'conllu'],
]);

export function formOf(file: string): Form {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return EXTENSIONS.get(extension) ?? 'text';
}

/** The parsers of Markdown and HTML are loaded when they are needed: plain text starts faster without. */
export async function openInput(
  form: Form,
  name: string,
  bytes: Uint8Array,
  resources: Resources,
): Promise<{ input?: Input; diagnostics: Diagnostic[] }> {
  if (form === 'markdown' || form === 'html') return openArticle(form, name, bytes, resources);
  if (bytes.includes(0)) return { diagnostics: [diagnostic('read/binary', name)] };
  const text = new TextDecoder('utf-8').decode(bytes);
  return { input: openText(form, name, text, bytes), diagnostics: [] };
}

/** Markdown and HTML go through the reader, with every cut of boilerplate switched off. */
async function openArticle(form: Form, name: string, bytes: Uint8Array, resources: Resources) {
  const { createReader } = await import('../../read/index.ts');
  const read = createReader(resources, { boilerplate: false });
  const path = formOf(name) === form ? name : `${name}.${form === 'html' ? 'html' : 'md'}`;
  const { document, diagnostics } = read({ path, bytes });
  return { ...(document === undefined ? {} : { input: { document } }), diagnostics };
}

function openText(form: Form, name: string, text: string, bytes: Uint8Array): Input {
  if (form === 'conllu') {
    const given = readConllu(text);
    return { document: plainDocument(name, textOf(given), bytes, []), given };
  }
  if (form === 'lines') {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return { document: plainDocument(name, lines.join('\n'), bytes, lineBlocks(lines)), lines };
  }
  return { document: plainDocument(name, text, bytes, paragraphs(text)) };
}

/** The text of given sentences, as the language stage rebuilds it for its offsets. */
function textOf(sentences: readonly ConlluSentence[]): string {
  return sentences
    .filter(({ words }) => words.length > 0)
    .map((sentence) => {
      const spaces = spacesAfter(sentence);
      return sentence.words.map(({ form }, i) => (spaces[i] ? `${form} ` : form)).join('');
    })
    .join('');
}

function plainDocument(name: string, text: string, bytes: Uint8Array, blocks: Block[]): Document {
  const id = slug(name.replace(/\.[a-z]+$/i, ''));
  return {
    id,
    path: name,
    title: name,
    language: 'en',
    text,
    offsets: [[0, 0]],
    blocks,
    cut: [],
    copies: [],
    publish: 'full',
    hash: hash(bytes),
  };
}

function lineBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  return blocks;
}

/** Blank lines part paragraphs; so does every line break, unless the text looks wrapped to a width. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  const wrapped = isWrapped(text);
  for (const match of text.matchAll(wrapped ? /\S(?:.|\n(?!\s*\n))*/g : /\S.*/g)) {
    blocks.push({
      kind: 'paragraph',
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    });
  }
  return blocks;
}

/** Lines of 40 to 100 characters that mostly end in the middle of a sentence. */
function isWrapped(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n');
  let full = 0;
  let open = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.trim() ?? '';
    if (line.length < 40 || line.length > 100 || next === '') continue;
    full++;
    if (!/[.!?:"”)]\s*$/.test(line)) open++;
  }
  return full >= 3 && open * 2 > full;
}
