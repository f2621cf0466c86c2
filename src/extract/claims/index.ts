import type { Argument, DocumentClaim } from '../../model/index.ts';
import { createSpeeches } from '../attribution/cues.ts';
import type { Clause } from '../clauses/clause.ts';
import { findClauses } from '../clauses/find-clauses.ts';
import { appositionClaims } from './appositions.ts';
import type { Tree } from '../tree.ts';
import type { ClaimContext } from './argument.ts';
import { confidenceOf, type ConfidenceTable } from './confidence.ts';
import { confidenceFeatures, mentionFeatures } from './confidence-features.ts';
import { bridgeCasualties } from './bridging.ts';
import { createBuilder } from './builder.ts';
import { createCircumstances } from './circumstances.ts';
import { deedClaims } from './deeds.ts';
import { existentialClaims } from './existential.ts';
import { hyphenedClaims } from './hyphened.ts';
import { nominalClaims } from './nominal.ts';
import { isOfNobody } from './owners.ts';
import { isUnvoiced } from './unsaid.ts';
import { verbalClaims } from './verbal.ts';

/** A claim with the features that its confidence is made of. */
export interface ScoredClaim {
  claim: DocumentClaim;
  features: readonly string[];
}

/** A rule that asks for several fitting words at once: it holds where the parser is in doubt, and no claim is dropped. */
const FIRM = 'proposal';

/** The claims of a document, in the order of the text, each once, without those that are too likely wrong. */
export function findClaims(context: ClaimContext, table: ConfidenceTable): DocumentClaim[] {
  return weighedClaims(context, table).flatMap(({ claim, dropped }) => (dropped ? [] : [claim]));
}

/** All claims that the rules find, with their confidence; `dropped` are those below `table.least`. */
export function weighedClaims(
  context: ClaimContext,
  table: ConfidenceTable,
): { claim: DocumentClaim; dropped: boolean }[] {
  return scoredClaims(context).map(({ claim, features }) => {
    const confidence = confidenceOf(table, features);
    const dropped = confidence < table.least && claim.rule !== FIRM;
    return { claim: { ...claim, confidence }, dropped };
  });
}

/** "thousands of people": the people, who can act. */
function countedIn(tree: Tree, head: number): number {
  if (!/^(?:tens|dozens|scores|hundreds|thousands|millions)$/i.test(tree.tokens[head]!.text))
    return head;
  return tree.dependents(head, 'nmod').findLast((child) => child > head) ?? head;
}

/** All claims that the rules find, for training and for `weighedClaims`. */
export function scoredClaims(context: ClaimContext): ScoredClaim[] {
  const { found } = context;
  const { tree } = context;
  const isInert = (given: number): boolean => {
    const head = countedIn(tree, given);
    const mention = found.mentionAt(head);
    if (mention === undefined) return tree.tokens[head]!.upos !== 'PROPN';
    return found.mentions[mention]?.type === 'thing';
  };
  const clauses = findClauses(tree, context.predicates, isInert);
  const byPredicate = new Map<number, Clause>(clauses.map((one) => [one.predicate, one]));
  const clauseAt = (token: number): Clause | undefined => byPredicate.get(token);
  const builder = createBuilder({
    context,
    clauseAt,
    circumstances: createCircumstances(context),
    speeches: createSpeeches(context.tree, context.predicates, clauseAt),
    signs: new Map(),
  });
  const verbal = clauses.flatMap((clause) => verbalClaims(builder, clause));
  const nominal = [
    ...nominalClaims(builder),
    ...deedClaims(builder),
    ...hyphenedClaims(builder),
    ...existentialClaims(builder),
  ];
  const apposed = appositionClaims(builder);
  // "Berg, whose father was mayor": the claim of the verb names the owner.
  const mentioned = context.found.claims.filter(
    (one) =>
      !/^whose /i.test(one.subject.text) &&
      // An office is one without its body as well.
      (one.class === 'OFFICE' ||
        !(isAnybodys(context, one.subject) || isAnybodys(context, one.object))),
  );
  const offices = mentioned.filter((claim) => claim.class === 'OFFICE');
  const others = [...verbal, ...nominal, ...apposed].filter(
    (claim) =>
      !offices.some((office) => isOffice(claim, office)) &&
      !isUnvoiced(context, builder.signs.get(claim)?.trigger ?? -1) &&
      !isOfNobody(context, claim, builder.signs.get(claim)?.subjectHead ?? 0),
  );
  const claims = distinct([...others, ...mentioned]);
  const bridged = bridgeCasualties(context, claims);
  return claims.map((claim, index) => {
    const signs = builder.signs.get(claim);
    return {
      claim: bridged[index]!,
      features: signs ? confidenceFeatures(context, claim, signs) : mentionFeatures(context, claim),
    };
  });
}

/** "his wife Anna": the wife of nobody knows whom. */
function isAnybodys({ found }: ClaimContext, argument: Argument | undefined): boolean {
  if (!argument || !/^(?:his|her|its|their)$/i.test(argument.text)) return false;
  const mention = found.mentions[argument.mention ?? -1];
  const all = mention === undefined ? [] : (found.clusters[mention.cluster]?.mentions ?? []);
  return all.every((one) => found.mentions[one]!.kind === 'pronoun');
}

/** "is the manager of the plant" where the office says so already. */
function isOffice(
  { rule, subject, trigger, polarity }: DocumentClaim,
  office: DocumentClaim,
): boolean {
  return (
    /^(?:copula|apposition-noun|linking)$/.test(rule) &&
    polarity === office.polarity &&
    subject.start === office.subject.start &&
    trigger.start < office.trigger.end &&
    trigger.end > office.trigger.start
  );
}

/** In the order of the text; what two rules find with the same words is kept from the first. */
function distinct(claims: readonly DocumentClaim[]): DocumentClaim[] {
  const seen = new Set<string>();
  const ordered = claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => a.claim.trigger.start - b.claim.trigger.start || a.index - b.index);
  return ordered.flatMap(({ claim }) => {
    const { subject, object, relation, trigger } = claim;
    const key = [
      subject.start,
      subject.text,
      object?.start,
      object?.text,
      relation,
      trigger.start,
    ].join('|');
    if (seen.has(key)) return [];
    seen.add(key);
    return [claim];
  });
}
