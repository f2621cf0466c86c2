import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../src/base/random.ts';
import { fileResources } from '../src/host/resources.ts';
import { createAnalyzer } from '../src/language/index.ts';
import type { Benchmark } from './bench.ts';
import { unsound } from './helpers/sound-analysis.ts';

const ROUNDS = 10_000;
const LONGEST = 400;
const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url));
const SCRAPS = [
  ...['.', '\n', '\r\n', ' ', '\u0000', '\ud83d', '\ude00', '\u202e', '\u0301', '\ufeff', '"', '“'],
  ...["'s", '(((', 'ﷺ', '👩‍👩‍👧', 'http://', '@', '-', '&amp;', 'A.B.', '1,000', '中文', 'İ', 'ß'],
];

/** Analyses pieces of articles that were cut, doubled, turned round and littered, and checks every result. */
export const benchmark: Benchmark = ({ data, log }) => {
  const texts = readTexts(data);
  const analyzer = createAnalyzer(fileResources());
  const random = seededRandom(77);
  const pick = (n: number): number => Math.floor(random() * n);
  let slowest = 0;
  let tokens = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const text = mutate(texts[pick(texts.length)]!, pick);
    const begin = performance.now();
    const analysis = analyzer.analyze(text);
    slowest = Math.max(slowest, performance.now() - begin);
    tokens += analysis.tokens.length;
    const fault = unsound(text, analysis);
    if (fault !== undefined)
      throw new Error(`round ${String(round)}: ${fault}: ${JSON.stringify(text)}`);
  }
  const peak = (process.memoryUsage().rss / 1e6).toFixed(0);
  log(`${String(ROUNDS)} mutated pieces, ${String(tokens)} tokens, all sound`);
  log(`slowest ${slowest.toFixed(0)} ms, memory ${peak} MB`);
};

function readTexts(data: string | undefined): string[] {
  if (data === undefined) {
    return readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), 'utf8'));
  }
  const lines = readFileSync(join(data, 'news/articles.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

function mutate(article: string, pick: (n: number) => number): string {
  const start = pick(Math.max(1, article.length - LONGEST));
  let text = article.slice(start, start + 20 + pick(LONGEST));
  for (let changes = 1 + pick(5); changes > 0; changes--) {
    const a = pick(text.length + 1);
    const b = Math.min(text.length, a + pick(12));
    const middle = text.slice(a, b);
    const scrap = SCRAPS[pick(SCRAPS.length)]!;
    const turned = [...middle].reverse().join('');
    const put = [scrap, '', middle + middle, turned, middle.toUpperCase(), scrap.repeat(pick(9))];
    text = text.slice(0, a) + put[pick(put.length)]! + text.slice(b);
  }
  return text;
}
