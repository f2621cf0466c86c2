import type { EntityId } from '../model/index.ts';
import type { Site } from './site.ts';

/** Addresses that pages once had, with the page each leads to now, however often it moved. */
export function movedPages({ history, entities }: Pick<Site, 'history' | 'entities'>) {
  const next = new Map<EntityId, EntityId>();
  for (const build of history?.builds ?? [])
    for (const { from, to } of [...build.entities.merged, ...build.entities.renamed])
      next.set(from, to);
  const pages: { from: EntityId; to: EntityId }[] = [];
  for (const from of next.keys()) {
    if (entities.has(from)) continue;
    const to = lastOf(from, next, entities);
    if (to !== undefined) pages.push({ from, to });
  }
  return pages;
}

/** Follows moves until a page that is there; undefined where they end nowhere or go round. */
function lastOf(
  from: EntityId,
  next: ReadonlyMap<EntityId, EntityId>,
  entities: Site['entities'],
): EntityId | undefined {
  const seen = new Set<EntityId>();
  for (let at: EntityId | undefined = from; at !== undefined; at = next.get(at)) {
    if (entities.has(at)) return at;
    if (seen.has(at)) return undefined;
    seen.add(at);
  }
  return undefined;
}
