import { parse } from 'yaml';
import type { Resources } from '../../model/index.ts';

/** Weights of features; a feature that is not in the table weighs nothing. */
export interface ConfidenceTable {
  /** Claims below are not published. */
  least: number;
  bias: number;
  weights: ReadonlyMap<string, number>;
}

export function loadConfidence(resources: Resources): ConfidenceTable {
  const { least, bias, weights } = parse(resources.text('confidence.yaml')) as {
    least: number;
    bias: number;
    weights: Record<string, number>;
  };
  return { least, bias, weights: new Map(Object.entries(weights)) };
}

/** Logistic model over the features: how probable it is that a reader calls the claim right, 0.01 to 0.99. */
export function confidenceOf(
  { bias, weights }: ConfidenceTable,
  features: readonly string[],
): number {
  const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), bias);
  const probability = 1 / (1 + Math.exp(-sum));
  return Math.round(Math.min(0.99, Math.max(0.01, probability)) * 1000) / 1000;
}
