import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** [start, end] in UTF-16 code units of the article's text. */
export type GoldSpan = [start: number, end: number];

/** A claim as readers annotated it: words by place, so that no article is copied. */
export interface GoldClaim {
  subject: GoldSpan;
  /** The words that carry the predicate; empty where no word does ("Premier Wen Jiabao": an office). */
  predicate: GoldSpan[];
  object?: GoldSpan;
  arguments: { role: string; span: GoldSpan }[];
  polarity: 'positive' | 'negative';
  modality: string;
  /** Absent: the article itself says so. */
  speaker?: GoldSpan;
  /** How many of the two readers listed it. */
  readers: 1 | 2;
  /** Where the second reader differs. */
  other?: { polarity: string; modality: string };
  otherSpeaker?: GoldSpan;
}

export interface GoldSentence {
  sentence: number;
  passage: number;
  article: string;
  /** SHA-256 of the article's text in UTF-8. */
  sha256: string;
  start: number;
  end: number;
  claims: GoldClaim[];
}

const GOLD = fileURLToPath(new URL('../test/gold/', import.meta.url));

export function readGold(name: string): GoldSentence[] {
  return readLines<GoldSentence>(join(GOLD, name));
}

/** Texts of the load corpus by id, checked against the hashes of the annotations. */
export function readArticles(
  data: string,
  sentences: readonly GoldSentence[],
): Map<string, string> {
  const file = join(data, 'news/articles.jsonl');
  if (!existsSync(file))
    throw new Error(`${file} is missing: it is needed for the gold sentences.`);
  const wanted = new Map(sentences.map(({ article, sha256 }) => [article, sha256]));
  const texts = new Map<string, string>();
  for (const { id, text } of readLines<{ id: string; text: string }>(file)) {
    const hash = wanted.get(id);
    if (hash === undefined) continue;
    const found = createHash('sha256').update(text).digest('hex');
    if (found !== hash) throw new Error(`${id} is not the text that was annotated.`);
    texts.set(id, text);
  }
  return texts;
}

function readLines<T>(file: string): T[] {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
