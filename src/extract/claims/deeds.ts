import type { DocumentClaim } from '../../model/index.ts';
import { conjuncts, preposition } from '../clauses/phrases.ts';
import { isPassive, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import { isRelation } from '../tree.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import { attributionsOf } from './attributions.ts';
import { quoteOf, type Builder } from './builder.ts';
import { embeddingOf } from './embedding.ts';
import { pastParticiple, presentTense } from './inflect.ts';
import { clauseAbove } from './nominal.ts';
import { nominalTime } from './nominal-time.ts';
import { isPlural } from './number.ts';
import { isNone } from './negation.ts';
import { partiesOf, type Party } from './parties.ts';
import { hyphenated } from './relation-id.ts';

/** Prepositions whose noun is taken to have happened: "after the resignation of", "over the arrest of". */
const GIVEN = /^(?:after|following|since|despite|over|amid|upon|by)$/;
/** Verbs whose object is taken to have happened. */
const REACTING =
  /^(?:announce|accept|welcome|condemn|mourn|confirm|criticize|criticise|praise|celebrate|hail|denounce|protest|deplore|regret|mark|investigate|follow|trigger|cause|lament|report)$/;
/** What is said of something that is still to come or to be asked for. */
const OPEN =
  /^(?:expect|demand|seek|loom|likely|unlikely|imminent|inevitable|possible|plan|schedule|due|request|propose|want|need|require|call|call for|depend|hinge|await|suggest|consider|urge|rumor|rumour|would)$/;

/**
 * Claims of nouns for what somebody did or what was done to somebody, where the sentence takes it as given: "Berg's
 * resignation came a day after", "protests over the arrest of two journalists".
 */
export function deedClaims(builder: Builder): DocumentClaim[] {
  const { context } = builder;
  const { tree, relations } = context;
  return tree.tokens.flatMap(({ upos }, noun) => {
    const verb = upos === 'NOUN' ? relations.deeds.get(lemmaOf(tree, noun)) : undefined;
    if (verb === undefined || isNone(tree, noun) || !isGiven(builder, noun)) return [];
    return doersOf(context, noun, verb).flatMap((doer) => deedClaim(builder, noun, verb, doer));
  });
}

/** "Berg's", "of Berg"; nobody where somebody else is said to have done it. */
function doersOf(context: ClaimContext, noun: number, verb: string): Party[] {
  const { tree, found } = context;
  const phrases = tree.dependents(noun, 'nmod').filter((child) => child > noun);
  if (phrases.some((child) => preposition(tree, child) === 'by')) return [];
  const owner = tree.dependents(noun, 'nmod:poss').filter((child) => child < noun);
  const heads =
    owner.length > 0 ? owner : phrases.filter((child) => preposition(tree, child) === 'of');
  // "its killing of civilians": whose the killing is did it.
  if (owner.length > 0 && phrases.some((child) => preposition(tree, child) === 'of')) return [];
  return partiesOf(
    context,
    heads.flatMap((head) => conjuncts(tree, head)),
  ).filter(({ argument: { mention } }) => {
    const type = mention === undefined ? undefined : found.mentions[mention]!.type;
    return type === 'person' && !(verb.startsWith('be ') && mention === undefined);
  });
}

function isGiven({ context, clauseAt, speeches }: Builder, noun: number): boolean {
  const { tree, predicates } = context;
  const head = tree.head(noun);
  const { relation } = tree.tokens[noun]!;
  if (head < 0) return false;
  const word = preposition(tree, noun);
  if (isRelation(relation, 'obl', 'nmod')) {
    if (!GIVEN.test(word)) return false;
  } else if (word !== '') return false;
  else if (isRelation(relation, 'obj')) {
    if (isPassive(tree, head) || !REACTING.test(verbLemma(tree, head))) return false;
  } else if (!isRelation(relation, 'nsubj') || OPEN.test(lemmaOf(tree, head))) return false;
  const above = clauseAbove(context, clauseAt, noun);
  // "the election of Berg was invalid"
  if (!above || (isRelation(relation, 'nsubj') && above.kind === 'copula')) return false;
  // "after the arrest of": it happened, whatever is to come of it.
  if (isRelation(relation, 'obl', 'nmod') && word !== 'after' && word !== 'following') return true;
  const { modality, negative } = embeddingOf(tree, predicates, speeches, above);
  return modality === 'asserted' && (!negative || isRelation(relation, 'obl', 'nmod'));
}

function deedClaim(
  { context, circumstances, clauseAt, speeches, signs }: Builder,
  noun: number,
  verb: string,
  doer: Party,
): DocumentClaim[] {
  const { tree, predicates, relations, analysis } = context;
  const above = clauseAbove(context, clauseAt, noun);
  const embedding = above && embeddingOf(tree, predicates, speeches, above);
  const plural = isPlural(context, doer.head);
  const done = verb.startsWith('be ') ? verb.slice(3) : undefined;
  const known = relations.verbs.get(verb)?.find(({ alone }) => alone);
  const time = nominalTime(context, noun);
  const { start, end } = tree.tokens[noun]!;
  const claim: DocumentClaim = {
    subject: doer.argument,
    predicate: verb,
    relation: known?.id ?? hyphenated(verb),
    class: known?.class ?? relations.verbs.get(done ?? verb)?.[0]?.class ?? 'OTHER',
    label:
      done === undefined
        ? presentTense(verb, plural)
        : `${plural ? 'are' : 'is'} ${pastParticiple(done)}`,
    symmetric: false,
    participants: asWhat(context, noun),
    ...(time ? { time } : {}),
    amounts: circumstances.amountsOf(doer.head),
    polarity: 'positive',
    modality: 'asserted',
    attribution: attributionsOf(context, embedding?.speeches ?? [], noun),
    sentence: tree.sentence(noun),
    quote: quoteOf(analysis.sentences[tree.sentence(noun)]!),
    trigger: { start, end },
    confidence: 0,
    rule: 'noun-deed',
  };
  signs.set(claim, { trigger: noun, subjectHead: doer.head, governors: 0 });
  return [claim];
}

/** "his resignation as justice minister". */
function asWhat(context: ClaimContext, noun: number): DocumentClaim['participants'] {
  return context.tree
    .dependents(noun, 'nmod')
    .filter((child) => child > noun && preposition(context.tree, child) === 'as')
    .slice(0, 1)
    .flatMap((child) => {
      const argument = argumentAt(context, child);
      return argument ? [{ role: 'as', argument }] : [];
    });
}
