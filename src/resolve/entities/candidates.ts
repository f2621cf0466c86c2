import { foldPhrase, type Geography, type KnownPlace } from '../geography.ts';
import type { LocalEntity } from './local-entity.ts';

/** More people make a city known. */
export const SMALL_POPULATION = 150_000;

/** The places that a name can mean, those first that are likelier where nothing else is known. */
export function candidatesFor(entity: LocalEntity, geography: Geography): KnownPlace[] {
  const { name, kind } = entity.reading.place!;
  const whole = geography.places(foldPhrase(entity.reading.label));
  const found = whole.length > 0 ? whole : geography.places(name);
  if (kind !== undefined)
    return found.filter((place) => place.kind === kind || (kind === 'city' && isTown(place)));
  const cities = found.filter(isTown);
  return cities.length > 0 && cities[0]!.population > 0 ? mixed(cities, found) : [...found];
}

/** A capital is a city too: London of England before London of Ontario. */
function isTown({ kind }: KnownPlace): boolean {
  return kind === 'city' || kind === 'capital';
}

/** A large region beats a hamlet of its name ("California"), a city beats its region ("Kumasi"). */
function mixed(cities: KnownPlace[], all: readonly KnownPlace[]): KnownPlace[] {
  const largest = cities[0]!;
  const other = all.filter((place) => !isTown(place));
  if (largest.population >= SMALL_POPULATION || other.length === 0) return cities;
  return [...other, ...cities];
}
