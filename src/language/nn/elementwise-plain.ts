import {
  EPSILON,
  LIMIT,
  LN2_HIGH,
  LN2_LOW,
  LOG2E,
  SERIES,
  type Elementwise,
} from './elementwise.ts';
import { nearest } from './whole-numbers.ts';

/** 2 to the power of n − 64. */
const POWERS = Float32Array.from({ length: 129 }, (_, i) => 2 ** (i - 64));

/** In plain JavaScript. `floats` gives the memory as it is now. */
export function plainElementwise(floats: () => Float32Array): Elementwise {
  const { fround } = Math;
  return {
    normalize(x, y, gain, bias, m, cols) {
      const f = floats();
      for (let i = 0; i < m; i++) {
        const to = (y >> 2) + i * cols;
        normalizeRow(f, (x >> 2) + i * cols, gain >> 2, bias >> 2, cols, (d, value) => {
          f[to + d] = value;
        });
      }
    },
    sigmoid(x, stride, m, count) {
      const f = floats();
      for (let i = 0; i < m; i++) {
        const from = (x + i * stride) >> 2;
        for (let d = from; d < from + count; d++) f[d] = 1 / fround(1 + exponential(-f[d]!));
      }
    },
    scan(gate, gateStride, candidates, old, out, outStride, m, count) {
      const f = floats();
      for (let i = 0; i < m; i++) {
        const gates = (gate + i * gateStride) >> 2;
        const before = (i === 0 ? old : out + (i - 1) * outStride) >> 2;
        const to = (out + i * outStride) >> 2;
        for (let d = 0; d < count; d++) {
          const h = f[before + d]!;
          const step = fround(f[gates + (candidates >> 2) + d]! - h);
          f[to + d] = h + fround(f[gates + d]! * step);
        }
      }
    },
    sum(x, y, count) {
      const f = floats();
      for (let d = 0; d < count; d++) f[(x >> 2) + d] = f[(x >> 2) + d]! + f[(y >> 2) + d]!;
    },
    sumPositive(x, y, count) {
      const f = floats();
      for (let d = 0; d < count; d++) {
        f[(x >> 2) + d] = f[(x >> 2) + d]! + Math.max(f[(y >> 2) + d]!, 0);
      }
    },
    sumRows(x, y, index, z, m, cols) {
      const f = floats();
      const rows = new Int32Array(f.buffer);
      for (let i = 0; i < m; i++) {
        const other = (y >> 2) + rows[(index >> 2) + i]! * cols;
        for (let d = 0; d < cols; d++) {
          f[(z >> 2) + i * cols + d] = f[(x >> 2) + i * cols + d]! + f[other + d]!;
        }
      }
    },
    convolve(table, rows, z, m, cols) {
      const f = floats();
      const places = new Int32Array(f.buffer);
      for (let i = 0; i < m; i++) {
        const [own, left, right] = [0, 1, 2].map(
          (n) => (table >> 2) + places[(rows >> 2) + 3 * i + n]! * 4 * cols,
        ) as [number, number, number];
        for (let d = 0; d < cols; d++) {
          const before = fround(f[left + cols + d]! + f[own + 2 * cols + d]!);
          const seen = fround(before + f[right + 3 * cols + d]!);
          f[(z >> 2) + i * cols + d] = f[own + d]! + Math.max(seen, 0);
        }
      }
    },
    relu(x, count) {
      const f = floats();
      for (let i = x >> 2; i < (x >> 2) + count; i++) f[i] = Math.max(f[i]!, 0);
    },
  };
}

/** Normalises the row at index `from`; `gain` and `bias` are indices as well. */
export function normalizeRow(
  f: Float32Array,
  from: number,
  gain: number,
  bias: number,
  cols: number,
  put: (d: number, value: number) => void,
): void {
  const { fround } = Math;
  const mean = fround(laneSum(cols, (d) => f[from + d]!) / cols);
  const spread = (d: number): number => fround(f[from + d]! - mean);
  const square = fround(laneSum(cols, (d) => fround(spread(d) * spread(d))) / cols);
  const scale = fround(1 / fround(Math.sqrt(fround(square + fround(EPSILON)))));
  for (let d = 0; d < cols; d++) {
    const unit = fround(spread(d) * scale);
    put(d, fround(fround(unit * f[gain + d]!) + f[bias + d]!));
  }
}

/** The sum of four lanes that each add every fourth number. */
function laneSum(count: number, value: (d: number) => number): number {
  const lanes = new Float32Array(4);
  for (let d = 0; d < count; d++) lanes[d & 3] = lanes[d & 3]! + value(d);
  return Math.fround(Math.fround(lanes[0]! + lanes[1]!) + Math.fround(lanes[2]! + lanes[3]!));
}

function exponential(x: number): number {
  const { fround } = Math;
  const y = Math.min(Math.max(x, -LIMIT), LIMIT);
  const n = nearest(fround(y * LOG2E));
  const r = fround(fround(y - fround(n * LN2_HIGH)) - fround(n * LN2_LOW));
  let series = SERIES[0]!;
  for (let i = 1; i < SERIES.length; i++) series = fround(fround(series * r) + SERIES[i]!);
  return fround(series * POWERS[n + 64]!);
}
