import { lazy } from '../../base/lazy.ts';
import { push } from '../../base/order.ts';
import type { Document, Extraction } from '../../model/index.ts';
import { foldPhrase, type Geography, type KnownPlace } from '../geography.ts';
import { candidatesFor, SMALL_POPULATION } from './candidates.ts';
import type { OrganizationName } from '../names/organization.ts';
import type { LocalEntity } from './local-entity.ts';
import {
  listedRegion,
  regionBehind,
  regionsBySentence,
  takeAsPlace,
  townBehind,
  townOfName,
} from './regions.ts';

/** Where a place lies, as far as its document tells. Both absent: not known. */
export interface Location {
  place?: KnownPlace;
  /** ISO code, where the text puts a place of that name in a country that the gazetteer does not know it in. */
  country?: string;
}

const SMALL = /(?:^|\P{L})(?:town|village|settlement|hamlet|township|suburb)\s+of\s+$/u;
const NEAR = 2;
const AROUND = 40;
const DOMINANT = 0.65;
/** A country that is named in a few other sentences has no part in it. */
const PASSING = 0.3;
/** A document is about one country that it names so often, and in so great a share. */
const OFTEN = 4;
const THROUGHOUT = 0.8;

/** Finds the place that each place name of a document means, by the countries and regions named around it. */
export function locate(
  entities: readonly LocalEntity[],
  document: Document,
  extraction: Extraction,
  geography: Geography,
): Map<LocalEntity, Location> {
  const around = countriesBySentence(entities, extraction, geography);
  const regions = regionsBySentence(entities, extraction, geography);
  const homes = lazy(() => withHomes(entities, extraction, around));
  const named = new Set(entities.map((entity) => foldPhrase(entity.reading.label)));
  const locations = new Map<LocalEntity, Location>();
  for (const entity of entities) {
    const namesake =
      regionBehind(entity, entities, document.text, geography) ??
      townBehind(entity, entities, document.text, extraction, geography) ??
      listedRegion(entity, extraction, regions, geography);
    if (namesake) {
      locations.set(entity, { place: namesake });
      takeAsPlace(entity, namesake);
      continue;
    }
    const town = townOfName(entity, entities, document.text, extraction, geography);
    if (town) {
      locations.set(entity, town);
      continue;
    }
    const { organization } = entity.reading;
    if (organization?.ofState === true || isForeignParty(organization)) {
      const owner =
        sayingOwner(entity, document.text, extraction, geography) ??
        dominantCountry(entity, extraction, around) ??
        onlyCountryOf(homes());
      if (owner !== undefined) locations.set(entity, { country: owner });
    }
    const possessor = possessorOf(entity, document.text, extraction, geography);
    const elsewhere = possessor ?? otherOwner(entity, extraction, around);
    if (elsewhere !== undefined) locations.set(entity, { country: elsewhere });
    if (entity.type !== 'place' || !entity.reading.place) continue;
    const candidates = candidatesFor(entity, geography);
    const sentences = entity.mentions.map((at) => extraction.mentions[at]!.sentence);
    const nearby = weigh(sentences, around);
    const small = entity.mentions.some((at) => {
      const { start } = extraction.mentions[at]!;
      return SMALL.test(document.text.slice(Math.max(0, start - 24), start));
    });
    locations.set(entity, choose(candidates, nearby, named, small));
  }
  return locations;
}

/** "India's Congress", "Canadian Conservatives": the country whose party or body it is, of words that others use too. */
function possessorOf(
  { reading, mentions }: LocalEntity,
  text: string,
  extraction: Extraction,
  geography: Geography,
): string | undefined {
  if (reading.organization?.owner === undefined) return undefined;
  for (const at of mentions.slice(0, 20)) {
    const { start, kind } = extraction.mentions[at]!;
    if (kind !== 'name') continue;
    const [, word = ''] =
      /(\p{Lu}[\p{L}-]+)(?:['’]s)?\s(?:\p{Ll}+\s)?$/u.exec(
        text.slice(Math.max(0, start - AROUND), start),
      ) ?? [];
    const code = geography.country(foldPhrase(word));
    if (code !== undefined) return code;
  }
  return undefined;
}

/** A party of a name that many countries have, and the list none. */
function isForeignParty(organization: OrganizationName | undefined): boolean {
  return organization?.political === true && organization.known !== true;
}

const OWNER = /((?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}.-]+)['’]s?\s(?:\p{Ll}+\s)?$/u;
const SEAT = /^\s(?:in|of)(?:\sthe)?\s((?:\p{Lu}[\p{L}.-]*\s?){1,4})/u;

/** "Norland's Supreme Court", "the Supreme Court in Norland". */
function sayingOwner(
  { mentions }: LocalEntity,
  text: string,
  extraction: Extraction,
  geography: Geography,
): string | undefined {
  for (const at of mentions.slice(0, 20)) {
    const { start, end, kind } = extraction.mentions[at]!;
    if (kind !== 'name') continue;
    const [, owner = ''] = OWNER.exec(text.slice(Math.max(0, start - AROUND), start)) ?? [];
    const [, seat = ''] = SEAT.exec(text.slice(end, end + AROUND)) ?? [];
    const code = lastCountry(owner, geography) ?? firstCountry(seat, geography);
    if (code !== undefined) return code;
  }
  return undefined;
}

function lastCountry(phrase: string, geography: Geography): string | undefined {
  const words = phrase.split(' ');
  return words.reduce<string | undefined>(
    (found, _, from) => found ?? geography.country(foldPhrase(words.slice(from).join(' '))),
    undefined,
  );
}

function firstCountry(phrase: string, geography: Geography): string | undefined {
  const words = phrase.trim().split(' ');
  return words.reduceRight<string | undefined>(
    (found, _, to) => found ?? geography.country(foldPhrase(words.slice(0, to + 1).join(' '))),
    undefined,
  );
}

/** The country whose "Labour Party" or "Congress" is meant, where it is not the one that the list has. */
function otherOwner(
  entity: LocalEntity,
  extraction: Extraction,
  around: ReadonlyMap<number, readonly string[]>,
): string | undefined {
  const owner = entity.reading.organization?.owner;
  if (owner === undefined) return undefined;
  const country = dominantCountry(entity, extraction, around, owner);
  return country === owner ? undefined : country;
}

/** The country whose ministry "the Energy Ministry" is: the one that its sentences speak of, when it is one. */
function dominantCountry(
  entity: LocalEntity,
  extraction: Extraction,
  around: ReadonlyMap<number, readonly string[]>,
  owner?: string,
): string | undefined {
  const nearby = weigh(
    entity.mentions.map((at) => extraction.mentions[at]!.sentence),
    around,
  );
  if (owner !== undefined && (nearby.get(owner) ?? 0) > PASSING) return undefined;
  const top = topCountry(nearby);
  const total = [...nearby.values()].reduce((sum, weight) => sum + weight, 0);
  const weight = nearby.get(top ?? '') ?? 0;
  if (weight >= 0.8 && weight / total >= DOMINANT) return top;
  return owner === undefined && total < 0.8 ? onlyCountryOf(around) : undefined;
}

/** The country that a document speaks of throughout, where others are hardly spoken of. */
function onlyCountryOf(around: ReadonlyMap<number, readonly string[]>): string | undefined {
  const counts = new Map<string, number>();
  for (const codes of around.values())
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const top = topCountry(counts);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const own = counts.get(top ?? '') ?? 0;
  return own >= OFTEN && own / all >= THROUGHOUT ? top : undefined;
}

/** How often each sentence names a country or belongs to one. */
function countriesBySentence(
  entities: readonly LocalEntity[],
  extraction: Extraction,
  geography: Geography,
): Map<number, string[]> {
  const around = new Map<number, string[]>();
  for (const entity of entities) {
    const code =
      entity.reading.country ??
      countryOfPeople(entity, geography) ??
      onlyCountry(entity, geography);
    if (code === undefined) continue;
    for (const at of entity.mentions) {
      const { sentence } = extraction.mentions[at]!;
      around.set(sentence, [...(around.get(sentence) ?? []).slice(-20), code]);
    }
  }
  return around;
}

/** The countries of the sentences, with those of listed parties and bodies that stand in them. */
function withHomes(
  entities: readonly LocalEntity[],
  extraction: Extraction,
  around: ReadonlyMap<number, readonly string[]>,
): Map<number, string[]> {
  const homes = new Map([...around].map(([sentence, codes]) => [sentence, [...codes]]));
  for (const { reading, mentions } of entities) {
    const { home, country } = reading.organization ?? {};
    if (home === undefined || country !== undefined) continue;
    for (const at of mentions) push(homes, extraction.mentions[at]!.sentence, home);
  }
  return homes;
}

/** "Norlanders" are of Norland. */
function countryOfPeople({ reading }: LocalEntity, geography: Geography): string | undefined {
  return reading.subtype === 'people'
    ? geography.country(foldPhrase(reading.label).replace(/s$/, ''))
    : undefined;
}

function onlyCountry(entity: LocalEntity, geography: Geography): string | undefined {
  if (entity.type === 'organization') return entity.reading.organization?.country;
  if (!entity.reading.place) return undefined;
  const countries = new Set(candidatesFor(entity, geography).map((place) => place.country));
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** Weight of each country near the sentences: full in them, half beside them, a tenth elsewhere. */
function weigh(
  sentences: readonly number[],
  around: ReadonlyMap<number, readonly string[]>,
): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (codes: readonly string[], weight: number) => {
    for (const code of new Set(codes)) weights.set(code, (weights.get(code) ?? 0) + weight);
  };
  for (const sentence of sentences.slice(0, 20)) {
    for (let step = -NEAR; step <= NEAR; step++)
      add(around.get(sentence + step) ?? [], step === 0 ? 1 : 0.5 / Math.abs(step));
  }
  for (const [code, weight] of weights) weights.set(code, weight / Math.min(20, sentences.length));
  for (const codes of around.values()) add(codes, 0.1);
  return weights;
}

function choose(
  candidates: readonly KnownPlace[],
  nearby: ReadonlyMap<string, number>,
  named: ReadonlySet<string>,
  small: boolean,
): Location {
  const weightOf = (code: string | undefined) => Math.min(1.2, nearby.get(code ?? '') ?? 0);
  const isRegion = candidates.some(({ kind }) => kind === 'region');
  /** A small town in a region that is named, but hardly one that is named as another region is: "England and Wales". */
  const within = (population: number) => (isRegion && population < SMALL_POPULATION ? 1 : 2);
  const score = (place: KnownPlace) =>
    Math.log10(peopleIn(place)) * (small ? 0.2 : 1) +
    weightOf(place.country) +
    (place.region !== undefined && named.has(place.region) ? within(place.population) : 0) -
    (small && place.population > SMALL_POPULATION ? 4 : 0);
  const [best, second] = [...candidates].sort((a, b) => score(b) - score(a));
  if (!best) return {};
  const top = topCountry(nearby);
  const known = best.country === undefined || nearby.has(best.country);
  if (small && best.population > SMALL_POPULATION)
    return top === undefined || top === best.country ? {} : { country: top };
  if (!known && best.population < SMALL_POPULATION) return {};
  if (second && second.country !== best.country && score(best) - score(second) < 0.35) return {};
  return { place: best };
}

/** Of regions and seas the gazetteer has no number; they are as well known as a city of half a million. */
function peopleIn({ population, kind }: KnownPlace): number {
  return population > 0 ? population : kind === 'city' ? 1000 : 500_000;
}

function topCountry(nearby: ReadonlyMap<string, number>): string | undefined {
  let top: string | undefined;
  for (const [code, weight] of nearby)
    if (
      top === undefined ||
      weight > nearby.get(top)! ||
      (weight === nearby.get(top) && code < top)
    )
      top = code;
  return top;
}
