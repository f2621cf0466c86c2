import type { DocumentClaim } from '../../model/index.ts';
import { createSpeeches } from '../attribution/cues.ts';
import type { Clause } from '../clauses/clause.ts';
import { findClauses } from '../clauses/find-clauses.ts';
import type { ClaimContext } from './argument.ts';
import { createBuilder } from './builder.ts';
import { createCircumstances } from './circumstances.ts';
import { nominalClaims } from './nominal.ts';
import { verbalClaims } from './verbal.ts';

/** The claims of a document, in the order of their sentences and triggers, each once. */
export function findClaims(context: ClaimContext): DocumentClaim[] {
  const clauses = findClauses(context.tree, context.predicates);
  const byPredicate = new Map<number, Clause>(clauses.map((one) => [one.predicate, one]));
  const clauseAt = (token: number): Clause | undefined => byPredicate.get(token);
  const builder = createBuilder({
    context,
    clauseAt,
    circumstances: createCircumstances(context),
    speeches: createSpeeches(context.tree, context.predicates, clauseAt),
  });
  const verbal = clauses.flatMap((clause) => verbalClaims(builder, clause));
  const nominal = nominalClaims(builder);
  return distinct([...verbal, ...nominal, ...context.found.claims]);
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
