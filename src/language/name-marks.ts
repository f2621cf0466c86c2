import type { NameForm } from './name-forms.ts';
import { EVEN_SMALL, LISTS, LONGEST_PHRASE, PREFIX, type NameLists } from './name-lists.ts';

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
      if ((bits & PREFIX) === 0 || count === LONGEST_PHRASE || i + count === n) break;
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
