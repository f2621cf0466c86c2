import { compareText } from '../../base/order.ts';
import type { EntityType } from '../../model/index.ts';
import type { NameReading } from '../names/reading.ts';
import type { KnownPlace } from '../geography.ts';
import type { LocalEntity } from './local-entity.ts';

/**
 * All local entities that have one name: what is compared across documents. There are as many as there are names,
 * however often each is written.
 */
export interface Profile {
  /** Type and normal form of the name, with what already tells homonyms apart. Unique. */
  key: string;
  type: EntityType;
  subtype?: string;
  reading: NameReading;
  /** Every name of it, by key. */
  names: Map<string, { reading: NameReading; count: number }>;
  /** Names as they stand in the text, cleaned, with counts. */
  labels: Map<string, number>;
  /** Keys of other names that a text itself gives. */
  given: Set<string>;
  /** Indices into the list of all local entities, ascending. */
  locals: number[];
  /** Indices of documents, ascending, each once. */
  documents: number[];
  female: number;
  male: number;
  offices: OfficeHeld[];
  place?: KnownPlace;
  /** ISO code from context, where the place itself is not known. */
  country?: string;
}

/** That someone held an office, as one document says. */
export interface OfficeHeld {
  document: number;
  title: string;
  /** Key of the place or organization. */
  of?: string;
  former: boolean;
  /** Date of the report. */
  date?: string;
}

/** A local entity with the key it is grouped by. */
export interface Keyed {
  key: string;
  local: LocalEntity;
  offices: readonly OfficeHeld[];
  place?: KnownPlace;
  country?: string;
}

/** Groups local entities by key. Sorted by key, so that the order of documents does not matter. */
export function groupByKey(
  keyed: readonly Keyed[],
  indices: Iterable<number> = keyed.keys(),
): Profile[] {
  const profiles = new Map<string, Profile>();
  for (const index of indices) {
    const item = keyed[index]!;
    let profile = profiles.get(item.key);
    if (!profile) profiles.set(item.key, (profile = emptyProfile(item)));
    addLocal(profile, item, index);
  }
  return [...profiles.values()].sort((a, b) => compareText(a.key, b.key));
}

function emptyProfile({ key, local, place, country }: Keyed): Profile {
  return {
    key,
    type: local.type,
    reading: local.reading,
    names: new Map(),
    labels: new Map(),
    given: new Set(),
    locals: [],
    documents: [],
    female: 0,
    male: 0,
    offices: [],
    ...(local.subtype === undefined ? {} : { subtype: local.subtype }),
    ...(place === undefined ? {} : { place }),
    ...(country === undefined ? {} : { country }),
  };
}

function addLocal(profile: Profile, { local, offices }: Keyed, index: number): void {
  for (const [key, { reading, count }] of local.names) {
    const known = profile.names.get(key);
    if (known) known.count += count;
    else profile.names.set(key, { reading, count });
  }
  for (const [surface, count] of local.surfaces)
    profile.labels.set(surface, (profile.labels.get(surface) ?? 0) + count);
  for (const reading of local.given) profile.given.add(reading.key);
  profile.locals.push(index);
  if (profile.documents.at(-1) !== local.document) profile.documents.push(local.document);
  if (local.gender === 'female') profile.female++;
  if (local.gender === 'male') profile.male++;
  profile.offices.push(...offices);
}

/** The gender most documents give, when they hardly disagree. */
export function genderOf({ female, male }: Profile): 'female' | 'male' | undefined {
  if (female > 2 * male) return 'female';
  return male > 2 * female ? 'male' : undefined;
}
