import { weigh } from '../../src/resolve/names/similarity.ts';
import {
  meet,
  namedFeatures,
  numberFeatures,
  type Word,
} from '../../src/resolve/names/spelling/features.ts';
import type { SpellingModel } from '../../src/resolve/names/spelling/model.ts';
import { sumOfTrees } from '../../src/resolve/names/spelling/trees.ts';
import { boost } from './boost.ts';
import { fitLinear } from './linear.ts';
import { isAttested, isBorneOut, shareOf, type Pair } from './pairs.ts';

/** Each part of the pairs is judged by models that have not seen it, as pairs of the news will be. */
export const FOLDS = 5;
/** The share of attested names one letter apart, judged by models that have not seen them, that may be taken for one name. */
const FALSE_MERGES = 0.005;

export interface Compared {
  features: string[];
  numbers: (weighed: number) => Float64Array;
}

export function compareWords(x: Word, y: Word): Compared {
  const meetings = x.sounds.map((sounds, script) => meet(sounds, y.sounds[script]!));
  return {
    features: namedFeatures(x, y, meetings),
    numbers: (weighed) => numberFeatures(x, y, meetings, weighed).map(rounded),
  };
}

/** Logarithms differ in their last digits from machine to machine. */
function rounded(value: number, at: number): number {
  return at === 0 ? value : Number(value.toFixed(5));
}

/** Which of the folds a pair belongs to, given as words parted by a space. */
export function foldOf(pair: string): number {
  return shareOf(`fold ${pair}`, FOLDS);
}

type Judge = Pick<SpellingModel, 'named' | 'trees' | 'threshold'>;

/**
 * A linear model over what differs, and trees over its sum (taken where it was not fitted) and numbers. The threshold
 * comes from trees that have not seen what they judge.
 */
export function fit(
  pairs: readonly Pair[],
  seen: readonly Compared[],
  log: (line: string) => void,
): Judge {
  const examples = pairs.map((pair, at) => ({
    features: seen[at]!.features,
    target: pair.same ? 1 : 0,
    weight: weightOf(pair),
  }));
  const folds = pairs.map(({ a, b }) => foldOf(`${a} ${b}`));
  const isWeighed = (at: number) => pairs[at]!.same || !isEasy(pairs[at]!);
  const others = Array.from({ length: FOLDS }, (_, fold) =>
    fitLinear(examples.filter((_, at) => folds[at] !== fold && isWeighed(at))),
  );
  const inputs = seen.map(({ features, numbers }, at) =>
    numbers(weigh(features, others[folds[at]!]!)),
  );
  const treesOver = (isIn: (at: number) => boolean) => {
    const chosen = [...examples.keys()].filter(isIn);
    return boost(
      chosen.map((at) => inputs[at]!),
      chosen.map((at) => examples[at]!.target),
      chosen.map((at) => examples[at]!.weight),
    );
  };
  const scores = new Float64Array(pairs.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = treesOver((at) => folds[at] !== fold);
    inputs.forEach((input, at) => {
      if (folds[at] === fold) scores[at] = sumOfTrees(trees, input);
    });
  }
  const against = scoresOf(pairs, scores, isApart);
  log(`  spellings found ${recallOf(pairs, scores, against)}`);
  const attested = scoresOf(pairs, scores, (pair) => isApart(pair) && isAttested(pair));
  log(`  spellings found, of names attested ${recallOf(pairs, scores, attested)}`);
  const far = scoresOf(pairs, scores, (pair) => !pair.same && pair.edits > 1 && isAttested(pair));
  log(`  spellings found, of names farther apart ${recallOf(pairs, scores, far)}`);
  const trees = treesOver(() => true);
  const named = fitLinear(examples.filter((_, at) => isWeighed(at)));
  return { named, trees, threshold: cutOf(attested) };
}

/** A witness that has no letters for what differs counts little. */
const WITNESSES: ReadonlyMap<string, number> = new Map([
  ['Cyrillic', 1],
  ['Semitic', 0.5],
  ['kana', 0.5],
  ['Korean', 0.2],
  ['Chinese', 0.2],
]);

/** Names of three letters are many and easily told apart. */
export function isShort({ a, b }: Pair): boolean {
  return Math.min(a.length, b.length) < 4;
}

/**
 * Of two names: the trees tell them by length, by how many letters differ, by what lists know; the letters that do would
 * be blamed.
 */
function isEasy(pair: Pair): boolean {
  return isShort(pair) || pair.isOfLists === true || (pair.edits > 1 && isAttested(pair));
}

/** A false merge costs more than a missed spelling. */
function weightOf(pair: Pair): number {
  if (pair.same) return isBorneOut(pair) ? 1.5 : WITNESSES.get(pair.families[0]!)!;
  if (pair.isOfLists) return 1;
  if (pair.edits > 1) return isAttested(pair) ? 1.5 : 0.3;
  if (isShort(pair)) return isBorneOut(pair) ? 1.5 : 0.9;
  return isBorneOut(pair) ? 6 : 3.6;
}

/** Descending. */
function scoresOf(
  pairs: readonly Pair[],
  scores: Float64Array,
  isIn: (pair: Pair) => boolean,
): Float64Array {
  return scores
    .filter((_, at) => isIn(pairs[at]!))
    .sort()
    .reverse();
}

/** What is farther apart would be easy. */
function isApart(pair: Pair): boolean {
  return !pair.same && pair.edits === 1 && isBorneOut(pair);
}

function cutOf(against: Float64Array): number {
  return against[Math.floor(against.length * FALSE_MERGES)] ?? 0;
}

function recallOf(pairs: readonly Pair[], scores: Float64Array, against: Float64Array): string {
  const cut = cutOf(against);
  const spelt = scoresOf(pairs, scores, (pair) => pair.same && isBorneOut(pair));
  const share = spelt.filter((score) => score > cut).length / spelt.length;
  return `${(100 * share).toFixed(1)} % at ${(100 * FALSE_MERGES).toFixed(2)} % of ${against.length} pairs of two names, from ${cut.toFixed(3)}`;
}
