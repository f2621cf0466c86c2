import type { Clause, Oblique } from '../clauses/clause.ts';
import { conjuncts } from '../clauses/phrases.ts';
import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Relation } from '../lexicon/relations.ts';
import { isRelation, type Tree } from '../tree.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import { isCondition } from './conditions.ts';
import { copulaFrames, linkingFrames } from './copula-frames.ts';
import { given, PLAIN_PLACE, type Frame, type Sides } from './frame.ts';
import { relationFor } from './match.ts';
import { isSpanOfTime } from './say-nothing.ts';

/** What a clause says of its subject. What "and" joins is said of each: "was awarded to the economist and his bank". */
export function framesOf(context: ClaimContext, clause: Clause, sides: Sides): Frame[] {
  const { tree } = context;
  return ownFrames(context, clause, sides).flatMap((frame) => {
    const { target, noun } = frame;
    if (target === undefined || noun !== undefined) return [frame];
    if (!clause.obliques.some(({ head, under }) => head === target && under === undefined))
      return [frame];
    const others = conjuncts(tree, target).filter((head) => head !== target);
    return [frame, ...others.map((head) => ({ ...frame, target: head }))];
  });
}

function ownFrames(context: ClaimContext, clause: Clause, sides: Sides): Frame[] {
  if (clause.kind === 'copula') return copulaFrames(context, clause, sides);
  if (sides.objects.length > 0 && sides.passive) {
    if (!takesTwo(context, clause)) return [];
    return sides.objects.map((target) => ({ target, tail: '', rule: 'passive-object' }));
  }
  if (sides.objects.length > 0) {
    return sides.objects.flatMap((object) => objectFrames(context, clause, sides, object));
  }
  const said =
    clause.attribute === undefined
      ? undefined
      : linkingFrames(context, clause, sides, clause.attribute);
  return said ?? bareFrames(context, clause, sides);
}

/** "were granted leave", "is called Power": of other verbs a passive with an object is a misread active. */
function takesTwo({ tree, predicates }: ClaimContext, { predicate }: Clause): boolean {
  const verb = verbLemma(tree, predicate);
  return (
    predicates.ditransitive.has(verb) || predicates.naming.has(verb) || /^(?:en)?title$/.test(verb)
  );
}

/** Verb and object; a light verb's noun joins the predicate when what it is about stands beside it. */
function objectFrames(
  context: ClaimContext,
  clause: Clause,
  { subject }: Sides,
  object: number,
): Frame[] {
  const { tree, predicates } = context;
  const verb = verbLemma(tree, clause.predicate);
  const left = strandedIn(context, clause);
  if (left !== '') {
    const relation = relationFor(
      context,
      context.relations.verbs,
      `${verb} ${left}`,
      subject,
      object,
    );
    return [{ target: object, tail: left, ...given(relation), rule: 'verb-preposition' }];
  }
  const match = (tail: string, target: number): Relation | undefined =>
    relationFor(context, context.relations.verbs, `${verb} ${tail}`, subject, target);
  const light = predicates.light.has(verb);
  const found: Frame[] = [];
  for (const noun of nounNames(context, object)) {
    for (const oblique of besideObject(clause, object)) {
      const tail = `${noun} ${oblique.preposition}`;
      const relation = match(tail, oblique.head);
      if (relation)
        found.push({ target: oblique.head, tail, relation, noun: object, rule: 'verb-noun' });
    }
    if (found.length > 0) break;
    const relation = match(noun, object);
    if (relation?.alone) return [{ tail: noun, noun: object, relation, rule: 'verb-noun-alone' }];
    if (relation) return [{ target: object, tail: '', relation, rule: 'verb-object' }];
  }
  if (found.length > 0 && light) return found;
  const state = resultOf(context, clause, object);
  if (state !== '') {
    const relation = match(state, object);
    return [{ target: object, tail: state, ...given(relation), rule: 'result' }];
  }
  // "struck a deal with": the verb means what it means with its noun.
  const relation =
    found.length > 0
      ? undefined
      : relationFor(context, context.relations.verbs, verb, subject, object);
  const about = light && !relation ? lightFrame(context, clause, object) : undefined;
  return about
    ? [...found, about]
    : [...found, { target: object, tail: '', ...given(relation), rule: 'verb-object' }];
}

/** "a meeting presided over by": a passive leaves its preposition behind. */
function strandedIn({ tree }: ClaimContext, { passive, predicate }: Clause): string {
  const [word, next] = [tree.tokens[predicate + 1], tree.tokens[predicate + 2]];
  if (!passive || word?.xpos !== 'IN' || next?.text.toLowerCase() !== 'by') return '';
  return word.text.toLowerCase() === 'by' ? '' : word.text.toLowerCase();
}

/** "took stock of the situation": no relation of ours, but the noun is no object either. */
function lightFrame(context: ClaimContext, clause: Clause, object: number): Frame | undefined {
  const { tree } = context;
  if (tree.tokens[object]!.upos !== 'NOUN' || isParticular(context, object)) return undefined;
  const verb = verbLemma(tree, clause.predicate);
  const beside = besideObject(clause, object).find(
    ({ preposition, head }) =>
      head > object &&
      !PLAIN_PLACE.has(preposition) &&
      !/^(?:than|between)$/.test(preposition) &&
      (preposition !== 'of' || /^(?:take|make|keep)$/.test(verb)),
  );
  if (!beside) return undefined;
  const tail = `${lemmaOf(tree, object)} ${beside.preposition}`;
  return { target: beside.head, tail, noun: object, rule: 'light-verb' };
}

/** Counted, owned or definite things are objects in their own right. */
function isParticular({ tree }: ClaimContext, head: number): boolean {
  return tree
    .dependents(head, 'nummod', 'nmod:poss', 'det', 'compound')
    .some((child) => !/^(?:a|an)$/i.test(tree.tokens[child]!.text));
}

/** Lemma of a noun, and with the compound before it ("missile attack"). */
function nounNames({ tree }: ClaimContext, noun: number): string[] {
  const lemma = lemmaOf(tree, noun);
  const compound = tree.dependents(noun, 'compound').at(-1);
  return compound === undefined ? [lemma] : [`${lemmaOf(tree, compound)} ${lemma}`, lemma];
}

function besideObject(clause: Clause, object: number): Oblique[] {
  return clause.obliques.filter(({ under }) => under === undefined || under === object);
}

/** "leaves five dead", "called the bombing despicable". */
function resultOf({ tree }: ClaimContext, clause: Clause, object: number): string {
  const { attribute } = clause;
  if (attribute === undefined || attribute < clause.predicate)
    return stateBehind(tree, clause.predicate, object);
  const { upos, xpos, text } = tree.tokens[attribute]!;
  if (/^(?:JJR|RBR)$/.test(xpos)) return text.toLowerCase();
  return upos === 'ADJ' ? lemmaOf(tree, attribute) : '';
}

/** "ordered reporters out", "took the site offline": where to, right behind the object. */
function stateBehind(tree: Tree, predicate: number, object: number): string {
  const next = tree.last(object);
  const word = tree.tokens[next];
  if (word?.head !== predicate || word.relation !== 'advmod') return '';
  // "taking Norland forward": the particle is part of the verb already.
  if (verbLemma(tree, predicate).endsWith(` ${word.text.toLowerCase()}`)) return '';
  return /^(?:out|off|offline|online|ashore|hostage|captive|apart|home|forward|together|aside|astray|elsewhere|seriously|lightly|personally)$/i.test(
    word.text,
  )
    ? word.text.toLowerCase()
    : '';
}

/** "returned from exile to a hero's welcome": what makes no argument leaves the place to the next. */
function saysSomething(context: ClaimContext, head: number): boolean {
  return context.tree.tokens[head]!.upos === 'PRON' || argumentAt(context, head) !== undefined;
}

/** No object: a prepositional one, or none. */
function bareFrames(context: ClaimContext, clause: Clause, { subject, passive }: Sides): Frame[] {
  const { tree } = context;
  const lemma = verbLemma(tree, clause.predicate);
  const verb = passive ? `be ${lemma}` : lemma;
  // "As the owners, Norvik offered", "as a result": what stands first is beside the matter.
  const own = clause.obliques.filter(
    ({ under, preposition, head }) =>
      under === undefined &&
      !(preposition === 'as' && head < clause.predicate) &&
      saysSomething(context, head),
  );
  for (const { head, preposition } of own) {
    const relation = relationFor(
      context,
      context.relations.verbs,
      `${verb} ${preposition}`,
      subject,
      head,
    );
    if (relation) return [{ target: head, tail: preposition, relation, rule: 'verb-preposition' }];
  }
  const alone = relationFor(context, context.relations.verbs, verb, subject, undefined);
  if (alone) return [{ tail: '', relation: alone, rule: 'verb-alone' }];
  const recipient = clause.recipients[0];
  if (recipient !== undefined) {
    const relation = relationFor(context, context.relations.verbs, verb, subject, recipient);
    return [{ target: recipient, tail: '', ...given(relation), rule: 'recipient' }];
  }
  const governed = own.find(
    (one) =>
      isCondition(context, lemma, one) ||
      (isGoverned(context, clause.predicate, one, passive) &&
        // "taught at the college for three decades"
        !(one.preposition === 'for' && isSpanOfTime(context, one.head))),
  );
  return governed
    ? [{ target: governed.head, tail: governed.preposition, rule: 'verb-preposition' }]
    : [{ tail: '', rule: 'verb-alone' }];
}

function isInRow(tree: Tree, head: number): boolean {
  return (
    isRelation(tree.tokens[head]!.relation, 'conj') || tree.dependent(head, 'conj') !== undefined
  );
}

/** Verbs that mean what they come under: "fell under suspicion". */
const COMING = /^(?:come|fall|go|live|remain|collapse|buckle)$/;
/** Verbs that bring somebody towards what "on" brings: "advanced on the town". */
const CLOSING = /^(?:advance|march|converge|encroach|descend)$/;

/** A preposition that its verb asks for, rather than a circumstance. */
function isGoverned(
  context: ClaimContext,
  predicate: number,
  { head, preposition }: Oblique,
  passive: boolean,
): boolean {
  const verb = lemmaOf(context.tree, predicate);
  const { noParticipant, nounPrepositions } = context.predicates;
  // "came under fire"
  if (preposition === 'under' && COMING.test(verb)) return true;
  if (preposition === 'on' && CLOSING.test(verb)) return true;
  // "Of the 62 aboard, 14 survived"
  if (preposition === 'of' && head < predicate) return false;
  if (PLAIN_PLACE.has(preposition) || noParticipant.has(preposition)) return false;
  if (nounPrepositions.has(preposition)) return false;
  if (context.predicates.additive.has(preposition)) return false;
  if (passive && preposition === 'for') return false;
  // "tensions persist between A and B": between both.
  if (preposition === 'between' && isInRow(context.tree, head)) return false;
  return !isRelation(context.tree.tokens[head]!.relation, 'obl:unmarked');
}
