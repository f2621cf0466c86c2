import { parse } from 'yaml';
import type { Resources } from '../model/index.ts';

/** The words of `models/resolve.yaml`, folded. */
export interface Lexicon {
  titles: ReadonlySet<string>;
  regnal: ReadonlySet<string>;
  /** Titles by which a forename alone is one person. */
  crowned: ReadonlySet<string>;
  familyFirst: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  suffixes: ReadonlySet<string>;
  legalForms: ReadonlySet<string>;
  organizationNoise: ReadonlySet<string>;
  /** Unions and groups that the names of their bodies may begin with. */
  organizationLeads: ReadonlySet<string>;
  /** Letters for countries and unions before the names of their bodies. */
  leadLetters: ReadonlyMap<string, string>;
  /** Words that firms add to their names. */
  organizationTails: ReadonlySet<string>;
  /** Last words of the names of clubs. */
  clubTails: ReadonlySet<string>;
  /** Of these and of words for parties, those that never make it another one. */
  plainTails: ReadonlySet<string>;
  organizationSynonyms: ReadonlyMap<string, string>;
  ministryFields: ReadonlyMap<string, string>;
  institutions: ReadonlySet<string>;
  placeTypes: ReadonlyMap<string, string>;
  emptyHeads: ReadonlySet<string>;
  thingNoise: ReadonlySet<string>;
  exclusiveOffices: ReadonlySet<string>;
  lastingClasses: ReadonlySet<string>;
  genericHeads: ReadonlySet<string>;
  stateHeads: ReadonlySet<string>;
  adjectives: ReadonlyMap<string, string>;
  leadIns: ReadonlySet<string>;
  /** Abbreviations of states as they are written: `La.` is not `LA`. */
  states: ReadonlyMap<string, string>;
  /** Places that stand for an organization when they act. */
  seats: ReadonlyMap<string, string>;
  countryLetters: ReadonlySet<string>;
  languages: ReadonlySet<string>;
  /** Nouns for one of a country's people, which are no adjectives. */
  inhabitants: ReadonlySet<string>;
  /** Peoples of several countries, by what is said of one of them. */
  ethnic: ReadonlyMap<string, string>;
  /** Names that countries had, and capitals that no government sits in. */
  formerNames: ReadonlySet<string>;
  /** Short names of places that a larger one bears too. */
  placeNames: ReadonlyMap<string, string>;
  seatless: ReadonlySet<string>;
  teamWords: ReadonlySet<string>;
  cityWords: ReadonlySet<string>;
  politicalWords: ReadonlySet<string>;
  /** What games and cups that recur are called, and the series that each form can mean. */
  recurringEvents: ReadonlyMap<string, readonly string[]>;
  /** Words of a sport, by the cup that is meant in a text that has them. */
  sports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that end the names of what is called by a place. */
  nameEnds: ReadonlySet<string>;
  /** Words behind a list of places of one kind, with the word that each of them has: counties, county. */
  sharedKinds: ReadonlyMap<string, string>;
  /** Kinds of ships, which bear the names of towns. */
  vessels: ReadonlySet<string>;
  /** Letters that stand for something else in front of these words. */
  otherLetters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names that two countries share, with their codes, the likelier first. */
  sharedCountries: ReadonlyMap<string, readonly string[]>;
}

/** @throws if the file is not as its header says: a fault of the program, not of a person's input. */
export function readLexicon(resources: Resources): Lexicon {
  const file = new Map(Object.entries(parse(resources.text('resolve.yaml')) as object));
  const words = (name: string) => new Set(text(file.get(name), name).split(/\s+/));
  const table = (name: string) => pairs(file.get(name), name);
  return {
    titles: words('titles'),
    regnal: words('regnal'),
    crowned: words('crowned'),
    familyFirst: words('family-first'),
    particles: words('particles'),
    articles: words('articles'),
    suffixes: words('suffixes'),
    legalForms: words('legal-forms'),
    organizationNoise: words('organization-noise'),
    organizationLeads: words('organization-leads'),
    leadLetters: table('lead-letters'),
    organizationTails: words('organization-tails'),
    clubTails: words('club-tails'),
    plainTails: words('plain-tails'),
    organizationSynonyms: table('organization-synonyms'),
    ministryFields: table('ministry-fields'),
    institutions: words('institutions'),
    placeTypes: table('place-types'),
    emptyHeads: words('empty-heads'),
    thingNoise: words('thing-noise'),
    exclusiveOffices: words('exclusive-offices'),
    lastingClasses: words('lasting-classes'),
    genericHeads: words('generic-heads'),
    stateHeads: words('state-heads'),
    adjectives: table('adjectives'),
    leadIns: words('lead-ins'),
    states: table('states'),
    seats: table('seats'),
    countryLetters: words('country-letters'),
    languages: words('languages'),
    inhabitants: words('inhabitants'),
    ethnic: table('ethnic'),
    formerNames: words('former-names'),
    placeNames: table('place-names'),
    seatless: words('seatless'),
    teamWords: words('team-words'),
    cityWords: words('city-words'),
    politicalWords: words('political-words'),
    recurringEvents: mapValues(table('recurring-events'), (cell) => cell.split('|')),
    nameEnds: words('name-ends'),
    sharedKinds: table('shared-kinds'),
    vessels: words('vessels'),
    otherLetters: mapValues(table('other-letters'), (cell) => new Set(cell.split(/\s+/))),
    sharedCountries: mapValues(table('shared-countries'), (cell) => cell.split('|')),
    sports: mapValues(table('sports'), (cell) => new Set(cell.split(/\s+/))),
  };
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new TypeError(`resolve.yaml: ${name} must be words`);
  return value.trim();
}

function mapValues<T>(map: ReadonlyMap<string, string>, change: (value: string) => T) {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function pairs(value: unknown, name: string): Map<string, string> {
  if (value === null || typeof value !== 'object')
    throw new TypeError(`resolve.yaml: ${name} must be a table`);
  return new Map(Object.entries(value).map(([key, to]) => [key, text(to, name)]));
}
