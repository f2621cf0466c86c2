import { compareText } from '../../base/order.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Document, Entity, EntityId } from '../../model/index.ts';
import { describe } from '../entities/describe.ts';
import type { ResolvedEntities } from '../entities/resolve-entities.ts';
import type { Knowledge } from '../knowledge.ts';
import { correctEntities, type Corrected } from './apply.ts';
import { regroup } from './regroup.ts';
import type { Correction } from './model.ts';

export interface EditedEntities {
  /** Those with a page. */
  entities: Entity[];
  /** Of each cluster: its id, absent where it is hidden or empty. */
  ids: (EntityId | undefined)[];
  clusterOf: Int32Array;
  /** Old page to new page. */
  redirects: Map<EntityId, EntityId>;
  /** The page that an id leads to, the program's or the editor's. */
  entityOf: (id: EntityId) => EntityId | undefined;
  /** Ids of what is not to be published: as they are now, and as the editor calls them. */
  toHide: EntityId[];
  stale: Diagnostic[];
}

/** Describes the program's clusters, applies what the editor says of them, and describes the result. */
export function editEntities(
  resolved: ResolvedEntities,
  documents: readonly Document[],
  corrections: readonly Correction[],
  { geography }: Knowledge,
): EditedEntities {
  const { clusters, clusterOf } = resolved;
  const counts = countMentions(resolved, clusterOf, clusters.length);
  const found = describe(clusters, counts, documents, geography).map(({ entity }) => entity);
  if (corrections.length === 0) return unedited(found, clusterOf);
  const names = documents.map(({ id }) => id);
  const corrected = correctEntities(corrections, found, resolved, names);
  const kept = membersOf(corrected);
  const overrides = new Map(
    kept.flatMap(({ cluster }, at) => {
      const override = corrected.overrides.get(cluster);
      return override ? [[at, override] as const] : [];
    }),
  );
  const groups = kept.map(({ members }) => regroup(members, resolved));
  const sizes = countMentions(resolved, corrected.clusterOf, corrected.clusters);
  const described = describe(
    groups,
    kept.map(({ cluster }) => sizes[cluster]!),
    documents,
    geography,
    overrides,
  );
  const ids = new Array<EntityId | undefined>(corrected.clusters).fill(undefined);
  kept.forEach(({ cluster }, at) => (ids[cluster] = described[at]!.entity.id));
  return {
    entities: described.map(({ entity }) => entity),
    ids,
    clusterOf: corrected.clusterOf,
    redirects: redirectsOf(found, corrected, ids),
    entityOf: (id) => ids[corrected.known.get(id) ?? -1],
    toHide: [
      ...corrected.hiddenIds,
      ...[...corrected.withheld].flatMap((cluster) => ids[cluster] ?? []),
    ],
    stale: corrected.stale,
  };
}

function unedited(entities: Entity[], clusterOf: Int32Array): EditedEntities {
  const known = new Set(entities.map(({ id }) => id));
  return {
    entities: [...entities],
    ids: entities.map(({ id }) => id),
    clusterOf,
    redirects: new Map(),
    entityOf: (id) => (known.has(id) ? id : undefined),
    toHide: [],
    stale: [],
  };
}

function countMentions(
  { locals }: ResolvedEntities,
  clusterOf: Int32Array,
  clusters: number,
): number[] {
  const counts = new Array<number>(clusters).fill(0);
  locals.mentions.forEach((mentions, at) => {
    const cluster = clusterOf[at]!;
    if (cluster >= 0) counts[cluster]! += mentions;
  });
  return counts;
}

/** Clusters that have members and a page, with their members, in order. */
function membersOf({
  clusterOf,
  clusters,
  hidden,
}: Corrected): { cluster: number; members: number[] }[] {
  const members = Array.from({ length: clusters }, (): number[] => []);
  clusterOf.forEach((cluster, at) => members[cluster]?.push(at));
  return members.flatMap((list, cluster) =>
    list.length === 0 || hidden.has(cluster) ? [] : [{ cluster, members: list }],
  );
}

/** Pages that the program would have made and that are elsewhere now. */
function redirectsOf(
  found: readonly Entity[],
  { known }: Corrected,
  ids: readonly (EntityId | undefined)[],
): Map<EntityId, EntityId> {
  const taken = new Set(ids);
  const redirects = found.flatMap(({ id }): [EntityId, EntityId][] => {
    const now = ids[known.get(id)!];
    return now === undefined || taken.has(id) ? [] : [[id, now]];
  });
  return new Map(redirects.sort(([a], [b]) => compareText(a, b)));
}
