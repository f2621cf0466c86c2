import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compareText } from '../../src/base/order.ts';
import { lettersOf } from '../../src/resolve/names/romanization.ts';
import { list, readTable } from '../../src/resolve/table.ts';
import { ONE_COUNTRY } from './one-country.ts';
import { oneLetterApart } from './pairs.ts';

const HEADER = `# Names one letter apart that lists of one country hold, forenames or family names; folded. From the lists of countries in
# models/forenames.tsv and models/surnames.tsv (popular-names-by-country, CC0 1.0; PETRARCH2, MIT) and from the locales of
# @faker-js/faker 10.6.0 (MIT). Made by train/spelling/mine-one-country.ts; what is done with them: models/spelling.md.
`;
const SHORTEST = 3;
const MODELS = new URL('../../models/', import.meta.url);

/** Names by list. */
type Lists = Map<string, Set<string>>;

function add(lists: Lists, key: string, name: string): void {
  const word = lettersOf(name);
  if (!/^[a-z]+$/.test(word)) return;
  lists.set(key, (lists.get(key) ?? new Set<string>()).add(word));
}

function addTable(lists: Lists, file: string): void {
  const rows = readTable(readFileSync(new URL(file, MODELS), 'utf8'));
  for (const row of rows)
    for (const code of list(row.get('countries')))
      if (code !== '?') add(lists, `${file} ${code}`, row.get('name')!);
}

async function addLocales(lists: Lists, packages: string): Promise<void> {
  const file = join(packages, 'node_modules/@faker-js/faker/dist/index.js');
  const { allLocales } = (await import(pathToFileURL(file).href)) as {
    allLocales: Record<string, { person?: Record<string, unknown> }>;
  };
  for (const [locale, { person }] of Object.entries(allLocales))
    for (const kind of ['last_name', 'first_name'])
      for (const name of stringsOf(person?.[kind])) add(lists, `${kind} ${locale}`, name);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const { values } = parseArgs({ options: { packages: { type: 'string' } } });
if (values.packages === undefined) throw new Error('usage: mine-one-country.ts --packages DIR');
const lists: Lists = new Map();
addTable(lists, 'surnames.tsv');
addTable(lists, 'forenames.tsv');
await addLocales(lists, values.packages);
const pairs = new Set([...lists.values()].flatMap((words) => [...oneLetterApart(words, SHORTEST)]));
writeFileSync(ONE_COUNTRY, HEADER + [...pairs].sort(compareText).join('\n') + '\n');
