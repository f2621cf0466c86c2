import type { Resources } from '../../model/index.ts';
import type { Chooser } from './resolve.ts';

/** Weights of the features of `features.ts`. */
export type Weights = ReadonlyMap<string, number>;

/** Reads `models/coreference.tsv`: feature, weight. */
export function readWeights(resources: Resources): Weights {
  const weights = new Map<string, number>();
  for (const line of resources.text('coreference.tsv').split('\n')) {
    const [feature, weight] = line.split('\t');
    if (weight !== undefined && !line.startsWith('#')) weights.set(feature!, Number(weight));
  }
  return weights;
}

export function score(weights: Weights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** How sure a link must be, as a probability among all antecedents and none: unsure stays unlinked. */
export interface Thresholds {
  pronoun: number;
  nominal: number;
}

/** A log-linear mention ranker (Denis and Baldridge 2008) over the features of `features.ts`. */
export function createChooser(weights: Weights, thresholds: Thresholds): Chooser {
  return (anaphor, options, fresh) => {
    const scores = options.map(({ features }) => score(weights, features));
    const none = score(weights, fresh);
    const top = Math.max(none, ...scores);
    const sum = scores.reduce((total, one) => total + Math.exp(one - top), Math.exp(none - top));
    const best = scores.indexOf(Math.max(...scores));
    const probability = Math.exp(scores[best]! - top) / sum;
    return probability >= (anaphor.pronoun ? thresholds.pronoun : thresholds.nominal)
      ? { ...options[best]!, certainty: probability }
      : undefined;
  };
}
