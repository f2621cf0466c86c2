import { foldPhrase, type Geography } from '../geography.ts';
import type { PlaceName } from './place.ts';

const DIRECTIONS: Record<string, string> = { N: 'North', S: 'South', E: 'East', W: 'West' };

/** "W Yorkshire" is West Yorkshire; what belongs to a region or island is called by it: "Okinawan". */
export function wholePlace(label: string, geography: Geography): string | undefined {
  const [, letter, rest] = /^([NSEW])(?:\.\s?|\s)(\p{Lu}\p{Ll}.*)$/u.exec(label) ?? [];
  if (letter !== undefined) return `${DIRECTIONS[letter]!} ${rest!}`;
  if (!/[a-z][ni]$/.test(label) || geography.places(foldPhrase(label)).length > 0) return undefined;
  const bare = label.slice(0, -1);
  const places = geography.places(foldPhrase(bare));
  return places.some(({ kind }) => /^(?:region|island|continent)$/.test(kind)) ? bare : undefined;
}

/** "Jiujiang City" is Jiujiang, but "Mexico City" is no Mexico and "New York City" no state. */
export function withoutCity(
  place: PlaceName | undefined,
  geography: Geography,
): PlaceName | undefined {
  if (place?.kind !== 'city') return place;
  const { name } = place;
  const isOther =
    geography.country(name) !== undefined ||
    geography.places(foldPhrase(place.label)).length > 0 ||
    geography.places(name).some(({ kind }) => kind !== 'city');
  if (isOther) return place;
  const copy = { ...place };
  delete copy.kind;
  return copy;
}

/** The "North America region" is the continent; the "Velmora Autonomous Region" is called Velmora, where a map has that. */
export function withoutRegion(
  place: PlaceName | undefined,
  geography: Geography,
): PlaceName | undefined {
  if (place?.kind !== 'region') return place;
  const name = place.name.replace(/ (?:(?:\p{L}+ )?autonomous|special administrative)$/u, '');
  const places = geography.places(name);
  const isWhole = places.length > 0 && places.every(({ kind }) => kind === 'continent');
  if (name === place.name && !isWhole) return place;
  if (places.length === 0 && geography.country(name) === undefined) return place;
  const copy = { ...place, name };
  delete copy.kind;
  return copy;
}

/** A town of fewer people is not meant before an ocean of its name. */
const TOWN = 50_000;

/** What a text takes a place for, unless the map has only others of its name. */
export function ownKind(
  place: PlaceName | undefined,
  subtype: string | undefined,
  geography: Geography,
): string | undefined {
  const places = place === undefined ? [] : geography.places(place.name);
  const [first, ...others] = places.filter(
    (each) => each.kind !== 'city' || each.population > TOWN,
  );
  const isOnly = first !== undefined && others.every(({ kind }) => kind === first.kind);
  return isOnly && /^(?:continent|water)$/.test(first.kind) ? first.kind : subtype;
}

/** "Port of Miami" is no part of a name, but a place in Miami; "Port of Spain" is a city. */
export function ofPort(place: PlaceName | undefined, geography: Geography): PlaceName | undefined {
  const isPort = place !== undefined && /^Port of /u.test(place.label);
  return isPort && geography.places(foldPhrase(place.label)).length === 0
    ? { ...place, kind: 'facility' }
    : place;
}
