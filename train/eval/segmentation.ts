import { rawTexts } from '../sentences.ts';
import { readTreebank } from '../treebank.ts';
import { createAnalyzer, type Analyzer } from '../../src/language/index.ts';
import type { Span } from '../../src/model/index.ts';
import type { EvalSection } from '../eval.ts';

/** Sentences and tokens from raw text: F1 of exact spans, as in the CoNLL 2018 shared task. */
export const section: EvalSection = {
  name: 'segmentation',
  order: 10,
  run({ data, split, resources, log }) {
    const analyzer = createAnalyzer(resources);
    for (const name of split === 'test' ? (['ewt'] as const) : (['ewt', 'gum'] as const)) {
      const gold = readTreebank(data, name, split);
      for (const paragraphs of [true, false]) {
        const { sentences, tokens } = score(rawTexts(gold, paragraphs), analyzer);
        const how = paragraphs ? 'paragraphs as given' : 'one paragraph a document';
        log(`${name} ${split}, ${how}: sentences F1 ${sentences}  tokens F1 ${tokens}`);
      }
    }
  },
};

function score(texts: ReturnType<typeof rawTexts>, analyzer: Analyzer) {
  const sentences = { gold: 0, found: 0, right: 0 };
  const tokens = { gold: 0, found: 0, right: 0 };
  for (const { text, tokens: goldTokens, ends } of texts) {
    const block = { kind: 'paragraph', start: 0, end: text.length } as const;
    const analysis = analyzer.analyze(text, [block]);
    count(tokens, goldTokens, analysis.tokens);
    count(sentences, sentenceSpans(goldTokens, ends), analysis.sentences);
  }
  return { sentences: f1(sentences), tokens: f1(tokens) };
}

function sentenceSpans(tokens: readonly Span[], ends: readonly number[]): Span[] {
  return ends.map((end, i) => ({
    start: tokens[ends[i - 1] ?? 0]!.start,
    end: tokens[end - 1]!.end,
  }));
}

function count(sum: Record<'gold' | 'found' | 'right', number>, gold: Span[], found: Span[]): void {
  const known = new Set(gold.map(({ start, end }) => `${String(start)}-${String(end)}`));
  sum.gold += gold.length;
  sum.found += found.length;
  for (const { start, end } of found) if (known.has(`${String(start)}-${String(end)}`)) sum.right++;
}

function f1({ gold, found, right }: Record<'gold' | 'found' | 'right', number>): string {
  return ((200 * right) / (gold + found)).toFixed(2);
}
