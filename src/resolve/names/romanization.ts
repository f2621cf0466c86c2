import { foldText } from '../../base/text.ts';

/**
 * Reads a word of Latin letters as an English, a French and a German romanization would be read, and writes
 * each reading in one alphabet in which "Gorchakov", "Gortchakov" and "Gortschakow" are the same word. Two spellings
 * meet when they share a reading (dual-romanization skeletons).
 */
export function readings(word: string): string[] {
  const folded = lettersOf(word);
  const all = new Set<string>();
  for (const rules of [ENGLISH, FRENCH, GERMAN]) all.add(simplify(rewrite(folded, rules)));
  return [...all];
}

/** The consonants of a reading in classes that romanizations of one name share: for looking up, not for judging. */
export function consonants(reading: string): string {
  const classes = reading
    .replace(/[aeiouy]/g, '')
    .replace(/[SCZJcxzj]/g, 's')
    .replace(/[Xgqh]/g, 'k')
    .replace(/[vwbfp]/g, 'b')
    .replace(/d/g, 't')
    .replace(/(.)\1+/g, '$1');
  return /^[aeiouy]/.test(reading) || classes === '' ? `a${classes}` : classes;
}

/**
 * What spellings of one name are looked up by: the consonants of its readings, and of what is left when letters that
 * are often silent fall away. Words that share none of them are not compared.
 */
export function lookups(word: string): string[] {
  const letters = lettersOf(word);
  const forms = [letters, rewrite(letters, SILENT), rewrite(letters, FAINT)];
  const all = [...new Set(forms)].flatMap(readings);
  return [...new Set(all.map(consonants))];
}

/** Lower case, no diacritics, letters only. */
export function lettersOf(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{N}]/gu, '');
}

type Rule = readonly [pattern: RegExp, replacement: string];

// Longest first; `S` is sh, `C` is ch, `Z` is zh, `X` is kh, `J` the sound of English j.
const ENGLISH: readonly Rule[] = [
  [/shch|sch(?=[^aeiou])/g, 'SC'],
  [/sh/g, 'S'],
  [/tch|ch/g, 'C'],
  [/zh/g, 'Z'],
  [/kh/g, 'X'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/dj|dzh/g, 'J'],
  [/w/g, 'v'],
];

const FRENCH: readonly Rule[] = [
  [/chtch/g, 'SC'],
  [/tch/g, 'C'],
  [/ch/g, 'S'],
  [/sh/g, 'S'],
  [/dj/g, 'J'],
  [/j/g, 'Z'],
  [/zh/g, 'Z'],
  [/kh/g, 'X'],
  [/ts/g, 'c'],
  [/ou/g, 'u'],
  [/gu(?=[eiy])/g, 'g'],
  [/ss/g, 's'],
  [/(?<=[^aeiou])ine$/g, 'in'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
];

const GERMAN: readonly Rule[] = [
  [/schtsch/g, 'SC'],
  [/tsch/g, 'C'],
  [/sch/g, 'S'],
  [/sh/g, 'S'],
  [/ch/g, 'X'],
  [/kh/g, 'X'],
  [/dsch/g, 'J'],
  [/zh/g, 'Z'],
  [/^s(?=[aeiou])/g, 'z'],
  [/(?<!^)z/g, 'c'],
  [/j/g, 'y'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
];

/** Hard and soft c, French and English letters without a sound. */
const SILENT: readonly Rule[] = [
  [/(.)\1+/g, '$1'],
  [/ck/g, 'k'],
  [/t?s?cz|tch|tsch/g, 'C'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/gh(?=[^aeiouy]|$)/g, ''],
  [/wr/g, 'r'],
  [/^kn|gn/g, 'n'],
  [/w(?=[^aeiouy]|$)/g, ''],
  [/^[jg](?=[ieay])/g, 'y'],
  [/[tdz]?sh?$/g, 's'],
  [/([aeiou])[tdsxz]$/g, '$1'],
  [/([nlr])[td]$/g, '$1'],
];

/**
 * What one language breathes between vowels another leaves out or writes as g: "Mihailo", "Mikhailo", "Mailo". Not at the
 * ends: "Henderson" is not "Anderson", nor "Cheng" "Chen".
 */
const FAINT: readonly Rule[] = [[/(?<=[aeiouylr])(?:kh|gh|[gh])(?=.)/g, '']];

function rewrite(word: string, rules: readonly Rule[]): string {
  let result = word;
  for (const [pattern, replacement] of rules) result = result.replace(pattern, replacement);
  return result;
}

function simplify(word: string): string {
  return word
    .replace(/(?<=[^aeiou])h/g, '')
    .replace(/h(?![aeiou])/g, '')
    .replace(/x/g, 'ks')
    .replace(/(.)\1+/g, '$1')
    .replace(/[iyj]+/g, 'i')
    .replace(/e?i(?=[^aeiou]|$)/g, 'i')
    .replace(/i(?=[aeou])/g, '')
    .replace(/(.)\1+/g, '$1');
}
