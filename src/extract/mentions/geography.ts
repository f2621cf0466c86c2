import type { Gazetteer, GazetteerPlace } from '../../base/gazetteer.ts';
import { foldText } from '../../base/text.ts';

/** What the rules ask of the gazetteers. Names are compared folded, without "the" and full stops. */
export interface Geography {
  /** ISO code of the country that a name or demonym stands for ("Peru", "Peruvian", "the US"). */
  country(text: string): string | undefined;
  /** The same for names of countries alone. */
  countryName(text: string): string | undefined;
  /** The usual name of a country. */
  label(code: string): string | undefined;
  /** ISO code of the country whose capital or seat of power the name is. */
  seatOf(text: string): string | undefined;
  /** country, city, region, river … of a place name, where the gazetteer knows but one. */
  kind(text: string): string | undefined;
  /** Gender of a folded forename that only one gender bears. */
  forenameGender(forename: string): 'female' | 'male' | undefined;
  isForename(folded: string): boolean;
}

function add(codes: Map<string, string>, text: string, code: string): void {
  const key = geographyKey(text);
  if (key !== '' && !codes.has(key)) codes.set(key, code);
}

export function geographyKey(text: string): string {
  return foldText(text).replace(/[.’']/g, '').replace(/\s+/gu, ' ').trim().replace(/^the /, '');
}

export function createGeography(gazetteer: Gazetteer): Geography {
  const names = new Map<string, string>();
  const demonyms = new Map<string, string>();
  const seats = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const country of gazetteer.countries()) {
    labels.set(country.code, country.name);
    for (const one of [country.name, ...country.others]) add(names, one, country.code);
    for (const one of country.demonyms) add(demonyms, one, country.code);
    for (const one of [country.capital, ...country.capitalOthers, ...country.seats])
      add(seats, one, country.code);
  }
  const countryName = (text: string) => names.get(geographyKey(text));
  return {
    countryName,
    country: (text) => countryName(text) ?? demonyms.get(geographyKey(text)),
    label: (code) => labels.get(code),
    seatOf: (text) => seats.get(geographyKey(text)),
    kind: (text) =>
      countryName(text) === undefined ? placeKind(gazetteer.placesNamed(text)) : 'country',
    isForename: (folded) => gazetteer.forename(folded) !== undefined,
    forenameGender: (forename) => {
      const gender = gazetteer.forename(forename)?.gender;
      return gender === 'F' ? 'female' : gender === 'M' ? 'male' : undefined;
    },
  };
}

function placeKind(places: readonly GazetteerPlace[]): string | undefined {
  const kinds = new Set(places.map(({ kind }) => (kind === 'capital' ? 'city' : kind)));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}
