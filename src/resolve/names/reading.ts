import type { EntityType } from '../../model/index.ts';
import { foldPhrase, type Geography } from '../geography.ts';
import type { Lexicon } from '../lexicon.ts';
import { collapseSpace } from '../../base/text.ts';
import { cleanName, isShouted } from './clean.ts';
import { createOrganizationReader } from './listed.ts';
import { acronymOf, initialsOf, singular, type OrganizationName } from './organization.ts';
import type { KnownNames } from './known.ts';
import { parsePerson, type PersonName } from './person.ts';
import { parsePlace, type PlaceName } from './place.ts';
import { ofPort, ownKind, wholePlace, withoutCity, withoutRegion } from './whole-place.ts';

/** A name, taken apart as its type asks. */
export interface NameReading {
  type: EntityType;
  subtype?: string;
  /** For showing: without title, article, quotes or debris. */
  label: string;
  /** As it stands in the text, without title and debris; absent where the words stand for something else. */
  surface?: string;
  /** Type and normal form: two names with one key are one name. */
  key: string;
  person?: PersonName;
  organization?: OrganizationName;
  place?: PlaceName;
  thing?: NamedThing;
  /** Set when it is a common noun: it may be short for a name of the document, and is nothing by itself. */
  common?: true;
  /** ISO code, when the name is a country's. */
  country?: string;
  /** The letters that stand there for the full name: a name of it too. */
  letters?: NameReading;
  /** Type and words of the mention, where all that is known of the name speaks for another type than it was found with. */
  foundAs?: { type: EntityType; text: string };
}

/** The name of a thing or event. Words are folded. */
export interface NamedThing {
  words: readonly string[];
  initials: readonly string[];
  acronym?: string;
  /** Set when it names nothing outside of its document: "the Games". */
  bare?: true;
  /** Set when the list of things has the name: it is not short for a longer one. */
  known?: true;
}

export interface NameReader {
  /** `acts`: the place stands for its government. Undefined for what is no name ("the", "..."). */
  (text: string, type: EntityType, subtype?: string, acts?: boolean): NameReading | undefined;
}

/** Towns of fewer people do not make a common noun a name. */
const KNOWN_TOWN = 50_000;
const PLACE_KINDS = new Set([
  'city',
  'country',
  'region',
  'district',
  'island',
  'water',
  'continent',
]);

export function createNameReader(
  lexicon: Lexicon,
  geography: Geography,
  names: KnownNames,
): NameReader {
  const readOrganization = createOrganizationReader(lexicon, geography, names);
  /** A common noun with a capital letter, as in a headline. */
  const isWord = (folded: string, type: EntityType) =>
    !folded.includes(' ') && names.isNoun(folded) && !isKnown(folded, type);
  /** "The Alliance" is none, though one is called so. */
  const isKnownOrganization = (folded: string) => {
    const name = names.organization(folded);
    return name !== undefined && !(lexicon.genericHeads.has(folded) && foldPhrase(name) === folded);
  };
  const isKnown = (folded: string, type: EntityType) =>
    (type === 'person' && names.isPersonal(folded)) ||
    (type === 'organization' && isKnownOrganization(folded)) ||
    names.thing(folded) !== undefined ||
    geography.country(folded) !== undefined ||
    ((type === 'place' || type === 'organization') &&
      geography.places(folded).some(({ population }) => population >= KNOWN_TOWN));
  /** "Uk" and "Roc" are none; nor are acronyms that companies have too. */
  const isCountry = (label: string, folded: string) =>
    !lexicon.formerNames.has(folded) &&
    (folded.length > 3 || (label === label.toUpperCase() && lexicon.countryLetters.has(folded)));
  const readPlace = (text: string, label: string, subtype?: string) => {
    const whole = wholePlace(label, geography);
    const place = ofPort(withoutCity(parsePlace(whole ?? text, lexicon), geography), geography);
    const reading = placeReading(
      withoutRegion(place, geography),
      ownKind(place, subtype, geography),
    );
    return reading && whole !== undefined ? { ...reading, surface: label } : reading;
  };
  const readName: NameReader = (text, type, subtype, acts = false) => {
    const label = cleanName(text);
    const folded = foldPhrase(label);
    if (!/\p{L}|\p{N}/u.test(folded)) return undefined;
    const continent = lexicon.adjectives.get(folded) ?? partOf(folded, lexicon, geography);
    if (continent !== undefined)
      return placeReading(
        parsePlace(continent, lexicon),
        geography.places(foldPhrase(continent))[0]?.kind,
      );
    const state =
      type === 'place' || /\..*\./u.test(text)
        ? lexicon.states.get(
            collapseSpace(text)
              .replace(/\. (?=\p{L}+\.$)/u, '.')
              .replace(/^(\p{Lu}\.\p{Lu})$/u, '$1.'),
          )
        : undefined;
    if (state !== undefined) return placeReading(parsePlace(`${state} state`, lexicon));
    const ethnic = lexicon.ethnic.get(folded);
    if (ethnic !== undefined) return peopleReading(ethnic, foldPhrase(ethnic), label);
    if (geography.isPeople(folded)) return peopleReading(label, folded);
    if (geography.isDemonym(folded) && lexicon.formerNames.has(folded)) return undefined;
    if (
      folded.split(' ').every((word) => geography.isAdjective(word)) ||
      /^(?:anti|pro|non|pan)[ -]/.test(folded)
    )
      return undefined;
    if (geography.isSeat(folded)) return organizationReading(readOrganization(text), 'government');
    const seat = acts ? lexicon.seats.get(folded) : undefined;
    if (seat !== undefined) return withoutSurface(organizationReading(readOrganization(seat)));
    const named = isCountry(label, folded) ? geography.country(folded) : undefined;
    const sits = acts && !lexicon.seatless.has(folded);
    const country = named ?? (sits ? geography.government(folded) : undefined);
    if (country !== undefined && !(type === 'person' && names.isPersonal(folded)))
      return countryReading(country, geography, named === undefined ? undefined : label);
    switch (type) {
      case 'person':
        return personReading(
          parsePerson(text, lexicon, (words) => names.isFamilyFirst(words)),
          ofType(subtype),
        );
      case 'organization':
        return organizationReading(readOrganization(text), ofType(subtype));
      case 'place':
        if (lexicon.placeNames.has(folded))
          return {
            ...placeReading(parsePlace(lexicon.placeNames.get(folded)!, lexicon))!,
            surface: label,
          };
        return readPlace(text, label, subtype);
      case 'event':
      case 'thing': {
        const thing = thingReading(label, thingOf(folded, names), type, lexicon, ofType(subtype));
        return names.thing(folded) === undefined ? thing : asListed(thing);
      }
    }
  };
  return (text, type, subtype, acts) => {
    const reading = readName(text, type, subtype, acts);
    const word = reading !== undefined && isWord(foldPhrase(reading.label), type);
    return word ? { ...reading, common: true } : reading;
  };
}

/** The usual name of a listed thing, also behind its maker's: "Velmora Windows". */
function thingOf(folded: string, names: KnownNames): string {
  const own = names.thing(folded);
  const [maker, ...rest] = folded.split(' ');
  const made = own === undefined && rest.length > 0 ? names.thing(rest.join(' ')) : undefined;
  return own ?? (made !== undefined && names.organization(maker!) !== undefined ? made : folded);
}

const PARTS =
  /^(?:(?:north|south|east|west|central)(?:ern)?|(?:north|south)[ -]?(?:east|west)(?:ern)?) /;

/** "West African" is of West Africa, "South African" of a country. */
function partOf(folded: string, { adjectives }: Lexicon, geography: Geography): string | undefined {
  if (geography.country(folded) !== undefined) return undefined;
  const [part] = PARTS.exec(folded) ?? [];
  const whole = part && adjectives.get(folded.slice(part.length));
  return whole && `${capitalized(part.trim())} ${whole}`;
}

/** The words stand for something else. */
function withoutSurface(reading: NameReading | undefined): NameReading | undefined {
  if (!reading) return undefined;
  const copy = { ...reading };
  delete copy.surface;
  return copy;
}

/** A kind of place is no kind of organization or thing. */
function ofType(subtype: string | undefined): string | undefined {
  return subtype !== undefined && PLACE_KINDS.has(subtype) ? undefined : subtype;
}

function countryReading(code: string, geography: Geography, surface?: string): NameReading {
  const label = geography.countryOf(code)!.name;
  return {
    type: 'place',
    subtype: 'country',
    label,
    key: `place|country|${code}`,
    country: code,
    ...(surface === undefined ? {} : { surface }),
  };
}

function thingReading(
  label: string,
  canonical: string,
  type: EntityType,
  lexicon: Lexicon,
  subtype?: string,
): NameReading {
  const acronym = acronymOf(label);
  const thing: NamedThing = {
    words: canonical.split(' '),
    initials: acronym === undefined ? initialsOf(label, lexicon) : [],
    ...(acronym === undefined ? {} : { acronym }),
  };
  // A "Velmora Award" is one of the Velmora Awards.
  const words = canonical.split(' ');
  const last = words.length > 1 ? singular(words.at(-1)!) : words.at(-1)!;
  const key = `${type}|${[...words.slice(0, -1), last].join(' ')}`;
  return { type, label, surface: label, key, thing, ...(subtype === undefined ? {} : { subtype }) };
}

function asListed(reading: NameReading): NameReading {
  return { ...reading, thing: { ...reading.thing!, known: true } };
}

function peopleReading(label: string, folded: string, surface = label): NameReading {
  return { type: 'thing', subtype: 'people', label, surface, key: `thing|people|${folded}` };
}

function personReading(person: PersonName | undefined, subtype?: string): NameReading | undefined {
  if (!person) return undefined;
  const label = isShouted(person.label) ? capitalized(person.label) : person.label;
  const key = `person|${person.words.join(' ')}${person.suffix === undefined ? '' : ` ${person.suffix}`}`;
  return {
    type: 'person',
    label,
    surface: label,
    key,
    person,
    ...(subtype === undefined ? {} : { subtype }),
  };
}

function organizationReading(
  organization: OrganizationName | undefined,
  subtype?: string,
): NameReading | undefined {
  if (!organization) return undefined;
  const { label, key } = organization;
  return {
    type: 'organization',
    label,
    surface: label,
    key: `organization|${key}`,
    organization,
    ...(subtype === undefined ? {} : { subtype }),
  };
}

function placeReading(place: PlaceName | undefined, subtype?: string): NameReading | undefined {
  if (!place) return undefined;
  const kind = place.kind ?? (subtype === 'region' || subtype === 'district' ? subtype : undefined);
  const label = place.label === place.label.toLowerCase() ? capitalized(place.label) : place.label;
  return {
    type: 'place',
    label,
    surface: label,
    key: `place|${place.sort ?? kind ?? ''}|${place.name}`,
    place: kind === undefined ? place : { ...place, kind },
    ...((kind ?? subtype) ? { subtype: kind ?? subtype! } : {}),
  };
}

function capitalized(text: string): string {
  return text.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
