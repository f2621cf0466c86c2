/**
 * Quotation marks as they are to be read by a network: straight ones get the direction that the spaces around them
 * tell, so that where speech begins differs from where it ends; apostrophes are straight, however they are typed.
 */

const STRAIGHT = /^(?:"|''|``)$/;
const CURVED = /[’ʼ]/g;

/** `spaced(i)` says whether a space stands between word i − 1 and word i; the ends of the sentence count as spaces. */
export function readQuotes(words: readonly string[], spaced: (i: number) => boolean): string[] {
  let open = false;
  return words.map((word, i) => {
    if (word.length > 1 && !STRAIGHT.test(word)) return word.replace(CURVED, "'");
    if (word === '“' || word === '”') open = word === '“';
    if (!STRAIGHT.test(word)) return word;
    const before = i === 0 || spaced(i);
    const after = i === words.length - 1 || spaced(i + 1);
    open = before === after ? !open : before;
    return open ? '“' : '”';
  });
}
