import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createIntList } from '../../src/base/int-list.ts';

const ints = suite('int-list');

ints('it keeps what was added, beyond the room it began with', () => {
  const list = createIntList();
  for (let at = 0; at < 5000; at++) list.push(at - 7);
  const values = list.toArray();
  assert.is(list.length, 5000);
  assert.is(values.length, 5000);
  assert.is(values[0], -7);
  assert.is(values[4999], 4992);
});

ints.run();
