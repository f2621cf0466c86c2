/**
 * What happens to single numbers between the matrix products. Addresses and strides are in bytes, counts are multiples
 * of 4. Every step is rounded to 32 bits and sums run in four lanes, in WebAssembly as in plain JavaScript: the bits are
 * the same.
 */
export interface Elementwise {
  /** Layer normalisation of `m` rows of `cols`. */
  normalize(x: number, y: number, gain: number, bias: number, m: number, cols: number): void;
  /** Logistic function, in place, of the first `count` numbers of `m` rows. */
  sigmoid(x: number, stride: number, m: number, count: number): void;
  /**
   * For one row after the other: out = old + gate · (candidate − old), where `old` is the row before, at first that at
   * `old`. Candidates stand `candidates` after the gates.
   */
  scan(
    gate: number,
    gateStride: number,
    candidates: number,
    old: number,
    out: number,
    outStride: number,
    m: number,
    count: number,
  ): void;
  /** x = x + y */
  sum(x: number, y: number, count: number): void;
  /** x = x + max(y, 0) */
  sumPositive(x: number, y: number, count: number): void;
  /** z = x + rows of y: row i of `m` is that of number `index[i]`. */
  sumRows(x: number, y: number, index: number, z: number, m: number, cols: number): void;
  /**
   * What a convolution over three words makes of words that were prepared: a row of the table is a word's own vector,
   * then, as long as it, its parts as left neighbour, itself and right neighbour. For each of `m` words, `rows` holds
   * the numbers of its own row and of those to its left and right: z = own + max(left + itself + right, 0).
   */
  convolve(table: number, rows: number, z: number, m: number, cols: number): void;
  /** x = max(x, 0) */
  relu(x: number, count: number): void;
}

export const EPSILON = 1e-5;

// The exponential function: e^x = 2^n · e^r, where r is small.
export const LIMIT = 30;
export const LOG2E = Math.fround(1.4426950408889634);
export const LN2_HIGH = 0.693359375;
export const LN2_LOW = Math.fround(-2.12194440054690583e-4);
/** Taylor series of e^r up to r^6, the highest power first. */
export const SERIES = [720, 120, 24, 6, 2, 1, 1].map((n) => Math.fround(1 / n));
