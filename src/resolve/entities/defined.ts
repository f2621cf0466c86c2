import type { DocumentMention } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { KnownNames } from '../names/known.ts';
import type { NameReader, NameReading } from '../names/reading.ts';

type Named = Pick<DocumentMention, 'text' | 'type' | 'subtype'>;

const ACRONYM = /^\p{Lu}{3,6}$/u;
/** British papers write "Wada" for WADA. */
const SPOKEN = /^\p{Lu}\p{Ll}{3,5}$/u;
/** Characters that a name is looked for in, before and after a part of it. */
const AROUND = 90;

/** Acronyms that a text gives for common words: "a domain controller (DC)". */
export function lowerAcronyms(text: string): Set<string> {
  const found = new Set<string>();
  for (const { index, 1: letters = '' } of text.matchAll(/\((\p{Lu}{2,4})\)/gu)) {
    const words = text.slice(Math.max(0, index - 80), index).match(/\p{Ll}[\p{L}-]*/gu) ?? [];
    const initials = words.slice(-letters.length).map((word) => word[0]!.toUpperCase());
    if (initials.join('') === letters) found.add(letters);
  }
  return found;
}

/**
 * "Inland Mutual Fund (IMF)": an acronym that the list has for another is what its text says it is. Two full names
 * for one acronym leave it as it is. Without a bracket it is the only name of its text that has these initials, where
 * no list has the letters.
 */
export function definedAcronyms(
  mentions: readonly DocumentMention[],
  text: string,
  read: NameReader,
): Map<string, NameReading> {
  const ends = new Map<number, DocumentMention>();
  for (const mention of mentions) if (mention.kind === 'name') ends.set(mention.end, mention);
  const defined = new Map<string, NameReading>();
  const twice = new Set<string>();
  for (const { start, text: acronym } of mentions) {
    if (text[start - 1] !== '(') continue;
    const before = ends.get(start - 2) ?? spelledBefore(text, start, acronym);
    const full = before && ownMeaning(acronym, before, read);
    if (!full) continue;
    const other = defined.get(acronym);
    if (other && other.key !== full.key) twice.add(acronym);
    defined.set(acronym, full);
  }
  for (const [acronym, full] of spelledOut(mentions, read))
    if (!defined.has(acronym)) defined.set(acronym, full);
  for (const acronym of twice) defined.delete(acronym);
  return defined;
}

/** "Drums Or Drones (DOD)": capitals before a bracket that spell what it holds, though nobody took them for a name. */
function spelledBefore(text: string, start: number, acronym: string): Named | undefined {
  if (!ACRONYM.test(acronym)) return undefined;
  const before = text.slice(Math.max(0, start - 120), start - 1).trimEnd();
  const words = before.split(/\s+/u).slice(-acronym.length);
  const initials = words.map((word) => word[0] ?? '').join('');
  return initials === acronym ? { text: words.join(' '), type: 'organization' } : undefined;
}

/** The full name's reading, where the acronym is made of its initials and read as something else by itself. */
function ownMeaning(
  acronym: string,
  { text, type, subtype }: Named,
  read: NameReader,
): NameReading | undefined {
  const full = read(text, type, subtype);
  const initials = full?.organization?.initials ?? [];
  if (!full || !initials.includes(acronym.toUpperCase())) return undefined;
  const short = read(acronym.toUpperCase(), type);
  const own = { ...full, surface: acronym, ...(short ? { letters: short } : {}) };
  if (SPOKEN.test(acronym)) return own;
  return short?.organization?.known !== true || short.key === full.key ? undefined : own;
}

/** Acronyms that no list has, with the only name of the text that they are made of, whatever type they were found with. */
function spelledOut(
  mentions: readonly DocumentMention[],
  read: NameReader,
): Map<string, NameReading> {
  const fulls = new Map<string, Map<string, DocumentMention>>();
  for (const mention of mentions) {
    const letters = mention.kind === 'name' ? initialsOf(mention) : '';
    if (letters.length < 3) continue;
    const own = fulls.get(letters) ?? new Map<string, DocumentMention>();
    fulls.set(letters, own.set(foldPhrase(mention.text), mention));
  }
  const found = new Map<string, NameReading>();
  for (const { kind, text, type } of mentions) {
    const isLetters = ACRONYM.test(text) || SPOKEN.test(text);
    const names = kind === 'name' && isLetters ? fulls.get(text.toUpperCase()) : undefined;
    const [only, second] = names?.values() ?? [];
    const isOther = SPOKEN.test(text) || only?.type !== type;
    if (!only || second || !isOther || found.has(text) || isListed(text, type, read)) continue;
    const full = read(only.text, only.type, only.subtype);
    const letters = full && read(text.toUpperCase(), full.type);
    if (full) found.set(text, { ...full, surface: text, ...(letters ? { letters } : {}) });
  }
  return found;
}

/** Of its words with capitals; none of a person's, which are nobody's acronym. */
function initialsOf({ text, type }: DocumentMention): string {
  if (type === 'person') return '';
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 3 ? '' : words.map((word) => word[0]!).join('');
}

function isListed(text: string, type: DocumentMention['type'], read: NameReader): boolean {
  const [own, organization, place] = [
    read(text, type),
    read(text, 'organization'),
    read(text, 'place'),
  ];
  return (
    own === undefined || organization?.organization?.known === true || place?.country !== undefined
  );
}

/**
 * The listed name of an organization that a mention is a part of, cut at an "and" or a comma: "Exchange Commission" of
 * "Securities and Exchange Commission".
 */
export function wholeName(
  { start, end, text: name, type }: DocumentMention,
  text: string,
  names: KnownNames,
): string | undefined {
  if (type !== 'organization' || !name.includes(' ')) return undefined;
  const [before] =
    /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2},? and $/u.exec(
      text.slice(Math.max(0, start - AROUND), start),
    ) ?? [];
  const left = before && listed(`${before}${name}`, names, /^\S+ /u);
  if (left) return left;
  const [after] =
    /^,? (?:(?:and|of|for) )?\p{Lu}[\p{L}-]+(?:,? (?:(?:and|of|for) )?\p{Lu}[\p{L}-]+){0,4}/u.exec(
      text.slice(end, end + AROUND),
    ) ?? [];
  return after && /^,? (?:and )?\p{Lu}/u.test(after) && after.includes(' and ')
    ? listed(`${name}${after}`, names, /,? \S+$/u)
    : undefined;
}

/** The phrase, or the rest of it when words are taken off one end, as long as the name is in it. */
function listed(phrase: string, names: KnownNames, word: RegExp): string | undefined {
  let rest = phrase;
  for (let step = 0; step < 4 && / and /u.test(rest); step++) {
    if (names.organization(foldPhrase(rest)) !== undefined) return rest;
    rest = rest.replace(word, '');
  }
  return undefined;
}
