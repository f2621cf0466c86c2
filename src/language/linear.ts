import { createHashIndex } from './hash-index.ts';
import type { Model } from './model-file.ts';

/** Gives every label a score for a set of hashed features. Runtime models and models in training both do. */
export interface Scorer {
  readonly labels: number;
  /** Adds up the weights of the first `count` features; `out` is overwritten from 0 to `labels`. */
  score(features: Int32Array, count: number, out: Float64Array): void;
}

/**
 * A sparse linear model: per feature a short row of labels and 8-bit weights. Sums are whole numbers, so that scores
 * are the same on every platform.
 */
export function readLinear(model: Model, name: string): Scorer {
  const keys = model.tensor(`${name}.keys`, 'i32');
  const counts = model.tensor(`${name}.counts`, 'u8');
  const labels = model.tensor(`${name}.labels`, 'u8');
  // Square roots are stored, so that 8 bits hold both large and small weights.
  const weights = Int16Array.from(model.tensor(`${name}.weights`, 'i8'), (w) => w * Math.abs(w));
  const starts = rowStarts(counts);
  const find = createHashIndex(keys);
  const size = model.number(`${name}.size`);
  return {
    labels: size,
    score(features, count, out) {
      out.fill(0, 0, size);
      for (let f = 0; f < count; f++) {
        const row = find(features[f]!);
        if (row < 0) continue;
        for (let i = starts[row]!, end = starts[row + 1]!; i < end; i++) {
          const label = labels[i]!;
          out[label] = out[label]! + weights[i]!;
        }
      }
    },
  };
}

/** Index of the greatest of the first `count` scores; the first of equals. */
export function best(scores: Float64Array, count: number): number {
  let winner = 0;
  for (let i = 1; i < count; i++) if (scores[i]! > scores[winner]!) winner = i;
  return winner;
}

function rowStarts(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return starts;
}
