import { push } from '../../base/order.ts';
import type { DocumentMention } from '../../model/index.ts';
import type { NameReader, NameReading } from '../names/reading.ts';

/** Somebody who is called by his forename so often is seldom called by his family name; a ruler has one name alone. */
const OFTEN = 3;

interface Bearer {
  reading: NameReading;
  start: number;
  cluster: number;
}

/**
 * Of a family of which a document gives two full names or more, and calls one by the forename alone: the family name
 * alone is one of the others, the one in its own cluster, or else the one whose full name stands last before it.
 */
export function calledByForename(
  mentions: readonly DocumentMention[],
  text: string,
  crowned: ReadonlySet<string>,
  read: NameReader,
): (mention: DocumentMention) => NameReading | undefined {
  const families = new Map<string, Bearer[]>();
  const forenames = new Map<string, number>();
  for (const mention of mentions) {
    const { kind, type, start, cluster } = mention;
    if (kind !== 'name' || type !== 'person') continue;
    const reading = read(titleOf(mention, text, crowned) + mention.text, type);
    const { words = [], family = '', crowned: title } = reading?.person ?? {};
    if (reading && (words.length > 1 || title !== undefined))
      push(families, family, { reading, start, cluster });
    else if (words.length === 1) forenames.set(family, (forenames.get(family) ?? 0) + 1);
  }
  const others = new Map<string, readonly Bearer[]>();
  for (const [family, bearers] of families) {
    const own = bearers.filter((bearer) => !isByForename(bearer, forenames, family));
    if (own.length > 0 && own.length < bearers.length) others.set(family, own);
  }
  return (mention) => {
    const person = others.size === 0 ? undefined : read(mention.text, 'person')?.person;
    if (person?.words.length !== 1 || person.crowned !== undefined) return undefined;
    const own = others.get(person.family);
    const here = own?.find(({ cluster }) => cluster === mention.cluster);
    const isNamed = own?.some(({ start }) => start === mention.start);
    if (here?.reading.person?.crowned !== undefined && !isNamed)
      return { ...here.reading, surface: mention.text };
    if (!own || here) return undefined;
    const isTaken = families.get(person.family)!.some(({ cluster }) => cluster === mention.cluster);
    const isRuler = own.some(({ reading }) => reading.person?.crowned !== undefined);
    if (!isTaken && !isRuler) return undefined;
    const before = own.filter(({ start }) => start < mention.start);
    const { reading } = before.at(-1) ?? own[0]!;
    return { ...reading, surface: mention.text };
  };
}

/** "King " before one name. */
function titleOf(
  { start, text: name }: DocumentMention,
  text: string,
  crowned: ReadonlySet<string>,
): string {
  if (/\s/u.test(name)) return '';
  const [title = ''] = /\p{Lu}\p{Ll}+\s$/u.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
  return crowned.has(title.trim().toLowerCase()) ? title : '';
}

function isByForename(
  { reading }: Bearer,
  forenames: ReadonlyMap<string, number>,
  family: string,
): boolean {
  const [forename = ''] = reading.person!.words;
  return forename !== family && (forenames.get(forename) ?? 0) >= OFTEN;
}
