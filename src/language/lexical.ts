import { finish, hashText, mix } from './hashing.ts';

/** How a word looks, as hashes: what all feature models start from. */
export interface Lexical {
  lower: number;
  exact: number;
  shape: number;
  /** Hashes of the first 1 to 4 characters of the lower-case form. */
  prefixes: number[];
  /** Hashes of the last 1 to 5 characters of the lower-case form. */
  suffixes: number[];
  /** 0 lower case, 1 capitalised, 2 all capitals, 3 mixed, 4 has digits, 5 neither. */
  case: number;
}

const LONGEST = 60;

/** Describes a word. Digits count as one and the same; overlong words by their first characters. */
export function describe(text: string): Lexical {
  const exact = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const lower = exact.toLowerCase().replace(/[0-9]/g, '0').replace(/[’`ʼ]/g, "'");
  const size = lower.length;
  return {
    lower: hashText(lower),
    exact: hashText(exact),
    shape: shapeHash(exact),
    prefixes: [1, 2, 3, 4].map((n) => (n <= size ? hashText(lower, 0, n) : 0)),
    suffixes: [1, 2, 3, 4, 5].map((n) => (n <= size ? hashText(lower, size - n, size) : 0)),
    case: caseOf(exact),
  };
}

/** Remembers descriptions for the time of one call: the words of a text repeat. */
export function describer(): (text: string) => Lexical {
  const known = new Map<string, Lexical>();
  return (text) => {
    let found = known.get(text);
    if (!found) known.set(text, (found = describe(text)));
    return found;
  };
}

/** X for a capital, x for a small letter, 0 for a digit, other characters as they are; runs count once. */
function shapeHash(text: string): number {
  let h = 7;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind !== last) h = mix(h, kind);
    last = kind;
  }
  return finish(h);
}

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return 120;
  if (code >= 65 && code <= 90) return 88;
  if (code >= 48 && code <= 57) return 48;
  if (code < 128) return code;
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  if (lower !== char) return 88;
  return lower === char.toUpperCase() ? code : 120;
}

function caseOf(text: string): number {
  if (/[0-9]/.test(text)) return 4;
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper) return 5;
  if (text === lower) return 0;
  if (text === upper) return text.length > 1 ? 2 : 1;
  return text.slice(1) === lower.slice(1) ? 1 : 3;
}
