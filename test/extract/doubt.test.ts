import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { doubtFeatures } from '../../src/extract/claims/doubt.ts';
import { createTree } from '../../src/extract/tree.ts';
import type { Analysis, Token } from '../../src/model/index.ts';

/** "Berg sold mines": the verb is the root; one certainty a word, or none. */
function treeOf(certainties?: readonly [number, number, number]) {
  const token = (index: number, head: number, relation: string): Token => ({
    start: index * 5,
    end: index * 5 + 4,
    text: 'word',
    upos: 'NOUN',
    xpos: 'NN',
    lemma: 'word',
    head,
    relation,
    ...(certainties && { certainty: certainties[index]! }),
  });
  const tokens = [token(0, 1, 'nsubj'), token(1, -1, 'root'), token(2, 1, 'obj')];
  const analysis: Analysis = {
    tokens,
    sentences: [{ start: 0, end: 14, first: 0, last: 3 }],
    names: [],
  };
  return createTree(analysis);
}

const CLAIM = { trigger: 1, subjectHead: 0, objectHead: 2 };

test('a sure tree raises no doubt', () => {
  assert.equal(doubtFeatures(treeOf([1, 1, 1]), CLAIM), []);
});

test('a given tree raises no doubt', () => {
  assert.equal(doubtFeatures(treeOf(), CLAIM), []);
});

test('doubt of an argument is doubt of the path, not of the verb', () => {
  const found = doubtFeatures(treeOf([0.4, 1, 1]), CLAIM);
  assert.ok(found.includes('doubt:path<0.5'));
  assert.not.ok(found.includes('doubt:path<0.3'));
  assert.not.ok(found.some((feature) => feature.startsWith('doubt:trigger')));
});

test('doubts of both arguments add up', () => {
  assert.ok(doubtFeatures(treeOf([0.5, 1, 0.5]), CLAIM).includes('doubt:path<0.3'));
});

test.run();
