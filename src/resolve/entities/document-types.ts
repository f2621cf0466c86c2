import { lazy } from '../../base/lazy.ts';
import type { Document, DocumentMention, EntityType, Extraction } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { Knowledge } from '../knowledge.ts';
import { cleanName } from '../names/clean.ts';
import { withoutLegalForm } from '../names/organization.ts';
import { cuesAround } from '../type-cues.ts';
import { isPlaced, isPutInto } from './teams.ts';

const LARGE = 500_000;
/** What people do and countries hardly: "Holland recalled". */
const SPEAKS = /^\s(?:recalled|added|told|explained|wrote|smiled|laughed)(?!\p{L})/u;

/** The words that a name is counted by. */
export function formOf({ text }: DocumentMention): string {
  return foldPhrase(cleanName(text));
}

/** What the rest of a document says of the type of a name. */
export interface DocumentTypes {
  /** Family names of people whom it gives with their forename. */
  families: ReadonlySet<string>;
  /** Whether a mention that was not found as a person is such a family name alone. */
  isBearer(mention: DocumentMention, form: string): boolean;
  /** The type that the document itself shows of a single word that it has as no person's family name. */
  own(mention: DocumentMention, form: string): EntityType | undefined;
  /** A word that was found as a person, and that the document has in no longer name but in that of a firm or body. */
  isHead(mention: DocumentMention, form: string): 'firm' | 'body' | undefined;
  /** What the document also writes with a firm's legal form, and of which it says nothing that is said of people. */
  isFirm(form: string): boolean;
  /** The type of most of a name's mentions, where they differ. */
  usual(form: string): EntityType | undefined;
}

/**
 * A family name alone is its bearer's, where the document has his full name and nothing puts something into a place of
 * the name; a name that no list knows has the type that two thirds of its mentions have.
 */
export function createDocumentTypes(
  { text }: Document,
  { mentions, clusters }: Extraction,
  knowledge: Knowledge,
): DocumentTypes {
  const counts = new Map<string, Map<EntityType, number>>();
  const families = new Set<string>();
  const forenames = new Set<string>();
  const people = new Set<string>();
  const heads = organizationHeads(mentions, knowledge);
  const towns = new Set<string>();
  const parted = new Set<string>();
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const form = formOf(mention);
    const types = counts.get(form) ?? new Map<EntityType, number>();
    counts.set(form, types.set(mention.type, (types.get(mention.type) ?? 0) + 1));
    const words = form.split(' ');
    if (mention.type === 'person' && words.length === 2) {
      families.add(words[1]!);
      if (knowledge.names.gender(words[0]!) !== undefined) forenames.add(words[0]!);
    }
    if (mention.type === 'person') for (const word of words) if (word !== form) people.add(word);
    if (isTown(mention, text)) towns.add(form);
    if (mention.type !== 'person' && knowledge.lexicon.placeTypes.has(words[1] ?? ''))
      parted.add(words[0]!);
  }
  /** Bodies bear the names of places and of their founders; a firm is called by its first word. */
  const namedAfter = (form: string) => {
    if (heads.get(form) === true) return 'firm';
    const isOther = knowledge.names.gender(form) !== undefined || isOnMap(form, knowledge);
    return heads.has(form) && !isOther && !parted.has(form) ? 'body' : undefined;
  };
  const firms = firmsOf(mentions, knowledge);
  const said = lazy(() => saidOfPeople(mentions, text, firms, knowledge));
  const usual = new Map<string, EntityType>();
  for (const [form, types] of counts) {
    const type = types.size > 1 && !isListed(form, knowledge) ? mostFrequent(types) : undefined;
    if (type !== undefined) usual.set(form, type);
  }
  return {
    families,
    isBearer: ({ type, start, end, acts, cluster }, form) => {
      if (type !== 'place' && type !== 'thing' && type !== 'event') return false;
      if (isPlaced(text, start, end)) return false;
      const known = isWellKnown(form, knowledge);
      if (forenames.has(form)) {
        const { gender } = clusters[cluster] ?? {};
        const isSpoken = gender === 'female' || gender === 'male';
        return known ? isSpoken : acts !== true;
      }
      return families.has(form) && (known ? SPEAKS.test(text.slice(end, end + 16)) : acts !== true);
    },
    own({ type, text: name }, form) {
      if (type !== 'person' || people.has(form) || /\s/u.test(name)) return undefined;
      if (towns.has(form)) return 'place';
      return heads.has(form) && !isListed(form, knowledge) ? 'organization' : undefined;
    },
    isHead: ({ type, cluster }, form) => {
      const { gender } = clusters[cluster] ?? {};
      const isSpoken = gender === 'female' || gender === 'male';
      const isWord = type === 'person' && !people.has(form) && !towns.has(form);
      return isWord && !isSpoken ? namedAfter(form) : undefined;
    },
    isFirm: (form) => firms.has(form) && !said().has(form),
    usual: (form) => usual.get(form),
  };
}

/**
 * The first words of the longer names of organizations, with whether a legal form makes one a firm: others bear the
 * names of places.
 */
export function organizationHeads(
  mentions: readonly DocumentMention[],
  { lexicon }: Knowledge,
): Map<string, boolean> {
  const heads = new Map<string, boolean>();
  for (const mention of mentions) {
    const words = mention.type === 'organization' ? formOf(mention).split(' ') : [];
    const [head, last] = [words[0]!, words.at(-1)!];
    const isFirm = lexicon.legalForms.has(last);
    if (words.length > 1) heads.set(head, isFirm || heads.get(head) === true);
  }
  return heads;
}

/** Names without their legal form, of what a document writes with one: "anna lind" of "Anna Lind Corp.". */
function firmsOf(
  mentions: readonly DocumentMention[],
  { lexicon, geography }: Knowledge,
): Set<string> {
  const firms = new Set<string>();
  for (const mention of mentions) {
    if (mention.kind !== 'name' || mention.type === 'place') continue;
    const words = formOf(mention).split(' ');
    const plain = withoutLegalForm(words, lexicon).join(' ');
    // "Velmora Group" may be of a town.
    const isPlace = geography.country(plain) !== undefined || geography.places(plain).length > 0;
    if (plain !== words.join(' ') && plain.length > 3 && !isPlace) firms.add(plain);
  }
  return firms;
}

function saidOfPeople(
  mentions: readonly DocumentMention[],
  text: string,
  names: ReadonlySet<string>,
  { typeCues }: Knowledge,
): Set<string> {
  const said = new Set<string>();
  for (const mention of mentions) {
    const form = formOf(mention);
    if (!names.has(form) || said.has(form)) continue;
    const cues = cuesAround(text, mention.start, mention.end, typeCues);
    if (cues.some(({ type }) => type === 'person')) said.add(form);
  }
  return said;
}

function isOnMap(form: string, { geography }: Knowledge): boolean {
  return geography.country(form) !== undefined || geography.places(form).length > 0;
}

/** "in Salem, Oregon". */
function isTown({ type, start, end }: DocumentMention, text: string): boolean {
  return type === 'place' && isPutInto(text, start) && /^, \p{Lu}/u.test(text.slice(end, end + 3));
}

/** A country, region or large city comes before a person of its name. */
function isWellKnown(form: string, { geography }: Knowledge): boolean {
  return (
    geography.country(form) !== undefined ||
    geography.places(form).some(({ kind, population }) => kind !== 'city' || population >= LARGE)
  );
}

/** The type that is given twice as often as all others. */
function mostFrequent(types: ReadonlyMap<EntityType, number>): EntityType | undefined {
  const total = [...types.values()].reduce((sum, count) => sum + count, 0);
  return [...types].find(([, count]) => 3 * count >= 2 * total)?.[0];
}

function isListed(form: string, { names, geography }: Knowledge): boolean {
  return (
    form.split(' ').some((word) => names.isPersonal(word)) ||
    names.organization(form) !== undefined ||
    names.thing(form) !== undefined ||
    geography.country(form) !== undefined ||
    geography.government(form) !== undefined ||
    geography.places(form).length > 0
  );
}
