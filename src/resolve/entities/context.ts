import type { Keyed, Profile } from './profile.ts';
import type { SharedContext } from './compare.ts';

/** So many documents are enough to know a profile by. */
const ENOUGH = 40;

/**
 * How much two profiles are spoken of together with the same other names: the share of the rarer context, each
 * name weighted by how few documents have it. Documents that have both are left out.
 */
export function sharedContext(keyed: readonly Keyed[], documents: number): SharedContext {
  const keysOf = Array.from({ length: documents }, () => new Set<string>());
  for (const { key, local } of keyed) keysOf[local.document]!.add(key);
  const frequency = new Map<string, number>();
  for (const keys of keysOf)
    for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const rarity = (key: string) => Math.log(1 + documents / frequency.get(key)!);
  const contextOf = (profile: Profile, without: ReadonlySet<number>, not: string) => {
    const found = new Set<string>();
    for (const document of profile.documents.slice(0, ENOUGH))
      if (!without.has(document)) for (const key of keysOf[document]!) found.add(key);
    found.delete(profile.key);
    found.delete(not);
    return found;
  };
  return (a, b) => {
    const inA = new Set(a.documents);
    const both = new Set(b.documents.filter((document) => inA.has(document)));
    const x = contextOf(a, both, b.key);
    const y = contextOf(b, both, a.key);
    const total = (keys: ReadonlySet<string>) =>
      [...keys].reduce((sum, key) => sum + rarity(key), 0);
    const common = new Set([...x].filter((key) => y.has(key)));
    const least = Math.min(total(x), total(y));
    return least === 0 ? 0 : total(common) / least;
  };
}
