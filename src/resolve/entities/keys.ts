import type { Document, Extraction } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { KnownNames } from '../names/known.ts';
import type { LocalEntities, LocalEntity } from './local-entity.ts';
import type { Location } from './places.ts';
import type { Keyed, OfficeHeld } from './profile.ts';

/**
 * The key under which a local entity meets those of other documents: its name, and what already tells it from
 * others of that name. A name that tells nothing (a forename, a family name that thousands bear) stays within its
 * document and the copies of it.
 */
export function keyOf(
  entity: LocalEntity,
  location: Location | undefined,
  origin: string,
  names: KnownNames,
): string {
  const { reading } = entity;
  const { place, country } = location ?? {};
  if (place) {
    return `place|${place.kind}|${foldPhrase(place.name)}|${place.country ?? ''}|${place.latitude},${place.longitude}`;
  }
  const { organization } = reading;
  if (country !== undefined && organization)
    return `organization|${country}:${[...organization.words].sort().join(' ')}`;
  if (country !== undefined) return `${reading.key}|${country}`;
  if (reading.thing?.bare === true) return `${reading.key}|in:${origin}`;
  const [word, second] = reading.person?.words ?? [];
  const { crowned } = reading.person ?? {};
  if (entity.beside !== undefined) return `${reading.key}|beside:${entity.beside}`;
  if (crowned !== undefined) return `${reading.key}|${crowned}`;
  if (
    word !== undefined &&
    second === undefined &&
    !isNumbered(reading.person?.suffix) &&
    !tells(word, names)
  )
    return `${reading.key}|in:${origin}`;
  if (
    reading.organization?.generic === true &&
    names.organization(foldPhrase(reading.label)) === undefined
  )
    return `${reading.key}|in:${origin}`;
  return reading.key;
}

/** "Carl IV" alone is one man, mostly. */
function isNumbered(suffix: string | undefined): boolean {
  return suffix !== undefined && /^[ivx]+$/.test(suffix);
}

function tells(word: string, names: KnownNames): boolean {
  return !names.isCommon(word) && names.gender(word) === undefined;
}

export function keyLocals(
  local: LocalEntities,
  locations: ReadonlyMap<LocalEntity, Location>,
  document: Document,
  extraction: Extraction,
  origin: string,
  names: KnownNames,
): Keyed[] {
  const keys = local.entities.map((entity) => keyOf(entity, locations.get(entity), origin, names));
  const offices = officesOf(local, keys, document, extraction);
  return local.entities.map((entity, at) => ({
    key: keys[at]!,
    local: entity,
    offices: offices.get(at) ?? [],
    ...locations.get(entity),
  }));
}

function officesOf(
  { of, entities }: LocalEntities,
  keys: readonly string[],
  document: Document,
  extraction: Extraction,
): Map<number, OfficeHeld[]> {
  const offices = new Map<number, OfficeHeld[]>();
  const date = document.date?.value;
  for (const { office, subject, object, polarity } of extraction.claims) {
    const holder = subject.mention === undefined ? -1 : of[subject.mention]!;
    if (!office || holder < 0 || polarity === 'negative') continue;
    const place = object?.mention === undefined ? -1 : of[object.mention]!;
    const held = {
      document: entities[holder]!.document,
      title: foldPhrase(office.title),
      former: office.former === true,
      ...(place < 0 ? {} : { of: keys[place]! }),
      ...(date === undefined ? {} : { date }),
    };
    offices.set(holder, [...(offices.get(holder) ?? []), held]);
  }
  return offices;
}
