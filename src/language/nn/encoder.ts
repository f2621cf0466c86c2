import type { Matrix } from './memory.ts';
import type { Linear, Norm, Ops } from './ops.ts';
import type { Parameters } from './parameters.ts';

/**
 * Gives every word a vector that knows its sentence. With `index`, the input holds each different word once, and word i
 * is row `index[i]` of it: words repeat, and dropout is off when a network is only run.
 */
export type Encoder = (ops: Ops, input: Matrix, starts: Int32Array, index?: Int32Array) => Matrix;

interface Layer {
  before: Norm;
  near: Linear;
  between: Norm;
  far: Linear;
}

/**
 * `depth` residual layers of `width` units over inputs of `inputs` columns, each a convolution over three words and a
 * bidirectional minGRU, both after a layer norm. Width and inputs are multiples of 8.
 */
export function createEncoder(
  parameters: Parameters,
  name: string,
  inputs: number,
  width: number,
  depth: number,
): Encoder {
  const entry = parameters.linear(`${name}.in`, inputs, width);
  const layers = Array.from({ length: depth }, (_, i): Layer => {
    const prefix = `${name}.${String(i)}`;
    return {
      before: parameters.norm(`${prefix}.n1`, width),
      near: parameters.linear(`${prefix}.conv`, 3 * width, width),
      between: parameters.norm(`${prefix}.n2`, width),
      far: parameters.linear(`${prefix}.gru`, width, 2 * width),
    };
  });
  const last = parameters.norm(`${name}.out`, width);
  return (ops, input, starts, index) => {
    const entered = ops.linear(ops.dropout(input), entry);
    let x = index ? ops.rows(entered, index) : entered;
    for (const { before, near, between, far } of layers) {
      const seen = ops.window(ops.layerNorm(x, before), starts);
      x = ops.add(x, ops.dropout(ops.relu(ops.linear(seen, near))));
      const heard = ops.scan(ops.linear(ops.layerNorm(x, between), far), starts);
      x = ops.add(x, ops.dropout(heard));
    }
    return ops.dropout(ops.layerNorm(x, last));
  };
}
