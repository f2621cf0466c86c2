import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareIds } from '../src/base/order.ts';
import { seededRandom } from '../src/base/random.ts';
import { fileResources } from '../src/host/resources.ts';
import type { Document, Extraction } from '../src/model/index.ts';
import { createStages, findIn, type Stages } from '../src/pipeline.ts';
import { createResolver } from '../src/resolve/index.ts';
import type { Benchmark } from './bench.ts';

const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url));
const ARTICLES = 150;
const SIZES = [10_000, 100_000, 1_000_000];
/** Share of names that get another letter somewhere. */
const NOISE = 0.15;

interface Analysed {
  document: Document;
  extraction: Extraction;
}

/**
 * Time and memory of the resolve stage by number of mentions: real analysed articles, resampled with seeded spelling
 * noise once they are used up. `RELATA_BENCH_LARGEST` stops at a size.
 */
export const benchmark: Benchmark = ({ data, log }) => {
  const resources = fileResources();
  const analysed = analyse(createStages(resources), readTexts(data));
  const resolve = createResolver(resources);
  const largest = Number(process.env['RELATA_BENCH_LARGEST'] ?? SIZES.at(-1));
  let before: number | undefined;
  for (const size of SIZES.filter((each) => each <= largest)) {
    const input = resample(analysed, size);
    const begin = performance.now();
    const { entities, claims } = resolve(input);
    const seconds = (performance.now() - begin) / 1000;
    const heap = Math.round(process.memoryUsage().heapUsed / 1e6);
    const growth = before === undefined ? '' : `, ${(seconds / before).toFixed(1)} times as long`;
    log(
      `${size} mentions, ${input.documents.length} documents: ${seconds.toFixed(1)} s${growth}, heap ${heap} MB, ` +
        `${entities.length} entities, ${claims.length} claims`,
    );
    before = seconds;
  }
};

function readTexts(data: string | undefined): string[] {
  if (data === undefined)
    return readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), 'utf8'));
  const lines = readFileSync(join(data, 'news', 'articles.jsonl'), 'utf8').split('\n');
  return lines.slice(0, ARTICLES).map((line) => (JSON.parse(line) as { text: string }).text);
}

function analyse(stages: Stages, texts: readonly string[]): Analysed[] {
  return texts.flatMap((text, at) => {
    const { document } = stages.read({
      path: `article-${String(at)}.txt`,
      bytes: new TextEncoder().encode(text),
    });
    return document ? [{ document, extraction: findIn(stages, document).extraction }] : [];
  });
}

/** Documents with so many mentions in all; every copy after the first has noise in its names and its own date. */
export function resample(analysed: readonly Analysed[], size: number) {
  const random = seededRandom(5);
  const sample: Analysed[] = [];
  for (let mentions = 0, round = 0; mentions < size; round++)
    for (const each of analysed) {
      if (mentions >= size) break;
      sample.push(round === 0 ? each : disturb(each, round, random));
      mentions += each.extraction.mentions.length;
    }
  sample.sort((a, b) => compareIds(a.document, b.document));
  return {
    documents: sample.map(({ document }) => document),
    extractions: sample.map(({ extraction }) => extraction),
  };
}

function disturb(
  { document, extraction }: Analysed,
  round: number,
  random: () => number,
): Analysed {
  const id = `${document.id}-${String(round)}`;
  const day = new Date(Date.UTC(2020, 0, 1 + (round % 1500))).toISOString().slice(0, 10);
  const mentions = extraction.mentions.map((mention) =>
    mention.kind === 'name' && random() < NOISE
      ? { ...mention, text: otherLetter(mention.text, random) }
      : mention,
  );
  return {
    document: {
      ...document,
      id,
      copies: [],
      date: { value: day, from: 'metadata', confidence: 1 },
    },
    extraction: { ...extraction, document: id, mentions },
  };
}

function otherLetter(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  return text.slice(0, at) + letter + text.slice(at + 1);
}
