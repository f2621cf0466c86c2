import { parse } from 'yaml';
import type { Argument, DocumentClaim, Resources } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { verbLemma } from '../clauses/predicates.ts';
import type { ClaimContext } from './argument.ts';

/** Weights of features; a feature that is not in the table weighs nothing. */
export interface ConfidenceTable {
  /** Claims below are not published. */
  least: number;
  bias: number;
  weights: ReadonlyMap<string, number>;
}

/** What the confidence of a claim is judged by, beside the claim itself. */
export interface Signs {
  clause?: Clause;
  /** Token of the verb or noun. */
  trigger: number;
  subjectHead: number;
  objectHead?: number;
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

/** Features of a claim: its rule, its arguments, how far apart they stand, and what makes parsers err. */
export function confidenceFeatures(
  context: ClaimContext,
  claim: DocumentClaim,
  signs: Signs,
): string[] {
  const { clause, trigger, subjectHead, objectHead, governors } = signs;
  const { tree, analysis } = context;
  const { first, last } = analysis.sentences[claim.sentence]!;
  const { xpos, relation } = tree.tokens[trigger]!;
  const known = context.relations.relations.has(claim.relation);
  return [
    `rule:${claim.rule}`,
    `relation:${known ? 'known' : 'own'}`,
    `subject:${kindOf(context, claim.subject)}`,
    `object:${claim.object ? kindOf(context, claim.object) : 'none'}`,
    `origin:${clause?.origin ?? 'noun'}`,
    `voice:${clause?.passive ? 'passive' : 'active'}`,
    `form:${xpos}`,
    `place:${relation.split(':')[0]!}`,
    `governors:${Math.min(governors, 2)}`,
    `length:${bucket(last - first, [12, 22, 35])}`,
    `subject-gap:${bucket(Math.abs(trigger - subjectHead), [3, 8, 15])}`,
    ...objectFeatures(context, trigger, objectHead),
    ...(clause && isKnownVerb(context, clause) ? ['verb:known'] : []),
    ...(subjectHead > trigger ? ['order:inverted'] : []),
    ...(isHeading(context, last) ? ['heading'] : []),
    ...(isBareNoun(context, subjectHead) ? ['subject:bare'] : []),
    ...(claim.participants.length > 1 ? ['participants:many'] : []),
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

function isKnownVerb(
  { tree, relations, predicates }: ClaimContext,
  { predicate }: Clause,
): boolean {
  const verb = verbLemma(tree, predicate);
  return relations.verbs.has(verb) || predicates.governors.has(verb) || predicates.cues.has(verb);
}

function isHeading({ tree }: ClaimContext, last: number): boolean {
  return !/^[.!?”"'’)…]$/.test(tree.tokens[last - 1]?.text ?? '');
}

/** A singular common noun without a determiner is often a mistagged word. */
function isBareNoun({ tree }: ClaimContext, head: number): boolean {
  const { xpos } = tree.tokens[head]!;
  return xpos === 'NN' && tree.dependent(head, 'det', 'nmod:poss', 'nummod') === undefined;
}

function bucket(value: number, limits: readonly number[]): string {
  const found = limits.find((limit) => value <= limit);
  return found === undefined ? 'more' : String(found);
}
