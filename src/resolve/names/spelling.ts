import { isOneSlip } from './slip.ts';

/** Says whether two words can be spellings of one name: 1 for the same letters, 0 for two names. */
export interface Speller {
  /** 0 to 1. Both folded. */
  compare(a: string, b: string): number;
  /** Whether one of the words is on no list of names and the other but for one letter. Both folded. */
  isSlip(a: string, b: string): boolean;
  /** Key shared by forenames that are one name in several languages; the word itself where there is none. */
  forename(word: string): string;
  /** The same for forms of several languages together: "Paul" and "Pablo". */
  forenameFamily(word: string): string;
}

/** Shorter words differ by a letter too often for good reason. */
const SHORTEST = 5;
/** How alike two words are that are known to be spellings of one name. */
const KNOWN = 0.9;

/**
 * Forename groups: a line a group, words folded, separated by spaces, languages by `|`. Pairs: a line a pair, `one` or
 * `two` names, both words.
 */
export function createSpeller(
  forenames: string,
  pairs: string,
  similarity: (a: string, b: string) => number,
  isKnown: (word: string) => boolean = () => true,
): Speller {
  const groups = readGroups(forenames);
  const known = readPairs(pairs);
  return {
    forename: (word) => groups.get(word)?.form ?? word,
    forenameFamily: (word) => groups.get(word)?.family ?? word,
    isSlip: (a, b) =>
      Math.min(a.length, b.length) >= SHORTEST && !(isKnown(a) && isKnown(b)) && isOneSlip(a, b),
    compare: (a, b) =>
      a === b ? 1 : (known.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? similarity(a, b)),
  };
}

function readPairs(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(4), line.startsWith('one ') ? KNOWN : 0]));
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
