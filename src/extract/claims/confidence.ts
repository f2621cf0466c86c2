import { parse } from 'yaml';
import type { Argument, DocumentClaim, Resources } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ClaimContext } from './argument.ts';
import { doubtFeatures, type Footing } from './doubt.ts';

/** Weights of features; a feature that is not in the table weighs nothing. */
export interface ConfidenceTable {
  /** Claims below are not published. */
  least: number;
  bias: number;
  weights: ReadonlyMap<string, number>;
}

/** What the confidence of a claim is judged by, beside the claim itself. */
export interface Signs extends Footing {
  clause?: Clause;
  governors: number;
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

/** Features of a claim: where the parser was in doubt, the claim's rule, and how it hangs in its sentence. */
export function confidenceFeatures(
  context: ClaimContext,
  claim: DocumentClaim,
  signs: Signs,
): string[] {
  const { clause, trigger, subjectHead, objectHead, governors } = signs;
  const { tree } = context;
  const { relation } = tree.tokens[trigger]!;
  const known = context.relations.relations.has(claim.relation);
  return [
    `rule:${claim.rule}`,
    `relation:${known ? 'known' : 'own'}`,
    `object:${claim.object ? kindOf(context, claim.object) : 'none'}`,
    `origin:${clause?.origin ?? 'noun'}`,
    `place:${relation.split(':')[0]!}`,
    `governors:${Math.min(governors, 2)}`,
    ...doubtFeatures(tree, signs),
    ...objectFeatures(context, trigger, objectHead),
    ...(subjectHead > trigger ? ['order:inverted'] : []),
    ...(claim.attribution.length > 0 ? ['said'] : []),
  ];
}

function kindOf({ found, tree }: ClaimContext, { mention, start, end }: Argument): string {
  const kind = mention === undefined ? undefined : found.mentions[mention]?.kind;
  if (kind !== undefined) return kind;
  return tree.tokens.length > 0 && end - start > 40 ? 'long' : 'phrase';
}

function objectFeatures(
  { tree }: ClaimContext,
  trigger: number,
  object: number | undefined,
): string[] {
  if (object === undefined) return [];
  const [from, to] = [Math.min(trigger, object), Math.max(trigger, object)];
  const comma = tree.tokens.slice(from, to).some(({ text }) => /^[,;:–—-]$/.test(text));
  return [
    `object-gap:${bucket(to - from, [3, 7, 12])}`,
    ...(comma ? ['object:comma'] : []),
    ...(object < trigger ? ['object:before'] : []),
  ];
}

function bucket(value: number, limits: readonly number[]): string {
  const found = limits.find((limit) => value <= limit);
  return found === undefined ? 'more' : String(found);
}
