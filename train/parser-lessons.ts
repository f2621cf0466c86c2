import { spacesAfter, type ConlluSentence } from '../src/language/conllu.ts';
import { describe } from '../src/language/lexical.ts';
import type { ParserNetwork } from '../src/language/parser-network.ts';
import { readQuotes } from '../src/language/quotes.ts';
import type { WordRows } from '../src/language/word-input.ts';
import { hardShares, type Shares } from './nn/shares.ts';
import { labelSet, shuffle, tagSet } from './treebank.ts';

/** A sentence and what a parser should say of it. */
export interface Lesson {
  forms: readonly string[];
  /** Heads of the tree that relations belong to: 0 for the root, words from 1. */
  tree: Int16Array;
  tags: Shares;
  heads: Shares;
  /** Relations to the heads of the tree; none for the root. */
  labels: Shares;
}

/** What a parser is trained on. */
export interface Course {
  /** Pairs of tags, `UPOS|XPOS`. */
  tags: readonly string[];
  labels: readonly string[];
  /** Hashes of the words that have an embedding of their own. */
  known: Int32Array;
  /** From 1. The same array means the same lessons. */
  lessons: (epoch: number) => readonly Lesson[];
}

/** Tags, relations and words are those of the treebanks, and so are the lessons. */
export function goldCourse(sentences: readonly ConlluSentence[]): Course {
  const tags = tagSet(sentences);
  const labels = labelSet(sentences);
  const lessons = goldLessons(sentences, tags, labels);
  return { tags, labels, known: knownWords(sentences), lessons: () => lessons };
}

function goldLessons(
  sentences: readonly ConlluSentence[],
  tags: readonly string[],
  labels: readonly string[],
): Lesson[] {
  const tagIndex = new Map(tags.map((tag, i) => [tag, i]));
  const labelIndex = new Map(labels.map((label, i) => [label, i]));
  return sentences.map((sentence) => {
    const { words } = sentence;
    const spaces = spacesAfter(sentence);
    const forms = words.map(({ form }) => form);
    return {
      forms: readQuotes(forms, (i) => spaces[i - 1]!),
      tree: Int16Array.from(words, ({ head }) => head),
      tags: hardShares(words.map((w) => tagIndex.get(`${w.upos}|${w.xpos}`) ?? -1)),
      heads: hardShares(words.map((w) => w.head)),
      labels: hardShares(words.map((w) => (w.head === 0 ? -1 : (labelIndex.get(w.deprel) ?? -1)))),
    };
  });
}

/** A lesson with the rows of its words in the tables of a network. */
export interface Item extends Lesson {
  words: WordRows[];
}

/** Lessons of up to `longest` words, ready for a network. */
export function toItems(
  lessons: readonly Lesson[],
  network: ParserNetwork,
  longest: number,
): Item[] {
  const rows = new Map<string, WordRows>();
  return lessons
    .filter(({ forms }) => forms.length <= longest)
    .map((lesson) => ({
      ...lesson,
      words: lesson.forms.map((form) => {
        const known = rows.get(form) ?? network.input.rows(form);
        rows.set(form, known);
        return known;
      }),
    }));
}

/** Shuffles the items in place and cuts them into batches of about `size` words. */
export function batches(items: Item[], size: number, random: () => number): Item[][] {
  const found: Item[][] = [];
  let batch: Item[] = [];
  let words = 0;
  for (const item of shuffle(items, random)) {
    batch.push(item);
    words += item.words.length;
    if (words < size) continue;
    found.push(batch);
    batch = [];
    words = 0;
  }
  if (batch.length > 0) found.push(batch);
  return found;
}

/** The row at which each sentence begins and, last, the number of rows. */
export function startsOf(batch: readonly { words: readonly unknown[] }[]): Int32Array {
  const starts = new Int32Array(batch.length + 1);
  batch.forEach((item, i) => (starts[i + 1] = starts[i]! + item.words.length));
  return starts;
}

/** Hashes of the words seen twice or more. */
function knownWords(sentences: readonly ConlluSentence[]): Int32Array {
  const counts = new Map<number, number>();
  for (const { words } of sentences) {
    for (const { form } of words) {
      const { lower } = describe(form);
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  return Int32Array.from([...counts].filter(([, n]) => n >= 2).map(([hash]) => hash)).sort();
}
