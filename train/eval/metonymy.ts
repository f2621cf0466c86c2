import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../src/base/hash.ts';
import { findCandidates } from '../../src/extract/mentions/find.ts';
import { markActors, readMetonymyWords } from '../../src/extract/metonymy.ts';
import { createAnalyzer } from '../../src/language/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import { contextOf, readLexicon } from '../coreference/data.ts';
import type { EvalContext, EvalSection } from '../eval.ts';

const GOLD = new URL('../../test/gold/metonymy.jsonl', import.meta.url);

/** A verdict read off the load corpus: offsets into an article, and the hash of its text. */
interface Verdict {
  article: string;
  start: number;
  end: number;
  text: string;
  sample: string;
  acts: boolean;
}

/** Capitals that act. The rules are judged with the name given as a place, and as the recognizer sees it. */
export const section: EvalSection = {
  name: 'metonymy',
  order: 75,
  run({ data, resources, log }) {
    const verdicts = readFileSync(GOLD, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Verdict);
    const decide = decider(resources, readTexts(data, verdicts));
    for (const given of [true, false])
      for (const sample of ['all', ...new Set(verdicts.map((one) => one.sample))]) {
        const [right, found, all] = count(verdicts, sample, (one) => decide(one, given));
        const ratio = (whole: number) => `${right}/${whole} = ${(right / whole).toFixed(3)}`;
        log(
          `${given ? 'given names' : 'recognized names'}, ${sample}: precision ${ratio(found)}, recall ${ratio(all)}`,
        );
      }
  },
};

function count(
  verdicts: readonly Verdict[],
  sample: string,
  decide: (one: Verdict) => boolean,
): [number, number, number] {
  let [right, found, all] = [0, 0, 0];
  for (const one of verdicts) {
    if (sample !== 'all' && one.sample !== sample) continue;
    const acts = decide(one);
    if (acts) found += 1;
    if (one.acts) all += 1;
    if (acts && one.acts) right += 1;
  }
  return [right, found, all];
}

function readTexts(data: string, verdicts: readonly Verdict[]): Map<string, string> {
  const hashes = new Map(verdicts.map(({ article, text }) => [article, text]));
  const texts = new Map<string, string>();
  for (const line of readFileSync(join(data, 'news/articles.jsonl'), 'utf8').trim().split('\n')) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    if (hashes.get(id) === hash(text, 16)) texts.set(id, text);
  }
  return texts;
}

function decider(resources: EvalContext['resources'], texts: ReadonlyMap<string, string>) {
  const analyzer = createAnalyzer(resources);
  const lexicon = readLexicon(resources);
  const lists = readMetonymyWords(resources);
  const analyses = new Map<string, Analysis>();
  return (one: Verdict, given: boolean): boolean => {
    const text = texts.get(one.article);
    if (text === undefined) throw new Error(`${one.article} is missing or another text`);
    const analysis = analyses.get(one.article) ?? analyzer.analyze(text);
    analyses.set(one.article, analysis);
    const context = contextOf(one.article, text, given ? withName(analysis, one) : analysis);
    const { list } = findCandidates(context, lexicon, [], []);
    markActors(context, list, lists, lexicon.geography);
    return list.some(({ start, end, acts }) => acts === true && start < one.end && end > one.start);
  };
}

/** The analysis with the name as a place, unless it is part of a longer name. */
function withName(analysis: Analysis, one: Verdict): Analysis {
  const covers = ({ start, end }: { start: number; end: number }) =>
    start < one.end && end > one.start;
  if (analysis.names.some((name) => covers(name) && (name.start < one.start || name.end > one.end)))
    return analysis;
  const first = analysis.tokens.findIndex(({ end }) => end > one.start);
  const last = analysis.tokens.findLastIndex(({ start }) => start < one.end) + 1;
  const names = analysis.names.filter((name) => !covers(name));
  names.push({ first, last, start: one.start, end: one.end, type: 'place', confidence: 1 });
  return { ...analysis, names: names.sort((a, b) => a.first - b.first) };
}
