import { compareText } from '../../base/order.ts';
import type { Document, Entity, EntityType, FoundAs, Place } from '../../model/index.ts';
import type { Geography } from '../geography.ts';
import { identify, type Identity } from './identify.ts';
import { bestLabel } from './label.ts';
import { countOne, FOUND_AS_MARK } from './local-entity.ts';
import type { Profile } from './profile.ts';

/** A cluster with everything that its page says, before claims give it its offices. */
export interface Described {
  entity: Entity;
  profiles: readonly Profile[];
}

/** What an editor says in place of what was found. */
interface Overrides {
  label?: string;
  type?: Entity['type'];
  subtype?: string;
  aliases?: readonly string[];
}

/** Entities of clusters, in the order of the clusters. `mentions[i]`: how many mentions cluster i has. */
export function describe(
  clusters: readonly (readonly Profile[])[],
  mentions: readonly number[],
  documents: readonly Document[],
  geography: Geography,
  overrides: ReadonlyMap<number, Overrides> = new Map(),
): Described[] {
  const drafts = clusters.map((profiles, at) =>
    draft(profiles, mentions[at]!, documents, geography, overrides.get(at) ?? {}),
  );
  const ids = identify(drafts.map((each) => each.identity));
  return drafts.map(({ entity, profiles }, at) => ({
    profiles,
    entity: { ...entity, id: ids[at]! },
  }));
}

function draft(
  profiles: readonly Profile[],
  mentions: number,
  documents: readonly Document[],
  geography: Geography,
  overrides: Overrides,
): Described & { identity: Identity } {
  const labels = new Map<string, number>();
  for (const profile of profiles)
    for (const [text, count] of profile.labels) labels.set(text, (labels.get(text) ?? 0) + count);
  for (const text of overrides.aliases ?? []) labels.set(text, labels.get(text) ?? 0);
  const lead = leadOf(profiles);
  const type = overrides.type ?? lead.type;
  const label = overrides.label ?? labelOf(profiles, labels, type, lead, geography);
  const indices = [...new Set(profiles.flatMap((profile) => profile.documents))].sort(
    (a, b) => a - b,
  );
  const ids = indices.map((index) => documents[index]!.id).sort(compareText);
  const dates = indices.flatMap((index) => documents[index]!.date?.value ?? []).sort(compareText);
  const place = placeOf(profiles, geography);
  const subtype = overrides.subtype ?? subtypeOf(profiles, lead, type);
  const foundAs = foundAsOf(profiles, type);
  const entity: Entity = {
    id: '',
    type,
    ...(subtype === undefined ? {} : { subtype }),
    label,
    aliases: [...labels]
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count || compareText(a.text, b.text)),
    offices: [],
    ...(place && type === 'place' ? { place } : {}),
    mentions,
    documents: ids,
    ...(dates.length > 0 ? { first: dates[0]!, last: dates.at(-1)! } : {}),
    ...(foundAs.length > 0 ? { foundAs } : {}),
    confidence: confidenceOf(profiles, ids.length),
  };
  const marks = marksOf(profiles, entity, geography);
  return {
    profiles,
    entity,
    identity: { type, label, weight: [ids.length, mentions], marks, content: lead.key },
  };
}

/** Mentions that were found with another type than the entity has. */
function foundAsOf(profiles: readonly Profile[], own: EntityType): FoundAs[] {
  const counts = new Map<string, number>();
  for (const profile of profiles)
    for (const [found, count] of profile.foundAs) countOne(counts, found, count);
  return [...counts]
    .map(([found, count]): FoundAs => {
      const [type = '', text = ''] = found.split(FOUND_AS_MARK);
      return { text, type: type as EntityType, count };
    })
    .filter(({ type }) => type !== own)
    .sort(
      (a, b) => b.count - a.count || compareText(a.type, b.type) || compareText(a.text, b.text),
    );
}

/** The profile of the fullest name, the most frequent of them. */
export function leadOf(profiles: readonly Profile[]): Profile {
  const size = ({ reading }: Profile) => Math.min(3, reading.person?.words.length ?? 1);
  return [...profiles].sort(
    (a, b) =>
      size(b) - size(a) || b.documents.length - a.documents.length || compareText(a.key, b.key),
  )[0]!;
}

function labelOf(
  profiles: readonly Profile[],
  labels: ReadonlyMap<string, number>,
  type: Entity['type'],
  lead: Profile,
  geography: Geography,
): string {
  const country = profiles.find((profile) => profile.reading.country !== undefined);
  if (country) return geography.countryOf(country.reading.country!)!.name;
  const usual = locatedOf(profiles)?.place?.name;
  if (usual !== undefined && labels.has(usual)) return usual;
  if (labels.size === 0) return lead.reading.label;
  return listedWord(profiles, labels) ?? bestLabel(labels, type);
}

/** The word by which the list has an organization, where texts call it so mostly: "Velma" of a longer name. */
function listedWord(
  profiles: readonly Profile[],
  labels: ReadonlyMap<string, number>,
): string | undefined {
  const known = new Set(
    profiles.flatMap(({ reading }) => (reading.organization?.known ? reading.key : [])),
  );
  const most = Math.max(...labels.values());
  return [...labels.keys()].find(
    (text) =>
      labels.get(text) === most &&
      /^\p{Lu}\p{Ll}+$/u.test(text) &&
      known.has(`organization|${text.toLowerCase()}`) &&
      ![...labels.keys()].some((other) => other !== text && other.includes(text)),
  );
}

function subtypeOf(
  profiles: readonly Profile[],
  lead: Profile,
  type: Entity['type'],
): string | undefined {
  if (lead.type !== type) return undefined;
  const place = locatedOf(profiles)?.place;
  return lead.subtype ?? place?.kind ?? profiles.find((profile) => profile.subtype)?.subtype;
}

/** The profile with a place on the map that most documents have. */
function locatedOf(profiles: readonly Profile[]): Profile | undefined {
  const [most] = profiles
    .filter(({ place }) => place !== undefined)
    .sort((a, b) => b.documents.length - a.documents.length || compareText(a.key, b.key));
  return most;
}

function placeOf(profiles: readonly Profile[], geography: Geography): Place | undefined {
  const located = locatedOf(profiles);
  for (const { place, reading, country } of located ? [located] : profiles) {
    if (place)
      return {
        ...(place.country === undefined ? {} : { country: place.country }),
        latitude: place.latitude,
        longitude: place.longitude,
      };
    const known = reading.country === undefined ? undefined : geography.countryOf(reading.country);
    if (known) return { country: known.code, latitude: known.latitude, longitude: known.longitude };
    if (country !== undefined) return { country };
  }
  return undefined;
}

function marksOf(profiles: readonly Profile[], entity: Entity, geography: Geography): string[] {
  const code = entity.place?.country;
  const country = code === undefined ? undefined : geography.countryOf(code)?.name;
  const titles = new Map<string, number>();
  for (const profile of profiles)
    for (const [title, count] of profile.titles) countOne(titles, title, count);
  const usual = [...titles].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  const organization = profiles.find((profile) => profile.reading.organization?.country);
  const owner = organization?.reading.organization?.country;
  return [
    ...(country === undefined ? [] : [country]),
    ...(owner === undefined ? [] : [geography.countryOf(owner)?.name ?? owner]),
    ...usual.slice(0, 2).map(([title]) => title),
    ...(entity.subtype === undefined ? [] : [entity.subtype]),
    ...(entity.type === 'event' && entity.first !== undefined ? [entity.first] : []),
  ];
}

function confidenceOf(profiles: readonly Profile[], documents: number): number {
  const full = profiles.some(({ reading }) => (reading.person?.words.length ?? 2) > 1);
  const nominal = profiles.every(({ key }) => key.includes('|~'));
  const base = nominal ? 0.5 : full ? 0.75 : 0.6;
  return Math.round((base + 0.05 * Math.min(4, documents)) * 100) / 100;
}
