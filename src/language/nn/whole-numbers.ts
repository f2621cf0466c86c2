import {
  add,
  addFloats,
  advance,
  constant,
  F32,
  get,
  I32,
  instantiate,
  load,
  loadSplat,
  loop,
  multiply,
  multiplyFloats,
  range,
  set,
  store,
  times,
  V128,
} from './wasm.ts';

/**
 * Linear layers in whole numbers: inputs and weights are rounded to 12 bits with a scale for each row of the input and
 * each column of the weights, so that products and their sums over k (at most 512) are exact in 32 bits and the order
 * of summing does not matter. Twice as fast as with floats.
 *
 * Addresses are in bytes. Columns are a multiple of 8; weights are packed as `packWeights` does.
 */
export interface WholeNumbers {
  /** Rounds `m` rows of `k` floats at `x` to 16-bit numbers at `out`, with the scales of the rows at `scales`. */
  round(x: number, out: number, scales: number, m: number, k: number): void;
  /** c = a · b · scales of rows and of columns + bias. */
  multiply(
    a: number,
    scales: number,
    b: number,
    columnScales: number,
    bias: number,
    c: number,
    m: number,
    n: number,
    k: number,
  ): void;
}

/** Greatest rounded number. */
export const GREATEST = 2047;
/** Longest sum that cannot overflow. */
export const LONGEST_SUM = 512;
const PANEL = 64;

/** Where number (row p, column j) of packed weights stands: blocks of 8 columns, in them pairs of rows. */
export function packedPlace(p: number, j: number, k: number): number {
  return (j >> 3) * 8 * k + (p >> 1) * 16 + (j & 7) * 2 + (p & 1);
}

/** In plain JavaScript. `bytes` gives the memory as it is now. */
export function plainWholeNumbers(memory: () => ArrayBufferLike): WholeNumbers {
  return {
    round(x, out, scales, m, k) {
      const f = new Float32Array(memory());
      const whole = new Int16Array(memory());
      for (let i = 0; i < m; i++) {
        const row = (x >> 2) + i * k;
        let most = 0;
        for (let p = row; p < row + k; p++) most = Math.max(most, Math.abs(f[p]!));
        const inverse = Math.fround(GREATEST / most);
        f[(scales >> 2) + i] = most / GREATEST;
        for (let p = 0; p < k; p++) {
          whole[(out >> 1) + i * k + p] = nearest(Math.fround(f[row + p]! * inverse));
        }
      }
    },
    multiply(a, scales, b, columnScales, bias, c, m, n, k) {
      const f = new Float32Array(memory());
      const whole = new Int16Array(memory());
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < n; j++) {
          let sum = 0;
          for (let p = 0; p < k; p++) {
            sum += whole[(a >> 1) + i * k + p]! * whole[(b >> 1) + packedPlace(p, j, k)]!;
          }
          const scaled = Math.fround(Math.fround(sum) * f[(scales >> 2) + i]!);
          const product = Math.fround(scaled * f[(columnScales >> 2) + j]!);
          f[(c >> 2) + i * n + j] = product + f[(bias >> 2) + j]!;
        }
      }
    },
  };
}

/** Rounds to the nearest whole number, halves to even. Exact for all that 16 bits hold. */
export function nearest(x: number): number {
  return x + 6755399441055744 - 6755399441055744;
}

/** In WebAssembly SIMD; undefined where that cannot be had. */
export function wasmWholeNumbers(memory: WebAssembly.Memory): WholeNumbers | undefined {
  const functions = instantiate(memory, [roundCode(), multiplyCode()]);
  if (!functions) return undefined;
  const raw = functions.multiply!;
  return {
    round: functions.round as WholeNumbers['round'],
    multiply(a, scales, b, columnScales, bias, c, m, n, k) {
      for (let i = 0; i < m; i += PANEL) {
        const rows = Math.min(PANEL, m - i);
        raw(a + 2 * i * k, scales + 4 * i, b, columnScales, bias, c + 4 * i * n, rows, n, k);
      }
    },
  };
}

const vector = (...instruction: number[]): number[] => [0xfd, ...instruction];
const zeros = vector(0x0c, ...Array<number>(16).fill(0));
const absolute = vector(0xe0, 0x01);
const greater = vector(0xe9, 0x01);
const splat = vector(0x13);
const roundToNearest = vector(0x6a);
const toIntegers = vector(0xf8, 0x01);
const narrow = vector(0x85, 0x01);
const dot = vector(0xba, 0x01);
const addIntegers = vector(0xae, 0x01);
const toFloats = vector(0xfa, 0x01);
const lane = (i: number): number[] => vector(0x1f, i);
const float = (value: number): number[] => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];

function roundCode() {
  const [x, out, scales, m, k, i, p, from, most, vectorMost] = range(10) as [
    ...[number, number, number, number, number, number, number, number, number, number],
  ];
  const scaled = (offset: number): number[] => [
    ...[...get(from), ...load(offset), ...get(vectorMost), ...multiplyFloats],
    ...[...roundToNearest, ...toIntegers],
  ];
  const row = [
    ...[...zeros, ...set(vectorMost), ...constant(0), ...set(p), ...get(x), ...set(from)],
    ...loop(p, 4, k, [
      ...[
        ...get(vectorMost),
        ...get(from),
        ...load(0),
        ...absolute,
        ...greater,
        ...set(vectorMost),
      ],
      ...advance(from, constant(16)),
    ]),
    ...range(4).flatMap((l) => [...get(vectorMost), ...lane(l), ...(l === 0 ? [] : [0x97])]),
    ...set(most),
    ...[...get(scales), ...get(most), ...float(GREATEST), 0x95, 0x38, 2, 0],
    ...[...float(GREATEST), ...get(most), 0x95, ...splat, ...set(vectorMost)],
    ...[...constant(0), ...set(p)],
    ...loop(p, 8, k, [
      ...[
        ...get(x),
        ...set(from),
        ...get(out),
        ...scaled(0),
        ...scaled(16),
        ...narrow,
        ...store(0),
      ],
      ...[...advance(x, constant(32)), ...advance(out, constant(16))],
    ]),
    ...advance(scales, constant(4)),
  ];
  return {
    name: 'round',
    parameters: 5,
    locals: [
      [3, I32],
      [1, F32],
      [1, V128],
    ] as [number, number][],
    body: loop(i, 1, m, row),
  };
}

function multiplyCode() {
  const [a, scales, b, columnScales, bias, c, m, n, k, i, j, p, pb, pc] = range(14) as [
    ...[number, number, number, number, number, number, number],
    ...[number, number, number, number, number, number, number],
  ];
  const row = 14;
  const sum = 18;
  const loaded = sum + 8;
  const pair = loaded + 2;
  const block = (rows: number): number[] => [
    ...range(rows).flatMap((r) => [
      ...[...get(i), ...constant(r), ...add, ...times(k, 1), ...multiply, ...get(a), ...add],
      ...set(row + r),
    ]),
    ...range(2 * rows).flatMap((s) => [...zeros, ...set(sum + s)]),
    ...[...get(b), ...get(j), ...times(k, 1), ...multiply, ...add, ...set(pb)],
    ...[...constant(0), ...set(p)],
    ...loop(p, 2, k, [
      ...range(2).flatMap((v) => [...get(pb), ...load(16 * v), ...set(loaded + v)]),
      ...range(rows).flatMap((r) => [
        ...[...get(row + r), ...loadSplat, ...set(pair), ...advance(row + r, constant(4))],
        ...range(2).flatMap((v) => [
          ...[...get(sum + 2 * r + v), ...get(pair), ...get(loaded + v), ...dot, ...addIntegers],
          ...set(sum + 2 * r + v),
        ]),
      ]),
      ...advance(pb, constant(32)),
    ]),
    ...[
      ...get(c),
      ...get(i),
      ...times(n, 2),
      ...multiply,
      ...add,
      ...times(j, 2),
      ...add,
      ...set(pc),
    ],
    ...range(rows).flatMap((r) => [
      ...range(2).flatMap((v) => [
        ...[...get(pc), ...get(sum + 2 * r + v), ...toFloats],
        ...[...get(scales), ...get(i), ...constant(r), ...add, ...constant(2), 0x74, ...add],
        ...[...loadSplat, ...multiplyFloats],
        ...[...get(columnScales), ...times(j, 2), ...add, ...load(16 * v), ...multiplyFloats],
        ...[...get(bias), ...times(j, 2), ...add, ...load(16 * v), ...addFloats, ...store(16 * v)],
      ]),
      ...advance(pc, times(n, 2)),
    ]),
  ];
  const rows = [
    ...[...constant(0), ...set(i)],
    ...loop(i, 4, m, block(4)),
    ...loop(i, 1, m, block(1)),
  ];
  return {
    name: 'multiply',
    parameters: 9,
    locals: [
      [sum - 9, I32],
      [pair - sum + 1, V128],
    ] as [number, number][],
    body: loop(j, 8, n, rows),
  };
}
