import {
  add,
  addFloats,
  addIntegers,
  advance,
  constant,
  divideFloats,
  F32,
  float,
  floats,
  get,
  greaterFloats,
  I32,
  instantiate,
  lane,
  MAGIC,
  load,
  locals,
  loop,
  multiply,
  multiplyFloats,
  negateFloats,
  set,
  shiftLeft,
  smallerFloats,
  splat,
  splatInteger,
  store,
  subtractFloats,
  times,
  V128,
  zeros,
  type Code,
} from './wasm.ts';
import {
  EPSILON,
  LIMIT,
  LN2_HIGH,
  LN2_LOW,
  LOG2E,
  SERIES,
  type Elementwise,
} from './elementwise.ts';

/** In WebAssembly SIMD; undefined where that cannot be had. */
export function wasmElementwise(memory: WebAssembly.Memory): Elementwise | undefined {
  const { x, y, count, d } = locals('x', 'y', 'count', 'd');
  const each = (name: string, code: number[]): Code => ({
    name,
    parameters: 3,
    locals: [[1, I32]],
    body: loop(d, 4, count, [...get(x), ...code, ...store(0), ...onward(x, y)]),
  });
  const [one, other] = [
    [...get(x), ...load(0)],
    [...get(y), ...load(0)],
  ];
  const functions = instantiate(memory, [
    normalizeRows(4, (out, value) => [...get(out), ...value(0), ...store(0), ...onward(out)]),
    sigmoidCode(),
    scanCode(),
    each('sum', [...one, ...other, ...addFloats]),
    each('sumPositive', [...one, ...other, ...zeros, ...greaterFloats, ...addFloats]),
    sumRowsCode(),
    convolveCode(),
    reluCode(),
  ]);
  return functions as Elementwise | undefined;
}

const onward = (...pointers: number[]): number[] =>
  pointers.flatMap((pointer) => advance(pointer, constant(16)));

/**
 * Layer normalisation: `emit` stores the next `step` results and moves the pointer `out`; `value` leaves the four that
 * stand so many bytes further on the stack.
 */
export function normalizeRows(
  step: number,
  emit: (out: number, value: (offset: number) => number[]) => number[],
): Code {
  const { x, y, gain, bias, m, cols, i, d, from, pg, pb, one, sum, mean, scale } = locals(
    ...(['x', 'y', 'gain', 'bias', 'm', 'cols', 'i', 'd', 'from', 'pg', 'pb', 'one'] as const),
    ...(['sum', 'mean', 'scale'] as const),
  );
  const restart = [...constant(0), ...set(d), ...get(x), ...set(from)];
  const average = [
    ...[...get(sum), ...lane(0), ...get(sum), ...lane(1), 0x92],
    ...[...get(sum), ...lane(2), ...get(sum), ...lane(3), 0x92, 0x92],
    ...[...get(cols), 0xb2, 0x95],
  ];
  const spread = (offset: number): number[] => [
    ...[...get(from), ...load(offset), ...get(mean), ...subtractFloats],
  ];
  const value = (offset: number): number[] => [
    ...[...spread(offset), ...get(scale), ...multiplyFloats, ...get(pg), ...load(offset)],
    ...[...multiplyFloats, ...get(pb), ...load(offset), ...addFloats],
  ];
  const forward = (pointer: number): number[] => advance(pointer, constant(4 * step));
  const row = [
    ...[...zeros, ...set(sum), ...restart],
    ...loop(d, 4, cols, [
      ...[...get(sum), ...get(from), ...load(0), ...addFloats, ...set(sum), ...onward(from)],
    ]),
    ...[...average, ...splat, ...set(mean), ...zeros, ...set(sum), ...restart],
    ...loop(d, 4, cols, [
      ...[...get(sum), ...spread(0), ...set(scale), ...get(scale), ...get(scale)],
      ...[...multiplyFloats, ...addFloats, ...set(sum), ...onward(from)],
    ]),
    ...[...average, ...float(EPSILON), 0x92, 0x91, ...set(one), ...float(1), ...get(one), 0x95],
    ...[...splat, ...set(scale), ...restart, ...get(gain), ...set(pg), ...get(bias), ...set(pb)],
    ...loop(d, step, cols, [...emit(y, value), ...forward(from), ...forward(pg), ...forward(pb)]),
    ...[...get(from), ...set(x)],
  ];
  return {
    name: 'normalize',
    parameters: 6,
    locals: [
      [5, I32],
      [1, F32],
      [3, V128],
    ],
    body: loop(i, 1, m, row),
  };
}

function sigmoidCode(): Code {
  const { x, stride, m, count, i, d, from, y, n, r, series } = locals(
    ...(['x', 'stride', 'm', 'count', 'i', 'd', 'from', 'y', 'n', 'r', 'series'] as const),
  );
  const four = [
    ...[...get(from), ...load(0), ...negateFloats, ...floats(-LIMIT), ...greaterFloats],
    ...[...floats(LIMIT), ...smallerFloats, ...set(y)],
    ...[...get(y), ...floats(LOG2E), ...multiplyFloats, ...floats(MAGIC), ...addFloats, ...set(r)],
    // 2 to the power of n: n, in the lowest bits, goes to the place of the exponent.
    ...[...get(r), ...constant(127), ...splatInteger, ...addIntegers],
    ...[...constant(23), ...shiftLeft, ...set(series)],
    ...[...get(r), ...floats(MAGIC), ...subtractFloats, ...set(n)],
    ...[...get(y), ...get(n), ...floats(LN2_HIGH), ...multiplyFloats, ...subtractFloats],
    ...[...get(n), ...floats(LN2_LOW), ...multiplyFloats, ...subtractFloats, ...set(r)],
    ...[...get(series), ...set(n), ...floats(SERIES[0]!), ...set(series)],
    ...SERIES.slice(1).flatMap((term) => [
      ...[...get(series), ...get(r), ...multiplyFloats, ...floats(term), ...addFloats],
      ...set(series),
    ]),
    ...[...get(from), ...floats(1), ...floats(1), ...get(series), ...get(n), ...multiplyFloats],
    ...[...addFloats, ...divideFloats, ...store(0), ...onward(from)],
  ];
  return {
    name: 'sigmoid',
    parameters: 4,
    locals: [
      [3, I32],
      [4, V128],
    ],
    body: loop(i, 1, m, [
      ...[...get(x), ...get(i), ...get(stride), ...multiply, ...add, ...set(from)],
      ...[...constant(0), ...set(d), ...loop(d, 4, count, four)],
    ]),
  };
}

function scanCode(): Code {
  const { gate, gateStride, candidates, old, out, outStride, m, count, i, d, g, c, o, h } = locals(
    ...(['gate', 'gateStride', 'candidates', 'old', 'out', 'outStride', 'm', 'count'] as const),
    ...(['i', 'd', 'g', 'c', 'o', 'h'] as const),
  );
  const four = [
    ...[...get(o), ...get(old), ...load(0), ...set(h), ...get(h), ...get(g), ...load(0)],
    ...[...get(c), ...load(0), ...get(h), ...subtractFloats, ...multiplyFloats],
    ...[...addFloats, ...store(0), ...onward(g, c, old, o)],
  ];
  return {
    name: 'scan',
    parameters: 8,
    locals: [
      [5, I32],
      [1, V128],
    ],
    body: loop(i, 1, m, [
      ...[...get(gate), ...set(g), ...get(gate), ...get(candidates), ...add, ...set(c)],
      ...[...get(out), ...set(o), ...constant(0), ...set(d), ...loop(d, 4, count, four)],
      ...[...get(out), ...set(old), ...advance(gate, get(gateStride))],
      ...advance(out, get(outStride)),
    ]),
  };
}

function sumRowsCode(): Code {
  const { x, y, index, z, m, cols, i, d, from } = locals(
    ...(['x', 'y', 'index', 'z', 'm', 'cols', 'i', 'd', 'from'] as const),
  );
  const other = [...get(index), 0x28, 2, 0, ...times(cols, 2), ...multiply, ...get(y), ...add];
  return {
    name: 'sumRows',
    parameters: 6,
    locals: [[3, I32]],
    body: loop(i, 1, m, [
      ...[...other, ...set(from), ...advance(index, constant(4)), ...constant(0), ...set(d)],
      ...loop(d, 4, cols, [
        ...[...get(z), ...get(x), ...load(0), ...get(from), ...load(0), ...addFloats],
        ...[...store(0), ...onward(x, z, from)],
      ]),
    ]),
  };
}

function convolveCode(): Code {
  const { table, rows, z, m, cols, i, d, own, left, itself, right } = locals(
    ...(['table', 'rows', 'z', 'm', 'cols', 'i', 'd', 'own', 'left', 'itself', 'right'] as const),
  );
  const row = (n: number, shift: number): number[] => [
    ...[...get(rows), 0x28, 2, ...[4 * n], ...times(cols, 4), ...multiply, ...get(table), ...add],
    ...[...times(cols, 2), ...constant(shift), ...multiply, ...add],
  ];
  return {
    name: 'convolve',
    parameters: 5,
    locals: [[6, I32]],
    body: loop(i, 1, m, [
      ...[...row(0, 0), ...set(own), ...row(0, 2), ...set(itself)],
      ...[...row(1, 1), ...set(left), ...row(2, 3), ...set(right)],
      ...[...advance(rows, constant(12)), ...constant(0), ...set(d)],
      ...loop(d, 4, cols, [
        ...[...get(z), ...get(own), ...load(0), ...get(left), ...load(0), ...get(itself)],
        ...[...load(0), ...addFloats, ...get(right), ...load(0), ...addFloats],
        ...[...zeros, ...greaterFloats, ...addFloats, ...store(0)],
        ...onward(z, own, left, itself, right),
      ]),
    ]),
  };
}

function reluCode(): Code {
  const { x, count, d } = locals('x', 'count', 'd');
  return {
    name: 'relu',
    parameters: 2,
    locals: [[1, I32]],
    body: loop(d, 4, count, [
      ...[...get(x), ...get(x), ...load(0), ...zeros, ...greaterFloats, ...store(0), ...onward(x)],
    ]),
  };
}
