import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { slug } from '../../src/base/slug.ts';
import { viewFiles } from '../../src/graph/index.ts';
import type { Claim, DocumentRecord, Entity, GraphFile, Mention } from '../../src/model/index.ts';
import { publish } from '../../src/publish/index.ts';
import { resolveSettings } from '../../src/settings.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { linksOf, watchedPage } from '../helpers/page-watch.ts';
import { serveFolder } from '../helpers/static-server.ts';

const test = suite('hostile texts');

/** Each is a name, an alias, a title, a quote and a file name in turn. */
const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '</script><script>window.hacked = 2</script>',
  '"><img src=x onerror="window.hacked = 3">',
  "' onmouseover='window.hacked = 4",
  '<!-- <script>',
  ']]><svg onload=window.hacked=5>',
  'javascript:window.hacked=6',
  '{{constructor.constructor("window.hacked=7")()}} ${window.hacked=8}',
  '__proto__',
  'constructor',
  'toString',
  'CON',
  'index',
  '..',
  '../../etc/passwd',
  '\u202Egnp.exe\u202C and \u2066isolated',
  'zero\u200Bwidth\u200D\uFEFF\u00AD',
  `combining${'\u0301'.repeat(500)}`,
  'lone \uD83D surrogate',
  'null\u0000byte and \u001B[31m escape',
  'line\u2028separator\u2029paragraph',
  'x'.repeat(10_000),
  'two names one slug!',
  'Two names: one slug?',
  '<a href="javascript:window.hacked=9">link</a>',
  '&lt;b&gt; &amp;amp; &#x3C;script&#x3E;',
  '\u0627\u0644\u0639\u0631\u0628\u064A\u0629',
];

let browser: Browser;
let folder: ReturnType<typeof temporaryFolder>;
let server: Awaited<ReturnType<typeof serveFolder>>;

test.before(async () => {
  folder = temporaryFolder(hostileGraph());
  const { path } = folder;
  const settings = resolveSettings({
    title: HOSTILE[1]!,
    reportTo: 'editor@example.org',
    baseUrl: 'https://example.org/x/',
  });
  await publish({
    graph: join(path, 'graph'),
    site: join(path, 'site'),
    settings,
    folder: path,
    viewFiles,
  });
  server = await serveFolder(join(path, 'site'), '/x/');
  browser = await launchBrowser();
});

test.after(async () => {
  await browser.close();
  server.close();
  folder.remove();
});

/** A graph folder in which everything that comes from articles is hostile. */
function hostileGraph(): Record<string, string> {
  const taken = new Set<string>();
  const entities = HOSTILE.map((text, index): Entity => {
    const plain = `${index % 2 === 0 ? 'person' : 'place'}/${slug(text)}`;
    const id = taken.has(plain) ? `${plain}-${index}` : plain;
    taken.add(id);
    return {
      id,
      type: index % 2 === 0 ? 'person' : 'place',
      label: text,
      aliases: [
        { text, count: 2 },
        { text: HOSTILE[(index + 1) % HOSTILE.length]!, count: 1 },
      ],
      offices: [],
      ...(index % 2 === 0
        ? {}
        : { place: { country: text, latitude: 95 * (index % 3), longitude: 20 } }),
      mentions: 3,
      documents: documents().map((document) => document.id),
      first: text,
      last: '2024-04-04',
      confidence: 0.5,
    };
  });
  const claims = HOSTILE.map((text, index): Claim => {
    const document = documents()[index % 2]!;
    const start = document.text!.indexOf(text);
    return {
      id: index.toString(16).padStart(16, '0'),
      subject: entities[index]!.id,
      subjectText: text,
      predicate: text,
      relation: text,
      class: 'OTHER',
      label: text,
      symmetric: false,
      object: entities[(index + 1) % entities.length]!.id,
      objectText: text,
      participants: [{ role: text, text }],
      time: { value: text, text },
      reported: '2024-04-04',
      place: text,
      amounts: [{ value: 1, text, of: text, bound: 'at-least' }],
      polarity: 'positive',
      modality: 'asserted',
      attribution: [{ speaker: text, verb: text, outlet: text }],
      evidence: [
        {
          document: document.id,
          start,
          end: start + text.length,
          quote: text,
          trigger: { start, end: start + 2 },
          chain: [],
        },
      ],
      sources: 1,
      status: 'single',
      confidence: 0.5,
    };
  });
  const mentions = documents().flatMap((document): Mention[] =>
    entities.map((entity) => {
      const start = document.text!.indexOf(entity.label);
      const end = start + entity.label.length;
      return {
        document: document.id,
        start,
        end,
        text: entity.label,
        kind: 'name',
        type: entity.type,
        entity: entity.id,
      };
    }),
  );
  mentions.sort((a, b) => a.start - b.start);
  const lines = (records: readonly object[]) =>
    records.map((record) => JSON.stringify(record)).join('\n');
  return {
    'graph/graph.json': JSON.stringify(graphOf(entities, claims)),
    'graph/entities.jsonl': lines(entities),
    'graph/claims.jsonl': lines(claims),
    'graph/documents.jsonl': lines(documents()),
    'graph/mentions.jsonl': lines([
      ...mentions.filter((m) => m.document === documents()[0]!.id),
      ...mentions.filter((m) => m.document !== documents()[0]!.id),
    ]),
    'graph/history.json': JSON.stringify({
      formatVersion: 1,
      builds: [
        {
          build: 1,
          date: HOSTILE[0],
          documents: {
            added: documents().map(({ id, title }) => ({ id, label: title })),
            removed: [],
          },
          entities: {
            added: entities.map(({ id, label }) => ({ id, label })),
            removed: [{ id: '../x', label: HOSTILE[2] }],
            merged: [],
            renamed: [],
            relabelled: [],
          },
          claims: { added: [], removed: [{ id: 'x', label: HOSTILE[3] }] },
        },
      ],
    }),
  };
}

function documents(): DocumentRecord[] {
  return [0, 1].map((index): DocumentRecord => {
    const text = HOSTILE.join('\n\n');
    let at = 0;
    const blocks = HOSTILE.map((part) => {
      const start = at;
      at += part.length + 2;
      return { kind: 'paragraph' as const, start, end: start + part.length };
    });
    return {
      formatVersion: 1,
      id: `folder/hostile-${index}`,
      path: `folder/${HOSTILE[2]!}-${index}.txt`,
      title: HOSTILE[index]!,
      date: { value: HOSTILE[2]!, from: 'text', confidence: 1 },
      author: HOSTILE[2]!,
      publisher: HOSTILE[0]!,
      url:
        index === 0
          ? 'javascript:window.hacked=10'
          : 'https://example.org/?a="><script>window.hacked=11</script>',
      language: '"><script>',
      text,
      offsets: [[0, 0]],
      blocks,
      sentences: blocks.map(({ start, end }) => [start, end]),
      cut: [{ rawStart: 0, rawEnd: 1, text: HOSTILE[1]!, rule: HOSTILE[2]! }],
      copies: [{ document: `folder/hostile-${1 - index}`, containment: 1 }],
      publish: 'full',
      hash: '0',
    };
  });
}

function graphOf(entities: readonly Entity[], claims: readonly Claim[]): GraphFile {
  return {
    attributes: { formatVersion: 1, title: HOSTILE[1]! },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: entities.map((entity, index) => ({
      key: entity.id,
      attributes: {
        ...entity,
        aliases: entity.aliases.map(({ text }) => text),
        x: index,
        y: index % 5,
        size: 4,
        degree: 2,
        community: 0,
        pagerank: 0.1,
      },
    })),
    edges: claims.map(({ evidence, ...claim }) => ({
      key: claim.id,
      source: claim.subject,
      target: claim.object!,
      attributes: { ...claim, quote: evidence[0]!.quote, document: evidence[0]!.document },
    })),
  };
}

function pagesOf(): string[] {
  const site = join(folder.path, 'site');
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    );
}

test('every page opens, runs nothing from the texts, and stays within the site', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 700 } });
  const { page, complaints } = await watchedPage(context, server.origin);
  for (const path of pagesOf()) {
    await page.goto(server.url + path);
    const hacked = await page.evaluate(() => (window as Window & { hacked?: number }).hacked);
    if (hacked !== undefined) complaints.push(`${path} ran ${hacked}`);
    const { links, width } = await linksOf(page);
    if (width > 360) complaints.push(`${path} is ${width} pixels wide`);
    for (const link of links) {
      const { protocol, origin, pathname } = new URL(link);
      if (protocol === 'mailto:' || origin === 'https://example.org') continue;
      if (origin !== server.origin) complaints.push(`${path} links to ${link.slice(0, 100)}`);
      else if (!existsSync(join(folder.path, 'site', pathname.slice(3))))
        complaints.push(`${path}: broken ${link.slice(0, 100)}`);
    }
    const scripts = await page
      .locator('script:not([src]):not([type="application/ld+json"])')
      .count();
    if (scripts > 0) complaints.push(`${path} has ${scripts} inline scripts`);
  }
  assert.equal(complaints, []);
  await context.close();
});

test('every name has a page of its own under a safe file name', () => {
  const pages = pagesOf().filter(
    (path) => /^(?:person|place)\//.test(path) && !path.endsWith('/index.html'),
  );
  assert.is(pages.length, HOSTILE.length);
  for (const path of pages) assert.match(path, /^[a-z]+\/[a-z0-9-]{1,120}\.html$/);
  assert.is(new Set(pages.map((path) => path.toLowerCase())).size, pages.length);
});

test('linked data, feed and search parts stay whole whatever is in them', async () => {
  const context = await browser.newContext();
  const { page, complaints } = await watchedPage(context, server.origin);
  await page.goto(server.url + pagesOf().find((path) => path.startsWith('person/'))!);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  assert.is((JSON.parse(data!) as { '@context': string })['@context'], 'https://schema.org');
  const feed = readFileSync(join(folder.path, 'site/feed.xml'), 'utf8');
  const bad = await page.evaluate(
    (text) =>
      new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
        ?.textContent,
    feed,
  );
  assert.is(bad, undefined);
  await page.keyboard.press('/');
  await page.fill('dialog input', 'constructor');
  await page.waitForSelector('#search-results a');
  assert.ok((await page.locator('#search-results .hit').allTextContents()).includes('constructor'));
  await page.fill('dialog input', '__proto__');
  await page.waitForTimeout(300);
  assert.equal(complaints, []);
  await context.close();
});

test.run();
