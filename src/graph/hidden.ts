import type { Claim, EntityId, HistoryBuild } from '../model/index.ts';
import type { GraphInput, Hidden } from './types.ts';


/** The input without the entities that the owner hides, and without every claim that one of them is in. */
export function withoutHidden(input: GraphInput, hide: ReadonlySet<EntityId>): GraphInput {
  if (hide.size === 0) return input;
  const claims = input.claims.filter((claim) => !involves(claim, hide));
  const kept = new Set(claims.map(({ id }) => id));
  const gone = input.claims.map(({ id }) => id).filter((id) => !kept.has(id));
  return {
    ...input,
    entities: input.entities
      .filter(({ id }) => !hide.has(id))
      .map((entity) => ({
        ...entity,
        offices: entity.offices.filter(({ claim }) => kept.has(claim)),
      })),
    claims: claims.map((claim) => withoutContests(claim, kept)),
    mentions: input.mentions.filter(({ entity }) => !hide.has(entity)),
    redirects: new Map([...input.redirects].filter(([from, to]) => !hide.has(from) && !hide.has(to))),
    hidden: { entities: hide, claims: new Set(gone) },
  };
}

/** A build of the history as if the hidden had never been there. */
export function buildWithoutHidden(build: HistoryBuild, hidden: Hidden): HistoryBuild {
  const { entities, claims } = build;
  const seen = ({ id }: { id: string }) => !hidden.entities.has(id);
  const apart = ({ from, to }: { from: EntityId; to: EntityId }) =>
    !hidden.entities.has(from) && !hidden.entities.has(to);
  const known = ({ id }: { id: string }) => !hidden.claims.has(id);
  return {
    ...build,
    entities: {
      added: entities.added.filter(seen),
      removed: entities.removed.filter(seen),
      merged: entities.merged.filter(apart),
      renamed: entities.renamed.filter(apart),
      relabelled: entities.relabelled.filter(seen),
    },
    claims: { added: claims.added.filter(known), removed: claims.removed.filter(known) },
  };
}

/** Whoever says it counts too, and whoever a pronoun was resolved through. */
function involves(claim: Claim, hide: ReadonlySet<EntityId>): boolean {
  const { subject, object, place, participants, attribution, evidence } = claim;
  const ids = [
    subject,
    object,
    place,
    ...participants.map(({ entity }) => entity),
    ...attribution.flatMap(({ speaker, outlet }) => [speaker, outlet]),
    ...evidence.flatMap(({ chain }) => chain.map(({ entity }) => entity)),
  ];
  return ids.some((id) => id !== undefined && hide.has(id));
}

function withoutContests(claim: Claim, kept: ReadonlySet<string>): Claim {
  if (claim.contests === undefined) return claim;
  return { ...claim, contests: claim.contests.filter((id) => kept.has(id)) };
}
