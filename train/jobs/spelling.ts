import { createScorer, weigh } from '../../src/resolve/names/similarity.ts';
import {
  meet,
  namedFeatures,
  numberFeatures,
  readWord,
  type Word,
} from '../../src/resolve/names/spelling/features.ts';
import { writeSpellingModel, type SpellingModel } from '../../src/resolve/names/spelling/model.ts';
import {
  createTranscriber,
  type TranscriberModel,
} from '../../src/resolve/names/spelling/transcriber.ts';
import { align, type Aligned, type Example } from '../spelling/alignment.ts';
import { boost } from '../spelling/boost.ts';
import { readGroups, type Group } from '../spelling/groups.ts';
import { fitLinear } from '../spelling/linear.ts';
import {
  isBorneOut,
  isHeldBack,
  pairsOf,
  readPairs,
  shareOf,
  type Pair,
} from '../spelling/pairs.ts';
import { soundsOf } from '../spelling/sounds.ts';
import { trainTranscriber } from '../spelling/transcriber.ts';
import type { TrainingJob } from '../train.ts';

/** Each part of the pairs is compared by models that have not seen them written alike, as pairs of the news will be. */
const FOLDS = 5;
/** The share of names one letter apart, kept apart for tuning, that may be taken for one name. */
const FALSE_MERGES = 0.0045;
/** Scripts that are transcribed to, with the most sounds that a Latin letter becomes. */
const SCRIPTS: readonly [scripts: readonly string[], most: number][] = [
  [['russian'], 2],
  [['katakana', 'japanese'], 3],
];

const ABOUT =
  'What tells spellings of one name from two names, read by src/resolve/names/similarity.ts; made by train/jobs/spelling.ts from groups of Latin spellings of one native name (CC0 1.0); see models/README.md';

export const job: TrainingJob = {
  name: 'spelling',
  order: 60,
  makes: 'spelling.bin: what tells spellings of one name from two names',
  run({ data, write, log }) {
    const groups = readGroups(data);
    const all = readPairs(groups).filter(({ heldBack }) => !heldBack);
    const tuning = all.filter(({ a, b }) => isForTuning(`${a} ${b}`));
    const pairs = all.filter(({ a, b }) => !isForTuning(`${a} ${b}`));
    const same = pairs.filter((pair) => pair.same).length;
    log(`spelling: ${same} pairs of spellings, ${pairs.length - same} of two names`);
    const aligned = SCRIPTS.map(([scripts, most]) =>
      align(examplesOf(groups, scripts, isHeldBack), most),
    );
    const trainWithout = (isHidden: (pair: string) => boolean) =>
      SCRIPTS.map(([scripts], at) => {
        const shown = new Set(examplesOf(groups, scripts, isHidden).map(keyOf));
        return trainTranscriber(aligned[at]!.filter((each) => shown.has(keyOf(each))));
      });
    const hiddenAlways = (pair: string) => isHeldBack(pair) || isForTuning(pair);
    const readers = Array.from({ length: FOLDS }, (_, fold) =>
      readerOf(trainWithout((pair) => hiddenAlways(pair) || foldOf(pair) === fold)),
    );
    const compare = ({ a, b }: Pair) => {
      const read = readers[foldOf(`${a} ${b}`)]!;
      return compareWords(read(a), read(b));
    };
    const seen = pairs.map(compare);
    log('spelling: words transcribed');
    const model = { ...fit(pairs, seen), transcribers: trainWithout(hiddenAlways) };
    const threshold = thresholdOf({ ...model, threshold: 0 }, tuning.filter(isHard));
    write('spelling.bin', writeSpellingModel({ ...model, threshold }, ABOUT));
  },
};

/** A sixth of the pairs is hidden as those held back are, and sets the threshold. */
function isForTuning(pair: string): boolean {
  return shareOf(`tuning ${pair}`, 6) === 0;
}

/** What the threshold is set by. */
function isHard(pair: Pair): boolean {
  return !pair.same && pair.edits === 1 && isBorneOut(pair);
}

function foldOf(pair: string): number {
  return shareOf(`fold ${pair}`, FOLDS);
}

/** Words and how one of the scripts writes them; without those that a group holds together and that are hidden. */
function examplesOf(
  groups: readonly Group[],
  scripts: readonly string[],
  isHidden: (pair: string) => boolean,
): Example[] {
  const examples = new Map<string, Example>();
  for (const { script, native, words } of groups) {
    const sounds = scripts.includes(script) ? soundsOf(native, script) : undefined;
    if (sounds === undefined || sounds === '') continue;
    const hidden = new Set(
      pairsOf(words.keys())
        .filter(isHidden)
        .flatMap((pair) => pair.split(' ')),
    );
    for (const [word, count] of words) {
      if (!/^[a-z]{2,18}$/.test(word) || hidden.has(word)) continue;
      const known = examples.get(`${word} ${sounds}`);
      if (known) known.count += count;
      else examples.set(`${word} ${sounds}`, { word, sounds, count });
    }
  }
  return [...examples.values()];
}

function keyOf({ word, ...rest }: Example | Aligned): string {
  return `${word} ${'sounds' in rest ? rest.sounds : rest.outputs.join('')}`;
}

function readerOf(models: readonly TranscriberModel[]): (letters: string) => Word {
  const transcribers = models.map(createTranscriber);
  const words = new Map<string, Word>();
  return (letters) => {
    const word = words.get(letters) ?? readWord(letters, transcribers);
    words.set(letters, word);
    return word;
  };
}

interface Compared {
  features: string[];
  numbers: (weighed: number) => Float64Array;
}

function compareWords(x: Word, y: Word): Compared {
  const meetings = x.sounds.map((sounds, script) => meet(sounds, y.sounds[script]!));
  return {
    features: namedFeatures(x, y, meetings),
    numbers: (weighed) => numberFeatures(x, y, meetings, weighed),
  };
}

/** A linear model over what differs, and trees over its sum (taken where it was not fitted) and numbers. */
function fit(
  pairs: readonly Pair[],
  seen: readonly Compared[],
): Pick<SpellingModel, 'named' | 'trees'> {
  const examples = pairs.map((pair, at) => ({
    features: seen[at]!.features,
    target: pair.same ? 1 : 0,
    weight: weightOf(pair),
  }));
  const parts = pairs.map(({ a, b }) => shareOf(`part ${a} ${b}`, FOLDS));
  const others = Array.from({ length: FOLDS }, (_, fold) =>
    fitLinear(examples.filter((_, at) => parts[at] !== fold)),
  );
  const inputs = seen.map(({ features, numbers }, at) =>
    numbers(weigh(features, others[parts[at]!]!)),
  );
  const trees = boost(
    inputs,
    examples.map(({ target }) => target),
    examples.map(({ weight }) => weight),
  );
  return { named: fitLinear(examples), trees };
}

/** A witness that has no letters for what differs counts little. */
const WITNESSES: ReadonlyMap<string, number> = new Map([
  ['Cyrillic', 1],
  ['Semitic', 0.5],
  ['kana', 0.5],
  ['Korean', 0.2],
  ['Chinese', 0.2],
]);

function weightOf(pair: Pair): number {
  if (pair.same) return isBorneOut(pair) ? 1.5 : WITNESSES.get(pair.families[0]!)!;
  if (pair.edits > 1) return 0.3;
  return isBorneOut(pair) ? 2 : 1.2;
}

function thresholdOf(model: SpellingModel, pairs: readonly Pair[]): number {
  const score = createScorer(model);
  const scores = pairs.map(({ a, b }) => score(a, b) ?? -Infinity).sort((a, b) => b - a);
  return scores[Math.floor(scores.length * FALSE_MERGES)] ?? 0;
}
