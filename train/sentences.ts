import { seededRandom } from '../src/base/random.ts';
import { spacesAfter, type ConlluSentence } from '../src/language/conllu.ts';
import { writeModel } from '../src/language/model-file.ts';
import { visitBorders } from '../src/language/sentences.ts';
import type { Span } from '../src/model/index.ts';
import { Perceptron } from './perceptron.ts';
import { shuffle } from './treebank.ts';

const ROUNDS = 10;

/** Raw text of a paragraph (or document), with its gold tokens and the numbers of tokens at which sentences end. */
export interface RawText {
  text: string;
  tokens: Span[];
  ends: number[];
}

/** Rebuilds raw text; a new text begins with every document and, if asked for, with every paragraph. */
export function rawTexts(sentences: readonly ConlluSentence[], paragraphs: boolean): RawText[] {
  const texts: RawText[] = [];
  for (const sentence of sentences) {
    const starts = sentence.comments.some(
      (c) => c.startsWith('# newdoc') || (paragraphs && /^# newpar(?:\s|$)/.test(c)),
    );
    if (starts || texts.length === 0) texts.push({ text: '', tokens: [], ends: [] });
    append(texts.at(-1)!, sentence);
  }
  return texts;
}

function append(raw: RawText, sentence: ConlluSentence): void {
  const spaces = spacesAfter(sentence);
  sentence.words.forEach(({ form }, i) => {
    raw.tokens.push({ start: raw.text.length, end: raw.text.length + form.length });
    raw.text += spaces[i] ? `${form} ` : form;
  });
  raw.ends.push(raw.tokens.length);
}

/** Trains the sentence splitter: an averaged perceptron over the places between tokens. */
export function trainSentences(
  sentences: readonly ConlluSentence[],
  log: (line: string) => void = () => undefined,
): { model: Perceptron; bytes: (thresholds: { threshold: number; bare: number }) => Uint8Array } {
  const items = [...rawTexts(sentences, true), ...rawTexts(sentences, false)].filter(
    (raw) => raw.tokens.length > 1,
  );
  const model = new Perceptron(2);
  const random = seededRandom(3);
  const scores = new Float64Array(2);
  for (let round = 0; round < ROUNDS; round++) {
    let wrong = 0;
    for (const raw of shuffle(items, random)) {
      const ends = new Set(raw.ends);
      visitBorders(raw.text, raw.tokens, (features, count, i) => {
        const gold = ends.has(i + 1);
        model.tick();
        model.score(features, count, scores);
        const predicted = scores[1]! > scores[0]!;
        if (predicted !== gold) {
          wrong++;
          model.update(features, count, gold ? 1 : 0, gold ? 0 : 1);
        }
        return gold;
      });
    }
    log(`sentences: round ${String(round + 1)}, ${String(wrong)} wrong`);
  }
  return {
    model,
    bytes: (thresholds) => {
      const { tensors, size } = model.tensors('borders', 0.02);
      return writeModel('sentences', { 'borders.size': size, ...thresholds }, tensors);
    },
  };
}
