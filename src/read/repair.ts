/** Repairs of what copying, exporting and translating by machine do to text. Every pattern is linear. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Cut } from '../model/index.ts';
import { cutSpan } from './draft.ts';
import { editMapped, rawSpan, trimMapped } from './mapped.ts';
import type { Edit, Mapped } from './mapped.ts';
import { fromWindows1252, toWindows1252 } from './windows-1252.ts';

interface Repair {
  id: string;
  pattern: RegExp;
  /** What comes in its place; `undefined` leaves the text alone. */
  replace: (match: RegExpExecArray, text: string) => string | undefined;
  /** Something is lost: it goes on the list of what was cut. */
  drops?: true;
}

/** Names of entities that debris has lost the `&` of. Those that are English words need a letter right behind. */
const ORPHANS = 'rsquo|lsquo|ldquo|rdquo|nbsp|ndash|mdash|hellip|laquo|raquo|quot|apos';
/** Applied in this order, each to the result of the one before. */
const REPAIRS: readonly Repair[] = [
  {
    id: 'repair/entity',
    pattern: /&(?:amp ?;){0,4}(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31}) ?;/g,
    replace: entity,
  },
  {
    id: 'repair/entity-debris',
    pattern: new RegExp(`(?:${ORPHANS});|(?<![\\p{L}\\p{N}&])amp;(?=\\S)`, 'gu'),
    replace: orphan,
  },
  { id: 'repair/cdata', pattern: /<!\[CDATA\[|\]\]>/g, replace: () => '', drops: true },
  { id: 'repair/stray-semicolon', pattern: /(?<=\p{L} );(?=\p{L})/gu, replace: () => '' },
  {
    id: 'repair/mojibake',
    pattern: /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/gu,
    replace: mojibake,
  },
  {
    id: 'repair/lost-apostrophe',
    pattern: /(?<=\p{L})\ufffd(?=(?:s|t|re|ll|ve|d|m)\b)/gu,
    replace: () => '’',
  },
  {
    id: 'repair/broken-emoji',
    pattern: /(?<![^\s>])\?{4,}(?: \?{4,})*(?!\S)|\ufffd+(?: \ufffd+)*/gu,
    replace: () => '',
    drops: true,
  },
  {
    id: 'repair/control',
    pattern: /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g,
    replace: () => ' ',
  },
  {
    id: 'repair/invisible',
    pattern:
      /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]+|(?<![\u200c\u200d\p{M}\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}])[\u200c\u200d]+(?=[\p{ASCII}\p{Script=Latin}])/gu,
    replace: () => '',
  },
  {
    id: 'repair/space',
    pattern: /[\s\u0085]+/gu,
    replace: (match) => (match[0] === ' ' ? undefined : ' '),
  },
  {
    id: 'repair/possessive',
    pattern: /(?<=\p{L}) (?=(?:['’](?:s|re|ve|ll|d|m)|n['’]t)(?![\p{L}\p{N}]))/gu,
    replace: () => '',
  },
  { id: 'repair/negation', pattern: /(?<=n['’]) (?=t(?![\p{L}\p{N}]))/gu, replace: () => '' },
  {
    id: 'repair/treebank-quote',
    pattern: /`` ?| ?''(?!')/g,
    replace: (match) => (match[0].includes('`') ? '“' : '”'),
  },
  {
    id: 'repair/space-before-mark',
    pattern: /(?<=[\p{L}\p{N})\]”"’%]) (?=[,;](?:[ ”"’]|$)|\.(?:[ ”"’]|$)|[?!:](?: |$))/gu,
    replace: () => '',
  },
  {
    id: 'repair/space-in-brackets',
    pattern: /(?<=[([]) (?=\S)|(?<=[\p{L}\p{N}.,%”"]) (?=[)\]])/gu,
    replace: () => '',
  },
  {
    id: 'repair/glued-sentence',
    pattern:
      /(?<=(?<!\p{L}\p{L}{0,20}[@/.]\p{L}{0,20})\p{Ll}\p{Ll}[.?!][”"’]?)(?=(?!(?:Com|Net|Org|Co)\b)\p{Lu}\p{Ll}+ )/gu,
    replace: () => ' ',
  },
];

function entity(match: RegExpExecArray): string | undefined {
  const name = /([#A-Za-z\d]+) ?;$/.exec(match[0])?.[1] ?? '';
  const spaced = match[0].includes(' ');
  if (name.startsWith('#')) {
    const hex = /^#x/i.test(name);
    return codePoint(parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  }
  // "R&D ;" is no entity: with a space inside, only names of three lower-case letters and more are believed.
  if (spaced && !/^[a-z]{3,}$|^[lg]t$/.test(name)) return undefined;
  return decodeNamedCharacterReference(name) || undefined;
}

function codePoint(code: number): string {
  if (code > 0x7f && code < 0xa0) return fromWindows1252(code);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** `don rsquo;t` and `donrsquo;t` have lost a character; in `since rsquo;Russian` there is nothing to restore. */
function orphan(match: RegExpExecArray, text: string): string | undefined {
  const name = match[0].slice(0, -1);
  const before = text[match.index - 1] ?? ' ';
  const after = text[match.index + match[0].length] ?? ' ';
  const decoded = decodeNamedCharacterReference(name) || '';
  const glued = /\p{L}/u.test(before);
  if (name === 'quot' || name === 'apos') return glued ? undefined : decoded;
  if (name !== 'rsquo') return decoded;
  return glued ||
    !/\p{L}/u.test(after) ||
    /^(?:s|t|re|ll|ve|d|m)\b/.test(text.slice(match.index + 6, match.index + 9))
    ? decoded
    : '';
}

/** UTF-8 that was read as Windows-1252: `â€™` for an apostrophe, `Ã©` for é. */
function mojibake(match: RegExpExecArray): string | undefined {
  const bytes = [...match[0]].map(toWindows1252);
  const length = bytes[0]! >= 0xf0 ? 4 : bytes[0]! >= 0xe0 ? 3 : 2;
  if (bytes.length < length) return undefined;
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes.slice(0, length)),
    );
    return decoded + match[0].slice(length);
  } catch {
    return undefined;
  }
}

/** Applies every repair to one block; what is dropped is added to `cut`. The result has no white space at its ends. */
export function repair(text: Mapped, raw: string, cut: Cut[]): Mapped {
  let result = text;
  for (const rule of REPAIRS) {
    const edits: Edit[] = [];
    for (const match of result.text.matchAll(rule.pattern)) {
      const replacement = rule.replace(match, result.text);
      if (replacement === undefined || replacement === match[0]) continue;
      const end = match.index + match[0].length;
      edits.push({ start: match.index, end, text: replacement });
      if (rule.drops) cut.push(cutSpan(raw, ...rawSpan(result, match.index, end), rule.id));
    }
    result = editMapped(result, edits);
  }
  return trimMapped(result);
}
