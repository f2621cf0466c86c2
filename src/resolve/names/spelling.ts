import { readings } from './romanization.ts';

/** Says whether two words can be spellings of one name: 1 for the same letters, 0 for two names. */
export interface Speller {
  /** 0 to 1. Both folded. */
  compare(a: string, b: string): number;
  /** Key shared by forenames that are one name in several languages; the word itself where there is none. */
  forename(word: string): string;
}

/** Forename groups: a line a group, words folded, separated by spaces. */
export function createSpeller(
  forenames: string,
  similarity: (a: string, b: string) => number,
): Speller {
  const groups = readGroups(forenames);
  const known = new Map<string, string[]>();
  const readingsOf = (word: string) => {
    let list = known.get(word);
    if (!list) known.set(word, (list = readings(word)));
    return list;
  };
  return {
    forename: (word) => groups.get(word) ?? word,
    compare(a, b) {
      if (a === b) return 1;
      const other = readingsOf(b);
      if (readingsOf(a).some((reading) => other.includes(reading))) return 0.95;
      return similarity(a, b);
    },
  };
}

function readGroups(text: string): Map<string, string> {
  const groups = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const words = line.split(' ');
    for (const word of words) if (!groups.has(word)) groups.set(word, words[0]!);
  }
  return groups;
}
