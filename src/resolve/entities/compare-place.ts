import { CALLED_BARE } from '../names/place.ts';
import { isWrittenAlike } from '../names/slip.ts';
import type { Speller } from '../names/spelling.ts';
import { feature, type Feature } from './evidence.ts';
import { countShared, type Profile } from './profile.ts';

/** What two names of places say about being one; undefined where nothing speaks for it. */
export function comparePlaces(a: Profile, b: Profile, speller: Speller): Feature[] | undefined {
  const x = a.reading.place!;
  const y = b.reading.place!;
  const values: [string, string] = [a.reading.label, b.reading.label];
  if (isRiverOf(a, b) || isRiverOf(b, a))
    return [feature('name:equal', values, 'One of them says what water it is.', 0.6)];
  if (isAirport(a, b) || isAirport(b, a))
    return [feature('name:equal', values, 'One of them says that it is an airport.', 0.8)];
  if (x.kind !== y.kind || x.sort !== y.sort)
    return [feature('kind', values, 'They are places of two kinds.')];
  const [here, there] = [a.place?.country ?? a.country, b.place?.country ?? b.country];
  if (here !== undefined && there !== undefined && here !== there)
    return [feature('country', values, 'They lie in two countries.')];
  if (a.place && b.place) return undefined;
  if (x.name === y.name) {
    const located = a.place ? a : b;
    const known = 0.8 + 0.2 * (located.documents.length / (located.documents.length + 5));
    return [feature('name:equal', values, 'The names are equal.', known)];
  }
  if (areSpellings(x.name, y.name, speller))
    return [feature('name:spelling', values, 'The names can be spellings of one name.')];
  return undefined;
}

/** Every word of the one is a spelling of the other's, or they differ in a space; a plural is another place. */
function areSpellings(a: string, b: string, speller: Speller): boolean {
  const isPlural = a === `${b}s` || b === `${a}s`;
  const [words, others] = [placeWords(a), placeWords(b)];
  if (isPlural || a.length < 5) return false;
  if (words.join('') === others.join('')) return true;
  if (words.length !== others.length || speller.compare(a, b) < 0.9) return false;
  return words.every(
    (word, at) => isWrittenAlike(word, others[at]!) && !areApart(word, others[at]!),
  );
}

/** Words that tell two places of one name apart: "Bristol East" and "Bristol South". */
function areApart(a: string, b: string): boolean {
  return a !== b && (SIDES.has(a) || SIDES.has(b));
}

const SIDES = new Set([
  'north',
  'south',
  'east',
  'west',
  'northern',
  'southern',
  'eastern',
  'western',
]);

/** The Arabic article is written in two ways. */
function placeWords(name: string): string[] {
  return name.split(' ').map((word) => (word === 'el' ? 'al' : word));
}

/** "Velmora" on no map and the "Velmora River". */
function isRiverOf(river: Profile, b: Profile): boolean {
  const [x, y] = [river.reading.place!, b.reading.place!];
  const isBare = y.kind === undefined && b.country === undefined;
  return (
    CALLED_BARE.has(x.sort) &&
    // "South Velmora" is no sea, though the South Velmora Sea is one.
    !y.name.includes(' ') &&
    x.name === y.name &&
    isBare &&
    (b.place === undefined || b.place.kind === 'water')
  );
}

/** "Velmora" on no map and the "Velmora Airport" of one text. */
function isAirport(airport: Profile, b: Profile): boolean {
  const [x, y] = [airport.reading.place!, b.reading.place!];
  return (
    x.kind === 'facility' &&
    x.name === y.name &&
    /\sairport$/i.test(x.label) &&
    y.kind === undefined &&
    b.place === undefined &&
    countShared(airport.documents, b.documents) > 0
  );
}
