import type { Decision } from './evidence.ts';
import { genderOf, type Profile } from './profile.ts';

/** Clusters as sets with a representative (union by lowest index, so that the result has one form). */
export interface Clusters {
  find(index: number): number;
  join(a: number, b: number): void;
}

export function createClusters(size: number): Clusters {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = index; parent[at] !== root;) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)];
      parent[Math.max(x, y)] = Math.min(x, y);
    },
  };
}

/** What must not stand twice, in two values, in one cluster. */
interface Constraint {
  gender?: 'female' | 'male';
  suffix?: string;
  country?: string;
  members: number[];
}

/**
 * Clusters from decisions, surest first; a decision that would put together what excludes each other (two genders,
 * two countries, a pair that is different) is taken back and becomes unsure. Profiles and decisions by index.
 */
export function clusterDecisions(
  profiles: readonly Profile[],
  decisions: readonly (Decision & { pair: [number, number] })[],
  different: readonly [number, number][],
): Clusters {
  const clusters = createClusters(profiles.length);
  const apart = new Set(different.map((pair) => pairId(pair, profiles)));
  const constraints = new Map<number, Constraint>();
  const constraintOf = (index: number) =>
    constraints.get(index) ?? ownConstraint(profiles[index]!, index);
  for (const decision of decisions) {
    if (decision.verdict !== 'same') continue;
    const [x, y] = [clusters.find(decision.pair[0]), clusters.find(decision.pair[1])];
    if (x === y) continue;
    const [a, b] = [constraintOf(x), constraintOf(y)];
    if (excludes(a, b) || areApart(a.members, b.members, apart, profiles)) {
      decision.verdict = 'unsure';
      continue;
    }
    clusters.join(x, y);
    constraints.set(clusters.find(x), { ...a, ...b, members: [...a.members, ...b.members] });
  }
  return clusters;
}

function ownConstraint(profile: Profile, index: number): Constraint {
  const gender = genderOf(profile);
  const suffix = profile.reading.person?.suffix;
  const country = profile.place?.country ?? profile.country;
  return {
    members: [index],
    ...(gender === undefined ? {} : { gender }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(country === undefined ? {} : { country }),
  };
}

function excludes(a: Constraint, b: Constraint): boolean {
  const differ = (x?: string, y?: string) => x !== undefined && y !== undefined && x !== y;
  return differ(a.gender, b.gender) || differ(a.suffix, b.suffix) || differ(a.country, b.country);
}

function areApart(
  a: readonly number[],
  b: readonly number[],
  apart: ReadonlySet<number>,
  profiles: readonly Profile[],
): boolean {
  if (apart.size === 0 || a.length * b.length > 400) return false;
  return a.some((x) => b.some((y) => apart.has(pairId([x, y], profiles))));
}

function pairId([x, y]: readonly [number, number], profiles: readonly Profile[]): number {
  return Math.min(x, y) * profiles.length + Math.max(x, y);
}
