import { items, joined, readList, table } from './table.ts';

/** Adjectives and nouns that have no plural in -s. */
const NO_PLURAL = /(?:ese|ish|sh|ch|ss|ois|men|man|women|woman|rench|s|\.|US|lac|ic|Dutch)$/;

export function withPlurals(forms: string[]): string[] {
  return forms.flatMap((form) => (NO_PLURAL.test(form) ? [form] : [form, `${form}s`]));
}

export function countriesTable(folder: URL): string {
  const rows = readList(new URL('countries.txt', folder)).map((row) => {
    const [code, name, others, demonyms, capital, spellings, seats, lat, lon, region, continent] =
      row;
    return [
      code ?? '',
      name ?? '',
      joined(items(others), [name ?? '']),
      joined(
        withPlurals(items(demonyms)),
        [name ?? '', ...items(others)].filter((n) => n.endsWith('s')),
      ),
      capital ?? '',
      joined(items(spellings)),
      joined(items(seats)),
      lat ?? '',
      lon ?? '',
      region ?? '',
      continent ?? '',
    ];
  });
  return table(
    [
      'Countries and territories, with the former states that news still names. Lists are separated by |.',
      'Written by hand for Relata from common knowledge; CC0 1.0. Codes: ISO 3166-1 alpha-2 (XK, SU, YU, CS, DD by custom).',
      'others: other names; demonyms: adjectives and nouns; seats: what stands for the government; degrees of a central point.',
    ],
    [
      'code',
      'name',
      'others',
      'demonyms',
      'capital',
      'capitalOthers',
      'seats',
      'latitude',
      'longitude',
      'region',
      'continent',
    ],
    rows,
  );
}

export function peoplesTable(folder: URL): string {
  const rows = readList(new URL('peoples.txt', folder)).flatMap(
    ([kind = '', country = '', forms]) =>
      items(forms).map((form) => [form, joined(withPlurals([form]), [form]), kind, country]),
  );
  return table(
    [
      'Peoples, faiths and other adjectives of belonging that are not of one country. Written by hand for Relata; CC0 1.0.',
    ],
    ['name', 'others', 'kind', 'country'],
    rows,
  );
}

export function thingsTable(folder: URL): string {
  const rows = readList(new URL('things.txt', folder)).map(([type = '', subtype = '', names]) => {
    const [label = '', ...others] = items(names);
    return [label, joined(others), type, subtype];
  });
  return table(
    [
      'Named things and events: weapons and platforms, products, agreements, laws, awards, wars, holidays.',
      'Written by hand for Relata; CC0 1.0.',
    ],
    ['name', 'others', 'type', 'subtype'],
    rows,
  );
}
