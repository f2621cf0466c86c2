import type { Matrix, Memory } from '../../src/language/nn/memory.ts';
import { Forward, type Linear, type Norm } from '../../src/language/nn/ops.ts';

/**
 * Runs a network as `Forward` does and goes back through it. The gradient of the float at `i` stands at `i + half`:
 * the memory must have twice the space that values need, and `half` must lie beyond all of them.
 */
export class Tape extends Forward {
  readonly half: number;
  /** Share of values that dropout sets to zero. */
  rate = 0;
  private readonly random: () => number;
  private readonly back: (() => void)[] = [];

  constructor(memory: Memory, half: number, random: () => number) {
    super(memory);
    this.half = half;
    this.random = random;
  }

  /** Remembers a step of the way back: it adds to the gradients of what the step was made from. */
  record(step: () => void): void {
    this.back.push(step);
  }

  /** Goes back through all that was recorded. */
  backward(): void {
    for (let step = this.back.pop(); step; step = this.back.pop()) step();
  }

  /** Space for a result, with its gradient cleared. */
  result(rows: number, cols: number): Matrix {
    const y = this.memory.take(rows, cols);
    this.memory.f.fill(0, y.at + this.half, y.at + this.half + rows * cols);
    return y;
  }

  override input(rows: number, cols: number): Matrix {
    const x = super.input(rows, cols);
    this.memory.f.fill(0, x.at + this.half, x.at + this.half + rows * cols);
    return x;
  }

  override lookUp(x: Matrix, column: number, table: Matrix, index: Int32Array, each: number): void {
    super.lookUp(x, column, table, index, each);
    const { half } = this;
    this.record(() => {
      const { f } = this.memory;
      for (let i = 0; i < x.rows * each; i++) {
        const row = index[i]!;
        if (row < 0) continue;
        const from = half + x.at + Math.trunc(i / each) * x.cols + column;
        const to = half + table.at + row * table.cols;
        for (let d = 0; d < table.cols; d++) f[to + d] = f[to + d]! + f[from + d]!;
      }
    });
  }

  override linear(x: Matrix, layer: Linear): Matrix {
    const y = super.linear(x, layer);
    const { weights, bias } = layer;
    const { half, memory } = this;
    memory.f.fill(0, y.at + half, y.at + half + y.rows * y.cols);
    this.record(() => {
      const mark = memory.used;
      const gradient = y.at + half;
      const turned = this.transpose(weights.at, weights.rows, weights.cols, weights.cols);
      memory.product(gradient, y.cols, turned.at, x.at + half, x.rows, x.cols, y.cols);
      const inputs = this.transpose(x.at, x.rows, x.cols, x.cols);
      memory.product(inputs.at, inputs.cols, gradient, weights.at + half, x.cols, y.cols, x.rows);
      const { f } = memory;
      for (let i = 0; i < y.rows; i++) {
        for (let d = 0; d < y.cols; d++) {
          f[bias.at + half + d] = f[bias.at + half + d]! + f[gradient + i * y.cols + d]!;
        }
      }
      memory.release(mark);
    });
    return y;
  }

  override relu(x: Matrix): Matrix {
    super.relu(x);
    const { half } = this;
    this.record(() => {
      const { f } = this.memory;
      for (let i = x.at, end = x.at + x.rows * x.cols; i < end; i++)
        if (f[i] === 0) f[i + half] = 0;
    });
    return x;
  }

  /** In a new place: the terms are needed on the way back. */
  override add(x: Matrix, y: Matrix): Matrix {
    const z = this.result(x.rows, x.cols);
    const { half } = this;
    const { f } = this.memory;
    const size = x.rows * x.cols;
    for (let i = 0; i < size; i++) f[z.at + i] = f[x.at + i]! + f[y.at + i]!;
    this.record(() => {
      const g = this.memory.f;
      for (let i = half; i < half + size; i++) {
        g[x.at + i] = g[x.at + i]! + g[z.at + i]!;
        g[y.at + i] = g[y.at + i]! + g[z.at + i]!;
      }
    });
    return z;
  }

  override layerNorm(x: Matrix, norm: Norm): Matrix {
    const y = super.layerNorm(x, norm);
    this.memory.f.fill(0, y.at + this.half, y.at + this.half + y.rows * y.cols);
    this.record(() => {
      for (let i = 0; i < x.rows; i++) {
        this.normBack(x.at + i * x.cols, y.at + i * x.cols, x.cols, norm);
      }
    });
    return y;
  }

  private normBack(x: number, y: number, cols: number, { gain, bias }: Norm): void {
    const { half } = this;
    const { f } = this.memory;
    const mean = rowMean(f, x, cols);
    const scale = rowScale(f, x, cols, mean);
    let sum = 0;
    let dot = 0;
    for (let d = 0; d < cols; d++) {
      const unit = (f[x + d]! - mean) * scale;
      const gradient = f[y + half + d]!;
      f[gain.at + half + d] = f[gain.at + half + d]! + gradient * unit;
      f[bias.at + half + d] = f[bias.at + half + d]! + gradient;
      sum += gradient * f[gain.at + d]!;
      dot += gradient * f[gain.at + d]! * unit;
    }
    for (let d = 0; d < cols; d++) {
      const unit = (f[x + d]! - mean) * scale;
      const gradient = f[y + half + d]! * f[gain.at + d]!;
      f[x + half + d] = f[x + half + d]! + scale * (gradient - sum / cols - (unit * dot) / cols);
    }
  }

  override window(x: Matrix, starts: Int32Array): Matrix {
    const y = super.window(x, starts);
    const { half } = this;
    const { cols } = x;
    this.memory.f.fill(0, y.at + half, y.at + half + y.rows * y.cols);
    this.record(() => {
      const { f } = this.memory;
      for (let s = 0; s + 1 < starts.length; s++) {
        const first = starts[s]!;
        const last = starts[s + 1]! - 1;
        for (let i = first; i <= last; i++) {
          const from = half + y.at + i * 3 * cols;
          const to = half + x.at + (i - 1) * cols;
          const begin = i === first ? cols : 0;
          const end = i === last ? 2 * cols : 3 * cols;
          for (let d = begin; d < end; d++) f[to + d] = f[to + d]! + f[from + d]!;
        }
      }
    });
    return y;
  }

  override scan(x: Matrix, starts: Int32Array): Matrix {
    const y = super.scan(x, starts);
    const { half } = this;
    this.memory.f.fill(0, y.at + half, y.at + half + y.rows * y.cols);
    this.record(() => {
      for (let s = 0; s + 1 < starts.length; s++) this.scanBack(x, y, starts[s]!, starts[s + 1]!);
    });
    return y;
  }

  /** `x` holds open gates (sigmoids) and candidates; the gradient of a gate goes through its sigmoid. */
  private scanBack(x: Matrix, y: Matrix, first: number, end: number): void {
    const { half } = this;
    const { f } = this.memory;
    const units = y.cols;
    const step = (i: number, previous: number, from: number, to: number): void => {
      const gate = x.at + i * x.cols;
      const out = y.at + i * units;
      const old = previous < 0 ? -1 : y.at + previous * units;
      for (let d = from; d < to; d++) {
        const z = f[gate + d]!;
        const h = old < 0 ? 0 : f[old + d]!;
        const gradient = f[out + half + d]!;
        const g = gate + half + d;
        f[g] = f[g]! + gradient * (f[gate + units + d]! - h) * z * (1 - z);
        f[g + units] = f[g + units]! + gradient * z;
        if (old >= 0) f[old + half + d] = f[old + half + d]! + gradient * (1 - z);
      }
    };
    for (let i = end - 1; i >= first; i--) step(i, i === first ? -1 : i - 1, 0, units / 2);
    for (let i = first; i < end; i++) step(i, i === end - 1 ? -1 : i + 1, units / 2, units);
  }

  override addRows(x: Matrix, y: Matrix, index: Int32Array): Matrix {
    const z = super.addRows(x, y, index);
    const { half } = this;
    const { cols } = x;
    this.memory.f.fill(0, z.at + half, z.at + half + z.rows * z.cols);
    this.record(() => {
      const { f } = this.memory;
      for (let i = 0; i < x.rows; i++) {
        const a = half + x.at + i * cols;
        const b = half + y.at + index[i]! * cols;
        const c = half + z.at + i * cols;
        for (let d = 0; d < cols; d++) {
          f[a + d] = f[a + d]! + f[c + d]!;
          f[b + d] = f[b + d]! + f[c + d]!;
        }
      }
    });
    return z;
  }

  override dropout(x: Matrix): Matrix {
    if (this.rate === 0) return x;
    const size = x.rows * x.cols;
    const y = this.result(x.rows, x.cols);
    const mask = this.memory.take(x.rows, x.cols).at;
    this.fillMask(mask, size);
    const { f } = this.memory;
    for (let i = 0; i < size; i++) f[y.at + i] = f[x.at + i]! * f[mask + i]!;
    this.record(() => {
      const g = this.memory.f;
      const from = y.at + this.half;
      const to = x.at + this.half;
      for (let i = 0; i < size; i++) g[to + i] = g[to + i]! + g[from + i]! * g[mask + i]!;
    });
    return y;
  }

  /** Zeros, and the inverse of the share that is kept: xorshift (Marsaglia 2003), seeded for every mask. */
  private fillMask(at: number, size: number): void {
    const { f } = this.memory;
    const keep = 1 / (1 - this.rate);
    const limit = this.rate * 4294967296;
    let state = (Math.floor(this.random() * 4294967295) + 1) | 0;
    for (let i = at; i < at + size; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      f[i] = state >>> 0 < limit ? 0 : keep;
    }
  }

  /** The transpose in new space; its columns are padded with zeros to a multiple of 4. */
  transpose(at: number, rows: number, cols: number, stride: number): Matrix {
    const padded = (rows + 3) & ~3;
    const turned = this.memory.take(cols, padded);
    const { f } = this.memory;
    for (let j = 0; j < cols; j++) {
      const to = turned.at + j * padded;
      for (let i = 0; i < rows; i++) f[to + i] = f[at + i * stride + j]!;
      for (let i = rows; i < padded; i++) f[to + i] = 0;
    }
    return turned;
  }
}

const EPSILON = 1e-5;

function rowMean(f: Float32Array, from: number, cols: number): number {
  let sum = 0;
  for (let d = from; d < from + cols; d++) sum += f[d]!;
  return sum / cols;
}

/** One over the standard deviation. */
function rowScale(f: Float32Array, from: number, cols: number, mean: number): number {
  let square = 0;
  for (let d = from; d < from + cols; d++) {
    const delta = f[d]! - mean;
    square += delta * delta;
  }
  return 1 / Math.sqrt(square / cols + EPSILON);
}
