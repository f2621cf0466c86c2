/** Says whether two words can be spellings of one name: 1 for the same letters, 0 for two names. */
export interface Speller {
  /** 0 to 1. Both folded. */
  compare(a: string, b: string): number;
  /** Key shared by forenames that are one name in several languages; the word itself where there is none. */
  forename(word: string): string;
  /** The same for forms of several languages together: "Paul" and "Pablo". */
  forenameFamily(word: string): string;
}

/** Forename groups: a line a group, words folded, separated by spaces, languages by `|`. */
export function createSpeller(
  forenames: string,
  similarity: (a: string, b: string) => number,
): Speller {
  const groups = readGroups(forenames);
  return {
    forename: (word) => groups.get(word)?.form ?? word,
    forenameFamily: (word) => groups.get(word)?.family ?? word,
    compare: (a, b) => (a === b ? 1 : similarity(a, b)),
  };
}

function readGroups(text: string): Map<string, { form: string; family: string }> {
  const groups = new Map<string, { form: string; family: string }>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const family = line.split(' ')[0]!;
    for (const part of line.split(' | ')) {
      const words = part.split(' ');
      for (const word of words) groups.set(word, { form: words[0]!, family });
    }
  }
  return groups;
}
