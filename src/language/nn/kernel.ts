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
  try {
    const module = new WebAssembly.Module(assemble());
    const instance = new WebAssembly.Instance(module, { e: { m: memory } });
    const raw = instance.exports.p as MatrixProduct;
    return (a, stride, b, c, m, n, k) => {
      // In panels: the rows of A at work stay in the cache while the columns of B pass by.
      for (let i = 0; i < m; i += PANEL) {
        raw(a + i * stride, stride, b, c + i * n, Math.min(PANEL, m - i), n, k);
      }
    };
  } catch {
    return undefined;
  }
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

// The module is put together here, instruction by instruction, so that no compiler is needed to build it.
// Names are those of the WebAssembly specification.

const I32 = 0x7f;
const V128 = 0x7b;
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

const get = (local: number): number[] => [0x20, ...leb(local)];
const set = (local: number): number[] => [0x21, ...leb(local)];
const constant = (value: number): number[] => [0x41, ...signedLeb(value)];
const add = [0x6a];
const multiply = [0x6c];
const bytes = (local: number): number[] => [...get(local), ...constant(2), 0x74];
const load = (offset: number): number[] => [0xfd, 0x00, 2, ...leb(offset)];
const loadSplat = [0xfd, 0x09, 2, 0];
const store = (offset: number): number[] => [0xfd, 0x0b, 2, ...leb(offset)];
const addFloats = [0xfd, 0xe4, 0x01];
const multiplyFloats = [0xfd, 0xe6, 0x01];

/** `while (counter + step <= limit) { body; counter += step }` */
function loop(counter: number, step: number, limit: number, body: number[]): number[] {
  const done = [...get(counter), ...constant(step), ...add, ...get(limit), 0x4a, 0x0d, 1];
  const next = [...get(counter), ...constant(step), ...add, ...set(counter)];
  return [0x02, 0x40, 0x03, 0x40, ...done, ...body, ...next, 0x0c, 0, 0x0b, 0x0b];
}

/** All rows by all columns: blocks of 4 × 8 sums are kept in registers, what is left over goes in smaller ones. */
function product(): number[] {
  const rows = (vectors: number): number[] => [
    ...[...constant(0), ...set(I)],
    ...loop(I, 4, M, block(4, vectors)),
    ...loop(I, 1, M, block(1, vectors)),
  ];
  return [...loop(J, 8, N, rows(2)), ...loop(J, 4, N, rows(1)), 0x0b];
}

function block(rows: number, vectors: number): number[] {
  const sum = (r: number, v: number): number => SUM + 2 * r + v;
  const stepRow = [...get(PC), ...bytes(N), ...add, ...set(PC)];
  const throughC = (part: (r: number, v: number) => number[]): number[] => [
    ...[...bytes(C), ...get(I), ...bytes(N), ...multiply, ...add, ...bytes(J), ...add, ...set(PC)],
    ...range(rows).flatMap((r) => [...range(vectors).flatMap((v) => part(r, v)), ...stepRow]),
  ];
  return [
    ...throughC((r, v) => [...get(PC), ...load(16 * v), ...set(sum(r, v))]),
    ...rowPointers(rows),
    ...[...bytes(B), ...bytes(J), ...add, ...set(PB), ...constant(0), ...set(P)],
    ...loop(P, 1, K, [
      ...range(vectors).flatMap((v) => [...get(PB), ...load(16 * v), ...set(LOADED + v)]),
      ...range(rows).flatMap((r) => [
        ...[...get(ROW + r), ...loadSplat, ...set(FACTOR)],
        ...[...get(ROW + r), ...constant(4), ...add, ...set(ROW + r)],
        ...range(vectors).flatMap((v) => [
          ...[...get(sum(r, v)), ...get(FACTOR), ...get(LOADED + v), ...multiplyFloats],
          ...[...addFloats, ...set(sum(r, v))],
        ]),
      ]),
      ...[...get(PB), ...bytes(N), ...add, ...set(PB)],
    ]),
    ...throughC((r, v) => [...get(PC), ...get(sum(r, v)), ...store(16 * v)]),
  ];
}

function rowPointers(rows: number): number[] {
  return range(rows).flatMap((r) => [
    ...[...get(I), ...constant(r), ...add, ...bytes(STRIDE), ...multiply],
    ...[...bytes(A), ...add, ...set(ROW + r)],
  ]);
}

function assemble(): Uint8Array<ArrayBuffer> {
  const name = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)];
  const locals = [2, ...leb(SUM - 7), I32, ...leb(FACTOR - SUM + 1), V128];
  const body = [...locals, ...product()];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 7, ...Array<number>(7).fill(I32), 0]),
    ...section(2, [1, ...name('e'), ...name('m'), 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('p'), 0x00, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ]);
}

function section(id: number, content: number[]): number[] {
  return [id, ...leb(content.length), ...content];
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/** Unsigned LEB128. */
function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

function signedLeb(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signedLeb(value >>> 7)];
}
