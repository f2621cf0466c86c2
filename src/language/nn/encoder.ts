import type { Matrix } from './memory.ts';
import type { Linear, Norm, Ops } from './ops.ts';
import type { Parameters } from './parameters.ts';

/** Gives every word a vector that knows its sentence. */
export interface Encoder {
  /** From the inputs of words to what the layers work on. */
  readonly entry: Linear;
  /** What must stand between the result and the layers that use it. */
  readonly last: Norm;
  /** The first convolution, for those who make it of prepared words. */
  readonly first: { norm: Norm; layer: Linear };
  /** Works on the matrix that it is given; `convolved` says that the first convolution is in it already. */
  run(ops: Ops, entered: Matrix, starts: Int32Array, convolved?: boolean): Matrix;
}

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
    const before = parameters.norm(`${prefix}.n1`, width);
    const near = parameters.linear(`${prefix}.conv`, 3 * width, width, before);
    const between = parameters.norm(`${prefix}.n2`, width);
    const far = parameters.linear(`${prefix}.gru`, width, 2 * width, between);
    return { before, near, between, far };
  });
  const last = parameters.norm(`${name}.out`, width);
  return {
    entry,
    last,
    first: { norm: layers[0]!.before, layer: layers[0]!.near },
    run(ops, entered, starts, convolved = false) {
      let x = entered;
      for (const [i, { before, near, between, far }] of layers.entries()) {
        if (i > 0 || !convolved) x = ops.convolution(x, before, near, starts);
        x = ops.recurrence(x, between, far, starts);
      }
      return x;
    },
  };
}
