import type { Browser, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Claim, DocumentRecord, Entity, GraphFile } from '../../src/model/index.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { publishedSite } from '../helpers/published.ts';
import { serveFolder } from '../helpers/static-server.ts';

const test = suite('the order of what is found');

/** An invented corpus: every sentence a claim or none. */
const SENTENCES = [
  'Ada Venn proposes a harbour levy in Eastbridge.',
  'Ada Venn opens the harbour museum.',
  'Tomas Riel rejects the levy.',
  'A levy on harbour fees would harm the harbour, Tomas Riel told the harbour board.',
  'Lind Venner met Ada Venn in Eastbridge.',
  'The harbour was quiet.',
];
const text = SENTENCES.join(' ');
const starts = SENTENCES.map((sentence) => text.indexOf(sentence));

const document: DocumentRecord = {
  formatVersion: 1,
  id: 'a',
  path: 'a.txt',
  title: 'A quiet week',
  date: { value: '2024-05-01', from: 'front-matter', confidence: 1 },
  language: 'en',
  text,
  offsets: [[0, 0]],
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  sentences: SENTENCES.map((sentence, at) => [starts[at]!, starts[at]! + sentence.length]),
  cut: [],
  copies: [],
  publish: 'full',
  hash: '0',
};

function entity(id: string, label: string, mentions: number, aliases: string[] = []): Entity {
  return {
    id,
    type: id.split('/')[0] as Entity['type'],
    label,
    aliases: [label, ...aliases].map((alias) => ({ text: alias, count: 1 })),
    offices: [],
    mentions,
    documents: ['a'],
    confidence: 1,
  };
}

const ENTITIES = [
  entity('organization/harbour-board', 'Harbour Board', 1),
  entity('person/ada-venn', 'Ada Venn', 9, ['A. Venn']),
  entity('person/lind-venner', 'Lind Venner', 1),
  entity('person/tomas-riel', 'Tomás Riel', 4),
  entity('place/eastbridge', 'Eastbridge', 3),
];

function claim(
  id: string,
  sentence: number,
  subject: string,
  label: string,
  object: string,
): Claim {
  const start = starts[sentence]!;
  const named = ENTITIES.find((one) => one.label === object);
  return {
    id,
    subject,
    subjectText: 'x',
    predicate: label,
    relation: label,
    class: 'OTHER',
    label,
    symmetric: false,
    object: named?.id ?? object,
    objectText: object,
    participants: [],
    amounts: [],
    polarity: 'positive',
    modality: 'asserted',
    attribution: [],
    evidence: [
      {
        document: 'a',
        start,
        end: start + SENTENCES[sentence]!.length,
        quote: SENTENCES[sentence]!,
        trigger: { start, end: start + 3 },
        chain: [],
      },
    ],
    sources: 1,
    status: 'single',
    confidence: 0.9,
  };
}

const CLAIMS = [
  // Of the same sentence as the next, and before it by its id.
  claim('0000000000000000', 0, 'person/ada-venn', 'speaks in', 'Eastbridge'),
  claim('0000000000000001', 0, 'person/ada-venn', 'proposes', 'harbour levy'),
  claim('0000000000000002', 1, 'person/ada-venn', 'opens', 'museum'),
  claim('0000000000000003', 2, 'person/tomas-riel', 'rejects', 'levy'),
  claim('0000000000000004', 4, 'person/lind-venner', 'meets', 'Ada Venn'),
];

const graph: GraphFile = {
  attributes: { formatVersion: 1, title: 'Harbour' },
  options: { type: 'directed', multi: true, allowSelfLoops: true },
  nodes: ENTITIES.map((one, index) => ({
    key: one.id,
    attributes: {
      ...one,
      aliases: one.aliases.map((alias) => alias.text),
      x: index,
      y: index % 2,
      size: 4,
      degree: 1,
      community: 0,
      pagerank: 0.1,
    },
  })),
  edges: [],
};

const lines = (records: readonly object[]) => records.map((one) => JSON.stringify(one)).join('\n');

let published: Awaited<ReturnType<typeof publishedSite>>;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let page: Page;

test.before(async () => {
  published = await publishedSite({
    'graph.json': JSON.stringify(graph),
    'entities.jsonl': lines(ENTITIES),
    'claims.jsonl': lines(CLAIMS),
    'documents.jsonl': lines([document]),
    'mentions.jsonl': '',
  });
  server = await serveFolder(published.site, '/');
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${server.url}search.html`);
});

test.after(async () => {
  await browser.close();
  server.close();
  published.remove();
});

async function found(query: string): Promise<string[]> {
  await page.fill('#search input', query);
  await page.waitForTimeout(400);
  return page.locator('#search-results .hit').allTextContents();
}

test('who is named comes before what is said of them', async () => {
  const hits = await found('ada venn');
  assert.is(hits[0], 'Ada Venn');
  assert.ok(hits.indexOf('Ada Venn proposes harbour levy') > 0);
});

test('the name that begins so and is spoken of most comes first, then the longer one', async () => {
  assert.equal((await found('venn')).slice(0, 2), ['Ada Venn', 'Lind Venner']);
});

test('a statement of the very words comes before its sentence and before sentences that only hold them', async () => {
  const hits = await found('proposes levy');
  assert.is(hits[0], 'Ada Venn proposes harbour levy');
  const rest = hits.slice(1);
  assert.ok(rest.includes(SENTENCES[0]!));
  assert.ok(rest.includes('Ada Venn speaks in Eastbridge'));
  const harm = rest.indexOf(SENTENCES[3]!);
  assert.ok(harm === -1 || harm > rest.indexOf(SENTENCES[0]!));
});

test('all words count for more than one word many times', async () => {
  const hits = await found('harbour levy');
  const both = hits.indexOf('Ada Venn proposes harbour levy');
  assert.ok(both >= 0 && both < hits.indexOf(SENTENCES[5]!));
  assert.ok(hits.indexOf(SENTENCES[3]!) < hits.indexOf(SENTENCES[5]!));
});

test('two names in a query lead to the way between them in the graph', async () => {
  const first = async (query: string) => (await found(query))[0];
  const both = /^How Ada Venn and Tomás Riel are connected/;
  assert.match((await first('ada venn and riel'))!, both);
  assert.match((await first('venn riel'))!, /^How (?:Ada Venn|Lind Venner) and Tomás Riel/);
  assert.match((await first('ada, tomas riel'))!, both);
  assert.not.match((await found('harbour board')).join('\n'), /connected/, 'one name');
  await page.fill('#search input', 'ada venn and tomas riel');
  const link = page.locator('#search-results a', { hasText: 'connected' });
  assert.match(
    (await link.getAttribute('href'))!,
    /graph\.html#path=person\/ada-venn~person\/tomas-riel$/,
  );
});

test('a typo and a missing accent find the name, and nothing finds nothing', async () => {
  assert.is((await found('eastbrigde'))[0], 'Eastbridge');
  assert.is((await found('tomas riel'))[0], 'Tomás Riel');
  assert.equal(await found('zzyzx'), []);
});

test.run();
