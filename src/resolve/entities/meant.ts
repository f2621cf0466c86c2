import { lazy } from '../../base/lazy.ts';
import type { Document, DocumentMention, Extraction } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { Knowledge } from '../knowledge.ts';
import type { NameReader, NameReading } from '../names/reading.ts';
import { calledByForename } from './families.ts';
import { withSharedKind } from './shared-kinds.ts';
import { isGameReport, isPutInto } from './teams.ts';

/** What a mention is read as against its words alone; `null` for what names nothing; undefined: as its words say. */
export type MeantReader = (at: number) => NameReading | null | undefined;

const AROUND = 60;
const CAPITALIZED = /(?:^|[\s"“(]|\p{Ll}-)((?:\p{Lu}[\p{L}-]+\s){1,2})$/u;
const SENTENCE_START = /(?:^|[.!?:;"“”\n]\s{0,2})$/u;
/** "Berg, Lind (Sand 78), Holm". */
const BETWEEN_PLAYERS = /^(?: \d{1,3})?\)?, $| \($/u;
const LISTED = /\p{Lu}\p{L}+(?:\s\([^()]{1,30}\))?, $/u;
const SAID_BEFORE = /(?:^|\P{L})(?:said|says)\s$/u;
const ACTS_AFTER =
  /^(?:,\swhich\s(?:makes|made|sells|builds|owns|employs)|\s(?:said|says|announced|expects|makes|shares|stock))(?!\p{L})/u;

/**
 * What stands beside a mention or elsewhere in its document, and speaks against what its words mean mostly: a part of a
 * longer name, a firm called by its first word, the other country of a name that two share, letters of something else,
 * one of a list of people, a family of whom the one with the full name is called by his forename.
 */
export function createMeantReader(
  { text }: Document,
  { mentions }: Extraction,
  knowledge: Knowledge,
  read: NameReader,
): MeantReader {
  const { lexicon } = knowledge;
  const ends = new Set(mentions.map(({ end }) => end));
  const firms = firmsByHead(mentions, knowledge);
  const letters = otherLetters(text, mentions, lexicon.otherLetters);
  const isGames = isGameReport(text, lexicon);
  const family = calledByForename(mentions, text, lexicon.crowned, read);
  const starts = new Set(mentions.flatMap(({ kind, start }) => (kind === 'name' ? start : [])));
  const players = new Set(
    isGames
      ? mentions.flatMap(({ text: name }, at) => (isInLineup(at, mentions, text) ? name : []))
      : [],
  );
  const longerAt = (mention: DocumentMention) => {
    const isJoined = ends.has(mention.start - 1);
    const longer = isJoined ? undefined : longerName(mention, text, knowledge, read);
    if (longer !== undefined || starts.has(mention.end + 1)) return longer;
    return longerBehind(mention, text, knowledge, read);
  };
  const hasKinds = lazy(() => {
    const lower = text.toLowerCase();
    return [...lexicon.sharedKinds.keys()].some((word) => lower.includes(word));
  });
  const clubs = lazy(() => clubsOf(mentions, longerAt, knowledge, read));
  return (at) => {
    const mention = mentions[at]!;
    if (mention.kind !== 'name') return undefined;
    if (letters.has(mention.text)) return null;
    const kind = hasKinds() ? withSharedKind(mention, text, knowledge, read) : undefined;
    if (kind) return kind;
    if (mention.type === 'person') return family(mention);
    if (players.has(mention.text) && !isPutInto(text, mention.start))
      return read(mention.text, 'person');
    if (mention.type !== 'place') return undefined;
    if (isVessel(mention, text, lexicon.vessels)) return read(mention.text, 'thing', 'ship');
    const longer = longerAt(mention);
    if (longer !== undefined) return longer;
    const club = mention.acts === true ? clubs().get(mention.text) : undefined;
    if (club) return { ...club, surface: mention.text };
    const firm = firms.get(foldPhrase(mention.text));
    const reading =
      firm !== undefined && isFirm(mention, text) ? read(firm, 'organization') : undefined;
    if (reading) return { ...reading, surface: mention.text };
    return otherCountry(mention, text, knowledge, read);
  };
}

/** "The submarine Velmora" and "the destroyer, “Velmora”" bear the names of towns. */
function isVessel({ start }: DocumentMention, text: string, vessels: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const [, word = ''] = /(?:^|[^\p{L}-])(\p{Ll}{4,12})(?:\s|,?\s["“‘'])$/u.exec(before) ?? [];
  return vessels.has(word);
}

/** "Real Velmora" is its club, where the list has it; "USS Anna Velmora" is no town. */
function longerName(
  { start, text: name }: DocumentMention,
  text: string,
  { names }: Knowledge,
  read: NameReader,
): NameReading | null | undefined {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const [, words = ''] = CAPITALIZED.exec(before) ?? [];
  const list = words.trim().split(/\s+/u).filter(Boolean);
  for (let from = 0; from < list.length; from++) {
    const phrase = `${list.slice(from).join(' ')} ${name}`;
    if (names.organization(foldPhrase(phrase)) !== undefined) return read(phrase, 'organization');
  }
  const last = list.at(-1);
  if (last === undefined || names.gender(foldPhrase(last)) === undefined) return undefined;
  const isFirst = SENTENCE_START.test(before.slice(0, -last.length - 1));
  return isFirst ? undefined : null;
}

/** "Swiss Re", "Velmora Marathon": words that end names, and that no mention begins with. */
function longerBehind(
  { end, text: name }: DocumentMention,
  text: string,
  { lexicon }: Knowledge,
  read: NameReader,
): NameReading | undefined {
  const [, word] = /^ (\p{Lu}\p{Ll}+)(?![\p{L}-])/u.exec(text.slice(end, end + AROUND)) ?? [];
  const isEnd = word !== undefined && lexicon.nameEnds.has(word.toLowerCase());
  return isEnd ? read(`${name} ${word}`, 'organization') : undefined;
}

/** Clubs that a document gives with the name of their city, by that: "Real Velmora" is Velmora later on. */
function clubsOf(
  mentions: readonly DocumentMention[],
  longerAt: (mention: DocumentMention) => NameReading | null | undefined,
  { names, geography }: Knowledge,
  read: NameReader,
): Map<string, NameReading> {
  const clubs = new Map<string, NameReading>();
  for (const mention of mentions) {
    const [, city, more] = mention.type === 'organization' ? mention.text.split(' ') : [];
    const isCity = city !== undefined && !more && geography.country(foldPhrase(city)) === undefined;
    if (isCity && names.organization(foldPhrase(mention.text)) !== undefined) {
      const club = read(mention.text, 'organization');
      if (club) clubs.set(city, club);
    }
    const longer =
      mention.kind === 'name' && mention.type === 'place' ? longerAt(mention) : undefined;
    if (longer?.label.endsWith(mention.text) === true) clubs.set(mention.text, longer);
  }
  return clubs;
}

/** The only firm of a document that begins with a word, by that word; others bear the names of countries. */
function firmsByHead(
  mentions: readonly DocumentMention[],
  { geography }: Knowledge,
): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { kind, type, text } of mentions) {
    const [head, second] = kind === 'name' && type === 'organization' ? text.split(/\s+/u) : [];
    if (head === undefined || second === undefined) continue;
    const folded = foldPhrase(head);
    if (geography.country(folded) !== undefined || geography.government(folded) !== undefined)
      continue;
    found.set(folded, (found.get(folded) ?? new Set()).add(text));
  }
  return new Map([...found].flatMap(([head, [only, other]]) => (other ? [] : [[head, only!]])));
}

/** "said Velmora, which makes pumps": nobody says that of a region or a town. */
function isFirm({ start, end }: DocumentMention, text: string): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const speaks = SAID_BEFORE.test(before) && /^[,.]/u.test(after);
  return (speaks || ACTS_AFTER.test(after)) && !isPutInto(text, start);
}

/** The second country of a name that two share: its capital stands beside the name, or the first has its own here. */
function otherCountry(
  { start, end, text: name }: DocumentMention,
  text: string,
  { geography, lexicon }: Knowledge,
  read: NameReader,
): NameReading | undefined {
  const [first, second] = lexicon.sharedCountries.get(foldPhrase(name)) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const beside = text.slice(end, end + AROUND).split(/[.;\n]/u)[0]!;
  const words = beside.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  const isSecond = words.some((word) => geography.government(foldPhrase(word)) === second);
  const country = geography.countryOf(second)!.name;
  const isListed = /,? and\s$/u.test(text.slice(Math.max(0, start - 8), start));
  const others = text.slice(Math.max(0, start - 2 * AROUND), start).match(/\p{Lu}{2,}/gu) ?? [];
  const isFirstNamed = others.some((word) => geography.country(foldPhrase(word)) === first);
  return isSecond || (isListed && isFirstNamed) ? read(country, 'place') : undefined;
}

/** Letters that the document once puts in front of a word that makes them something else. */
function otherLetters(
  text: string,
  mentions: readonly DocumentMention[],
  table: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const found = new Set<string>();
  for (const { text: name, end } of mentions) {
    const words = table.get(name);
    const [, next = ''] = /^\s(\p{L}+)/u.exec(text.slice(end, end + AROUND)) ?? [];
    if (words?.has(next.toLowerCase()) === true) found.add(name);
  }
  return found;
}

/** "Berg, Lind, Velmora, Sand": a single word between people. */
function isInLineup(at: number, mentions: readonly DocumentMention[], text: string): boolean {
  const [before, own, after] = [mentions[at - 1], mentions[at]!, mentions[at + 1]];
  if (own.type === 'person' || /\s/u.test(own.text)) return false;
  const left = text.slice(Math.max(0, own.start - AROUND), own.start);
  const isLeft = isAlone(before) && BETWEEN_PLAYERS.test(text.slice(before!.end, own.start));
  const isRight = isAlone(after) && BETWEEN_PLAYERS.test(text.slice(own.end, after!.start));
  if (isLeft && isRight) return true;
  const isPlace = (mention: DocumentMention | undefined) => mention?.type === 'place';
  if (isPlace(before) || isPlace(after)) return false;
  return (
    (isLeft && /^, \p{Lu}/u.test(text.slice(own.end, own.end + 4))) ||
    (isRight && LISTED.test(left))
  );
}

function isAlone(mention: DocumentMention | undefined): boolean {
  return mention?.kind === 'name' && mention.type === 'person' && !/\s/u.test(mention.text);
}
