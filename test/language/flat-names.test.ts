import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { liftFromFlat } from '../../src/language/flat-names.ts';
import type { Token } from '../../src/model/index.ts';

const test = suite('language/flat-names');

const headsOf = (...arcs: [head: number, relation: string][]): number[] => {
  const tokens = arcs.map(([head, relation]) => ({ head, relation }) as Token);
  liftFromFlat(tokens, 0, tokens.length);
  return tokens.map(({ head }) => head);
};

test('what goes with a name hangs from its first word, not from a later one', () => {
  const heads = headsOf([4, 'nsubj'], [0, 'flat'], [3, 'cc'], [1, 'conj'], [-1, 'root']);
  assert.equal(heads, [4, 0, 3, 0, -1]);
});

test('chains of flat words become one flat name', () => {
  assert.equal(headsOf([-1, 'root'], [0, 'flat'], [1, 'flat'], [2, 'flat']), [-1, 0, 0, 0]);
});

test('punctuation stays where it is', () => {
  assert.equal(headsOf([-1, 'root'], [0, 'flat'], [1, 'punct']), [-1, 0, 1]);
});

test.run();
