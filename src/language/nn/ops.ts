import { sigmoid } from './math.ts';
import type { Matrix, Memory } from './memory.ts';

export interface Linear {
  weights: Matrix;
  bias: Matrix;
  /** The weights in whole numbers, for running only. */
  packed?: { weights: Matrix; scales: Matrix };
}

export interface Norm {
  gain: Matrix;
  bias: Matrix;
}

/**
 * The steps that networks are made of. A network is written once against this: `Forward` runs it, and the tape in
 * `train/nn` runs it and remembers what it needs to go back. Rows are words; `starts` holds the first row of every
 * sentence and, last, the number of rows.
 */
export interface Ops {
  readonly memory: Memory;
  /** Words by `cols` zeros, to be filled by `lookUp` or by hand. */
  input(rows: number, cols: number): Matrix;
  /** Adds rows of a table to columns of `x` from `column` on; `index` holds `each` rows a word, -1 for none. */
  lookUp(x: Matrix, column: number, table: Matrix, index: Int32Array, each: number): void;
  linear(x: Matrix, layer: Linear): Matrix;
  relu(x: Matrix): Matrix;
  add(x: Matrix, y: Matrix): Matrix;
  /** Layer normalisation (Ba et al. 2016). */
  layerNorm(x: Matrix, norm: Norm): Matrix;
  /** Every word beside its neighbours: [left, itself, right], zeros beyond the sentence. */
  window(x: Matrix, starts: Int32Array): Matrix;
  /**
   * Bidirectional minGRU (Feng et al. 2024): the first half of the columns are gates, the second candidates; of each,
   * one half runs forwards and the other backwards. Gates depend on the input alone.
   */
  scan(x: Matrix, starts: Int32Array): Matrix;
  /** Row i of `x` plus row `index[i]` of `y`. */
  addRows(x: Matrix, y: Matrix, index: Int32Array): Matrix;
  dropout(x: Matrix): Matrix;
}

const EPSILON = 1e-5;

/** Runs a network. Where nothing is kept for going back, steps work in place. */
export class Forward implements Ops {
  readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  input(rows: number, cols: number): Matrix {
    return this.memory.zeros(rows, cols);
  }

  lookUp(x: Matrix, column: number, table: Matrix, index: Int32Array, each: number): void {
    const { f } = this.memory;
    const width = table.cols;
    for (let i = 0; i < x.rows * each; i++) {
      const row = index[i]!;
      if (row < 0) continue;
      const to = x.at + Math.trunc(i / each) * x.cols + column;
      const from = table.at + row * width;
      for (let d = 0; d < width; d++) f[to + d] = f[to + d]! + f[from + d]!;
    }
  }

  linear(x: Matrix, layer: Linear): Matrix {
    const { packed, weights } = layer;
    if (!packed) return this.floatLinear(x, layer);
    const { memory } = this;
    const y = memory.take(x.rows, weights.cols);
    const mark = memory.used;
    const rounded = memory.take(x.rows, x.cols / 2);
    const scales = memory.take(1, x.rows);
    const { rows: m, cols: k } = x;
    memory.whole.round(4 * x.at, 4 * rounded.at, 4 * scales.at, m, k);
    memory.whole.multiply(
      4 * rounded.at,
      4 * scales.at,
      4 * packed.weights.at,
      4 * packed.scales.at,
      4 * layer.bias.at,
      4 * y.at,
      m,
      y.cols,
      k,
    );
    memory.release(mark);
    return y;
  }

  protected floatLinear(x: Matrix, { weights, bias }: Linear): Matrix {
    const y = this.memory.take(x.rows, weights.cols);
    const { f } = this.memory;
    for (let i = 0; i < y.rows; i++) f.copyWithin(y.at + i * y.cols, bias.at, bias.at + y.cols);
    this.memory.product(x.at, x.cols, weights.at, y.at, x.rows, y.cols, x.cols);
    return y;
  }

  relu(x: Matrix): Matrix {
    const { f } = this.memory;
    for (let i = x.at, end = x.at + x.rows * x.cols; i < end; i++) {
      // Without a branch: the signs cannot be foretold. Exact in double precision.
      const value = f[i]!;
      f[i] = (value + Math.abs(value)) * 0.5;
    }
    return x;
  }

  add(x: Matrix, y: Matrix): Matrix {
    const { f } = this.memory;
    const by = y.at - x.at;
    for (let i = x.at, end = x.at + x.rows * x.cols; i < end; i++) f[i] = f[i]! + f[i + by]!;
    return x;
  }

  layerNorm(x: Matrix, norm: Norm): Matrix {
    const y = this.memory.take(x.rows, x.cols);
    const { f } = this.memory;
    for (let i = 0; i < x.rows; i++) {
      normalizeRow(f, x.at + i * x.cols, y.at + i * x.cols, x.cols, norm);
    }
    return y;
  }

  window(x: Matrix, starts: Int32Array): Matrix {
    const { cols } = x;
    const y = this.memory.take(x.rows, 3 * cols);
    const { f } = this.memory;
    for (let s = 0; s + 1 < starts.length; s++) {
      const first = starts[s]!;
      const last = starts[s + 1]! - 1;
      for (let i = first; i <= last; i++) {
        const to = y.at + i * 3 * cols;
        const from = x.at + i * cols;
        const low = i === first ? 0 : cols;
        const high = i === last ? 0 : cols;
        f.copyWithin(to + cols - low, from - low, from + cols + high);
        if (low === 0) f.fill(0, to, to + cols);
        if (high === 0) f.fill(0, to + 2 * cols, to + 3 * cols);
      }
    }
    return y;
  }

  scan(x: Matrix, starts: Int32Array): Matrix {
    const units = x.cols / 2;
    const y = this.memory.take(x.rows, units);
    this.openGates(x);
    const { f } = this.memory;
    for (let s = 0; s + 1 < starts.length; s++) {
      scanSentence(f, x, y, starts[s]!, starts[s + 1]!);
    }
    return y;
  }

  /** Replaces gates by their sigmoid. */
  protected openGates(x: Matrix): void {
    const { f } = this.memory;
    for (let i = 0; i < x.rows; i++) {
      const from = x.at + i * x.cols;
      for (let d = from, end = from + x.cols / 2; d < end; d++) f[d] = sigmoid(f[d]!);
    }
  }

  addRows(x: Matrix, y: Matrix, index: Int32Array): Matrix {
    const z = this.memory.take(x.rows, x.cols);
    const { f } = this.memory;
    for (let i = 0; i < x.rows; i++) {
      const a = x.at + i * x.cols;
      const b = y.at + index[i]! * x.cols;
      const c = z.at + i * x.cols;
      for (let d = 0; d < x.cols; d++) f[c + d] = f[a + d]! + f[b + d]!;
    }
    return z;
  }

  dropout(x: Matrix): Matrix {
    return x;
  }
}

export function rowMean(f: Float32Array, from: number, cols: number): number {
  let sum = 0;
  for (let d = from; d < from + cols; d++) sum += f[d]!;
  return sum / cols;
}

/** One over the standard deviation. */
export function rowScale(f: Float32Array, from: number, cols: number, mean: number): number {
  let square = 0;
  for (let d = from; d < from + cols; d++) {
    const delta = f[d]! - mean;
    square += delta * delta;
  }
  return 1 / Math.sqrt(square / cols + EPSILON);
}

function normalizeRow(f: Float32Array, from: number, to: number, cols: number, norm: Norm): void {
  const mean = rowMean(f, from, cols);
  const scale = rowScale(f, from, cols, mean);
  const gain = norm.gain.at;
  const bias = norm.bias.at;
  for (let d = 0; d < cols; d++) {
    f[to + d] = (f[from + d]! - mean) * scale * f[gain + d]! + f[bias + d]!;
  }
}

function scanSentence(f: Float32Array, x: Matrix, y: Matrix, first: number, end: number): void {
  const units = y.cols;
  const half = units / 2;
  scanRow(f, x.at + first * x.cols, y.at + first * units, -1, 0, half, units);
  for (let i = first + 1; i < end; i++) {
    const out = y.at + i * units;
    scanRow(f, x.at + i * x.cols, out, out - units, 0, half, units);
  }
  scanRow(f, x.at + (end - 1) * x.cols, y.at + (end - 1) * units, -1, half, units, units);
  for (let i = end - 2; i >= first; i--) {
    const out = y.at + i * units;
    scanRow(f, x.at + i * x.cols, out, out + units, half, units, units);
  }
}

/** h' = h + z (c - h), for some of the units; `old` is where h stands, -1 at the first word. */
function scanRow(
  f: Float32Array,
  gates: number,
  out: number,
  old: number,
  from: number,
  to: number,
  units: number,
): void {
  if (old < 0) {
    for (let d = from; d < to; d++) f[out + d] = f[gates + d]! * f[gates + units + d]!;
    return;
  }
  for (let d = from; d < to; d++) {
    const h = f[old + d]!;
    f[out + d] = h + f[gates + d]! * (f[gates + units + d]! - h);
  }
}
