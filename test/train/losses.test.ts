import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { softmaxRow } from '../../train/nn/losses.ts';
import { hardShares, noShares, setShares, type Shares } from '../../train/nn/shares.ts';

const SCORES = [0.3, -1.2, 2, 0.5];

function lossOf(scores: readonly number[], gold: Shares, without = -1) {
  const f = new Float32Array(8);
  f.set(scores);
  return { loss: softmaxRow(f, 0, 4, gold, 0, without, 4, 1), gradient: f.slice(4) };
}

/** The gradient is what the loss changes by when a score does. */
function checkGradient(gold: Shares, without = -1): void {
  const { gradient } = lossOf(SCORES, gold, without);
  SCORES.forEach((_, c) => {
    const moved = (by: number) =>
      lossOf(
        SCORES.map((score, i) => (i === c ? score + by : score)),
        gold,
        without,
      ).loss;
    const slope = c === without ? 0 : (moved(0.01) - moved(-0.01)) / 0.02;
    assert.ok(Math.abs(slope - gradient[c]!) < 1e-3, `column ${String(c)}`);
  });
}

test('the gradient of one answer is that of its loss', () => {
  checkGradient(hardShares([2]));
  checkGradient(hardShares([3]), 1);
});

test('the gradient of several answers is that of their loss', () => {
  const gold = noShares(1);
  setShares(gold, 0, Float64Array.from([0.2, 0, 0.7, 0.1]));
  checkGradient(gold);
  checkGradient(gold, 1);
});

test('a row without an answer counts for nothing', () => {
  const { loss, gradient } = lossOf(SCORES, hardShares([-1]));
  assert.is(loss, 0);
  assert.equal([...gradient], [0, 0, 0, 0]);
});

test.run();
