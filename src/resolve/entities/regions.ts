import { push } from '../../base/order.ts';
import type { Extraction } from '../../model/index.ts';
import { foldPhrase, type Geography, type KnownPlace } from '../geography.ts';
import { candidatesFor } from './candidates.ts';
import type { LocalEntity } from './local-entity.ts';

/** So many other regions of a country in its sentences make a region of a name. */
const LIST = 3;
/** A city of so many people is known. */
const KNOWN_CITY = 150_000;

/** The regions that each sentence names, with their country: "Oregon, Washington and Idaho". */
export function regionsBySentence(
  entities: readonly LocalEntity[],
  extraction: Extraction,
  geography: Geography,
): Map<number, string[]> {
  const regions = new Map<number, string[]>();
  for (const entity of entities) {
    if (!entity.reading.place) continue;
    const [first] = candidatesFor(entity, geography);
    if (first?.kind !== 'region' || first.country === undefined) continue;
    for (const at of entity.mentions)
      push(regions, extraction.mentions[at]!.sentence, `${first.country}|${entity.reading.key}`);
  }
  return regions;
}

/** The region among its like: a country or city of its name is not what a list of regions has. */
export function listedRegion(
  entity: LocalEntity,
  extraction: Extraction,
  regions: ReadonlyMap<number, readonly string[]>,
  geography: Geography,
): KnownPlace | undefined {
  if (entity.type !== 'place') return undefined;
  const found = geography.places(foldPhrase(entity.reading.label));
  const region = found.find(({ kind }) => kind === 'region');
  const isCountry = entity.reading.country !== undefined;
  if (region?.country === undefined || (!isCountry && region === found[0])) return undefined;
  // "Beijing" is the city of the region.
  if (found[0]!.region === foldPhrase(region.name)) return undefined;
  const others = new Set(
    entity.mentions
      .slice(0, 20)
      .flatMap((at) => regions.get(extraction.mentions[at]!.sentence) ?? [])
      .filter((key) => key.startsWith(`${region.country!}|`) && !key.endsWith(entity.reading.key)),
  );
  return others.size >= LIST ? region : undefined;
}

/** The region that has a country's name, where the document speaks of its cities and not of the country's: Georgia. */
export function regionBehind(
  entity: LocalEntity,
  entities: readonly LocalEntity[],
  text: string,
  geography: Geography,
): KnownPlace | undefined {
  const { country, label } = entity.reading;
  if (country === undefined) return undefined;
  const name = foldPhrase(label);
  const region = geography
    .places(name)
    .find((place) => place.kind === 'region' && place.country !== country);
  if (!region) return undefined;
  let within = 0;
  let without = 0;
  for (const other of entities) {
    if (other === entity || !other.reading.place) continue;
    const [first] = candidatesFor(other, geography);
    if (first?.region === name && first.country === region.country) within++;
    if (first?.country === country) without++;
  }
  if (within > without) return region;
  const isBare = [...entity.surfaces.keys()].every((surface) => foldPhrase(surface) === name);
  const isHere = region.country === 'US' && isBare && without === 0;
  return isHere && isLocal(entity, entities, text) ? region : undefined;
}

/** Words of local news of the United States, in small letters. */
const LOCAL =
  /(?<!\p{L})(?:sheriff|grand jury|county|city council|high school|school board|city hall|state trooper|highway patrol|alderman|legislature|lawmakers|precinct)(?!\p{L})/giu;
/** So many of them, or a county's name, in a document that names no other country. */
const FEW = 2;

/** Whether a document is of a town or state of the United States, and the entity not of its own country. */
function isLocal(entity: LocalEntity, entities: readonly LocalEntity[], text: string): boolean {
  const isAbroad = ({ reading: { country } }: LocalEntity) =>
    country !== undefined && country !== 'US';
  if (entities.some((other) => other !== entity && isAbroad(other))) return false;
  if (/country of\s\p{Lu}/u.test(text)) return false;
  if (COUNTY.test(text)) return true;
  const words = text.slice(0, 20_000).match(LOCAL) ?? [];
  return new Set(words.map((word) => word.toLowerCase())).size >= FEW;
}

const OF_TOWNS =
  /^\s(?:city|police|man|woman|teen|residents?|high school|mayor|city council|native)(?!\p{L})/iu;
/** "residents of Velmora and Lind County", "rural Velmora". */
const TOWN_BEFORE =
  /(?:^|\P{L})(?:residents of|rural|downtown|city of|town of|student from|of|in)\s$/iu;
const AND_COUNTY = /^(?:\sand\s|[/-])\p{Lu}\p{Ll}+ County(?!\p{L})/u;
/** "Anderson County" is of the United States, mostly. */
const COUNTY = /\p{Lu}\p{Ll}+ County(?!\p{L})/u;
const AGED = /,\s\d{1,2},\s(?:of\s)?$/u;

/** The town that has a country's name, in a document that names no other country and says of it what towns have. */
export function townBehind(
  entity: LocalEntity,
  entities: readonly LocalEntity[],
  text: string,
  extraction: Extraction,
  geography: Geography,
): KnownPlace | undefined {
  const { country, label } = entity.reading;
  if (country === undefined) return undefined;
  const said = townBeforeState(entity, text, extraction, geography);
  if (said) return said;
  const isHere = isLocal(entity, entities, text);
  const around = new Set(
    entities.map((each) => each.reading.place && candidatesFor(each, geography)[0]?.country),
  );
  if (isHere) around.add('US');
  const town = geography
    .places(foldPhrase(label))
    .find(
      (place) => place.kind === 'city' && place.country !== country && around.has(place.country),
    );
  if (!town) return undefined;
  const isNamed = entities.some(
    ({ reading: { country: other } }) =>
      other !== undefined && other !== country && other !== town.country,
  );
  const { mentions } = entity;
  const own = mentions.map((at) => extraction.mentions[at]!).filter(({ kind }) => kind === 'name');
  if (isNamed || own.some((mention) => mention.text !== own[0]!.text)) return undefined;
  const isTown = own.some(
    ({ start, end }) =>
      OF_TOWNS.test(text.slice(end, end + 16)) ||
      AGED.test(text.slice(Math.max(0, start - 12), start)),
  );
  return isTown || isHere ? town : undefined;
}

/** "Velmora, Texas": the town of the state that stands behind the name. */
function townBeforeState(
  { reading: { label, country }, mentions }: LocalEntity,
  text: string,
  extraction: Extraction,
  geography: Geography,
): KnownPlace | undefined {
  for (const at of mentions.slice(0, 20)) {
    const { end, kind, text: name } = extraction.mentions[at]!;
    if (kind !== 'name' || foldPhrase(name) !== foldPhrase(label)) continue;
    const [, state] =
      /^, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)/u.exec(text.slice(end, end + 40)) ?? [];
    const region = state === undefined ? '' : foldPhrase(state);
    const town = geography
      .places(foldPhrase(label))
      .find((place) => place.region === region && place.country !== country && region !== '');
    if (town) return town;
  }
  return undefined;
}

/**
 * The town that has a large city's name, in a document that names nothing else of the city's country, but a county or
 * the state of the town, and says of it what towns have. Several that fit: the country alone.
 */
export function townOfName(
  entity: LocalEntity,
  entities: readonly LocalEntity[],
  text: string,
  extraction: Extraction,
  geography: Geography,
): { place?: KnownPlace; country?: string } | undefined {
  if (entity.type !== 'place' || !entity.reading.place) return undefined;
  const [city, ...others] = candidatesFor(entity, geography);
  if (city === undefined || city.population < KNOWN_CITY) return undefined;
  const isHere = city.country !== 'US' && isLocal(entity, entities, text);
  if (!isHere && !isSaidTown(entity, text, extraction)) return undefined;
  const isOf = (other: LocalEntity) =>
    other !== entity &&
    (other.reading.country ??
      (other.reading.place && candidatesFor(other, geography)[0]?.country)) === city.country;
  if (entities.some(isOf)) return undefined;
  const named = new Set(entities.map(({ reading }) => foldPhrase(reading.label)));
  const inNamed = others.filter(({ region }) => region !== undefined && named.has(region));
  if (inNamed.length === 1) return { place: inNamed[0]! };
  const isBeside = (other: LocalEntity) =>
    other.reading.place !== undefined && candidatesFor(other, geography)[0]?.country === 'US';
  const isIn = isHere || (city.country !== 'US' && entities.some(isBeside));
  return isIn && others.some(({ country }) => country === 'US') ? { country: 'US' } : undefined;
}

function isSaidTown({ mentions }: LocalEntity, text: string, extraction: Extraction): boolean {
  return mentions.slice(0, 20).some((at) => {
    const { start, end, kind } = extraction.mentions[at]!;
    const before = text.slice(Math.max(0, start - 16), start);
    const after = text.slice(end, end + 40);
    if (kind !== 'name') return false;
    return (
      OF_TOWNS.test(after) ||
      AGED.test(before) ||
      (AND_COUNTY.test(after) && TOWN_BEFORE.test(before)) ||
      /(?:residents of|rural|student from)\s$/u.test(before)
    );
  });
}

export function takeAsPlace(entity: LocalEntity, { name, kind }: KnownPlace): void {
  const folded = foldPhrase(name);
  const key = `place||${folded}`;
  entity.reading = { type: 'place', label: name, key, place: { label: name, name: folded } };
  entity.subtype = kind;
}
