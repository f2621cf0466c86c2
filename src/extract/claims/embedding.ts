import type { Modality } from '../../model/index.ts';
import type { Speeches } from '../attribution/cues.ts';
import { voicesOf } from '../attribution/noun-voices.ts';
import type { Speech } from '../attribution/speech.ts';
import type { Clause } from '../clauses/clause.ts';
import { isGoverned, takesVerb } from '../clauses/governed.ts';
import { isInfinitive, isPassive, isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Effect, PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { governorEffect, nounEffect } from './effects.ts';
import { hopingOver, saysIt, toldBy } from './heard.ts';
import { isKnown, isPlea, isTooMuch, RISKS } from './denials.ts';
import { deniedState } from './denied-state.ts';
import { isContentOf } from './content-of.ts';
import { isCalledFalse, isLeftUnsaid } from './falsity.ts';
import { isNegated, isNone, lower } from './negation.ts';
import { ownForce, strongest, type Force } from './own-force.ts';
import {
  awaited,
  isAnyOne,
  isBefore,
  isDeniedCleft,
  isSeenTo,
  isSupposed,
  sharedCondition,
} from './presupposed.ts';
import { intended, isMarkedGerund, openness } from './openness.ts';
import { givenBy } from './asked.ts';
import { gerundEffect, isNoCase, sharedModality, sharesNegation } from './shared.ts';

/** What stands above a clause, from the inside out. */
export interface Embedding extends Force {
  speeches: readonly Speech[];
}

interface Walk {
  force: Force;
  speeches: Speech[];
  /** Whether negation and modality of what stands above still reach the clause. */
  bound: boolean;
  /** Whether negation no longer does: "not hired in an effort to save" is meant to save. */
  upright?: true;
  /** Below a verb of saying, though nobody says who: "it was announced that". */
  reported?: true;
}

/** "it was announced that": nobody says by whom, but it was. */
const SETTLED =
  /^(?:announce|reveal|confirm|disclose|declare|find|discover|determine|establish|show|know|learn|note|agree|rule|recall|point out|decide|conclude)$/;

const SIGNS = /^(?:evidence|sign|indication|proof|suggestion|hint|trace|indicator)$/;

/** How many clauses above are looked at: deeper nesting is a parsing error or a bad joke. */
const DEPTH = 12;

/** Says of a clause whether it holds, how surely, and according to whom. */
export function embeddingOf(
  tree: Tree,
  lexicon: PredicateLexicon,
  speeches: Speeches,
  clause: Clause,
): Embedding {
  const found: Speech[] = [];
  const walk: Walk = {
    force: { negative: false, modality: 'asserted' },
    speeches: found,
    bound: true,
  };
  let token = clause.predicate;
  for (let depth = 0; token >= 0 && depth < DEPTH; depth += 1) {
    for (const speech of speeches.beside(token)) {
      if (!tree.within(clause.predicate, speech.at)) found.push(speech);
    }
    const head = tree.head(token);
    if (head < 0) break;
    step(tree, lexicon, speeches, walk, token, head);
    token = head;
  }
  for (const source of speeches.of(tree.sentence(clause.predicate))) {
    if (saysIt(tree, source, clause.predicate, found)) found.push(source);
  }
  const own = ownForce(tree, lexicon, clause, found.length > 0 || walk.reported === true);
  return {
    negative:
      (own.negative ||
        sharesNegation(tree, lexicon, clause.predicate) ||
        deniedState(tree, clause.predicate) !== undefined) !== walk.force.negative,
    modality: strongest(own.modality, sharedModality(tree, lexicon, clause, walk.force.modality)),
    speeches: found,
  };
}

function step(
  tree: Tree,
  lexicon: PredicateLexicon,
  speeches: Speeches,
  walk: Walk,
  token: number,
  head: number,
): void {
  const { relation } = tree.tokens[token]!;
  const governed = isGoverned(tree, lexicon, token);
  const given = speeches.over(head) === undefined && givenBy(tree, lexicon, token, head);
  if (given) {
    apply(walk, given);
    walk.bound = false;
  } else if (isTooMuch(tree, lexicon, token, head)) flip(walk);
  else if (isPlea(tree, token, head)) {
    if (isNegated(tree, lexicon, head)) flip(walk);
  } else if (isContentOf(tree, lexicon, token, head)) {
    underNoun(tree, lexicon, walk, speeches, token, head);
  } else if (governed || isRelation(relation, 'ccomp', 'xcomp', 'csubj', 'parataxis')) {
    underVerb(tree, lexicon, speeches, walk, token, head);
  } else if (
    isRelation(relation, 'acl') &&
    (isInfinitive(tree, token) || isPurposeOf(tree, lexicon, token, head))
  ) {
    apply(walk, nounEffect(tree, lexicon, head));
    if (isNone(tree, head)) flip(walk);
    // "will be the first to fly": as surely as it will be the first.
    if (walk.bound && tree.dependent(head, 'cop') !== undefined) inherit(tree, lexicon, walk, head);
    if (isRelation(tree.tokens[head]!.relation, 'obl', 'nmod')) walk.upright = true;
    // "failed to report his plan to": he has the plan all the same.
    if (tree.dependent(head, 'nmod:poss') !== undefined && !isOwn(tree, head)) walk.bound = false;
  } else if (isRelation(relation, 'conj')) {
    apply(walk, sharedCondition(tree, lexicon, token, head));
  } else if (isRelation(relation, 'acl', 'acl:relcl', 'advcl'))
    loosen(tree, lexicon, walk, token, head);
  else if (isRelation(relation, 'obj', 'obl', 'nsubj', 'nmod') && walk.bound) {
    // "had no orders to": the noun's own "no" has been counted.
    if (isPredicate(tree, head) && !isNone(tree, token) && isNegated(tree, lexicon, head))
      flip(walk);
  }
}

/** Whether the owner of a noun is a pronoun, and so most often who has it: "reaffirmed its readiness to". */
function isOwn(tree: Tree, noun: number): boolean {
  return tree.dependents(noun, 'nmod:poss').some((owner) => tree.tokens[owner]!.upos === 'PRON');
}

/** "no intention of paying". */
function isPurposeOf(tree: Tree, lexicon: PredicateLexicon, token: number, noun: number): boolean {
  return lexicon.nouns.has(lemmaOf(tree, noun)) && takesVerb(tree, token);
}

/** Below a verb of saying, the clause is the speaker's; below another governor, the governor decides. */
function underVerb(
  tree: Tree,
  lexicon: PredicateLexicon,
  speeches: Speeches,
  walk: Walk,
  token: number,
  head: number,
): void {
  const { relation } = tree.tokens[token]!;
  const speech = speeches.over(head);
  const isContent =
    isRelation(relation, 'ccomp') || (isRelation(relation, 'parataxis') && token > head);
  // "warned the jury not to be swayed": asked, not told.
  const asks =
    isInfinitive(tree, token) &&
    lexicon.governors.get(speech?.verb ?? '')?.includes('requested') === true;
  if (speech && isContent && !asks) {
    walk.reported = true;
    const heard = toldBy(tree, lexicon, speeches, head, speech);
    if (heard === undefined || isLeftUnsaid(tree, lexicon, head)) apply(walk, 'possible');
    else if (heard.speakers.length > 0) walk.speeches.push(heard);
    else if (isPassive(tree, head) && !SETTLED.test(verbLemma(tree, head))) apply(walk, 'possible');
    if (speech.kind === 'deny') flip(walk);
    if (speech.kind === 'ask' || speech.kind === 'hope') apply(walk, 'possible');
    if (isNegated(tree, lexicon, head)) {
      // "I do not think that it will" says that it will not.
      const thought = speech.kind === 'think' || speech.kind === 'hope';
      const known = thought && isKnown(tree, head, token);
      if (thought && !known) flip(walk);
      if (!known) apply(walk, 'possible');
    }
    walk.bound = false;
    return;
  }
  if (isRelation(relation, 'parataxis')) {
    walk.bound = false;
    return;
  }
  if (speech?.kind === 'deny' && isRelation(relation, 'xcomp')) {
    walk.speeches.push(speech);
    flip(walk);
    walk.bound = false;
    return;
  }
  const effect = governorEffect(tree, lexicon, head, token);
  if (isContent && (effect === 'requested' || effect === 'planned')) {
    const speakers = speeches.subjectsOf(head);
    if (speakers.length > 0)
      walk.speeches.push({ speakers, kind: 'say', verb: verbLemma(tree, head) });
  }
  const hopeful = hopingOver(tree, speeches, token, head);
  if (hopeful) walk.speeches.push(hopeful);
  apply(walk, effect);
  apply(walk, gerundEffect(tree, lexicon, token, head));
  if (isPredicate(tree, head) && walk.bound) inherit(tree, lexicon, walk, head);
}

function inherit(tree: Tree, lexicon: PredicateLexicon, walk: Walk, head: number): void {
  const clause = { predicate: head } as Clause;
  const above = ownForce(tree, lexicon, clause, false);
  if (above.negative) flip(walk);
  const shared = sharedModality(tree, lexicon, clause, above.modality);
  walk.force.modality = strongest(walk.force.modality, shared);
}

/** What a noun holds is the view of its owner, or of who voices it. */
function underNoun(
  tree: Tree,
  lexicon: PredicateLexicon,
  walk: Walk,
  speeches: Speeches,
  token: number,
  noun: number,
): void {
  const lemma = lemmaOf(tree, noun);
  apply(walk, nounEffect(tree, lexicon, noun));
  if (isNone(tree, noun) && RISKS.test(lemma)) flip(walk);
  else if (lexicon.evidenceNouns.has(lemma) && isNone(tree, noun)) {
    // "no sign that it was stolen": as far as is known it was not.
    apply(walk, 'possible');
    if (SIGNS.test(lemma)) flip(walk);
  }
  if (isCalledFalse(tree, lexicon, noun)) {
    flip(walk);
    walk.force.modality = 'asserted';
  }
  const denial = speeches.denialOf(noun);
  if (denial) {
    walk.speeches.push(denial);
    walk.force = { negative: !walk.force.negative, modality: 'asserted' };
  } else if (lexicon.contentNouns.has(lemma)) {
    const speakers = voicesOf(tree, speeches, token, noun);
    if (speakers.length > 0)
      walk.speeches.push({ speakers, kind: 'say', verb: lemma, token: noun });
  }
  walk.bound = false;
}

/** Relative and adverbial clauses are presupposed, but a participle shares the fate of its main clause. */
function loosen(
  tree: Tree,
  lexicon: PredicateLexicon,
  walk: Walk,
  token: number,
  head: number,
): void {
  // "reportedly led to ten being wounded"
  const being = tree.dependents(token, 'aux').some((child) => lower(tree, child) === 'being');
  const participle =
    (tree.tokens[token]!.xpos === 'VBG' || being) &&
    tree
      .dependents(token, 'mark')
      .every((mark) => /^(?:by|about|in|into|for|of|on|at|to)$/.test(lower(tree, mark)));
  if (!walk.bound) return;
  if (isSupposed(tree, lexicon, token, head)) apply(walk, 'conditional');
  apply(walk, awaited(tree, lexicon, token, head));
  apply(walk, intended(tree, lexicon, token, head));
  if (isAnyOne(tree, lexicon, token, head)) apply(walk, 'conditional');
  if (isNoCase(tree, lexicon, head)) apply(walk, 'possible');
  apply(walk, gerundEffect(tree, lexicon, token, head));
  if (isSeenTo(tree, token, head)) inherit(tree, lexicon, walk, tree.head(head));
  if (isBefore(tree, token) && isPredicate(tree, head)) {
    const above = openness(tree, lexicon, head);
    if (above !== 'asserted') apply(walk, above);
  }
  if (isDeniedCleft(tree, lexicon, token, head)) flip(walk);
  if (participle && isRelation(tree.tokens[token]!.relation, 'advcl') && isPredicate(tree, head)) {
    // "accused of making a million by trading on it"
    if (isInfinitive(tree, head) || isMarkedGerund(tree, head)) return;
    const above = ownForce(tree, lexicon, { predicate: head } as Clause, false);
    walk.force.modality = strongest(walk.force.modality, above.modality);
  }
  walk.bound = false;
}

function flip(walk: Walk): void {
  if (walk.bound && !walk.upright) walk.force.negative = !walk.force.negative;
}

function apply(walk: Walk, effect: Effect | Modality | undefined): void {
  if (!walk.bound || effect === undefined || effect === 'asserted') return;
  if (effect === 'negative') flip(walk);
  else if (effect !== 'attempt') walk.force.modality = strongest(walk.force.modality, effect);
}
