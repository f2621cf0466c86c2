// WebAssembly modules are put together instruction by instruction, so that no compiler is needed to build them.
// Names are those of the WebAssembly specification; the first of two bytes of a vector instruction is 0xfd.

export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;

export const get = (local: number): number[] => [0x20, ...leb(local)];
export const set = (local: number): number[] => [0x21, ...leb(local)];
export const constant = (value: number): number[] => [0x41, ...signedLeb(value)];
export const add = [0x6a];
export const multiply = [0x6c];
export const load = (offset: number): number[] => [0xfd, 0x00, 2, ...leb(offset)];
/** Four bytes, repeated over the vector. */
export const loadSplat = (offset: number): number[] => [0xfd, 0x09, 2, ...leb(offset)];
export const store = (offset: number): number[] => [0xfd, 0x0b, 2, ...leb(offset)];
export const vector = (...instruction: number[]): number[] => [0xfd, ...instruction];
export const zeros = vector(0x0c, ...Array<number>(16).fill(0));
export const splat = vector(0x13);
/** One float of a vector. */
export const lane = (i: number): number[] => vector(0x1f, i);
export const addFloats = vector(0xe4, 0x01);
export const subtractFloats = vector(0xe5, 0x01);
export const multiplyFloats = vector(0xe6, 0x01);
export const divideFloats = vector(0xe7, 0x01);
export const smallerFloats = vector(0xe8, 0x01);
export const greaterFloats = vector(0xe9, 0x01);
export const negateFloats = vector(0xe1, 0x01);
export const absoluteFloats = vector(0xe0, 0x01);
export const addIntegers = vector(0xae, 0x01);
export const subtractIntegers = vector(0xb1, 0x01);
export const shiftLeft = vector(0xab, 0x01);
export const splatInteger = vector(0x11);
export const toFloats = vector(0xfa, 0x01);
/** Eight 16-bit numbers of twice four 32-bit ones. */
export const narrow = vector(0x85, 0x01);
/** Products of 16-bit numbers, neighbours added up in 32 bits. */
export const dot = vector(0xba, 0x01);
export const float = (value: number): number[] => [
  0x43,
  ...new Uint8Array(Float32Array.of(value).buffer),
];
/** 1.5 · 2^23: added to a float, it leaves the nearest whole number in the lowest bits. */
export const MAGIC = 12582912;
/** A float in all four lanes. */
export const floats = (value: number): number[] => [...float(value), ...splat];

/** A local times a power of two. */
export const times = (local: number, shift: number): number[] => [
  ...get(local),
  ...constant(shift),
  0x74,
];

/** Adds to a local what a piece of code leaves on the stack. */
export const advance = (local: number, by: number[]): number[] => [
  ...[...get(local), ...by, ...add, ...set(local)],
];

/** `while (counter + step <= limit) { body; counter += step }` */
export function loop(counter: number, step: number, limit: number, body: number[]): number[] {
  const done = [...get(counter), ...constant(step), ...add, ...get(limit), 0x4a, 0x0d, 1];
  const next = advance(counter, constant(step));
  return [0x02, 0x40, 0x03, 0x40, ...done, ...body, ...next, 0x0c, 0, 0x0b, 0x0b];
}

/** A function: how many 32-bit integers it takes, its further locals by type, and its instructions. */
export interface Code {
  name: string;
  parameters: number;
  locals: [count: number, type: number][];
  body: number[];
}

/** Compiles functions over a memory and gives them by name; undefined where that cannot be had. */
export function instantiate(
  memory: WebAssembly.Memory,
  functions: readonly Code[],
): Record<string, (...numbers: number[]) => void> | undefined {
  try {
    const module = new WebAssembly.Module(assemble(functions));
    const instance = new WebAssembly.Instance(module, { e: { m: memory } });
    return instance.exports as Record<string, (...numbers: number[]) => void>;
  } catch {
    return undefined;
  }
}

function assemble(functions: readonly Code[]): Uint8Array<ArrayBuffer> {
  const name = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)];
  const count = functions.length;
  const type = (n: number): number[] => [0x60, n, ...Array<number>(n).fill(I32), 0];
  const bodies = functions.map(({ locals, body }) => {
    const code = [locals.length, ...locals.flatMap(([n, t]) => [...leb(n), t]), ...body, 0x0b];
    return [...leb(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [count, ...functions.flatMap((f) => type(f.parameters))]),
    ...section(2, [1, ...name('e'), ...name('m'), 0x02, 0x00, 1]),
    ...section(3, [count, ...functions.map((_, i) => i)]),
    ...section(7, [count, ...functions.flatMap((f, i) => [...name(f.name), 0x00, i])]),
    ...section(10, [count, ...bodies.flat()]),
  ]);
}

/** Locals from 0 on, for the names of a function's parameters and variables. */
export function locals<N extends string>(...names: N[]): Record<N, number> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as Record<N, number>;
}

function section(id: number, content: number[]): number[] {
  return [id, ...leb(content.length), ...content];
}

export function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/** Unsigned LEB128. */
function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

function signedLeb(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signedLeb(value >>> 7)];
}
