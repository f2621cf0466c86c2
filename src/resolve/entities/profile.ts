import { compareText } from '../../base/order.ts';
import type { EntityType } from '../../model/index.ts';
import type { NameReading } from '../names/reading.ts';
import type { KnownPlace } from '../geography.ts';
import { countOne, type LocalEntity } from './local-entity.ts';

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
  /** How many local entities it is made of, and how many mentions they have. */
  locals: number;
  mentions: number;
  /** Indices of documents, ascending, each once. */
  documents: number[];
  female: number;
  male: number;
  /** Titles of the offices that documents give, with counts. */
  titles: Map<string, number>;
  /** Mentions that were found with another type: see `LocalEntity.foundAs`. */
  foundAs: Map<string, number>;
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
export function groupByKey(items: Iterable<Keyed>): Profile[] {
  const profiles = new Map<string, Profile>();
  for (const item of items) {
    let profile = profiles.get(item.key);
    if (!profile) profiles.set(item.key, (profile = emptyProfile(item)));
    addLocal(profile, item);
  }
  return [...profiles.values()].sort((a, b) => compareText(a.key, b.key));
}

export function emptyProfile({ key, local, place, country }: Keyed): Profile {
  return {
    key,
    type: local.type,
    reading: local.reading,
    names: new Map(),
    labels: new Map(),
    given: new Set(),
    locals: 0,
    mentions: 0,
    documents: [],
    female: 0,
    male: 0,
    titles: new Map(),
    foundAs: new Map(),
    ...(local.subtype === undefined ? {} : { subtype: local.subtype }),
    ...(place === undefined ? {} : { place }),
    ...(country === undefined ? {} : { country }),
  };
}

/** Local entities come in the order of their documents. */
export function addLocal(profile: Profile, { local, offices }: Keyed): void {
  addNames(profile, local.names.values());
  for (const [surface, count] of local.surfaces) countOne(profile.labels, surface, count);
  for (const [found, count] of local.foundAs) countOne(profile.foundAs, found, count);
  for (const reading of local.given) profile.given.add(reading.key);
  profile.locals++;
  profile.mentions += local.mentions.length;
  if (profile.documents.at(-1) !== local.document) profile.documents.push(local.document);
  if (local.gender === 'female') profile.female++;
  if (local.gender === 'male') profile.male++;
  for (const { title } of offices) countOne(profile.titles, title, 1);
}

/** Adds another profile of the same name; the documents of the two are put in order. */
export function addProfile(profile: Profile, other: Profile): void {
  addNames(profile, other.names.values());
  for (const [surface, count] of other.labels) countOne(profile.labels, surface, count);
  for (const key of other.given) profile.given.add(key);
  profile.locals += other.locals;
  profile.mentions += other.mentions;
  profile.documents = [...new Set([...profile.documents, ...other.documents])].sort(
    (a, b) => a - b,
  );
  profile.female += other.female;
  profile.male += other.male;
  for (const [found, count] of other.foundAs) countOne(profile.foundAs, found, count);
  for (const [title, count] of other.titles) countOne(profile.titles, title, count);
}

function addNames(profile: Profile, names: Iterable<{ reading: NameReading; count: number }>) {
  for (const { reading, count } of names) {
    const known = profile.names.get(reading.key);
    if (known) known.count += count;
    else profile.names.set(reading.key, { reading, count });
  }
}

/** The gender most documents give, when they hardly disagree. */
export function genderOf({ female, male }: Profile): 'female' | 'male' | undefined {
  if (female > 2 * male) return 'female';
  return male > 2 * female ? 'male' : undefined;
}

/** How many documents are in both lists, which are ascending. */
export function countShared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}
