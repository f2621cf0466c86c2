import { push } from '../../base/order.ts';
import type { DocumentMention } from '../../model/index.ts';
import type { NameReader, NameReading } from '../names/reading.ts';

/** Somebody who is called by his forename so often is seldom called by his family name. */
const OFTEN = 3;

interface Bearer {
  reading: NameReading;
  count: number;
}

/**
 * Of a family of which a document gives two full names or more, and calls one by the forename alone: the family name
 * alone is one of the others, the one whose full name it has most.
 */
export function calledByForename(
  mentions: readonly DocumentMention[],
  read: NameReader,
): (mention: DocumentMention) => NameReading | undefined {
  const families = new Map<string, Map<string, Bearer>>();
  const forenames = new Map<string, number>();
  const bearers: [string, string, NameReading][] = [];
  for (const { kind, type, text } of mentions) {
    const reading = kind === 'name' && type === 'person' ? read(text, type) : undefined;
    const words = reading?.person?.words ?? [];
    if (words.length === 1) forenames.set(words[0]!, (forenames.get(words[0]!) ?? 0) + 1);
    if (reading && words.length > 1) bearers.push([reading.person!.family, reading.key, reading]);
  }
  for (const [family, key, reading] of bearers) {
    const own = families.get(family) ?? new Map<string, Bearer>();
    own.set(key, { reading, count: (own.get(key)?.count ?? 0) + 1 });
    families.set(family, own);
  }
  const meant = new Map<string, NameReading>();
  for (const [family, own] of families) {
    const groups = new Map<boolean, Bearer[]>();
    for (const bearer of own.values())
      push(groups, isByForename(bearer, forenames, family), bearer);
    const [first] = (groups.get(false) ?? []).sort((a, b) => b.count - a.count);
    if (first && groups.has(true)) meant.set(family, first.reading);
  }
  return ({ text }) => {
    const words = meant.size === 0 ? [] : (read(text, 'person')?.person?.words ?? []);
    const reading = words.length === 1 ? meant.get(words[0]!) : undefined;
    return reading && { ...reading, surface: text };
  };
}

function isByForename(
  { reading }: Bearer,
  forenames: ReadonlyMap<string, number>,
  family: string,
): boolean {
  const [forename = ''] = reading.person!.words;
  return forename !== family && (forenames.get(forename) ?? 0) >= OFTEN;
}
