import {
  add,
  addFloats,
  constant,
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
 * C += A · B over one flat memory of 32-bit floats: the one operation that takes nearly all the time. `a`, `b` and `c`
 * are indices of floats; A has `m` rows of `stride` floats of which `k` count, B is k × n, C is m × n, row by row;
 * n is a multiple of 4.
 *
 * There are two of it, and they give the same bits: every sum runs over k in order, each step rounds its product and
 * its sum to 32 bits, in WebAssembly (four sums at a time) as in plain JavaScript.
 */
export type MatrixProduct = (
  a: number,
  stride: number,
  b: number,
  c: number,
  m: number,
  n: number,
  k: number,
) => void;

const PANEL = 64;

/** The product in WebAssembly SIMD; undefined where that cannot be had. */
export function wasmProduct(memory: WebAssembly.Memory): MatrixProduct | undefined {
  const code = {
    name: 'product',
    parameters: 7,
    locals: [
      [SUM - 7, I32],
      [FACTOR - SUM + 1, V128],
    ] as [number, number][],
    body: product(),
  };
  const raw = instantiate(memory, [code])?.product;
  if (!raw) return undefined;
  return (a, stride, b, c, m, n, k) => {
    // In panels: the rows of A at work stay in the cache while the columns of B pass by.
    for (let i = 0; i < m; i += PANEL) {
      raw(a + i * stride, stride, b, c + i * n, Math.min(PANEL, m - i), n, k);
    }
  };
}

/** The product in plain JavaScript. `floats` gives the memory as it is now. */
export function plainProduct(floats: () => Float32Array): MatrixProduct {
  return (a, stride, b, c, m, n, k) => {
    const f = floats();
    for (let i = 0; i < m; i++) {
      for (let p = 0; p < k; p++) {
        const factor = f[a + i * stride + p]!;
        const row = b + p * n;
        const out = c + i * n;
        for (let j = 0; j < n; j++) {
          f[out + j] = f[out + j]! + Math.fround(factor * f[row + j]!);
        }
      }
    }
  };
}

const [A, STRIDE, B, C, M, N, K, I, J, P, PB, PC] = Array.from({ length: 12 }, (_, i) => i) as [
  ...[
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ],
];
/** Pointers to the rows of A that are at work. */
const ROW = 12;
/** Sums, then what was loaded of B, then one element of A in all four places. */
const SUM = 16;
const LOADED = SUM + 8;
const FACTOR = LOADED + 2;

/** All rows by all columns: blocks of 4 × 8 sums are kept in registers, what is left over goes in smaller ones. */
function product(): number[] {
  const rows = (vectors: number): number[] => [
    ...[...constant(0), ...set(I)],
    ...loop(I, 4, M, block(4, vectors)),
    ...loop(I, 1, M, block(1, vectors)),
  ];
  return [...loop(J, 8, N, rows(2)), ...loop(J, 4, N, rows(1))];
}

function block(rows: number, vectors: number): number[] {
  const sum = (r: number, v: number): number => SUM + 2 * r + v;
  const stepRow = [...get(PC), ...times(N, 2), ...add, ...set(PC)];
  const throughC = (part: (r: number, v: number) => number[]): number[] => [
    ...[
      ...times(C, 2),
      ...get(I),
      ...times(N, 2),
      ...multiply,
      ...add,
      ...times(J, 2),
      ...add,
      ...set(PC),
    ],
    ...range(rows).flatMap((r) => [...range(vectors).flatMap((v) => part(r, v)), ...stepRow]),
  ];
  return [
    ...throughC((r, v) => [...get(PC), ...load(16 * v), ...set(sum(r, v))]),
    ...rowPointers(rows),
    ...[...times(B, 2), ...times(J, 2), ...add, ...set(PB), ...constant(0), ...set(P)],
    ...loop(P, 1, K, [
      ...range(vectors).flatMap((v) => [...get(PB), ...load(16 * v), ...set(LOADED + v)]),
      ...range(rows).flatMap((r) => [
        ...[...get(ROW + r), ...loadSplat(0), ...set(FACTOR)],
        ...[...get(ROW + r), ...constant(4), ...add, ...set(ROW + r)],
        ...range(vectors).flatMap((v) => [
          ...[...get(sum(r, v)), ...get(FACTOR), ...get(LOADED + v), ...multiplyFloats],
          ...[...addFloats, ...set(sum(r, v))],
        ]),
      ]),
      ...[...get(PB), ...times(N, 2), ...add, ...set(PB)],
    ]),
    ...throughC((r, v) => [...get(PC), ...get(sum(r, v)), ...store(16 * v)]),
  ];
}

function rowPointers(rows: number): number[] {
  return range(rows).flatMap((r) => [
    ...[...get(I), ...constant(r), ...add, ...times(STRIDE, 2), ...multiply],
    ...[...times(A, 2), ...add, ...set(ROW + r)],
  ]);
}
