/** Claims that contradict one another, side by side. */
import { compareIds, compareText } from '../base/order.ts';
import type { Claim } from '../model/index.ts';
import { compareByTime } from './by-time.ts';
import { standingOf } from './standing.ts';
import type { Site } from './site.ts';

/** Groups of claims that are linked by contradiction, each with all its sides; the newest group first. */
export function conflictsAmong(site: Site, claims: Iterable<Claim>): Claim[][] {
  const seen = new Set<string>();
  const groups: Claim[][] = [];
  for (const claim of claims) {
    if (seen.has(claim.id) || (claim.contests ?? []).length === 0) continue;
    const group = sidesOf(site, claim, seen);
    if (group.length > 1) groups.push(group.sort(compareByTime));
  }
  return groups.sort(
    (a, b) => compareText(b[0]!.reported ?? '', a[0]!.reported ?? '') || compareIds(a[0]!, b[0]!),
  );
}

/** Everything that can be reached from a claim by contradictions. */
function sidesOf(site: Site, first: Claim, seen: Set<string>): Claim[] {
  const sides: Claim[] = [];
  const open = [first];
  for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
    if (seen.has(claim.id)) continue;
    seen.add(claim.id);
    sides.push(claim);
    for (const id of claim.contests ?? []) {
      const other = site.claims.get(id);
      if (other !== undefined) open.push(other);
    }
  }
  return sides;
}

/** What is denied or negated and contradicts no other claim of the corpus. */
export function denials(site: Site): Claim[] {
  return [...site.claims.values()]
    .filter((claim) => isDenial(claim) && (claim.contests ?? []).length === 0)
    .sort((a, b) => compareByTime(b, a));
}

function isDenial(claim: Claim): boolean {
  const standing = standingOf(claim);
  return standing === 'denied' || standing === 'negated';
}
