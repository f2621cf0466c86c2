import { feature, type Feature } from './evidence.ts';
import type { Profile } from './profile.ts';

/** Countries and unions that the papers leave out before the names of their bodies. */
const LEFT_OUT = /^(?:US|GB|us|uk|un|eu)$/;

/**
 * Whether only one country or union has a body of the name that two profiles share but for the country: "US Trade
 * Commission" and "Trade Commission", where no other text has a "Norland Trade Commission".
 */
export function ownersOf(profiles: readonly Profile[]): (a: Profile, b: Profile) => boolean {
  const owners = new Map<string, Set<string>>();
  for (const { reading } of profiles) {
    const owned = ownedName(reading.organization);
    if (!owned) continue;
    const known = owners.get(owned.name) ?? new Set<string>();
    owners.set(owned.name, known.add(owned.owner));
  }
  return (a, b) => {
    const owned = ownedName(a.reading.organization) ?? ownedName(b.reading.organization);
    return owned !== undefined && LEFT_OUT.test(owned.owner) && owners.get(owned.name)!.size === 1;
  };
}

/** The name without its country or union, whose words are in one order. */
function ownedName(
  organization: Profile['reading']['organization'],
): { name: string; owner: string } | undefined {
  if (!organization) return undefined;
  const { country, words, bare } = organization;
  if (country !== undefined) return { name: [...words].sort().join(' '), owner: country };
  if (bare === undefined) return undefined;
  const lead = words.slice(0, words.length - bare.length).join(' ');
  return { name: [...bare].sort().join(' '), owner: lead };
}

export function onlyOwner(a: Profile, b: Profile): Feature {
  const values: [string, string] = [a.reading.label, b.reading.label];
  return feature('name:only-fit', values, 'No other country has a body of that name here.', 0.3);
}
