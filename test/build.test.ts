import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildCommand, type BuildOptions } from '../src/commands/build.ts';
import { RelataError } from '../src/diagnostics.ts';
import type { GraphFile } from '../src/model/index.ts';
import { contentOf, temporaryFolder, writeFiles } from './helpers/folder.ts';
import { fakeTerminal } from './helpers/terminal.ts';

const test = suite('build');
const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url));
const OPTIONS: BuildOptions = { seeds: 'seeds', graph: 'graph', out: 'site', workers: 0 };

async function buildIn(path: string, options: Partial<BuildOptions> = {}) {
  const { terminal, printed } = fakeTerminal(path);
  const code = await buildCommand({ ...OPTIONS, ...options }, terminal);
  return { code, ...printed };
}

function withSamples() {
  const folder = temporaryFolder();
  cpSync(SEEDS, join(folder.path, 'seeds'), { recursive: true });
  return folder;
}

test('the samples build, the same bytes every time and on any number of threads', async () => {
  const one = withSamples();
  const two = withSamples();
  assert.is((await buildIn(one.path)).code, 0);
  const first = contentOf(one.path);
  assert.is((await buildIn(one.path)).code, 0);
  assert.equal([...contentOf(one.path).keys()], [...first.keys()]);
  for (const [name, content] of contentOf(one.path)) assert.ok(content === first.get(name), name);
  assert.is((await buildIn(two.path, { workers: 2 })).code, 0);
  for (const [name, content] of contentOf(two.path)) assert.ok(content === first.get(name), name);
  one.remove();
  two.remove();
});

test('every edge of the samples has its words in the source', async () => {
  const { path, remove } = withSamples();
  await buildIn(path);
  const graph = JSON.parse(readFileSync(join(path, 'graph/graph.json'), 'utf8')) as GraphFile;
  const texts = new Map<string, string>();
  for (const line of readFileSync(join(path, 'graph/documents.jsonl'), 'utf8').trim().split('\n')) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    texts.set(id, text);
  }
  assert.ok(graph.edges.length > 50);
  for (const { key, attributes } of graph.edges) {
    assert.ok(texts.get(attributes.document)?.includes(attributes.quote), key);
  }
  remove();
});

test('what cannot be read is skipped with a message, the rest is built, and the exit code is 3', async () => {
  const { path, remove } = temporaryFolder({
    'seeds/good.txt': 'Finland signed an agreement with Ukraine in Helsinki on Monday.\n',
    'seeds/empty.txt': '',
    'seeds/binary.txt': new Uint8Array([0, 1, 2, 3, 0, 255, 0, 7]),
  });
  const { code, err } = await buildIn(path);
  assert.is(code, 3);
  assert.match(err, /empty\.txt/);
  assert.match(err, /binary\.txt/);
  assert.is((await buildIn(path, { allowSkipped: true })).code, 0);
  remove();
});

test('a build in which nothing can be read leaves what was there', async () => {
  const { path, remove } = temporaryFolder({ 'seeds/empty.txt': '' });
  writeFiles(path, { 'graph/graph.json': '{}', 'graph/corrections.yaml': '# mine\n' });
  const before = [...contentOf(path)];
  try {
    await buildIn(path);
    assert.unreachable();
  } catch (error) {
    assert.ok(error instanceof RelataError);
    assert.is(error.exitCode, 1);
  }
  assert.equal([...contentOf(path)], before);
  remove();
});

test('what an added article renames keeps its old address, which leads on', async () => {
  const { path, remove } = temporaryFolder({
    'seeds/a.txt':
      'Finance Minister Okonjo met union leaders in Oslo on Monday. Okonjo signed an agreement with Norway.\n',
  });
  await buildIn(path);
  const before = idsIn(path);
  assert.ok(before.includes('person/okonjo'), before.join(' '));
  writeFiles(path, {
    'seeds/b.txt':
      'Finance Minister Adaeze Okonjo signed an agreement with Norway on Tuesday. Okonjo is from Lagos.\n',
  });
  await buildIn(path);
  const after = idsIn(path);
  assert.not.ok(after.includes('person/okonjo'), after.join(' '));
  assert.match(
    readFileSync(join(path, 'site/person/okonjo.html'), 'utf8'),
    /url=[^"]*adaeze-okonjo\.html/,
  );
  writeFiles(path, {
    'seeds/c.txt': 'Lagos lies in Nigeria. Nigeria signed an agreement with Norway.\n',
  });
  await buildIn(path);
  assert.match(readFileSync(join(path, 'site/person/okonjo.html'), 'utf8'), /adaeze-okonjo\.html/);
  remove();
});

function idsIn(path: string): string[] {
  const graph = JSON.parse(readFileSync(join(path, 'graph/graph.json'), 'utf8')) as GraphFile;
  return graph.nodes.map(({ key }) => key);
}

test('a folder that no build made is not replaced', async () => {
  const { path, remove } = temporaryFolder({
    'seeds/good.txt': 'Finland signed an agreement with Ukraine.\n',
    'site/thesis.doc': 'years of work',
  });
  try {
    await buildIn(path);
    assert.unreachable();
  } catch (error) {
    assert.ok(error instanceof RelataError);
    assert.is(error.diagnostic.code, 'build/foreign-site');
  }
  assert.is(readFileSync(join(path, 'site/thesis.doc'), 'utf8'), 'years of work');
  remove();
});

test.run();
