import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../../src/host/resources.ts';
import { readKnowledge } from '../../../src/resolve/knowledge.ts';
import { createSpeller } from '../../../src/resolve/names/spelling.ts';

const test = suite('spelling of names');
const { speller } = readKnowledge(fileResources());
const isOne = (a: string, b: string): boolean => speller.compare(a, b) >= 0.5;

test('romanizations of one name are one name', () => {
  for (const [a, b] of [
    ['zelenskyy', 'selenskyj'],
    ['gortchakov', 'gorchakow'],
    ['mohammad', 'muhammed'],
    ['oleksiy', 'oleksii'],
    ['tchaikovsky', 'chaykovskiy'],
  ] as const)
    assert.ok(isOne(a, b), `${a}, ${b}`);
});

test('frequent names one or two letters apart are two names', () => {
  for (const [a, b] of [
    ['roland', 'rolland'],
    ['martin', 'marvin'],
    ['jenny', 'penny'],
    ['thomas', 'tomasz'],
    ['kang', 'yang'],
    ['alina', 'elena'],
  ] as const)
    assert.not(isOne(a, b), `${a}, ${b}`);
});

test('a pair that is known goes before what the letters say, in either order', () => {
  const known = createSpeller('', '# known\none abc xyz\ntwo bell bella\n', () => 0.7);
  assert.ok(known.compare('abc', 'xyz') > 0.5);
  assert.is(known.compare('xyz', 'abc'), known.compare('abc', 'xyz'));
  assert.is(known.compare('bella', 'bell'), 0);
  assert.is(known.compare('bell', 'belle'), 0.7);
});

test('words of hostile text are no keys of the known pairs', () => {
  const known = createSpeller('', 'one abc xyz\n', () => 0);
  assert.is(known.compare('__proto__', 'constructor'), 0);
});

test.run();
