/** Coreference on GUM dev (open genres) and LitBank: CoNLL F1, and the precision of names and pronouns. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corefer } from '../../src/extract/coreference/index.ts';
import {
  createChooser,
  readWeights,
  type Thresholds,
} from '../../src/extract/coreference/ranker.ts';
import type { Candidate } from '../../src/extract/mentions/candidate.ts';
import type { Links } from '../../src/extract/coreference/links.ts';
import {
  addCounts,
  conll,
  emptyCounts,
  f1,
  ratio,
  scoreDocument,
  type CorefCounts,
} from '../coref-score.ts';
import { models, prepare, readLexicon } from '../coreference-data.ts';
import { readGum, type GoldDocument } from '../gum.ts';

export const THRESHOLDS: Thresholds = {
  pronoun: Number(process.env['TP'] ?? 0.3),
  nominal: Number(process.env['TN'] ?? 0.4),
};

type Key = (mention: { first: number; last: number; head: number }) => string;

const byHead: Key = ({ head }) => String(head);

function goldClusters(gold: GoldDocument, key: Key, singletons: boolean): string[][] {
  const clusters = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const mention of [...gold.mentions].sort((a, b) => a.last - a.first - (b.last - b.first))) {
    const one = key(mention);
    // Of two mentions with one head ("A", "A and B") the shorter keeps the head as its key.
    const unique = taken.has(one) ? `${one}+${mention.last - mention.first}` : one;
    taken.add(unique);
    const set = clusters.get(mention.entity) ?? new Set();
    set.add(unique);
    clusters.set(mention.entity, set);
  }
  return [...clusters.values()]
    .map((set) => [...set])
    .filter((cluster) => singletons || cluster.length > 1);
}

function foundClusters(
  links: Links,
  key: (candidate: Candidate) => string,
  singletons: boolean,
): string[][] {
  const clusters = new Map<number, Set<string>>();
  for (const candidate of links.list) {
    const root = links.find(candidate.index);
    clusters.set(root, (clusters.get(root) ?? new Set()).add(key(candidate)));
  }
  return [...clusters.values()]
    .map((set) => [...set])
    .filter((cluster) => singletons || cluster.length > 1);
}

function line(name: string, counts: CorefCounts): string {
  const cell = (part: CorefCounts['muc']) =>
    `${[ratio(part.precision), ratio(part.recall), f1(part)].map((one) => (100 * one).toFixed(1)).join('/')}`;
  return `${name.padEnd(34)} MUC ${cell(counts.muc)}  B3 ${cell(counts.bCubed)}  CEAFe ${cell(counts.ceafE)}  CoNLL ${(100 * conll(counts)).toFixed(1)}`;
}

/** Of the links that were made, how many join mentions of one gold entity, by kind of the later mention. */
function linkPrecision(
  links: Links,
  gold: GoldDocument,
  counts: Map<string, [number, number]>,
): void {
  const entityOf = new Map<number, string>();
  for (const mention of [...gold.mentions].reverse()) entityOf.set(mention.head, mention.entity);
  for (const { from, to, rule } of links.links) {
    const a = links.list[from]!;
    const b = links.list[to]!;
    const right =
      entityOf.get(a.head) !== undefined && entityOf.get(a.head) === entityOf.get(b.head);
    for (const key of [a.kind, rule, a.pronoun ? `${rule} ${a.lemma}` : '']) {
      if (key === '') continue;
      const sum = counts.get(key) ?? [0, 0];
      counts.set(key, [sum[0] + (right ? 1 : 0), sum[1] + 1]);
    }
  }
}

const data = process.argv[2] ?? '../shared/data';
const lexicon = readLexicon();
const choose = createChooser(readWeights(models), THRESHOLDS);
const plain = emptyCounts();
const withSingletons = emptyCounts();
const news = emptyCounts();
const precision = new Map<string, [number, number]>();
for (const gold of readGum(readFileSync(join(data, 'gum/gum-dev.conllu'), 'utf8'))) {
  const { context, candidates, quotations } = prepare(lexicon, gold);
  const links = corefer(context, candidates, quotations, lexicon, choose);
  const one = scoreDocument(goldClusters(gold, byHead, false), foundClusters(links, byHead, false));
  addCounts(plain, one);
  if (/news|bio|interview|speech|voyage/.test(gold.id)) addCounts(news, one);
  addCounts(
    withSingletons,
    scoreDocument(goldClusters(gold, byHead, true), foundClusters(links, byHead, true)),
  );
  linkPrecision(links, gold, precision);
  if (process.env['DOCS']) {
    const c = emptyCounts();
    addCounts(c, one);
    console.log(line(gold.id, c));
  }
}
console.log(line('GUM dev, no singletons, head match', plain));
console.log(line('  of these news, bio, speech …', news));
console.log(line('GUM dev, with singletons', withSingletons));
for (const [key, [right, all]] of [...precision].sort((a, b) => b[1][1] - a[1][1]))
  if (all >= 5)
    console.log(`  ${key.padEnd(24)} ${right}/${all} ${((100 * right) / all).toFixed(1)} %`);
