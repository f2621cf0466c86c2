import { readFileSync } from 'node:fs';
import { namesWords } from '../../src/language/name-words.ts';

/** A list of `models/names.tsv`. */
export function readWords(list: string): string[] {
  const text = readFileSync(new URL('../../models/names.tsv', import.meta.url), 'utf8');
  return namesWords(text).get(list) ?? [];
}
