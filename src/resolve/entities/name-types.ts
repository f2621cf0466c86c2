import type { Document, DocumentMention, EntityType, Extraction } from '../../model/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Corpus } from './corpus.ts';
import { cuesAround } from '../type-cues.ts';
import { createTeamContext, isPutInto } from './teams.ts';
import {
  createDocumentTypes,
  formOf,
  organizationHeads,
  type DocumentTypes,
} from './document-types.ts';
import { add, addBallot, bestType, emptyBallot, emptyVotes, isContested } from './type-votes.ts';
import type { Ballot, Votes } from './type-votes.ts';

/** What is known of the names of one document. */
export interface TypeReader {
  /** The type that a mention is read as: its own, unless what is known of its name speaks for another. */
  of(mention: DocumentMention): EntityType;
  /** The family name alone of somebody whom the document gives with his forename. */
  isBearer(mention: DocumentMention): boolean;
  /** A listed place of whose name there is an organization too, and of which the document names no bearer. */
  mayBeTeam(mention: DocumentMention): boolean;
}

/** In how many documents a family name stands behind a known forename or an initial, and behind another word. */
interface Bearers {
  known: number;
  unknown: number;
}

const NOBODY: Bearers = { known: 0, unknown: 0 };

/** The list that has a name. */
type Listing = 'place' | 'organization' | 'person' | undefined;

/** A family name is meant where so many documents have its bearers for each that has the other type. */
const DOMINANT = 4;
/** One word beside it is outweighed by so many documents of bearers. */
const MANY = 20;
/** Weight of two mentions a document: more are no slip. */
const MOST_SLIPS = 160;
/** A single word is a town's only if so many people live there. */
const KNOWN_TOWN = 50_000;
/** The name of a body is not that of whom so many documents give by it: "the Lind administration". */
const FEW_BEARERS = 2;
/** Shorter names are too often letters for several things. */
const SHORTEST = 3;

/**
 * One type for each name that is found with several, over all documents: read now as a place and now as a company, it
 * is one thing. Types stay apart where the lists know two of the name ("Jordan"), where a family name could be meant,
 * and where the texts themselves speak of two (a person at work here, the shares of a company there). Only names with
 * several types are kept.
 */
export function surveyTypes(
  { documents, extractions }: Corpus,
  knowledge: Knowledge,
): (document: number) => TypeReader {
  const { found, families } = countTypes(extractions, knowledge);
  const votes = new Map<string, Votes>();
  for (const [form, types] of found)
    if (isMixed(types) && form.length >= SHORTEST && !isOfPeople(form, knowledge))
      votes.set(form, emptyVotes(form, knowledge.typeCues));
  extractions.forEach((extraction, at) =>
    vote(extraction, documents[at]!, votes, families, knowledge),
  );
  const usual = new Map<string, ReadonlyMap<EntityType, EntityType>>();
  for (const [form, given] of votes)
    usual.set(form, judge(given, form, families.get(form) ?? NOBODY, knowledge));
  const isHeadHere = (mention: DocumentMention, form: string, local: DocumentTypes) => {
    const { known, unknown } = families.get(form) ?? NOBODY;
    const head = local.isHead(mention, form);
    return head === 'firm' || (head === 'body' && known + unknown <= FEW_BEARERS);
  };
  return (document) => {
    const local = createDocumentTypes(documents[document]!, extractions[document]!, knowledge);
    const { text } = documents[document]!;
    const isSaidPerson = ({ start, end }: DocumentMention, form: string) =>
      local.families.has(form) ||
      cuesAround(text, start, end, knowledge.typeCues).some(({ type }) => type === 'person');
    return {
      isBearer: (mention) => local.isBearer(mention, formOf(mention)),
      of(mention) {
        const form = formOf(mention);
        if (local.isBearer(mention, form)) return 'person';
        if (mention.type !== 'organization' && local.isFirm(form)) return 'organization';
        const own = local.own(mention, form);
        if (own === 'place' || (own !== undefined && !families.has(form))) return own;
        if (mention.type === 'person' && isSaidPerson(mention, form)) return 'person';
        if (isHeadHere(mention, form, local)) return 'organization';
        if (isAcronym(mention) && votes.get(form)?.found.has('organization') && !families.has(form))
          return 'organization';
        const here = local.usual(form) ?? mention.type;
        const everywhere = usual.get(form)?.get(here) ?? here;
        const isPlace = mention.type === 'place' && isPutInto(text, mention.start);
        return everywhere === 'person' && isPlace ? mention.type : everywhere;
      },
      mayBeTeam(mention) {
        const form = formOf(mention);
        return (
          votes.get(form)?.found.has('organization') === true &&
          listingOf(form, knowledge) === 'place' &&
          !local.families.has(form)
        );
      },
    };
  };
}

/** "Spanish" is a language too, and no name of Spain then. */
function isOfPeople(form: string, { geography, lexicon }: Knowledge): boolean {
  return geography.isDemonym(form) || geography.isAdjective(form) || lexicon.languages.has(form);
}

/** Nobody is called so, whatever the lists of names have. */
function isAcronym({ type, text }: DocumentMention): boolean {
  return type === 'person' && /^\p{Lu}{3,6}$/u.test(text);
}

const BITS: Record<EntityType, number> = {
  person: 1,
  organization: 2,
  place: 4,
  event: 8,
  thing: 16,
};

function isMixed(types: number): boolean {
  return (types & (types - 1)) !== 0;
}

/** The types of each name as bits, and the bearers of each family name. */
function countTypes(extractions: readonly Extraction[], knowledge: Knowledge) {
  const { names } = knowledge;
  const found = new Map<string, number>();
  const families = new Map<string, Bearers>();
  for (const { mentions } of extractions) {
    const seen = new Map<string, boolean>();
    const heads = organizationHeads(mentions, knowledge);
    for (const mention of mentions) {
      if (mention.kind !== 'name') continue;
      const form = formOf(mention);
      const also = isHead(mention, form, heads, knowledge) ? BITS.organization : 0;
      found.set(form, (found.get(form) ?? 0) | BITS[mention.type] | also);
      const words = form.split(' ');
      const isKnown = words[0]!.length === 1 || names.gender(words[0]!) !== undefined;
      if (mention.type === 'person' && words.length > 1)
        seen.set(words.at(-1)!, isKnown || seen.get(words.at(-1)!) === true);
    }
    for (const [word, isKnown] of seen) {
      const { known, unknown } = families.get(word) ?? NOBODY;
      families.set(word, isKnown ? { known: known + 1, unknown } : { known, unknown: unknown + 1 });
    }
  }
  return { found, families };
}

/** "Corvane" alone is most likely "Corvane Systems"; what was found as a place and is on no map, "Corvane Inc.". */
function isHead(
  { type }: DocumentMention,
  form: string,
  heads: ReadonlyMap<string, boolean>,
  { geography }: Knowledge,
): boolean {
  if (type !== 'place') return heads.has(form);
  return heads.get(form) === true && geography.places(form).length === 0;
}

/** Adds what one document says of the names that are asked for. */
function vote(
  { mentions, clusters }: Extraction,
  { text }: Document,
  votes: ReadonlyMap<string, Votes>,
  families: ReadonlyMap<string, Bearers>,
  knowledge: Knowledge,
): void {
  const { typeCues, names, lexicon } = knowledge;
  const isTeam = createTeamContext(text, lexicon);
  const heads = organizationHeads(mentions, knowledge);
  const ballots = new Map<string, Ballot>();
  for (const mention of mentions) {
    const form = mention.kind === 'name' ? formOf(mention) : '';
    if (!votes.has(form)) continue;
    const ballot = ballots.get(form) ?? emptyBallot();
    ballots.set(form, ballot);
    for (const { type } of cuesAround(text, mention.start, mention.end, typeCues))
      add(ballot.cues, type);
    add(ballot.found, mention.type);
    const { gender } = clusters[mention.cluster] ?? {};
    const isSpoken = families.has(form) && names.gender(form) === undefined;
    if (mention.type === 'person' && isSpoken && gender !== undefined && gender !== 'neuter')
      add(ballot.cues, 'person');
    if (mention.type === 'place' && isTeam(mention)) add(ballot.cues, 'organization');
    if (isHead(mention, form, heads, knowledge)) add(ballot.cues, 'organization');
  }
  for (const [form, ballot] of ballots) addBallot(votes.get(form)!, ballot);
}

/** For types that a name is found with, the type it is read as; absent: as found. */
function judge(
  votes: Votes,
  form: string,
  { known, unknown }: Bearers,
  knowledge: Knowledge,
): ReadonlyMap<EntityType, EntityType> {
  const listing = listingOf(form, knowledge);
  const isSingle = !form.includes(' ');
  const bearers = known + unknown;
  const hasBearers =
    isSingle && (known > 0 || knowledge.names.isPersonal(form) || 2 * unknown >= othersOf(votes));
  const staysApart = (type: EntityType) => type === 'person' && hasBearers;
  const types = [...votes.found.keys()].filter(
    (type) => !staysApart(type) && !(type === 'organization' && listing === 'place'),
  );
  const read = new Map<EntityType, EntityType>();
  // "At Velmora" may be one of the shops of that firm, where no map has a Velmora.
  const isOnMap = knowledge.geography.places(form).length > 0;
  const rivals = types.filter(
    (type) => type !== 'place' || isOnMap || !types.includes('organization'),
  );
  if (types.length > 0 && !isContested(votes, rivals)) {
    const best =
      listed(listing, votes) ?? bestType(votes, types, unlikely(form, bearers, knowledge));
    for (const type of types)
      if (type !== best && !(type === 'place' && listing === 'place')) read.set(type, best);
  }
  if (isSingle && listing === undefined)
    for (const type of types) if (isSlip(type, votes, bearers, isOnMap)) read.set(type, 'person');
  return read;
}

/** In how many documents it is found as anything but a person. */
function othersOf({ found }: Votes): number {
  const others = [...found].filter(([type]) => type !== 'person');
  return others.reduce((sum, [, { documents }]) => sum + documents, 0);
}

/** The type that the lists give; of a city and its club, the one that is found more. */
function listed(listing: Listing, { found }: Votes): EntityType | undefined {
  if (listing === 'person') return undefined;
  const weightOf = (type: EntityType) => found.get(type)?.weight ?? 0;
  return listing === 'place' && weightOf('organization') > weightOf('place')
    ? 'organization'
    : listing;
}

/**
 * What a name is seldom, though the network takes it for that: a single word that is nobody's family name is no person,
 * whose full name articles give; one that is on no map is no place.
 */
function unlikely(form: string, bearers: number, { geography }: Knowledge): EntityType[] {
  if (form.includes(' ')) return [];
  const place = geography.places(form).length > 0 ? [] : (['place'] as const);
  return [...place, ...(bearers > 0 ? [] : (['person'] as const))];
}

/** What the network hardly ever takes a family name for, and nothing beside it speaks for. */
function isSlip(
  type: EntityType,
  { found, cues }: Votes,
  bearers: number,
  isOnMap: boolean,
): boolean {
  if (type === 'person' || bearers === 0) return false;
  const { documents = 0, weight = 0 } = found.get(type) ?? {};
  if (weight > MOST_SLIPS * documents) return false;
  const times = type === 'place' && !isOnMap ? 1 : DOMINANT;
  return documents * times <= bearers && (cues.get(type) ?? 0) <= bearers / MANY;
}

function listingOf(form: string, { names, geography }: Knowledge): Listing {
  const single = !form.includes(' ');
  const isPlace =
    geography.country(form) !== undefined ||
    geography.government(form) !== undefined ||
    geography
      .places(form)
      .some(({ population, kind }) => !single || kind !== 'city' || population >= KNOWN_TOWN);
  if (isPlace) return 'place';
  if (names.organization(form) !== undefined) return 'organization';
  return single && names.isPersonal(form) ? 'person' : undefined;
}
