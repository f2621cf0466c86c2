import { collapseSpace } from '../../base/text.ts';
import type { Document, DocumentMention, Extraction } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { Knowledge } from '../knowledge.ts';
import type { NameReader, NameReading } from '../names/reading.ts';
import type { TypeReader } from './name-types.ts';
import { createMeantReader } from './meant.ts';
import { createRecurringReader } from './recurring.ts';
import { createRegionFinder } from './region-names.ts';
import { definedAcronyms, lowerAcronyms, wholeName } from './defined.ts';
import { asFather, doubleNames, wholePerson, withSecondName } from './whole-person.ts';
import { createTeamFinder, isAddressed, isGameReport, isPutInto } from './teams.ts';

/** What a mention names, by its words and those around it; undefined for what names nothing. */
export type MentionReader = (at: number) => NameReading | undefined;

/** "in broken English", "from French". */
const BEFORE_LANGUAGE =
  /(?:^|\P{L})(?:in|into|from|switch(?:es|ed|ing)? to|speaks?(?: (?:good|excellent|fluent|perfect|no|little|some|any|only))?|speaking|spoke|spoken|learn(?:s|ed|ing)?|teach(?:es|ing)?|taught|fluent|broken|perfect|plain|natural|written|spoken|understands?|tongue (?:plus|and))\s$/iu;
const AFTER_LANGUAGE =
  /^(?:[.,;:)"”!?]|$|\s(?:and|or|but|as|to|on|at|with|when|while|before|after|in|for|by|from|is|was|that|well|so|because|than|only)\P{L})/u;
/** "CSI:Velmora". */
const SERIES = /(?:^|[^\p{L}])\p{Lu}{3,4}:$/u;
/** "natural Norlandish recently": of no country, whatever follows. */
const OF_SPEECH =
  /(?:^|\P{L})(?:broken|fluent|natural|(?:messages?|e-?mails?|texts?|letters?|words?|notes?|lyrics|songs?) in)\s$/u;
/** Nobody is from "Arabic", or from "science": what they are joined to is a language too. */
const BESIDE_LANGUAGE =
  /(?:Arabic|Aramaic|Hebrew|Mandarin|Cantonese|Latin|Hindi|Urdu|Farsi|Pashto|Dari|Yiddish|Tagalog|Bahasa|Swahili|Tamil|Bengali|math|maths|mathematics|science|history|biology|chemistry|physics)(?:,? (?:and|or|to|into)|,) $/u;
const LANGUAGE_NOUN =
  /^(?:\s(?:language|dialect|translation|speakers?|subtitles|lessons?|alphabet|(?:daily|version|edition)(?! of the))\P{L}|[\s-](?:speaking|language)\P{L})/u;
/** What joins places of one kind: "Frankfurt and Paris". */
const JOINED = /^,? (?:and|or) $|^, $/u;
const AROUND = 40;

export function createMentionReader(
  document: Document,
  extraction: Extraction,
  knowledge: Knowledge,
  read: NameReader,
  types: TypeReader,
): MentionReader {
  const { lexicon, geography, names } = knowledge;
  const { text } = document;
  const { mentions } = extraction;
  const isGames = isGameReport(text, lexicon);
  const letters = lowerAcronyms(text);
  const isTeam = createTeamFinder(text, mentions, lexicon, geography);
  const isTakenForPerson = (mention: DocumentMention) =>
    mention.type === 'person' && types.mayBeTeam(mention) && isTeam({ ...mention, type: 'place' });
  const isCity = ({ kind, type, acts, text: name }: DocumentMention) =>
    kind === 'name' &&
    type === 'place' &&
    acts !== true &&
    geography.places(foldPhrase(name)).some((place) => place.kind === 'city');
  const isListed = (at: number) =>
    [mentions[at - 1], mentions[at + 1]].some(
      (other) => other && isCity(other) && areJoined(mentions[at]!, other, text),
    );
  const doubles = doubleNames(mentions);
  const defined = definedAcronyms(mentions, text, read);
  const isRegion = createRegionFinder(text, mentions, geography);
  const isNamesake = namesakeFinder(mentions, text.length, geography);
  const meant = createMeantReader(document, extraction, knowledge, read);
  const recurring = createRecurringReader(text, mentions, knowledge.events);
  return (at) => {
    const mention = mentions[at]!;
    const full = defined.get(mention.text);
    if (full) return full;
    const event = recurring(at);
    if (event) return mention.type === 'event' ? event : retyped(event, mention);
    const other = meant(at);
    if (other === null) return undefined;
    if (other) return other.type === mention.type ? other : retyped(other, mention);
    if (isLanguage(mention, text, lexicon.languages) || isFragment(mention, text, knowledge))
      return undefined;
    const person =
      asFather(mention, text) ??
      withSecondName(mention, text, doubles) ??
      wholePerson(mention, mentions[at - 1], text, names);
    if (person !== undefined) return read(person, 'person', mention.subtype);
    if (types.isBearer(mention)) return retyped(read(mention.text, 'person'), mention);
    if (isTeam(mention)) return read(mention.text, 'organization', 'club');
    const whole = wholeName(mention, text, names);
    if (whole !== undefined) return read(whole, 'organization', mention.subtype);
    const type = types.of(mention);
    if (isTakenForPerson(mention))
      return retyped(read(mention.text, 'organization', 'club'), mention);
    if (type !== mention.type) return retyped(read(mention.text, type), mention);
    const title = type === 'person' ? titleBefore(mention, text, lexicon.crowned) : undefined;
    if (title !== undefined) return read(`${title} ${mention.text}`, type, mention.subtype);
    if (type === 'place') {
      if (isInhabitant(mention, text, knowledge) || letters.has(mention.text)) return undefined;
      const republic = republicBefore(mention, text);
      if (republic !== undefined) return read(republic, type, mention.subtype);
      if (isRegion(at)) return regionReading(mention.text, read);
    }
    const acts =
      mention.acts === true &&
      !isListed(at) &&
      !isAddressed(text, mention.end) &&
      !isInside(text, mention) &&
      !isDateline(text, mention) &&
      !isNamesake(mention.text) &&
      !isGames;
    return read(mention.text, type, mention.subtype, acts);
  };
}

function regionReading(text: string, read: NameReader): NameReading | undefined {
  const reading = read(`${text} state`, 'place');
  return reading && { ...reading, label: text, surface: text };
}

/** "VELMORA: The minister …" */
function isDateline(text: string, { end, text: name }: DocumentMention): boolean {
  return text[end] === ':' && name === name.toUpperCase();
}

/** So long a text that names no country is of a town, not of a government. */
const LONG = 800;

/** A capital's name in a document that speaks of the region of another city of that name, and not of the capital's country. */
function namesakeFinder(
  mentions: readonly DocumentMention[],
  length: number,
  geography: Knowledge['geography'],
): (name: string) => boolean {
  const named = new Set(mentions.map(({ text }) => foldPhrase(text)));
  const countries = new Set([
    undefined,
    ...[...named].map(
      (name) => geography.country(name) ?? geography.country(name.replace(/s$/, '')),
    ),
  ]);
  return (name) => {
    const folded = foldPhrase(name);
    const own = geography.government(folded);
    if (own === undefined || countries.has(own)) return false;
    if (length > LONG && countries.size === 1) return true;
    return geography
      .places(folded)
      .some(({ country, region }) => country !== own && region !== undefined && named.has(region));
  };
}

const ONE_BEFORE =
  /(?:^|\P{L})(?:an?|another|one|every|fellow|young|old|\d+-year-old|two|three|four|five)\s$/iu;
const NO_NOUN_AFTER =
  /^(?:[.,;:!?)”"]|$|\s(?:who|whose|was|were|is|has|had|said|and|or|in|from|of|by|at|to|with|on|will|would|aged)\P{L})/u;

/** "The Dutchman", "a Palestinian was shot": one of a people, not the country. */
function isInhabitant(
  { start, end, text: name }: DocumentMention,
  text: string,
  { lexicon, geography }: Knowledge,
): boolean {
  const folded = foldPhrase(name);
  if (lexicon.inhabitants.has(folded)) return true;
  return (
    geography.isDemonym(folded) &&
    NO_NOUN_AFTER.test(text.slice(end, end + AROUND)) &&
    ONE_BEFORE.test(text.slice(Math.max(0, start - AROUND), start))
  );
}

/** "Democratic People's" before "Republic of Korea": words that are the country's too. */
function republicBefore({ start, text: name }: DocumentMention, text: string): string | undefined {
  if (!name.startsWith('Republic of')) return undefined;
  const [before] =
    /(?:Democratic\s+)?People['’]s\s+$/u.exec(text.slice(Math.max(0, start - AROUND), start)) ?? [];
  return before === undefined ? undefined : before + name;
}

/** "in Belmora" is the city, "in Belmora's policy" is not. */
function isInside(text: string, { start, end }: DocumentMention): boolean {
  return isPutInto(text, start) && !/^['’]s?\s/u.test(text.slice(end, end + 3));
}

/** Keeps the type it was found with, for whoever asks why. */
function retyped(
  reading: NameReading | undefined,
  { text, type }: DocumentMention,
): NameReading | undefined {
  return reading && { ...reading, foundAs: { type, text: collapseSpace(text) } };
}

function areJoined(a: DocumentMention, b: DocumentMention, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const gap = second.start - first.end;
  return gap > 0 && gap < 8 && JOINED.test(text.slice(first.end, second.start));
}

function isLanguage(
  { start, end, text: name }: DocumentMention,
  text: string,
  languages: ReadonlySet<string>,
): boolean {
  if (!languages.has(foldPhrase(name))) return false;
  const after = text.slice(end, end + AROUND);
  if (LANGUAGE_NOUN.test(after)) return true;
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (OF_SPEECH.test(before) || (AFTER_LANGUAGE.test(after) && BESIDE_LANGUAGE.test(before)))
    return true;
  return (
    AFTER_LANGUAGE.test(after) &&
    BEFORE_LANGUAGE.test(text.slice(Math.max(0, start - AROUND), start))
  );
}

/** "Prince" before a forename alone. */
function titleBefore(
  { start, text: name }: DocumentMention,
  text: string,
  crowned: ReadonlySet<string>,
): string | undefined {
  if (/\s/u.test(name)) return undefined;
  const [word] = /\p{Lu}\p{Ll}+(?=\s$)/u.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
  return word !== undefined && crowned.has(word.toLowerCase()) ? word : undefined;
}

/** The second half of "AC/DC" or of "Greek-Cypriot", the first of "DC-9". */
function isFragment(
  { start, end, text: name, type }: DocumentMention,
  text: string,
  { lexicon: { ethnic, adjectives }, geography }: Knowledge,
): boolean {
  const [, half = ''] =
    /(\p{Lu}\p{Ll}+)-$/u.exec(text.slice(Math.max(0, start - AROUND), start)) ?? [];
  if (half !== '' && ethnic.has(foldPhrase(`${half} ${name}`))) return true;
  if (type === 'place' && /^-\p{Lu}\p{Ll}+ County/u.test(text.slice(end, end + AROUND)))
    return true;
  // "Norlandish & Lind" is a firm.
  if (
    type === 'place' &&
    /^\s&\s\p{Lu}/u.test(text.slice(end, end + 4)) &&
    (adjectives.has(foldPhrase(name)) || geography.isDemonym(foldPhrase(name)))
  )
    return true;
  if (type === 'place' && SERIES.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (name.length > 3) return false;

  const isHalf = text[start - 1] === '/' && /\p{Lu}/u.test(text[start - 2] ?? '');
  return isHalf || (type === 'place' && /^-\d/.test(text.slice(end, end + 2)));
}
