import type { DocumentMention } from '../../model/index.ts';
import { foldPhrase, type Geography, type KnownPlace } from '../geography.ts';

/** Characters around a mention that are looked at. */
const AROUND = 60;
const STATE_BEFORE = /(?:^|\P{L})(?:state|province) of\s$/iu;
/** A country may be called a state too. */
const PART_BEFORE =
  /(?:US|U\.S\.|American|(?:north|south|west|east)(?:ern)?) (?:state|province) of\s$/u;
const STATE_AFTER = /^\s(?:state|province)(?!\p{L}|\s(?:department|dinner|visit|media|tv))/u;
/** "states such as California or Velmora", "47 states, including Velmora". */
const STATES = /(?:^|\P{L})states(?!\p{L})[^.;:]*$/iu;
const CAPITAL = /^,?\s(?:DC|D\.\s?C\.)/u;
const DATELINE = /^(?:\s\(\p{Lu}+\)|\s[-–—]{1,2}\s)/u;
const JOINED = /^,? (?:and|or) $|^, $/u;
/** How many neighbours of a list are looked at. */
const LISTED = 4;
/** A city of so many people is meant before the region of its name. */
const LARGE = 150_000;

/**
 * Whether a name that a city or a country has too is that of a region, by what stands beside it: "Velmora state",
 * "Norvik, Velmora", a list of regions. One such mention speaks for the others of a document that says nothing else.
 */
export function createRegionFinder(
  text: string,
  mentions: readonly DocumentMention[],
  geography: Geography,
): (at: number) => boolean {
  const regionOf = (at: number) => doubtful(mentions[at], geography);
  const isSaid = (at: number) => {
    const region = regionOf(at);
    return region !== undefined && isSaidRegion(at, region, text, mentions, geography);
  };
  const counts = new Map<string, { region: number; other: number }>();
  mentions.forEach((mention, at) => {
    if (!regionOf(at)) return;
    const count = counts.get(mention.text) ?? { region: 0, other: 0 };
    counts.set(mention.text, count);
    const after = text.slice(mention.end, mention.end + AROUND);
    if (isSaid(at)) count.region++;
    else if (mention.acts === true || CAPITAL.test(after) || DATELINE.test(after)) count.other++;
  });
  return (at) => {
    const region = regionOf(at);
    if (!region) return false;
    const { region: said = 0, other = 0 } = counts.get(mentions[at]!.text) ?? {};
    const isUsual = said > 0 && other === 0 && !isOwnCity(region, geography);
    return isUsual || isSaid(at);
  };
}

/** The city of the name lies in the region: it is meant wherever nothing says that it is not. */
function isOwnCity({ name }: KnownPlace, geography: Geography): boolean {
  const folded = foldPhrase(name);
  return geography.places(folded)[0]?.region === folded;
}

/** The region of a name that means something else first. */
function doubtful(
  mention: DocumentMention | undefined,
  geography: Geography,
): KnownPlace | undefined {
  if (mention?.kind !== 'name' || mention.type !== 'place') return undefined;
  const name = foldPhrase(mention.text);
  const found = geography.places(name);
  const region = found.find(({ kind }) => kind === 'region');
  const country = geography.country(name);
  const isOther = country !== undefined || (found[0]?.population ?? 0) >= LARGE;
  const isWithin = region?.country === undefined || region.country === country;
  return isOther && !isWithin ? region : undefined;
}

function isSaidRegion(
  at: number,
  region: KnownPlace,
  text: string,
  mentions: readonly DocumentMention[],
  geography: Geography,
): boolean {
  const { start, end, acts } = mentions[at]!;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  if (acts === true || CAPITAL.test(after)) return false;
  const isCountry = geography.country(foldPhrase(region.name)) !== undefined;
  if ((isCountry ? PART_BEFORE : STATE_BEFORE).test(before) || STATE_AFTER.test(after)) return true;
  if (isOfCity(mentions[at]!, region, text, geography)) return true;
  if (isOwnCity(region, geography)) return false;
  const listed = neighbours(at, text, mentions).filter((other) =>
    isRegion(other, region, geography),
  );
  return (
    listed.length > 1 ||
    (STATES.test(before) && (listed.length > 0 || /including\s$/u.test(before)))
  );
}

/** "Norvik, Velmora": the city before the comma lies in the region. */
function isOfCity(
  { start }: DocumentMention,
  region: KnownPlace,
  text: string,
  geography: Geography,
): boolean {
  const [, phrase = ''] =
    /((?:\p{Lu}[\p{L}.'’-]*\s){0,2}\p{Lu}[\p{L}.'’-]+), $/u.exec(
      text.slice(Math.max(0, start - AROUND), start),
    ) ?? [];
  const words = phrase.split(' ');
  const name = foldPhrase(region.name);
  return words.some((_, from) =>
    geography
      .places(foldPhrase(words.slice(from).join(' ')))
      .some((place) => place.region === name && place.country === region.country),
  );
}

/** Those that are joined to a mention by commas and conjunctions. */
function neighbours(
  at: number,
  text: string,
  mentions: readonly DocumentMention[],
): DocumentMention[] {
  const found: DocumentMention[] = [];
  for (const step of [-1, 1])
    for (let from = at, count = 0; count < LISTED; count++, from += step) {
      const [first, second] = step > 0 ? [from, from + 1] : [from - 1, from];
      const [a, b] = [mentions[first], mentions[second]];
      if (!a || !b || b.start < a.end || b.start - a.end > 8) break;
      if (!JOINED.test(text.slice(a.end, b.start))) break;
      found.push(step > 0 ? b : a);
    }
  return found;
}

function isRegion(
  { type, text }: DocumentMention,
  { country }: KnownPlace,
  geography: Geography,
): boolean {
  const found = type === 'place' ? geography.places(foldPhrase(text)) : [];
  const isCity = found.length > 0 && found[0]!.population >= LARGE;
  return !isCity && found.some((place) => place.kind === 'region' && place.country === country);
}
