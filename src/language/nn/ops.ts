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
  /** Row `index[i]` of `x` as row i. For running only. */
  rows(x: Matrix, index: Int32Array): Matrix;
  dropout(x: Matrix): Matrix;
}

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
    this.memory.each.relu(4 * x.at, x.rows * x.cols);
    return x;
  }

  add(x: Matrix, y: Matrix): Matrix {
    this.memory.each.sum(4 * x.at, 4 * y.at, x.rows * x.cols);
    return x;
  }

  layerNorm(x: Matrix, { gain, bias }: Norm): Matrix {
    const y = this.memory.take(x.rows, x.cols);
    const { each } = this.memory;
    each.normalize(4 * x.at, 4 * y.at, 4 * gain.at, 4 * bias.at, x.rows, x.cols);
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
    const half = units / 2;
    const y = this.memory.take(x.rows, units);
    const { each, zeroRow } = this.memory;
    for (let i = 0; i < x.rows; i++) each.sigmoid(4 * (x.at + i * x.cols), units);
    const blend = (i: number, old: number, from: number): void => {
      const gate = x.at + i * x.cols + from;
      const before = old < 0 ? zeroRow : y.at + old * units + from;
      each.blend(4 * gate, 4 * (gate + units), 4 * before, 4 * (y.at + i * units + from), half);
    };
    for (let s = 0; s + 1 < starts.length; s++) {
      const first = starts[s]!;
      const last = starts[s + 1]! - 1;
      for (let i = first; i <= last; i++) blend(i, i === first ? -1 : i - 1, 0);
      for (let i = last; i >= first; i--) blend(i, i === last ? -1 : i + 1, half);
    }
    return y;
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

  rows(x: Matrix, index: Int32Array): Matrix {
    const y = this.memory.take(index.length, x.cols);
    const { f } = this.memory;
    for (let i = 0; i < index.length; i++) {
      const from = x.at + index[i]! * x.cols;
      f.copyWithin(y.at + i * x.cols, from, from + x.cols);
    }
    return y;
  }

  dropout(x: Matrix): Matrix {
    return x;
  }
}
