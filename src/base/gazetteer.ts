import type { Resources } from '../model/index.ts';
import { lazy } from './lazy.ts';
import { compareText, push } from './order.ts';
import { foldText } from './text.ts';

export interface Country {
  /** ISO 3166-1 alpha-2, with XK, SU, YU, CS, DD. */
  code: string;
  name: string;
  others: string[];
  /** Adjectives and nouns, with plurals. */
  demonyms: string[];
  capital: string;
  capitalOthers: string[];
  /** What stands for the government: "palace". */
  seats: string[];
  latitude: number;
  longitude: number;
  region: string;
  continent: string;
}

export type PlaceKind =
  'capital' | 'city' | 'region' | 'continent' | 'sea' | 'river' | 'island' | 'site';

export interface GazetteerPlace {
  name: string;
  others: string[];
  kind: PlaceKind;
  /** ISO code; absent where it lies in several countries. */
  country?: string;
  /** Name of the province or state. */
  region?: string;
  latitude?: number;
  longitude?: number;
  /** Absent for what is no town. */
  population?: number;
}

export interface Forename {
  name: string;
  /** F, M, FM or empty. */
  gender: string;
  countries: string[];
}

export interface Surname {
  name: string;
  /** `?` where only a list of name words has it. */
  countries: string[];
}

export interface GazetteerOrganization {
  name: string;
  others: string[];
  /** international, government, military, armed, party, company, media, education, religious, sports, ngo. */
  type: string;
  country?: string;
}

export interface People {
  name: string;
  others: string[];
  /** ethnic, region, city, religious, political. */
  kind: string;
  country?: string;
}

export interface NamedThing {
  name: string;
  others: string[];
  type: 'thing' | 'event';
  subtype: string;
}

/** The open lists of `models/*.tsv`. A list is read when it is first asked for; keys of the maps are folded text. */
export interface Gazetteer {
  countries(): readonly Country[];
  /** By name and other names, not by demonym, capital or seat. */
  countriesNamed(name: string): readonly Country[];
  countriesOfDemonym(demonym: string): readonly Country[];
  countriesOfSeat(seat: string): readonly Country[];
  countriesOfCapital(city: string): readonly Country[];
  countryByCode(code: string): Country | undefined;
  /** Largest population first. */
  placesNamed(name: string): readonly GazetteerPlace[];
  forename(name: string): Forename | undefined;
  surname(name: string): Surname | undefined;
  organizationsNamed(name: string): readonly GazetteerOrganization[];
  peoplesNamed(name: string): readonly People[];
  thingsNamed(name: string): readonly NamedThing[];
}

export function createGazetteer(resources: Resources): Gazetteer {
  const countries = lazy(() => rows(resources, 'countries.tsv').map(country));
  const index = (terms: (c: Country) => string[]) => lazy(() => indexBy(countries(), terms));
  const named = index((c) => [c.name, ...c.others]);
  const demonyms = index((c) => c.demonyms);
  const seats = index((c) => c.seats);
  const capitals = index((c) => [c.capital, ...c.capitalOthers]);
  const codes = lazy(() => new Map(countries().map((c) => [c.code, c])));
  const names = <T>(file: string, read: (fields: string[]) => T) =>
    lazy(() => lookUp(resources, file, read));
  const places = names('places.tsv', place);
  const organizations = names('organizations.tsv', organization);
  const peoples = names('peoples.tsv', people);
  const things = names('things.tsv', thing);
  const words = <T extends { name: string }>(file: string, read: (fields: string[]) => T) =>
    lazy(() => new Map(rows(resources, file).map((f) => [foldText(f[0] ?? ''), read(f)])));
  const forenames = words('forenames.tsv', forename);
  const surnames = words('surnames.tsv', surname);
  return {
    countries,
    countriesNamed: (name) => named().get(foldText(name)) ?? [],
    countriesOfDemonym: (name) => demonyms().get(foldText(name)) ?? [],
    countriesOfSeat: (name) => seats().get(foldText(name)) ?? [],
    countriesOfCapital: (name) => capitals().get(foldText(name)) ?? [],
    countryByCode: (code) => codes().get(code),
    placesNamed: (name) =>
      places()(name).sort(
        (a, b) => (b.population ?? 0) - (a.population ?? 0) || compareText(a.kind, b.kind),
      ),
    forename: (name) => forenames().get(foldText(name)),
    surname: (name) => surnames().get(foldText(name)),
    organizationsNamed: (name) => organizations()(name),
    peoplesNamed: (name) => peoples()(name),
    thingsNamed: (name) => things()(name),
  };
}

/** Fields of a table: comments and the line of column names left out. */
function rows(resources: Resources, file: string): string[][] {
  return resources
    .text(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

/**
 * Items by folded name (column 1) and other names (column 2). A row is read when it is asked for: the tables are long
 * and a run needs few of their rows. Items of one name stand in the order of the table.
 */
function lookUp<T>(
  resources: Resources,
  file: string,
  read: (fields: string[]) => T,
): (name: string) => T[] {
  const lines = resources.text(file).split('\n');
  const index = new Map<string, number[]>();
  const header = lines.findIndex((line) => !line.startsWith('#'));
  lines.forEach((line, i) => {
    if (i <= header) return;
    const first = line.indexOf('\t');
    if (first < 0) return;
    const second = line.indexOf('\t', first + 1);
    addKey(index, line.slice(0, first), i);
    if (second > first + 1) {
      for (const other of line.slice(first + 1, second).split('|')) addKey(index, other, i);
    }
  });
  return (name) => (index.get(foldText(name)) ?? []).map((i) => read((lines[i] ?? '').split('\t')));
}

function addKey(index: Map<string, number[]>, name: string, line: number): void {
  const key = foldText(name);
  const found = index.get(key);
  if (!found) index.set(key, [line]);
  else if (found.at(-1) !== line) found.push(line);
}

function list(field: string | undefined): string[] {
  return field === undefined || field === '' ? [] : field.split('|');
}

function indexBy<T>(items: readonly T[], terms: (item: T) => string[]): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(terms(item).map(foldText))) if (key !== '') push(index, key, item);
  }
  return index;
}

function country(f: string[]): Country {
  return {
    code: f[0] ?? '',
    name: f[1] ?? '',
    others: list(f[2]),
    demonyms: list(f[3]),
    capital: f[4] ?? '',
    capitalOthers: list(f[5]),
    seats: list(f[6]),
    latitude: Number(f[7]),
    longitude: Number(f[8]),
    region: f[9] ?? '',
    continent: f[10] ?? '',
  };
}

function place(f: string[]): GazetteerPlace {
  const [name = '', others, kind, code, region, latitude, longitude, population] = f;
  return {
    name,
    others: list(others),
    kind: kind as PlaceKind,
    ...(code ? { country: code } : {}),
    ...(region ? { region } : {}),
    ...(latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : {}),
    ...(population ? { population: Number(population) } : {}),
  };
}

function forename(f: string[]): Forename {
  return { name: f[0] ?? '', gender: f[1] ?? '', countries: list(f[2]) };
}

function surname(f: string[]): Surname {
  return { name: f[0] ?? '', countries: list(f[1]) };
}

function organization(f: string[]): GazetteerOrganization {
  const base = { name: f[0] ?? '', others: list(f[1]), type: f[2] ?? '' };
  return f[3] ? { ...base, country: f[3] } : base;
}

function people(f: string[]): People {
  const base = { name: f[0] ?? '', others: list(f[1]), kind: f[2] ?? '' };
  return f[3] ? { ...base, country: f[3] } : base;
}

function thing(f: string[]): NamedThing {
  const type = f[2] === 'event' ? 'event' : 'thing';
  return { name: f[0] ?? '', others: list(f[1]), type, subtype: f[3] ?? '' };
}
