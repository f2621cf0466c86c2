import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, DocumentMention, EntityType, Extraction } from '../../src/model/index.ts';
import { documentOf } from '../given.ts';

/** Documents with the names in them given, every name alone, and what each name truly is. */
export interface GoldCorpus {
  documents: Document[];
  extractions: Extraction[];
  /** Of every mention, document by document: its entity. */
  gold: string[];
}

interface GivenName {
  /** Tokens, `last` exclusive. */
  first: number;
  last: number;
  sentence: number;
  type: EntityType;
  gold: string;
}

const REDOCRED_TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['PER', 'person'],
  ['ORG', 'organization'],
  ['LOC', 'place'],
  ['MISC', 'thing'],
]);

interface Vertex {
  name: string;
  type: string;
  sent_id: number;
  pos: [number, number];
}

/**
 * Re-DocRED dev. It has no identity across documents: entities of two documents are one here when they have the same
 * type and the same longest name of two words or more (or any, for places).
 */
export function readRedocred(data: string): GoldCorpus {
  const file = join(data, 'relations', 'redocred-dev.json');
  const rows = JSON.parse(readFileSync(file, 'utf8')) as {
    title: string;
    sents: string[][];
    vertexSet: Vertex[][];
  }[];
  return assemble(
    rows.map(({ sents, vertexSet }, index) => {
      const starts: number[] = [];
      let total = 0;
      for (const sentence of sents) {
        starts.push(total);
        total += sentence.length;
      }
      const names = vertexSet.flatMap((vertices, at): GivenName[] => {
        const type = REDOCRED_TYPES.get(vertices[0]!.type);
        if (!type) return [];
        const longest = vertices.map(({ name }) => name).sort((a, b) => b.length - a.length)[0]!;
        const global = type === 'place' || longest.includes(' ');
        const gold = global ? `${type} ${longest.toLowerCase()}` : `${index}.${at}`;
        return vertices.map(({ sent_id, pos }) => ({
          first: starts[sent_id]! + pos[0],
          last: starts[sent_id]! + pos[1],
          sentence: sent_id,
          type,
          gold,
        }));
      });
      return { id: `redocred-${String(index).padStart(4, '0')}`, tokens: sents.flat(), names };
    }),
  );
}

const GUM_TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['person', 'person'],
  ['organization', 'organization'],
  ['place', 'place'],
  ['event', 'event'],
  ['object', 'thing'],
  ['abstract', 'thing'],
]);

/** Names in GUM that are linked to Wikipedia: the run of proper nouns around the head of each mention. */
export function readGum(data: string, split: 'dev' | 'train'): GoldCorpus {
  const text = readFileSync(join(data, 'gum', `gum-${split}.conllu`), 'utf8');
  return assemble(
    text
      .split(/^# newdoc id = /m)
      .slice(1)
      .map(readGumDocument),
  );
}

interface Open {
  group: string;
  first: number;
  type: string;
  head: number;
  identity: string | undefined;
}

function readGumDocument(block: string): Given {
  const [id = ''] = block.split('\n', 1);
  const tokens: string[] = [];
  const proper: boolean[] = [];
  const names: GivenName[] = [];
  let sentence = -1;
  let open: Open[] = [];
  const close = (mention: Open) => {
    const name = gumName(mention, tokens.length, proper, sentence);
    if (name) names.push(name);
  };
  for (const line of block.split('\n')) {
    if (line.startsWith('# sent_id')) sentence++;
    const columns = line.split('\t');
    if (columns.length < 10 || !/^\d+$/.test(columns[0]!)) continue;
    tokens.push(columns[1]!);
    proper.push(columns[3] === 'PROPN');
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(columns[9]!)?.[1] ?? '';
    for (const [piece] of entity.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      if (piece.startsWith('(')) open.push(readOpen(piece, tokens.length - 1));
      if (!piece.endsWith(')')) continue;
      const group = piece.startsWith('(') ? open.at(-1)!.group : piece.slice(0, -1);
      const at = open.findLastIndex((mention) => mention.group === group);
      if (at < 0) continue;
      close(open[at]!);
      open = open.filter((_, index) => index !== at);
    }
  }
  return { id, tokens, names };
}

function readOpen(piece: string, first: number): Open {
  const [group = '', type = '', , , , span = '1', , ...identity] = piece
    .replace(/[()]/g, '')
    .split('-');
  const head = Number(span.split(',')[0]) - 1;
  return {
    group,
    first,
    type,
    head,
    identity: identity.length > 0 ? identity.join('-') : undefined,
  };
}

function gumName(
  { first, type, head, identity }: Open,
  end: number,
  proper: readonly boolean[],
  sentence: number,
): GivenName | undefined {
  const known = GUM_TYPES.get(type);
  const at = first + head;
  if (!known || identity === undefined || at >= end || !proper[at]) return undefined;
  let from = at;
  let last = at + 1;
  while (from > first && proper[from - 1]) from--;
  while (last < end && proper[last]) last++;
  return { first: from, last, sentence, type: known, gold: identity };
}

interface Given {
  id: string;
  tokens: string[];
  names: GivenName[];
}

function assemble(given: readonly Given[]): GoldCorpus {
  const corpus: GoldCorpus = { documents: [], extractions: [], gold: [] };
  for (const { id, tokens, names } of [...given].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const starts: number[] = [];
    let text = '';
    for (const token of tokens) {
      starts.push(text.length);
      text += `${token} `;
    }
    const sorted = [...names].sort((a, b) => a.first - b.first || b.last - a.last);
    const mentions = sorted.map(({ first, last, sentence, type }, cluster): DocumentMention => {
      const start = starts[first]!;
      const end = starts[last - 1]! + tokens[last - 1]!.length;
      const words = text.slice(start, end);
      return { start, end, text: words, kind: 'name', type, head: first, sentence, cluster };
    });
    corpus.documents.push(documentOf(id, text));
    corpus.extractions.push({
      document: id,
      mentions,
      clusters: mentions.map(({ type }, at) => ({ mentions: [at], type })),
      claims: [],
      aliases: [],
    });
    for (const { gold } of sorted) corpus.gold.push(gold);
  }
  return corpus;
}
