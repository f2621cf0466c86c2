import type { Model, Tensor } from '../model-file.ts';
import type { Matrix, Memory } from './memory.ts';
import type { Linear, Norm } from './ops.ts';
import { packLinear, scaleNorm } from './packing.ts';

export type ParameterKind = 'weights' | 'table' | 'zeros' | 'ones';

/** Fills parameters, from a file or with a first guess. */
export interface ParameterSource {
  fill(name: string, matrix: Matrix, kind: ParameterKind): void;
  /** Whether they will not change any more, so that layers can be kept in whole numbers. */
  final: boolean;
}

/** Gives a network its parameters, in the order in which it asks for them, from one stretch of memory. */
export class Parameters {
  readonly first: number;
  readonly list: { name: string; matrix: Matrix; kind: ParameterKind }[] = [];
  private readonly memory: Memory;
  private readonly source: ParameterSource;

  constructor(memory: Memory, source: ParameterSource) {
    this.memory = memory;
    this.source = source;
    this.first = memory.used;
  }

  matrix(name: string, rows: number, cols: number, kind: ParameterKind = 'weights'): Matrix {
    const matrix = this.memory.take(rows, cols);
    this.list.push({ name, matrix, kind });
    this.source.fill(name, matrix, kind);
    return matrix;
  }

  /** A layer; `after` is the norm that its input comes from, if it does. */
  linear(name: string, inputs: number, outputs: number, after?: Norm): Linear {
    const layer = {
      weights: this.matrix(`${name}.w`, inputs, outputs),
      bias: this.matrix(`${name}.b`, 1, outputs, 'zeros'),
    };
    return this.source.final ? packLinear(layer, this.memory, after) : layer;
  }

  /** A layer over several rows side by side as one layer for each of them, whose results add up to its own. */
  split(layer: Linear, count: number, after: Norm): Linear[] {
    const rows = layer.weights.rows / count;
    const { cols } = layer.weights;
    return Array.from({ length: count }, (_, part) => {
      const at = layer.weights.at + part * rows * cols;
      const bias = part === 0 ? layer.bias : this.memory.zeros(1, cols);
      return packLinear({ weights: { at, rows, cols }, bias }, this.memory, after);
    });
  }

  norm(name: string, cols: number): Norm {
    const norm = {
      gain: this.matrix(`${name}.g`, 1, cols, 'ones'),
      bias: this.matrix(`${name}.b`, 1, cols, 'zeros'),
    };
    return this.source.final ? scaleNorm(norm, this.memory) : norm;
  }
}

/** Reads parameters as `quantise` stores them; `final` says that they will not be trained any further. */
export function fromModel(model: Model, memory: Memory, final = true): ParameterSource {
  return {
    final,
    fill(name, { at, rows, cols }) {
      const { f } = memory;
      if (rows === 1) {
        f.set(model.tensor(name, 'f32'), at);
        return;
      }
      const values = model.tensor(name, 'i8');
      const scales = model.tensor(`${name}.scale`, 'f32');
      for (let r = 0; r < rows; r++) {
        const scale = scales[r]!;
        for (let c = r * cols; c < (r + 1) * cols; c++) f[at + c] = values[c]! * scale;
      }
    },
  };
}

/** Parameters as tensors: 8 bits with a scale for every row; single rows stay 32-bit floats. */
export function quantise({ list }: Parameters, memory: Memory): Record<string, Tensor> {
  const tensors: Record<string, Tensor> = {};
  for (const { name, matrix } of list) {
    const values = memory.f.subarray(matrix.at, matrix.at + matrix.rows * matrix.cols);
    if (matrix.rows === 1) tensors[name] = values.slice();
    else Object.assign(tensors, quantiseRows(name, values, matrix.rows, matrix.cols));
  }
  return tensors;
}

function quantiseRows(name: string, values: Float32Array, rows: number, cols: number) {
  const whole = new Int8Array(rows * cols);
  const scales = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    const row = values.subarray(r * cols, (r + 1) * cols);
    const scale = Math.fround(row.reduce((most, v) => Math.max(most, Math.abs(v)), 0) / 127);
    scales[r] = scale;
    if (scale === 0) continue;
    row.forEach((v, c) => (whole[r * cols + c] = Math.round(v / scale)));
  }
  return { [name]: whole, [`${name}.scale`]: scales };
}
