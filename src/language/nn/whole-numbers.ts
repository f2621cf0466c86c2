/**
 * Linear layers in whole numbers of 16 bits. Products and their sums are exact in 32 bits, so that the order of summing
 * does not matter: who packs a layer sees to it that no sum can overflow. Twice as fast as with floats.
 *
 * Addresses are in bytes; columns of layers are multiples of 8. Weights are packed as `packedPlace` says.
 */
export interface WholeNumbers {
  /** Rounds `m` rows of `k` floats to numbers of at most `GREATEST`, with the scales of the rows at `scales`. */
  round(x: number, out: number, scales: number, m: number, k: number): void;
  /** Layer normalisation of `m` rows of `cols` floats, rounded. */
  normalize(x: number, out: number, gain: number, bias: number, m: number, cols: number): void;
  /** Output = input · weights · scales of rows and of columns + bias, row after row. */
  multiply(input: WholeInput, layer: WholeLayer, out: number): void;
}

export interface WholeInput {
  at: number;
  rows: number;
  /** From one row to the next; rows may overlap. */
  stride: number;
  /** A scale a row; 0 when there are none. */
  scales: number;
}

export interface WholeLayer {
  weights: number;
  /** A scale a column. */
  scales: number;
  bias: number;
  inputs: number;
  outputs: number;
}

/** Greatest rounded number of `round`, and of weights. */
export const GREATEST = 2047;
/** Longest sum of products of such numbers that cannot overflow. */
export const LONGEST_SUM = 512;
/** The inverse of a scale is not let grow beyond this: rows of zeros stay zeros. */
export const STEEPEST = 1e38;

/** Where number (row p, column j) of packed weights stands: blocks of 8 columns, in them pairs of rows. */
export function packedPlace(p: number, j: number, k: number): number {
  return (j >> 3) * 8 * k + (p >> 1) * 16 + (j & 7) * 2 + (p & 1);
}

/** Rounds to the nearest whole number, halves to even. Exact for all that 16 bits hold. */
export function nearest(x: number): number {
  return x + 6755399441055744 - 6755399441055744;
}
