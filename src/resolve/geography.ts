import { push } from '../base/order.ts';
import { foldText } from '../base/text.ts';
import type { Resources } from '../model/index.ts';
import { list, readTable } from './table.ts';

/** A place of the gazetteer. */
export interface KnownPlace {
  /** The English name. */
  name: string;
  /** ISO 3166-1 alpha-2; absent for seas and continents. */
  country?: string;
  /** city, region, water, island, facility, continent. */
  kind: string;
  /** Name of the province or state it lies in, folded. */
  region?: string;
  latitude: number;
  longitude: number;
  population: number;
}

export interface KnownCountry {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
}

/** What the resolve stage asks of the gazetteer. Phrases are folded, without full stops and apostrophes. */
export interface Geography {
  /** ISO code of the country a phrase names, or whose adjective it is ("russian"). */
  country(phrase: string): string | undefined;
  /** True for the plural of a people ("russians", "kurds"). */
  isPeople(phrase: string): boolean;
  /** True for the adjective of a country, or the noun for one of its people ("Peruvian", "Dane"). */
  isDemonym(phrase: string): boolean;
  /** True for an adjective of a faith or region that is no country ("orthodox", "western"). */
  isAdjective(phrase: string): boolean;
  /** True for a building that stands for a government ("palace", "white house"). */
  isSeat(phrase: string): boolean;
  /** The country whose capital or seat of power a place is. */
  government(phrase: string): string | undefined;
  countryOf(code: string): KnownCountry | undefined;
  /** Places of that name, most populous first. */
  places(name: string): readonly KnownPlace[];
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['sea', 'water'],
  ['river', 'water'],
  ['site', 'facility'],
]);
const NO_PLACES: readonly KnownPlace[] = [];

export function foldPhrase(text: string): string {
  return foldText(text)
    .replace(/[.'’ʻʼ`]/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

export function readGeography(resources: Resources): Geography {
  const countries = readTable(resources.text('countries.tsv'));
  const codes = new Map<string, string>();
  const peoples = new Set<string>();
  const demonyms = new Set<string>();
  const seats = new Map<string, string>();
  const buildings = new Set<string>();
  const adjectives = new Set<string>();
  const known = new Map<string, KnownCountry>();
  const places = readPlaces(resources);
  for (const row of countries) {
    const code = row.get('code')!;
    const name = row.get('name')!;
    known.set(code, { code, name, ...position(row) });
    for (const form of [name, ...list(row.get('others'))]) keep(codes, form, code);
  }
  for (const row of countries) {
    const code = row.get('code')!;
    for (const form of list(row.get('demonyms'))) {
      if (isPlural(form, list(row.get('demonyms')))) peoples.add(foldPhrase(form));
      else {
        keep(codes, form, code);
        demonyms.add(foldPhrase(form));
      }
    }
    const capital = list(row.get('capital'));
    for (const seat of [...capital, ...list(row.get('capitalOthers')), ...list(row.get('seats'))])
      keep(seats, seat, code);
    for (const seat of list(row.get('seats'))) buildings.add(foldPhrase(seat).replace(/^the /, ''));
    for (const same of capital.flatMap((each) => places.get(foldPhrase(each)) ?? []))
      for (const other of same.country === code ? same.others : []) keep(seats, other, code);
  }
  for (const row of readTable(resources.text('peoples.tsv'))) {
    for (const form of list(row.get('others'))) peoples.add(foldPhrase(form));
    if (row.get('kind') !== 'ethnic') adjectives.add(foldPhrase(row.get('name')!));
  }
  return {
    country: (phrase) => codes.get(phrase),
    isPeople: (phrase) => peoples.has(phrase),
    isDemonym: (phrase) => demonyms.has(phrase),
    isAdjective: (phrase) => adjectives.has(phrase),
    isSeat: (phrase) => buildings.has(phrase.replace(/^the /, '')),
    government: (phrase) => seats.get(phrase.replace(/^the /, '')),
    countryOf: (code) => known.get(code),
    places: (name) => places.get(name) ?? NO_PLACES,
  };
}

/** The first to claim a form keeps it: rows are sorted by code. */
function keep(map: Map<string, string>, form: string, code: string): void {
  const folded = foldPhrase(form);
  if (!map.has(folded)) map.set(folded, code);
}

function isPlural(form: string, forms: readonly string[]): boolean {
  return form.endsWith('s') && forms.includes(form.slice(0, -1));
}

function position(row: ReadonlyMap<string, string>): { latitude: number; longitude: number } {
  return { latitude: Number(row.get('latitude')), longitude: Number(row.get('longitude')) };
}

type Listed = KnownPlace & { others: readonly string[] };

function readPlaces(resources: Resources): Map<string, Listed[]> {
  const places = new Map<string, Listed[]>();
  const wide = new Map<string, Listed>();
  for (const row of readTable(resources.text('places.tsv'))) {
    const read = readPlace(row);
    const forms = [read.name, ...read.others].map(foldPhrase);
    // Regions may have two rows, of two sources.
    const own = [read.name, read.kind, read.country ?? ''].join('\n');
    const place = (read.kind === 'city' ? undefined : wide.get(own)) ?? read;
    wide.set(own, place);
    for (const form of new Set(forms.flatMap(withoutType)))
      if (places.get(form)?.includes(place) !== true) push(places, form, place);
  }
  for (const same of places.values()) same.sort((a, b) => b.population - a.population);
  return places;
}

function readPlace(row: ReadonlyMap<string, string>): Listed {
  const kind = row.get('kind')!;
  const country = row.get('country');
  const region = row.get('region');
  return {
    name: row.get('name')!,
    kind: KINDS.get(kind) ?? kind,
    ...position(row),
    population: Number(row.get('population') ?? 0) || 0,
    others: list(row.get('others')),
    ...(country ? { country } : {}),
    ...(region ? { region: foldPhrase(region) } : {}),
  };
}

/** "Lviv Oblast" is found under "lviv" too; its kind keeps it apart from the city. */
function withoutType(form: string): string[] {
  const bare = form.replace(
    / (?:oblast|region|province|state|krai|county|district|governorate)$/,
    '',
  );
  return bare === form ? [form] : [form, bare];
}
