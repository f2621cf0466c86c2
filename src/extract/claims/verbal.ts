import type { Argument, DocumentClaim } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Tree } from '../tree.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import type { Builder } from './builder.ts';
import { complementsOf } from './complements.ts';
import { isCutShort } from './cut-short.ts';
import type { Frame, Sides } from './frame.ts';
import { framesOf } from './frames.ts';
import { governorsOf, onlyGoverns, type Governor } from './governors.ts';
import { isNone } from './negation.ts';
import {
  disagrees,
  governsOnly,
  isAsked,
  isCut,
  isEmpty,
  isExpletive,
  isSpanOfTime,
  isUntold,
  standsAlone,
} from './say-nothing.ts';
import { relationOf } from './match.ts';
import { isMereSpeech } from './mere-speech.ts';
import { occasionOf } from './occasions.ts';
import { participantsOf } from './participants.ts';
import { pairs, partiesOf, sharedWith } from './parties.ts';
import { furtherObjects, subjectsWithThose } from './those-among.ts';
import { isTitledSubject } from './titled-subject.ts';
import { isOfWhom, isUnsaid } from './unsaid.ts';
import { isOfWholeClause } from './whole-clause.ts';
import { withoutTimes } from './without-times.ts';

/** Most subjects and objects of one clause that are combined. */
const MOST = 6;

/** Where and when somebody is told something: no part of what is told. */
const WHERE = /^(?:on|at|in|during|after|before|by|via|over)$/;

/** The claims that a clause makes. */
export function verbalClaims(builder: Builder, whole: Clause): DocumentClaim[] {
  const { context } = builder;
  const clause = withoutTimes(builder, whole);
  if (isEmpty(context, clause) || isExpletive(context, clause) || isAsked(context, clause))
    return [];
  if (isUnsaid(context, clause)) return [];
  if (onlyGoverns(context, clause) || isMereSpeech(builder, clause)) return [];
  const governors = governorsOf(context, clause.predicate);
  const mutual = mutualClaims(builder, clause, governors);
  const found = [...mutual];
  for (const sides of sidesOf(builder, clause)) {
    const subject = argumentAt(context, sides.subject, [clause.predicate]);
    if (!subject || isNobody(context, clause, sides)) continue;
    if (isTitledSubject(context, clause, sides.subject)) continue;
    if (isOfWhom(context, sides.subject) || isOfWholeClause(context, clause, sides.subject))
      continue;
    if (isSpanOfTime(context, sides.subject) || disagrees(context, clause, sides)) continue;
    for (const frame of framesOf(context, clause, sides).slice(0, MOST)) {
      if (governsOnly(context, clause, frame) || isCut(context, clause, frame)) continue;
      // "A and B met in Geneva": each with the other, and that is all.
      if (mutual.length > 0 && frame.target === undefined) continue;
      const claim = frameClaim(builder, clause, sides, frame, governors, subject);
      if (claim) found.push(claim);
    }
  }
  return found;
}

/** "No party won"; but "no agreement was reached" is one that was not. */
function isNobody(
  { tree }: ClaimContext,
  { passive, predicate }: Clause,
  { subject }: Sides,
): boolean {
  if (!isNone(tree, subject)) return false;
  // "No group has claimed responsibility": that nobody did is the news.
  if (verbLemma(tree, predicate) === 'claim' && /^NN/.test(tree.tokens[subject]!.xpos))
    return false;
  return !passive || !/^NNS?$/.test(tree.tokens[subject]!.xpos) || isAnybody(tree, subject);
}

function isAnybody(tree: Tree, subject: number): boolean {
  return /^(?:one|person|man|woman|people|child|side|party|country|nothing|none|nobody)$/.test(
    lemmaOf(tree, subject),
  );
}

/** "A and B met", "A and B signed an agreement", "the two leaders spoke": each with each. */
function mutualClaims(
  builder: Builder,
  clause: Clause,
  governors: readonly Governor[],
): DocumentClaim[] {
  const { context } = builder;
  const { tree, relations } = context;
  if (clause.passive || clause.kind === 'copula') return [];
  if (
    clause.obliques.some(({ preposition }) =>
      /^(?:with|between|among|against|to)$/.test(preposition),
    )
  )
    return [];
  // "the fund and the bank hold their autumn meetings": each its own.
  if (clause.objects.some((object) => tree.dependent(object, 'nmod:poss') !== undefined)) return [];
  const verb = verbLemma(tree, clause.predicate);
  const nouns = clause.objects.map((object) => `${lemmaOf(tree, object)} `);
  const tails = (nouns.length > 0 ? nouns : ['']).map((noun) => `${noun}with`);
  // "A and B married"
  if (nouns.length === 0 && relations.verbs.get(verb)?.some((one) => one.symmetric)) tails.push('');
  if (!tails.some((tail) => relations.verbs.has(`${verb} ${tail}`.trim()))) return [];
  return pairs(partiesOf(context, clause.subjects)).flatMap(([a, b]) =>
    tails.flatMap((tail) => {
      const [subject, object] = [a.argument.mention, b.argument.mention];
      const relation = relationOf(
        context,
        relations.verbs,
        `${verb} ${tail}`.trim(),
        subject,
        object,
      );
      // "The adviser and envoy, Anna Berg": one, who meets nobody.
      if (!relation?.symmetric || isOne(context, subject, object)) return [];
      const frame: Frame = { target: b.head, tail, relation, rule: 'mutual' };
      return [
        builder.build({
          clause,
          governors,
          frame,
          subjectHead: a.head,
          subject: a.argument,
          object: b.argument,
          passive: false,
          others: [],
        }),
      ];
    }),
  );
}

function sidesOf({ context }: Builder, clause: Clause): Sides[] {
  const { tree } = context;
  const { objects, agents } = clause;
  const subjects = subjectsWithThose(context, clause);
  if (!clause.passive) {
    const more = furtherObjects(context, clause);
    return subjects.slice(0, MOST).map((subject) => ({
      subject,
      objects: [...objects, ...more].filter((object) => object !== subject).slice(0, MOST),
      passive: false,
    }));
  }
  const actors = agents.filter(
    (agent) => agent > clause.predicate || tree.head(agent) === clause.predicate,
  );
  if (actors.length > 0) {
    return actors.slice(0, MOST).map((subject) => ({
      subject,
      objects: subjects.slice(0, MOST),
      passive: false,
    }));
  }
  return subjects.slice(0, MOST).map((subject) => ({
    subject,
    objects: objects.filter((object) => object !== subject).slice(0, MOST),
    passive: true,
  }));
}

function isOne({ found }: ClaimContext, a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return found.mentions[a]!.cluster === found.mentions[b]!.cluster;
}

function frameClaim(
  builder: Builder,
  clause: Clause,
  sides: Sides,
  frame: Frame,
  governors: readonly Governor[],
  subject: Argument,
): DocumentClaim | undefined {
  const { context } = builder;
  const owned = proposed(builder, clause, frame, governors);
  const target = owned.target;
  const others = owned.rule === 'proposal' ? [] : participantsOf(builder, clause, sides, owned);
  const completing = complementsOf(context, clause);
  const complements = [
    ...completing,
    ...occasionOf(context, clause, governors, completing.length + others.length),
    ...sharedWith(context, clause, sides),
  ];
  const told = complements.length + others.filter(({ head }) => argumentAt(context, head)).length;
  if (target === undefined && !standsAlone(builder, clause, sides, owned, told)) return undefined;
  const object =
    target === undefined
      ? undefined
      : argumentAt(context, target, [...others.map(({ head }) => head), clause.predicate]);
  if (target !== undefined && !object) return undefined;
  // "hovered for months"
  if (target !== undefined && owned.tail !== '' && !isTerm(context, clause, owned)) {
    if (isSpanOfTime(context, target)) return undefined;
  }
  if (object && object.start === subject.start && object.end === subject.end) return undefined;
  const besides = others.filter(({ preposition }) => !WHERE.test(preposition));
  if (isUntold(context, clause, owned, complements.length + besides.length)) return undefined;
  const completed = complements.map(({ argument }) => argument);
  const asWhat = others.some(({ preposition }) => preposition === 'as');
  if (object && isCutShort(context, clause, owned, object, completed, asWhat)) return undefined;
  const claim = builder.build({
    clause,
    governors,
    frame: owned,
    subjectHead: sides.subject,
    subject,
    passive: sides.passive,
    ...(object ? { object } : {}),
    others,
    complements,
  });
  // "denied that he had not paid": the words would say the opposite.
  const opposed = claim.polarity === 'positive' && governors.length === 0;
  return opposed && /\bnot\b/.test(claim.label) ? undefined : claim;
}

/** "sentenced to five years", "cut to two years": a span that is given, not one that passes. */
function isTerm({ tree }: ClaimContext, { predicate }: Clause, { tail }: Frame): boolean {
  return (
    tail === 'to' &&
    /^(?:sentence|condemn|commute|reduce|cut|extend|raise|limit)$/.test(lemmaOf(tree, predicate))
  );
}

/** What is proposed when someone proposes to create something, or its creation, is the thing itself. */
function proposed(
  { context }: Builder,
  clause: Clause,
  frame: Frame,
  governors: readonly Governor[],
): Frame {
  const { tree, predicates, relations } = context;
  const { target } = frame;
  if (target === undefined) return frame;
  const relation = relations.relations.get('proposes');
  const proposes = governors.some((one) => one.proposes);
  if (proposes && relation && predicates.creationVerbs.has(verbLemma(tree, clause.predicate))) {
    return { ...frame, relation, rule: 'proposal' };
  }
  if (frame.relation?.class !== 'PROPOSE' && !proposes && !takesProposal(context, clause))
    return frame;
  if (!predicates.creation.has(lemmaOf(tree, target))) return frame;
  const created = tree
    .dependents(target, 'nmod')
    .find((child) => tree.dependents(child, 'case').some((word) => lemmaOf(tree, word) === 'of'));
  if (created === undefined || !relation) return frame;
  return { ...frame, target: created, relation, rule: 'proposal' };
}

function takesProposal({ tree, predicates }: ClaimContext, clause: Clause): boolean {
  return clause.objects.some((object) => predicates.proposals.has(lemmaOf(tree, object)));
}
