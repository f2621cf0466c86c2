import type { NameType } from '../../src/model/index.ts';
import type { NameDocument } from './example.ts';

export interface Score {
  right: number;
  found: number;
  gold: number;
}

export function f1({ right, found, gold }: Score): number {
  return found + gold === 0 ? 0 : (200 * right) / (found + gold);
}

/** Exact spans and types, by type and over all; types not asked for are left aside on both sides. */
export function scoreNames(
  documents: readonly NameDocument[],
  find: (
    document: NameDocument,
  ) => { sentence: number; first: number; last: number; type: NameType }[],
  types: readonly NameType[],
): Map<string, Score> {
  const scores = new Map<string, Score>();
  const bump = (type: string, field: keyof Score): void => {
    for (const key of [type, 'all']) {
      const score = scores.get(key) ?? { right: 0, found: 0, gold: 0 };
      score[field]++;
      scores.set(key, score);
    }
  };
  for (const document of documents) {
    const gold = new Set<string>();
    document.sentences.forEach((sentence, s) => {
      for (const {
        first,
        last,
        types: [type],
      } of sentence.names) {
        if (!type || !types.includes(type)) continue;
        gold.add(`${String(s)} ${String(first)} ${String(last)} ${type}`);
        bump(type, 'gold');
      }
    });
    for (const { sentence, first, last, type } of find(document)) {
      if (!types.includes(type)) continue;
      bump(type, 'found');
      if (gold.has(`${String(sentence)} ${String(first)} ${String(last)} ${type}`))
        bump(type, 'right');
    }
  }
  return scores;
}

export function describeScores(scores: Map<string, Score>): string {
  return [...scores]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, s]) => {
      const p = (100 * s.right) / Math.max(1, s.found);
      const r = (100 * s.right) / Math.max(1, s.gold);
      return `${type} F ${f1(s).toFixed(1)} (P ${p.toFixed(1)} R ${r.toFixed(1)}, ${String(s.gold)})`;
    })
    .join('; ');
}
