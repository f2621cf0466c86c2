import type { Argument, DocumentClaim } from '../../model/index.ts';
import { isRelation, type Tree } from '../tree.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ClaimContext } from './argument.ts';
import { besideFeatures } from './beside.ts';
import { determinerOf } from './determiners.ts';
import { doubtFeatures, type Footing } from './doubt.ts';
import { ownersIn } from './owners.ts';
import { referenceFeatures } from './reference-features.ts';

/** What the confidence of a claim is judged by, beside the claim itself. */
export interface Signs extends Footing {
  clause?: Clause;
  governors: number;
}

/** Features of a claim: its rule, its words, how it hangs in its sentence, what it leaves out, the parser's doubt. */
export function confidenceFeatures(
  context: ClaimContext,
  claim: DocumentClaim,
  signs: Signs,
): string[] {
  const { clause, trigger, subjectHead, objectHead, governors } = signs;
  const { tree } = context;
  const { relation, xpos } = tree.tokens[trigger]!;
  const known = context.relations.relations.has(claim.relation);
  return [
    `rule:${claim.rule}`,
    `relation:${known ? 'known' : 'own'}`,
    `class:${claim.class}`,
    `modality:${claim.modality}`,
    `polarity:${claim.polarity}`,
    `origin:${clause?.origin ?? 'noun'}`,
    `place:${relation.split(':')[0]!}`,
    `tag:${xpos}`,
    `governors:${Math.min(governors, 2)}`,
    `participants:${Math.min(claim.participants.length, 2)}`,
    ...argumentFeatures(context, 'subject', claim.subject),
    ...argumentFeatures(context, 'object', claim.object),
    ...ownerFeatures(context, 'subject', claim.subject, subjectHead),
    ...(objectHead === undefined ? [] : ownerFeatures(context, 'object', claim.object, objectHead)),
    ...doubtFeatures(tree, signs),
    ...gapFeatures(context, 'subject', trigger, subjectHead),
    ...(objectHead === undefined ? [] : gapFeatures(context, 'object', trigger, objectHead)),
    ...(subjectHead > trigger ? ['order:inverted'] : []),
    ...(claim.attribution.length > 0 ? ['said'] : []),
    ...(claim.time ? ['timed'] : []),
    ...claim.participants
      .filter(({ role }) => COMPLETING.test(role))
      .map(({ role }) => `with:${role}`),
    ...sentenceFeatures(context, claim, trigger),
    ...leftFeatures(tree, claim, trigger),
    ...besideFeatures(tree, claim, subjectHead, objectHead),
    `subject-det:${kindOf(context, claim.subject)}-${determinerOf(tree, subjectHead)}`,
    ...referenceFeatures(context, claim, signs),
  ];
}

/** Features of a claim that the rules for titles, appositions and the like make of a mention. */
export function mentionFeatures(context: ClaimContext, claim: DocumentClaim): string[] {
  return [
    `rule:${claim.rule}`,
    `class:${claim.class}`,
    ...argumentFeatures(context, 'subject', claim.subject),
    ...argumentFeatures(context, 'object', claim.object),
    ...sentenceFeatures(context, claim),
  ];
}

/** Roles that complete what a verb says of its object. */
const COMPLETING = /^(?:that|to|as|of|by|for|from|with|into)$/;

function kindOf({ found }: ClaimContext, { mention }: Argument): string {
  return mention === undefined ? 'phrase' : found.mentions[mention]!.kind;
}

function argumentFeatures(
  { found }: ClaimContext,
  place: 'subject' | 'object',
  argument: Argument | undefined,
): string[] {
  if (!argument) return [`${place}:none`];
  const { mention, text, full, start, end } = argument;
  const own = mention === undefined ? undefined : found.mentions[mention];
  const named =
    own !== undefined &&
    found.clusters[own.cluster]?.mentions.some((each) => found.mentions[each]!.kind === 'name');
  const words = text.split(/\s+/).length;
  const dropped = full ? full.end - full.start - (end - start) : 0;
  return [
    `${place}:${own?.kind ?? 'phrase'}`,
    ...(own ? [`${place}-type:${own.type}`] : []),
    ...(named ? [`${place}:named`] : []),
    `${place}-words:${bucket(words, [1, 2, 4, 7])}`,
    `${place}-dropped:${bucket(dropped, [0, 12, 40, 90])}`,
  ];
}

/** "His bags", and nobody knows whose; "we", and nobody knows who. */
function ownerFeatures(
  context: ClaimContext,
  place: 'subject' | 'object',
  argument: Argument | undefined,
  head: number,
): string[] {
  if (!argument) return [];
  const open = ownersIn(context, argument, head).some(({ name }) => name === undefined);
  const voice = /^(?:i|we|us|me|our|my)\b/i.test(argument.text);
  return [...(open ? [`${place}:owner-open`] : []), ...(voice ? [`${place}:voice`] : [])];
}

function gapFeatures(
  { tree }: ClaimContext,
  place: 'subject' | 'object',
  trigger: number,
  head: number,
): string[] {
  const [from, to] = [Math.min(trigger, head), Math.max(trigger, head)];
  const comma = tree.tokens.slice(from, to).some(({ text }) => /^[,;:–—-]$/.test(text));
  return [
    `${place}-gap:${bucket(to - from, [1, 3, 7, 12])}`,
    `${place}-role:${tree.head(head) === trigger ? tree.tokens[head]!.relation : 'far'}`,
    ...(comma ? [`${place}:comma`] : []),
    ...(place === 'object' && head < trigger ? ['object:before'] : []),
  ];
}

function sentenceFeatures(
  { tree, analysis, document }: ClaimContext,
  claim: DocumentClaim,
  trigger?: number,
): string[] {
  const { first, last, start, end } = analysis.sentences[claim.sentence]!;
  const tokens = tree.tokens.slice(first, Math.min(last, first + MOST));
  const doubt = tokens.reduce((sum, { certainty }) => sum - Math.log(certainty ?? 1), 0);
  const text = document.text.slice(start, end);
  const verbs = tokens.filter(({ upos }) => upos === 'VERB').length;
  return [
    `length:${bucket(last - first, [8, 14, 20, 28, 40])}`,
    `verbs:${bucket(verbs, [1, 2, 3, 5])}`,
    ...above('doubt:sentence', doubt / Math.max(1, tokens.length), [0.03, 0.06, 0.1, 0.16, 0.25]),
    ...(/["“”]/.test(text) ? ['quoting'] : []),
    ...(/[.!?”"’')\]]\s*$/.test(text) ? [] : ['endless']),
    ...(trigger === undefined ? [] : [`depth:${Math.min(depthOf(tree, trigger), 5)}`]),
  ];
}

/** Tokens of a sentence that are looked at: hostile ones cost no more. */
const MOST = 200;

function depthOf(tree: Tree, token: number): number {
  let depth = 0;
  for (let at = tree.head(token); at >= 0 && depth < 5; at = tree.head(at)) depth += 1;
  return depth;
}

/** Dependents of the predicate that stand nowhere in the claim. */
function leftFeatures(tree: Tree, claim: DocumentClaim, trigger: number): string[] {
  const kept = [claim.subject, claim.object, ...claim.participants.map((one) => one.argument)];
  const found = new Set<string>();
  for (const child of tree.children(trigger).slice(0, MOST)) {
    const { relation, start, end } = tree.tokens[child]!;
    const role = relation.split(':')[0]!;
    if (!isRelation(role, ...TELLING)) continue;
    if (kept.some((one) => one !== undefined && start >= one.start && end <= one.end)) continue;
    found.add(`left:${role}`);
  }
  return [...found];
}

const TELLING = ['obl', 'obj', 'iobj', 'xcomp', 'ccomp', 'advcl', 'advmod', 'parataxis', 'nsubj'];

/** A feature for every limit that is passed, so that steps add up. */
function above(name: string, value: number, limits: readonly number[]): string[] {
  return limits.filter((limit) => value > limit).map((limit) => `${name}>${limit}`);
}

function bucket(value: number, limits: readonly number[]): string {
  const found = limits.find((limit) => value <= limit);
  return found === undefined ? 'more' : String(found);
}
