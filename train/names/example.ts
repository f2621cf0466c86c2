import type { NameType } from '../../src/model/index.ts';
import {
  BEGIN,
  END,
  INSIDE,
  labelOf,
  NAME_TYPES,
  OUTSIDE,
  SINGLE,
} from '../../src/language/name-labels.ts';

/** A name of a corpus after harmonisation: tokens of one sentence, `last` exclusive. */
export interface GoldName {
  first: number;
  last: number;
  /** The types it may have; more than one where the corpus does not tell them apart. */
  types: NameType[];
  /** Set where the corpus does not say whether this is a name at all. */
  unsure?: boolean;
}

export interface NameSentence {
  words: string[];
  names: GoldName[];
}

export interface NameDocument {
  /** What kind of text and annotation: an input of the model. */
  set: string;
  id: string;
  sentences: NameSentence[];
  /** Types that the corpus leaves unmarked: what is outside of its names may be of them. */
  unmarked: NameType[];
  /** How much its sentences count in training. */
  weight: number;
}

/**
 * For every token the set of labels that the annotation allows, as bits; `strict` takes what the corpus leaves open
 * for settled.
 */
export function allowedLabels(
  sentence: NameSentence,
  unmarked: readonly NameType[],
  strict = false,
): Int32Array {
  const masks = new Int32Array(sentence.words.length);
  const free = strict ? 0 : unmarked.reduce((bits, type) => bits | allOf(type), 0);
  sentence.words.forEach((word, i) => {
    masks[i] = (1 << OUTSIDE) | (/\p{Lu}/u.test(word) && !CALENDAR.test(word) ? free : 0);
  });
  for (const { first, last, types, unsure } of sentence.names) {
    for (let i = first; i < last; i++) {
      const part =
        last === first + 1 ? SINGLE : i === first ? BEGIN : i === last - 1 ? END : INSIDE;
      const bits = types.reduce(
        (sum, type) => sum | (1 << labelOf(NAME_TYPES.indexOf(type), part)),
        0,
      );
      masks[i] = unsure === true && !strict ? bits | (1 << OUTSIDE) : bits;
    }
  }
  return masks;
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|i|mr|mrs|ms|dr)$/i;

function allOf(type: NameType): number {
  const t = NAME_TYPES.indexOf(type);
  return [BEGIN, INSIDE, END, SINGLE].reduce((bits, part) => bits | (1 << labelOf(t, part)), 0);
}
