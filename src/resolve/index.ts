import { compareIds } from '../base/order.ts';
import type { Resources } from '../model/index.ts';
import { findContests } from './claims/contest.ts';
import { mergeStatements } from './claims/merge.ts';
import { readStatements } from './claims/statement.ts';
import { correctClaims } from './corrections/claims.ts';
import { editEntities } from './corrections/edit.ts';
import { readSoundCorrections } from './corrections/read.ts';
import { resolveEntities } from './entities/resolve-entities.ts';
import { readKnowledge, type Knowledge } from './knowledge.ts';
import { listMentions, lookUpMentions } from './mentioned.ts';
import { addOffices } from './offices.ts';
import { originsOf } from './origins.ts';
import { findRenames } from './renames.ts';
import type { Resolution, ResolveInput, Resolver } from './types.ts';

export type { Resolution, ResolveInput, Resolver } from './types.ts';
export { createReview, toEntry } from './review.ts';
export type { Explanation } from './explain.ts';
export type { Review, ReviewItem } from './review.ts';

/** @throws if a file of `models/` is missing or not as its header says. */
export function createResolver(resources: Resources): Resolver {
  const knowledge = readKnowledge(resources);
  return (input) => resolve(input, knowledge);
}

function resolve(input: ResolveInput, knowledge: Knowledge): Resolution {
  const { documents, extractions } = input;
  const corrections = readSoundCorrections(input.corrections);
  const origins = originsOf(documents);
  const resolved = resolveEntities({ documents, extractions, origins }, knowledge);
  const edited = editEntities(resolved, documents, corrections, knowledge);
  const { ids, entities } = edited;
  const mentioned = lookUpMentions(extractions, resolved, edited.clusterOf, ids);
  const statements = extractions.flatMap((extraction, index) =>
    readStatements(index, documents[index]!, extraction, mentioned),
  );
  const comparison = { lasting: knowledge.lexicon.lastingClasses, origins };
  const merged = mergeStatements(statements, comparison);
  const corrected = correctClaims(corrections, merged, documents, edited.entityOf);
  findContests(corrected.merged, comparison);
  addOffices(entities, corrected.merged);
  const claims = [...corrected.merged.map(({ claim }) => claim), ...corrected.added];
  const { previous } = input;
  const renames = previous === undefined ? [] : findRenames(previous, entities, claims);
  return {
    entities: entities.sort(compareIds),
    claims: claims.sort(compareIds),
    mentions: listMentions(extractions, mentioned),
    redirects: new Map([...renames, ...edited.redirects]),
    toHide: edited.toHide,
    diagnostics: [...edited.stale, ...corrected.stale],
  };
}
