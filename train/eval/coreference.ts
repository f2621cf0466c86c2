import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corefer } from '../../src/extract/coreference/index.ts';
import type { Links } from '../../src/extract/coreference/links.ts';
import { createChooser, readWeights } from '../../src/extract/coreference/ranker.ts';
import { THRESHOLDS } from '../../src/extract/mentions.ts';
import type { Candidate } from '../../src/extract/mentions/candidate.ts';
import { createAnalyzer, type Analyzer } from '../../src/language/index.ts';
import { prepare, readLexicon } from '../coreference/data.ts';
import { headOf, readGum, type GoldDocument, type GoldMention } from '../coreference/gum.ts';
import { readLitbank } from '../coreference/litbank.ts';
import {
  addCounts,
  conll,
  emptyCounts,
  f1,
  ratio,
  scoreDocument,
  type CorefCounts,
} from '../coreference/score.ts';
import type { EvalSection } from '../eval.ts';

type Clusters = (gold: GoldDocument) => Links;
/** Mentions that are scored: all, or by the part of speech of the gold head. */
type Kept = (gold: GoldDocument, token: number) => boolean;

/**
 * Coreference: CoNLL average without singletons, as OntoNotes and CorefUD score. A found mention is a gold one when
 * they have the same head ("head") or the same span ("span"). Gold trees and names, then those of the program.
 */
export const section: EvalSection = {
  name: 'coreference',
  order: 70,
  run({ data, resources, log }) {
    const lexicon = readLexicon(resources);
    const choose = createChooser(readWeights(resources), THRESHOLDS);
    const clusters: Clusters = (gold) => {
      const { context, candidates, quotations } = prepare(lexicon, gold);
      return corefer(context, candidates, quotations, lexicon, choose);
    };
    const analyzer = createAnalyzer(resources);
    const gum = readGum(readFileSync(join(data, 'gum/gum-dev.conllu'), 'utf8'));
    const own = gum.map((gold) => analysed(analyzer, gold));
    log('precision / recall / F1');
    log(line('GUM dev, gold trees, head', score(gum, clusters, headKey, false)));
    log(line('GUM dev, own trees, head', score(own, clusters, headKey, false)));
    log(line('GUM dev, own trees, span', score(own, clusters, spanKey, false)));
    log(line('GUM dev, own trees, singletons too', score(own, clusters, headKey, true)));
    log(line('GUM dev, names and pronouns', score(own, clusters, headKey, false, isNameOrPronoun)));
    const litbank = readLitbank(join(data, 'coref/litbank'), 20).map((gold) =>
      analysed(analyzer, gold),
    );
    log(line('LitBank (20), own trees, head', score(litbank, clusters, headKey, false)));
    log(
      line(
        'LitBank, names and pronouns',
        score(litbank, clusters, headKey, false, isNameOrPronoun),
      ),
    );
    for (const row of linkPrecision(own, clusters)) log(row);
  },
};

/** Everything but the gold mentions made anew from the tokens. */
function analysed(analyzer: Analyzer, gold: GoldDocument): GoldDocument {
  const sentences = gold.analysis.sentences.map(({ first, last }) => ({
    tokens: gold.analysis.tokens.slice(first, last).map(({ text, end }) => ({
      text,
      spaceAfter: gold.text[end] !== undefined && /\s/.test(gold.text[end]),
    })),
  }));
  const analysis = analyzer.annotate(sentences);
  const text = analysis.tokens
    .map(({ text: word }, index) =>
      word.padEnd((analysis.tokens[index + 1]?.start ?? 0) - analysis.tokens[index]!.start),
    )
    .join('');
  const tagged = gold.analysis.tokens.some(({ upos }) => upos !== 'X');
  if (tagged)
    return { ...gold, text, analysis, tags: gold.analysis.tokens.map(({ upos }) => upos) };
  // Without gold trees the head of a mention is that of the program's own tree.
  const mentions = gold.mentions.map((mention) => ({
    ...mention,
    head: headOf(analysis.tokens, mention.first, mention.last),
  }));
  return { ...gold, text, analysis, mentions };
}

interface Spanned {
  first: number;
  last: number;
  head: number;
}

type Key = (mention: Spanned) => string;

function headKey({ head }: Spanned): string {
  return String(head);
}

function spanKey({ first, last }: Spanned): string {
  return `${first}-${last}`;
}

function isNameOrPronoun(gold: GoldDocument, token: number): boolean {
  const tag = gold.tags?.[token] ?? gold.analysis.tokens[token]!.upos;
  return tag === 'PROPN' || tag === 'PRON';
}

function score(
  golds: readonly GoldDocument[],
  clusters: Clusters,
  key: Key,
  singletons: boolean,
  kept?: Kept,
): CorefCounts {
  const counts = emptyCounts();
  for (const gold of golds) {
    const keep = (token: number) => kept === undefined || kept(gold, token);
    const right = goldClusters(
      gold.mentions.filter(({ head }) => keep(head)),
      key,
    );
    const found = foundClusters(clusters(gold), key, keep);
    const scored = (list: string[][]) =>
      singletons ? list : list.filter(({ length }) => length > 1);
    addCounts(counts, scoreDocument(scored(right), scored(found)));
  }
  return counts;
}

/** Of two mentions with one head ("A", "A and B") the shorter keeps the head as its key. */
function goldClusters(mentions: readonly GoldMention[], key: Key): string[][] {
  const clusters = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const mention of [...mentions].sort((a, b) => a.last - a.first - (b.last - b.first))) {
    const plain = key(mention);
    const unique = taken.has(plain) ? `${plain}+${mention.last - mention.first}` : plain;
    taken.add(unique);
    clusters.set(mention.entity, (clusters.get(mention.entity) ?? new Set()).add(unique));
  }
  return [...clusters.values()].map((set) => [...set]);
}

function foundClusters(links: Links, key: Key, keep: (token: number) => boolean): string[][] {
  const clusters = new Map<number, Set<string>>();
  for (const candidate of links.list) {
    if (!keep(candidate.head)) continue;
    const root = links.find(candidate.index);
    clusters.set(root, (clusters.get(root) ?? new Set()).add(key(whole(candidate))));
  }
  return [...clusters.values()].map((set) => [...set]);
}

/** With what follows the head, as GUM draws its spans. */
function whole({ fullFirst, fullLast, head }: Candidate): Spanned {
  return { first: fullFirst, last: fullLast, head };
}

function line(name: string, counts: CorefCounts): string {
  const cell = (part: CorefCounts['muc']) =>
    [ratio(part.precision), ratio(part.recall), f1(part)]
      .map((one) => (100 * one).toFixed(1))
      .join('/');
  const precision =
    (ratio(counts.muc.precision) + ratio(counts.bCubed.precision) + ratio(counts.ceafE.precision)) /
    3;
  const average = `CoNLL F1 ${(100 * conll(counts)).toFixed(1)}, precision ${(100 * precision).toFixed(1)}`;
  return `${name.padEnd(36)} MUC ${cell(counts.muc)}  B3 ${cell(counts.bCubed)}  CEAFe ${cell(counts.ceafE)}  ${average}`;
}

/** Of the links that were made, how many join mentions of one gold entity: by kind of the mention and by rule. */
function linkPrecision(golds: readonly GoldDocument[], clusters: Clusters): string[] {
  const counts = new Map<string, [right: number, all: number]>();
  for (const gold of golds) {
    const entityOf = new Map(
      [...gold.mentions].reverse().map(({ head, entity }) => [head, entity]),
    );
    const { links, list } = clusters(gold);
    for (const { from, to, rule } of links) {
      const [a, b] = [list[from]!, list[to]!];
      const right = entityOf.has(a.head) && entityOf.get(a.head) === entityOf.get(b.head) ? 1 : 0;
      for (const key of [`${a.kind}s`, rule]) {
        const sum = counts.get(key) ?? [0, 0];
        counts.set(key, [sum[0] + right, sum[1] + 1]);
      }
    }
  }
  return [...counts]
    .sort((a, b) => b[1][1] - a[1][1] || (a[0] < b[0] ? -1 : 1))
    .map(
      ([key, [right, all]]) =>
        `  links, ${key.padEnd(16)} ${right}/${all} = ${((100 * right) / all).toFixed(1)} %`,
    );
}
