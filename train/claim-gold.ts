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

const LENGTH = 20;

/**
 * A claim with all that a verdict is about: change its words, label, polarity, modality, speaker or participants and it
 * needs a new verdict.
 */
export function claimKey(document: Document, claim: DocumentClaim): string {
  const { label, polarity, modality, attribution, participants } = claim;
  return keyOf([
    ...wordsOf(document, claim),
    label,
    polarity,
    modality,
    ...attribution.map(({ speaker }) => `by ${speaker.text}`),
    ...participants.map(({ role, argument }) => `${role} ${argument.text}`),
  ]);
}

function wordsOf({ text }: Document, { subject, object, trigger, quote }: DocumentClaim): string[] {
  return [
    text.slice(quote.start, quote.end),
    subject.text,
    text.slice(trigger.start, trigger.end),
    object?.text ?? '',
  ];
}

function keyOf(words: readonly string[]): string {
  return hash(words.map((text) => text.replace(/\s+/gu, ' ')).join('|'), LENGTH);
}

/** What a reader said of claims, by article and key. */
export interface Verdicts {
  articles: ReadonlySet<string>;
  of: (article: string, document: Document, claim: DocumentClaim) => boolean | undefined;
}

/** Runs today's models over the judged articles and looks the verdicts up. */
export function judgedClaims(data: string, resources: Resources): JudgedClaim[] {
  const verdicts = readVerdicts();
  const analyzer = createAnalyzer(resources);
  const reader = createReader(resources);
  const lexicons = readLexicons(resources);
  const found: JudgedClaim[] = [];
  for (const { id, text } of articlesOf(data, verdicts.articles)) {
    const { document } = reader({ path: 'article.txt', bytes: new TextEncoder().encode(text) });
    if (!document) continue;
    const analysis = analyzer.analyze(document.text, document.blocks);
    for (const { claim, features } of scoredClaims(readDocument(document, analysis, lexicons))) {
      const right = verdicts.of(id, document, claim);
      if (right !== undefined) found.push({ article: id, features, right });
    }
  }
  return found;
}

export function readVerdicts(): Verdicts {
  const verdicts = new Map<string, Map<string, boolean>>();
  for (const line of readFileSync(GOLD, 'utf8').split('\n')) {
    const [article, key, right] = line.split('\t');
    if (!article || !key || article.startsWith('#')) continue;
    const known = verdicts.get(article) ?? new Map<string, boolean>();
    verdicts.set(article, known.set(key, right === '1'));
  }
  return {
    articles: new Set(verdicts.keys()),
    of: (article, document, claim) => verdicts.get(article)?.get(claimKey(document, claim)),
  };
}

function articlesOf(data: string, wanted: ReadonlySet<string>): { id: string; text: string }[] {
  return readFileSync(join(data, 'news', 'articles.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .filter(({ id }) => wanted.has(id));
}
