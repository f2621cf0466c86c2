import { readWord, type Word } from '../../src/resolve/names/spelling/features.ts';
import { createLetterModel, type LetterCounts } from '../../src/resolve/names/spelling/letters.ts';
import type { Listed } from '../../src/resolve/names/spelling/listed.ts';
import {
  createTranscriber,
  type TranscriberModel,
} from '../../src/resolve/names/spelling/transcriber.ts';
import { align, type Aligned, type Example } from './alignment.ts';
import type { Group } from './groups.ts';
import { isHeldBack, pairsOf } from './pairs.ts';
import { soundsOf } from './sounds.ts';
import { trainTranscriber } from './transcriber.ts';

/** A way to write words in another script. */
interface Script {
  names: readonly string[];
  /** The most sounds that a Latin letter becomes. */
  longest: number;
  /** What a letter may become, at most. */
  most: number;
  /** The table of weights has two to the power of this. */
  bits: number;
}

const SCRIPTS: readonly Script[] = [
  { names: ['russian'], longest: 2, most: 14, bits: 16 },
  { names: ['katakana', 'japanese'], longest: 3, most: 14, bits: 16 },
  { names: ['arabic'], longest: 2, most: 14, bits: 15 },
  { names: ['hebrew'], longest: 2, most: 14, bits: 15 },
  { names: ['korean'], longest: 3, most: 14, bits: 15 },
  { names: ['chinese'], longest: 1, most: 30, bits: 15 },
];

/** Learns to write words in other scripts from groups less the pairs that are hidden. */
export function trainerOf(
  groups: readonly Group[],
): (isHidden: (pair: string) => boolean) => TranscriberModel[] {
  const aligned = SCRIPTS.map(({ names, longest }) =>
    align(examplesOf(groups, names, isHeldBack), longest),
  );
  return (isHidden) =>
    SCRIPTS.map((script, at) => {
      const shown = new Set(examplesOf(groups, script.names, isHidden).map(keyOf));
      return trainTranscriber(
        aligned[at]!.filter((each) => shown.has(keyOf(each))),
        script,
      );
    });
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

export function readerOf(
  models: readonly TranscriberModel[],
  letters: LetterCounts,
  lookUp: (word: string) => Listed,
): (letters: string) => Word {
  const readers = {
    transcribers: models.map(createTranscriber),
    spell: createLetterModel(letters),
    lookUp,
  };
  const words = new Map<string, Word>();
  return (letters) => {
    const word = words.get(letters) ?? readWord(letters, readers);
    words.set(letters, word);
    return word;
  };
}
