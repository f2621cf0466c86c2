import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildCommand } from '../../src/commands/build.ts';
import type { ClaimRecord, EntityRecord } from '../../src/model/index.ts';
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

const CONFIG = 'export default {};\n';
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

test('a hidden entity is in no file: pages, graph, search, exports, history and redirects', async () => {
  const hidden = 'Sandar';
  const before = await build(CONFIG);
  const { id } = recordsOf<EntityRecord>(before.files(), 'entities.jsonl').find(({ label }) =>
    label.includes(hidden),
  )!;
  assert.ok([...before.files()].some(([name]) => name === `site/${id}.html`));
  // The next build knows the history of the one before.
  const { path } = before.folder;
  const after = await build(`export default { hide: ['${id}'] };\n`, {
    'graph/history.json': readFileSync(join(path, 'graph/history.json'), 'utf8'),
    'graph/graph.json': readFileSync(join(path, 'graph/graph.json'), 'utf8'),
  });
  const slug = id.split('/')[1]!;
  const found = [...after.files()]
    .filter(([name]) => !/^site\/source\/open|^graph\/documents|^site\/data\/documents/.test(name))
    .filter(([name, content]) => name.includes(slug) || content.includes(slug))
    .map(([name]) => name);
  assert.equal(found, []);
  const naming = [...after.files()]
    .filter(([, content]) => content.includes(hidden))
    .map(([name]) => name.replace(/-[0-9a-f]{16}/, ''));
  // Only the text of the article itself, which its owner publishes in full, still names them.
  assert.equal(
    naming.filter((name) => !/source\/open|documents\.jsonl|search\/(?:records|terms)/.test(name)),
    [],
  );
  before.folder.remove();
  after.folder.remove();
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
