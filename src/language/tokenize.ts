import type { Resources, Span } from '../model/index.ts';
import { hyphenates, readTokenizerWords, splitWord, type TokenizerWords } from './words.ts';

/** Finds the tokens of a stretch of text, in order. White space belongs to none. */
export type Tokenizer = (text: string, start?: number, end?: number) => Span[];

/**
 * Patterns that are tried in this order at every position, each of bounded look-ahead or consuming what it has
 * looked at, so that any text goes through in linear time. The longest are tried first.
 */
const URL = /(?:(?:https?|ftp):\/\/|www\d?\.)[^\s<>"“”«»]+/iy;
const EMAIL = /[\p{L}\p{N}_.+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/uy;
const DOMAIN =
  /[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,4}\.(\p{L}{2,6})(?![\p{L}\p{N}_])(?:\/[^\s<>"“”«»]*)?/uy;
const HANDLE = /[@#](?=[\p{L}_])[\p{L}\p{N}\p{M}_]+/uy;
const EMOTICON =
  /(?:[:;=][-^']?[()DPpOo/\\|*\]](?![\p{L}\p{N}])|<3(?!\d)|\^_+\^|[xX]D(?![\p{L}\p{N}]))/uy;
const PHONE =
  /(?:\+?\d{1,3}[- ])?\(?\d{3}\)?[-/]\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?![\d-])|\d{1,2}-\d{1,2}-\d{4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)/y;
/** Dotted abbreviations of more than one letter ("Ph.D."), news groups, "l/c", "someone@HOST". */
const DOTTED = /\p{L}{1,3}(?:\.\p{L}{1,3}){1,3}\./uy;
const COMPOUND =
  /\p{L}\/\p{L}(?![\p{L}\p{N}/])|[\p{L}\d_.]{1,64}@[\p{L}\p{N}]+|\p{Ll}{2,20}(?:\.\p{Ll}{2,20}){2,6}(?![\p{L}.])|\.(?:doc|pdf|xls|htm|html|txt|jpg|zip|csv)(?![\p{L}\p{N}])/uy;
const NUMBER = /[+]?\d+(?:[.,:/]\d+)*|[.]\d+/y;
const INITIALS = /\p{L}\.(?:\p{L}\.)*(?:\p{L}(?![\p{L}\p{N}'’]))?/uy;
const CURRENCY = /(?:US|AU|CA|NZ|HK|[AUCS])\$/y;
const WORD =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00ad\u200d]*(?:(?:['’ʼ`&](?=\p{L})|[·.@](?=\p{L}[\p{L}\p{N}]*@))[\p{L}\p{M}\p{N}_\u00ad]+)*/uy;
const RUN = /[.!?]{2,}|[-=]{2,}|–{2,}|—{2,}|\*+|~+|_+|#{2,}|\+{2,}|\${2,}|''|``|’’|‘’|‘‘|<+|>+/y;
const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:[\ufe0f\u20e3\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*/uy;

/** A tokenizer that follows the conventions of UD English EWT. `models/tokenizer.tsv` holds the words it knows. */
export function createTokenizer(resources: Resources): Tokenizer {
  const words = readTokenizerWords(resources.text('tokenizer.tsv'));
  return (text, start = 0, end = text.length) => {
    const tokens: Span[] = [];
    let at = start;
    while (at < end) {
      if (isSpace(text.charCodeAt(at))) at++;
      else at = addToken(text, at, end, words, tokens);
    }
    return tokens;
  };
}

function addToken(
  text: string,
  at: number,
  end: number,
  words: TokenizerWords,
  out: Span[],
): number {
  const whole = wholeToken(text, at, end, words);
  if (whole > at) {
    out.push({ start: at, end: whole });
    return whole;
  }
  const number = match(NUMBER, text, at, end);
  if (number > at) return addNumber(text, at, number, end, words, out);
  const word = match(WORD, text, at, end);
  if (word > at) return addWord(text, at, word, end, words, out);
  const next = other(text, at, end);
  out.push({ start: at, end: next });
  return next;
}

/** Tokens that no later rule may take apart; returns `at` when there is none. */
function wholeToken(text: string, at: number, end: number, words: TokenizerWords): number {
  const code = text.charCodeAt(at);
  const url = code === 64 || code === 35 ? at : webAddress(text, at, end, words);
  if (url > at) return url;
  const dotted = match(DOTTED, text, at, end);
  if (dotted > at && words.abbreviations.has(text.slice(at, dotted))) return dotted;
  for (const pattern of [HANDLE, EMOTICON, PHONE, INITIALS, CURRENCY, COMPOUND]) {
    const found = match(pattern, text, at, end);
    if (found > at) return pattern === INITIALS ? initials(at, found) : found;
  }
  return at;
}

/** "U.S." and "U.S", but not the "M." of a name, which `keepsStop` judges. */
function initials(at: number, found: number): number {
  return found - at === 2 ? at : found;
}

function webAddress(text: string, at: number, end: number, words: TokenizerWords): number {
  const url = match(URL, text, at, end);
  if (url > at) return trimAddress(text, at, url);
  const mail = match(EMAIL, text, at, end);
  if (mail > at) return mail;
  DOMAIN.lastIndex = at;
  const found = DOMAIN.exec(text);
  if (!found || DOMAIN.lastIndex > end || !words.domains.has(found[1]!.toLowerCase())) return at;
  // "end.In" is a missing space, "site.In" cannot be told from it: addresses are in one case.
  if (/\.\p{Lu}\p{Ll}/u.test(found[0])) return at;
  return trimAddress(text, at, DOMAIN.lastIndex);
}

/** Stops, commas and closing marks at the end of an address belong to the sentence around it. */
function trimAddress(text: string, at: number, end: number): number {
  let last = end;
  while (last > at + 1 && /[.,;:!?'’)\]}…*]/.test(text[last - 1]!)) last--;
  return last;
}

/** A number, with the unit behind it split off and ordinal endings, decades and model names kept. */
function addNumber(
  text: string,
  at: number,
  number: number,
  end: number,
  words: TokenizerWords,
  out: Span[],
): number {
  const tail = match(WORD, text, number, end);
  if (tail === number) {
    out.push({ start: at, end: number });
    return number;
  }
  const letters = text.slice(number, tail);
  if (words.units.has(letters)) {
    out.push({ start: at, end: number });
    return addWord(text, number, tail, end, words, out);
  }
  out.push({ start: at, end: tail });
  return tail;
}

function addWord(
  text: string,
  at: number,
  found: number,
  end: number,
  words: TokenizerWords,
  out: Span[],
): number {
  let last = found;
  if (hyphenates(text.slice(at, last), words) && text[last] === '-') {
    const rest = match(WORD, text, last + 1, end);
    if (rest > last + 1) last = rest;
  }
  if (text[last] === '.' && last < end && keepsStop(text, at, last, words)) {
    out.push({ start: at, end: last + 1 });
    return last + 1;
  }
  if (text[last] === '$' && last - at <= 2 && /^[A-Z]+$/.test(text.slice(at, last))) last++;
  splitWord(text, at, last, words, out);
  return last;
}

/** A stop that belongs to the word before it: an abbreviation or an initial. */
function keepsStop(text: string, at: number, last: number, words: TokenizerWords): boolean {
  if (text[last + 1] === '.') return false;
  const word = text.slice(at, last);
  if (word === 'etc') return /^\.[\s)]*[\p{Ll},;]/u.test(text.slice(last, last + 8));
  if (words.abbreviations.has(`${word}.`)) return true;
  if (/^Nos?$/.test(word)) return /^\.\s?\d/.test(text.slice(last, last + 3));
  return (
    /^\p{Lu}$/u.test(word) && word !== 'I' && /^[\s.,\p{Lu}]/u.test(text.slice(last + 1, last + 3))
  );
}

/** A run of one mark, an emoji, a word that begins with an apostrophe, or one character. */
function other(text: string, at: number, end: number): number {
  for (const pattern of [RUN, EMOJI]) {
    const found = match(pattern, text, at, end);
    if (found > at) return found;
  }
  if (/['’]/.test(text[at]!)) {
    const clitic = /['’](?:s|m|d|re|ve|ll|em|til|cause|n|\d\ds)(?![\p{L}\p{N}])/iuy;
    const found = match(clitic, text, at, end);
    if (found > at && (found - at > 2 || at === 0 || isSpace(text.charCodeAt(at - 1))))
      return found;
    if (found > at && at > 0 && /[\p{L}\p{N})\]"”]/u.test(text[at - 1]!)) return found;
  }
  const code = text.codePointAt(at)!;
  return Math.min(end, at + (code > 0xffff ? 2 : 1));
}

/** End of a match that begins at `at` and does not reach beyond `end`; `at` when there is none. */
function match(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return at;
  const found = pattern.lastIndex;
  return found <= end ? found : at;
}

/** White space, and characters that neither show nor mean anything at the border of a token. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x85) return code === 0x7f;
  if (code <= 0xa0) return true;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
