import { readFileSync } from 'node:fs';
import type { Document, Resources } from '../../src/model/index.ts';
import { createReader } from '../../src/read/index.ts';
import type { ReadResult } from '../../src/read/index.ts';
import { mapRaw } from '../../src/read/mapped.ts';
import type { Mapped } from '../../src/read/mapped.ts';
import type { DraftBlock } from '../../src/read/draft.ts';

const MODELS = new URL('../../models/', import.meta.url);

export const resources: Resources = {
  text: (name) => readFileSync(new URL(name, MODELS), 'utf8'),
  bytes: (name) => readFileSync(new URL(name, MODELS)),
};

const reader = createReader(resources);

export function read(text: string | Uint8Array, path = 'article.txt'): ReadResult {
  return reader({ path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });
}

/** The document of a text that can be read. */
export function documentOf(text: string | Uint8Array, path?: string): Document {
  const { document, diagnostics } = read(text, path);
  if (!document) throw new Error(diagnostics.map(({ message }) => message).join());
  return document;
}

export function seed(name: string): Document {
  const bytes = readFileSync(new URL(`../../seeds/${name}`, import.meta.url));
  return documentOf(bytes, name);
}

export function blockTexts(document: Document, kind?: string): string[] {
  return document.blocks
    .filter((block) => kind === undefined || block.kind === kind)
    .map((block) => document.text.slice(block.start, block.end));
}

export function cutBy(document: Document, rule: string): string[] {
  return document.cut.filter((cut) => cut.rule === rule).map((cut) => cut.text);
}

export function mapped(text: string): Mapped {
  return mapRaw(text, 0, text.length);
}

export function paragraph(text: string, kind: DraftBlock['kind'] = 'paragraph'): DraftBlock {
  return { kind, text: mapped(text) };
}

/** Raw position of every clean position, by the rule that the model states. */
export function rawPositions(document: Document): number[] {
  let run = 0;
  return Array.from({ length: document.text.length }, (_, clean) => {
    while (run + 1 < document.offsets.length && document.offsets[run + 1]![0] <= clean) run++;
    const [start, raw] = document.offsets[run]!;
    return raw + (clean - start);
  });
}

/** Long enough to be taken for prose. */
export const PROSE =
  'The minister of transport resigned on Monday after weeks of protest against the ferry deal, and the cabinet accepted it at once.';
