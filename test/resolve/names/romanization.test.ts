import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lookups } from '../../../src/resolve/names/romanization.ts';

const test = suite('romanization');

const meet = (a: string, b: string): boolean => lookups(a).some((key) => lookups(b).includes(key));

test('spellings of one name are looked up together', () => {
  for (const [a, b] of [
    ['Gorchakov', 'Gortschakow'],
    ['Choïgou', 'Shoigu'],
    ['Carson', 'Karson'],
    ['Ashlee', 'Ashleigh'],
    ['Giannis', 'Yiannis'],
    ['Nicolaus', 'Nikolaus'],
    ['Brandt', 'Brand'],
    ['Olga', 'Olha'],
    ['Pogrebin', 'Pohrebin'],
    ['Akhmad', 'Ahmad'],
  ] as const)
    assert.ok(meet(a, b), `${a}, ${b}`);
});

test('other consonants are looked up apart', () => {
  assert.not(meet('Carson', 'Carter'));
  assert.not(meet('Klimenko', 'Kalinin'));
  assert.not(meet('Henderson', 'Anderson'));
  assert.not(meet('Cheng', 'Chen'));
});

test('a word without Latin letters has a key all the same', () => {
  assert.ok(lookups('Шойгу').length > 0);
  assert.ok(lookups('').length > 0);
});

test('a long word without sense takes time in its length', () => {
  assert.ok(lookups('cz'.repeat(50_000)).length > 0);
});

test.run();
