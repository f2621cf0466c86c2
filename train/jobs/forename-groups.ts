import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, push } from '../../src/base/order.ts';
import { readTable } from '../../src/resolve/table.ts';
import { lettersOf } from '../../src/resolve/names/romanization.ts';
import { MODELS } from '../../src/host/resources.ts';
import { distance } from '../../src/resolve/names/spelling/distance.ts';
import { isHeldBack } from '../spelling/pairs.ts';
import type { TrainingJob } from '../train.ts';

/** A spelling stands in a group when it is so many times there, and at least this share of the most frequent. */
const LEAST = 3;
const SHARE = 0.04;

const HEADER = `# Forenames that are one name in several languages and spellings; a line a group, folded.
# Forms of two languages are parted by |: they speak less for one person.
# Made by train/jobs/forename-groups.ts: equivalents written by hand for Relata (CC0 1.0; train/forenames.txt), joined by
# groups of Latin spellings of one native forename (CC0 1.0; see models/README.md).
`;

export const job: TrainingJob = {
  name: 'forename-groups',
  order: 61,
  makes: 'forename-groups.txt: forenames that are one name in several languages',
  run({ data, write, log }) {
    const byHand = readFileSync(new URL('../forenames.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(' | ').map((words) => new Set(words.split(' '))));
    const groups = byHand.flat();
    const place = new Map<string, Set<string>>();
    for (const group of groups) for (const word of group) place.set(word, group);
    addVariants(data, place);
    const lines = byHand
      .map((parts) => parts.map((group) => [...group].join(' ')).join(' | '))
      .sort(compareText);
    log(`forename-groups: ${lines.length} groups`);
    write('forename-groups.txt', HEADER + lines.join('\n') + '\n');
  },
};

function isNear(a: string, b: string): boolean {
  return distance(a, b) <= (Math.min(a.length, b.length) < 7 ? 1 : 2);
}

/** A spelling joins the group of the one it shares most native names with, when no other group claims it. */
function addVariants(data: string, place: ReadonlyMap<string, Set<string>>): void {
  const forenames = new Set(
    readTable(readFileSync(join(MODELS, 'forenames.tsv'), 'utf8')).map((row) =>
      lettersOf(row.get('name')!),
    ),
  );
  const claims = new Map<string, Set<string>[]>();
  for (const line of readFileSync(
    join(data, 'names', 'latin_variant_groups.train.jsonl'),
    'utf8',
  ).split('\n')) {
    if (line === '') continue;
    const { lang, latin } = JSON.parse(line) as { lang: string; latin: [string, number][] };
    if (lang !== 'russian') continue;
    const words = latin.map(([word, count]): [string, number] => [lettersOf(word), count]);
    const most = Math.max(...words.map(([, count]) => count));
    const head = words.find(([word]) => place.has(word));
    if (!head || head[1] < most * SHARE) continue;
    for (const [word, count] of words)
      if (
        isNear(word, head[0]) &&
        !isHeldBack([word, head[0]].sort().join(' ')) &&
        !place.has(word) &&
        count >= LEAST &&
        count >= most * SHARE &&
        !forenames.has(word)
      )
        push(claims, word, place.get(head[0])!);
  }
  for (const [word, groups] of claims) if (new Set(groups).size === 1) groups[0]!.add(word);
}
