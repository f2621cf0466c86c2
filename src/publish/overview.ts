/** What the overview pages list. */
import { compareIds, compareText } from '../base/order.ts';
import type { Claim, ClaimClass, DocumentRecord, Entity } from '../model/index.ts';
import type { Site } from './site.ts';

/** Entities by how much they matter in the graph, then by mentions, then by id. */
export function mostConnected(site: Site, entities: Iterable<Entity>, most: number): Entity[] {
  const rank = (entity: Entity) => site.positions.get(entity.id)?.pagerank ?? 0;
  return [...entities]
    .sort((a, b) => rank(b) - rank(a) || b.mentions - a.mentions || compareIds(a, b))
    .slice(0, most);
}

/** Classes of what is so rather than of what happened. */
const STATES: ReadonlySet<ClaimClass> = new Set(['OFFICE', 'MEMBER', 'PART', 'LOCATED', 'OWN']);

/** Claims of the newest reports first; among those of one day the best attested. */
export function latestClaims(site: Site, most: number): Claim[] {
  return [...site.claims.values()]
    .filter(({ class: name }) => !STATES.has(name))
    .sort(
      (a, b) =>
        compareText(b.reported ?? '', a.reported ?? '') ||
        b.sources - a.sources ||
        ends(site, b) - ends(site, a) ||
        b.confidence - a.confidence ||
        compareIds(a, b),
    )
    .slice(0, most);
}

/** How many of subject and object have a page: a statement between two known things tells a newcomer most. */
function ends(site: Site, { subject, object }: Claim): number {
  return (
    Number(site.entities.has(subject)) + Number(object !== undefined && site.entities.has(object))
  );
}

/** The newest source first, undated ones at the end. */
export function sourcesByDate(site: Site): DocumentRecord[] {
  return [...site.documents.values()].sort(
    (a, b) => compareText(b.date?.value ?? '', a.date?.value ?? '') || compareIds(a, b),
  );
}
