/** Capitals that act: precision and recall on test/gold/metonymy.jsonl (offsets and hashes into the load corpus). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../src/base/hash.ts';
import { findCandidates } from '../../src/extract/mentions/find.ts';
import { markActors, readMetonymyWords } from '../../src/extract/metonymy.ts';
import { createAnalyzer } from '../../src/language/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import { contextOf, models, readLexicon } from '../coreference-data.ts';

interface Gold {
  article: string;
  start: number;
  end: number;
  text: string;
  sample: string;
  acts: boolean;
}

const data = process.argv[2] ?? '../shared/data';
const file = process.argv[3] ?? 'test/gold/metonymy.jsonl';
const gold = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Gold);
const wanted = new Set(gold.map(({ article }) => article));
const texts = new Map<string, string>();
for (const line of readFileSync(join(data, 'news/articles.jsonl'), 'utf8').trim().split('\n')) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  if (wanted.has(id)) texts.set(id, text);
}

const analyzer = createAnalyzer(models);
const lexicon = readLexicon();
const lists = readMetonymyWords(models);
const analyses = new Map<string, Analysis>();

/** The rules are judged with the name given as a place, and as the recognizer sees it. */
function decide(one: Gold, given: boolean): boolean {
  const text = texts.get(one.article)!;
  if (hash(text, 16) !== one.text) throw new Error(`${one.article} is another text`);
  let analysis = analyses.get(one.article);
  if (!analysis) analyses.set(one.article, (analysis = analyzer.analyze(text)));
  const covers = (start: number, end: number) => start < one.end && end > one.start;
  const names = given
    ? analysis.names.filter(({ start, end }) => !covers(start, end))
    : analysis.names;
  if (
    given &&
    !analysis.names.some(
      ({ start, end }) => covers(start, end) && (start < one.start || end > one.end),
    )
  ) {
    const first = analysis.tokens.findIndex(({ end }) => end > one.start);
    const last = analysis.tokens.findLastIndex(({ start }) => start < one.end) + 1;
    names.push({ first, last, start: one.start, end: one.end, type: 'place', confidence: 1 });
    names.sort((a, b) => a.start - b.start);
  }
  const context = contextOf(one.article, text, { ...analysis, names });
  const { list } = findCandidates(context, lexicon, [], []);
  markActors(context, list, lists, lexicon.geography);
  return list.some(({ start, end, acts }) => acts === true && covers(start, end));
}

for (const given of [true, false]) {
  for (const sample of ['all', ...new Set(gold.map((one) => one.sample))]) {
    let [right, found, all] = [0, 0, 0];
    for (const one of gold) {
      if (sample !== 'all' && one.sample !== sample) continue;
      const acts = decide(one, given);
      if (acts) found += 1;
      if (one.acts) all += 1;
      if (acts && one.acts) right += 1;
      if (process.env['SHOW'] && given && sample === 'all' && acts !== one.acts) {
        const text = texts.get(one.article)!;
        console.log(
          acts ? 'WRONG' : 'MISSED',
          text.slice(one.start - 80, one.start).replace(/\s+/g, ' '),
          `[[${text.slice(one.start, one.end)}]]`,
          text.slice(one.end, one.end + 60).replace(/\s+/g, ' '),
        );
      }
    }
    console.log(
      `${given ? 'given names' : 'recognized names'}, ${sample}: precision ${right}/${found} = ${(right / found).toFixed(3)}, recall ${right}/${all} = ${(right / all).toFixed(3)}`,
    );
  }
}
