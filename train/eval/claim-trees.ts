import { createAnalyzer, type Analyzer } from '../../src/language/index.ts';
import type { ConlluSentence } from '../../src/language/conllu.ts';
import { loadConfidence, type ConfidenceTable } from '../../src/extract/claims/confidence.ts';
import { weighedClaims } from '../../src/extract/claims/index.ts';
import { readDocument, readLexicons, type Lexicons } from '../../src/extract/index.ts';
import type { Analysis, DocumentClaim } from '../../src/model/index.ts';
import type { EvalSection } from '../eval.ts';
import { documentOf, givenTokens } from '../given.ts';
import { readTreebank } from '../treebank.ts';

interface Reading {
  analyzer: Analyzer;
  lexicons: Lexicons;
  table: ConfidenceTable;
}

/**
 * What the parser costs the claims: those read off its own trees against those read off the trees of a treebank, with the
 * same names. A claim counts as the same only with all its words, roles, polarity and modality.
 */
export const section: EvalSection = {
  name: 'claim-trees',
  order: 65,
  run({ data, split, resources, log }) {
    const reading = {
      analyzer: createAnalyzer(resources),
      lexicons: readLexicons(resources),
      table: loadConfidence(resources),
    };
    for (const name of split === 'test' ? (['ewt'] as const) : (['ewt', 'gum'] as const)) {
      const documents = documentsOf(readTreebank(data, name, split));
      log(`${name} ${split}: ${compare(reading, documents)}`);
      if (name !== 'gum') continue;
      const news = documents.filter(([first]) =>
        first!.comments.some((c) => c.includes('GUM_news_')),
      );
      log(`  news: ${compare(reading, news)}`);
    }
  },
};

function compare(reading: Reading, documents: readonly ConlluSentence[][]): string {
  const count = { gold: 0, all: 0, allSame: 0, kept: 0, keptSame: 0 };
  for (const sentences of documents) {
    const analysis = reading.analyzer.annotate(givenTokens(sentences));
    const gold = new Set(claimsOf(reading, withTrees(analysis, sentences)).map(({ key }) => key));
    count.gold += gold.size;
    for (const { key, dropped } of claimsOf(reading, analysis)) {
      const same = gold.has(key) ? 1 : 0;
      count.all += 1;
      count.allSame += same;
      if (dropped) continue;
      count.kept += 1;
      count.keptSame += same;
    }
  }
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  return (
    `${count.gold} claims of right trees, ${percent(count.allSame, count.gold)} % found; of ${count.all} found ` +
    `${percent(count.allSame, count.all)} % are among them, of ${count.kept} published ${percent(count.keptSame, count.kept)} %`
  );
}

function claimsOf({ lexicons, table }: Reading, analysis: Analysis) {
  const context = readDocument(documentOf('given', textOf(analysis)), analysis, lexicons);
  return weighedClaims(context, table).map(({ claim, dropped }) => ({
    key: keyOf(claim),
    dropped,
  }));
}

function keyOf({
  subject,
  object,
  trigger,
  label,
  polarity,
  modality,
  participants,
}: DocumentClaim) {
  return JSON.stringify([
    [subject.start, subject.text],
    object ? [object.start, object.text] : [],
    trigger.start,
    [label, polarity, modality],
    participants.map(({ role, argument }) => [role, argument.text]),
  ]);
}

/** The analysis with heads, relations, tags and lemmas of the treebank. */
function withTrees(analysis: Analysis, sentences: readonly ConlluSentence[]): Analysis {
  const words = sentences.flatMap((sentence, s) => {
    const { first } = analysis.sentences[s]!;
    return sentence.words.map((word) => ({ word, first }));
  });
  const tokens = analysis.tokens.map((token, i) => {
    const { word, first } = words[i]!;
    const { upos, xpos, lemma, deprel: relation } = word;
    const head = word.head === 0 ? -1 : first + word.head - 1;
    return { ...token, head, relation, upos, xpos, lemma, certainty: 1 };
  });
  return { ...analysis, tokens };
}

function documentsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    const opens = sentence.comments.some((comment) => comment.startsWith('# newdoc'));
    if (opens || documents.length === 0) documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents;
}

function textOf({ tokens }: Analysis): string {
  let text = '';
  for (const token of tokens) text += ' '.repeat(token.start - text.length) + token.text;
  return text;
}
