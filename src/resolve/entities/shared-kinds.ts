import type { DocumentMention } from '../../model/index.ts';
import { foldPhrase, type Geography } from '../geography.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Lexicon } from '../lexicon.ts';
import type { NameReader, NameReading } from '../names/reading.ts';

const AROUND = 120;
/** ", Lind and Sandmark counties" behind a name: the list it is in, and the word that all of its members share. */
const LIST =
  /^((?:,\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?){0,6}(?:,?\s(?:and|or|&)\s(?!The\s)\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)?)\s(\p{L}{4,13}s)(?!\p{L})/u;
/** Nobody means a district of the name of so large a city, or of a region. */
const LARGE = 150_000;
/** Kinds of which no map has the bare name. */
const NATURAL = /^(?:river|lake|sea|ocean|street|road|avenue|boulevard)$/i;

/**
 * The whole name of a place that shares its last word with others, "Velmora" of "Velmora, Lind and Sandmark counties":
 * it is no town of that name. Undefined where it stands in no such list.
 */
export function withSharedKind(
  { start, end, text: name, type }: DocumentMention,
  text: string,
  { lexicon, geography }: Knowledge,
  read: NameReader,
): NameReading | undefined {
  if (type === 'event' || type === 'thing' || name.length > 30) return undefined;
  const [, list = '', plural = ''] = LIST.exec(text.slice(end, end + AROUND)) ?? [];
  const kind = lexicon.sharedKinds.get(plural.toLowerCase());
  if (kind === undefined || (list === '' && !isLast(text, start))) return undefined;
  if (list !== '' && !/(?:and|or|&)\s\S+(?:\s\S+)?$/u.test(list)) return undefined;
  if (!NATURAL.test(kind) && isWellKnown(name, geography, lexicon)) return undefined;
  return read(`${name} ${kind}`, 'place');
}

/** "In Norland, Lind and Sandmark counties": a country, region or large city stands before the list of its parts. */
function isWellKnown(name: string, geography: Geography, { states }: Lexicon): boolean {
  const folded = foldPhrase(name);
  return (
    geography.country(folded) !== undefined ||
    states.has(name) ||
    geography.places(folded).some(({ kind, population }) => kind !== 'city' || population >= LARGE)
  );
}

/** "Lind and " before "Sandmark counties". */
function isLast(text: string, start: number): boolean {
  return /\p{Lu}[\p{L}.'’-]+,? (?:and|or|&) $/u.test(text.slice(Math.max(0, start - 40), start));
}
