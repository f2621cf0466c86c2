import type { Resources } from '../model/index.ts';
import { foldText } from '../base/text.ts';
import { finish, hashText, mix } from './hashing.ts';
import { readModel } from './model-file.ts';

/** What lists a phrase is in; bits of the table. */
export const LISTS = [
  'country',
  'demonym',
  'city',
  'town',
  'region',
  'forename',
  'surname',
  'organization',
  'acronym',
  'thing',
  'event',
  'seat',
  'brand',
] as const;

export const LISTS_FILE = 'name-lists.bin';
/** Longest phrase, in words. */
export const LONGEST_PHRASE = 7;
/** Bit that says a longer phrase begins with this one. */
export const PREFIX = 1 << LISTS.length;
/** Bit of a phrase that is still the name when it is written small: no word of English. */
export const EVEN_SMALL = PREFIX << 1;

/** The gazetteers as one table of hashed phrases, small enough to be read at once. */
export interface NameLists {
  /** Bits of a phrase of `count` folded words from `first` on. */
  bits(folded: Int32Array, first: number, count: number): number;
}

export function loadNameLists(resources: Resources): NameLists {
  const model = readModel(resources, LISTS_FILE);
  const keys = model.tensor('keys', 'i32');
  const values = model.tensor('bits', 'u16');
  const table = indexOf(keys);
  const mask = table.length - 1;
  return {
    bits(folded, first, count) {
      const key = phraseHash(folded, first, count);
      for (let slot = key & mask; ; slot = (slot + 1) & mask) {
        const row = table[slot]!;
        if (row === 0) return 0;
        if (keys[row - 1] === key) return values[row - 1]!;
      }
    },
  };
}

function indexOf(keys: Int32Array): Int32Array {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const table = new Int32Array(size);
  keys.forEach((key, row) => {
    let slot = key & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = row + 1;
  });
  return table;
}

/** Hash of one word as the lists have it: folded, without apostrophes and stops. */
export function wordHash(word: string): number {
  const folded = foldText(word.length > 60 ? word.slice(0, 60) : word);
  return hashText(/[^a-z0-9]/.test(folded) ? folded.replace(/['’ʼʻ.]/g, '') : folded);
}

export function phraseHash(words: Int32Array, first: number, count: number): number {
  let h = count;
  for (let i = first; i < first + count; i++) h = mix(h, words[i]!);
  return finish(h);
}
