import { openInput } from '../../src/commands/analyze/input.ts';
import type { Argument, DocumentClaim } from '../../src/model/index.ts';
import { createStages } from '../../src/pipeline.ts';
import type { EvalContext, EvalSection } from '../eval.ts';
import {
  hasGold,
  readArticles,
  readGold,
  type GoldClaim,
  type GoldSentence,
  type GoldSpan,
} from '../gold.ts';

/**
 * Claims against sentences of news that readers annotated before any output was seen. A found claim matches an
 * annotated one of its sentence when its trigger touches the words of the predicate (or neither has any), the heads of
 * the subjects agree, and so do the objects, where both have one. Each matches once, best first. Recall is of the claims
 * that both readers listed; a found claim may match one that a single reader listed.
 */
export const section: EvalSection = {
  name: 'annotated-claims',
  order: 60,
  async run(context) {
    const sealed = context.split === 'test';
    const name = sealed ? 'news-claims.sealed.jsonl.gz' : 'news-claims.jsonl';
    if (sealed && !hasGold(name)) return context.log('The last third is still sealed.');
    const sentences = readGold(name);
    const texts = readArticles(context.data, sentences);
    const score = await scoreAll(context, sentences, texts);
    report(context, sentences, score);
  },
};

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
  /** Of found claims by tenth of confidence: matched and all. */
  reliability: { matched: number; all: number }[];
}

async function scoreAll(
  context: EvalContext,
  sentences: readonly GoldSentence[],
  texts: ReadonlyMap<string, string>,
): Promise<Score> {
  const stages = createStages(context.resources);
  const score: Score = {
    gold: 0,
    found: 0,
    matched: 0,
    core: 0,
    coreMatched: 0,
    polarity: 0,
    modality: 0,
    attribution: 0,
    reliability: Array.from({ length: 10 }, () => ({ matched: 0, all: 0 })),
  };
  for (const [article, text] of texts) {
    const bytes = new TextEncoder().encode(text);
    const { input } = await openInput('text', article, bytes, context.resources);
    if (input === undefined) continue;
    const { claims } = stages.extract(input.document, stages.analyze(input.document));
    for (const sentence of sentences) {
      if (sentence.article === article) scoreSentence(sentence, claims, text, score);
    }
  }
  return score;
}

function scoreSentence(
  sentence: GoldSentence,
  claims: readonly DocumentClaim[],
  text: string,
  score: Score,
): void {
  const found = claims.filter(
    ({ trigger }) => trigger.start >= sentence.start && trigger.end <= sentence.end,
  );
  score.gold += sentence.claims.length;
  score.core += sentence.claims.filter(({ readers }) => readers === 2).length;
  score.found += found.length;
  const left = new Set(sentence.claims);
  for (const claim of [...found].sort((a, b) => b.confidence - a.confidence)) {
    const bin = score.reliability[Math.min(9, Math.floor(claim.confidence * 10))]!;
    bin.all++;
    const best = bestMatch(claim, left, text);
    if (best === undefined) continue;
    bin.matched++;
    left.delete(best);
    countMatch(claim, best, score);
  }
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

function bestMatch(
  claim: DocumentClaim,
  left: ReadonlySet<GoldClaim>,
  text: string,
): GoldClaim | undefined {
  let best: { gold: GoldClaim; points: number } | undefined;
  for (const gold of left) {
    const points = matchPoints(claim, gold, text);
    if (points > (best?.points ?? 0)) best = { gold, points };
  }
  return best?.gold;
}

/** 0: no match; more for more words in common. */
function matchPoints(claim: DocumentClaim, gold: GoldClaim, text: string): number {
  const { trigger } = claim;
  const onTrigger =
    gold.predicate.length === 0 ||
    gold.predicate.some((span) => touches(span, [trigger.start, trigger.end])) ||
    (gold.object !== undefined &&
      claim.class === 'OFFICE' &&
      touches(gold.object, [trigger.start, trigger.end]));
  if (!onTrigger) return 0;
  const others = [claim.object, claim.place, ...claim.participants.map(({ argument }) => argument)];
  const straight = overlap(claim.subject, gold.subject, text) * objectOverlap(others, gold, text);
  const swapped = claim.symmetric
    ? overlap(claim.object, gold.subject, text) * objectOverlap([claim.subject], gold, text)
    : 0;
  return Math.max(straight, swapped);
}

function objectOverlap(
  found: readonly (Argument | undefined)[],
  gold: GoldClaim,
  text: string,
): number {
  if (gold.object === undefined) return 1;
  return Math.max(...found.map((argument) => overlap(argument, gold.object!, text)), 0);
}

/** Words in common, as a share of the shorter phrase; at least half of them must be. */
function overlap(argument: Argument | undefined, span: GoldSpan, text: string): number {
  if (argument === undefined) return 0;
  const whole = argument.full ?? argument;
  if (!touches([whole.start, whole.end], span) && !touches([argument.start, argument.end], span))
    return 0;
  const a = words(argument.text);
  const b = words(text.slice(...span));
  const common = [...a].filter((word) => b.has(word)).length;
  const share = common / Math.max(1, Math.min(a.size, b.size));
  return share >= 0.5 ? share : 0;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function touches(a: GoldSpan, b: GoldSpan): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function report(
  { log, split }: EvalContext,
  sentences: readonly GoldSentence[],
  { gold, found, matched, core, coreMatched, polarity, modality, attribution, reliability }: Score,
): void {
  const percent = (part: number, whole: number): string =>
    ((100 * part) / Math.max(1, whole)).toFixed(1);
  log(`${sentences.length} sentences (${split === 'test' ? 'sealed third' : 'open two thirds'})`);
  log(`claims annotated ${gold} (by both readers ${core}), found ${found}, matched ${matched}`);
  log(
    `recall ${percent(coreMatched, core)}; share of found that is annotated ${percent(matched, found)}`,
  );
  log(`of matched: polarity ${percent(polarity, matched)}, modality ${percent(modality, matched)}`);
  log(`of matched: attribution ${percent(attribution, matched)}`);
  for (const [tenth, { matched: right, all }] of reliability.entries()) {
    if (all > 0)
      log(`confidence ${(tenth / 10).toFixed(1)}+: ${right} of ${all} (${percent(right, all)})`);
  }
}
