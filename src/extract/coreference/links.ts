import type { EntityType, Gender } from '../../model/index.ts';
import type { Candidate, TitleFact } from '../mentions/candidate.ts';

/** Why a mention was taken for the same as an earlier one. */
export interface Link {
  from: number;
  to: number;
  rule: string;
  /** How sure the ranker was; absent where a rule decided. */
  certainty?: number;
}

/** What is known of a cluster: the sum of its mentions. */
export interface ClusterFacts {
  members: Candidate[];
  /** All members are pronouns; all are of the first person. */
  pronominal: boolean;
  firstPerson: boolean;
  type: EntityType;
  subtype?: string;
  gender?: Gender;
  plural?: boolean;
  country?: string;
  /** The longest name. */
  name?: Candidate;
  titles: readonly TitleFact[];
}

/**
 * Clusters of coreferent mentions, grown by merging; positions are indices into the list of candidates. A merge
 * that the facts of the two clusters forbid is refused.
 */
export class Links {
  readonly links: Link[] = [];
  /** Descriptions said of a mention that name no entity of their own: "he is a wrongdoer". */
  readonly descriptions: Link[] = [];
  /** Groups: cluster root of "the two countries" → members, as candidates. */
  readonly groups = new Map<number, number[]>();
  private readonly byHead = new Map<number, Candidate>();
  private readonly parent: Int32Array;
  private readonly facts: (ClusterFacts | undefined)[];

  constructor(readonly list: readonly Candidate[]) {
    this.parent = Int32Array.from(list, (_, index) => index);
    this.facts = list.map(factsOf);
    for (const candidate of list)
      this.byHead.set(candidate.head, candidate).set(candidate.governor, candidate);
  }

  /** The mention headed by a token. */
  at(token: number): Candidate | undefined {
    return this.byHead.get(token);
  }

  find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root]!;
    while (this.parent[index] !== root) {
      const next = this.parent[index]!;
      this.parent[index] = root;
      index = next;
    }
    return root;
  }

  cluster(index: number): ClusterFacts {
    return this.facts[this.find(index)]!;
  }

  same(a: Candidate, b: Candidate): boolean {
    return this.find(a.index) === this.find(b.index);
  }

  alone(candidate: Candidate): boolean {
    return this.cluster(candidate.index).members.length === 1;
  }

  /** Joins the clusters of two mentions, unless they disagree. */
  merge(from: Candidate, to: Candidate, rule: string, certainty?: number): boolean {
    const a = this.find(from.index);
    const b = this.find(to.index);
    if (a === b) return true;
    if (!agree(this.facts[a]!, this.facts[b]!)) return false;
    this.links.push({
      from: from.index,
      to: to.index,
      rule,
      ...(certainty === undefined ? {} : { certainty }),
    });
    const [root, other] = a < b ? [a, b] : [b, a];
    this.parent[other] = root;
    this.facts[root] = join(this.facts[root]!, this.facts[other]!);
    this.facts[other] = undefined;
    return true;
  }
}

function factsOf(candidate: Candidate): ClusterFacts {
  const { type, subtype, gender, plural, country } = candidate;
  return {
    members: [candidate],
    pronominal: candidate.kind === 'pronoun',
    firstPerson: candidate.pronoun?.person === 1,
    type,
    ...(subtype !== undefined ? { subtype } : {}),
    ...(gender !== undefined ? { gender } : {}),
    ...(plural !== undefined ? { plural } : {}),
    ...(country !== undefined && candidate.kind === 'name' ? { country } : {}),
    ...(candidate.kind === 'name' ? { name: candidate } : {}),
    titles: candidate.titles,
  };
}

/** Whether two clusters can be one entity, by kind, gender, number and name. */
export function agree(a: ClusterFacts, b: ClusterFacts): boolean {
  return (
    genderAgrees(a, b) &&
    typeAgrees(a, b) &&
    numberAgrees(a, b) &&
    countryAgrees(a, b) &&
    namesAgree(a, b)
  );
}

function genderAgrees(a: ClusterFacts, b: ClusterFacts): boolean {
  if (a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender) return false;
  if (a.gender === 'neuter' && isPerson(b)) return false;
  if (b.gender === 'neuter' && isPerson(a)) return false;
  return !(isHuman(a) && isOther(b)) && !(isHuman(b) && isOther(a));
}

function isPerson({ type, pronominal }: ClusterFacts): boolean {
  return type === 'person' && !pronominal;
}

function isHuman({ gender }: ClusterFacts): boolean {
  return gender === 'male' || gender === 'female';
}

/** What has a name or noun, and is neither a person nor an animal. */
function isOther({ type, pronominal, subtype }: ClusterFacts): boolean {
  return type !== 'person' && !pronominal && subtype !== 'animal';
}

function typeAgrees(a: ClusterFacts, b: ClusterFacts): boolean {
  if (a.type === b.type) return true;
  if (a.pronominal || b.pronominal) return true;
  if (a.name && b.name && a.name.words.join(' ') === b.name.words.join(' ')) return true;
  const pair = [a.type, b.type].sort().join(' ');
  return (
    pair === 'organization place' ||
    pair === 'event thing' ||
    pair === 'organization thing' ||
    pair === 'place thing'
  );
}

function numberAgrees(a: ClusterFacts, b: ClusterFacts): boolean {
  if (a.plural === undefined || b.plural === undefined || a.plural === b.plural) return true;
  const collective = (facts: ClusterFacts) =>
    facts.type === 'organization' && facts.plural !== true;
  // "We" is one country or firm as well as several people.
  return collective(a) || collective(b) || a.firstPerson || b.firstPerson;
}

function countryAgrees(a: ClusterFacts, b: ClusterFacts): boolean {
  return a.country === undefined || b.country === undefined || a.country === b.country;
}

function namesAgree(a: ClusterFacts, b: ClusterFacts): boolean {
  if (a.name === undefined || b.name === undefined) return true;
  if (a.type !== 'person' || b.type !== 'person') return true;
  return personNamesAgree(a.name.words, b.name.words);
}

/** Forenames and surnames do not contradict each other: one is a part of the other, or initials stand for words. */
export function personNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  if (a.length === 1 || b.length === 1) return a.some((word) => b.includes(word));
  if (a.at(-1) !== b.at(-1)) return false;
  const [x, y] = [a[0]!, b[0]!];
  return x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]);
}

function join(a: ClusterFacts, b: ClusterFacts): ClusterFacts {
  const [big, small] = a.members.length >= b.members.length ? [a, b] : [b, a];
  for (const member of small.members) big.members.push(member);
  const name = longerName(a.name, b.name);
  const leader = a.name
    ? a
    : b.name
      ? b
      : a.pronominal
        ? b
        : b.pronominal
          ? a
          : a.type === 'thing'
            ? b
            : a;
  const subtype = leader.subtype ?? (a.type === b.type ? (a.subtype ?? b.subtype) : undefined);
  const gender = a.gender ?? b.gender;
  const plural = leader.plural ?? a.plural ?? b.plural;
  const country = a.country ?? b.country;
  return {
    members: big.members,
    pronominal: a.pronominal && b.pronominal,
    firstPerson: a.firstPerson && b.firstPerson,
    type: leader.type,
    ...(subtype !== undefined ? { subtype } : {}),
    ...(gender !== undefined ? { gender } : {}),
    ...(plural !== undefined ? { plural } : {}),
    ...(country !== undefined ? { country } : {}),
    ...(name !== undefined ? { name } : {}),
    titles: joinTitles(a.titles, b.titles),
  };
}

function longerName(a?: Candidate, b?: Candidate): Candidate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.words.length > a.words.length ? b : a;
}

const MOST_TITLES = 8;

function joinTitles(a: readonly TitleFact[], b: readonly TitleFact[]): readonly TitleFact[] {
  const fresh = b.filter(
    (one) => !a.some(({ words, country }) => words === one.words && country === one.country),
  );
  return fresh.length === 0 ? a : [...a, ...fresh].slice(0, MOST_TITLES);
}
