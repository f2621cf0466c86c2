import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { IDENTIFYING } from './addressees.ts';
import { isForUse, nearestInRow, NONE, type Subjects } from './adjunct-subjects.ts';
import type { SubjectOrigin } from './clause.ts';
import { conjuncts, describedBy, preposition } from './phrases.ts';
import { isInfinitive, isPassive, isPredicate, verbLemma } from './predicates.ts';

/** Subjects, or the predicate that lends its own. */
export type Step = Subjects | { next: number; origin: SubjectOrigin };

/** "drones hitting buildings", "a plant hit by drones"; "his proposal to": its owner, "the deal to": who made it. */
export function ofNoun(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
  noun: number,
): Step {
  // "instructions on how to run it", "the ways of running it": of whoever it is.
  if (isOpenDeed(tree, predicate)) return NONE;
  if (isForUse(tree, predicate)) return NONE;
  if (isOfFirst(tree, predicate, noun)) return climb(tree, noun, 'controlled');
  if (isPredicate(tree, noun) && tree.tokens[noun]!.upos === 'VERB') {
    return { next: noun, origin: 'adverbial' };
  }
  const infinitive = isInfinitive(tree, predicate) || isPrepositional(tree, predicate);
  const lemma = tree.tokens[noun]!.lemma.toLowerCase();
  // "Pulling out was a pledge": not the pledge pulls out.
  if (predicate < noun) return NONE;
  if (!infinitive) {
    // "the risk of it spreading": it spreads.
    const pronoun = tree
      .dependents(noun, 'nmod')
      .find((child) => child === predicate - 1 && tree.tokens[child]!.xpos === 'PRP');
    if (pronoun !== undefined && tree.tokens[predicate]!.xpos === 'VBG')
      return { heads: [pronoun], origin: 'own' };
    const heads = describedBy(tree, noun) ?? [nearestInRow(tree, noun, predicate)];
    return { heads, origin: 'participle' };
  }
  // "a ransom to be sent by mail"
  if (isInfinitive(tree, predicate) && isPassive(tree, predicate) && !lexicon.nouns.has(lemma))
    return { heads: [noun], origin: 'participle' };
  // "gave the plotters a chance to": who gives it does not take it.
  if (isGift(tree, noun)) return NONE;
  const holder = holderOf(tree, noun);
  if (holder !== undefined) return { heads: conjuncts(tree, holder), origin: 'controlled' };
  const journey = /^(?:trip|visit|journey|tour)$/.test(lemma);
  if (isInfinitive(tree, predicate) && !lexicon.nouns.has(lemma) && !journey) return NONE;
  // "stressed the importance of talking": nobody talks.
  if (isPrepositional(tree, predicate) && NOBODYS.test(lemma)) return NONE;
  const owner = tree.dependent(noun, 'nmod:poss');
  if (owner !== undefined) return { heads: conjuncts(tree, owner), origin: 'owner' };
  const judged = judgedOn(tree, noun);
  if (judged !== undefined) return { heads: conjuncts(tree, judged), origin: 'controlled' };
  const maker = makerOf(tree, noun, predicate);
  if (maker !== undefined) return { heads: conjuncts(tree, maker), origin: 'owner' };
  const isObject = isRelation(tree.tokens[noun]!.relation, 'obj');
  if (isPrepositional(tree, predicate) && !isObject) return NONE;
  // "rejected an attempt to": not the attempt of who rejects it.
  if (isObject && isPredicate(tree, tree.head(noun)) && !holds(tree, lexicon, tree.head(noun)))
    return NONE;
  const taken = takenFor(tree, noun);
  if (taken) return taken;
  // "in an attempt to": of who does it. "according to a plan to": of anybody.
  if (isRelation(tree.tokens[noun]!.relation, 'obl', 'nmod')) {
    if (!/^(?:in|with|as|of|under)$/.test(preposition(tree, noun))) return NONE;
    // "is part of a plan to": no part plans.
    const whole = tree.head(noun);
    if (whole >= 0 && /^(?:part|element|aspect|core|heart|result)$/.test(tree.tokens[whole]!.lemma))
      return NONE;
  }
  // "there was a decision to": nobody's.
  if (isRelation(tree.tokens[noun]!.relation, 'nsubj')) return NONE;
  return climb(tree, noun, 'controlled');
}

/** "arrested two men on suspicion of planning an attack": they are suspected of it. */
function judgedOn(tree: Tree, noun: number): number | undefined {
  const { lemma, relation } = tree.tokens[noun]!;
  const verb = tree.head(noun);
  if (!/^(?:charge|suspicion|count|allegation|accusation)$/.test(lemma) || verb < 0)
    return undefined;
  if (!isRelation(relation, 'obl') || preposition(tree, noun) !== 'on') return undefined;
  return isPassive(tree, verb)
    ? tree.dependent(verb, 'nsubj')
    : tree.dependents(verb, 'obj').find((child) => child < noun);
}

/** "an application by Norvik to sell": Norvik would. */
function makerOf(tree: Tree, noun: number, predicate: number): number | undefined {
  return tree
    .dependents(noun, 'nmod')
    .find((child) => child < predicate && /^(?:by|from)$/.test(preposition(tree, child)));
}

/** "how to", "whether to", "where to". */
function isOpenDeed(tree: Tree, predicate: number): boolean {
  return (
    isInfinitive(tree, predicate) &&
    tree
      .dependents(predicate, 'mark', 'advmod')
      .some((child) => /^(?:how|when|where|whether|why)$/i.test(tree.tokens[child]!.text))
  );
}

/** "became the last country to ratify it": who became it ratified. */
function isOfFirst(tree: Tree, predicate: number, noun: number): boolean {
  if (!isInfinitive(tree, predicate) || tree.dependent(predicate, 'nsubj') !== undefined)
    return false;
  const { relation } = tree.tokens[noun]!;
  if (!isRelation(relation, 'xcomp') && tree.dependent(noun, 'cop') === undefined) return false;
  return tree
    .dependents(noun, 'amod', 'advmod', 'nummod')
    .some((child) =>
      /^(?:first|second|third|last|latest|next|only)$/i.test(tree.tokens[child]!.text),
    );
}

/** Whether who does this has the plan, bid or right that is its object. */
export function holds(tree: Tree, lexicon: PredicateLexicon, verb: number): boolean {
  const lemma = verbLemma(tree, verb);
  return lexicon.light.has(lemma) || lexicon.holding.has(lemma);
}

/** "a policy of turning boats away": the noun is no subject. */
function isPrepositional(tree: Tree, predicate: number): boolean {
  const gerund =
    tree.tokens[predicate]!.xpos === 'VBG' ||
    tree.dependents(predicate, 'aux').some((child) => tree.tokens[child]!.xpos === 'VBG');
  return gerund && tree.dependent(predicate, 'mark', 'case') !== undefined;
}

function isGift(tree: Tree, noun: number): boolean {
  const verb = tree.head(noun);
  if (verb < 0 || !isRelation(tree.tokens[noun]!.relation, 'obj')) return false;
  return tree.dependent(verb, 'iobj') !== undefined && GIVING.test(verbLemma(tree, verb));
}

/** "described the raid as an attempt to": the raid is one. */
function takenFor(tree: Tree, noun: number): Step | undefined {
  const verb = tree.head(noun);
  if (verb < 0 || preposition(tree, noun) !== 'as') return undefined;
  if (!IDENTIFYING.objectControl.has(verbLemma(tree, verb))) return undefined;
  const object = tree.dependent(verb, 'obj');
  return object === undefined ? NONE : { heads: conjuncts(tree, object), origin: 'controlled' };
}

/** "provides users with an opportunity to": they have it. */
function holderOf(tree: Tree, noun: number): number | undefined {
  const verb = tree.head(noun);
  if (verb < 0 || isPassive(tree, verb) || preposition(tree, noun) !== 'with') return undefined;
  if (!/^(?:provide|present|leave|furnish|equip|supply|entrust)$/.test(verbLemma(tree, verb)))
    return undefined;
  const object = tree.dependent(verb, 'obj');
  return object !== undefined && object < noun ? object : undefined;
}

const GIVING = /^(?:give|offer|grant|afford|allow|deny|hand|leave|buy|assign)$/;

/** The nearest predicate above. */
export function climb(tree: Tree, from: number, origin: SubjectOrigin): Step {
  let token = from;
  while (token >= 0 && !isPredicate(tree, token)) token = tree.head(token);
  return token < 0 ? NONE : { next: token, origin };
}

/** Nouns whose "of doing" is nobody's deed. */
const NOBODYS =
  /^(?:importance|value|benefit|cost|impact|effect|issue|question|idea|concept|notion|practice|art|science|process|difficulty|danger|advantage|urgency|necessity)$/;
