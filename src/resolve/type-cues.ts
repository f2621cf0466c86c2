import { parse } from 'yaml';
import { foldText } from '../base/text.ts';
import { ENTITY_TYPES, type EntityType, type Resources } from '../model/index.ts';

/** Words that speak for a type, of `models/name-types.yaml`; those of a phrase are joined by hyphens. */
export interface TypeCues {
  before: ReadonlyMap<string, EntityType>;
  after: ReadonlyMap<string, EntityType>;
  end: ReadonlyMap<string, EntityType>;
}

/** A cue of the context: its type, and the words, for showing. */
export interface Cue {
  type: EntityType;
  words: string;
}

/** Characters that are looked at on either side, and words of the longest phrase. */
const NEAR = 48;
const LONGEST = 3;

/** @throws if the file is not as its header says: a fault of the program, not of a person's input. */
export function readTypeCues(resources: Resources): TypeCues {
  const file = parse(resources.text('name-types.yaml')) as Record<string, Record<string, unknown>>;
  const table = (side: keyof TypeCues) => {
    const words = new Map<string, EntityType>();
    for (const type of ENTITY_TYPES)
      for (const word of wordsOf(file[type]?.[side], `${type}: ${side}`)) words.set(word, type);
    return words;
  };
  return { before: table('before'), after: table('after'), end: table('end') };
}

function wordsOf(value: unknown, name: string): string[] {
  if (typeof value !== 'string') throw new TypeError(`name-types.yaml: ${name} must be words`);
  return value.split(/\s+/).filter(Boolean);
}

/** What the words beside a span of a text say of its type. */
export function cuesAround(text: string, start: number, end: number, cues: TypeCues): Cue[] {
  const before = wordsBefore(text.slice(Math.max(0, start - NEAR), start));
  const after = wordsAfter(text.slice(end, end + NEAR));
  return [find(before, cues.before, true), find(after, cues.after, false)].flat();
}

/** What the last word of a name says of its type. */
export function cueOfName(name: string, { end }: TypeCues): EntityType | undefined {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length < 2) return undefined;
  return end.get(words.slice(-2).join('-')) ?? end.get(words.at(-1)!);
}

/** The longest phrase that the table has, next to the name. */
function find(
  words: readonly string[],
  table: ReadonlyMap<string, EntityType>,
  last: boolean,
): Cue[] {
  for (let size = Math.min(LONGEST, words.length); size > 0; size--) {
    const own = last ? words.slice(-size) : words.slice(0, size);
    const type = table.get(own.join('-'));
    if (type !== undefined) return [{ type, words: own.join(' ') }];
  }
  return [];
}

/** Words up to the name, without an article or the end of a sentence between them. */
function wordsBefore(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/["“”‘’']\s?$/u, '')
    .replace(/\b(?:the|a|an)\s+$/u, '');
  const [tail] = /[\p{L}.' -]*$/u.exec(plain) ?? [''];
  if (!tail.endsWith(' ')) return [];
  return tail
    .replace(/^.*[.](?=\s+\S+\s+\S)/u, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(-LONGEST);
}

function wordsAfter(text: string): string[] {
  const plain = text.toLowerCase();
  if (/^-\p{L}/u.test(plain)) return [/^-\p{L}+/u.exec(plain)![0]];
  const [, tail = ''] = /^(?:['’]s?)?,?\s+([\p{L}.' -]*)/u.exec(plain) ?? [];
  return tail.split(/\s+/).filter(Boolean).slice(0, LONGEST);
}
