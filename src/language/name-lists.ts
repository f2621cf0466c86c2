import type { Resources } from '../model/index.ts';
import { foldText } from '../base/text.ts';
import { finish, hashText, mix } from './hashing.ts';
import type { NameForm } from './name-forms.ts';
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
const LONGEST = 7;
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

/**
 * Marks every token with the lists that hold a phrase it is part of: per token and list 0 for none, else 1 begin,
 * 2 inside, 3 end, 4 single; the longest phrase of a list wins. When `cased`, phrases without a capital
 * count only where they are the name even so.
 * `marks`, zeros at first, is filled; the result has the lists of every token as bits.
 */
export function markLists(
  forms: readonly NameForm[],
  lists: NameLists,
  cased: boolean,
  marks: Uint8Array,
): Int32Array {
  const n = forms.length;
  const marked = new Int32Array(n);
  const hashes = Int32Array.from(forms, ({ hash }) => hash);
  for (let i = 0; i < n; i++) {
    let bits = forms[i]!.lists;
    if (bits === 0) continue;
    const shown = cased && !isCapital(forms[i]!.text) ? EVEN_SMALL : -1;
    for (let count = 1; bits !== 0;) {
      for (let l = 0; (bits & shown) !== 0 && l < LISTS.length; l++) {
        if ((bits >> l) & 1) put(marks, marked, i, count, l);
      }
      if ((bits & PREFIX) === 0 || count === LONGEST || i + count === n) break;
      bits = lists.bits(hashes, i, ++count);
    }
  }
  return marked;
}

/** Writes a phrase unless a longer one covers its first token. */
function put(
  marks: Uint8Array,
  marked: Int32Array,
  first: number,
  count: number,
  list: number,
): void {
  const size = LISTS.length;
  const old = marks[first * size + list]!;
  if (old === 2 || old === 3) return;
  for (let k = 0; k < count; k++) {
    const part = count === 1 ? 4 : k === 0 ? 1 : k === count - 1 ? 3 : 2;
    marks[(first + k) * size + list] = part;
    marked[first + k] = marked[first + k]! | (1 << list);
  }
}

/** Whether a word begins with a capital or a digit, or is a particle that names begin with ("al", "el"). */
function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return word === 'al' || word === 'el' || word === 'bin';
  return true;
}
