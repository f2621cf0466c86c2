import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { seededRandom } from '../../../src/base/random.ts';
import { wasmProduct } from '../../../src/language/nn/kernel.ts';
import { exp } from '../../../src/language/nn/math.ts';
import { Memory } from '../../../src/language/nn/memory.ts';

const SIZES = [
  [1, 4, 1, 1],
  [3, 4, 5, 7],
  [4, 8, 3, 3],
  [9, 12, 17, 20],
  [33, 60, 96, 96],
] as const;

function product(plain: boolean, [m, n, k, stride]: (typeof SIZES)[number]): Uint32Array {
  const memory = new Memory(1 << 16, plain);
  const a = memory.take(m, stride);
  const b = memory.take(k, n);
  const c = memory.take(m, n);
  const random = seededRandom(5);
  for (let i = a.at; i < memory.used; i++) memory.f[i] = random() - 0.5;
  memory.product(a.at, stride, b.at, c.at, m, n, k);
  return new Uint32Array(memory.f.slice(c.at, c.at + m * n).buffer);
}

test('WebAssembly and plain JavaScript give the same bits', () => {
  assert.ok(wasmProduct(new WebAssembly.Memory({ initial: 1 })));
  for (const size of SIZES) assert.equal([...product(false, size)], [...product(true, size)]);
});

test('the product is that of matrices, added to what was there', () => {
  const memory = new Memory(1 << 12);
  const a = memory.take(2, 2);
  const b = memory.take(2, 4);
  const c = memory.take(2, 4);
  memory.f.set([1, 2, 3, 4], a.at);
  memory.f.set([1, 0, 2, 0, 0, 1, 0, 2], b.at);
  memory.f.set([10, 10, 10, 10, 0, 0, 0, 0], c.at);
  memory.product(a.at, 2, b.at, c.at, 2, 4, 2);
  assert.equal([...memory.f.slice(c.at, c.at + 8)], [11, 12, 12, 14, 3, 4, 6, 8]);
});

test('exp is close to the built-in one and never fails', () => {
  for (let x = -60; x < 60; x += 0.37) assert.ok(Math.abs(exp(x) / Math.exp(x) - 1) < 1e-8);
  assert.is(exp(-1e9), 0);
  assert.ok(Number.isFinite(exp(1e9)));
});

test('memory grows and keeps what it holds', () => {
  for (const plain of [false, true]) {
    const memory = new Memory(1 << 14, plain);
    const small = memory.take(1, 8);
    memory.f.fill(7, small.at, small.at + 8);
    const large = memory.zeros(1000, 1000);
    assert.is(memory.f[small.at + 7], 7);
    assert.is(memory.f[large.at + 999_999], 0);
  }
});

test.run();
