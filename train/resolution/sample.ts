/**
 * Draws the sample that test/gold/resolution-reading.md was read from: the largest and some random entities with the
 * names and words that stand for them, and for random entities the nearest names among the others.
 *
 *     node --import tsx train/resolution/sample.ts --data DIR [--articles N] [--cache FILE] [--most 200] [--seed 3]
 *
 * `--cache` keeps what was analysed, a line a document, so that the resolve stage alone can run again; `--seed` draws
 * other random entities. Prints text of the articles: not
 * for publishing.
 */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareIds, compareText, push } from '../../src/base/order.ts';
import { seededRandom } from '../../src/base/random.ts';
import { foldText } from '../../src/base/text.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { Document, Entity, Extraction, Mention } from '../../src/model/index.ts';
import { createStages, findIn, relateDocuments } from '../../src/pipeline.ts';

interface Analysed {
  document: Document;
  extraction: Extraction;
}

const CONTEXT = 60;
const NEAREST = 6;

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      articles: { type: 'string' },
      cache: { type: 'string' },
      most: { type: 'string', default: '200' },
      seed: { type: 'string', default: '3' },
    },
  });
  if (values.data === undefined) throw new Error('usage: sample.ts --data DIR');
  const stages = createStages(fileResources());
  const cached = values.cache !== undefined && existsSync(values.cache);
  const analysed = cached
    ? readLines<Analysed>(values.cache!)
    : analyse(values.data, Number(values.articles ?? Infinity), stages);
  if (!cached && values.cache !== undefined) writeLines(values.cache, analysed);
  analysed.sort((a, b) => compareIds(a.document, b.document));
  const input = {
    documents: analysed.map(({ document }) => document),
    extractions: analysed.map(({ extraction }) => extraction),
  };
  const { entities, mentions } = stages.resolve(input);
  print(entities, mentions, input.documents, Number(values.most), Number(values.seed));
}

function analyse(data: string, count: number, stages: ReturnType<typeof createStages>): Analysed[] {
  const rows = readLines<{ id: string; text: string }>(join(data, 'news', 'articles.jsonl'));
  const random = seededRandom(20261122);
  const drawn = rows
    .map((row) => ({ row, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count);
  const documents = drawn.flatMap(({ row }) => {
    const bytes = new TextEncoder().encode(row.text);
    return stages.read({ path: `${row.id}.txt`, bytes }).document ?? [];
  });
  return relateDocuments(documents).documents.map((document) => {
    const { extraction, sentences } = findIn(stages, document);
    return { document: { ...document, sentences }, extraction };
  });
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function writeLines(file: string, items: readonly unknown[]): void {
  const handle = openSync(file, 'w');
  for (const item of items) writeSync(handle, `${JSON.stringify(item)}\n`);
  closeSync(handle);
}

function print(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  documents: readonly Document[],
  most: number,
  seed: number,
): void {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const named = new Map<string, Mention[]>();
  for (const mention of mentions) if (mention.kind === 'name') push(named, mention.entity, mention);
  const known = entities.filter(({ id }) => named.has(id));
  console.log(
    `${documents.length} articles, ${entities.length} entities, ${known.length} with a name`,
  );
  const largest = [...known]
    .sort((a, b) => named.get(b.id)!.length - named.get(a.id)!.length || compareText(a.id, b.id))
    .slice(0, most);
  console.log(`\n# ${most} largest`);
  largest.forEach((entity, at) =>
    console.log(describe(entity, named.get(entity.id)!, texts, at + 1)),
  );
  console.log(`\n# ${most} random`);
  const drawn = draw(known, most, seed);
  drawn.forEach((entity, at) =>
    console.log(describe(entity, named.get(entity.id)!, texts, at + 1)),
  );
  console.log(`\n# ${most} random, with the nearest names`);
  const near = nearestOf(known);
  draw(known, most, seed + 1).forEach((entity, at) => {
    console.log(`${String(at + 1)}. ${line(entity)}`);
    for (const other of near(entity)) console.log(`     ${line(other)}`);
  });
}

function draw(entities: readonly Entity[], count: number, seed: number): Entity[] {
  const random = seededRandom(seed);
  return entities
    .map((entity) => ({ entity, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ entity }) => entity);
}

/** Names with counts, and the words around one mention a name, or around three of the only name. */
function describe(
  { id }: Entity,
  mentions: readonly Mention[],
  texts: ReadonlyMap<string, string>,
  at: number,
): string {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) push(byName, mention.text, mention);
  const ranked = [...byName].sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b));
  const each = Math.max(1, Math.floor(4 / ranked.length));
  const lines = ranked.slice(0, 8).flatMap(([name, list]) => [
    `   ${name} ×${list.length}: ${spread(list, each)
      .map((mention) => contextOf(mention, texts))
      .join(' ‖ ')}`,
  ]);
  const rest = ranked.slice(8, 40).map(([name]) => name);
  return [
    `${at}. ${id}`,
    ...lines,
    ...(rest.length > 0 ? [`   also: ${rest.join('; ')}`] : []),
  ].join('\n');
}

/** From as many documents as there are. */
function spread(mentions: readonly Mention[], count: number): Mention[] {
  const first = new Map(mentions.map((mention) => [mention.document, mention]));
  const list = [...first.values()];
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, at) => list[Math.floor((at * list.length) / count)]!,
  );
}

function contextOf({ document, start, end }: Mention, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(document)!;
  const around = `${text.slice(Math.max(0, start - CONTEXT), start)}[]${text.slice(end, end + CONTEXT)}`;
  return around.replace(/\s+/gu, ' ');
}

function line({ id, aliases, mentions, documents }: Entity): string {
  const names = aliases.slice(0, 6).map(({ text }) => text);
  return `${id} (${mentions} in ${documents.length}): ${names.join('; ')}`;
}

/** Entities that share the rarest words of a name, or their beginnings, or initials. */
function nearestOf(entities: readonly Entity[]): (entity: Entity) => Entity[] {
  const index = new Map<string, Entity[]>();
  for (const entity of entities) for (const key of keysOf(entity)) push(index, key, entity);
  return (entity) => {
    const weights = new Map<Entity, number>();
    for (const key of keysOf(entity)) {
      const found = index.get(key)!;
      if (found.length > 400) continue;
      for (const other of found)
        if (other !== entity) weights.set(other, (weights.get(other) ?? 0) + 1 / found.length);
    }
    return [...weights]
      .sort(([a, x], [b, y]) => y - x || compareText(a.id, b.id))
      .slice(0, NEAREST)
      .map(([other]) => other);
  };
}

function keysOf({ aliases }: Entity): Set<string> {
  const keys = new Set<string>();
  for (const { text } of aliases) {
    const words = foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    for (const word of words) {
      keys.add(word);
      if (word.length > 4) keys.add(`${word.slice(0, 4)}…`);
    }
    if (words.length > 1) keys.add(`=${words.map((word) => word[0]!).join('')}`);
    else keys.add(`=${words[0] ?? ''}`);
  }
  return keys;
}

main();
