import { push } from '../../base/order.ts';
import type { Extraction } from '../../model/index.ts';
import { foldPhrase, type Geography, type KnownPlace } from '../geography.ts';
import { candidatesFor } from './candidates.ts';
import type { LocalEntity } from './local-entity.ts';

/** So many other regions of a country in its sentences make a region of a name. */
const LIST = 3;

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
  return within > without ? region : undefined;
}

export function takeAsPlace(entity: LocalEntity, { name, kind }: KnownPlace): void {
  const folded = foldPhrase(name);
  const key = `place||${folded}`;
  entity.reading = { type: 'place', label: name, key, place: { label: name, name: folded } };
  entity.subtype = kind;
}
