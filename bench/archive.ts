import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileResources } from '../src/host/resources.ts';
import { createAnalyzer } from '../src/language/index.ts';
import type { Benchmark } from './bench.ts';
import { unsound } from './helpers/sound-analysis.ts';

/** The language stage over every article of the news of the data folder, on one thread; each result is checked. */
export const benchmark: Benchmark = ({ data, log }) => {
  if (data === undefined) {
    log('skipped: needs --data DIR');
    return;
  }
  const lines = readFileSync(join(data, 'news/articles.jsonl'), 'utf8').trim().split('\n');
  const analyzer = createAnalyzer(fileResources());
  const sum = { words: 0, tokens: 0, sentences: 0, names: 0, cuts: 0 };
  let seconds = 0;
  let slowest = 0;
  for (const [i, line] of lines.entries()) {
    const { text } = JSON.parse(line) as { text: string };
    const begin = process.cpuUsage();
    const analysis = analyzer.analyze(text);
    const { user, system } = process.cpuUsage(begin);
    seconds += (user + system) / 1e6;
    slowest = Math.max(slowest, (user + system) / 1000);
    const fault = unsound(text, analysis);
    if (fault !== undefined) throw new Error(`article ${String(i)}: ${fault}`);
    sum.words += text.split(/\s+/).filter((word) => word !== '').length;
    sum.tokens += analysis.tokens.length;
    sum.sentences += analysis.sentences.length;
    sum.names += analysis.names.length;
    sum.cuts += analysis.split ?? 0;
  }
  const { words, tokens, sentences, names, cuts } = sum;
  log(
    `${lines.length} articles, all sound: ${words} words, ${tokens} tokens, ${sentences} sentences,`,
  );
  log(`${names} names; overlong sentences were cut ${cuts} times`);
  const rate = (words / seconds).toFixed(0);
  log(
    `${seconds.toFixed(0)} s of the processor, ${rate} words/s; slowest article ${slowest.toFixed(0)} ms`,
  );
  log(`peak memory ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
};
