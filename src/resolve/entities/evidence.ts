/** One piece of evidence for or against two names being one: what was compared, what it weighs, and a sentence. */
export interface Feature {
  name: FeatureName;
  /** In log-odds: positive speaks for one entity. */
  score: number;
  values: [string, string];
  sentence: string;
}

export type Verdict = 'same' | 'different' | 'unsure';

export interface Decision {
  /** Keys of the profiles. */
  a: string;
  b: string;
  verdict: Verdict;
  score: number;
  features: Feature[];
}

/**
 * What each kind of evidence weighs, in log-odds. Set on Re-DocRED and on names of news articles; two names are
 * the same from `SAME` on, different below `UNSURE`.
 */
export const WEIGHTS = {
  'name:equal': 5,
  'name:spelling': 4,
  'name:slip': 1.4,
  'name:rare': 0.8,
  'name:country': 1.6,
  'name:forename-group': 3.4,
  'name:initial': 1.2,
  'name:order': 2.5,
  'name:middle': 2.4,
  'name:given-in-text': 4,
  'name:acronym': 2,
  'name:defined': 1.5,
  'name:short': 1.6,
  'name:only-fit': 1.2,
  'name:dominant': 1.4,
  'name:common': -1.4,
  'name:conflict': -9,
  gender: -6,
  'office:same': 1.5,
  'office:exclusive': -5,
  context: 2,
  'context:none': -1.3,
  'same-document': -1.6,
  'type:found': -0.7,
  kind: -9,
  country: -9,
} as const;
export type FeatureName = keyof typeof WEIGHTS;

export const SAME = 2;
export const UNSURE = 0;

/** A feature whose score is its weight times `strength`. */
export function feature(
  name: FeatureName,
  values: [string, string],
  sentence: string,
  strength = 1,
): Feature {
  return { name, score: WEIGHTS[name] * strength, values, sentence };
}

export function decide(a: string, b: string, features: Feature[]): Decision {
  const score = features.reduce((sum, each) => sum + each.score, 0);
  const verdict = score >= SAME ? 'same' : score < UNSURE ? 'different' : 'unsure';
  return { a, b, verdict, score, features };
}
