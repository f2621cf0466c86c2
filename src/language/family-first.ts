/**
 * Names of East Asia put the family first and join the syllables of the given name: "Kim Jae-won", "Tsai Mei-ling".
 * The second syllable is written small, so that a reader of single words takes it for a verb or a preposition.
 */

/** A syllable as Korean and Chinese names are spelt in Latin letters. */
const SYLLABLE = /^[bcdfghjklmnpqrstwyz]{0,3}[aeiouy]{1,3}(?:ng|wn|ck|[nmktplrhw])?$/;
const CAPITAL = /^\p{Lu}\p{Ll}*$/u;
const LONGEST = 6;

/**
 * The words as they are to be read: the last syllable of such a given name is read as its first, which has a capital
 * and is no word of English. The same array if none has.
 * `families` are family names that stand first, in small letters: the row `family-first` of `models/names.tsv`.
 */
export function readFamilyFirst(
  words: readonly string[],
  families: ReadonlySet<string>,
): readonly string[] {
  let read: string[] | undefined;
  for (
    let i = words.indexOf('-', 2);
    i > 0 && i + 1 < words.length;
    i = words.indexOf('-', i + 1)
  ) {
    if (isGivenName(words, i) && families.has(words[i - 2]!.toLowerCase())) {
      read ??= [...words];
      read[i + 1] = words[i - 1]!;
    }
  }
  return read ?? words;
}

function isGivenName(words: readonly string[], hyphen: number): boolean {
  const first = words[hyphen - 1]!;
  return (
    CAPITAL.test(words[hyphen - 2]!) &&
    CAPITAL.test(first) &&
    isSyllable(first.toLowerCase()) &&
    isSyllable(words[hyphen + 1]!)
  );
}

function isSyllable(word: string): boolean {
  return word.length <= LONGEST && SYLLABLE.test(word);
}
