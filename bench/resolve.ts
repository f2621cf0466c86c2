import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compareIds } from '../src/base/order.ts';
import { seededRandom } from '../src/base/random.ts';
import { fileResources } from '../src/host/resources.ts';
import type { Document, Extraction } from '../src/model/index.ts';
import { createStages, findIn, type Stages } from '../src/pipeline.ts';
import { resolveEntities } from '../src/resolve/entities/resolve-entities.ts';
import { createResolver } from '../src/resolve/index.ts';
import { readKnowledge, type Knowledge } from '../src/resolve/knowledge.ts';
import { originsOf } from '../src/resolve/origins.ts';
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
 * noise once they are used up. `RELATA_BENCH_LARGEST` stops at a size. Memory is the heap after a collection: what the
 * stage keeps of entities beyond its input, and the result with every mention and claim.
 */
export const benchmark: Benchmark = ({ data, log }) => {
  const resources = fileResources();
  const analysed = analyse(createStages(resources), readTexts(data));
  const resolve = createResolver(resources);
  const knowledge = readKnowledge(resources);
  const largest = Number(process.env['RELATA_BENCH_LARGEST'] ?? SIZES.at(-1));
  let before: { size: number; seconds: number } | undefined;
  for (const size of SIZES.filter((each) => each <= largest)) {
    const input = resample(analysed, size);
    const empty = heap();
    const begin = performance.now();
    const result = resolve(input);
    const seconds = (performance.now() - begin) / 1000;
    const whole = heap() - empty;
    const counts = `${result.entities.length} entities, ${result.claims.length} claims`;
    result.mentions.length = result.claims.length = result.entities.length = 0;
    const held = keptByEntities(input, knowledge);
    const growth =
      before === undefined
        ? ''
        : `, ${(seconds / growthOf(before, size)).toFixed(2)} times n log n`;
    log(
      `${size} mentions, ${input.documents.length} documents: ${seconds.toFixed(1)} s${growth}; entities keep ` +
        `${megabytes(held.bytes)} MB, ${(held.bytes / held.names / 1000).toFixed(1)} kB a name of ${held.names}; ` +
        `the result ${megabytes(whole)} MB; ${counts}`,
    );
    before = { size, seconds };
  }
};

type Input = ReturnType<typeof resample>;

/** What the entities of a corpus keep, before they are described, and of how many different names. */
function keptByEntities(input: Input, knowledge: Knowledge): { bytes: number; names: number } {
  const origins = originsOf(input.documents);
  const empty = heap();
  const resolved = resolveEntities({ ...input, origins }, knowledge);
  return { bytes: heap() - empty, names: resolved.profiles.length };
}

/** The time that the smaller run foretells, were it n log n. */
function growthOf({ size, seconds }: { size: number; seconds: number }, larger: number): number {
  return (seconds * larger * Math.log(larger)) / (size * Math.log(size));
}

/** Bytes of live objects and buffers. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

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
