import type { Profile } from './profile.ts';
import type { SharedContext } from './compare.ts';

/** One of the two is spoken of with no other name. */
export const NOTHING_TO_COMPARE = -1;

/** So many documents are enough to know a profile by. */
const ENOUGH = 40;

/**
 * How much two profiles are spoken of together with the same other names: the share of the rarer context, each
 * name weighted by how few documents have it. Documents that have both are left out.
 */
export function sharedContext(profiles: readonly Profile[], documents: number): SharedContext {
  const named = namesByDocument(profiles, documents);
  const indexOf = new Map(profiles.map((profile, at) => [profile, at]));
  const rarity = (at: number) => Math.log(1 + documents / profiles[at]!.documents.length);
  const contextOf = (profile: Profile, without: ReadonlySet<number>, not: Profile) => {
    const found = new Set<number>();
    for (const document of profile.documents.slice(0, ENOUGH))
      if (!without.has(document)) for (const at of named(document)) found.add(at);
    found.delete(indexOf.get(profile)!);
    found.delete(indexOf.get(not)!);
    return found;
  };
  return (a, b) => {
    const inA = new Set(a.documents);
    const both = new Set(b.documents.filter((document) => inA.has(document)));
    const x = contextOf(a, both, b);
    const y = contextOf(b, both, a);
    const total = (names: Iterable<number>) => [...names].reduce((sum, at) => sum + rarity(at), 0);
    const least = Math.min(total(x), total(y));
    return least === 0 ? NOTHING_TO_COMPARE : total([...x].filter((at) => y.has(at))) / least;
  };
}

/** The profiles of a document, by index, ascending. */
function namesByDocument(
  profiles: readonly Profile[],
  documents: number,
): (document: number) => Int32Array {
  const begin = new Int32Array(documents + 1);
  for (const profile of profiles) for (const document of profile.documents) begin[document + 1]!++;
  for (let at = 0; at < documents; at++) begin[at + 1]! += begin[at]!;
  const names = new Int32Array(begin[documents]!);
  const next = begin.slice();
  profiles.forEach((profile, at) => {
    for (const document of profile.documents) names[next[document]!++] = at;
  });
  return (document) => names.subarray(begin[document], begin[document + 1]);
}
