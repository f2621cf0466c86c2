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
  const { slots, marks } = readTable(model, name);
  const last = slots.length - 2;
  const shift = 32 - Math.log2(marks.length * 32);
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
        const mark = key >>> shift;
        if (((marks[mark >> 5]! >>> (mark & 31)) & 1) === 0) continue;
        let slot = (key << 1) & last;
        let row = slots[slot + 1]!;
        while (row !== 0 && slots[slot] !== key) {
          slot = (slot + 2) & last;
          row = slots[slot + 1]!;
        }
        for (let i = row >>> 6, end = i + (row & 63); i < end; i++) {
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

interface Table {
  /** Open addressing; two numbers a slot: hash, and first entry × 64 + number of entries (0 is free). */
  slots: Int32Array;
  /** A bit for each value of the upper bits of a hash: most features have no weights, and this is small enough to stay near. */
  marks: Int32Array;
}

function readTable(model: Model, name: string): Table {
  const keys = model.tensor(`${name}.keys`, 'i32');
  const counts = model.tensor(`${name}.counts`, 'u8');
  let size = 32;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(2 * size);
  const marks = new Int32Array(size / 4);
  const last = slots.length - 2;
  const shift = 32 - Math.log2(marks.length * 32);
  let start = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    const mark = key >>> shift;
    marks[mark >> 5] = marks[mark >> 5]! | (1 << (mark & 31));
    let slot = (key << 1) & last;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
    slots[slot] = key;
    slots[slot + 1] = start * 64 + counts[row]!;
    start += counts[row]!;
  }
  return { slots, marks };
}

/** Index of the greatest of the first `count` scores; the first of equals. */
export function best(scores: Float64Array, count: number): number {
  let winner = 0;
  for (let i = 1; i < count; i++) if (scores[i]! > scores[winner]!) winner = i;
  return winner;
}
