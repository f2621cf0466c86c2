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
  /(?:^|\P{L})(?:in|close to|next to|(?:back|travel(?:s|led)?|trip|flew|flight) to|(?:played|held|staged|hosted) at|near|around|outside|across|throughout|visit(?:ed|ing)?|(?:mayor|city|town|port|streets?|people|bishop|university|suburbs?|south|north|east|west|centre|center|parts?|areas?|outskirts|heart|neighbou?rhoods?|quarters?|districts?) of)(?: the)?\s$/iu;
/** What the names of cities' teams end in. */
const TEAM_END = / (?:city|united|town|county)$/u;
/** So many mentions as a team, and more than are put into the city, make a team of the others. */
const OFTEN = 2;
/** So many words of team games are enough where a team's people stand beside the name. */
const FEW = 3;
/** "Velmora boss Lars Berg", "Velmora have signed him". */
const OF_TEAM =
  /^\s(?:boss|manager|coach|captain|skipper|striker|strikers|midfielder|defender|goalkeeper|keeper|winger|forward|full-?back|fly-half|teammates?|team-mates?|fans|supporters?|legend|squad|side|players?|star|(?:have|are|were) (?:not |also |now |still )?\p{L}+(?:ed|en|ing)|ha(?:ve|s) (?:been )?(?:drawn|beaten|won|lost|signed|qualified))(?!\p{L})/iu;
const OF_CITIES = new Set(
  'flood floods streets traffic airport skyline suburbs residents weather outskirts subway metro'.split(
    ' ',
  ),
);
/** "Madrid, Spain" and "Boston (AP)". */
const ADDRESS =
  /^(?:,\s\p{Lu}|\s\(\p{Lu}+\)|\s[-–—]{1,2}\s|-(?:born|based)|\sin\s(?:central|(?:north|south|east|west)\p{Ll}*)\s\p{Lu})/u;
/** Cities are hosts: "Velmora's bid for the 2012 Games", "Velmora's 2012 bid". */
const HOST =
  /^['’]s?\s(?:\d{4}\s|(?:\p{L}+\s){0,2}bid\s(?:for|to\shost)\sthe\s(?:\d{4}|Olympic|Games|World Cup))/u;

/**
 * Whether a name stands where a team would: in a report of team games, where nothing puts something into a place of the
 * name and words of the game stand near.
 */
export function createTeamContext(
  text: string,
  { teamWords, cityWords }: Lexicon,
): (mention: Span) => boolean {
  if (!isGameReport(text, { teamWords })) return () => false;
  return ({ start, end }) => {
    if (isPlaced(text, start, end)) return false;
    const before = text.slice(Math.max(0, start - NEAR), start);
    const after = text.slice(end, end + NEAR);
    const [next] = wordsOf(after.slice(0, 30));
    if (next !== undefined && cityWords.has(next)) return false;
    return [...wordsOf(before), ...wordsOf(after)].some((word) => teamWords.has(word));
  };
}

/** Whether a text has so many words of team games that it reports of one. */
export function isGameReport(
  text: string,
  { teamWords }: Pick<Lexicon, 'teamWords'>,
  least = DISTINCT,
): boolean {
  const distinct = new Set(wordsOf(text.slice(0, 20_000)).filter((word) => teamWords.has(word)));
  return distinct.size >= least;
}

/**
 * Whether a city's name is that of its team: it stands where a team would, or it stands there nearly everywhere else in
 * the document and nothing puts something into it.
 */
export function createTeamFinder(
  text: string,
  mentions: readonly DocumentMention[],
  lexicon: Lexicon,
  geography: Geography,
): (mention: DocumentMention) => boolean {
  const isGames = isGameReport(text, lexicon);
  const isStanding = createTeamContext(text, lexicon);
  const isOfGames = isGames || isGameReport(text, lexicon, FEW);
  const isTeam = (span: Span) =>
    isStanding(span) || (isOfGames && OF_TEAM.test(text.slice(span.end, span.end + NEAR)));
  const isCity = (name: string) => {
    const places = geography.places(name);
    const [city] = places.filter(({ kind }) => kind === 'city');
    const isOnly = places.every(({ kind }) => kind === 'city');
    return city !== undefined && (isOnly || city.population >= LARGE);
  };
  const mayBe = (mention: DocumentMention) =>
    mention.type === 'place' &&
    mention.acts !== true &&
    (isCity(foldPhrase(mention.text).replace(TEAM_END, '')) || isForeign(mention, geography));
  const people = new Set(mentions.flatMap(({ type, end }) => (type === 'person' ? end : [])));
  const counts = new Map<string, { team: number; placed: number }>();
  for (const mention of mentions) {
    if (!mayBe(mention)) continue;
    const { team, placed } = counts.get(mention.text) ?? { team: 0, placed: 0 };
    const isIn = isPlaced(text, mention.start, mention.end);
    counts.set(
      mention.text,
      isTeam(mention) ? { team: team + 1, placed } : { team, placed: placed + (isIn ? 1 : 0) },
    );
  }
  return (mention) => {
    if (!mayBe(mention)) return false;
    if (isGames && (isBehindPlayer(mention, text, people) || isForeign(mention, geography)))
      return !isPutInto(text, mention.start);
    const { team = 0, placed = 0 } = counts.get(mention.text) ?? {};
    const isUsual = isOfGames && team >= OFTEN && team > placed;
    return isTeam(mention) || (isUsual && !isPlaced(text, mention.start, mention.end));
  };
}

/** "Lars Berg (Velmora)" plays there. */
function isBehindPlayer({ start, end }: Span, text: string, people: ReadonlySet<number>): boolean {
  return text.slice(start - 2, start) === ' (' && text[end] === ')' && people.has(start - 2);
}

/** The name that a city has in its own language stands for its team, where English has another: "Roma". */
function isForeign({ text: name }: DocumentMention, geography: Geography): boolean {
  const folded = foldPhrase(name);
  const [city] = geography.places(folded);
  return (
    city !== undefined && city.population >= LARGE && !foldPhrase(city.name).startsWith(folded)
  );
}

/** Whether what follows shows that a place is itself and nobody who acts: "-based", "'s flood", "1896". */
export function isAddressed(text: string, end: number): boolean {
  const after = text.slice(end, end + NEAR);
  const [, owned] = /^['’]s (\p{L}+)/u.exec(after) ?? [];
  const isOwn = owned !== undefined && OF_CITIES.has(owned.toLowerCase());
  return isOwn || ADDRESS.test(after) || HOST.test(after) || /^\s\d{4}(?!\d)/u.test(after);
}

/** Whether the words beside a span put something into the place it names. */
export function isPlaced(text: string, start: number, end: number): boolean {
  return isPutInto(text, start) || ADDRESS.test(text.slice(end, end + NEAR));
}

export function isPutInto(text: string, start: number): boolean {
  return PLACED.test(text.slice(Math.max(0, start - NEAR), start));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]+(?:-\p{L}+)*/gu) ?? [];
}
