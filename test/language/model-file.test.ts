import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readModel, writeModel } from '../../src/language/model-file.ts';
import type { Resources } from '../../src/model/index.ts';

function resources(bytes: Uint8Array): Resources {
  return { text: () => '', bytes: () => bytes };
}

const BYTES = writeModel(
  'x',
  { size: 3, names: ['a', 'ä'] },
  { weights: Int8Array.of(-1, 2, 3), scale: Float32Array.of(0.5) },
);

test('tensors and notes come back as they were', () => {
  const model = readModel(resources(BYTES), 'x.bin');
  assert.equal([...model.tensor('weights', 'i8')], [-1, 2, 3]);
  assert.equal([...model.tensor('scale', 'f32')], [0.5]);
  assert.equal(model.strings('names'), ['a', 'ä']);
  assert.is(model.number('size'), 3);
});

test('a file that does not start at a multiple of eight is read all the same', () => {
  const shifted = new Uint8Array(BYTES.length + 3);
  shifted.set(BYTES, 3);
  const model = readModel(resources(shifted.subarray(3)), 'x.bin');
  assert.equal([...model.tensor('weights', 'i8')], [-1, 2, 3]);
});

test('a damaged, foreign or cut file is refused with a message that names it', () => {
  for (const i of [0, 4, BYTES.length - 1]) {
    const damaged = BYTES.slice();
    damaged[i] = damaged[i]! ^ 0xff;
    assert.throws(() => readModel(resources(damaged), 'x.bin'), /model file cannot be used/);
  }
  assert.throws(() => readModel(resources(BYTES.subarray(0, 9)), 'x.bin'), /too short/);
});

test('a tensor of another name or type is an error', () => {
  const model = readModel(resources(BYTES), 'x.bin');
  assert.throws(() => model.tensor('weights', 'f32'), /no tensor/);
  assert.throws(() => model.tensor('other', 'i8'), /no tensor/);
});

test.run();
