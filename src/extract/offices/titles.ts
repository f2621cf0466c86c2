import type { Name, Token } from '../../model/index.ts';
import type { MentionWords } from '../mentions/words.ts';
import { isTitleWord, type OfficeWords } from './words.ts';

/** A title as it stands in the text; positions are indices into `Analysis.tokens`, `last` exclusive. */
export interface Title {
  /** With the names and marks of time before it: "former Norland Secretary General". */
  first: number;
  last: number;
  /** Its last noun, or the noun before "of": "Secretary" in "Secretary of State". */
  head: number;
  /** The words of the office itself: "Secretary General". */
  titleFirst: number;
  titleLast: number;
  /** Names within it that the office can be of, in order of the text. */
  of: Name[];
  former?: true;
  acting?: true;
  /** The title that "and" joins to it on the left. */
  joined?: Title;
}

/** What the search for titles reads: tokens, the names by token, and the word lists. */
export interface TitleContext {
  tokens: readonly Token[];
  /** The name that covers a token. */
  nameOf(token: number): Name | undefined;
  mentionWords: MentionWords;
  offices: OfficeWords;
}

const LONGEST = 14;

export function lower(token: Token | undefined): string {
  return token === undefined ? '' : token.text.toLowerCase();
}

/** Whether a token can be the head of a title: an office, or any noun for a person ("rescuer Ivan Petrov"). */
export function isTitleHead(context: TitleContext, position: number): boolean {
  const token = context.tokens[position];
  if (token === undefined || context.nameOf(position) !== undefined) return false;
  const word = lower(token);
  const lemma = token.lemma.toLowerCase();
  const { offices, mentionWords } = context;
  if (offices.abbreviations.has(word)) return /^\p{Lu}/u.test(token.text);
  if (offices.heads.has(word) || offices.heads.has(lemma)) return true;
  if (token.upos !== 'NOUN') return false;
  const sense = mentionWords.noun(lemma);
  return typeof sense === 'object' && sense.type === 'person' && word === lemma;
}

/**
 * The title before a name of a person, within `limit` (start of the sentence): right before it, or parted by a comma
 * where the name is closed by one ("the spokesperson, Anna Berg, said").
 */
export function titleOf(context: TitleContext, name: Name, limit: number): Title | undefined {
  const title = titleBefore(context, name.first, limit);
  // "told reporters Berg was well": several people have no one name.
  if (title && isOfMany(context, title.head, name)) return undefined;
  if (title || lower(context.tokens[name.first - 1]) !== ',' || name.first - 1 <= limit)
    return title;
  const closing = lower(context.tokens[name.last]);
  if (!/^(?:[,.;:)]|[-–—]|)$/.test(closing)) return undefined;
  const before = titleBefore(context, name.first - 1, limit);
  const head = before && lower(context.tokens[before.head]);
  return head !== undefined && context.offices.heads.has(head) ? before : undefined;
}

function isOfMany({ tokens }: TitleContext, head: number, name: Name): boolean {
  const { xpos, lemma, text } = tokens[head]!;
  if (xpos !== 'NNS' || lemma.toLowerCase() === text.toLowerCase()) return false;
  const next = lower(tokens[name.last]);
  // "Presidents Lund of Norland and Berg of Peru"
  const row =
    next === 'of' && tokens.slice(name.last, name.last + 5).some((one) => lower(one) === 'and');
  return !row && !/^(?:and|,|&|;|or)$/.test(next);
}

function titleBefore(context: TitleContext, end: number, limit: number): Title | undefined {
  let last = end;
  while (last > limit && isHonorific(context, last - 1, limit)) last -= 1;
  if (last > limit && isTitleHead(context, last - 1) && !isGeneral(context, last - 1)) {
    return titleAt(context, last - 1, last, limit);
  }
  const head = headBeforeOf(context, last, limit) ?? generalHead(context, last, limit);
  return head === undefined ? undefined : titleAt(context, head, last, limit);
}

/** "Prime Minister Prince Adam": rank of birth behind an office. */
function isHonorific(context: TitleContext, position: number, limit: number): boolean {
  const { mentionWords, offices, tokens } = context;
  const word = lower(tokens[position]);
  if (mentionWords.honorifics.has(word)) return true;
  const noble = mentionWords.maleHonorifics.has(word) || mentionWords.femaleHonorifics.has(word);
  return noble && position > limit && offices.heads.has(lower(tokens[position - 1]));
}

/** "Secretary General": the adjective follows its noun. */
function isGeneral({ tokens, offices }: TitleContext, position: number): boolean {
  return lower(tokens[position]) === 'general' && offices.heads.has(lower(tokens[position - 1]));
}

function generalHead(context: TitleContext, last: number, limit: number): number | undefined {
  return last - 2 >= limit && isGeneral(context, last - 1) ? last - 2 : undefined;
}

/** "Minister of the Armed Forces Jeanne Martin": the head stands before "of" and a capitalized field. */
function headBeforeOf(context: TitleContext, last: number, limit: number): number | undefined {
  const { tokens } = context;
  for (let i = last - 1; i > limit && i >= last - 6; i -= 1) {
    const word = lower(tokens[i]);
    if (word === 'of' || word === 'for') {
      return i < last - 1 && isTitleHead(context, i - 1) ? i - 1 : undefined;
    }
    const capital = /^\p{Lu}/u.test(tokens[i]!.text);
    const joins = word === 'and' || word === '&';
    // "the governor of Norland and Anna Berg's friend": what "and" joins to the name is another.
    if (joins ? i === last - 1 : !capital && word !== 'the') return undefined;
  }
  return undefined;
}

/** The title around a head: what belongs to it on its left, as far as `limit`. */
export function titleAt(context: TitleContext, head: number, last: number, limit: number): Title {
  const { tokens, offices } = context;
  const title: Title = { first: head, last, head, titleFirst: head, titleLast: last, of: [] };
  let i = head - 1;
  while (i >= limit && i > head - LONGEST) {
    const name = context.nameOf(i);
    if (name !== undefined) {
      if (name.type === 'person') break;
      title.of.unshift(name);
      i = name.first - 1;
      title.first = name.first;
      continue;
    }
    const token = tokens[i]!;
    const word = lower(token);
    if (isTimeOrAge(tokens, i)) break;
    if (offices.former.has(word)) title.former = true;
    else if (offices.acting.has(word)) title.acting = true;
    else if (offices.current.has(word)) title.first = i;
    else if (isTitleWord(offices, word) || isFieldNoun(context, i)) {
      if (title.of.length === 0) title.titleFirst = i;
    } else if (
      word !== '-' &&
      word !== '–' &&
      token.upos !== 'ADJ' &&
      !isNoun(token) &&
      !isAcronym(tokens, i) &&
      !joinsFields(context, title, i, limit)
    )
      break;
    else if (isStray(context, i)) break;
    title.first = i;
    i -= 1;
  }
  // "21 Nights actress": the name of a work begins with a number.
  const counted = tokens[title.titleFirst - 1]?.upos === 'NUM' && title.titleFirst > limit;
  if (counted && title.titleFirst < head) title.titleFirst = head;
  return title;
}

/** "WHO director-general": letters that a tagger takes for a pronoun, among words that are not in capitals. */
export function isAcronym(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return /^\p{Lu}{2,6}$/u.test(tokens[at]!.text) && !/^\p{Lu}+$/u.test(next);
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** "On Monday party chairman Berg", "29-year-old bank manager Lind": no part of the title. */
function isTimeOrAge(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (WEEKDAY.test(text) || /^(?:\d+-)?(?:year|month)-old$/i.test(text)) return true;
  return /^old$/i.test(text) && /^[-–]$/.test(tokens[at - 1]?.text ?? '');
}

/** "Trade and Industry Secretary", "human rights and democracy adviser". */
function joinsFields(context: TitleContext, title: Title, and: number, limit: number): boolean {
  const { tokens, offices } = context;
  if (lower(tokens[and]) !== 'and' || title.of.length > 0 || and - 1 < limit) return false;
  // "Senator Berg, D-Lima and Rep. Lind": a title of its own.
  if (offices.abbreviations.has(lower(tokens[title.head]))) return false;
  if (context.nameOf(and - 1) !== undefined || offices.heads.has(lower(tokens[and - 1])))
    return false;
  const capital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]!.text);
  return offices.modifiers.has(lower(tokens[and - 1])) || (capital(and - 1) && capital(and + 1));
}

/** A word in lower case that the tagger takes for a noun and no list of nouns has. */
function isStray({ tokens, mentionWords }: TitleContext, position: number): boolean {
  const { text, upos, lemma } = tokens[position]!;
  if (upos !== 'NOUN' || /^\p{Lu}/u.test(text) || text.includes('-')) return false;
  return !mentionWords.isNoun(lemma.toLowerCase());
}

/** A noun that tells what an office is about: not a person ("populist president"). */
function isFieldNoun({ tokens, offices, mentionWords }: TitleContext, position: number): boolean {
  const token = tokens[position]!;
  if (!isNoun(token)) return false;
  if (token.upos === 'PROPN' || offices.heads.has(lower(token))) return true;
  const sense = mentionWords.noun(token.lemma.toLowerCase());
  return typeof sense !== 'object' || sense.type !== 'person';
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN');
}

/** Words of the office, with single spaces. */
export function titleText(tokens: readonly Token[], title: Title, text: string): string {
  const start = tokens[title.titleFirst]!.start;
  return text.slice(start, tokens[title.titleLast - 1]!.end).replace(/\s+/gu, ' ');
}
