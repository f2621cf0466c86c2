import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { addresseeOf, IDENTIFYING, isIdentified, reachedBefore, receiverOf } from './addressees.ts';
import {
  absolute,
  besideSpeech,
  isAfterthought,
  isAsDone,
  isForUse,
  isOfMeans,
  isMeasure,
  isOfNoun,
  isShown,
  NONE,
  outer,
  replacerOf,
  speechBetween,
  underPassive,
  type IsInert,
  type Subjects,
} from './adjunct-subjects.ts';
import { resolveRelatives } from './arguments.ts';
import type { SubjectOrigin } from './clause.ts';
import { ownSubjects, hasOpenSubject } from './own-subjects.ts';
import { climb, ofNoun, type Step } from './noun-subjects.ts';
import { conjuncts, isNominal } from './phrases.ts';
import { behindNoun, besideThing, isBesideOthers, ownerOfRole } from './participle-subjects.ts';
import { isGoverned, isToProtest } from './governed.ts';
import { isInfinitive, isNonfinite, isPassive, isPredicate, verbLemma } from './predicates.ts';

/**
 * Who a predicate is said of: its own subject, or the one that coordination, control, a relative clause, a
 * participle or an adverbial clause lends it.
 */
export function createSubjects(
  tree: Tree,
  lexicon: PredicateLexicon,
  isInert: IsInert = () => false,
): (predicate: number) => Subjects {
  const known = new Map<number, Subjects>();

  /** A stack in place of recursion: every step climbs, so the chain ends at the root. */
  return (predicate) => {
    const climbed: number[] = [];
    let token = predicate;
    let found = known.get(token);
    while (!found) {
      climbed.push(token);
      const step = ownOrNext(tree, lexicon, token, isInert);
      if ('heads' in step) found = step;
      else if (known.has(step.next)) found = lend(known.get(step.next)!, step.origin);
      else token = step.next;
    }
    for (const passed of climbed.reverse()) {
      const step = ownOrNext(tree, lexicon, passed, isInert);
      found = 'heads' in step ? step : lend(known.get(step.next) ?? NONE, step.origin);
      known.set(passed, found);
    }
    return known.get(predicate) ?? NONE;
  };
}

function lend(subjects: Subjects, origin: SubjectOrigin): Subjects {
  return subjects.origin === 'none' ? subjects : { heads: subjects.heads, origin };
}

function ownOrNext(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
  isInert: IsInert,
): Step {
  const own = ownSubjects(tree, predicate);
  const aim = aimOwner(tree, lexicon, predicate, own[0]);
  if (aim.length > 0) return { heads: aim, origin: 'owner' };
  if (own.length > 0) return { heads: own, origin: 'own' };
  // "what happened": the subject is there, but nobody knows it.
  if (hasOpenSubject(tree, predicate)) return NONE;
  // "some investing their savings": nobody knows who.
  if (tree.dependents(predicate, 'nsubj').some((child) => isSome(tree, child))) return NONE;
  if (tree.dependent(predicate, 'expl', 'csubj') !== undefined) return NONE;
  const head = tree.head(predicate);
  if (head < 0) return NONE;
  const { relation } = tree.tokens[predicate]!;
  if (isRelation(relation, 'conj')) return shared(tree, head);
  const reached = reachedBefore(tree, predicate, isInert);
  if (reached !== undefined) return { heads: conjuncts(tree, reached), origin: 'controlled' };
  if (isRelation(relation, 'xcomp') || isGoverned(tree, lexicon, predicate)) {
    const addressee = addresseeOf(tree, head, predicate, isInert);
    if (addressee !== undefined) return { heads: conjuncts(tree, addressee), origin: 'controlled' };
    if (isOfMeans(tree, predicate, head)) return NONE;
    const inert = isRelation(relation, 'xcomp') ? (): boolean => false : isInert;
    if (isToProtest(tree, predicate, head)) return { next: head, origin: 'controlled' };
    if (isHeldTrue(tree, predicate, head)) return controlled(tree, THINKING, head, () => false);
    return controlled(tree, lexicon, head, inert, isHeldBack(tree, predicate));
  }
  if (isRelation(relation, 'acl')) {
    const replacer = replacerOf(tree, predicate, tree.head(head));
    if (replacer !== undefined) return { heads: [replacer], origin: 'controlled' };
    return isAfterthought(tree, predicate, head)
      ? climb(tree, head, 'adverbial')
      : ofNoun(tree, lexicon, predicate, head);
  }
  if (isRelation(relation, 'advcl', 'ccomp')) {
    const beside = absolute(tree, predicate);
    if (beside !== undefined) return { heads: conjuncts(tree, beside), origin: 'own' };
    const receiver = receiverOf(tree, predicate, head);
    if (receiver !== undefined) return { heads: conjuncts(tree, receiver), origin: 'controlled' };
    const replacer = replacerOf(tree, predicate, head);
    if (replacer !== undefined) return { heads: [replacer], origin: 'controlled' };
    const bearer = besideThing(tree, predicate, head, isInert);
    if (bearer !== undefined) return { heads: [bearer], origin: 'participle' };
    const behind = behindNoun(tree, predicate);
    if (behind !== undefined) return { heads: [behind], origin: 'participle' };
    if (isShown(tree, lexicon, predicate, head)) return controlled(tree, lexicon, head, isInert);
    if (isMeasure(tree, predicate) || isAsDone(tree, predicate)) return NONE;
    const whole = besideSpeech(tree, lexicon, head, predicate);
    if (whole !== undefined) return { next: whole, origin: 'adverbial' };
    if (isIdentified(tree, predicate, head))
      return controlled(tree, IDENTIFYING, head, () => false);
    const speech = speechBetween(tree, lexicon, head, predicate);
    if (speech !== undefined) return { next: speech, origin: 'adverbial' };
    if (isRelation(relation, 'ccomp') && !isNonfinite(tree, predicate)) return outer(tree, head);
    const owner = ownerOfRole(tree, predicate);
    if (owner !== undefined) return { heads: conjuncts(tree, owner), origin: 'owner' };
    if (isOfNoun(tree, predicate) || isForUse(tree, predicate)) return NONE;
    if (isBesideOthers(tree, predicate)) return NONE;
    if (isOfMeans(tree, predicate, head)) return NONE;
    return underPassive(tree, predicate, head, isInert) ?? climb(tree, head, 'adverbial');
  }
  return NONE;
}

/** "The group's objective is to ensure": the group is to ensure. */
function aimOwner(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
  subject: number | undefined,
): number[] {
  if (subject === undefined || tree.tokens[predicate]!.upos !== 'VERB') return [];
  if (tree.dependent(predicate, 'cop') === undefined) return [];
  if (!lexicon.nouns.has(tree.tokens[subject]!.lemma.toLowerCase())) return [];
  const owner = tree.dependent(subject, 'nmod:poss');
  return owner === undefined ? [] : conjuncts(tree, owner);
}

const AIM =
  /^(?:way|aim|goal|plan|idea|option|task|job|challenge|objective|purpose|intention|mission|hope|key|solution|priority|choice|role|point|thing|dream|strategy|policy|answer|focus|target|step|duty|work|trick|ambition)$/i;

function shared(tree: Tree, first: number): Step {
  // "the only way was to stay and hope": no way hopes.
  const isAim = isInfinitive(tree, first) && tree.dependent(first, 'cop') !== undefined;
  const subject = tree.dependent(first, 'nsubj') ?? first;
  const deed = isAim && AIM.test(tree.tokens[subject]!.lemma);
  return isPredicate(tree, first) && !deed ? { next: first, origin: 'shared' } : NONE;
}

/** "forced the plant to halt", "asked Norland to cease": the object; "agreed to send": the subject. */
function controlled(
  tree: Tree,
  lexicon: Pick<PredicateLexicon, 'objectControl'>,
  governor: number,
  isInert: IsInert,
  isFrom = false,
): Step {
  if (!isPredicate(tree, governor)) return NONE;
  const byObject = lexicon.objectControl.has(verbLemma(tree, governor));
  const all = tree.dependents(governor, 'obj', 'iobj');
  const object = all.find((child) => child > governor) ?? all[0];
  // "requires ten million to feed": what is required feeds nobody. "kept the car from moving": the car is kept.
  const acts = object !== undefined && (isFrom || !isInert(object)) && !isSum(tree, object);
  if (byObject && acts && !isPassive(tree, governor)) {
    return {
      heads: resolveRelatives(tree, conjuncts(tree, object)),
      origin: 'controlled',
    };
  }
  // "left many wounded" without the many
  if (object === undefined && /^(?:leave|find|keep)$/.test(verbLemma(tree, governor)))
    return isPassive(tree, governor) ? { next: governor, origin: 'controlled' } : NONE;
  return { next: governor, origin: 'controlled' };
}

/** "prevented the car from moving". */
function isHeldBack(tree: Tree, predicate: number): boolean {
  return tree.dependents(predicate, 'mark').some((mark) => /^from$/i.test(tree.tokens[mark]!.text));
}

/** "requires ten million dollars to": money does nothing. */
function isSum(tree: Tree, head: number): boolean {
  const { upos, lemma } = tree.tokens[head]!;
  // "needed three sets to beat Lind": no set beats her.
  const unit =
    /^(?:dollar|euro|pound|yen|yuan|ruble|rouble|rupee|won|franc|peso|cent|set|game|round|goal|point|shot|attempt|second|minute|hour|day|week|month|year|time)$/i;
  return upos === 'SYM' || unit.test(lemma);
}

/** Verbs of thinking with an object and what it is thought to be. */
const THINKING = {
  objectControl: new Set([
    'consider',
    'believe',
    'know',
    'think',
    'find',
    'deem',
    'judge',
    'perceive',
    'understand',
    'declare',
    'report',
    'prove',
    'show',
    'forecast',
    'estimate',
    'project',
    'reveal',
    'suspect',
  ]),
};

/** "considers the group to be a threat": the group is one. */
function isHeldTrue(tree: Tree, predicate: number, verb: number): boolean {
  return (
    tree.dependent(predicate, 'cop') !== undefined &&
    isInfinitive(tree, predicate) &&
    THINKING.objectControl.has(verbLemma(tree, verb))
  );
}

function isSome(tree: Tree, child: number): boolean {
  return (
    /^(?:some|many|most|several|few|others)$/i.test(tree.tokens[child]!.text) &&
    !isNominal(tree, child)
  );
}
