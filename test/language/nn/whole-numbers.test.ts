import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { seededRandom } from '../../../src/base/random.ts';
import { Memory } from '../../../src/language/nn/memory.ts';
import { Running } from '../../../src/language/nn/running.ts';
import { packLinear } from '../../../src/language/nn/packing.ts';

const SIZES = [
  [1, 8, 8],
  [3, 16, 208],
  [9, 56, 128],
  [70, 128, 384],
] as const;

function layer(plain: boolean, [m, n, k]: (typeof SIZES)[number], whole: boolean): Float32Array {
  const memory = new Memory(1 << 18, plain);
  const linear = { weights: memory.take(k, n), bias: memory.take(1, n) };
  const x = memory.take(m, k);
  const random = seededRandom(9);
  for (let i = linear.weights.at; i < memory.used; i++) memory.f[i] = random() - 0.5;
  memory.f.fill(0, x.at, x.at + k);
  const packed = whole ? packLinear(linear, memory) : linear;
  const y = new Running(memory).linear(x, packed);
  return memory.f.slice(y.at, y.at + m * n);
}

function bits(values: Float32Array): number[] {
  return [...new Uint32Array(values.buffer)];
}

test('WebAssembly and plain JavaScript give the same bits', () => {
  for (const size of SIZES) {
    assert.equal(bits(layer(false, size, true)), bits(layer(true, size, true)));
  }
});

test('rounding to whole numbers changes a layer by less than a thousandth of its size', () => {
  for (const size of SIZES) {
    const exact = layer(false, size, false);
    const rounded = layer(false, size, true);
    const most = exact.reduce((sum, v) => Math.max(sum, Math.abs(v)), 0);
    exact.forEach((v, i) => {
      assert.ok(Math.abs(v - rounded[i]!) < 1e-3 * most);
    });
  }
});

test.run();
