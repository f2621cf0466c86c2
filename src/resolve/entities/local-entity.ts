import type { EntityType, Gender } from '../../model/index.ts';
import type { NameReading } from '../names/reading.ts';

/** Parts type and words in the keys of `LocalEntity.foundAs`. */
export const FOUND_AS_MARK = '\n';

/** What one document calls by one or several names: the unit that is resolved across documents. */
export interface LocalEntity {
  /** Index of the document. */
  document: number;
  type: EntityType;
  subtype?: string;
  gender?: Gender;
  /** The most complete name. */
  reading: NameReading;
  /** Every name, by key, with how often it stands there. */
  names: Map<string, { reading: NameReading; count: number }>;
  /** Names as they stand in the text, without title and debris, with counts. */
  surfaces: Map<string, number>;
  /** Indices into `Extraction.mentions`, names, descriptions and pronouns. */
  mentions: number[];
  /** Other names that the text itself gives. */
  given: NameReading[];
  /** Key of the fuller name of another in the same sentence. */
  beside?: string;
  /** Mentions that were found with another type, by that type and their words (of one line), a line break between. */
  foundAs: Map<string, number>;
  /** Set when the head is a common noun: identity rests on words. */
  nominal?: true;
}

/** The named entities of a document; `of[mention]` is the index of the mention's entity, -1 for none. */
export interface LocalEntities {
  entities: LocalEntity[];
  of: Int32Array;
  /** Normal form of the mentions of descriptions that became no entity: a claim's id must not depend on that. */
  words?: Map<number, string>;
}

export function newLocal(reading: NameReading, document: number): LocalEntity {
  const { type, subtype } = reading;
  return {
    document,
    type,
    reading,
    names: new Map(),
    surfaces: new Map(),
    mentions: [],
    given: [],
    foundAs: new Map(),
    ...(subtype === undefined ? {} : { subtype }),
  };
}

export function addName(entity: LocalEntity, reading: NameReading): void {
  countKey(entity, reading);
  if (reading.letters) countKey(entity, reading.letters);
  if (reading.surface !== undefined) countOne(entity.surfaces, reading.surface, 1);
  const { foundAs } = reading;
  if (foundAs) countOne(entity.foundAs, `${foundAs.type}${FOUND_AS_MARK}${foundAs.text}`, 1);
  if (isFuller(reading, entity.reading)) entity.reading = reading;
  if (reading.subtype !== undefined) entity.subtype ??= reading.subtype;
}

export function countKey(entity: LocalEntity, reading: NameReading, by = 1): void {
  const known = entity.names.get(reading.key);
  if (known) known.count += by;
  else entity.names.set(reading.key, { reading, count: by });
}

export function countOne(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

export function isFuller(a: NameReading, b: NameReading): boolean {
  const size = ({ person, organization, thing }: NameReading) => {
    if (person)
      return (
        person.words.length +
        (person.crowned === undefined ? 0 : 0.5) +
        (person.suffix === undefined ? 0 : 0.25)
      );
    const named = organization ?? thing;
    if (named?.acronym !== undefined) return 0;
    return (named?.words.length ?? 1) + (organization?.country === undefined ? 0 : 1);
  };
  return size(a) > size(b);
}

export function absorb(entity: LocalEntity, other: LocalEntity): void {
  for (const { reading, count } of other.names.values()) countKey(entity, reading, count);
  for (const [surface, count] of other.surfaces) countOne(entity.surfaces, surface, count);
  for (const [found, count] of other.foundAs) countOne(entity.foundAs, found, count);
  for (const mention of other.mentions) entity.mentions.push(mention);
  entity.given.push(...other.given);
  if (other.gender !== undefined) entity.gender ??= other.gender;
  if (isFuller(other.reading, entity.reading)) entity.reading = other.reading;
}
