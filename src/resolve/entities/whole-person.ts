import type { DocumentMention } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { KnownNames } from '../names/known.ts';

/** Characters that are looked at before a name. */
const BEFORE = 48;
/** A forename, and perhaps a nickname in quotes, right before the name. */
const FORENAME =
  /(?:^|[^.!?:"”’'\n]\s)(\p{Lu}\p{Ll}{2,})\s(?:["“‘'][\p{Lu}\d][^"”’'\n]{1,20}["”’']\s)?$/u;
/** "In June Vestrand left". */
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** "Princes William and" before "Harry". */
const SHARED =
  /(?:^|\s)(Prince|King|Queen|Princess|Pope)(?:s|es)\s(?:\p{Lu}\p{Ll}+(?:,\s|\sand\s))*$/u;

/** "Vestrand's father, former mayor" before "Robert Vestrand". */
const FATHER =
  /(\p{Lu}\p{L}+)['’]s (?:late |own )?father,? (?:the )?(?:late )?(?:former |ex-)?(?:[\p{L}.]+ ){0,2}$/u;

/** The full name of somebody's father, whose family name is said of the child: with what tells a father from a son. */
export function asFather(
  { start, text: name, type }: DocumentMention,
  text: string,
): string | undefined {
  if (type !== 'person' || !/\s/u.test(name)) return undefined;
  const [, child] = FATHER.exec(text.slice(Math.max(0, start - 80), start)) ?? [];
  return child !== undefined && name.endsWith(` ${child}`) ? `${name} Sr.` : undefined;
}

/** The names of two words, joined by a hyphen, of a document's people: "Vestrand-Berg". */
export function doubleNames(mentions: readonly DocumentMention[]): Set<string> {
  const found = mentions.flatMap(({ kind, type, text }) =>
    kind === 'name' && type === 'person' ? (text.match(/\p{Lu}\p{L}+-\p{Lu}\p{L}+/gu) ?? []) : [],
  );
  return new Set(found);
}

/** "Vestrand" that was cut from "Vestrand-Berg", a name that the document has elsewhere. */
export function withSecondName(
  { end, text: name, type }: DocumentMention,
  text: string,
  doubles: ReadonlySet<string>,
): string | undefined {
  if (type !== 'person' || doubles.size === 0 || text[end] !== '-') return undefined;
  const [second] = /^-\p{Lu}\p{L}+/u.exec(text.slice(end, end + BEFORE)) ?? [];
  const last = name.split(/\s/u).at(-1)!;
  return second !== undefined && doubles.has(last + second) ? name + second : undefined;
}

/**
 * The words of a person's name that was cut: "Robert" right before "Vestrand", where nobody took it for a name; or the
 * title that it shares with the name before it.
 */
export function wholePerson(
  { start, text: name, type }: DocumentMention,
  previous: DocumentMention | undefined,
  text: string,
  names: KnownNames,
): string | undefined {
  if (type !== 'person' || !/^\p{Lu}\p{Ll}+$/u.test(name)) return undefined;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const [, title] = SHARED.exec(before) ?? [];
  if (title !== undefined) return `${title} ${name}`;
  const found = FORENAME.exec(before);
  const forename = found?.[1];
  if (!found || forename === undefined || MONTH.test(forename)) return undefined;
  const from = start - before.length + found.index + found[0].indexOf(forename);
  if (previous !== undefined && previous.end > from) {
    // "Robert" is a mention by itself where a nickname parts it from "Vestrand".
    const isParted = previous.text === forename && /["“‘']/u.test(text.slice(previous.end, start));
    return isParted && previous.type === 'person' ? `${forename} ${name}` : undefined;
  }
  const folded = foldPhrase(forename);
  if (names.gender(folded) === undefined || names.isNoun(folded)) return undefined;
  return names.gender(foldPhrase(name)) === undefined ? `${forename} ${name}` : undefined;
}
