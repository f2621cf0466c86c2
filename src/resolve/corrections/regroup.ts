import { push } from '../../base/order.ts';
import { groupByKey, type Keyed, type Profile } from '../entities/profile.ts';
import type { ResolvedEntities } from '../entities/resolve-entities.ts';

/** The profiles of some local entities: as they are where all of a profile is there, else made of the part. */
export function regroup(members: readonly number[], resolved: ResolvedEntities): Profile[] {
  const { profiles, locals } = resolved;
  const byProfile = new Map<number, number[]>();
  for (const at of members) push(byProfile, locals.profile[at]!, at);
  return [...byProfile]
    .sort(([a], [b]) => a - b)
    .flatMap(([profile, part]) =>
      part.length === profiles[profile]!.locals
        ? [profiles[profile]!]
        : groupByKey(readMembers(part, resolved).values()),
    );
}

/** Local entities by number, ascending, read again from their documents. */
export function readMembers(
  members: readonly number[],
  { locals, read, first }: ResolvedEntities,
): Map<number, Keyed> {
  const byDocument = new Map<number, number[]>();
  for (const at of members) push(byDocument, locals.document[at]!, at);
  const found = new Map<number, Keyed>();
  for (const [document, list] of byDocument) {
    const items = read(document);
    for (const at of list) found.set(at, items[at - first[document]!]!);
  }
  return found;
}
