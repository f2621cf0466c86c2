import { normalizeRow } from './elementwise-plain.ts';
import { GREATEST, nearest, packedPlace, STEEPEST, type WholeNumbers } from './whole-numbers.ts';

/** In plain JavaScript. `buffer` gives the memory as it is now. */
export function plainWholeNumbers(buffer: () => ArrayBufferLike): WholeNumbers {
  const { fround } = Math;
  return {
    round(x, out, scales, m, k) {
      const f = new Float32Array(buffer());
      const whole = new Int16Array(buffer());
      for (let i = 0; i < m; i++) {
        const row = (x >> 2) + i * k;
        let most = 0;
        for (let p = row; p < row + k; p++) most = Math.max(most, Math.abs(f[p]!));
        const inverse = Math.min(fround(GREATEST / most), fround(STEEPEST));
        f[(scales >> 2) + i] = most / GREATEST;
        for (let p = 0; p < k; p++) {
          whole[(out >> 1) + i * k + p] = nearest(fround(f[row + p]! * inverse));
        }
      }
    },
    normalize(x, out, gain, bias, m, cols) {
      const f = new Float32Array(buffer());
      const whole = new Int16Array(buffer());
      for (let i = 0; i < m; i++) {
        const to = (out >> 1) + i * cols;
        normalizeRow(f, (x >> 2) + i * cols, gain >> 2, bias >> 2, cols, (d, value) => {
          whole[to + d] = nearest(value);
        });
      }
    },
    multiply({ at, rows, stride, scales }, layer, out) {
      const { inputs, outputs } = layer;
      const f = new Float32Array(buffer());
      const whole = new Int16Array(buffer());
      for (let i = 0; i < rows; i++) {
        const row = (at + i * stride) >> 1;
        const scale = scales === 0 ? 1 : f[(scales >> 2) + i]!;
        for (let j = 0; j < outputs; j++) {
          let sum = 0;
          for (let p = 0; p < inputs; p++) {
            sum += whole[row + p]! * whole[(layer.weights >> 1) + packedPlace(p, j, inputs)]!;
          }
          const product = fround(fround(fround(sum) * scale) * f[(layer.scales >> 2) + j]!);
          f[(out >> 2) + i * outputs + j] = product + f[(layer.bias >> 2) + j]!;
        }
      }
    },
  };
}
