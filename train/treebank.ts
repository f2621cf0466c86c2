import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConllu, type ConlluSentence } from '../src/language/conllu.ts';

/** Trees of one file of a treebank. */
export type Split = 'train' | 'dev' | 'test';

const FILES: Record<string, (split: Split) => string> = {
  ewt: (split) => `ud-ewt/en_ewt-ud-${split}.conllu`,
  gum: (split) => `gum/gum-${split}.conllu`,
};

/** Reads a treebank of the data folder; `name` is `ewt` or `gum` (which has no open test set). */
export function readTreebank(data: string, name: 'ewt' | 'gum', split: Split): ConlluSentence[] {
  const file = FILES[name]!(split);
  return readConllu(readFileSync(join(data, file), 'utf8')).filter((s) => s.words.length > 0);
}

/** EWT and GUM together: what tags, lemmas and trees are trained on. */
export function readTraining(data: string): ConlluSentence[] {
  return [...readTreebank(data, 'ewt', 'train'), ...readTreebank(data, 'gum', 'train')];
}

/** Shuffles in place with a seeded generator (Fisher-Yates). */
export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

/** Pairs of tags, `UPOS|XPOS`, sorted; those given once or twice are slips and left out. */
export function tagSet(sentences: readonly ConlluSentence[]): string[] {
  return usual(sentences.flatMap(({ words }) => words.map((w) => `${w.upos}|${w.xpos}`)));
}

/** Relations, sorted; those given once or twice are left out. */
export function labelSet(sentences: readonly ConlluSentence[]): string[] {
  return usual(sentences.flatMap(({ words }) => words.map((w) => w.deprel)));
}

function usual(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 3)
    .map(([value]) => value)
    .sort();
}
