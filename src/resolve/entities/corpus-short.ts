import { compareText, push } from '../../base/order.ts';
import { consonants, readings } from '../names/romanization.ts';
import type { KnownNames } from '../names/known.ts';
import type { NameReading } from '../names/reading.ts';
import type { Speller } from '../names/spelling.ts';
import type { Clusters } from './cluster.ts';
import type { SharedContext } from './compare.ts';
import { decide, type Decision } from './evidence.ts';
import { genderOf, type Profile } from './profile.ts';
import {
  contextFeatures,
  isListedLetters,
  shareOffice,
  shortFeatures,
  type Fit,
} from './short-features.ts';

const ALIKE = 0.9;
/** One bearer is meant when he is called by the short name so many times as often as all others together. */
const DOMINANT = 8;
/** Or when its documents speak of the same names as his so much, and so many times as much as of any other's. */
const SPOKEN_ALIKE = 0.3;
const LOUDER = 1.6;
/** What one office of both adds to that. */
const OFFICE = 0.2;
/** A name that more could bear is nobody's. */
const MOST_BEARERS = 24;
const MOST_NAMESAKES = 2000;
/**
 * Short names that found no full name in their document: the only fitting one of the corpus, or the one that is
 * nearly always called so. Joins clusters and returns the decisions. Otherwise the name stays by itself.
 */
export function joinCorpusShortNames(
  profiles: readonly Profile[],
  clusters: Clusters,
  speller: Speller,
  names: KnownNames,
  shared: SharedContext,
): Decision[] {
  const index = indexFullNames(profiles, clusters);
  const decisions: Decision[] = [];
  const joins: [number, number][] = [];
  profiles.forEach((profile, at) => {
    if (!isShort(profile) || clusters.find(at) !== at) return;
    const { fitting, others } = bearersOf(profile, at, profiles, index, speller);
    const best = pickRoot(profile, fitting.size > 0 ? fitting : others, profiles);
    const decision = best && decideShort(profile, profiles[best.full]!, best.fit, names, shared);
    if (decision?.verdict === 'same') joins.push([at, best!.full]);
    const bearers = new Map([...others, ...fitting]);
    const loudest =
      decision?.verdict === 'same' ? -1 : pickLoudest(profile, bearers, profiles, shared);
    const second =
      loudest < 0 ? undefined : decideShort(profile, profiles[loudest]!, 'loudest', names, shared);
    if (second?.verdict === 'same') joins.push([at, loudest]);
    const last = second?.verdict === 'same' ? second : (decision ?? second);
    if (last) decisions.push(last);
  });
  for (const [a, b] of joins) clusters.join(a, b);
  return decisions;
}

function decideShort(
  short: Profile,
  full: Profile,
  fit: Fit,
  names: KnownNames,
  shared: SharedContext,
): Decision {
  return decide(short.key, full.key, [
    ...shortFeatures(short, full, fit, names),
    ...contextFeatures(short, full, shared),
  ]);
}

function isShort({ type, reading }: Profile): boolean {
  const { person, organization } = reading;
  if (type === 'person') return person?.words.length === 1 && person.crowned === undefined;
  if (organization === undefined || (organization.known === true && !isListedLetters(reading)))
    return false;
  return organization.acronym !== undefined || organization.generic === undefined;
}

function indexFullNames(
  profiles: readonly Profile[],
  clusters: Clusters,
): Map<string, [number, number][]> {
  const index = new Map<string, [number, number][]>();
  profiles.forEach(({ reading, names }, at) => {
    const root = clusters.find(at);
    const { person, organization } = reading;
    if (person && (person.words.length > 1 || person.crowned !== undefined))
      for (const sound of soundsOf(person.family)) push(index, `person|${sound}`, [root, at]);
    if (person && person.words.length > 1) push(index, `given|${person.words[0]!}`, [root, at]);
    if (organization && organization.acronym === undefined)
      for (const letters of organization.initials)
        push(index, `organization|${letters}`, [root, at]);
    if (organization?.stem !== undefined)
      push(index, `called|organization|${organization.stem}`, [root, at]);
    const isFull = (person ?? organization)?.words.length !== 1;
    for (const [key, { reading: name }] of names)
      if (isFull && key !== reading.key && isWordOf(name, reading))
        push(index, `called|${key}`, [root, at]);
  });
  return index;
}

/** One name of a person, or words of an organization's. */
function isWordOf({ person, organization }: NameReading, full: NameReading): boolean {
  if (person) return person.words.length === 1;
  if (organization === undefined) return false;
  // "PwC" is what texts write as "PWC" for a firm, and "Wova" as "WOVA".
  if (organization.acronym !== undefined) return organization.acronym.length > 2;
  const words = full.organization?.words ?? [];
  return (
    organization.words.length < words.length &&
    organization.words.every((word) => words.includes(word))
  );
}

function soundsOf(word: string): string[] {
  return [...new Set(readings(word).map(consonants))];
}

/** Clusters with the profile in each that is meant and is in most documents. */
type Roots = Map<number, number>;

/** The clusters that a short name fits as family name or letters, and those that texts call so or that have it as forename. */
function bearersOf(
  profile: Profile,
  own: number,
  profiles: readonly Profile[],
  index: ReadonlyMap<string, readonly [number, number][]>,
  speller: Speller,
): { fitting: Roots; others: Roots } {
  const { reading } = profile;
  const { person, organization } = reading;
  const gender = genderOf(profile);
  const collect = (keys: readonly string[], fits: (full: Profile) => boolean) => {
    const roots: Roots = new Map();
    for (const [root, at] of keys.flatMap((key) => notTooMany(index.get(key)))) {
      const full = profiles[at]!;
      const other = genderOf(full);
      if (root === own || (gender !== undefined && other !== undefined && gender !== other))
        continue;
      const known = roots.get(root);
      const isBetter = known === undefined || isMoreUsed(full, profiles[known]!);
      if (isBetter && fits(full) && !isOwnName(profile, full)) roots.set(root, at);
    }
    return roots;
  };
  const keys = person
    ? soundsOf(person.family).map((sound) => `person|${sound}`)
    : [`organization|${organization?.acronym ?? ''}`];
  const sounds = (full: Profile) =>
    !person || speller.compare(person.family, full.reading.person!.family) >= ALIKE;
  const other = person
    ? [`called|${reading.key}`, `given|${person.family}`]
    : [`called|${reading.key}`];
  const fitting = collect(keys, sounds);
  const others = collect(other, () => true);
  return { fitting: definers(profile, fitting, profiles), others };
}

/** Of names that letters are made of, those that texts write so, where there are any: others only begin so. */
function definers({ reading }: Profile, fitting: Roots, profiles: readonly Profile[]): Roots {
  if (reading.organization?.acronym === undefined) return fitting;
  const defined = [...fitting].filter(([, at]) => profiles[at]!.names.has(reading.key));
  if (isListedLetters(reading)) return new Map(defined);
  return defined.length > 0 ? new Map(defined) : fitting;
}

/** A team or firm that more documents call so than by the longer name is no short form of that. */
function isOwnName({ reading, documents }: Profile, full: Profile): boolean {
  const { organization } = reading;
  if (organization === undefined || organization.acronym !== undefined) return false;
  // "Velmora" of the sports pages is "Velmora Rovers", whatever it is called more.
  if (full.reading.organization?.isClub) return false;
  return documents.length > 2 * full.documents.length;
}

/** What thousands are called by is nobody's, and not worth the time. */
function notTooMany(list: readonly [number, number][] = []): readonly [number, number][] {
  return list.length > MOST_NAMESAKES ? [] : list;
}

function isMoreUsed(a: Profile, b: Profile): boolean {
  const more = a.documents.length - b.documents.length;
  return more > 0 || (more === 0 && compareText(a.key, b.key) < 0);
}

function pickRoot(
  profile: Profile,
  roots: ReadonlyMap<number, number>,
  profiles: readonly Profile[],
): { full: number; fit: Fit } | undefined {
  const ranked = [...roots.values()].map((full) => ({
    full,
    uses: usesOf(profile, profiles[full]!),
  }));
  ranked.sort(
    (a, b) => b.uses - a.uses || compareText(profiles[a.full]!.key, profiles[b.full]!.key),
  );
  const [first, ...rest] = ranked;
  if (!first) return undefined;
  const others = rest.reduce((sum, each) => sum + each.uses, 0);
  if (rest.length === 0) return { full: first.full, fit: 'only' };
  return first.uses >= DOMINANT * Math.max(1, others)
    ? { full: first.full, fit: 'dominant' }
    : undefined;
}

/** The full name whose documents speak of the same other names most, by far; -1 where there is none. */
function pickLoudest(
  profile: Profile,
  roots: ReadonlyMap<number, number>,
  profiles: readonly Profile[],
  shared: SharedContext,
): number {
  if (roots.size > MOST_BEARERS) return -1;
  const ranked = [...roots.values()].map((full) => ({
    full,
    alike: shared(profile, profiles[full]!) + (shareOffice(profile, profiles[full]!) ? OFFICE : 0),
  }));
  ranked.sort(
    (a, b) => b.alike - a.alike || compareText(profiles[a.full]!.key, profiles[b.full]!.key),
  );
  const [first, second] = ranked;
  if (!first || first.alike < leastAlike(profile, profiles[first.full]!)) return -1;
  return first.alike >= LOUDER * (second?.alike ?? 0) ? first.full : -1;
}

/** In how many documents the full name is there, those that use the short name too counted double. */
function usesOf(short: Profile, full: Profile): number {
  return full.documents.length + (full.names.get(short.reading.key)?.count ?? 0);
}

/** A forename says less than a family name. */
function leastAlike({ reading }: Profile, full: Profile): number {
  const isForename =
    reading.person !== undefined && reading.person.family !== full.reading.person?.family;
  return isForename ? 2 * SPOKEN_ALIKE : SPOKEN_ALIKE;
}
