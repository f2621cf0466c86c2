import type { Elementwise } from './elementwise.ts';
import { plainElementwise } from './elementwise-plain.ts';
import { wasmElementwise } from './elementwise-wasm.ts';
import { plainProduct, wasmProduct, type MatrixProduct } from './kernel.ts';
import type { WholeNumbers } from './whole-numbers.ts';
import { plainWholeNumbers } from './whole-numbers-plain.ts';
import { wasmWholeNumbers } from './whole-numbers-wasm.ts';

/** A matrix in the memory: index of its first float, rows after one another. */
export interface Matrix {
  at: number;
  rows: number;
  cols: number;
}

const PAGE = 65536;
const ZERO_ROW = 512;
const ONES = 64;

/**
 * One flat memory of 32-bit floats for weights and for what is computed from them. Space is taken from a rising mark,
 * and given back by setting the mark back. What was taken is not cleared unless asked for.
 */
export class Memory {
  /** All floats. Changes when the memory grows: never keep it across a call that takes space. */
  f: Float32Array;
  readonly product: MatrixProduct;
  readonly whole: WholeNumbers;
  readonly each: Elementwise;
  /** A row of zeros, in floats from the start. */
  readonly zeroRow = 16;
  private readonly wasm: WebAssembly.Memory | undefined;
  private readonly ones = 16 + ZERO_ROW;
  private mark = 16 + ZERO_ROW + ONES;

  /** `plain` keeps WebAssembly out; results are the same. */
  constructor(floats: number, plain = false) {
    this.wasm = plain ? undefined : createWasmMemory(floats);
    this.f = new Float32Array(this.wasm ? this.wasm.buffer : new ArrayBuffer(4 * floats));
    this.f.fill(1, this.ones, this.ones + ONES);
    const product = this.wasm && wasmProduct(this.wasm);
    this.product = product ?? plainProduct(() => this.f);
    const whole = this.wasm && wasmWholeNumbers(this.wasm, 4 * this.ones);
    this.whole = whole ?? plainWholeNumbers(() => this.f.buffer);
    const each = this.wasm && wasmElementwise(this.wasm);
    this.each = each ?? plainElementwise(() => this.f);
  }

  /** Space for a matrix. */
  take(rows: number, cols: number): Matrix {
    const at = this.mark;
    this.mark = (at + rows * cols + 3) & ~3;
    if (this.mark > this.f.length) this.grow(this.mark);
    return { at, rows, cols };
  }

  /** Space for a matrix of zeros. */
  zeros(rows: number, cols: number): Matrix {
    const matrix = this.take(rows, cols);
    this.f.fill(0, matrix.at, matrix.at + rows * cols);
    return matrix;
  }

  /** Where the free space begins; give it to `release` to take back all that was taken since. */
  get used(): number {
    return this.mark;
  }

  release(mark: number): void {
    this.mark = mark;
  }

  private grow(floats: number): void {
    const wanted = Math.max(floats, Math.ceil(this.f.length * 1.25));
    if (this.wasm) {
      this.wasm.grow(Math.ceil((wanted * 4 - this.wasm.buffer.byteLength) / PAGE));
      this.f = new Float32Array(this.wasm.buffer);
      return;
    }
    const old = this.f;
    this.f = new Float32Array(wanted);
    this.f.set(old);
  }
}

function createWasmMemory(floats: number): WebAssembly.Memory | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  return new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / PAGE) });
}
