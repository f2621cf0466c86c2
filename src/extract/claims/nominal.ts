import type { Argument, DocumentClaim, Modality } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { conjuncts, preposition } from '../clauses/phrases.ts';
import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Relation } from '../lexicon/relations.ts';
import { isRelation } from '../tree.ts';
import type { ClaimContext } from './argument.ts';
import { isFigurative } from './figurative.ts';
import { nominalTime } from './nominal-time.ts';
import { isSpanOfTime } from './say-nothing.ts';
import { pairs, partiesOf, type Party } from './parties.ts';
import { attended } from './attendance.ts';
import { attributionsOf } from './attributions.ts';
import { quoteOf, type Builder } from './builder.ts';
import { nounEffect } from './effects.ts';
import { embeddingOf } from './embedding.ts';
import { relationOf } from './match.ts';
import type { NominalSides } from './nominal-sides.ts';
import { voicesOver } from './nominal-voices.ts';
import { isNone } from './negation.ts';
import { strongest } from './own-force.ts';

/** Claims made by nouns. */
export function nominalClaims(builder: Builder): DocumentClaim[] {
  const { context } = builder;
  const { tree, relations } = context;
  const found: DocumentClaim[] = [];
  tree.tokens.forEach(({ upos }, noun) => {
    if (upos !== 'NOUN' || !relations.heads.has(lemmaOf(tree, noun))) return;
    const all = [...between(builder, noun), ...owned(context, noun), ...attended(builder, noun)];
    for (const sides of all.slice(0, 6)) {
      const claim = nominalClaim(builder, sides);
      if (claim) found.push(claim);
    }
  });
  return found;
}

function nominalClaim(builder: Builder, sides: NominalSides): DocumentClaim | undefined {
  const { subject, object } = sides;
  if (isFigurative(builder.context.tree, sides.noun)) return undefined;
  if (sameParty(builder.context, subject.argument, object.argument)) return undefined;
  return writeNominal(builder, sides);
}

function sameParty({ found }: ClaimContext, a: Argument, b: Argument): boolean {
  if (a.mention === undefined || b.mention === undefined) return a.start === b.start;
  return found.mentions[a.mention]?.cluster === found.mentions[b.mention]?.cluster;
}

function writeNominal(
  { context, circumstances, clauseAt, speeches, signs }: Builder,
  sides: NominalSides,
): DocumentClaim {
  const { tree, predicates, analysis } = context;
  const { noun, relation } = sides;
  const above = clauseAbove(context, clauseAt, noun);
  const embedding = above && embeddingOf(tree, predicates, speeches, above);
  const { start, end } = tree.tokens[noun]!;
  const time = nominalTime(context, noun);
  const claim: DocumentClaim = {
    subject: sides.subject.argument,
    predicate: `${lemmaOf(tree, noun)} ${sides.preposition}`,
    relation: relation.id,
    class: relation.class,
    label: relation.label,
    symmetric: relation.symmetric,
    object: sides.object.argument,
    participants: [],
    ...(time ? { time } : {}),
    amounts: [...new Set([sides.subject.head, sides.object.head, noun])].flatMap((head) =>
      circumstances.amountsOf(head),
    ),
    polarity: isNone(tree, noun) ? 'negative' : 'positive',
    modality: strongest(
      nominalModality(context, noun, embedding?.modality ?? 'asserted'),
      sides.force ?? 'asserted',
    ),
    attribution: attributionsOf(
      context,
      [...voicesOver(tree, speeches, noun), ...(embedding?.speeches ?? [])],
      noun,
    ),
    sentence: tree.sentence(noun),
    quote: quoteOf(analysis.sentences[tree.sentence(noun)]!),
    trigger: { start, end },
    confidence: 0,
    rule: sides.rule,
  };
  signs.set(claim, {
    trigger: noun,
    subjectHead: sides.subject.head,
    objectHead: sides.object.head,
    governors: 0,
  });
  return claim;
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
  if (preposition(tree, noun) === 'as') modality = strongest(modality, 'possible');
  if (head >= 0 && isRelation(relation, 'nmod')) {
    const effect = nounEffect(tree, predicates, head);
    if (effect === 'possible' || effect === 'planned' || effect === 'requested') {
      modality = strongest(modality, effect);
    }
  }
  if (!isRelation(relation, 'obj', 'nsubj:pass') || isOwned(tree, predicates, noun))
    return modality;
  return strongest(modality, above);
}

/** "his criticism should not be misread": what somebody is said to have done is done, unless a verb makes it come about. */
function isOwned(
  tree: ClaimContext['tree'],
  predicates: ClaimContext['predicates'],
  noun: number,
): boolean {
  const owned = tree.dependent(noun, 'nmod:poss') !== undefined;
  return owned && !predicates.light.has(lemmaOf(tree, tree.head(noun)));
}

/** "talks between A and B", "an agreement between the two countries": every pair. */
function between({ context, clauseAt }: Builder, noun: number): NominalSides[] {
  const { tree } = context;
  const subjects = clauseAt(tree.head(noun))?.subjects ?? [];
  return tree
    .dependents(noun, 'nmod', 'obl')
    .concat(besideObject(context, noun))
    .filter((child) => /^(?:between|among)$/.test(preposition(tree, child)))
    .flatMap((child) => pairs(partiesOf(context, conjuncts(tree, child), subjects)))
    .flatMap(([a, b]) => {
      const relation = mutual(context, noun, a, b);
      if (!relation) return [];
      return [{ noun, subject: a, object: b, relation, preposition: 'with', rule: 'noun-between' }];
    });
}

/** "signed an agreement between": parsers often hang the preposition on the verb. */
function besideObject({ tree }: ClaimContext, noun: number): number[] {
  const verb = tree.head(noun);
  if (verb < 0 || !isRelation(tree.tokens[noun]!.relation, 'obj', 'nsubj:pass')) return [];
  return tree.dependents(verb, 'obl');
}

/** What the verb makes of the noun ("signed an agreement"), else what the noun says by itself. */
function mutual(context: ClaimContext, noun: number, a: Party, b: Party): Relation | undefined {
  const { tree, relations } = context;
  const lemma = lemmaOf(tree, noun);
  const verb = tree.head(noun);
  const isObject = verb >= 0 && isRelation(tree.tokens[noun]!.relation, 'obj', 'nsubj:pass');
  const expression = isObject ? `${verbLemma(tree, verb)} ${lemma} with` : '';
  const [subject, object] = [a.argument.mention, b.argument.mention];
  const found =
    relationOf(context, relations.verbs, expression, subject, object) ??
    relationOf(context, relations.nouns, `${lemma} with`, subject, object);
  return found?.symmetric ? found : undefined;
}

/** Owner and object: "his proposal for", "Norland's strikes on", "the invasion of Sudmark by Norland". */
function owned(context: ClaimContext, noun: number): NominalSides[] {
  const { tree, relations, timeTokens } = context;
  const lemma = lemmaOf(tree, noun);
  // "last year's defeat to": whose it was is not said.
  const whose = ownersOf(context, noun).filter(
    (owner) => !timeTokens.has(owner) && !isSpanOfTime(context, owner),
  );
  const owners = partiesOf(context, whose);
  if (owners.length === 0) return [];
  const found: NominalSides[] = [];
  for (const child of tree.dependents(noun, 'nmod')) {
    const word = preposition(tree, child);
    if (word === '' || word === 'by' || child < noun || timeTokens.has(child)) continue;
    for (const object of partiesOf(context, conjuncts(tree, child))) {
      for (const subject of owners) {
        const [a, b] = [subject.argument.mention, object.argument.mention];
        const relation = relationOf(context, relations.nouns, `${lemma} ${word}`, a, b);
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
  return tree
    .dependents(noun, 'amod', 'compound')
    .filter((child) => isActor(context, child) && !isApart(context, child, noun));
}

/** "the council 'condemning' attacks on": a verb or a mark between two words parts them. */
function isApart({ tree }: ClaimContext, owner: number, noun: number): boolean {
  return tree.tokens
    .slice(owner + 1, noun)
    .some(({ xpos, text }) => /^VB[GDPZ]?$/.test(xpos) || /^["“”‘’,;:()]$/.test(text));
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
