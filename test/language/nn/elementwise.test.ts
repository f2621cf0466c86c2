import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { seededRandom } from '../../../src/base/random.ts';
import { Memory } from '../../../src/language/nn/memory.ts';
import { Forward } from '../../../src/language/nn/ops.ts';

/** Runs every step once on seeded numbers and gives all that is in the memory afterwards. */
function run(plain: boolean): Uint32Array {
  const memory = new Memory(1 << 16, plain);
  const ops = new Forward(memory);
  const x = memory.take(7, 32);
  const y = memory.take(7, 32);
  const norm = { gain: memory.take(1, 32), bias: memory.take(1, 32) };
  const random = seededRandom(4);
  for (let i = x.at; i < memory.used; i++) memory.f[i] = 40 * (random() - 0.5);
  ops.layerNorm(x, norm);
  ops.add(x, y);
  ops.scan(ops.window(x, Int32Array.of(0, 3, 4, 7)), Int32Array.of(0, 3, 4, 7));
  ops.scan(y, Int32Array.of(0, 3, 7));
  ops.relu(x);
  return new Uint32Array(memory.f.slice(0, memory.used).buffer);
}

test('WebAssembly and plain JavaScript give the same bits', () => {
  assert.equal([...run(false)], [...run(true)]);
});

test('layer normalisation gives rows of mean zero and variance one', () => {
  const memory = new Memory(1 << 12);
  const x = memory.take(1, 8);
  const norm = { gain: memory.take(1, 8), bias: memory.zeros(1, 8) };
  memory.f.set([1, 2, 3, 4, 5, 6, 7, 8], x.at);
  memory.f.fill(1, norm.gain.at, norm.gain.at + 8);
  const y = new Forward(memory).layerNorm(x, norm);
  const row = [...memory.f.slice(y.at, y.at + 8)];
  assert.ok(Math.abs(row.reduce((sum, v) => sum + v, 0)) < 1e-5);
  assert.ok(Math.abs(row.reduce((sum, v) => sum + v * v, 0) / 8 - 1) < 1e-4);
});

test('the logistic function is right to six digits', () => {
  const memory = new Memory(1 << 12);
  const x = memory.take(1, 200);
  for (let i = 0; i < 200; i++) memory.f[x.at + i] = (i - 100) / 4;
  memory.each.sigmoid(4 * x.at, 0, 1, 200);
  for (let i = 0; i < 200; i++) {
    const expected = 1 / (1 + Math.exp(-(i - 100) / 4));
    assert.ok(Math.abs(memory.f[x.at + i]! - expected) < 1e-6);
  }
});

test.run();
