import type { Argument, DocumentClaim, Modality, TimeExpression } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { conjuncts, preposition } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { Relation } from '../lexicon/relations.ts';
import { isRelation } from '../tree.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import { attributionsOf } from './attributions.ts';
import { quoteOf, type Builder } from './builder.ts';
import { embeddingOf, nounEffect } from './embedding.ts';
import { relationFor } from './match.ts';
import { isNone, strongest } from './own-force.ts';

/** A noun that says what a verb could: "Russia's invasion of Ukraine", "talks between A and B". */
export interface NominalSides {
  noun: number;
  subject: number;
  object: number;
  relation: Relation;
  preposition: string;
  rule: string;
}

/** Claims made by nouns. */
export function nominalClaims(builder: Builder): DocumentClaim[] {
  const { context } = builder;
  const { tree, relations } = context;
  const found: DocumentClaim[] = [];
  tree.tokens.forEach(({ upos }, noun) => {
    if (upos !== 'NOUN' || !relations.heads.has(lemmaOf(tree, noun))) return;
    for (const sides of [...between(context, noun), ...owned(context, noun)].slice(0, 6)) {
      const claim = nominalClaim(builder, sides);
      if (claim) found.push(claim);
    }
  });
  return found;
}

function nominalClaim(builder: Builder, sides: NominalSides): DocumentClaim | undefined {
  const { context } = builder;
  const subject = argumentAt(context, sides.subject);
  const object = argumentAt(context, sides.object);
  if (!subject || !object || sameWords(subject, object)) return undefined;
  return writeNominal(builder, sides, subject, object);
}

function writeNominal(
  { context, circumstances, clauseAt, speeches }: Builder,
  sides: NominalSides,
  subject: Argument,
  object: Argument,
): DocumentClaim {
  const { tree, predicates, analysis } = context;
  const { noun, relation } = sides;
  const above = clauseAbove(context, clauseAt, noun);
  const embedding = above && embeddingOf(tree, predicates, speeches, above);
  const { start, end } = tree.tokens[noun]!;
  const time = nominalTime(context, noun);
  return {
    subject,
    predicate: `${lemmaOf(tree, noun)} ${sides.preposition}`,
    relation: relation.id,
    class: relation.class,
    label: relation.label,
    symmetric: relation.symmetric,
    object,
    participants: [],
    ...(time ? { time } : {}),
    amounts: [sides.subject, sides.object, noun].flatMap((head) => circumstances.amountsOf(head)),
    polarity: isNone(tree, noun) ? 'negative' : 'positive',
    modality: nominalModality(context, noun, embedding?.modality ?? 'asserted'),
    attribution: attributionsOf(context, embedding?.speeches ?? [], noun),
    sentence: tree.sentence(noun),
    quote: quoteOf(analysis.sentences[tree.sentence(noun)]!),
    trigger: { start, end },
    confidence: 0.5,
    rule: sides.rule,
  };
}

/** A time that hangs on the noun itself ("the invasion in 2022"). */
function nominalTime({ tree, found }: ClaimContext, noun: number): TimeExpression | undefined {
  return found.times.find(({ head }) => tree.head(head) === noun)?.time;
}

/** An event that a noun names is taken for granted, unless it is said to be possible, planned or asked for. */
function nominalModality(
  { tree, predicates }: ClaimContext,
  noun: number,
  above: Modality,
): Modality {
  let modality: Modality = 'asserted';
  for (const child of tree.dependents(noun, 'amod')) {
    const lemma = lemmaOf(tree, child);
    if (predicates.possibleAdjectives.has(lemma)) modality = strongest(modality, 'possible');
    if (predicates.plannedAdjectives.has(lemma)) modality = strongest(modality, 'planned');
  }
  const head = tree.head(noun);
  const { relation } = tree.tokens[noun]!;
  if (head >= 0 && isRelation(relation, 'nmod')) {
    const effect = nounEffect(tree, predicates, head);
    if (effect === 'possible' || effect === 'planned' || effect === 'requested') {
      modality = strongest(modality, effect);
    }
  }
  return isRelation(relation, 'obj', 'nsubj:pass') ? strongest(modality, above) : modality;
}

function sameWords(a: Argument, b: Argument): boolean {
  return a.start === b.start && a.end === b.end;
}

/** "talks between A and B": every pair. */
function between(context: ClaimContext, noun: number): NominalSides[] {
  const { tree } = context;
  const lemma = lemmaOf(tree, noun);
  return tree
    .dependents(noun, 'nmod')
    .filter((child) => /^(?:between|among)$/.test(preposition(tree, child)))
    .flatMap((child) => pairs(conjuncts(tree, child)))
    .flatMap(([subject, object]) => {
      const relation = symmetric(context, `${lemma} with`, subject, object);
      return relation
        ? [{ noun, subject, object, relation, preposition: 'with', rule: 'noun-between' }]
        : [];
    });
}

function symmetric(
  context: ClaimContext,
  expression: string,
  subject: number,
  object: number,
): Relation | undefined {
  const relation = relationFor(context, context.relations.nouns, expression, subject, object);
  return relation?.symmetric ? relation : undefined;
}

export function pairs<T>(items: readonly T[]): [T, T][] {
  const few = items.slice(0, 4);
  return few.flatMap((a, i) => few.slice(i + 1).map((b): [T, T] => [a, b]));
}

/** Owner and object: "his proposal for", "Russian strikes on", "the invasion of Ukraine by Russia". */
function owned(context: ClaimContext, noun: number): NominalSides[] {
  const { tree, relations } = context;
  const lemma = lemmaOf(tree, noun);
  const owners = ownersOf(context, noun);
  if (owners.length === 0) return [];
  const found: NominalSides[] = [];
  for (const child of tree.dependents(noun, 'nmod')) {
    const word = preposition(tree, child);
    if (word === '' || word === 'by' || child < noun) continue;
    for (const object of conjuncts(tree, child)) {
      for (const subject of owners) {
        const relation = relationFor(context, relations.nouns, `${lemma} ${word}`, subject, object);
        if (relation)
          found.push({ noun, subject, object, relation, preposition: word, rule: 'noun-owner' });
      }
    }
  }
  return found;
}

/** "Russia's", "Russian", "Trump-era" not; "by Russia"; of a place or organization also the bare compound. */
function ownersOf(context: ClaimContext, noun: number): number[] {
  const { tree } = context;
  const by = tree.dependents(noun, 'nmod').filter((child) => preposition(tree, child) === 'by');
  const owners = [...tree.dependents(noun, 'nmod:poss'), ...by].flatMap((head) =>
    conjuncts(tree, head),
  );
  if (owners.length > 0) return owners;
  return tree.dependents(noun, 'amod', 'compound').filter((child) => isActor(context, child));
}

/** A nationality or the name of a country, organization or people before the noun. */
function isActor({ tree, found }: ClaimContext, child: number): boolean {
  const index = found.mentionAt(child);
  const mention = index === undefined ? undefined : found.mentions[index];
  if (mention?.kind !== 'name') return false;
  const isAdjective = isRelation(tree.tokens[child]!.relation, 'amod');
  if (mention.type === 'organization') return true;
  if (mention.type === 'place')
    return (
      isAdjective ||
      mention.acts === true ||
      mention.subtype === 'country' ||
      mention.subtype === 'nationality'
    );
  return mention.subtype === 'people' || mention.subtype === 'nationality';
}

/** The clause that a noun stands in, for its force: the nearest predicate above. */
export function clauseAbove(
  { tree }: ClaimContext,
  clauseAt: (token: number) => Clause | undefined,
  noun: number,
): Clause | undefined {
  for (let token = noun; token >= 0; token = tree.head(token)) {
    const clause = clauseAt(token);
    if (clause) return clause;
  }
  return undefined;
}
