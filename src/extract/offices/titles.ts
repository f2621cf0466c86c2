import type { Name, Token } from '../../model/index.ts';
import type { MentionWords } from '../mentions/words.ts';
import type { OfficeWords } from './words.ts';

/** A title as it stands in the text; positions are indices into `Analysis.tokens`, `last` exclusive. */
export interface Title {
  /** With the names and marks of time before it: "former NATO Secretary General". */
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

/** The title that ends where a name of a person begins, within `limit` (start of the sentence). */
export function titleBefore(context: TitleContext, end: number, limit: number): Title | undefined {
  let last = end;
  while (last > limit && context.mentionWords.honorifics.has(lower(context.tokens[last - 1])))
    last -= 1;
  if (last > limit && isTitleHead(context, last - 1) && !isGeneral(context, last - 1)) {
    return titleAt(context, last - 1, last, limit);
  }
  const head = headBeforeOf(context, last, limit) ?? generalHead(context, last, limit);
  return head === undefined ? undefined : titleAt(context, head, last, limit);
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
    if (word === 'of' || word === 'for') return isTitleHead(context, i - 1) ? i - 1 : undefined;
    const capital = /^\p{Lu}/u.test(tokens[i]!.text);
    if (!capital && word !== 'the' && word !== 'and' && word !== '&') return undefined;
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
    if (offices.former.has(word)) title.former = true;
    else if (offices.acting.has(word)) title.acting = true;
    else if (offices.current.has(word)) title.first = i;
    else if (offices.modifiers.has(word) || isNoun(token)) {
      if (title.of.length === 0) title.titleFirst = i;
    } else if (
      word !== '-' &&
      word !== '–' &&
      token.upos !== 'ADJ' &&
      !(word === 'and' && title.of.length === 0 && offices.modifiers.has(lower(tokens[i - 1])))
    )
      break;
    title.first = i;
    i -= 1;
  }
  return title;
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN');
}

/** Words of the office, with single spaces. */
export function titleText(tokens: readonly Token[], title: Title, text: string): string {
  const start = tokens[title.titleFirst]!.start;
  return text.slice(start, tokens[title.titleLast - 1]!.end).replace(/\s+/gu, ' ');
}
