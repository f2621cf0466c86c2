import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildCommand } from '../../src/commands/build.ts';
import type { ClaimRecord, EntityRecord, HistoryFile } from '../../src/model/index.ts';
import { contentOf, temporaryFolder } from '../helpers/folder.ts';
import { fakeTerminal } from '../helpers/terminal.ts';

const test = suite('what of a source is published');

const WITHHELD = `Minister Orla Venn signed a trade agreement with Norland on Monday in the marble hall of the old customs house.
The rain had fallen all night upon the quiet gravel paths behind the museum, and hardly anybody noticed the procession.
“We shall never again leave our lighthouse keepers without bread,” Venn said after the ceremony ended.`;

const QUOTED = `President Tomas Riel accused Southmark of a border attack on Tuesday.
Long before dawn the bakers along the canal had already swept their doorsteps twice, as their grandmothers used to do.
Riel met Prime Minister Lena Hoff in Eastbridge and rejected a ceasefire.`;

const OPEN = `Prime Minister Lena Hoff praised Norland on Wednesday.
Hoff visited Eastbridge, where clockmakers were repairing the great bell of the northern tower.
Ambassador Piet Sandar criticized Hoff and attacked the government of Southmark.`;

const SEEDS = {
  'seeds/withheld.md': `---\ntitle: An agreement\ndate: 2024-05-01\npublish: none\n---\n\n${WITHHELD}\n\nAdvertisement\n\nSign up for our newsletter to receive the sharpest harbour gossip every single morning\n`,
  'seeds/quoted.md': `---\ntitle: An accusation\ndate: 2024-05-02\npublish: quotes\n---\n\n${QUOTED}\n`,
  'seeds/open.md': `---\ntitle: A visit\ndate: 2024-05-03\n---\n\n${OPEN}\n`,
};

/** Words of any text in any file, without marks and escapes between them. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\\[nt"]|\\u[0-9a-f]{4}/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&[a-z0-9#]+;/g, ' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}

const RUN = 6;

/** Every run of six words of a text. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, 1 - RUN).map((_, at) => words.slice(at, at + RUN).join(' '));
}

async function build(config = '', more: Record<string, string> = {}) {
  const folder = temporaryFolder({ ...SEEDS, ...more, 'relata.config.ts': config });
  const { terminal, printed } = fakeTerminal(folder.path);
  const run = async (list = false) =>
    buildCommand({ seeds: 'seeds', graph: 'graph', out: 'site', workers: 0, list }, terminal);
  await run();
  const files = () =>
    new Map([...contentOf(folder.path)].filter(([name]) => /^(?:graph|site)\//.test(name)));
  return { folder, printed, run, files };
}

function recordsOf<T>(files: ReadonlyMap<string, string>, name: string): T[] {
  return files
    .get(`graph/${name}`)!
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

const BASE = 'https://news.example/site/';
/** With a base URL there are canonical addresses, a sitemap and previews as well. */
const CONFIG = `export default { baseUrl: '${BASE}' };\n`;
const built = await build(CONFIG);

test.after(() => built.folder.remove());

test('of a source that is not published no file holds a run of its words', () => {
  const claims = recordsOf<ClaimRecord>(built.files(), 'claims.jsonl');
  const own = claims.filter(({ evidence }) =>
    evidence.every(({ document }) => document.startsWith('withheld')),
  );
  assert.ok(own.length > 0, 'there are claims of it');
  const found: string[] = [];
  const runs = runsOf(`${WITHHELD} ${SEEDS['seeds/withheld.md'].split('Advertisement')[1]!}`);
  for (const [name, content] of built.files()) {
    const words = ` ${wordsOf(content).join(' ')} `;
    for (const run of runs) if (words.includes(` ${run} `)) found.push(`${name}: ${run}`);
  }
  assert.equal(found, []);
});

test('of a source that gives only quotes no file holds a run of words outside of them', () => {
  const claims = recordsOf<ClaimRecord>(built.files(), 'claims.jsonl');
  const quotes = claims.flatMap(({ evidence }) =>
    evidence.filter(({ document }) => document.startsWith('quoted')).map(({ quote }) => quote),
  );
  assert.ok(quotes.length > 0);
  const quoted = new Set(quotes.flatMap(runsOf));
  const secret = runsOf(QUOTED).filter((run) => !quoted.has(run));
  assert.ok(secret.some((run) => run.includes('bakers')));
  const found: string[] = [];
  for (const [name, content] of built.files()) {
    const words = ` ${wordsOf(content).join(' ')} `;
    for (const run of secret) if (words.includes(` ${run} `)) found.push(`${name}: ${run}`);
  }
  assert.equal(found, []);
});

test('a source that is published whole is there to be read and searched', () => {
  const files = built.files();
  const page = [...files].find(([name]) => /^site\/source\/open/.test(name))![1];
  assert.ok(wordsOf(page).join(' ').includes('clockmakers were'));
  const search = [...files].filter(([name]) => name.startsWith('site/search/'));
  assert.ok(search.some(([, content]) => content.includes('clockmakers')));
});

const HIDDEN = 'Sandar';

function hiddenId(files: ReadonlyMap<string, string>): string {
  return recordsOf<EntityRecord>(files, 'entities.jsonl').find(({ label }) =>
    label.includes(HIDDEN),
  )!.id;
}

/** The graph of a build, as the next one finds it, with an older address of the entity in its history. */
function earlier(folder: string, id: string): Record<string, string> {
  const read = (name: string) => readFileSync(join(folder, 'graph', name), 'utf8');
  const history = JSON.parse(read('history.json')) as HistoryFile;
  history.builds.at(-1)!.entities.merged.push({ from: OLD, to: id });
  return {
    'graph/history.json': JSON.stringify(history),
    'graph/graph.json': read('graph.json'),
  };
}

const OLD = 'person/old-sandarius';

const HIDINGS: [by: string, config: (id: string) => string, more: (id: string) => object][] = [
  ['settings', (id) => `export default { baseUrl: '${BASE}', hide: ['${id}'] };\n`, () => ({})],
  [
    'corrections',
    () => CONFIG,
    (id) => ({ 'graph/corrections.yaml': `- hide: ${id}\n  reason: Asked.\n` }),
  ],
];

for (const [by, config, more] of HIDINGS)
  test(`an entity hidden by ${by} is in no file: pages, graph, search, exports, feed, history and redirects`, async () => {
    const before = await build(CONFIG);
    const id = hiddenId(before.files());
    const past = earlier(before.folder.path, id);
    const shown = await build(CONFIG, past);
    for (const name of [`site/${id}.html`, `site/${OLD}.html`]) assert.ok(shown.files().has(name));
    const after = await build(config(id), { ...past, ...more(id) });
    const slugs = [id.split('/')[1]!, OLD.split('/')[1]!];
    // What the owner wrote to hide it has its id.
    const made = [...after.files()].filter(([name]) => name !== 'graph/corrections.yaml');
    const found = made
      .filter(([name, content]) =>
        slugs.some((slug) => name.includes(slug) || content.includes(slug)),
      )
      .map(([name]) => name);
    assert.equal(found, []);
    const naming = made
      .filter(([, content]) => content.includes(HIDDEN))
      .map(([name]) => name.replace(/-[0-9a-f]{16}/, ''));
    // Only the text of the article itself, which its owner publishes in full, still names them.
    assert.equal(
      naming.filter(
        (name) => !/source\/open|documents\.jsonl|search\/(?:records|terms)/.test(name),
      ),
      [],
    );
    for (const { folder } of [before, shown, after]) folder.remove();
  });

test('an entity that is not to be indexed has its page, and no machine is led to it', async () => {
  const before = await build(CONFIG);
  const id = hiddenId(before.files());
  const { folder, files } = await build(
    `export default { baseUrl: '${BASE}', noindex: ['${id}'] };\n`,
    earlier(before.folder.path, id),
  );
  const page = files().get(`site/${id}.html`)!;
  assert.match(page, /<meta name="robots" content="noindex"/);
  assert.match(files().get(`site/${OLD}.html`)!, /<meta name="robots" content="noindex"/);
  for (const name of ['sitemap.xml', 'llms.txt', 'robots.txt']) {
    assert.not.ok(files().get(`site/${name}`)!.includes(id), name);
    assert.not.ok(files().get(`site/${name}`)!.includes(HIDDEN), name);
  }
  const other = recordsOf<EntityRecord>(files(), 'entities.jsonl').find((one) => one.id !== id)!.id;
  assert.ok(files().get('site/sitemap.xml')!.includes(`${BASE}${other}.html`));
  assert.not.match(files().get(`site/${other}.html`)!, /<meta name="robots"/);
  before.folder.remove();
  folder.remove();
});

test('the list before publishing tells every name, every source and every file with its size', async () => {
  const { folder, printed, run, files } = await build(CONFIG);
  printed.out = '';
  await run(true);
  const labels = recordsOf<EntityRecord>(files(), 'entities.jsonl').map(({ label }) => label);
  for (const label of labels) assert.ok(printed.out.includes(`  ${label}`), label);
  assert.match(printed.out, /^ {2}none {2}withheld\.md$/m);
  assert.match(printed.out, /^ {2}quotes {2}quoted\.md$/m);
  assert.match(printed.out, /^ {2}full {2}open\.md$/m);
  const sizes = [...files()].filter(([name]) => name.startsWith('site/'));
  for (const [name, content] of sizes)
    assert.ok(printed.out.includes(`  ${content.length}  ${name.slice(5)}\n`), name);
  assert.ok(printed.out.includes(`${sizes.length} files`));
  folder.remove();
});

test.run();
