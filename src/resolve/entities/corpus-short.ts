import { compareText, push } from '../../base/order.ts';
import { consonants, readings } from '../names/romanization.ts';
import type { KnownNames } from '../names/known.ts';
import type { Speller } from '../names/spelling.ts';
import type { Clusters } from './cluster.ts';
import type { SharedContext } from './compare.ts';
import { decide, feature, type Decision, type Feature } from './evidence.ts';
import { genderOf, type Profile } from './profile.ts';

const ALIKE = 0.9;
/** One bearer is meant when he is called by the short name so many times as often as all others together. */
const DOMINANT = 8;

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
    const roots = fittingRoots(profile, profiles, index, speller);
    const best = pickRoot(profile, roots, profiles);
    if (!best) return;
    const full = profiles[best.full]!;
    const decision = decide(profile.key, full.key, [
      ...shortFeatures(profile, full, best.only, names),
      ...contextFeatures(profile, full, shared),
    ]);
    decisions.push(decision);
    if (decision.verdict === 'same') joins.push([at, best.full]);
  });
  for (const [a, b] of joins) clusters.join(a, b);
  return decisions;
}

function isShort({ type, reading }: Profile): boolean {
  const { person, organization } = reading;
  if (type === 'person') return person?.words.length === 1 && person.crowned === undefined;
  return organization?.acronym !== undefined && organization.known !== true;
}

function indexFullNames(
  profiles: readonly Profile[],
  clusters: Clusters,
): Map<string, [number, number][]> {
  const index = new Map<string, [number, number][]>();
  profiles.forEach(({ reading }, at) => {
    const root = clusters.find(at);
    const { person, organization } = reading;
    if (person && person.words.length > 1)
      for (const sound of soundsOf(person.family)) push(index, `person|${sound}`, [root, at]);
    if (organization && organization.acronym === undefined)
      for (const letters of organization.initials)
        push(index, `organization|${letters}`, [root, at]);
  });
  return index;
}

function soundsOf(word: string): string[] {
  return [...new Set(readings(word).map(consonants))];
}

/** Clusters that a short name fits, each with the profile in it that fits and is in most documents. */
function fittingRoots(
  profile: Profile,
  profiles: readonly Profile[],
  index: ReadonlyMap<string, readonly [number, number][]>,
  speller: Speller,
): Map<number, number> {
  const { person, organization } = profile.reading;
  const keys = person
    ? soundsOf(person.family).map((sound) => `person|${sound}`)
    : [`organization|${organization?.acronym ?? ''}`];
  const roots = new Map<number, number>();
  const gender = genderOf(profile);
  for (const [root, at] of keys.flatMap((key) => index.get(key) ?? [])) {
    const full = profiles[at]!;
    const other = genderOf(full);
    if (gender !== undefined && other !== undefined && gender !== other) continue;
    if (person && speller.compare(person.family, full.reading.person!.family) < ALIKE) continue;
    const known = roots.get(root);
    if (known === undefined || isMoreUsed(full, profiles[known]!)) roots.set(root, at);
  }
  return roots;
}

function isMoreUsed(a: Profile, b: Profile): boolean {
  const more = a.documents.length - b.documents.length;
  return more > 0 || (more === 0 && compareText(a.key, b.key) < 0);
}

function pickRoot(
  profile: Profile,
  roots: ReadonlyMap<number, number>,
  profiles: readonly Profile[],
): { full: number; only: boolean } | undefined {
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
  if (rest.length === 0) return { full: first.full, only: true };
  return first.uses >= DOMINANT * Math.max(1, others)
    ? { full: first.full, only: false }
    : undefined;
}

/** In how many documents the full name is there, those that use the short name too counted double. */
function usesOf(short: Profile, full: Profile): number {
  return full.documents.length + (full.names.get(short.reading.key)?.count ?? 0);
}

function shortFeatures(short: Profile, full: Profile, only: boolean, names: KnownNames): Feature[] {
  const values: [string, string] = [short.reading.label, full.reading.label];
  const { person, organization } = short.reading;
  const fit = only
    ? feature('name:only-fit', values, 'No other full name of the corpus fits.')
    : feature('name:dominant', values, 'Nearly always this bearer of the name is meant.');
  if (!person) {
    const length = organization?.acronym?.length ?? 0;
    const isDefined = full.names.has(short.reading.key);
    return [
      feature('name:acronym', values, 'It is made of the initials.', (length - 1) / 4),
      ...(isDefined ? [feature('name:defined', values, 'A text gives it for the full name.')] : []),
      fit,
    ];
  }
  const common = names.isCommon(person.family) || names.gender(person.family) !== undefined;
  return [
    feature('name:short', values, 'It is the family name alone.'),
    fit,
    ...(common ? [feature('name:common', values, 'Many people bear the name.')] : []),
  ];
}

function contextFeatures(short: Profile, full: Profile, shared: SharedContext): Feature[] {
  const values: [string, string] = [short.reading.label, full.reading.label];
  const alike = shared(short, full);
  return alike > 0.05
    ? [feature('context', values, 'Their documents speak of the same names.', alike)]
    : [feature('context:none', values, 'Their documents have no other name in common.')];
}
