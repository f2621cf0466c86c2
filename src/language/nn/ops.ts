import type { Matrix, Memory } from './memory.ts';

export interface Linear {
  weights: Matrix;
  bias: Matrix;
  /** The same in whole numbers, for running only. */
  packed?: PackedLinear;
}

/** Columns are padded to a multiple of 8. */
export interface PackedLinear {
  weights: Matrix;
  scales: Matrix;
  bias: Matrix;
  inputs: number;
  outputs: number;
}

export interface Norm {
  gain: Matrix;
  bias: Matrix;
  /** The same times a scale, so that results can be rounded to whole numbers; for running only. */
  scaled?: { gain: Matrix; bias: Matrix; scale: number };
}

/**
 * The steps that networks are made of. A network is written once against this: `Forward` runs it with floats, `Running`
 * in whole numbers, and the tape in `train/nn` runs it and remembers what it needs to go back. Rows are words; `starts`
 * holds the first row of every sentence and, last, the number of rows.
 */
export interface Ops {
  readonly memory: Memory;
  /** Words by `cols` zeros, to be filled by `lookUp` or by hand. */
  input(rows: number, cols: number): Matrix;
  /** Adds rows of a table to columns of `x` from `column` on; `index` holds `each` rows a word, -1 for none. */
  lookUp(x: Matrix, column: number, table: Matrix, index: Int32Array, each: number): void;
  /** Results may have more columns than the layer: what is beyond means nothing. */
  linear(x: Matrix, layer: Linear): Matrix;
  relu(x: Matrix): Matrix;
  add(x: Matrix, y: Matrix): Matrix;
  /** x + relu(layer(every word of the normalised x beside its neighbours, zeros beyond the sentence)). */
  convolution(x: Matrix, norm: Norm, layer: Linear, starts: Int32Array): Matrix;
  /**
   * x + a bidirectional minGRU (Feng et al. 2024) over layer(the normalised x): the first half of its columns are gates,
   * the second candidates; of each, one half runs forwards and the other backwards. Gates depend on the input alone.
   */
  recurrence(x: Matrix, norm: Norm, layer: Linear, starts: Int32Array): Matrix;
  /** Layers over the normalised x. */
  outputs(x: Matrix, norm: Norm, layers: readonly Linear[]): Matrix[];
  /** Row i of `x` plus row `index[i]` of `y`. */
  addRows(x: Matrix, y: Matrix, index: Int32Array): Matrix;
  dropout(x: Matrix): Matrix;
}

/** Runs a network with floats. Where nothing is kept for going back, steps work in place. */
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

  linear(x: Matrix, { weights, bias }: Linear): Matrix {
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

  convolution(x: Matrix, norm: Norm, layer: Linear, starts: Int32Array): Matrix {
    const seen = this.window(this.layerNorm(x, norm), starts);
    return this.add(x, this.dropout(this.relu(this.linear(seen, layer))));
  }

  recurrence(x: Matrix, norm: Norm, layer: Linear, starts: Int32Array): Matrix {
    const heard = this.scan(this.linear(this.layerNorm(x, norm), layer), starts);
    return this.add(x, this.dropout(heard));
  }

  outputs(x: Matrix, norm: Norm, layers: readonly Linear[]): Matrix[] {
    const h = this.dropout(this.layerNorm(x, norm));
    return layers.map((layer) => this.linear(h, layer));
  }

  /** Layer normalisation (Ba et al. 2016). */
  layerNorm(x: Matrix, { gain, bias }: Norm): Matrix {
    const y = this.memory.take(x.rows, x.cols);
    const { each } = this.memory;
    each.normalize(4 * x.at, 4 * y.at, 4 * gain.at, 4 * bias.at, x.rows, x.cols);
    return y;
  }

  /** Every word beside its neighbours: [left, itself, right], zeros beyond the sentence. */
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

  /** The sums of a minGRU; gates become their logistic function. */
  scan(x: Matrix, starts: Int32Array): Matrix {
    const units = x.cols / 2;
    const half = units / 2;
    const y = this.memory.take(x.rows, units);
    const { each, zeroRow } = this.memory;
    const stride = 4 * x.cols;
    each.sigmoid(4 * x.at, stride, x.rows, units);
    for (let s = 0; s + 1 < starts.length; s++) {
      const n = starts[s + 1]! - starts[s]!;
      const run = (row: number, column: number, step: number): void => {
        const gate = 4 * (x.at + row * x.cols + column);
        const out = 4 * (y.at + row * units + column);
        each.scan(gate, step * stride, 4 * units, 4 * zeroRow, out, step * 4 * units, n, half);
      };
      run(starts[s]!, 0, 1);
      run(starts[s + 1]! - 1, half, -1);
    }
    return y;
  }

  addRows(x: Matrix, y: Matrix, index: Int32Array): Matrix {
    const z = this.memory.take(x.rows, x.cols);
    const rows = this.memory.take(1, x.rows);
    new Int32Array(this.memory.f.buffer).set(index.subarray(0, x.rows), rows.at);
    this.memory.each.sumRows(4 * x.at, 4 * y.at, 4 * rows.at, 4 * z.at, x.rows, x.cols);
    return z;
  }

  dropout(x: Matrix): Matrix {
    return x;
  }
}
