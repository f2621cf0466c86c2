import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGazetteer } from '../../src/base/gazetteer.ts';
import { foldText } from '../../src/base/text.ts';
import type { Argument, Document, DocumentClaim, Extraction } from '../../src/model/index.ts';
import { createStages } from '../../src/pipeline.ts';
import { createGeography, type Geography } from '../../src/extract/mentions/geography.ts';
import type { EvalContext, EvalSection } from '../eval.ts';
import { readListedClaims, type ListedClaim } from '../listed-claims.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/**
 * How many of the claims that a careful reader listed in the sample articles are found. A found claim matches a listed
 * one when
 * - its quote, or its sentence's part around the trigger, touches the listed words;
 * - the listed subject shares half of its words (or of the found one's, whichever is shorter) with the found subject,
 *   with a name or another mention of its cluster, or names the same country; in a symmetric claim the object may;
 * - so does the listed object, where there is one, with the object, any participant, the place, a time or an amount;
 * - the predicate is the same: the trigger stands in the listed words, or shares a stem with the listed predicate, or
 *   both are offices, or both say where something lies or belongs.
 * Each found claim matches once. Polarity, modality and speaker are counted of what is found, not asked for.
 * With `--ablations` the misses are printed with what was found at their words.
 */
export const section: EvalSection = {
  name: 'seeds',
  order: 59,
  needsData: false,
  run(context) {
    const listed = readListedClaims();
    const total = { found: 0, polarity: 0, modality: 0, speaker: 0 };
    const geography = createGeography(createGazetteer(context.resources));
    for (const sample of readSamples(context)) {
      const here = listed.filter(({ document }) => sample.name.startsWith(document));
      if (here.length === 0) continue;
      const matches = matchAll(sample, here, geography);
      context.log(`${sample.name.slice(0, 3)}: ${matches.size} of ${here.length}`);
      for (const [gold, claim] of matches) {
        total.found += 1;
        if (claim.polarity === gold.polarity) total.polarity += 1;
        if (claim.modality === gold.modality) total.modality += 1;
        if (claim.attribution.length > 0 === (gold.speaker !== undefined)) total.speaker += 1;
      }
      if (context.ablations)
        for (const gold of here) if (!matches.has(gold)) printMiss(context, sample, gold);
    }
    const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
    context.log(
      `found ${total.found} of ${listed.length} (${percent(total.found, listed.length)} %); of these polarity ${percent(total.polarity, total.found)}, modality ${percent(total.modality, total.found)}, said or not ${percent(total.speaker, total.found)}`,
    );
  },
};

interface Sample {
  name: string;
  document: Document;
  extraction: Extraction;
}

function readSamples({ resources }: EvalContext): Sample[] {
  const stages = createStages(resources);
  return readdirSync(SEEDS)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const { document } = stages.read({ path: file, bytes: readFileSync(join(SEEDS, file)) });
      if (!document) return [];
      const extraction = stages.extract(document, stages.analyze(document));
      return [{ name: basename(file), document, extraction }];
    });
}

/** Each listed claim with the best found one, best pairs first. */
function matchAll(
  sample: Sample,
  listed: readonly ListedClaim[],
  geography: Geography,
): Map<ListedClaim, DocumentClaim> {
  const pairs = listed.flatMap((gold, order) => {
    const spans = placesOf(sample.document.text, gold.words);
    return sample.extraction.claims.flatMap((claim) => {
      const points = pointsOf(sample, claim, gold, spans, geography);
      return points > 0 ? [{ gold, claim, points, order }] : [];
    });
  });
  pairs.sort(
    (a, b) =>
      b.points - a.points || a.order - b.order || a.claim.trigger.start - b.claim.trigger.start,
  );
  const matches = new Map<ListedClaim, DocumentClaim>();
  const taken = new Set<DocumentClaim>();
  for (const { gold, claim } of pairs) {
    if (matches.has(gold) || taken.has(claim)) continue;
    matches.set(gold, claim);
    taken.add(claim);
  }
  return matches;
}

type Span = readonly [start: number, end: number];

/** Every place in the text where the words stand, whatever the space and marks between them. */
function placesOf(text: string, wanted: string): Span[] {
  const tokens = wanted.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...text.matchAll(new RegExp(tokens.join('[^\\p{L}\\p{N}]+'), 'gu'))].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** 0: no match. */
function pointsOf(
  sample: Sample,
  claim: DocumentClaim,
  gold: ListedClaim,
  spans: readonly Span[],
  geography: Geography,
): number {
  const touching = spans.filter(
    ([start, end]) =>
      (claim.quote.start < end && start < claim.quote.end) ||
      (claim.trigger.start < end && start < claim.trigger.end),
  );
  if (touching.length === 0) return 0;
  const predicate = predicatePoints(sample, claim, gold, touching);
  const others = [
    ...(claim.object ? [claim.object] : []),
    ...claim.participants.map(({ argument }) => argument),
    ...(claim.place ? [claim.place] : []),
  ];
  const loose = [
    claim.time?.text ?? '',
    ...claim.amounts.map(({ text, of }) => `${text} ${of ?? ''}`),
    claim.office ? claim.label : '',
    claim.predicate,
    sample.document.text.slice(claim.trigger.start, claim.trigger.end),
  ];
  const share = (found: readonly (Argument | undefined)[], wanted: string): number =>
    Math.max(0, ...found.map((one) => argumentShare(sample, one, wanted, geography)));
  const object = (found: readonly (Argument | undefined)[]): number =>
    gold.object === undefined
      ? 1
      : Math.max(share(found, gold.object), ...loose.map((text) => wordShare(text, gold.object!)));
  const straight = share([claim.subject], gold.subject) * object(others);
  const turned = share(others.slice(0, 1), gold.subject) * object([claim.subject, ...others]);
  return predicate * Math.max(straight, claim.symmetric ? turned : 0);
}

const PLACING = /^(?:LOCATED|PART|MEMBER|OWN)$/;

function predicatePoints(
  { document }: Sample,
  claim: DocumentClaim,
  { predicate, words }: ListedClaim,
  spans: readonly Span[],
): number {
  if (/^hold office/.test(predicate)) return claim.class === 'OFFICE' ? 1 : 0;
  if (claim.class === 'OFFICE') return 0;
  const placed = /\b(?:located|part|province|own|command)\b/.test(predicate);
  if (placed && PLACING.test(claim.class)) return 1;
  const { trigger } = claim;
  const said = `${claim.predicate} ${claim.label} ${claim.relation} ${document.text.slice(trigger.start, trigger.end)}`;
  if (wordShare(said, predicate) > 0) return 1;
  const inside = spans.some(([start, end]) => trigger.start < end && start < trigger.end);
  return inside && trigger.end - trigger.start < words.length + 30 ? 0.5 : 0;
}

/** The best share among the words of an argument, its full phrase, its cluster and the members of its group. */
function argumentShare(
  { document, extraction }: Sample,
  argument: Argument | undefined,
  wanted: string,
  geography: Geography,
): number {
  if (argument === undefined) return 0;
  const { mentions, clusters } = extraction;
  const texts = [argument.text];
  if (argument.full) texts.push(document.text.slice(argument.full.start, argument.full.end));
  const cluster = argument.mention === undefined ? undefined : mentions[argument.mention]?.cluster;
  const group = cluster === undefined ? [] : [cluster, ...(clusters[cluster]?.members ?? [])];
  for (const one of group)
    for (const index of clusters[one]?.mentions ?? []) texts.push(mentions[index]!.text);
  const countries = [...wanted.matchAll(/\p{Lu}[\p{L} ]*/gu)]
    .map(([name]) => geography.country(name) ?? geography.seatOf(name))
    .filter((code) => code !== undefined);
  const shared = texts.some((text) => {
    const code = geography.country(text) ?? geography.seatOf(text);
    return code !== undefined && countries.includes(code);
  });
  return Math.max(shared ? 0.8 : 0, ...texts.map((text) => wordShare(text, wanted)));
}

/** Stems in common, as a share of the shorter; 0 below a half. */
function wordShare(found: string, wanted: string): number {
  const a = stems(found);
  const choices = [wanted, ...wanted.split(/[()/]/)].map(stems).filter(({ size }) => size > 0);
  const shares = choices.map(
    (b) => [...a].filter((stem) => b.has(stem)).length / Math.max(1, Math.min(a.size, b.size)),
  );
  const best = Math.max(0, ...shares);
  return best >= 0.5 ? best : 0;
}

const SMALL =
  /^(?:the|a|an|of|in|at|on|to|for|and|with|be|is|was|by|from|that|its|his|their|has|have|hold|as|it)$/;

/** Words without their endings: five letters say enough of a word. */
function stems(text: string): Set<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const told = words.filter((word) => !SMALL.test(word));
  return new Set((told.length > 0 ? told : words).map((word) => word.slice(0, 5)));
}

function printMiss(
  { log }: EvalContext,
  { document, extraction }: Sample,
  gold: ListedClaim,
): void {
  const { subject, predicate, object, speaker, words } = gold;
  log(`MISS ${subject} —${predicate}→ ${object ?? '∅'}${speaker ? ` ⟵ ${speaker}` : ''}`);
  const spans = placesOf(document.text, words);
  if (spans.length === 0) log(`     not in the text: ${words}`);
  for (const claim of extraction.claims) {
    const near = spans.some(([start, end]) => claim.quote.start < end && start < claim.quote.end);
    if (near)
      log(
        `     ${claim.subject.text} —${claim.label}→ ${claim.object?.text ?? '∅'} ${claim.participants.map(({ role, argument }) => `[${role}: ${argument.text}]`).join(' ')}`,
      );
  }
}
