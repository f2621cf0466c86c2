import { lettersOf } from './romanization.ts';
import { distance } from './spelling/distance.ts';
import {
  hashName,
  meet,
  namedFeatures,
  numberFeatures,
  readWord,
  type Word,
} from './spelling/features.ts';
import { createLetterModel } from './spelling/letters.ts';
import type { Listed } from './spelling/listed.ts';
import type { SpellingModel } from './spelling/model.ts';
import { createTranscriber } from './spelling/transcriber.ts';
import { sumOfTrees } from './spelling/trees.ts';

/** So many words are remembered with what was found out about them. */
const REMEMBERED = 100_000;
/** Words that differ in more than this share of the shorter one's letters are two names. */
export const FARTHEST = 0.5;

/**
 * The probability that two words are spellings of one name; 0.5 is set where one of two hundred pairs of names one
 * letter apart would be taken for one name. Boosted trees over what an alignment of the letters leaves different
 * and over how the two would be written, by ear, in six other scripts (train/jobs/spelling.ts).
 */
export type Similarity = (a: string, b: string) => number;

export function createSimilarity(
  model: SpellingModel,
  lookUp: (word: string) => Listed,
): Similarity {
  const score = createScorer(model, lookUp);
  return (a, b) => {
    if (lettersOf(a) === lettersOf(b)) return 1;
    const value = score(a, b);
    return value === undefined ? 0 : 1 / (1 + Math.exp(model.threshold - value));
  };
}

/** The score of two words in log-odds, before the threshold; undefined for words that have too little in common. */
export function createScorer(
  model: SpellingModel,
  lookUp: (word: string) => Listed,
): (a: string, b: string) => number | undefined {
  const readers = {
    transcribers: model.transcribers.map(createTranscriber),
    spell: createLetterModel(model.letters),
    lookUp,
  };
  const words = new Map<string, Word>();
  const wordOf = (letters: string) => {
    let word = words.get(letters);
    if (word) return word;
    if (words.size >= REMEMBERED) words.clear();
    words.set(letters, (word = readWord(letters, readers)));
    return word;
  };
  return (a, b) => {
    const [p, q] = [lettersOf(a), lettersOf(b)];
    if (!mayBeOne(p, q)) return undefined;
    return p < q
      ? scoreWords(wordOf(p), wordOf(q), model)
      : scoreWords(wordOf(q), wordOf(p), model);
  };
}

function mayBeOne(p: string, q: string): boolean {
  const most = FARTHEST * Math.min(p.length, q.length, 24);
  if (Math.abs(p.length - q.length) > most) return false;
  return distance(p.slice(0, 24), q.slice(0, 24)) <= most;
}

function scoreWords(x: Word, y: Word, { named, trees }: SpellingModel): number {
  const meetings = x.sounds.map((sounds, script) => meet(sounds, y.sounds[script]!));
  const weighed = weigh(namedFeatures(x, y, meetings), named);
  return sumOfTrees(trees, numberFeatures(x, y, meetings, weighed));
}

export function weigh(
  features: readonly string[],
  { weights, scale }: SpellingModel['named'],
): number {
  let sum = 0;
  for (const name of features) sum += weights[hashName(name) & (weights.length - 1)]!;
  return sum * scale;
}
