import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RelataError } from '../../src/diagnostics.ts';
import { openWorkshop, recover, type Worker } from '../../src/host/swap.ts';
import { contentOf, temporaryFolder, writeFiles } from '../helpers/folder.ts';

const test = suite('swap');
const worker: Worker = { id: 11, isAlive: () => false };

const OLD = {
  'graph/graph.json': 'old graph',
  'graph/corrections.yaml': 'the editor',
  'site/index.html': 'old page',
  'site/gone.html': 'old page',
};

function place(files: Record<string, string> = OLD) {
  const folder = temporaryFolder(files);
  const graph = join(folder.path, 'graph');
  const site = join(folder.path, 'site');
  return { ...folder, graph, site };
}

function fill(workshop: { graph: string; site: string }): void {
  writeFiles(workshop.graph, { 'graph.json': 'new graph' });
  writeFiles(workshop.site, { 'index.html': 'new page' });
}

test('a build that ends replaces its own files and leaves the editor’s', () => {
  const { graph, site, path, remove } = place();
  const workshop = openWorkshop(graph, site, worker);
  fill(workshop);
  workshop.commit([]);
  assert.equal(
    [...contentOf(path)],
    [
      ['graph/corrections.yaml', 'the editor'],
      ['graph/graph.json', 'new graph'],
      ['site/index.html', 'new page'],
    ],
  );
  remove();
});

test('a build that is discarded leaves everything as it was', () => {
  const { graph, site, path, remove } = place();
  const before = [...contentOf(path)];
  const workshop = openWorkshop(graph, site, worker);
  fill(workshop);
  workshop.discard();
  assert.equal([...contentOf(path)], before);
  remove();
});

test('a build that is killed while it works leaves the old folders whole', () => {
  const { graph, site, remove } = place();
  fill(openWorkshop(graph, site, worker));
  assert.is(readFileSync(join(graph, 'graph.json'), 'utf8'), 'old graph');
  assert.is(readFileSync(join(site, 'gone.html'), 'utf8'), 'old page');
  recover(graph, { id: 12, isAlive: () => false });
  assert.is(readFileSync(join(graph, 'graph.json'), 'utf8'), 'old graph');
  remove();
});

test('a swap that is killed between two moves is completed by the next command', () => {
  const { graph, site, path, remove } = place();
  const workshop = openWorkshop(graph, site, worker);
  fill(workshop);
  const move = (name: string) => ({ from: join(workshop.graph, name), to: join(graph, name) });
  writeFiles(path, {
    '.graph.next/swap.json': JSON.stringify({
      files: [move('graph.json'), move('moved-already.json')],
      folders: [{ from: workshop.site, to: site }],
      remove: [],
    }),
  });
  recover(graph, { id: 12, isAlive: () => false });
  assert.is(readFileSync(join(graph, 'graph.json'), 'utf8'), 'new graph');
  assert.is(readFileSync(join(site, 'index.html'), 'utf8'), 'new page');
  assert.not(existsSync(join(site, 'gone.html')));
  remove();
});

test('two builds at once are refused, and a dead one is taken over', () => {
  const { graph, site, remove } = place();
  openWorkshop(graph, site, worker);
  const second: Worker = { id: 12, isAlive: (id) => id === 11 };
  assert.throws(
    () => openWorkshop(graph, site, second),
    (error: unknown) => error instanceof RelataError && error.diagnostic.code === 'build/locked',
  );
  assert.not.throws(() => openWorkshop(graph, site, { id: 12, isAlive: () => false }));
  remove();
});

test('the first build makes both folders', () => {
  const { graph, site, remove } = place({});
  const workshop = openWorkshop(graph, site, worker);
  fill(workshop);
  workshop.commit([]);
  assert.is(readFileSync(join(site, 'index.html'), 'utf8'), 'new page');
  assert.is(readFileSync(join(graph, 'graph.json'), 'utf8'), 'new graph');
  remove();
});

test.run();
