import type { Clause } from '../clauses/clause.ts';
import { takesVerb } from '../clauses/governed.ts';
import { isInfinitive, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import { holds } from '../clauses/noun-subjects.ts';
import type { ClaimContext } from './argument.ts';
import type { Builder } from './builder.ts';
import type { Frame, Sides } from './frame.ts';
import { governorsOf } from './governors.ts';
import { preposition } from '../clauses/phrases.ts';
import { isRelation, type Tree } from '../tree.ts';

/** "two weeks left to": nothing that acts. */
export function isSpanOfTime({ tree }: ClaimContext, head: number): boolean {
  // "Days of shelling": the shelling.
  const filled = tree.dependents(head, 'nmod').some((one) => preposition(tree, one) === 'of');
  if (filled && tree.tokens[head]!.xpos === 'NNS') return false;
  return /^(?:minute|hour|day|week|month|year|season|decade|century|time)$/.test(
    lemmaOf(tree, head),
  );
}

/** "the bank said prices grew and now reach": a lent subject must agree with the verb in number. */
export function disagrees({ tree }: ClaimContext, clause: Clause, { subject }: Sides): boolean {
  if (clause.origin !== 'shared' || clause.subjects.length > 1) return false;
  // "won a prize and was watched by millions": the show was.
  if (clause.agents.includes(subject)) return false;
  const { xpos, upos } = tree.tokens[subject]!;
  const helper = tree.dependents(clause.predicate, 'aux', 'cop')[0];
  const finite = tree.tokens[helper ?? clause.predicate]!;
  if (finite.xpos === 'VBP' || finite.text === 'were')
    return xpos === 'NN' || (xpos === 'NNP' && upos === 'PROPN');
  return (finite.xpos === 'VBZ' || finite.text === 'was') && xpos === 'NNS';
}

/** "It is feared that", "it is hard to": nothing is meant by "it". */
export function isExpletive({ tree }: ClaimContext, clause: Clause): boolean {
  const { predicate, subjects, passive, kind } = clause;
  const [subject] = subjects;
  if (subject === undefined || !/^it$/i.test(tree.tokens[subject]!.text)) return false;
  if (!passive && kind !== 'copula') return false;
  if (tree.dependent(predicate, 'ccomp', 'csubj') !== undefined) return true;
  return kind === 'copula'
    ? tree.dependents(predicate, 'xcomp', 'advcl', 'acl').some((child) => opens(tree, child))
    : /^(?:advise|recommend|suggest)$/.test(lemmaOf(tree, predicate));
}

/** An infinitive or a clause with "that" or "whether" that follows its predicate. */
function opens(tree: Tree, clause: number): boolean {
  return (
    clause > tree.head(clause) &&
    tree
      .dependents(clause, 'mark')
      .some((mark) => /^(?:to|that|whether|for)$/i.test(tree.tokens[mark]!.text))
  );
}

/** Asked, not said: what a question takes for granted in a relative or adverbial clause is said all the same. */
export function isAsked({ tree, analysis }: ClaimContext, { predicate }: Clause): boolean {
  const { first, last } = analysis.sentences[tree.sentence(predicate)]!;
  let end = last - 1;
  while (end > first && /^["”’'»)]+$/.test(tree.tokens[end]!.text)) end -= 1;
  if (tree.tokens[end]!.text !== '?') return false;
  for (let token = predicate; token >= 0; token = tree.head(token)) {
    if (isRelation(tree.tokens[token]!.relation, 'acl', 'advcl')) return false;
  }
  return true;
}

/** "there is", and auxiliaries whose verb is left out. */
export function isEmpty({ tree }: ClaimContext, { predicate, kind, origin }: Clause): boolean {
  if (tree.dependent(predicate, 'expl') !== undefined) return true;
  const copula = tree.dependent(predicate, 'cop');
  if (copula !== undefined && tree.dependent(copula, 'expl') !== undefined) return true;
  if (kind === 'copula') return false;
  if (tree.dependent(predicate, 'cop') !== undefined) return origin !== 'owner';
  return tree.tokens[predicate]!.upos === 'AUX' || lemmaOf(tree, predicate) === 'be';
}

/** "floated the idea to": the noun stands for the infinitive, which makes the claim. */
export function governsOnly(context: ClaimContext, clause: Clause, frame: Frame): boolean {
  const { tree, predicates } = context;
  const { target } = frame;
  if (target === undefined || !clause.objects.includes(target)) return false;
  // "give the president powers to rule": who gives them does not.
  if (clause.recipients.length > 0) return false;
  if (!predicates.nouns.has(lemmaOf(tree, target))) return false;
  if (tree.head(target) !== clause.predicate || !ownsIntent(context, clause, target)) return false;
  return tree.dependents(target, 'acl').some((child) => takesVerb(tree, child));
}

/** "rejected the plan to": that somebody has a plan is not all that is said. */
function ownsIntent({ tree, predicates }: ClaimContext, clause: Clause, noun: number): boolean {
  const owner = tree.dependent(noun, 'nmod:poss');
  if (owner !== undefined && tree.tokens[owner]!.upos !== 'PRON') return false;
  return holds(tree, predicates, clause.predicate);
}

/** "make fuel … more expensive", "pay tribute": what the object becomes, or whom it is paid to, is lost. */
export function isCut(
  context: ClaimContext,
  clause: Clause,
  { target, relation, noun }: Frame,
): boolean {
  const { tree } = context;
  if (target === undefined || noun !== undefined || clause.kind === 'copula') return false;
  const verb = verbLemma(tree, clause.predicate);
  const next = tree.tokens[tree.last(clause.predicate)];
  if (/^(?:make|render|leave|keep|find)$/.test(verb) && /^(?:JJ|RBR)/.test(next?.xpos ?? ''))
    return true;
  if (!/^(?:pay|take|make|have|give|hold|do|set|draw|lay|cast)$/.test(verb)) return false;
  if (relation && relation.id !== 'pays' && relation.id !== 'gives') return false;
  const { xpos } = tree.tokens[target]!;
  const bare =
    xpos === 'NN' && tree.children(target).every((child) => tree.tokens[child]!.upos === 'PUNCT');
  return bare && clause.obliques.length === 0 && clause.recipients.length === 0;
}

/** "told the court", "forced her": what somebody was told or made to do is nowhere near. */
export function isUntold(
  { tree, found }: ClaimContext,
  clause: Clause,
  { target, relation }: Frame,
  others: number,
): boolean {
  if (target === undefined || others > 0 || clause.passive) return false;
  const addressees = [...clause.recipients, ...clause.objects];
  if (!addressees.includes(target) || addressees.length > 1) return false;
  if (relation?.class === 'REQUEST' && !isUrged(tree, clause.predicate, target)) return false;
  const index = found.mentionAt(target);
  const type = index === undefined ? undefined : found.mentions[index]?.type;
  const somebody = type === 'person' || type === 'organization' || type === 'place';
  return (
    (somebody || clause.recipients.length > 0) && ADDRESSING.test(verbLemma(tree, clause.predicate))
  );
}

/** "urged consumers": to what? "asked voters for money" says it. */
function isUrged(tree: Tree, predicate: number, target: number): boolean {
  if (!URGING.test(verbLemma(tree, predicate))) return false;
  return !tree.dependents(target, 'nmod').some((one) => preposition(tree, one) === 'for');
}

const URGING = /^(?:ask|urge|tell|press|exhort|implore|instruct|encourage|advise)$/;

/** Verbs that say nothing of somebody but what somebody hears, gets or is made to do. */
const ADDRESSING =
  /^(?:tell|inform|notify|remind|assure|persuade|convince|advise|urge|instruct|ask|exhort|implore|prompt|give|enable|allow|force|compel|oblige|cause|let|deter|dissuade|encourage)$/;

/**
 * Whether a clause without an object says enough: an event of ours ("died"), or one with more to it than its verb.
 * A verb that takes objects and has none is more often a parser's error than a thought.
 */
export function standsAlone(
  { context, circumstances }: Builder,
  clause: Clause,
  sides: Sides,
  frame: Frame,
  others: number,
): boolean {
  if (frame.relation || frame.noun !== undefined || frame.rule === 'adjective') return true;
  if (clause.agents.length > 0) return false;
  const verb = verbLemma(context.tree, clause.predicate);
  if (
    others === 0 &&
    isMereOccasion(context, clause, sides) &&
    circumstances.timeOf(clause.predicate) === undefined
  )
    return false;
  if (isWhole(context, clause, sides, verb)) return true;
  if (isMeant(context, clause, verb)) return true;
  if (isHollow(context, clause, sides)) return false;
  const { ambitransitive, linking } = context.predicates;
  // "remained bottom of the league after the defeat": what it remained is lost.
  if (clause.attribute !== undefined && linking.has(verb)) return false;
  if (!sides.passive && others > 0 && ambitransitive.has(verb)) return true;
  if (!sides.passive && context.relations.verbs.has(verb) && !isMutual(context, clause, verb))
    return false;
  return others > 0 || circumstances.timeOf(clause.predicate) !== undefined;
}

/** "the two leaders met in Geneva": several, who do it to each other. */
function isMutual({ tree, relations }: ClaimContext, { subjects }: Clause, verb: string): boolean {
  const mutual = relations.verbs.get(`${verb} with`)?.some(({ symmetric }) => symmetric);
  const several = subjects.length > 1 || /^NNP?S$/.test(tree.tokens[subjects[0] ?? -1]?.xpos ?? '');
  return mutual === true && several;
}

/** "after the market closed", "people who died": nothing but when or which, said of something that has no name. */
function isMereOccasion(
  { tree, found }: ClaimContext,
  { predicate }: Clause,
  { subject }: Sides,
): boolean {
  const which = tree.head(predicate) === subject;
  if (!which && !isRelation(tree.tokens[predicate]!.relation, 'advcl')) return false;
  const { upos } = tree.tokens[subject]!;
  if (upos !== 'NOUN' || found.mentions[found.mentionAt(subject) ?? -1]?.kind === 'name')
    return false;
  const inside = which ? predicate : -1;
  return tree
    .children(subject)
    .every(
      (child) =>
        child === inside || isRelation(tree.tokens[child]!.relation, 'det', 'punct', 'case'),
    );
}

/** "Prices plunged", "the vote was postponed": a finite verb that needs nothing more. */
function isWhole(
  { tree, predicates }: ClaimContext,
  clause: Clause,
  { passive }: Sides,
  verb: string,
): boolean {
  if (clause.complement !== undefined || clause.content !== undefined) return false;
  if (passive)
    return (
      tree.dependent(clause.predicate, 'aux:pass') !== undefined &&
      (!PARTIAL.test(verb) || isArrivedAt(tree, clause, verb))
    );
  if (clause.attribute !== undefined || !predicates.intransitive.has(verb)) return false;
  return (
    /^VB[DZP]$/.test(tree.tokens[clause.predicate]!.xpos) ||
    tree.dependents(clause.predicate, 'aux').some((child) => tree.tokens[child]!.xpos !== 'TO')
  );
}

/** "A deal was reached", "a vote was held": the noun is all that the verb needs. "He could not be reached" says nothing. */
function isArrivedAt(tree: Tree, { subjects: [subject] }: Clause, verb: string): boolean {
  const noun = subject === undefined ? '' : lemmaOf(tree, subject);
  if (verb === 'hold') return HELD.test(noun);
  return verb === 'reach' && REACHED.test(noun);
}

const REACHED =
  /^(?:agreement|deal|truce|ceasefire|cease-fire|compromise|settlement|verdict|decision|consensus|accord|pact|understanding|quorum|conclusion|target|goal|milestone|threshold)$/;
const HELD =
  /^(?:election|vote|referendum|poll|ballot|by-election|runoff|run-off|summit|meeting|talk|negotiation|ceremony|funeral|hearing|rally|protest|demonstration|conference|service|vigil|festival|election|inquiry|inquest|debate|match|race|tournament|auction|trial)$/;

/** "will appeal", "vowed to appeal", "was ordered to surrender", "refuses to testify": meant, asked or refused, a deed of its own. */
function isMeant(
  context: ClaimContext,
  { predicate, passive, origin }: Clause,
  verb: string,
): boolean {
  const { tree, predicates } = context;
  if (passive || (!predicates.intransitive.has(verb) && !predicates.deeds.has(verb))) return false;
  if (tree.dependents(predicate, 'aux').some((child) => tree.tokens[child]!.xpos === 'MD'))
    return true;
  if (!isInfinitive(tree, predicate)) return false;
  return origin === 'controlled' || governorsOf(context, predicate).length > 0;
}

/** Verbs whose passive means nothing without where, as what or for what. */
const PARTIAL =
  /^(?:include|need|base|make|do|identify|use|involve|schedule|set|give|take|store|find|see|know|consider|regard|call|name|describe|treat|handle|link|relate|associate|compare|concern|locate|situate|slate|expect|suppose|intend|design|aim|gear|mean|price|value|estimate|keep|leave|put|place|send|bring|carry|follow|accompany|limit|face|pitch|share|meet|reach|rely|offer|provide|show|present|require|allow|force|oblige|ask|tell|invite|remember|say|lead|drive|divide|compose|comprise|select|choose|hear|feel|think|believe|understand|look|talk|speak|deal|refer|hold|grant|hand|get|have|let|urge|prompt|move|turn|commit|dedicate|devote|attribute|assign|subject|confront|deem|rate|rank|list|label|cite|quote|mention|note|word|phrase)$/;

/** "got there", "went by the name": verbs that mean nothing without their object. A bare "-ing" is no clause either. */
function isHollow({ tree, predicates }: ClaimContext, clause: Clause, { passive }: Sides): boolean {
  const { predicate, origin } = clause;
  if (passive) return false;
  if (tree.tokens[predicate]!.xpos === 'VBG' && origin === 'own') {
    const { relation } = tree.tokens[predicate]!;
    const helped = tree.dependent(predicate, 'aux') !== undefined;
    if (!helped && !isRelation(relation, 'advcl', 'acl', 'conj', 'ccomp')) return true;
  }
  const verb = lemmaOf(tree, predicate);
  // "is due to appear before a judge"
  if (verb === 'appear' && clause.obliques.length > 0) return false;
  return verbLemma(tree, predicate) === verb && (predicates.light.has(verb) || HOLLOW.test(verb));
}

const HOLLOW =
  /^(?:go|come|get|put|bring|let|do|be|become|want|like|seem|appear|look|try|use|call)$/;
