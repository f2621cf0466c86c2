import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { push } from '../../src/base/order.ts';
import { foldText } from '../../src/base/text.ts';
import { joined, table } from './table.ts';

interface NameRow {
  name: string;
  genders: Set<string>;
  countries: Set<string>;
}
type Names = Map<string, NameRow>;

/** Tokens that stand in names of people without being forename or surname. */
const PARTICLE =
  /^(?:al|el|bin|ben|ibn|abu|abd|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|st|jr|sr|the|of|and|umm|mc|mac|ould|sheikh|sheik|haji|mullah|prince|king|queen|princess|sultan|emir|general|gen|maj|col|capt|lt|mr|mrs|dr|sir|lord|pope|saint|san|santa|bint|y|e)$/;

/** Forenames and surnames: `data` holds `names/`, `packages` the node_modules of `i18n-iso-countries` and `@cspell`. */
export function peopleTables(
  data: string,
  packages: string,
): { forenames: string; surnames: string } {
  const load = createRequire(`${packages}/index.js`);
  const iso = load('i18n-iso-countries') as { alpha3ToAlpha2(code: string): string | undefined };
  const forenames: Names = new Map();
  const surnames: Names = new Map();
  readForenames(`${data}/names/common-forenames-by-country.csv`, forenames);
  readSurnames(`${data}/names/common-surnames-by-country.csv`, surnames);
  readActors(`${data}/names/petrarch2/Phoenix.Countries.actors.txt`, forenames, surnames, (code) =>
    iso.alpha3ToAlpha2(code),
  );
  readTokens(
    `${packages}/node_modules/@cspell/dict-people-names/dict/people-names.txt`,
    forenames,
    surnames,
  );
  const origin = [
    'From popular-names-by-country (CC0 1.0), PETRARCH2 country actors (MIT, Open Event Data Alliance: names of office',
    'holders) and @cspell/dict-people-names (MIT: names whose place in the whole name is not known, marked ?).',
  ];
  return {
    forenames: table(
      [
        'Forenames. gender: F, M, FM or empty; countries: ISO codes of the lists that have it.',
        ...origin,
      ],
      ['name', 'gender', 'countries'],
      rows(forenames).map((n) => [
        n.name,
        [...n.genders].sort().join(''),
        joined([...n.countries].sort().slice(0, 6)),
      ]),
    ),
    surnames: table(
      [
        'Surnames; countries: ISO codes of the lists that have it, ? where only a list of name words has it.',
        ...origin,
      ],
      ['name', 'countries'],
      rows(surnames).map((n) => [n.name, joined([...n.countries].sort().slice(0, 6))]),
    ),
  };
}

function rows(names: Names): NameRow[] {
  return [...names.values()].filter((n) => n.name.length > 1);
}

function add(names: Names, name: string, country: string, gender = ''): void {
  const clean = name.trim();
  if (!/^\p{L}[\p{L}\p{M}'’ʻ -]*$/u.test(clean) || clean.length > 30) return;
  const key = foldText(clean);
  let row = names.get(key);
  if (!row) {
    row = { name: clean, genders: new Set(), countries: new Set() };
    names.set(key, row);
  }
  if (country !== '') row.countries.add(country);
  if (gender !== '') row.genders.add(gender);
}

function readForenames(file: string, names: Names): void {
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const fields = line.trim().split(',');
    add(names, (fields[11] ?? '').split('/')[0] ?? '', fields[0] ?? '', fields[9] ?? '');
  }
}

function readSurnames(file: string, names: Names): void {
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const fields = line.trim().split(',');
    add(names, (fields[5] ?? '').split('/')[0] ?? '', fields[0] ?? '');
  }
}

/** Office holders: a name of two to four words, and on the next lines codes with dates. */
function readActors(
  file: string,
  forenames: Names,
  surnames: Names,
  alpha2: (code: string) => string | undefined,
): void {
  const first = new Map<string, string[]>();
  const last = new Map<string, string[]>();
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, i) => {
    let next = i + 1;
    while (lines[next]?.startsWith('+')) next++;
    const dated = /^\t\[([A-Z]{3})[A-Z]* [<>]?\d{6}/.exec(lines[next] ?? '');
    if (!dated || !/^\+?[A-Z]/.test(line)) return;
    const words = (line.split('#')[0] ?? '').replace(/[+_]/g, ' ').trim().split(' ');
    if (words.length < 2 || words.length > 4 || !words.every((w) => /^[A-Z'’-]+$/.test(w))) return;
    const country = alpha2(dated[1] ?? '') ?? '';
    push(first, words[0] ?? '', country);
    push(last, words.at(-1) ?? '', country);
  });
  for (const [names, found, least] of [
    [forenames, first, 2],
    [surnames, last, 1],
  ] as const) {
    for (const [word, countries] of found) {
      if (countries.length < least || word.length < 3 || PARTICLE.test(word.toLowerCase()))
        continue;
      for (const country of countries) add(names, properCase(word), country);
    }
  }
}

function properCase(word: string): string {
  return word
    .toLowerCase()
    .replace(
      /(^|[-'’])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function readTokens(file: string, forenames: Names, surnames: Names): void {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.length < 3) continue;
    const key = foldText(line);
    if (!forenames.has(key) && !surnames.has(key)) add(surnames, line, '?');
  }
}
