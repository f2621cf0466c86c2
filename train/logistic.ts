/** Binary logistic regression over sparse features, L2-regularised, by gradient descent: small data, no chance. */
export interface Logistic {
  bias: number;
  weights: Map<string, number>;
}

export interface Example {
  features: readonly string[];
  right: boolean;
}

const STEPS = 600;
const RATE = 0.5;

/** `ridge` pulls every weight but the bias towards nought. */
export function trainLogistic(examples: readonly Example[], ridge: number): Logistic {
  const weights = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) weights.set(feature, 0);
  const model: Logistic = { bias: 0, weights };
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Map<string, number>();
    let biasSlope = 0;
    for (const { features, right } of examples) {
      const error = (right ? 1 : 0) - probability(model, features);
      biasSlope += error;
      for (const feature of features) slope.set(feature, (slope.get(feature) ?? 0) + error);
    }
    model.bias += (RATE * biasSlope) / examples.length;
    for (const [feature, weight] of weights) {
      const gradient = ((slope.get(feature) ?? 0) - ridge * weight) / examples.length;
      weights.set(feature, weight + RATE * gradient);
    }
  }
  return model;
}

export function probability({ bias, weights }: Logistic, features: readonly string[]): number {
  const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Probabilities of examples by models that have not seen their group. */
export function crossValidate<E extends Example>(
  examples: readonly E[],
  groupOf: (example: E) => number,
  groups: number,
  ridge: number,
): number[] {
  const models = Array.from({ length: groups }, (_, group) =>
    trainLogistic(
      examples.filter((example) => groupOf(example) !== group),
      ridge,
    ),
  );
  return examples.map((example) => probability(models[groupOf(example)]!, example.features));
}
