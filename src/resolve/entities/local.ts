import type { Extraction, Gender } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { Knowledge } from '../knowledge.ts';
import type { NameReader, NameReading } from '../names/reading.ts';
import { innerNames } from './inner-names.ts';
import { beginsAWord, bracketed, isLongerThan, joinShortNames } from './join-short.ts';
import type { MentionReader } from './mention-reader.ts';
import { addName, newLocal, type LocalEntities, type LocalEntity } from './local-entity.ts';
import { fits } from './short-names.ts';
import { findSlips } from './slips.ts';

/**
 * Takes the clusters of one document apart by what their names say (a cluster that holds two names that cannot
 * be one is a fault of coreference) and puts together what its names allow: the same name in two clusters, a
 * short name and the only full name it fits.
 */
export function findLocalEntities(
  index: number,
  extraction: Extraction,
  text: string,
  knowledge: Knowledge,
  frequent: ReadonlySet<string>,
  read: NameReader,
  readMention: MentionReader,
): LocalEntities {
  const entities: LocalEntity[] = [];
  const of = new Int32Array(extraction.mentions.length).fill(-1);
  const byKey = new Map<string, number>();
  const titles: number[] = [];
  extraction.clusters.forEach((cluster) => {
    const own: number[] = [];
    let current = -1;
    const waiting: number[] = [];
    // "The Swede" is somebody of the cluster; what names a language is nothing of it.
    const unread = new Set<number>();
    for (const at of cluster.mentions) {
      const mention = extraction.mentions[at]!;
      const reading = mention.kind === 'name' ? readMention(at) : undefined;
      if (!reading && mention.kind === 'name' && mention.type === 'person') titles.push(at);
      if (reading) current = place(reading, index, cluster.gender, own, entities, byKey);
      else if (mention.kind === 'name') unread.add(at);
      if (current < 0) waiting.push(at);
      else
        for (const each of [...waiting.splice(0), at])
          if (!unread.has(each) || entities[current]!.type === 'person')
            assign(each, current, entities, of);
    }
  });
  readAliases(extraction, text, read, entities, of);
  assignTitles(titles, extraction, entities, of);
  const found = { entities, of };
  const others = [
    ...findSlips(found, extraction, knowledge, frequent),
    ...innerNames(entities, extraction, knowledge.names),
  ];
  return joinShortNames(found, extraction, bracketed(extraction, text, of), others);
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
  if (!byKey.has(reading.key) && !isByAcronym(entities[at]!, reading)) byKey.set(reading.key, at);
  const entity = entities[at]!;
  addName(entity, reading);
  if (gender !== undefined && entity.type === 'person') entity.gender ??= gender;
  return at;
}

function assign(mention: number, entity: number, entities: LocalEntity[], of: Int32Array): void {
  of[mention] = entity;
  entities[entity]!.mentions.push(mention);
}

/** The full name is in the entity only because its acronym is read so: another bearer of the acronym has it here. */
function isByAcronym({ names, reading: own }: LocalEntity, { key }: NameReading): boolean {
  const known = names.get(key)?.reading ?? own;
  return (
    known.organization?.acronym !== undefined &&
    own.organization?.acronym === undefined &&
    own.key !== key
  );
}

/** Names of one cluster are one entity when one can stand for the other. */
function sameName(entity: LocalEntity, reading: NameReading): boolean {
  if (entity.type !== reading.type) return false;
  if (entity.names.has(reading.key) && !isByAcronym(entity, reading)) return true;
  return fits(reading, entity.reading) || fits(entity.reading, reading);
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

/** The first letter of an acronym begins a word of the name: letters that do not are those of a longer name. */
function mayBeLetters(short: NameReading, full: NameReading): boolean {
  const acronym = (short.organization ?? short.thing)?.acronym;
  if (acronym === undefined) return true;
  const { known, initials = [] } = full.organization ?? {};
  if (known === true && initials.some((letters) => isLongerThan(acronym, letters))) return false;
  return beginsAWord(acronym, full.label);
}

/** "The quarter of Velmora known as Oldlands". */
const PART_OF =
  /(?:^|\P{L})(?:neighbou?rhood|quarter|district|suburb|part|area|section|corner) of(?: the)?\s(?:\p{Lu}[\p{L}.-]*\s?){1,4}[^.]{0,20}$/u;

function readAliases(
  extraction: Extraction,
  text: string,
  read: NameReader,
  entities: LocalEntity[],
  of: Int32Array,
): void {
  for (const alias of extraction.aliases) {
    const mention = extraction.clusters[alias.cluster]?.mentions.find((at) => of[at]! >= 0);
    const entity = mention === undefined ? undefined : entities[of[mention]!];
    if (
      entity?.type === 'place' &&
      PART_OF.test(text.slice(Math.max(0, alias.span.start - 80), alias.span.start))
    )
      continue;
    const reading = entity && read(alias.text, entity.type);
    if (entity && reading?.type === entity.type && mayBeLetters(reading, entity.reading))
      entity.given.push(reading);
  }
}
