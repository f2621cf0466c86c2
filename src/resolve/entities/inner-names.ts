import { push } from '../../base/order.ts';
import type { Extraction } from '../../model/index.ts';
import type { KnownNames } from '../names/known.ts';
import { shareSentence } from './join-short.ts';
import type { LocalEntity } from './local-entity.ts';

/** What more names of a document hold is nobody's. */
const FEW = 12;

/**
 * People whom a document calls by what is neither the beginning nor the end of their full name, where it has one such
 * full name: "Lind" of "Anna Lind Berg", "Ana Maria" of "Ana Maria Lind". As pairs of entities, the short one first.
 */
export function innerNames(
  entities: readonly LocalEntity[],
  extraction: Extraction,
  names: KnownNames,
): [short: number, full: number][] {
  const holders = new Map<string, number[]>();
  entities.forEach((entity, at) => {
    for (const key of new Set(partsOf(entity, names))) push(holders, key, at);
  });
  return entities.flatMap((entity, at): [number, number][] => {
    const words = wordsOf(entity);
    if (entity.type !== 'person' || words.length === 0) return [];
    if (words.length === 1 && (names.gender(words[0]!) !== undefined || words[0]!.length < 3))
      return [];
    const found = (holders.get(words.join(' ')) ?? []).filter((other) => other !== at);
    const [only, second] = found;
    if (only === undefined || second !== undefined || found.length > FEW) return [];
    return mayBeOne(entity, entities[only]!, extraction) ? [[at, only]] : [];
  });
}

function wordsOf({ reading: { person } }: LocalEntity): readonly string[] {
  return person !== undefined && person.crowned === undefined ? person.words : [];
}

/** Each inner word, and two words and more from the beginning. */
function partsOf(entity: LocalEntity, names: KnownNames): string[] {
  const words = wordsOf(entity).slice(0, 8);
  const last = words.at(-1) ?? '';
  // "Anna Lind Theater" is no Anna Lind.
  if (names.isNoun(last) && !names.isPersonal(last)) return [];
  const inner = words.slice(1, -1);
  const beginnings = inner.map((_, at) => words.slice(0, at + 2).join(' '));
  return [...inner, ...beginnings];
}

function mayBeOne(short: LocalEntity, full: LocalEntity, extraction: Extraction): boolean {
  const { gender } = short;
  const isOther = gender !== undefined && full.gender !== undefined && gender !== full.gender;
  return !isOther && !shareSentence(short, full, extraction);
}
