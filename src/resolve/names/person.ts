import { foldText } from '../../base/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { cleanName } from './clean.ts';

/** The parts of a person's name. Words are folded; `label` is for showing. */
export interface PersonName {
  label: string;
  /** Words without title and suffix, in the order written: never empty. */
  words: readonly string[];
  /** Everything before the family name; empty for a name of one word. */
  given: readonly string[];
  /** The family name without particles; of a name of one word, the word. */
  family: string;
  suffix?: string;
  /** Words of the title before it, folded. */
  title: readonly string[];
  /** Title of a forename alone by which it is one person: "prince" of "Prince Charles". */
  crowned?: string;
}

/** Whether the first of the words is the family name, as in Chinese, Korean and Vietnamese names. */
export type FamilyFirst = (words: readonly string[]) => boolean;

/** "Moreno 56" scored in that minute. */
const MINUTES = /(?<=\p{L})(?:[\s,]+\d{1,3})+$/u;
/** "Anna Lind Sunday" was met on that day; "Billy Sunday" is called so. */
const DAY = /^(\S+ .*\S) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
/** "O' Lind" is O'Lind, and "T.J.Lind" is T.J. Lind. */
const SPLIT = /(?<=^|\s)([OD]['’])\s(?=\p{Lu}\p{Ll})/gu;
/** The letters of a body before a full name: "UNHCR Anna Lind", but "AJP Lind" and "J. R. R. Lind". */
const LETTERS = /^[\p{Lu}\d]{3,8}$/u;
/** What tells a father from a son. */
const TELLING = /^(?:jr|sr|[ivx]+)$/;

/** Words of a title may be the whole of a name: "King Charles" keeps its first word, "Mayor Berg" does not. */
export function parsePerson(
  text: string,
  lexicon: Lexicon,
  familyFirst: FamilyFirst = () => false,
): PersonName | undefined {
  const whole = cleanName(text).replace(SPLIT, '$1');
  const shown = inOrder(whole.replace(MINUTES, '').replace(DAY, '$1')).split(' ').slice(0, 8);
  const start = countTitles(shown, lexicon);
  const end = countSuffix(shown, start, lexicon);
  const kept = shown.slice(start, end);
  const words = kept.flatMap((word) => nameWords(word, lexicon));
  if (words.length === 0 || isTitleOnly(kept, words, lexicon)) return undefined;
  const suffix = suffixOf(shown.slice(end));
  const shownSuffix = suffix === undefined ? [] : shown.slice(end);
  const label = [...regnalTitle(shown, start, end, lexicon), ...kept, ...shownSuffix].join(' ');
  const { given, family } = splitFamily(words, lexicon, familyFirst);
  const title = shown.slice(0, start).map(bare);
  const crowned =
    words.length === 1 ? title.findLast((word) => lexicon.crowned.has(word)) : undefined;
  return {
    label,
    words,
    given,
    family,
    title,
    ...(suffix === undefined ? {} : { suffix }),
    ...(crowned === undefined ? {} : { crowned }),
  };
}

/** "Mr. President" names nobody; "King" may be a family name, and is one where it stands alone. */
function isTitleOnly(kept: readonly string[], words: readonly string[], lexicon: Lexicon): boolean {
  const [word] = words;
  return kept.length === 1 && lexicon.titles.has(word!) && !lexicon.regnal.has(word!);
}

/** "Berg, Anna" stands in lists. */
function inOrder(text: string): string {
  const parts = text.split(', ');
  const [family = '', given = ''] = parts;
  return parts.length === 2 && !family.includes(' ') && /^\p{Lu}\p{L}+$/u.test(given)
    ? `${given} ${family}`
    : text;
}

function countTitles(words: readonly string[], lexicon: Lexicon): number {
  let count = 0;
  const isShouted = words.every((word) => word === word.toUpperCase());
  const isTitle = (at: number) =>
    lexicon.titles.has(bare(words[at]!)) ||
    (at < words.length - 2 && !isShouted && LETTERS.test(words[at]!));
  while (count < words.length - 1 && isTitle(count)) count++;
  return count;
}

/** The honours behind a name, "QC", are no part of it. */
function suffixOf(words: readonly string[]): string | undefined {
  const suffix = words.map(bare).find((word) => TELLING.test(word) || LONG_SUFFIX.has(word));
  return suffix === undefined ? undefined : (LONG_SUFFIX.get(suffix) ?? suffix);
}

const LONG_SUFFIX: ReadonlyMap<string, string> = new Map([
  ['junior', 'jr'],
  ['senior', 'sr'],
]);

function countSuffix(words: readonly string[], start: number, lexicon: Lexicon): number {
  let end = words.length;
  while (end > start + 1 && lexicon.suffixes.has(bare(words[end - 1]!))) end--;
  return end;
}

function regnalTitle(
  words: readonly string[],
  start: number,
  end: number,
  lexicon: Lexicon,
): string[] {
  const title = words[start - 1];
  const alone = end - start === 1;
  return alone && title !== undefined && lexicon.regnal.has(bare(title)) ? [title] : [];
}

/** Hyphens part given names ("Jong-un"); the article of an Arabic name is left out. */
function nameWords(word: string, lexicon: Lexicon): string[] {
  const parts = word.split(/[-‐‑]/u).map(bare).filter(Boolean);
  return parts.length > 1 && lexicon.articles.has(parts[0]!) ? parts.slice(1) : parts;
}

function splitFamily(
  words: readonly string[],
  lexicon: Lexicon,
  familyFirst: FamilyFirst,
): { given: string[]; family: string } {
  const last = words.at(-1)!;
  const first = words[0]!;
  if (words.length === 1) return { given: [], family: last };
  if (words.length <= 3 && familyFirst(words)) return { given: words.slice(1), family: first };
  const given = words.slice(0, -1).filter((word, at) => at === 0 || !lexicon.particles.has(word));
  return { given, family: last };
}

function bare(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{N}]/gu, '');
}
