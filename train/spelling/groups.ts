import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lettersOf } from '../../src/resolve/names/romanization.ts';

/** Latin spellings that people of one script write alike. */
export interface Group {
  script: string;
  family: string;
  native: string;
  /** Letters of the spellings, folded, with how often each was seen. */
  words: Map<string, number>;
}

/** Scripts that leave the same out or were written by the same people count as one witness. */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['russian', 'Cyrillic'],
  ['arabic', 'Semitic'],
  ['hebrew', 'Semitic'],
  ['korean', 'Korean'],
  ['chinese', 'Chinese'],
  ['katakana', 'kana'],
  ['japanese', 'kana'],
]);

export function readGroups(data: string): Group[] {
  const file = join(data, 'names', 'latin_variant_groups.train.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line) as { lang: string; native: string; latin: [string, number][] };
      const words = new Map<string, number>();
      for (const [spelling, count] of row.latin) {
        const word = lettersOf(spelling);
        words.set(word, (words.get(word) ?? 0) + count);
      }
      return { script: row.lang, family: FAMILIES.get(row.lang)!, native: row.native, words };
    });
}
