import {
  absoluteFloats,
  add,
  addFloats,
  addIntegers,
  advance,
  constant,
  dot,
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
  loadSplat,
  locals,
  loop,
  multiply,
  multiplyFloats,
  narrow,
  range,
  set,
  splat,
  splatInteger,
  store,
  subtractIntegers,
  times,
  toFloats,
  V128,
  zeros,
  type Code,
} from './wasm.ts';
import { normalizeRows } from './elementwise-wasm.ts';
import { GREATEST, STEEPEST, type WholeNumbers } from './whole-numbers.ts';

/** Rows that are taken through all columns together: they and a block of columns stay in the cache. */
const PANEL = 64;

type Multiply = (...numbers: number[]) => void;

/** In WebAssembly SIMD; undefined where that cannot be had. `ones` is the address of 64 floats that are 1. */
export function wasmWholeNumbers(
  memory: WebAssembly.Memory,
  ones: number,
): WholeNumbers | undefined {
  const functions = instantiate(memory, [roundCode(), normalizeCode()]);
  if (!functions) return undefined;
  // Each distance between rows has a function of its own: four rows are then read through one pointer.
  const kernels = new Map<number, Multiply>();
  const kernelFor = (stride: number): Multiply => {
    let kernel = kernels.get(stride);
    if (!kernel) {
      kernel = instantiate(memory, [multiplyCode(stride)])!.multiply!;
      kernels.set(stride, kernel);
    }
    return kernel;
  };
  return {
    round: functions.round as WholeNumbers['round'],
    normalize: functions.normalize as WholeNumbers['normalize'],
    multiply({ at, rows, stride, scales }, layer, out) {
      const kernel = kernelFor(stride);
      const { weights, bias, inputs, outputs } = layer;
      for (let i = 0; i < rows; i += PANEL) {
        const m = Math.min(PANEL, rows - i);
        const c = out + 4 * i * outputs;
        const rowScales = scales === 0 ? ones : scales + 4 * i;
        kernel(at + stride * i, rowScales, weights, layer.scales, bias, c, m, outputs, inputs);
      }
    },
  };
}

/** The nearest whole numbers to four floats, as 32-bit numbers. */
const toNearest = [
  ...[...floats(MAGIC), ...addFloats],
  ...[...constant(0x4b400000), ...splatInteger, ...subtractIntegers],
];

function roundCode(): Code {
  const { x, out, scales, m, k, i, p, from, most, vectorMost } = locals(
    ...(['x', 'out', 'scales', 'm', 'k', 'i', 'p', 'from', 'most', 'vectorMost'] as const),
  );
  const scaled = (offset: number): number[] => [
    ...[...get(x), ...load(offset), ...get(vectorMost), ...multiplyFloats, ...toNearest],
  ];
  const row = [
    ...[...zeros, ...set(vectorMost), ...constant(0), ...set(p), ...get(x), ...set(from)],
    ...loop(p, 4, k, [
      ...[...get(vectorMost), ...get(from), ...load(0), ...absoluteFloats, ...greaterFloats],
      ...[...set(vectorMost), ...advance(from, constant(16))],
    ]),
    ...range(4).flatMap((l) => [...get(vectorMost), ...lane(l), ...(l === 0 ? [] : [0x97])]),
    ...set(most),
    ...[...get(scales), ...get(most), ...float(GREATEST), 0x95, 0x38, 2, 0],
    ...[...float(GREATEST), ...get(most), 0x95, ...float(STEEPEST), 0x96],
    ...[...splat, ...set(vectorMost), ...constant(0), ...set(p)],
    ...loop(p, 8, k, [
      ...[...get(out), ...scaled(0), ...scaled(16), ...narrow, ...store(0)],
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
    ],
    body: loop(i, 1, m, row),
  };
}

function normalizeCode(): Code {
  return normalizeRows(8, (out, value) => [
    ...[...get(out), ...value(0), ...toNearest, ...value(16), ...toNearest, ...narrow],
    ...[...store(0), ...advance(out, constant(16))],
  ]);
}

function multiplyCode(stride: number): Code {
  const { a, scales, b, columnScales, bias, c, m, n, k, i, j, p, pa, pb, pc, ps, pair, loaded } =
    locals(
      ...(['a', 'scales', 'b', 'columnScales', 'bias', 'c', 'm', 'n', 'k', 'i', 'j'] as const),
      ...(['p', 'pa', 'pb', 'pc', 'ps', 'pair', 'loaded'] as const),
    );
  const sum = loaded + 2;
  const sums = (rows: number): number[] => [
    ...range(2 * rows).flatMap((s) => [...zeros, ...set(sum + s)]),
    ...[...get(b), ...get(j), ...times(k, 1), ...multiply, ...add, ...set(pb)],
    ...[...get(a), ...get(i), ...constant(stride), ...multiply, ...add, ...set(pa)],
    ...[...constant(0), ...set(p)],
    ...loop(p, 2, k, [
      ...range(2).flatMap((v) => [...get(pb), ...load(16 * v), ...set(loaded + v)]),
      ...range(rows).flatMap((r) => [
        ...[...get(pa), ...loadSplat(stride * r), ...set(pair)],
        ...range(2).flatMap((v) => [
          ...[...get(sum + 2 * r + v), ...get(pair), ...get(loaded + v), ...dot, ...addIntegers],
          ...set(sum + 2 * r + v),
        ]),
      ]),
      ...[...advance(pa, constant(4)), ...advance(pb, constant(32))],
    ]),
  ];
  const column = (table: number, v: number): number[] => [
    ...[...get(table), ...times(j, 2), ...add, ...load(16 * v)],
  ];
  const results = (rows: number): number[] => [
    ...[...get(c), ...get(i), ...times(n, 2), ...multiply, ...add, ...times(j, 2), ...add],
    ...[...set(pc), ...get(scales), ...times(i, 2), ...add, ...set(ps)],
    ...range(rows).flatMap((r) => [
      ...range(2).flatMap((v) => [
        ...[...get(pc), ...get(sum + 2 * r + v), ...toFloats],
        ...[...get(ps), ...loadSplat(4 * r), ...multiplyFloats],
        ...[...column(columnScales, v), ...multiplyFloats],
        ...[...column(bias, v), ...addFloats, ...store(16 * v)],
      ]),
      ...advance(pc, times(n, 2)),
    ]),
  ];
  const rows = [
    ...[...constant(0), ...set(i)],
    ...loop(i, 4, m, [...sums(4), ...results(4)]),
    ...loop(i, 1, m, [...sums(1), ...results(1)]),
  ];
  return {
    name: 'multiply',
    parameters: 9,
    locals: [
      [7, I32],
      [sum + 8 - pair, V128],
    ],
    body: loop(j, 8, n, rows),
  };
}
