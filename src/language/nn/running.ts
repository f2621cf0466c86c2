import type { Matrix } from './memory.ts';
import { Forward, type Linear, type Norm, type PackedLinear } from './ops.ts';
import type { WholeInput } from './whole-numbers.ts';

/** Runs a network in whole numbers, where its layers are packed so; other layers run with floats. */
export class Running extends Forward {
  override linear(x: Matrix, layer: Linear): Matrix {
    if (!layer.packed) return super.linear(x, layer);
    const { memory } = this;
    const { rows, cols } = x;
    const y = memory.take(rows, layer.packed.outputs);
    const mark = memory.used;
    const at = 4 * memory.take(rows, cols / 2).at;
    const scales = 4 * memory.take(1, rows).at;
    memory.whole.round(4 * x.at, at, scales, rows, cols);
    this.multiply({ at, rows, stride: 2 * cols, scales }, layer.packed, y);
    memory.release(mark);
    return y;
  }

  override convolution(x: Matrix, norm: Norm, layer: Linear, starts: Int32Array): Matrix {
    if (!layer.packed || !norm.scaled) return super.convolution(x, norm, layer, starts);
    const { memory } = this;
    const { rows, cols } = x;
    const mark = memory.used;
    // A row of zeros stands before each sentence and after the last: neighbours are then simply the rows beside.
    const padded = rows + starts.length;
    const at = 4 * memory.take(padded, cols / 2).at;
    const y = memory.take(padded - 2, layer.packed.outputs);
    const row = 2 * cols;
    const { f } = memory;
    for (let s = 0; s < starts.length; s++) {
      const first = starts[s]!;
      const zeros = (at + row * (first + s)) >> 2;
      f.fill(0, zeros, zeros + cols / 2);
      const n = (starts[s + 1] ?? first) - first;
      if (n > 0)
        this.normalize(4 * (x.at + first * cols), norm, at + row * (first + s + 1), n, cols);
    }
    this.multiply({ at, rows: padded - 2, stride: row, scales: 0 }, layer.packed, y);
    for (let s = 0; s + 1 < starts.length; s++) {
      const first = starts[s]!;
      const from = 4 * (y.at + (first + s) * y.cols);
      const count = (starts[s + 1]! - first) * cols;
      memory.each.sumPositive(4 * (x.at + first * cols), from, count);
    }
    memory.release(mark);
    return x;
  }

  override recurrence(x: Matrix, norm: Norm, layer: Linear, starts: Int32Array): Matrix {
    if (!layer.packed || !norm.scaled) return super.recurrence(x, norm, layer, starts);
    const mark = this.memory.used;
    const [y] = this.outputs(x, norm, [layer]) as [Matrix];
    this.add(x, this.scan(y, starts));
    this.memory.release(mark);
    return x;
  }

  override outputs(x: Matrix, norm: Norm, layers: readonly Linear[]): Matrix[] {
    if (!norm.scaled || !layers.every(({ packed }) => packed))
      return super.outputs(x, norm, layers);
    const { memory } = this;
    const { rows, cols } = x;
    const results = layers.map(({ packed }) => memory.take(rows, packed!.outputs));
    const mark = memory.used;
    const at = 4 * memory.take(rows, cols / 2).at;
    this.normalize(4 * x.at, norm, at, rows, cols);
    const input = { at, rows, stride: 2 * cols, scales: 0 };
    layers.forEach(({ packed }, i) => {
      this.multiply(input, packed!, results[i]!);
    });
    memory.release(mark);
    return results;
  }

  private normalize(x: number, { scaled }: Norm, out: number, rows: number, cols: number): void {
    const { gain, bias } = scaled!;
    this.memory.whole.normalize(x, out, 4 * gain.at, 4 * bias.at, rows, cols);
  }

  private multiply(input: WholeInput, packed: PackedLinear, y: Matrix): void {
    const { weights, scales, bias, inputs, outputs } = packed;
    const layer = {
      weights: 4 * weights.at,
      scales: 4 * scales.at,
      bias: 4 * bias.at,
      inputs,
      outputs,
    };
    this.memory.whole.multiply(input, layer, 4 * y.at);
  }
}
