import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { brokenImports, importCycles, importGraph, impureModules } from './imports.ts';

const test = suite('imports');
const graph = importGraph();

test('every module is looked at', () => {
  assert.ok(graph.size > 30);
  assert.ok(graph.has('src/pipeline.ts'));
});

test('imports point downwards and no stage imports another', () => {
  assert.equal(brokenImports(graph), []);
});

test('there is no import cycle', () => {
  assert.equal(importCycles(graph), []);
});

test('stages know no file, process, clock or chance', () => {
  assert.equal(impureModules(graph), []);
});

test('a stage that imports another one is found', () => {
  const wrong = new Map([['src/resolve/a.ts', ['src/extract/b.ts']]]);
  assert.is(brokenImports(wrong).length, 1);
});

test('a cycle is found', () => {
  const wrong = new Map([
    ['src/base/a.ts', ['src/base/b.ts']],
    ['src/base/b.ts', ['src/base/a.ts']],
  ]);
  assert.is(importCycles(wrong).length, 1);
});

test.run();
