import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldText } from '../../src/base/text.ts';
import { items, joined, readList, table, titleCase } from './table.ts';

type Row = [name: string, others: string, type: string, country: string];

/** A word that only names of organizations hold: PETRARCH mixes them with their officers. */
const ORGANIZATION =
  /\b(?:organi[sz]ation|council|bank|fund|commission|agency|union|committee|association|federation|institute|centre|center|foundation|league|alliance|forum|movement|front|party|army|brigades?|liberation|network|society|programme|program|office|court|tribunal|parliament|assembly|community|group|coalition|congress|academy|university|ministry|authority|international|watch|mission|force|bureau|board|confederation|trust|initiative|campaign)\b/i;
const OFFICER =
  /\b(?:spokes\w+|chief|head|president|director|secretary|officer|representative|envoy|official|executive)\b/i;
const LARGE = 5e9;

export function organizationsTable(folder: URL, data: string, packages: string): string {
  const load = createRequire(`${packages}/index.js`);
  const iso = load('i18n-iso-countries') as { alpha3ToAlpha2(code: string): string | undefined };
  const alpha2 = (code: string): string => iso.alpha3ToAlpha2(code) ?? '';
  const rows: Row[] = readList(new URL('organizations.txt', folder)).map(
    ([type = '', country = '', names]) => {
      const [label = '', ...others] = items(names);
      return [label, joined(others), type, country];
    },
  );
  const known = new Set(
    rows.flatMap(([name, others]) => [name, ...others.split('|')].map(foldText)),
  );
  for (const [, name = '', others, demonyms] of readList(new URL('countries.txt', folder))) {
    for (const one of [name, ...items(others), ...items(demonyms)]) known.add(foldText(one));
  }
  const more = [...international(data, alpha2), ...armed(data, alpha2)];
  const written = new Set(known);
  for (const [name, others, ...rest] of more) {
    const key = foldText(name);
    if (known.has(key) || name.length < 4) continue;
    known.add(key);
    // Some rows of the dictionaries have slipped: what the hand-written list has is nobody else's.
    const own = others.split('|').filter((other) => !written.has(foldText(other)));
    rows.push([name, own.join('|'), ...rest]);
  }
  return table(
    [
      'Organizations: international, governments, armies and armed groups, parties, companies, media, universities.',
      'From a list written by hand for Relata (CC0 1.0) and the PETRARCH2 actor dictionaries (MIT, Open Event Data',
      'Alliance; armed groups there by way of START TOPS; letter case restored by rule).',
    ],
    ['name', 'others', 'type', 'country'],
    rows,
  );
}

function clean(name: string): string {
  return titleCase(name.replace(/_/g, ' ').replace(/\s+/g, ' ').trim());
}

/** Intergovernmental, non-governmental, and companies whose value on the list is at least five billion dollars. */
function international(data: string, alpha2: (code: string) => string): Row[] {
  const rows: Row[] = [];
  const text = readFileSync(`${data}/names/petrarch2/Phoenix.International.actors.txt`, 'utf8');
  for (const line of text.split('\n')) {
    const match = /^\+?([A-Z][^[\t]*?)_?\s*\[(IGO|NGO|MNC)([A-Z]{3})?/.exec(line);
    if (!match) continue;
    const [, raw = '', kind = '', place = ''] = match;
    const name = clean(raw);
    const value = Number((/\$([\d,]+)/.exec(line)?.[1] ?? '0').replaceAll(',', ''));
    if (kind === 'MNC') {
      const short = name.replace(
        /,? (?:Corporation|Corp\.?|Inc\.?|Incorporated|Company|Co\.?|Ltd\.?|Limited|Plc)$/i,
        '',
      );
      if (value >= LARGE && !/Fund|Trust/.test(name))
        rows.push([short, joined([name], [short]), 'company', alpha2(place)]);
    } else if (
      name.includes(' ') &&
      ORGANIZATION.test(name) &&
      !OFFICER.test(name) &&
      !/\d{6}/.test(line)
    ) {
      const country = kind === 'NGO' ? alpha2(place) : '';
      rows.push([name, '', kind === 'IGO' ? 'international' : 'ngo', country]);
    }
  }
  return rows;
}

/** Armed groups: a name, `+` and its other names on the lines that follow. */
function armed(data: string, alpha2: (code: string) => string): Row[] {
  const rows: Row[] = [];
  for (const line of readFileSync(
    `${data}/names/petrarch2/Phoenix.MilNonState.actors.txt`,
    'utf8',
  ).split('\n')) {
    const other = /^\+([A-Z][^+[]*)$/.exec(line.trim());
    const match = /^([A-Z][^[]*?)\s*\[([A-Z]{3})/.exec(line);
    const name = clean((other?.[1] ?? match?.[1] ?? '').replace(/\([^)]*\)/g, ' '));
    const acronym = /\(([A-Z-]{3,})\)/.exec(line)?.[1] ?? '';
    if (!name.includes(' ') && !name.includes('-')) continue;
    const row = rows.at(-1);
    if (other && row) row[1] = joined([...row[1].split('|'), name, acronym]);
    else if (match) rows.push([name, acronym, 'armed', alpha2(match[2] ?? '')]);
  }
  return rows;
}
