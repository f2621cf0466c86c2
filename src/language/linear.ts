import type { Model } from './model-file.ts';

/** Gives every label a score for a set of hashed features. Runtime models and models in training both do. */
export interface Scorer {
  readonly labels: number;
  /** Adds up the weights of the first `count` features; `out` is overwritten from 0 to `labels`. */
  score(features: Int32Array, count: number, out: Float64Array): void;
}

/** A linear model whose scores can be made piece by piece. */
export interface LinearSums {
  /** Adds the weights of the first `count` features to `out`, in whole numbers. */
  sum(features: Int32Array, count: number, out: Int32Array): void;
}

/**
 * A sparse linear model: per feature a short row of labels and 8-bit weights. Sums are whole numbers, so that scores
 * are the same on every platform.
 */
export function readLinear(model: Model, name: string): Scorer & LinearSums {
  const size = model.number(`${name}.size`);
  const entries = readEntries(model, name);
  const table = readTable(model, name);
  const last = table.length - 4;
  const sums = new Int32Array(size);
  return {
    labels: size,
    score(features, count, out) {
      sums.fill(0);
      this.sum(features, count, sums);
      out.set(sums);
    },
    sum(features, count, out) {
      for (let f = 0; f < count; f++) {
        const key = features[f]!;
        let slot = (key << 2) & last;
        let start = table[slot + 1]!;
        while (start !== 0 && table[slot] !== key) {
          slot = (slot + 4) & last;
          start = table[slot + 1]!;
        }
        if (start === 0) continue;
        for (let i = start - 1, end = table[slot + 2]!; i < end; i++) {
          const entry = entries[i]!;
          const label = entry & 255;
          out[label] = out[label]! + (entry >> 8);
        }
      }
    },
  };
}

/** Label and weight in one number: what is read together stands together. */
function readEntries(model: Model, name: string): Int32Array {
  const labels = model.tensor(`${name}.labels`, 'u8');
  const weights = model.tensor(`${name}.weights`, 'i8');
  const entries = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    // Square roots are stored, so that 8 bits hold both large and small weights.
    const weight = weights[i]! * Math.abs(weights[i]!);
    entries[i] = (weight << 8) | labels[i]!;
  }
  return entries;
}

/** Open addressing; four numbers a slot: hash, first entry + 1 (0 is free), end of the entries, nothing. */
function readTable(model: Model, name: string): Int32Array {
  const keys = model.tensor(`${name}.keys`, 'i32');
  const counts = model.tensor(`${name}.counts`, 'u8');
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const table = new Int32Array(4 * size);
  const last = table.length - 4;
  let start = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    let slot = (key << 2) & last;
    while (table[slot + 1] !== 0) slot = (slot + 4) & last;
    table[slot] = key;
    table[slot + 1] = start + 1;
    start += counts[row]!;
    table[slot + 2] = start;
  }
  return table;
}

/** Index of the greatest of the first `count` scores; the first of equals. */
export function best(scores: Float64Array, count: number): number {
  let winner = 0;
  for (let i = 1; i < count; i++) if (scores[i]! > scores[winner]!) winner = i;
  return winner;
}
