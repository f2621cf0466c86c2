import { push } from '../../base/order.ts';
import type { Extraction } from '../../model/index.ts';
import type { NameReading } from '../names/reading.ts';
import { absorb, isFuller, type LocalEntities, type LocalEntity } from './local-entity.ts';
import { fits, mayAlias } from './short-names.ts';

/** Joins entities of one document of which one has a name that can only be short for the other's. */
export function joinShortNames(
  { entities, of }: LocalEntities,
  extraction: Extraction,
  brackets: readonly [short: number, full: number][],
  others: readonly [short: number, full: number][],
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
        !standTogether(entity, entities[other]!, extraction) &&
        !areTwo(entity, entities[other]!, extraction),
    );
    const meant = candidates.length > 1 ? lastBefore(entity, candidates, entities) : candidates[0];
    if (meant !== undefined) target[at] = meant;
  });
  for (const [short, full] of brackets)
    if (target[short] === short && target[full] === full && mayBracket(entities, short, full))
      target[short] = full;
  for (const [short, full] of others)
    if (target[short] === short && target[full] !== short) target[short] = full;
  return compact(entities, of, target);
}

/** "The Court" is the one that was named last before it, of several. */
function lastBefore(
  { reading, mentions }: LocalEntity,
  candidates: readonly number[],
  entities: readonly LocalEntity[],
): number | undefined {
  if (reading.organization?.generic !== true) return undefined;
  const first = Math.min(...mentions.slice(0, 20));
  let [last, meant]: [number, number | undefined] = [-1, undefined];
  for (const at of candidates)
    for (const mention of entities[at]!.mentions)
      if (mention < first && mention > last) [last, meant] = [mention, at];
  return meant;
}

/** "Main Intelligence Directorate (GUR)": a name in brackets right after another, as pairs of entities. */
export function bracketed(
  extraction: Extraction,
  text: string,
  of: Int32Array,
): [number, number][] {
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

/**
 * Only an acronym is short for what stands before its bracket; "Accra (AP)" is not. That of an organization may be of
 * another language, that of an event begins like one of its words.
 */
function mayBracket(entities: readonly LocalEntity[], short: number, full: number): boolean {
  const [own, other] = [entities[short]!, entities[full]!];
  if (other.type === 'place' && own.names.size === 1)
    return own.reading.label.length > 2 && initialsOf(other.reading.label) === own.reading.label;
  const long = other.reading.organization ?? other.reading.thing;
  const isKnown = other.reading.organization?.known === true;
  // "Norland Press (NPP)" is cut short: the letters are those of a longer name.
  if (isKnown && long!.initials.some((letters) => isLongerThan(own.reading.label, letters)))
    return false;
  return (
    /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(own.reading.label) &&
    long !== undefined &&
    long.acronym === undefined &&
    other.reading.label.includes(' ') &&
    own.names.size === 1 &&
    (other.type !== 'event' || beginsAWord(own.reading.label, other.reading.label))
  );
}

export function isLongerThan(letters: string, initials: string): boolean {
  return letters.length > initials.length && letters.startsWith(initials);
}

function initialsOf(label: string): string {
  const words = label.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => word[0]!).join('');
}

export function beginsAWord(acronym: string, label: string): boolean {
  const words = label.split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => word[0]?.toUpperCase() === acronym[0]);
}

/** "Norvik and Norvik Oil": a sentence that has both names has two companies. */
function standTogether(short: LocalEntity, full: LocalEntity, extraction: Extraction): boolean {
  const { organization } = short.reading;
  if (!organization || organization.acronym !== undefined || organization.generic) return false;
  const sentences = new Set(full.mentions.map((at) => extraction.mentions[at]!.sentence));
  return short.mentions.some((at) => sentences.has(extraction.mentions[at]!.sentence));
}

/** "George W Lind, Anna Berg and George Lind": a sentence that has both full names has two people. */
function areTwo(short: LocalEntity, full: LocalEntity, extraction: Extraction): boolean {
  const isFull = (short.reading.person?.words.length ?? 0) > 1;
  if (!isFull || !shareSentence(short, full, extraction)) return false;
  short.beside = full.reading.key;
  return true;
}

/** Whether a sentence names both. */
export function shareSentence(a: LocalEntity, b: LocalEntity, { mentions }: Extraction): boolean {
  const named = ({ mentions: own }: LocalEntity) =>
    own.filter((at) => mentions[at]!.kind === 'name').map((at) => mentions[at]!.sentence);
  const sentences = new Set(named(b));
  return named(a).some((sentence) => sentences.has(sentence));
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
  if (
    full.given.some((given) => given.key === short.reading.key) &&
    mayAlias(full.reading, short.reading)
  )
    return true;
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
