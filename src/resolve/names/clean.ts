import { collapseSpace } from '../../base/text.ts';

/** Marks that cling to names in news text: quotes, brackets, possessives, stray punctuation. */
const EDGES = /^[\s"'“”‘’«»()[\]{},.;:!?*#_\-–—|/\\]+|[\s"'“”‘’«»()[\]{},;:!?*#_\-–—|/\\]+$/gu;
const ENTITY_DEBRIS = /^(?:&?\s?(?:amp|quot|rsquo|lsquo|nbsp|#\d{1,6})\s?;\s?)+/iu;
/** "St.Lind" and "U.S.Trade Office", but no "lind.Com". */
const CLOSED_UP = /(?<=\p{Lu}\p{L}?)\.(?=\p{Lu}\p{Ll}{2})(?!Com\P{L}|Com$|Org$|Net$)/gu;

/** A name as it may be shown: white space collapsed, no possessive, no quotes or debris around it. */
export function cleanName(text: string): string {
  const plain = collapseSpace(text).replace(ENTITY_DEBRIS, '').replace(EDGES, '');
  const parted = plain.replace(CLOSED_UP, '. ');
  const base = parted.replace(/['’]s$/iu, '').replace(/(?<=s)['’]$/iu, '');
  return collapseSpace(closeBracket(evenQuotes(withoutArticle(base))));
}

/** A bracket or quote that was opened in the name and cut off keeps its end. */
function closeBracket(text: string): string {
  return text.includes('(') && !text.includes(')') ? `${text})` : text;
}

/** A quotation mark that was cut from its pair says nothing. */
function evenQuotes(text: string): string {
  const marks = text.match(/["“”]/gu)?.length ?? 0;
  return marks % 2 === 0 ? text : text.replace(/["“”]/gu, '');
}

function withoutArticle(text: string): string {
  const rest = text.replace(/^the\s+/iu, '');
  return rest === '' ? text : rest;
}

/** All capitals, and longer than an acronym. */
export function isShouted(text: string): boolean {
  return text.length > 6 && text === text.toUpperCase() && text !== text.toLowerCase();
}
