import type { DocumentClaim } from '../../model/index.ts';
import { preposition } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { isRelation } from '../tree.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import { attributionsOf } from './attributions.ts';
import { quoteOf, type Builder } from './builder.ts';
import { placeOf } from './circumstances.ts';
import { embeddingOf } from './embedding.ts';
import { presentTense } from './inflect.ts';
import { isPlural } from './number.ts';
import { isNone } from './negation.ts';
import { hyphenated } from './relation-id.ts';
import { isAsked } from './say-nothing.ts';

/** Prepositions that say where something is. */
const WHERE =
  /^(?:in|at|on|near|outside|inside|along|across|around|within|off|aboard|under|throughout)$/;
const AT = /^(?:at|near|outside|inside)$/;
/** What there is only with what it is for, about or that: no thing that is somewhere. */
const ABSTRACT =
  /^(?:way|location|place|area|spot|moment|time|need|reason|chance|doubt|question|possibility|hope|point|sense|lot|word|sign|evidence|indication|report|concern|fear|talk|difference|change|rise|increase|decrease|fall|drop|decline|reduction|improvement|shift|growth|cut|problem|difficulty|interest|confidence|precedent|pressure|agreement|consensus|risk|danger|link|connection|relationship|something|nothing|anything)$/;

/** "There were 300 people on the ferry", "there was a fire at the plant": what is where. */
export function existentialClaims(builder: Builder): DocumentClaim[] {
  const { tree } = builder.context;
  return tree.tokens.flatMap(({ relation, text }, there) => {
    const be = tree.head(there);
    if (!isRelation(relation, 'expl') || !/^there$/i.test(text) || be < there) return [];
    if (lemmaOf(tree, be) !== 'be') return [];
    const subject = tree.dependents(be, 'nsubj').find((child) => child > be);
    const place = subject === undefined ? undefined : placeBeside(builder.context, be, subject);
    const claim =
      subject === undefined || place === undefined
        ? undefined
        : existential(builder, be, subject, place);
    return claim ? [claim] : [];
  });
}

/** Where it is: beside the verb, or right behind the noun. */
function placeBeside(
  { tree, found, timeTokens }: ClaimContext,
  be: number,
  subject: number,
): number | undefined {
  if (ABSTRACT.test(lemmaOf(tree, subject)) || tree.dependent(subject, 'acl', 'ccomp', 'conj'))
    return undefined;
  if (tree.dependent(be, 'ccomp', 'xcomp', 'advcl') !== undefined) return undefined;
  return [...tree.dependents(subject, 'nmod'), ...tree.dependents(be, 'obl')].find((child) => {
    if (child < subject || timeTokens.has(child) || !WHERE.test(preposition(tree, child)))
      return false;
    const type = found.mentions[found.mentionAt(child) ?? -1]?.type;
    return type === 'place' || (type === 'organization' && AT.test(preposition(tree, child)));
  });
}

function existential(
  builder: Builder,
  be: number,
  subjectHead: number,
  objectHead: number,
): DocumentClaim | undefined {
  const { context, circumstances, clauseAt, speeches, signs } = builder;
  const { tree, predicates, analysis } = context;
  const clause = clauseAt(be);
  const subject = argumentAt(context, subjectHead, [objectHead]);
  const object = argumentAt(context, objectHead);
  if (!clause || !subject || !object || isAsked(context, clause)) return undefined;
  const { modality, negative, speeches: heard } = embeddingOf(tree, predicates, speeches, clause);
  if (modality !== 'asserted' || negative || isNone(tree, subjectHead)) return undefined;
  const word = preposition(tree, objectHead);
  const time = circumstances.timeOf(be);
  const place = placeOf(context, objectHead, word);
  const { start, end } = tree.tokens[be]!;
  const claim: DocumentClaim = {
    subject,
    predicate: `be ${word}`,
    relation: hyphenated(`be ${word}`),
    class: 'LOCATED',
    label: `${presentTense('be', isPlural(context, subjectHead))} ${word}`,
    symmetric: false,
    object,
    participants: [],
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    amounts: circumstances.amountsOf(subjectHead),
    polarity: 'positive',
    modality,
    attribution: attributionsOf(context, heard, be),
    sentence: tree.sentence(be),
    quote: quoteOf(analysis.sentences[tree.sentence(be)]!),
    trigger: { start, end },
    confidence: 0,
    rule: 'copula-place',
  };
  signs.set(claim, { clause, trigger: be, subjectHead, objectHead, governors: 0 });
  return claim;
}
