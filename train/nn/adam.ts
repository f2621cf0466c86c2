import { seededRandom } from '../../src/base/random.ts';
import type { Memory } from '../../src/language/nn/memory.ts';
import type { ParameterSource } from '../../src/language/nn/parameters.ts';

/** First guesses: uniform after Glorot & Bengio (2010) for weights, small for tables. */
export function randomStart(memory: Memory, seed: number): ParameterSource {
  const random = seededRandom(seed);
  const fill: ParameterSource['fill'] = (_name, { at, rows, cols }, kind) => {
    const { f } = memory;
    const end = at + rows * cols;
    if (kind === 'ones' || kind === 'zeros') {
      f.fill(kind === 'ones' ? 1 : 0, at, end);
      return;
    }
    const bound = kind === 'table' ? 0.1 : Math.sqrt(6 / (rows + cols));
    for (let i = at; i < end; i++) f[i] = (2 * random() - 1) * bound;
  };
  return { fill, final: false };
}

/** Adam (Kingma & Ba 2015) over one stretch of memory whose gradients stand `half` floats further on. */
export class Adam {
  private readonly first: number;
  private readonly size: number;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  private steps = 0;

  constructor(first: number, end: number) {
    this.first = first;
    this.size = end - first;
    this.mean = new Float32Array(this.size);
    this.square = new Float32Array(this.size);
  }

  /** Moves the parameters and clears their gradients; these are shortened to the length `clip`. */
  step(memory: Memory, half: number, rate: number, clip: number): void {
    const { first, size, mean, square } = this;
    const { f } = memory;
    const gradients = first + half;
    let sum = 0;
    for (let i = gradients; i < gradients + size; i++) sum += f[i]! * f[i]!;
    const scale = Math.min(1, clip / (Math.sqrt(sum) + 1e-9));
    this.steps++;
    const b1 = 0.9;
    const b2 = 0.98;
    const c1 = rate / (1 - b1 ** this.steps);
    const c2 = 1 / (1 - b2 ** this.steps);
    for (let i = 0; i < size; i++) {
      const g = f[gradients + i]! * scale;
      const m = b1 * mean[i]! + (1 - b1) * g;
      const v = b2 * square[i]! + (1 - b2) * g * g;
      mean[i] = m;
      square[i] = v;
      f[first + i] = f[first + i]! - (c1 * m) / (Math.sqrt(v * c2) + 1e-8);
    }
    f.fill(0, gradients, gradients + size);
  }
}

/** Rate of learning: rises over `warm` steps to `top`, then falls in a straight line to zero. */
export function learningRate(step: number, steps: number, warm: number, top: number): number {
  return step < warm ? (top * (step + 1)) / warm : (top * (steps - step)) / (steps - warm);
}

/** Rate of learning: rises over `warm` steps to `top`, then falls in a straight line to the share `fall` of it. */
export function fallingRate(
  step: number,
  steps: number,
  warm: number,
  top: number,
  fall = 1,
): number {
  return top * Math.min(1, (step + 1) / warm) * (1 - (1 - fall) * (step / steps));
}

/** Running mean of weights over the steps of training (Polyak & Juditsky 1992) that fades by `decay` from step to step. */
export class Average {
  private readonly first: number;
  private readonly decay: number;
  private readonly mean: Float32Array;
  private steps = 0;

  constructor(first: number, end: number, decay: number) {
    this.first = first;
    this.decay = decay;
    this.mean = new Float32Array(end - first);
  }

  /** Takes the weights of a step in; what is too young to fade counts the same as what follows. */
  add({ f }: Memory): void {
    const { first, mean } = this;
    this.steps++;
    const fresh = Math.max(1 - this.decay, 1 / this.steps);
    for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! + fresh * (f[first + i]! - mean[i]!);
  }

  /** What `use` makes with the mean in the place of the weights. */
  withMean<T>({ f }: Memory, use: () => T): T {
    const { first, mean } = this;
    const kept = f.slice(first, first + mean.length);
    f.set(mean, first);
    const made = use();
    f.set(kept, first);
    return made;
  }
}
