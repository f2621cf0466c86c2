import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { seededRandom } from '../../src/base/random.ts';
import { bestTree, isTree } from '../../src/language/spanning-tree.ts';

function randomScores(n: number, random: () => number): Float32Array {
  return Float32Array.from({ length: (n + 1) * (n + 1) }, () => random() * 10 - 5);
}

function weight(scores: Float32Array, heads: Int32Array, n: number): number {
  let sum = 0;
  for (let d = 1; d <= n; d++) sum += scores[d * (n + 1) + heads[d]!]!;
  return sum;
}

/** Tries all assignments of heads. */
function bestOfAll(scores: Float32Array, n: number): number {
  let most = -Infinity;
  const heads = new Int32Array(n + 1);
  const visit = (d: number): void => {
    if (d > n) {
      if (isTree(heads, n)) most = Math.max(most, weight(scores, heads, n));
      return;
    }
    for (let h = 0; h <= n; h++) {
      if (h === d) continue;
      heads[d] = h;
      visit(d + 1);
    }
  };
  visit(1);
  return most;
}

test('finds the best of all trees with one root', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 300; round++) {
    const n = 1 + Math.floor(random() * 5);
    const scores = randomScores(n, random);
    const heads = bestTree(scores, 0, n + 1, n);
    assert.ok(isTree(heads, n));
    assert.ok(Math.abs(weight(scores, heads, n) - bestOfAll(scores, n)) < 1e-4);
  }
});

test('gives a tree for long sentences, equal scores included', () => {
  const random = seededRandom(8);
  for (const n of [40, 300, 1000]) {
    assert.ok(isTree(bestTree(randomScores(n, random), 0, n + 1, n), n));
    assert.ok(isTree(bestTree(new Float32Array((n + 1) ** 2), 0, n + 1, n), n));
  }
});

test.run();
