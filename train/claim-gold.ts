import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../src/base/hash.ts';
import { scoredClaims } from '../src/extract/claims/index.ts';
import { readDocument, readLexicons } from '../src/extract/index.ts';
import { createAnalyzer } from '../src/language/index.ts';
import type { Document, DocumentClaim, Resources } from '../src/model/index.ts';
import { createReader } from '../src/read/index.ts';

/** A claim that a person called right or wrong, with the features that it has today. */
export interface JudgedClaim {
  article: string;
  features: readonly string[];
  right: boolean;
}

/**
 * Verdicts of a reader on claims of news articles: `article<TAB>key<TAB>1|0`. The texts are their publishers', so that
 * a claim is known by a hash of its sentence and its words only; claims that are no longer found are left out.
 */
const GOLD = new URL('../test/gold/claims-judged.tsv', import.meta.url);

export function claimKey(document: Document, claim: DocumentClaim): string {
  const { subject, object, trigger, quote } = claim;
  const words = [
    document.text.slice(quote.start, quote.end),
    subject.text,
    document.text.slice(trigger.start, trigger.end),
    object?.text ?? '',
  ];
  return hash(words.map((text) => text.replace(/\s+/gu, ' ')).join('|'), 16);
}

/** Runs today's models over the judged articles and looks the verdicts up. */
export function judgedClaims(data: string, resources: Resources): JudgedClaim[] {
  const verdicts = readVerdicts();
  const analyzer = createAnalyzer(resources);
  const reader = createReader(resources);
  const lexicons = readLexicons(resources);
  const found: JudgedClaim[] = [];
  for (const { id, text } of articlesOf(data, new Set(verdicts.keys()))) {
    const { document } = reader({ path: 'article.txt', bytes: new TextEncoder().encode(text) });
    if (!document) continue;
    const analysis = analyzer.analyze(document.text, document.blocks);
    for (const { claim, features } of scoredClaims(readDocument(document, analysis, lexicons))) {
      const right = verdicts.get(id)?.get(claimKey(document, claim));
      if (features && right !== undefined) found.push({ article: id, features, right });
    }
  }
  return found;
}

function readVerdicts(): Map<string, Map<string, boolean>> {
  const verdicts = new Map<string, Map<string, boolean>>();
  for (const line of readFileSync(GOLD, 'utf8').split('\n')) {
    const [article, key, right] = line.split('\t');
    if (!article || !key || article.startsWith('#')) continue;
    const known = verdicts.get(article) ?? new Map<string, boolean>();
    verdicts.set(article, known.set(key, right === '1'));
  }
  return verdicts;
}

function articlesOf(data: string, wanted: ReadonlySet<string>): { id: string; text: string }[] {
  return readFileSync(join(data, 'news', 'articles.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .filter(({ id }) => wanted.has(id));
}
