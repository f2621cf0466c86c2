import type { Clause } from '../clauses/clause.ts';
import { addresseeOf } from '../clauses/addressees.ts';
import { markOf } from './mark.ts';
import { isGoverned, isJudgedFor, takesVerb, lightNoun } from '../clauses/governed.ts';
import { isInfinitive, isPassive, isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Effect } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import type { ClaimContext } from './argument.ts';
import { governorEffect, nounEffect } from './effects.ts';

/** A word that governs the predicate of a claim and is said with it: "refuse to", "be forced to", "plan to". */
export interface Governor {
  token: number;
  /** `refuse`, `be force`, `be likely`, `express unwillingness`. */
  lemma: string;
  kind: 'verb' | 'adjective' | 'noun';
  effect?: Effect;
  passive: boolean;
  /** A noun that proposes ("the idea to"). */
  proposes?: true;
  /** The light verb that takes the noun. */
  light?: number;
}

/** Governors of a predicate, the outermost first. Deeper than four is a parsing error. */
export function governorsOf(context: ClaimContext, predicate: number): Governor[] {
  const chain: Governor[] = [];
  let token = predicate;
  while (chain.length < 4) {
    const next = governorOf(context, token);
    if (!next) break;
    chain.unshift(next);
    token = next.light ?? next.token;
  }
  return chain;
}

function governorOf(context: ClaimContext, token: number): Governor | undefined {
  const { tree, predicates } = context;
  const head = tree.head(token);
  if (head < 0) return undefined;
  const { relation } = tree.tokens[token]!;
  if (isFurtherCharge(tree, token)) return governorOf(context, head);
  const governed = isRelation(relation, 'xcomp') || isGoverned(tree, predicates, token);
  if (governed && isPredicate(tree, head)) return ofPredicate(context, head, token);
  const noun = lemmaOf(tree, head);
  if (!isRelation(relation, 'acl') || isRelation(relation, 'acl:relcl')) return undefined;
  // "the risk that it will", "a demand for Norland to": who acts is no one with the risk or the demand.
  if (!takesVerb(tree, token) || tree.dependent(token, 'nsubj') !== undefined) return undefined;
  // "on suspicion of planning it": no suspicion that the suspect has.
  if (/^(?:charge|suspicion|count|allegation|accusation)$/.test(noun)) return undefined;
  return predicates.nouns.has(noun) ? ofNoun(context, head) : undefined;
}

/** "charged with aiding a flight, forging papers": each is what the charge is for. */
function isFurtherCharge(tree: Tree, token: number): boolean {
  if (!isRelation(tree.tokens[token]!.relation, 'conj') || tree.tokens[token]!.xpos !== 'VBG')
    return false;
  const own = tree.dependent(token, 'mark', 'aux', 'nsubj') !== undefined;
  return !own && markOf(tree, token) !== undefined;
}

function ofPredicate(context: ClaimContext, head: number, below: number): Governor | undefined {
  const { tree, predicates } = context;
  const noun = lightNoun(tree, predicates, head, below);
  if (noun !== undefined) return ofNoun(context, noun);
  const verb = verbLemma(tree, head);
  if (addresseeOf(tree, head, below) !== undefined) return undefined;
  if (isPurpose(context, head, below) || isHabit(context, head) || lemmaOf(tree, head) === 'do')
    return undefined;
  const passive = isPassive(tree, head);
  const byObject =
    predicates.objectControl.has(verb) && tree.dependent(head, 'obj', 'iobj') !== undefined;
  if ((byObject && !passive) || isJudgedFor(tree, head, below)) return undefined;
  const effect = governorEffect(tree, predicates, head, below);
  const copula = tree.dependent(head, 'cop') !== undefined && tree.tokens[head]!.upos !== 'VERB';
  return {
    token: head,
    lemma: passive || copula ? `be ${verb}` : verb,
    kind: copula ? 'adjective' : 'verb',
    passive,
    ...(effect ? { effect } : {}),
  };
}

function ofNoun(context: ClaimContext, head: number): Governor {
  const { tree, predicates } = context;
  const noun = lemmaOf(tree, head);
  const verb = tree.head(head);
  const isObject = isRelation(tree.tokens[head]!.relation, 'obj') && verb >= 0;
  const light = isObject && predicates.light.has(verbLemma(tree, verb)) ? verb : undefined;
  const effect = nounEffect(tree, predicates, head);
  return {
    token: head,
    lemma:
      light === undefined
        ? (predicates.nounVerbs.get(noun) ?? noun)
        : `${verbLemma(tree, light)} ${noun}`,
    kind: 'noun',
    passive: false,
    ...(effect ? { effect } : {}),
    ...(light === undefined ? {} : { light }),
    ...(predicates.proposals.has(noun) ? { proposes: true } : {}),
  };
}

/** "used to work there": no word of its own. */
function isHabit({ tree }: ClaimContext, head: number): boolean {
  const { text, xpos } = tree.tokens[head]!;
  return /^used$/i.test(text) && xpos === 'VBD' && tree.dependent(head, 'obj') === undefined;
}

/** "used the key to enter": a verb that has an object of its own, which does not enter. */
function isPurpose({ tree, predicates }: ClaimContext, head: number, below: number): boolean {
  if (!isInfinitive(tree, below) || isPassive(tree, head)) return false;
  const object = tree.dependent(head, 'obj');
  // "a hole that they use to enter": what is used stands outside.
  if (lemmaOf(tree, head) === 'use' && tree.tokens[head]!.text.toLowerCase() !== 'used')
    return true;
  if (object === undefined || object > below || tree.tokens[head]!.upos !== 'VERB') return false;
  if (predicates.objectControl.has(verbLemma(tree, head))) return false;
  return (
    lightNoun(tree, predicates, head, below) === undefined && !PROMISING.test(lemmaOf(tree, head))
  );
}

/** Verbs with an addressee that keep their subject for the infinitive. */
const PROMISING = /^(?:promise|vow|pledge|threaten|swear|offer)$/;

/** Verbs of perceiving and the like that say something of who brings it about: "caused the index to rise". */
const CAUSING = /^(?:cause|require|enable|allow|permit)$/;

/** Whether a clause only governs another and says nothing by itself. */
export function onlyGoverns(context: ClaimContext, clause: Clause): boolean {
  const { tree, predicates } = context;
  const verb = verbLemma(tree, clause.predicate);
  if (clause.complement === undefined) {
    return clause.content !== undefined && predicates.perceiving.has(verb);
  }
  if (isJudgedFor(tree, clause.predicate, clause.complement)) return false;
  const byObject = predicates.objectControl.has(verb);
  const addressees = [...clause.objects, ...clause.recipients];
  const asked = addresseeOf(tree, clause.predicate, clause.complement);
  if (asked !== undefined && canAct(context, asked)) return false;
  if (isPurpose(context, clause.predicate, clause.complement)) return false;
  if (predicates.perceiving.has(verb)) return addressees.length === 0 || !CAUSING.test(verb);
  // "sent generators to help it": what is sent acts not, but it is sent.
  if (SENDING.test(verb)) return addressees.length === 0;
  return !(byObject && addressees.some((head) => canAct(context, head)));
}

const SENDING =
  /^(?:send|deploy|dispatch|bring|leave|train|hire|recruit|appoint|nominate|sue|fine|use|set|keep)$/;

/** Orders and requests go to people and what they form; "ordered the contracts to be examined" is no such thing. */
function canAct({ found }: ClaimContext, head: number): boolean {
  const index = found.mentionAt(head);
  const mention = index === undefined ? undefined : found.mentions[index];
  return (
    mention === undefined ||
    mention.type === 'person' ||
    mention.type === 'organization' ||
    mention.type === 'place'
  );
}
