import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compromise from 'compromise';
import { fileResources } from '../src/host/resources.ts';
import { createAnalyzer } from '../src/language/index.ts';
import type { Benchmark } from './bench.ts';
import { measure } from './helpers/measure.ts';

const WORDS = 12_000;
const ROUNDS = 3;
const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url));
const STARTER = fileURLToPath(new URL('./helpers/first-sentence.ts', import.meta.url));

/** Words a second of the whole language stage, against `compromise`'s `topics()` in the same run; seconds are the processor's. */
export const benchmark: Benchmark = ({ data, log }) => {
  const texts = readTexts(data);
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const begin = performance.now();
  const analyzer = createAnalyzer(fileResources());
  log(
    `models loaded in ${(performance.now() - begin).toFixed(0)} ms; ${String(words)} words of news`,
  );
  const ours = measure(
    () => texts.reduce((sum, text) => sum + analyzer.analyze(text).names.length, 0),
    ROUNDS,
    true,
  );
  const theirs = measure(
    () => texts.reduce((sum, text) => sum + compromise(text).topics().length, 0),
    ROUNDS,
    true,
  );
  const rate = (seconds: number): string => `${(words / seconds).toFixed(0).padStart(7)} words/s`;
  for (const [name, { least, mean, deviation }] of [
    ['tokens, tags, trees, names', ours],
    ['compromise topics()', theirs],
  ] as const) {
    const spread = `mean ${mean.toFixed(3)} ± ${deviation.toFixed(3)} s`;
    log(`${name.padEnd(28)} best ${rate(least)}  (${spread})`);
  }
  log(`ratio ${(theirs.least / ours.least).toFixed(2)}`);
  log(`from the start of a process to the first analysed sentence: ${startSeconds()} s`);
};

/** News of the data folder, or the sample articles over and over. */
function readTexts(data: string | undefined): string[] {
  const all =
    data === undefined
      ? readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), 'utf8'))
      : readFileSync(join(data, 'news/articles.jsonl'), 'utf8')
          .split('\n', 2000)
          .filter((_, i) => i % 50 === 0)
          .map((line) => (JSON.parse(line) as { text: string }).text);
  const texts: string[] = [];
  let words = 0;
  for (let i = 0; words < WORDS; i++) {
    const text = all[i % all.length]!;
    texts.push(text);
    words += countWords(text);
  }
  return texts;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function startSeconds(): string {
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    execFileSync(process.execPath, ['--import', 'tsx', STARTER], { stdio: 'ignore' });
    return (performance.now() - begin) / 1000;
  });
  return Math.min(...times).toFixed(2);
}
