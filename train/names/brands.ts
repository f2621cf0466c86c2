import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Item {
  displayName: string;
  tags: Record<string, string>;
  locationSet: { include?: unknown[] };
}

/** Latin letters, digits and the marks that names of companies hold; a capital or a digit at the start. */
const NAME = /^[\p{Lu}\d](?=.*\p{L})[\p{Script=Latin}\d .,'’&!+/-]{1,40}$/u;
const TAGS = ['brand', 'brand:en', 'operator', 'operator:en', 'network', 'name:en', 'short_name'];
/** Of the index, brands everywhere; public bodies and other operators where English is spoken. */
const BRANDS = /^brands\//;
const OPERATORS = /^operators\/(?!power\/|pipeline\/|man_made\/|route\/|highway\/|amenity\/school)/;
const ENGLISH = /^(?:001|us|gb|ca|au|ie|nz|in|za|ng|ke|gh|sg|hk)\b/;

/**
 * Names of companies, brands and public bodies: the name-suggestion-index of OpenStreetMap (BSD 3-Clause), simple-icons
 * (CC0 1.0) and the companies of cspell (MIT).
 */
export function readBrands(packages: string): string[] {
  const modules = join(packages, 'node_modules');
  const names = [...suggestions(modules), ...icons(modules), ...companies(modules)];
  return [...new Set(names.map((name) => name.trim()).filter((name) => NAME.test(name)))].sort();
}

function suggestions(modules: string): string[] {
  const file = join(modules, 'name-suggestion-index/dist/json/nsi.min.json');
  const { nsi } = JSON.parse(readFileSync(file, 'utf8')) as {
    nsi: Record<string, { items: Item[] }>;
  };
  const spoken = ({ locationSet }: Item): boolean =>
    (locationSet.include ?? ['001']).some((place) => ENGLISH.test(String(place)));
  return Object.entries(nsi)
    .flatMap(([tree, { items }]) =>
      BRANDS.test(tree) ? items : OPERATORS.test(tree) ? items.filter(spoken) : [],
    )
    .flatMap(({ displayName, tags }) => [
      displayName.replace(/ \(.*\)$/, ''),
      ...TAGS.map((tag) => tags[tag] ?? ''),
    ]);
}

function icons(modules: string): string[] {
  const file = join(modules, 'simple-icons/data/simple-icons.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { title: string }[]).map(({ title }) => title);
}

function companies(modules: string): string[] {
  const file = join(modules, '@cspell/dict-companies/dict/companies.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.length > 2 && !line.startsWith('#') && !/^\p{Lu}+$/u.test(line));
}
