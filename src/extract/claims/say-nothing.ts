import { isMedium, speechOf } from '../attribution/cues.ts';
import type { Clause, Oblique } from '../clauses/clause.ts';
import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { ClaimContext } from './argument.ts';
import type { Builder } from './builder.ts';
import type { Frame, Sides } from './frame.ts';

/** Verbs whose object is a clause that the parser has cut short. */
const SAID_ONLY =
  /^(?:say|add|note|state|claim|suggest|insist|argue|indicate|estimate|predict|allege)$/;

/** "two weeks left to": nothing that acts. */
export function isSpanOfTime({ tree }: ClaimContext, head: number): boolean {
  return /^(?:minute|hour|day|week|month|year|decade|century|time)$/.test(lemmaOf(tree, head));
}

/** "the bank said prices grew and now reach": a lent subject must agree with the verb in number. */
export function disagrees({ tree }: ClaimContext, clause: Clause, { subject }: Sides): boolean {
  if (clause.origin !== 'shared' || clause.passive || clause.subjects.length > 1) return false;
  const verb = tree.tokens[clause.predicate]!.xpos;
  const { xpos, upos } = tree.tokens[subject]!;
  if (tree.dependent(clause.predicate, 'aux', 'cop') !== undefined) return false;
  if (verb === 'VBP') return xpos === 'NN' || (xpos === 'NNP' && upos === 'PROPN');
  return verb === 'VBZ' && xpos === 'NNS';
}

/** "there is", and auxiliaries whose verb is left out. */
export function isEmpty({ tree }: ClaimContext, { predicate, kind, origin }: Clause): boolean {
  if (tree.dependent(predicate, 'expl') !== undefined) return true;
  if (kind === 'copula') return false;
  if (tree.dependent(predicate, 'cop') !== undefined) return origin !== 'owner';
  return tree.tokens[predicate]!.upos === 'AUX' || lemmaOf(tree, predicate) === 'be';
}

/** "floated the idea to": the noun stands for the infinitive, which makes the claim. */
export function governsOnly(
  { tree, predicates }: ClaimContext,
  clause: Clause,
  frame: Frame,
): boolean {
  const { target } = frame;
  if (target === undefined || !clause.objects.includes(target)) return false;
  if (!predicates.nouns.has(lemmaOf(tree, target))) return false;
  return tree
    .dependents(target, 'acl')
    .some((child) => tree.tokens[child]!.xpos === 'VB' && tree.head(target) === clause.predicate);
}

/** "X said P": P is the claim, and X stands in its attribution. */
export function isMereSpeech({ context }: Builder, clause: Clause): boolean {
  const { tree, predicates } = context;
  const speech = speechOf(tree, predicates, clause);
  if (!speech) return clause.content !== undefined && clause.objects.length === 0;
  const heads = [...clause.objects, ...clause.recipients];
  if (speech.verb === 'quote' || speech.verb === 'cite') return true;
  const people = heads.filter((head) => !isMedium(tree, predicates, head));
  if (people.length > 0) return SAID_ONLY.test(speech.verb ?? '');
  if (clause.content !== undefined || heads.length > 0) return true;
  const to = clause.obliques.some(
    ({ head, preposition }) => preposition === 'to' && !isMedium(tree, predicates, head),
  );
  const other = clause.obliques.some(
    ({ preposition }) => preposition === 'on' || preposition === 'for',
  );
  return !to && !(other && speech.kind !== 'say');
}

/**
 * Whether a clause without an object says enough: an event of ours ("died"), or one with more to it than its verb.
 * A verb that takes objects and has none is more often a parser's error than a thought.
 */
export function standsAlone(
  { context, circumstances }: Builder,
  clause: Clause,
  sides: Sides,
  frame: Frame,
  others: readonly Oblique[],
): boolean {
  if (frame.relation || frame.noun !== undefined) return true;
  if (clause.agents.length > 0) return false;
  const verb = verbLemma(context.tree, clause.predicate);
  if (!sides.passive && context.relations.verbs.has(verb)) return false;
  return others.length > 0 || circumstances.timeOf(clause.predicate) !== undefined;
}
