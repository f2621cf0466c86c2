import type { DocumentMention, Span } from '../../model/index.ts';
import { foldPhrase, type Geography } from '../geography.ts';
import type { Lexicon } from '../lexicon.ts';

/** So many different words of team games make a report of one. */
const DISTINCT = 6;
/** A city of so many people is meant before the region of its name. */
const LARGE = 150_000;
/** Characters around a mention that are looked at. */
const NEAR = 120;
const PLACED =
  /(?:^|\P{L})(?:in|near|around|outside|across|throughout|visit(?:ed|ing)?|(?:mayor|city|town|port|streets?|people|bishop|university|suburbs?|south|north|east|west|centre|center) of)(?: the)?\s$/iu;
/** "Madrid, Spain" and "Boston (AP)". */
const ADDRESS = /^(?:,\s\p{Lu}|\s\(\p{Lu}+\)|\s[-–—]{1,2}\s|-(?:born|based))/u;

/**
 * Whether a name stands where a team would: in a report of team games, where nothing puts something into a place of the
 * name and words of the game stand near.
 */
export function createTeamContext(
  text: string,
  { teamWords, cityWords }: Lexicon,
): (mention: Span) => boolean {
  const distinct = new Set(wordsOf(text.slice(0, 20_000)).filter((word) => teamWords.has(word)));
  if (distinct.size < DISTINCT) return () => false;
  return ({ start, end }) => {
    if (isPlaced(text, start, end)) return false;
    const before = text.slice(Math.max(0, start - NEAR), start);
    const after = text.slice(end, end + NEAR);
    const [next] = wordsOf(after.slice(0, 30));
    if (next !== undefined && cityWords.has(next)) return false;
    return [...wordsOf(before), ...wordsOf(after)].some((word) => teamWords.has(word));
  };
}

/** Whether a city's name is that of its team. */
export function createTeamFinder(
  text: string,
  lexicon: Lexicon,
  geography: Geography,
): (mention: DocumentMention) => boolean {
  const isTeam = createTeamContext(text, lexicon);
  const isCity = (name: string) => {
    const places = geography.places(name);
    const [city] = places.filter(({ kind }) => kind === 'city');
    const isOnly = places.every(({ kind }) => kind === 'city');
    return city !== undefined && (isOnly || city.population >= LARGE);
  };
  return (mention) =>
    mention.type === 'place' &&
    mention.acts !== true &&
    isCity(foldPhrase(mention.text)) &&
    isTeam(mention);
}

/** Whether the words beside a span put something into the place it names. */
export function isPlaced(text: string, start: number, end: number): boolean {
  return (
    PLACED.test(text.slice(Math.max(0, start - NEAR), start)) ||
    ADDRESS.test(text.slice(end, end + NEAR))
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]+(?:-\p{L}+)*/gu) ?? [];
}
