import { LineCounter, parseDocument } from 'yaml';
import { collapseSpace } from '../base/text.ts';
import { diagnostic } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Publication } from '../model/index.ts';
import { isoDate } from './calendar.ts';
import type { Metadata } from './draft.ts';

export interface FrontMatter {
  metadata: Metadata;
  diagnostics: Diagnostic[];
}

type Fields = ReadonlyMap<unknown, unknown>;

/**
 * Reads YAML front matter. What is broken is reported with its place and left out: the article is still read.
 * `firstLine` is the line of the file (from 1) that `yaml` begins on.
 */
export function parseFrontMatter(yaml: string, path: string, firstLine: number): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const place = { line: line + firstLine - 1, column: Math.max(col, 1) };
    const message = collapseSpace(error.message).slice(0, 200);
    return { metadata: {}, diagnostics: [diagnostic('read/front-matter', path, message, place)] };
  }
  return readFields(toMap(document), path, firstLine);
}

/** Maps, not objects: a key `__proto__` is then a key like any other. */
function toMap(document: ReturnType<typeof parseDocument>): Fields | undefined {
  try {
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 20 });
    if (value === null || value === undefined) return new Map();
    return value instanceof Map ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function readFields(fields: Fields | undefined, path: string, firstLine: number): FrontMatter {
  const diagnostics: Diagnostic[] = [];
  const complain = (detail: string): void => {
    diagnostics.push(diagnostic('read/front-matter', path, detail, { line: firstLine, column: 1 }));
  };
  if (!fields) {
    complain('it is not a list of "name: value" lines');
    return { metadata: {}, diagnostics };
  }
  const metadata: Metadata = {};
  const title = text(fields.get('title'));
  if (title !== undefined) metadata.title = title;
  const author = text(fields.get('author') ?? fields.get('authors') ?? fields.get('byline'));
  if (author !== undefined) metadata.author = author;
  const publisher = text(fields.get('publisher') ?? fields.get('source'));
  if (publisher !== undefined) metadata.publisher = publisher;
  const tags = list(fields.get('tags') ?? fields.get('keywords'));
  if (tags.length > 0) metadata.tags = tags;
  readDate(fields, metadata, complain);
  readUrl(fields, metadata, complain);
  readLanguage(fields, metadata, complain);
  readPublish(fields, metadata, complain);
  return { metadata, diagnostics };
}

function readDate(fields: Fields, metadata: Metadata, complain: (detail: string) => void): void {
  const value = text(fields.get('date') ?? fields.get('published'));
  if (value === undefined) return;
  const date = isoDate(value);
  if (date === undefined) complain(`date "${value.slice(0, 40)}" is none; write it as 2024-04-04`);
  else Object.assign(metadata, { date, dateFrom: 'front-matter' });
}

function readUrl(fields: Fields, metadata: Metadata, complain: (detail: string) => void): void {
  const value = text(fields.get('url') ?? fields.get('link'));
  if (value === undefined) return;
  const url = webAddress(value);
  if (url === undefined) complain(`url "${value.slice(0, 60)}" is not an http(s) address`);
  else metadata.url = url;
}

function readLanguage(
  fields: Fields,
  metadata: Metadata,
  complain: (detail: string) => void,
): void {
  const value = text(fields.get('language') ?? fields.get('lang'));
  if (value === undefined) return;
  const language = languageTag(value);
  if (language === undefined) complain(`language "${value.slice(0, 40)}" is not a tag such as en`);
  else metadata.language = language;
}

function readPublish(fields: Fields, metadata: Metadata, complain: (detail: string) => void): void {
  const value = fields.get('publish');
  if (value === undefined || value === null) return;
  const publish = publication(value);
  if (publish === undefined) {
    // A wish to hold something back that cannot be read is taken as the wish to hold all of it back.
    complain('publish must be full, quotes or none; taken as none');
    metadata.publish = 'none';
  } else metadata.publish = publish;
}

function publication(value: unknown): Publication | undefined {
  if (value === false) return 'none';
  if (value === true) return 'full';
  return value === 'full' || value === 'quotes' || value === 'none' ? value : undefined;
}

/** A string of one line; numbers and dates as written; lists are joined. */
function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return list(value).join(', ') || undefined;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value instanceof Map) return text((value as Fields).get('name'));
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return collapseSpace(String(value)) || undefined;
}

function list(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [];
  const texts = items.map((item) => (Array.isArray(item) ? undefined : text(item)));
  return [...new Set(texts.filter((item) => item !== undefined))];
}

/** The address, normalised, if it is one that a page may link to. */
export function webAddress(value: string): string | undefined {
  if (!/^https?:\/\//i.test(value.trim())) return undefined;
  try {
    const url = new URL(value.trim());
    return url.username || url.password ? undefined : url.href;
  } catch {
    return undefined;
  }
}

/** A BCP 47 tag in its usual case, or nothing. */
export function languageTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
