import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import Graphology from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { Parser } from 'n3';
import { buildGraph, graphFiles, parseGraph, type GraphInput } from '../../src/graph/index.ts';
import { syntheticInput } from '../helpers/synthetic.ts';
import { generateSchema, SCHEMA_FILE } from './schema.generate.ts';

const test = suite('graph/files');
const HOSTILE = '=cmd|"x"\n<b>&amp; \u0001\ud800 ]]> __proto__';
const base = syntheticInput(40);
const input: GraphInput = {
  ...base,
  entities: base.entities.map((e, i) => (i === 0 ? { ...e, label: HOSTILE } : e)),
  mentions: [
    {
      document: 'article-0',
      start: 0,
      end: 1,
      text: 'A',
      kind: 'name',
      type: 'person',
      entity: base.entities[0]!.id,
    },
  ],
};
const graph = buildGraph(input);
const files = new Map(contents(input));

function contents(of: GraphInput): [string, string][] {
  return graphFiles(of, buildGraph(of)).map(({ name, chunks }) => [name, [...chunks].join('')]);
}
function records(name: string, of = files): unknown[] {
  const lines = of.get(name)!.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

test('the committed schema is that of the types', () => {
  const command = 'node --import tsx test/graph/schema.generate.ts --write';
  const committed = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as unknown;
  assert.equal(committed, JSON.parse(generateSchema()), `out of date: run ${command}`);
});

test('every record of every file is as the schema says', () => {
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(JSON.parse(files.get('schema.json')!) as object, 'records');
  const check = (type: string, record: unknown): void => {
    const valid = ajv.validate(`records#/definitions/${type}`, record);
    assert.ok(valid, `${type}: ${ajv.errorsText()}`);
  };
  check('GraphFile', JSON.parse(files.get('graph.json')!));
  check('HistoryFile', JSON.parse(files.get('history.json')!));
  for (const record of records('entities.jsonl')) check('EntityRecord', record);
  for (const record of records('claims.jsonl')) check('ClaimRecord', record);
  for (const record of records('mentions.jsonl')) check('MentionRecord', record);
  for (const record of records('documents.jsonl')) check('DocumentRecord', record);
const odd = { ...(records('entities.jsonl')[0] as object), x: 1 };
  assert.not(ajv.validate('records#/definitions/EntityRecord', odd));
});

test('every file carries the version of the format', () => {
  for (const [name, text] of files)
    assert.ok(text.includes('formatVersion') || text.includes('relata:formatVersion'), name);
});

test('graph.json is read back as it was', () => {
  assert.is(
    JSON.stringify(sortedKeys(parseGraph(files.get('graph.json')!))),
    JSON.stringify(sortedKeys(graph)),
  );
});

test('a file is written in pieces that can be asked for twice', () => {
  const big = syntheticInput(400);
  const file = graphFiles(big, buildGraph(big)).find(({ name }) => name === 'claims.jsonl')!;
  const pieces = [...file.chunks];
  assert.ok(pieces.length > 3);
  assert.ok(Math.max(...pieces.map((piece) => piece.length)) < 200_000);
  assert.equal([...file.chunks], pieces);
});

test('GEXF is read by graphology with all nodes, edges, labels and places', () => {
  const read = gexf.parse(Graphology, files.get('graph.gexf')!, { allowUndeclaredAttributes: false });
  assert.is(read.order, graph.nodes.length);
  assert.is(read.size, graph.edges.length);
  const { key, attributes } = graph.nodes[5]!;
  assert.is(read.getNodeAttribute(key, 'label'), attributes.label);
  assert.is(read.getNodeAttribute(key, 'x'), attributes.x);
  assert.is(read.getNodeAttribute(key, 'entityType'), attributes.type);
});

test('GraphML is read by graphology with all nodes, edges and attributes', () => {
  const read = graphml.parse(Graphology, files.get('graph.graphml')!);
  assert.is(read.order, graph.nodes.length);
  assert.is(read.size, graph.edges.length);
  const { key, attributes } = graph.nodes[5]!;
  assert.is(read.getNodeAttribute(key, 'pagerank'), attributes.pagerank);
});

test('CSV has a row a record, Neo4j headers and nothing that a spreadsheet would run', () => {
  const rows = files.get('nodes.csv')!.trimEnd().split('\n');
  assert.is(rows.length, graph.nodes.length + 1);
  assert.match(rows[0]!, /^:ID,:LABEL,label,/);
  assert.match(files.get('edges.csv')!, /^:START_ID,:END_ID,:TYPE,/);
  assert.ok(files.get('nodes.csv')!.includes(`"'=cmd|""x"" <b>`));
});

test('Turtle is read by n3 and says no more than JSON-LD', () => {
  const quads = new Parser({ format: 'text/turtle' }).parse(files.get('graph.ttl')!);
  const json = JSON.parse(files.get('graph.jsonld')!) as { '@graph': Record<string, unknown>[] };
  const said = json['@graph'].flatMap((node) =>
    Object.entries(node).flatMap(([property, values]) =>
      property === '@id' ? [] : (values as unknown[]),
    ),
  );
  assert.is(quads.length, said.length);
  assert.ok(quads.some(({ predicate }) => predicate.value.endsWith('prov#wasDerivedFrom')));
});

test('only what the articles themselves assert is a plain triple', () => {
  const claim = { ...input.claims[0]!, modality: 'asserted' as const, attribution: [] };
  const triples = (change: object): number => {
    const one = { ...input, claims: [{ ...claim, ...change }] };
    const text = new Map(contents(one)).get('graph.ttl')!;
    const quads = new Parser().parse(text);
    return quads.filter(({ predicate }) => predicate.value.startsWith('urn:relata:relation/')).length;
  };
  assert.is(triples({ polarity: 'positive', status: 'single' }), 1);
  assert.is(triples({ polarity: 'negative', status: 'single' }), 0);
  assert.is(triples({ polarity: 'positive', status: 'contested' }), 0);
});

test('the text of a document that may only be quoted is left out, and its quotes are kept', () => {
  const documents = base.documents.map((d) => ({ ...d, text: 'SECRET', publish: 'quotes' as const }));
  const out = new Map(contents({ ...base, documents }));
  assert.not.match(out.get('documents.jsonl')!, 'SECRET');
  assert.match(out.get('claims.jsonl')!, 'the paper wrote');
  const none = documents.map((d) => ({ ...d, publish: 'none' as const }));
  for (const [name, text] of contents({ ...base, documents: none }))
    assert.not.match(text, /SECRET|the paper wrote/, name);
});

test('a damaged graph is refused with what to do', () => {
  for (const text of ['', '{}', '[]', '{"attributes":{"formatVersion":1},"nodes":[{}],"edges":[]}'])
    assert.throws(() => parseGraph(text), (error: Error & { diagnostic?: { code: string } }) =>
      error.diagnostic?.code === 'graph/damaged',
    );
  const newer = JSON.stringify({ ...graph, attributes: { formatVersion: 99 } });
  assert.throws(() => parseGraph(newer), /version 99/);
});

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortedKeys(item)]));
}

test.run();
