import { push } from '../../base/order.ts';
import type { DocumentMention, EntityType, Extraction, Gender } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { NameReader, NameReading } from '../names/reading.ts';
import { fits } from './short-names.ts';

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
  /** Set when the head is a common noun: identity rests on words. */
  nominal?: true;
}

/** The named entities of a document; `of[mention]` is the index of the mention's entity, -1 for none. */
export interface LocalEntities {
  entities: LocalEntity[];
  of: Int32Array;
}

/**
 * Takes the clusters of one document apart by what their names say (a cluster that holds two names that cannot
 * be one is a fault of coreference) and puts together what its names allow: the same name in two clusters, a
 * short name and the only full name it fits.
 */
export function findLocalEntities(
  index: number,
  extraction: Extraction,
  text: string,
  read: NameReader,
): LocalEntities {
  const entities: LocalEntity[] = [];
  const of = new Int32Array(extraction.mentions.length).fill(-1);
  const byKey = new Map<string, number>();
  const titles: number[] = [];
  extraction.clusters.forEach((cluster) => {
    const own: number[] = [];
    let current = -1;
    const waiting: number[] = [];
    for (const at of cluster.mentions) {
      const mention = extraction.mentions[at]!;
      const reading = mention.kind === 'name' ? readMention(mention, read) : undefined;
      if (!reading && mention.kind === 'name' && mention.type === 'person') titles.push(at);
      if (reading) current = place(reading, index, cluster.gender, own, entities, byKey);
      if (current < 0) waiting.push(at);
      else for (const each of [...waiting.splice(0), at]) assign(each, current, entities, of);
    }
  });
  readAliases(extraction, read, entities, of);
  assignTitles(titles, extraction, entities, of);
  return joinShortNames({ entities, of }, extraction, bracketed(extraction, text, of));
}

function readMention(mention: DocumentMention, read: NameReader): NameReading | undefined {
  return read(mention.text, mention.type, mention.subtype, mention.acts === true);
}

function place(
  reading: NameReading,
  document: number,
  gender: Gender | undefined,
  own: number[],
  entities: LocalEntity[],
  byKey: Map<string, number>,
): number {
  let at = own.find((each) => sameName(entities[each]!, reading)) ?? byKey.get(reading.key);
  if (at === undefined) {
    at = entities.length;
    entities.push(newLocal(reading, document));
  }
  if (!own.includes(at)) own.push(at);
  if (!byKey.has(reading.key)) byKey.set(reading.key, at);
  const entity = entities[at]!;
  addName(entity, reading);
  if (gender !== undefined && entity.type === 'person') entity.gender ??= gender;
  return at;
}

function newLocal(reading: NameReading, document: number): LocalEntity {
  const { type, subtype } = reading;
  return {
    document,
    type,
    reading,
    names: new Map(),
    surfaces: new Map(),
    mentions: [],
    given: [],
    ...(subtype === undefined ? {} : { subtype }),
  };
}

function addName(entity: LocalEntity, reading: NameReading): void {
  const known = entity.names.get(reading.key);
  if (known) known.count++;
  else entity.names.set(reading.key, { reading, count: 1 });
  if (reading.surface !== undefined) countOne(entity.surfaces, reading.surface, 1);
  if (isFuller(reading, entity.reading)) entity.reading = reading;
  if (reading.subtype !== undefined) entity.subtype ??= reading.subtype;
}

function countOne(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function assign(mention: number, entity: number, entities: LocalEntity[], of: Int32Array): void {
  of[mention] = entity;
  entities[entity]!.mentions.push(mention);
}

/** Names of one cluster are one entity when one can stand for the other. */
function sameName(entity: LocalEntity, reading: NameReading): boolean {
  if (entity.type !== reading.type) return false;
  if (entity.names.has(reading.key)) return true;
  return fits(reading, entity.reading) || fits(entity.reading, reading);
}

export function isFuller(a: NameReading, b: NameReading): boolean {
  const size = ({ person, organization, thing }: NameReading) => {
    if (person) return person.words.length;
    const named = organization ?? thing;
    if (named?.acronym !== undefined) return 0;
    return (named?.words.length ?? 1) + (organization?.country === undefined ? 0 : 1);
  };
  return size(a) > size(b);
}

/** "Secretary" alone is the only one of the document who is called so before his name. */
function assignTitles(
  titles: readonly number[],
  extraction: Extraction,
  entities: LocalEntity[],
  of: Int32Array,
): void {
  if (titles.length === 0) return;
  const holders = new Map<string, Set<number>>();
  entities.forEach(({ names }, at) => {
    for (const { reading } of names.values())
      for (const word of reading.person?.title ?? [])
        holders.set(word, (holders.get(word) ?? new Set()).add(at));
  });
  for (const mention of titles) {
    if (of[mention]! >= 0) continue;
    const word = foldPhrase(extraction.mentions[mention]!.text).split(' ').at(-1)!;
    const [only, second] = holders.get(word) ?? [];
    if (only !== undefined && second === undefined) assign(mention, only, entities, of);
  }
}

function readAliases(
  extraction: Extraction,
  read: NameReader,
  entities: LocalEntity[],
  of: Int32Array,
): void {
  for (const alias of extraction.aliases) {
    const mention = extraction.clusters[alias.cluster]?.mentions.find((at) => of[at]! >= 0);
    const entity = mention === undefined ? undefined : entities[of[mention]!];
    const reading = entity && read(alias.text, entity.type);
    if (entity && reading?.type === entity.type) entity.given.push(reading);
  }
}

/** Joins entities of one document of which one has a name that can only be short for the other's. */
function joinShortNames(
  { entities, of }: LocalEntities,
  extraction: Extraction,
  brackets: readonly [short: number, full: number][],
): LocalEntities {
  const target = Int32Array.from(entities, (_, at) => at);
  const index = new Map<string, number[]>();
  entities.forEach((entity, at) => {
    for (const key of fullKeys(entity)) push(index, key, at);
  });
  entities.forEach((entity, at) => {
    const found = shortKeys(entity).flatMap((key) => few(index.get(key)));
    const candidates = [...new Set(found)].filter(
      (other) =>
        other !== at &&
        joins(entity, entities[other]!) &&
        !standTogether(entity, entities[other]!, extraction),
    );
    if (candidates.length === 1) target[at] = candidates[0]!;
  });
  for (const [short, full] of brackets)
    if (target[short] === short && target[full] === full && mayBracket(entities, short, full))
      target[short] = full;
  return compact(entities, of, target);
}

/** "Main Intelligence Directorate (GUR)": a name in brackets right after another, as pairs of entities. */
function bracketed(extraction: Extraction, text: string, of: Int32Array): [number, number][] {
  const ends = new Map<number, number>();
  extraction.mentions.forEach(({ end, kind }, at) => {
    if (kind === 'name' && of[at]! >= 0) ends.set(end, of[at]!);
  });
  return extraction.mentions.flatMap(({ start, end }, at): [number, number][] => {
    const full = ends.get(start - 2);
    const own = of[at]!;
    if (full === undefined || own < 0 || own === full) return [];
    return text.slice(start - 2, start) === ' (' && text[end] === ')' ? [[own, full]] : [];
  });
}

/** Only an acronym is short for what stands before its bracket; "Kyiv (AP)" is not. */
function mayBracket(entities: readonly LocalEntity[], short: number, full: number): boolean {
  const [own, other] = [entities[short]!, entities[full]!];
  const long = other.reading.organization ?? other.reading.thing;
  return (
    /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(own.reading.label) &&
    long !== undefined &&
    long.acronym === undefined &&
    other.reading.label.includes(' ') &&
    own.names.size === 1
  );
}

/** "Gazprom and Gazprom Neft": a sentence that has both names has two companies. */
function standTogether(short: LocalEntity, full: LocalEntity, extraction: Extraction): boolean {
  const { organization } = short.reading;
  if (!organization || organization.acronym !== undefined || organization.generic) return false;
  const sentences = new Set(full.mentions.map((at) => extraction.mentions[at]!.sentence));
  return short.mentions.some((at) => sentences.has(extraction.mentions[at]!.sentence));
}

/** A short name that so many could bear is nobody's, and is not worth the time. */
function few(list: readonly number[] | undefined): readonly number[] {
  return list === undefined || list.length > 50 ? [] : list;
}

/** Keys under which a full name is found by its short ones. */
function fullKeys(entity: LocalEntity): string[] {
  const { reading } = entity;
  const words = wordsOf(reading);
  const initials = (reading.organization ?? reading.thing)?.initials ?? [];
  return [
    ...words.map((word) => `${entity.type}|${word}`),
    ...initials.map((letters) => `${entity.type}|${letters}`),
    ...entity.given.map((given) => given.key),
  ];
}

function wordsOf({ person, organization, thing }: NameReading): readonly string[] {
  return (person ?? organization ?? thing)?.words ?? [];
}

function shortKeys(entity: LocalEntity): string[] {
  const { reading } = entity;
  const words = wordsOf(reading);
  const acronym = (reading.organization ?? reading.thing)?.acronym;
  const rarest = words.at(-1);
  return [
    ...(rarest === undefined ? [] : [`${entity.type}|${rarest}`]),
    ...(words[0] === undefined || words[0] === rarest ? [] : [`${entity.type}|${words[0]}`]),
    ...(acronym === undefined ? [] : [`${entity.type}|${acronym}`]),
    reading.key,
  ];
}

function joins(short: LocalEntity, full: LocalEntity): boolean {
  if (short.type !== full.type) return false;
  if (full.given.some((given) => given.key === short.reading.key)) return true;
  if (short.gender !== undefined && full.gender !== undefined && short.gender !== full.gender)
    return false;
  return isFuller(full.reading, short.reading) && fits(short.reading, full.reading);
}

function compact(entities: LocalEntity[], of: Int32Array, target: Int32Array): LocalEntities {
  const root = (at: number): number => {
    let top = at;
    for (let step = 0; step < 8 && target[top] !== top; step++) top = target[top]!;
    return top;
  };
  entities.forEach((entity, at) => {
    const top = root(at);
    if (top !== at) absorb(entities[top]!, entity);
  });
  const place = new Map<number, number>();
  const kept: LocalEntity[] = [];
  entities.forEach((entity, at) => {
    if (root(at) !== at || entity.reading.common === true) return;
    place.set(at, kept.length);
    kept.push(entity);
  });
  for (let at = 0; at < of.length; at++) if (of[at]! >= 0) of[at] = place.get(root(of[at]!)) ?? -1;
  for (const entity of kept) entity.mentions.sort((a, b) => a - b);
  return { entities: kept, of };
}

function absorb(entity: LocalEntity, other: LocalEntity): void {
  for (const [key, { reading, count }] of other.names) {
    const known = entity.names.get(key);
    if (known) known.count += count;
    else entity.names.set(key, { reading, count });
  }
  for (const [surface, count] of other.surfaces) countOne(entity.surfaces, surface, count);
  for (const mention of other.mentions) entity.mentions.push(mention);
  entity.given.push(...other.given);
  if (other.gender !== undefined) entity.gender ??= other.gender;
  if (isFuller(other.reading, entity.reading)) entity.reading = other.reading;
}
