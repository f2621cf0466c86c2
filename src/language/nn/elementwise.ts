import {
  addFloats,
  advance,
  constant,
  F32,
  get,
  I32,
  instantiate,
  load,
  loop,
  multiplyFloats,
  range,
  set,
  store,
  V128,
  type Code,
} from './wasm.ts';

/**
 * What happens to single numbers between the matrix products. Addresses are in bytes, counts are multiples of 4. Every
 * step is rounded to 32 bits and sums run in four lanes, in WebAssembly as in plain JavaScript: the bits are the same.
 */
export interface Elementwise {
  /** Layer normalisation of `m` rows of `cols`. */
  normalize(x: number, y: number, gain: number, bias: number, m: number, cols: number): void;
  /** Logistic function, in place. */
  sigmoid(x: number, count: number): void;
  /** out = old + gate · (candidate − old) */
  blend(gate: number, candidate: number, old: number, out: number, count: number): void;
  /** x = x + y */
  sum(x: number, y: number, count: number): void;
  /** x = max(x, 0) */
  relu(x: number, count: number): void;
}

const EPSILON = 1e-5;
const LIMIT = 30;
const LOG2E = Math.fround(1.4426950408889634);
const LN2_HIGH = 0.693359375;
const LN2_LOW = Math.fround(-2.12194440054690583e-4);
/** Taylor series of e^r up to r^6, the highest power first. */
const SERIES = [720, 120, 24, 6, 2, 1, 1].map((n) => Math.fround(1 / n));
/** 2 to the power of n − 64. */
const POWERS = Float32Array.from({ length: 129 }, (_, i) => 2 ** (i - 64));

/** In plain JavaScript. `floats` gives the memory as it is now. */
export function plainElementwise(floats: () => Float32Array): Elementwise {
  const { fround } = Math;
  return {
    normalize(x, y, gain, bias, m, cols) {
      const f = floats();
      for (let i = 0; i < m; i++) {
        const from = (x >> 2) + i * cols;
        const mean = fround(laneSum(cols, (d) => f[from + d]!) / cols);
        const spread = (d: number): number => fround(f[from + d]! - mean);
        const square = fround(laneSum(cols, (d) => fround(spread(d) * spread(d))) / cols);
        const scale = fround(1 / fround(Math.sqrt(fround(square + fround(EPSILON)))));
        for (let d = 0; d < cols; d++) {
          const unit = fround(spread(d) * scale);
          f[(y >> 2) + i * cols + d] = fround(unit * f[(gain >> 2) + d]!) + f[(bias >> 2) + d]!;
        }
      }
    },
    sigmoid(x, count) {
      const f = floats();
      for (let i = x >> 2; i < (x >> 2) + count; i++) f[i] = 1 / fround(1 + exponential(-f[i]!));
    },
    blend(gate, candidate, old, out, count) {
      const f = floats();
      for (let d = 0; d < count; d++) {
        const h = f[(old >> 2) + d]!;
        const step = fround(f[(candidate >> 2) + d]! - h);
        f[(out >> 2) + d] = h + fround(f[(gate >> 2) + d]! * step);
      }
    },
    sum(x, y, count) {
      const f = floats();
      for (let d = 0; d < count; d++) f[(x >> 2) + d] = f[(x >> 2) + d]! + f[(y >> 2) + d]!;
    },
    relu(x, count) {
      const f = floats();
      for (let i = x >> 2; i < (x >> 2) + count; i++) f[i] = Math.max(f[i]!, 0);
    },
  };
}

/** The sum of four lanes that each add every fourth number. */
function laneSum(count: number, value: (d: number) => number): number {
  const lanes = new Float32Array(4);
  for (let d = 0; d < count; d++) lanes[d & 3] = lanes[d & 3]! + value(d);
  return Math.fround(Math.fround(lanes[0]! + lanes[1]!) + Math.fround(lanes[2]! + lanes[3]!));
}

function exponential(x: number): number {
  const { fround } = Math;
  const y = Math.min(Math.max(x, -LIMIT), LIMIT);
  const scaled = fround(y * LOG2E);
  const n = scaled + 6755399441055744 - 6755399441055744;
  const r = fround(fround(y - fround(n * LN2_HIGH)) - fround(n * LN2_LOW));
  let series = SERIES[0]!;
  for (let i = 1; i < SERIES.length; i++) series = fround(fround(series * r) + SERIES[i]!);
  return fround(series * POWERS[n + 64]!);
}

/** In WebAssembly SIMD; undefined where that cannot be had. */
export function wasmElementwise(memory: WebAssembly.Memory): Elementwise | undefined {
  const functions = instantiate(memory, [
    normalizeCode(),
    sigmoidCode(),
    blendCode(),
    sumCode(),
    reluCode(),
  ]);
  return functions as Elementwise | undefined;
}

const vector = (...instruction: number[]): number[] => [0xfd, ...instruction];
const zeros = vector(0x0c, ...Array<number>(16).fill(0));
const splat = vector(0x13);
const subtractFloats = vector(0xe5, 0x01);
const divideFloats = vector(0xe7, 0x01);
const least = vector(0xe8, 0x01);
const greatest = vector(0xe9, 0x01);
const negate = vector(0xe1, 0x01);
const roundToNearest = vector(0x6a);
const toIntegers = vector(0xf8, 0x01);
const addIntegers = vector(0xae, 0x01);
const lane = (i: number): number[] => vector(0x1f, i);
const float = (value: number): number[] => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];
const all = (value: number): number[] => [...float(value), ...splat];
const onward = (...locals: number[]): number[] =>
  locals.flatMap((local) => advance(local, constant(16)));
const laneTotal = (sum: number): number[] => [
  ...[...get(sum), ...lane(0), ...get(sum), ...lane(1), 0x92],
  ...[...get(sum), ...lane(2), ...get(sum), ...lane(3), 0x92, 0x92],
];

function normalizeCode(): Code {
  const [x, y, gain, bias, m, cols, i, d, from, pg, pb, one, sum, mean, scale] = range(15) as [
    ...[number, number, number, number, number, number, number, number],
    ...[number, number, number, number, number, number, number],
  ];
  const restart = [...constant(0), ...set(d), ...get(x), ...set(from)];
  const average = [...laneTotal(sum), ...get(cols), 0xb2, 0x95];
  const spread = [...get(from), ...load(0), ...get(mean), ...subtractFloats];
  const row = [
    ...[...zeros, ...set(sum), ...restart],
    ...loop(d, 4, cols, [
      ...[...get(sum), ...get(from), ...load(0), ...addFloats, ...set(sum), ...onward(from)],
    ]),
    ...[...average, ...splat, ...set(mean), ...zeros, ...set(sum), ...restart],
    ...loop(d, 4, cols, [
      ...[...get(sum), ...spread, ...set(scale), ...get(scale), ...get(scale), ...multiplyFloats],
      ...[...addFloats, ...set(sum), ...onward(from)],
    ]),
    ...[...average, ...float(EPSILON), 0x92, 0x91, ...set(one), ...float(1), ...get(one), 0x95],
    ...[...splat, ...set(scale), ...restart, ...get(gain), ...set(pg), ...get(bias), ...set(pb)],
    ...loop(d, 4, cols, [
      ...[...get(y), ...spread, ...get(scale), ...multiplyFloats, ...get(pg), ...load(0)],
      ...[...multiplyFloats, ...get(pb), ...load(0), ...addFloats, ...store(0)],
      ...onward(from, y, pg, pb),
    ]),
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
  const [x, count, d, y, n, r, series] = range(7) as [
    ...[number, number, number, number, number, number, number],
  ];
  return {
    name: 'sigmoid',
    parameters: 2,
    locals: [
      [1, I32],
      [4, V128],
    ],
    body: loop(d, 4, count, [
      ...[...get(x), ...load(0), ...negate, ...all(-LIMIT), ...greatest, ...all(LIMIT), ...least],
      ...[...set(y), ...get(y), ...all(LOG2E), ...multiplyFloats, ...roundToNearest, ...set(n)],
      ...[...get(y), ...get(n), ...all(LN2_HIGH), ...multiplyFloats, ...subtractFloats],
      ...[...get(n), ...all(LN2_LOW), ...multiplyFloats, ...subtractFloats, ...set(r)],
      ...[...all(SERIES[0]!), ...set(series)],
      ...SERIES.slice(1).flatMap((term) => [
        ...[...get(series), ...get(r), ...multiplyFloats, ...all(term), ...addFloats],
        ...set(series),
      ]),
      ...[...get(x), ...all(1), ...all(1), ...get(series)],
      // 2 to the power of n: n in the place of the exponent.
      ...[...get(n), ...toIntegers, ...constant(127), ...vector(0x11), ...addIntegers],
      ...[...constant(23), ...vector(0xab, 0x01), ...multiplyFloats],
      ...[...addFloats, ...divideFloats, ...store(0), ...onward(x)],
    ]),
  };
}

function blendCode(): Code {
  const [gate, candidate, old, out, count, d, h] = range(7) as [
    ...[number, number, number, number, number, number, number],
  ];
  return {
    name: 'blend',
    parameters: 5,
    locals: [
      [1, I32],
      [1, V128],
    ],
    body: loop(d, 4, count, [
      ...[...get(out), ...get(old), ...load(0), ...set(h), ...get(h), ...get(gate), ...load(0)],
      ...[...get(candidate), ...load(0), ...get(h), ...subtractFloats, ...multiplyFloats],
      ...[...addFloats, ...store(0), ...onward(gate, candidate, old, out)],
    ]),
  };
}

function sumCode(): Code {
  const [x, y, count, d] = range(4) as [number, number, number, number];
  return {
    name: 'sum',
    parameters: 3,
    locals: [[1, I32]],
    body: loop(d, 4, count, [
      ...[...get(x), ...get(x), ...load(0), ...get(y), ...load(0), ...addFloats, ...store(0)],
      ...onward(x, y),
    ]),
  };
}

function reluCode(): Code {
  const [x, count, d] = range(3) as [number, number, number];
  return {
    name: 'relu',
    parameters: 2,
    locals: [[1, I32]],
    body: loop(d, 4, count, [
      ...[...get(x), ...get(x), ...load(0), ...zeros, ...greatest, ...store(0), ...onward(x)],
    ]),
  };
}
