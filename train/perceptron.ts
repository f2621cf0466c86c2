import type { Scorer } from '../src/language/linear.ts';
import type { Tensor } from '../src/language/model-file.ts';

/**
 * Averaged perceptron (Collins 2002) over hashed features. A row of weights is made when a feature is first part of
 * an update; averages are kept lazily as the sum of step × change.
 */
export class Perceptron implements Scorer {
  readonly labels: number;
  private keys = new Int32Array(1 << 16);
  private rows = new Int32Array(1 << 16);
  private weights: Float32Array;
  private sums: Float64Array;
  /** How often each row was part of an update. */
  private updates = new Uint32Array(1 << 12);
  private used = 0;
  private step = 1;

  constructor(labels: number) {
    this.labels = labels;
    this.weights = new Float32Array(labels << 12);
    this.sums = new Float64Array(labels << 12);
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    const { labels, weights } = this;
    out.fill(0, 0, labels);
    for (let f = 0; f < count; f++) {
      const row = this.find(features[f]!);
      if (row < 0) continue;
      const from = row * labels;
      for (let l = 0; l < labels; l++) out[l] = out[l]! + weights[from + l]!;
    }
  }

  /** One step of time: averages weigh every step alike, whether it brought an update or not. */
  tick(): void {
    this.step++;
  }

  /** Makes `gold` more and `wrong` less likely for these features. */
  update(features: Int32Array, count: number, gold: number, wrong: number): void {
    for (let f = 0; f < count; f++) {
      const row = this.findOrAdd(features[f]!);
      const from = row * this.labels;
      this.updates[row] = this.updates[row]! + 1;
      this.change(from + gold, 1);
      this.change(from + wrong, -1);
    }
  }

  /**
   * The averaged weights as tensors for `readLinear`: square roots in 8 bits, weights below `prune` left out, and rows that were part
   * of fewer than `leastUpdates` updates.
   */
  tensors(
    name: string,
    prune: number,
    leastUpdates = 1,
  ): { tensors: Record<string, Tensor>; size: number } {
    const average = this.averages();
    const greatest = average.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9);
    const keys: number[] = [];
    const counts: number[] = [];
    const labels: number[] = [];
    const weights: number[] = [];
    for (const [key, row] of this.entries()) {
      if (this.updates[row]! < leastUpdates) continue;
      let count = 0;
      for (let l = 0; l < this.labels; l++) {
        const weight = average[row * this.labels + l]!;
        const root = Math.sqrt(Math.abs(weight) / greatest);
        const value = Math.sign(weight) * Math.round(127 * root);
        if (value === 0 || Math.abs(weight) < prune) continue;
        labels.push(l);
        weights.push(value);
        count++;
      }
      if (count === 0) continue;
      keys.push(key);
      counts.push(count);
    }
    return {
      size: this.labels,
      tensors: {
        [`${name}.keys`]: Int32Array.from(keys),
        [`${name}.counts`]: Uint8Array.from(counts),
        [`${name}.labels`]: Uint8Array.from(labels),
        [`${name}.weights`]: Int8Array.from(weights),
      },
    };
  }

  /** A scorer with the averaged weights, at full precision: for measuring while training. */
  averaged(): Scorer {
    const average = Float32Array.from(this.averages());
    const { labels } = this;
    return {
      labels,
      score: (features, count, out) => {
        out.fill(0, 0, labels);
        for (let f = 0; f < count; f++) {
          const row = this.find(features[f]!);
          if (row < 0) continue;
          for (let l = 0; l < labels; l++) out[l] = out[l]! + average[row * labels + l]!;
        }
      },
    };
  }

  private averages(): Float64Array {
    return Float64Array.from(
      { length: this.used * this.labels },
      (_, i) => this.weights[i]! - this.sums[i]! / this.step,
    );
  }

  private change(at: number, amount: number): void {
    this.weights[at] = this.weights[at]! + amount;
    this.sums[at] = this.sums[at]! + amount * this.step;
  }

  private entries(): [key: number, row: number][] {
    const found: [number, number][] = [];
    this.rows.forEach((row, slot) => {
      if (row !== 0) found.push([this.keys[slot]!, row - 1]);
    });
    return found.sort((a, b) => a[0] - b[0]);
  }

  private find(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.rows[slot] !== 0) {
      if (this.keys[slot] === key) return this.rows[slot]! - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private findOrAdd(key: number): number {
    const old = this.find(key);
    if (old >= 0) return old;
    if (this.used * 2 >= this.keys.length) this.growTable();
    if ((this.used + 1) * this.labels > this.weights.length) this.growWeights();
    this.insert(key, ++this.used);
    return this.used - 1;
  }

  private insert(key: number, row: number): void {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.rows[slot] !== 0) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.rows[slot] = row;
  }

  private growTable(): void {
    const { keys, rows } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.rows = new Int32Array(keys.length * 2);
    rows.forEach((row, slot) => {
      if (row !== 0) this.insert(keys[slot]!, row);
    });
  }

  private growWeights(): void {
    const weights = new Float32Array(this.weights.length * 2);
    const sums = new Float64Array(this.sums.length * 2);
    weights.set(this.weights);
    sums.set(this.sums);
    this.weights = weights;
    this.sums = sums;
    const updates = new Uint32Array(this.updates.length * 2);
    updates.set(this.updates);
    this.updates = updates;
  }
}
