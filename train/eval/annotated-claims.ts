import { openInput } from '../../src/commands/analyze/input.ts';
import type { Analysis, Document, DocumentClaim } from '../../src/model/index.ts';
import { createStages } from '../../src/pipeline.ts';
import { readVerdicts, type Verdicts } from '../claim-gold.ts';
import { bestMatch, touches } from '../claim-match.ts';
import { missLines } from '../claim-misses.ts';
import type { EvalContext, EvalSection } from '../eval.ts';
import { readArticles, readGold, type GoldClaim, type GoldSentence } from '../gold.ts';

/**
 * Claims against sentences of news that readers annotated before any output was seen. What counts as a match stands in
 * `train/claim-match.ts`. Recall is of the claims that both readers listed; a found claim may match one that a single
 * reader listed. A found claim that nobody annotated may be right all the same: precision is printed where
 * `test/gold/claims-judged.tsv` has verdicts on the found claims; those of the sealed sets stand beside it. `--misses` prints every annotated claim that
 * was missed and every found one that nobody annotated, with the tree of the sentence.
 */
export const section: EvalSection = {
  name: 'annotated-claims',
  order: 60,
  async run(context) {
    for (const { name, says } of context.split === 'test' ? SEALED : OPEN) {
      const sentences = readGold(name);
      const texts = readArticles(context.data, sentences);
      const score = await scoreAll(context, sentences, texts);
      report(context, `${sentences.length} sentences (${says})`, score);
    }
  },
};

const OPEN = [{ name: 'news-claims.jsonl', says: 'open two thirds' }];
const SEALED = [
  { name: 'news-claims.sealed.jsonl.gz', says: 'the third that was sealed, and is read since' },
  {
    name: 'news-claims.second.jsonl.gz',
    says: 'the second set that was sealed, and is read since',
  },
  { name: 'news-claims.third.jsonl.gz', says: 'the third set that was sealed, and is read since' },
  { name: 'news-claims.fourth.jsonl.gz', says: 'the fourth sealed set, read since' },
  { name: 'news-claims.fifth.jsonl.gz', says: 'the fifth sealed set' },
];

interface Score {
  gold: number;
  found: number;
  matched: number;
  /** Of the claims that both readers listed. */
  core: number;
  coreMatched: number;
  polarity: number;
  modality: number;
  attribution: number;
  /** Of all found claims, by a reader of the output. */
  judged: { right: number; wrong: number };
  /** Of found claims by tenth of confidence: matched and all. */
  reliability: { matched: number; all: number }[];
}

/** An article that was read. */
interface Reading {
  article: string;
  text: string;
  document: Document;
  analysis: Analysis;
  claims: readonly DocumentClaim[];
}

async function scoreAll(
  context: EvalContext,
  sentences: readonly GoldSentence[],
  texts: ReadonlyMap<string, string>,
): Promise<Score> {
  const stages = createStages(context.resources);
  const verdicts = readVerdicts();
  const score = emptyScore();
  for (const [article, text] of texts) {
    const bytes = new TextEncoder().encode(text);
    const { input } = await openInput('text', article, bytes, context.resources);
    if (input === undefined) continue;
    const { document } = input;
    const analysis = stages.analyze(document);
    const { claims } = stages.extract(document, analysis);
    for (const sentence of sentences) {
      if (sentence.article !== article) continue;
      scoreSentence(
        context,
        sentence,
        { article, text, document, analysis, claims },
        score,
        verdicts,
      );
    }
  }
  return score;
}

function emptyScore(): Score {
  return {
    gold: 0,
    found: 0,
    matched: 0,
    core: 0,
    coreMatched: 0,
    polarity: 0,
    modality: 0,
    attribution: 0,
    judged: { right: 0, wrong: 0 },
    reliability: Array.from({ length: 10 }, () => ({ matched: 0, all: 0 })),
  };
}

function scoreSentence(
  { misses, log }: EvalContext,
  sentence: GoldSentence,
  reading: Reading,
  score: Score,
  verdicts: Verdicts,
): void {
  const { article, text, document, claims } = reading;
  const found = claims.filter(
    ({ trigger }) => trigger.start >= sentence.start && trigger.end <= sentence.end,
  );
  score.gold += sentence.claims.length;
  score.core += sentence.claims.filter(({ readers }) => readers === 2).length;
  score.found += found.length;
  const left = new Set(sentence.claims);
  const alone: DocumentClaim[] = [];
  for (const claim of [...found].sort((a, b) => b.confidence - a.confidence)) {
    const right = verdicts.of(article, document, claim);
    if (right !== undefined) score.judged[right ? 'right' : 'wrong']++;
    const bin = score.reliability[Math.min(9, Math.floor(claim.confidence * 10))]!;
    bin.all++;
    const best = bestMatch(claim, left, text);
    if (best === undefined) {
      alone.push(claim);
      continue;
    }
    bin.matched++;
    left.delete(best);
    countMatch(claim, best, score);
  }
  if (misses) missLines({ ...reading, sentence, missed: [...left], alone }).forEach(log);
}

function countMatch(claim: DocumentClaim, gold: GoldClaim, score: Score): void {
  score.matched++;
  if (gold.readers === 2) score.coreMatched++;
  if (claim.polarity === gold.polarity || claim.polarity === gold.other?.polarity) score.polarity++;
  if (claim.modality === gold.modality || claim.modality === gold.other?.modality) score.modality++;
  const speaker = claim.attribution[0]?.speaker;
  const speakers = [gold.speaker, ...(gold.otherSpeaker ? [gold.otherSpeaker] : [])];
  const agrees = speakers.some((span) =>
    speaker === undefined || span === undefined
      ? speaker === span
      : touches([speaker.start, speaker.end], span),
  );
  if (agrees) score.attribution++;
}

function report({ log }: EvalContext, title: string, score: Score): void {
  const { gold, found, matched, core, coreMatched, judged, reliability } = score;
  const percent = (part: number, whole: number): string =>
    ((100 * part) / Math.max(1, whole)).toFixed(1);
  log(title);
  log(`claims annotated ${gold} (by both readers ${core}), found ${found}, matched ${matched}`);
  log(
    `recall ${percent(coreMatched, core)}; share of found that is annotated ${percent(matched, found)}`,
  );
  const all = judged.right + judged.wrong;
  if (all > 0)
    log(`precision of judged ${percent(judged.right, all)} (${all}); not judged ${found - all}`);
  log(
    `of matched: polarity ${percent(score.polarity, matched)}, modality ${percent(score.modality, matched)}`,
  );
  log(`of matched: attribution ${percent(score.attribution, matched)}`);
  for (const [tenth, { matched: right, all }] of reliability.entries()) {
    if (all > 0)
      log(`confidence ${(tenth / 10).toFixed(1)}+: ${right} of ${all} (${percent(right, all)})`);
  }
}
