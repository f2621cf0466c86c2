/** What the overview pages list. */
import { compareIds, compareText } from '../base/order.ts';
import type { Claim, ClaimClass, DocumentRecord, Entity } from '../model/index.ts';
import type { Site } from './site.ts';

const FEW = 100;
const MOST_OF_A_SOURCE = 2;

/** The first in an order; a few of them without sorting all the others. */
function firstOf<T>(items: Iterable<T>, most: number, compare: (a: T, b: T) => number): T[] {
  if (most > FEW) return [...items].sort(compare).slice(0, most);
  const first: T[] = [];
  for (const item of items) {
    if (first.length === most && compare(item, first[most - 1]!) >= 0) continue;
    let at = first.length;
    while (at > 0 && compare(item, first[at - 1]!) < 0) at--;
    first.splice(at, 0, item);
    if (first.length > most) first.pop();
  }
  return first;
}

/** Entities by the size that links and mentions give them in the graph, then by mentions, then by id. */
export function mostConnected(site: Site, entities: Iterable<Entity>, most: number): Entity[] {
  const rank = (entity: Entity) => site.positions.get(entity.id)?.size ?? 0;
  return firstOf(
    entities,
    most,
    (a, b) => rank(b) - rank(a) || b.mentions - a.mentions || compareIds(a, b),
  );
}

/** Entities by how many statements there are about them, then by mentions, then by id. */
export function mostTold(site: Site, entities: Iterable<Entity>, most: number): Entity[] {
  const told = ({ id }: Entity) => site.claimsOf(id).length;
  return firstOf(
    entities,
    most,
    (a, b) => told(b) - told(a) || b.mentions - a.mentions || compareIds(a, b),
  );
}

/** Classes of what is so rather than of what happened. */
const STATES: ReadonlySet<ClaimClass> = new Set(['OFFICE', 'MEMBER', 'PART', 'LOCATED', 'OWN']);

/** Claims of the newest reports first, a few of each source; among those of one day the best attested. */
export function latestClaims(site: Site, most: number): Claim[] {
  const latest = firstOf(
    [...site.claims.values()].filter(({ class: name }) => !STATES.has(name)),
    Math.max(FEW, most),
    (a, b) =>
      compareText(b.reported ?? '', a.reported ?? '') ||
      b.sources - a.sources ||
      ends(site, b) - ends(site, a) ||
      b.confidence - a.confidence ||
      compareIds(a, b),
  );
  const told = new Map<string | undefined, number>();
  const few = latest.filter(({ evidence: [first] }) => {
    const before = told.get(first?.document) ?? 0;
    told.set(first?.document, before + 1);
    return before < MOST_OF_A_SOURCE;
  });
  return [...few, ...latest.filter((claim) => !few.includes(claim))].slice(0, most);
}

/** How many of subject and object have a page: a statement between two known things tells a newcomer most. */
function ends(site: Site, { subject, object }: Claim): number {
  if (subject === object) return 0;
  return (
    Number(site.entities.has(subject)) + Number(object !== undefined && site.entities.has(object))
  );
}

const sorted = new WeakMap<Site, DocumentRecord[]>();

/** The newest source first, undated ones at the end. */
export function sourcesByDate(site: Site): readonly DocumentRecord[] {
  let list = sorted.get(site);
  if (list === undefined) {
    list = [...site.documents.values()].sort(
      (a, b) => compareText(b.date?.value ?? '', a.date?.value ?? '') || compareIds(a, b),
    );
    sorted.set(site, list);
  }
  return list;
}
