import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileResources } from '../src/host/resources.ts';
import { createReader } from '../src/read/index.ts';
import { relateDocuments } from '../src/read/index.ts';
import type { SourceFile } from '../src/read/index.ts';
import type { Benchmark } from './bench.ts';
import { measure } from './helpers/measure.ts';

const BYTES = 1_000_000;
const ROUNDS = 5;
const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url));

/** Megabytes a second of the read stage for each format, and how many times as long it takes as decoding alone. */
export const benchmark: Benchmark = ({ data, log }) => {
  const read = createReader(fileResources());
  const texts = newsTexts(data);
  const formats: readonly (readonly [string, (text: string) => string])[] = [
    ['txt', (text) => text],
    ['md', (text) => `---\ntitle: News\n---\n\n${text}`],
    ['html', (text) => `<!doctype html><body><article>${paragraphs(text)}</article></body>`],
  ];
  for (const [extension, convert] of formats) {
    const files = texts.map((text, i): SourceFile => ({
      path: `${String(i)}.${extension}`,
      bytes: new TextEncoder().encode(convert(text)),
    }));
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const decoding = measure(
      () => files.reduce((sum, { bytes }) => sum + new TextDecoder().decode(bytes).length, 0),
      ROUNDS,
    );
    const reading = measure(
      () => files.reduce((sum, file) => sum + (read(file).document?.text.length ?? 0), 0),
      ROUNDS,
    );
    const spread = `mean ${reading.mean.toFixed(3)} ± ${reading.deviation.toFixed(3)} s`;
    const ratio = (reading.least / decoding.least).toFixed(0);
    log(
      `${extension.padEnd(5)} best ${(size / 1e6 / reading.least).toFixed(2)} MB/s (${spread}), ${ratio} times decoding alone`,
    );
  }
  const documents = texts.flatMap((text, i) => {
    const { document } = read({ path: `${String(i)}.txt`, bytes: new TextEncoder().encode(text) });
    return document ? [document] : [];
  });
  const relating = measure(() => relateDocuments(documents).documents.length, ROUNDS);
  log(`copies of ${String(documents.length)} documents: best ${relating.least.toFixed(3)} s`);
};

/** A megabyte of news of the data folder, or of the sample articles over and over. */
function newsTexts(data: string | undefined): string[] {
  const all =
    data === undefined
      ? readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), 'utf8'))
      : readFileSync(join(data, 'news/articles.jsonl'), 'utf8')
          .split('\n', 6000)
          .filter((line, i) => line !== '' && i % 10 === 0)
          .map((line) => (JSON.parse(line) as { text: string }).text);
  const texts: string[] = [];
  for (let i = 0, size = 0; size < BYTES; i++) {
    const text = all[i % all.length]!;
    texts.push(text);
    size += text.length;
  }
  return texts;
}

function paragraphs(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return escaped
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('\n');
}
