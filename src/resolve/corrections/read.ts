import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { diagnostic, RelataError, type Diagnostic } from '../../diagnostics.ts';
import { ENTITY_TYPES, type EntityType } from '../../model/index.ts';
import { CORRECTIONS_FILE, type Action, type AddedClaim, type Correction } from './model.ts';

export interface CorrectionsRead {
  corrections: Correction[];
  /** What is wrong with the file, with line and column. Any of it and nothing may be published. */
  errors: Diagnostic[];
}

/** @throws RelataError when the file is not sound: what an editor hides must not be published. */
export function readSoundCorrections(text: string | undefined): Correction[] {
  const { corrections, errors } = readCorrections(text ?? '');
  const last = errors.at(-1);
  if (last) throw new RelataError(last, 1, errors.slice(0, -1));
  return corrections;
}

/** Reads and checks `corrections.yaml`. Never throws. */
export function readCorrections(text: string): CorrectionsRead {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const errors = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const [message = ''] = error.message.split('\n');
    return diagnostic('corrections/syntax', CORRECTIONS_FILE, message.replace(/ at line .*$/, ''), {
      line,
      column: col,
    });
  });
  if (errors.length > 0) return { corrections: [], errors };
  const { contents } = document;
  if (contents === null) return { corrections: [], errors };
  if (!isSeq(contents))
    return { corrections: [], errors: [bad('it must be a list', contents, lines)] };
  const corrections: Correction[] = [];
  for (const item of contents.items) {
    const node = item as Node;
    try {
      corrections.push(readEntry(node, lines));
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      errors.push(bad(error.message, error.node, lines));
    }
  }
  return { corrections, errors };
}

class EntryError extends Error {
  readonly node: Node;

  constructor(message: string, node: Node) {
    super(message);
    this.node = node;
  }
}

function bad(detail: string, node: Node, lines: LineCounter): Diagnostic {
  const { line, col } = lines.linePos(node.range?.[0] ?? 0);
  return diagnostic('corrections/entry', CORRECTIONS_FILE, detail, { line, column: col });
}

const READERS: readonly [kind: string, keys: readonly string[], read: (entry: Entry) => Action][] =
  [
    ['merge', [], (entry) => ({ kind: 'merge', ids: entry.list('merge', 2) })],
    ['apart', [], (entry) => ({ kind: 'apart', ids: entry.list('apart', 2) })],
    ['split', ['names', 'documents', 'label'], readSplit],
    [
      'rename',
      ['label'],
      (entry) => ({ kind: 'rename', id: entry.text('rename'), label: entry.text('label') }),
    ],
    ['retype', ['type', 'subtype'], readRetype],
    ['hide', [], (entry) => ({ kind: 'hide', id: entry.text('hide') })],
    [
      'alias',
      ['text'],
      (entry) => ({ kind: 'alias', id: entry.text('alias'), text: entry.text('text') }),
    ],
    ['reject', [], (entry) => ({ kind: 'reject', id: entry.text('reject') })],
    ['claim', [], (entry) => ({ kind: 'claim', claim: readClaim(entry.map('claim')) })],
  ];

function readEntry(node: Node, lines: LineCounter): Correction {
  const entry = new Entry(node);
  const found = READERS.filter(([kind]) => entry.has(kind));
  const [first, second] = found;
  if (!first || second)
    throw new EntryError(`an entry needs one of ${READERS.map(([kind]) => kind).join(', ')}`, node);
  const [kind, keys, read] = first;
  entry.only([kind, 'reason', ...keys]);
  const { line } = lines.linePos(node.range?.[0] ?? 0);
  return { ...read(entry), reason: entry.text('reason'), line };
}

function readSplit(entry: Entry): Action {
  const names = entry.has('names') ? entry.list('names', 1) : [];
  const documents = entry.has('documents') ? entry.list('documents', 1) : [];
  if (names.length + documents.length === 0)
    throw new EntryError('a split needs names or documents', entry.node);
  const label = entry.has('label') ? { label: entry.text('label') } : {};
  return { kind: 'split', id: entry.text('split'), names, documents, ...label };
}

function readRetype(entry: Entry): Action {
  const type = entry.text('type');
  if (!isEntityType(type))
    throw new EntryError(`type must be one of ${ENTITY_TYPES.join(', ')}`, entry.at('type'));
  const subtype = entry.has('subtype') ? { subtype: entry.text('subtype') } : {};
  return { kind: 'retype', id: entry.text('retype'), type, ...subtype };
}

function isEntityType(text: string): text is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(text);
}

function readClaim(entry: Entry): AddedClaim {
  entry.only(['subject', 'label', 'object', 'document', 'quote']);
  return {
    subject: entry.text('subject'),
    label: entry.text('label'),
    ...(entry.has('object') ? { object: entry.text('object') } : {}),
    document: entry.text('document'),
    quote: entry.text('quote'),
  };
}

/** A mapping of the file, read with the place of what is wrong. */
class Entry {
  readonly node: YAMLMap;

  constructor(node: Node) {
    if (!isMap(node)) throw new EntryError('an entry must be a mapping', node);
    this.node = node;
  }

  has(key: string): boolean {
    return this.node.has(key);
  }

  at(key: string): Node {
    const value = this.node.get(key, true) as Node | undefined;
    if (!value) throw new EntryError(`${key} is missing`, this.node);
    return value;
  }

  text(key: string): string {
    return textOf(this.at(key), key);
  }

  list(key: string, least: number): string[] {
    const node = this.at(key);
    if (!isSeq(node) || node.items.length < least)
      throw new EntryError(`${key} must be a list of ${String(least)} or more`, node);
    return node.items.map((item) => textOf(item as Node, key));
  }

  map(key: string): Entry {
    return new Entry(this.at(key));
  }

  only(keys: readonly string[]): void {
    for (const { key } of this.node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!keys.includes(name)) throw new EntryError(`"${name}" does not belong here`, key as Node);
    }
  }
}

function textOf(node: Node, key: string): string {
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === 'number') return isScalar(node) ? (node.source ?? String(value)) : '';
  if (typeof value !== 'string' || value.trim() === '')
    throw new EntryError(`${key} must be text`, node);
  return value.trim();
}
