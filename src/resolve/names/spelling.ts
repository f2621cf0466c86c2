import { readings } from './romanization.ts';

/** Says whether two words can be spellings of one name: 1 for the same letters, 0 for two names. */
export interface Speller {
  /** 0 to 1. Both folded. */
  compare(a: string, b: string): number;
  /** Key shared by forenames that are one name in several languages; the word itself where there is none. */
  forename(word: string): string;
  /** The same for forms of several languages together: "Paul" and "Pablo". */
  forenameFamily(word: string): string;
}

/**
 * Endings of names written in Cyrillic: two that read alike are one name romanized twice, where "Baker" and "Backer"
 * are two names.
 */
const SLAVIC =
  /(?:[oeiy](?:v|w|ff?|va|wa)|[sc]k(?:i|y|yi|yy|iy|ij|yj|aya|aia|aja)|enko|[uiy][kc]k?|[cv]h?uk|(?:vi|vy|e|i)(?:ch|c|tch|tsch)|in|ine|ina|iy|iï|[oa]u?l[iy]|g[ou]u?|eba|yan|ian|shvili|dze|dzhe)$/;

/** Forename groups: a line a group, words folded, separated by spaces, languages by `|`. */
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
    forename: (word) => groups.get(word)?.form ?? word,
    forenameFamily: (word) => groups.get(word)?.family ?? word,
    compare(a, b) {
      if (a === b) return 1;
      const other = readingsOf(b);
      const alike = similarity(a, b);
      const shared = readingsOf(a).some((reading) => other.includes(reading));
      return shared && SLAVIC.test(a) && SLAVIC.test(b) ? Math.max(0.95, alike) : alike;
    },
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
