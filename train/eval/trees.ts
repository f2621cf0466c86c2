import { givenTokens } from '../given.ts';
import { readTreebank } from '../treebank.ts';
import type { ConlluSentence } from '../../src/language/conllu.ts';
import { createAnalyzer } from '../../src/language/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import type { EvalSection } from '../eval.ts';

/** Tags, lemmas and trees on given tokens, with predicted tags. */
export const section: EvalSection = {
  name: 'trees',
  order: 20,
  run({ data, split, resources, log }) {
    const analyzer = createAnalyzer(resources);
    for (const name of split === 'test' ? (['ewt'] as const) : (['ewt', 'gum'] as const)) {
      const gold = readTreebank(data, name, split);
      const score = scoreTrees(gold, analyzer.annotate(givenTokens(gold)));
      const shown = Object.entries(score.figures).map(([k, v]) => `${k} ${(100 * v).toFixed(2)}`);
      log(`${name} ${split}: ${shown.join('  ')}`);
      for (const genre of name === 'gum' ? ['news'] : []) {
        const part = onlyGenre(gold, genre);
        const { figures } = scoreTrees(part, analyzer.annotate(givenTokens(part)));
        log(
          `  ${genre}: UAS ${(100 * figures.UAS).toFixed(2)}  LAS ${(100 * figures.LAS).toFixed(2)}`,
        );
      }
      log(`  by relation (F1): ${score.relations.join('  ')}`);
    }
  },
};

const SHOWN = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'amod',
  'compound',
  'flat',
  'appos',
  'conj',
  'advcl',
  'acl',
  'acl:relcl',
  'ccomp',
  'xcomp',
  'parataxis',
  'root',
];

/** Shares of words that are right, and F1 by relation. */
export function scoreTrees(gold: readonly ConlluSentence[], { tokens }: Analysis) {
  const right = { UPOS: 0, XPOS: 0, lemma: 0, UAS: 0, LAS: 0 };
  const counts = new Map<string, { gold: number; found: number; right: number }>();
  const of = (relation: string) => {
    const old = counts.get(relation) ?? { gold: 0, found: 0, right: 0 };
    counts.set(relation, old);
    return old;
  };
  let at = 0;
  for (const { words } of gold) {
    const first = at;
    for (const word of words) {
      const token = tokens[at++]!;
      const head = token.head < 0 ? 0 : token.head - first + 1;
      if (token.upos === word.upos) right.UPOS++;
      if (token.xpos === word.xpos) right.XPOS++;
      if (token.lemma === word.lemma) right.lemma++;
      of(word.deprel).gold++;
      of(token.relation).found++;
      if (head !== word.head) continue;
      right.UAS++;
      if (token.relation !== word.deprel) continue;
      right.LAS++;
      of(word.deprel).right++;
    }
  }
  const figures = Object.fromEntries(
    Object.entries(right).map(([key, n]) => [key, n / at]),
  ) as typeof right;
  const relations = SHOWN.map((name) => {
    const { gold: g, found, right: r } = of(name);
    return `${name} ${((200 * r) / Math.max(1, g + found)).toFixed(0)}`;
  });
  return { figures, relations };
}

/** Sentences of the GUM documents of one genre. */
function onlyGenre(sentences: readonly ConlluSentence[], genre: string): ConlluSentence[] {
  let inside = false;
  return sentences.filter(({ comments }) => {
    const opening = comments.find((c) => c.startsWith('# newdoc'));
    if (opening !== undefined) inside = opening.includes(`GUM_${genre}_`);
    return inside;
  });
}
