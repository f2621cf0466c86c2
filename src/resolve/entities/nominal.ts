import type { EntityType, Extraction, MentionCluster } from '../../model/index.ts';
import type { Lexicon } from '../lexicon.ts';
import { cleanName } from '../names/clean.ts';
import type { NameReader, NameReading } from '../names/reading.ts';
import { parseThing, type ThingName } from '../names/thing.ts';
import {
  countKey,
  countOne,
  newLocal,
  type LocalEntities,
  type LocalEntity,
} from './local-entity.ts';
import { argumentsOf, type Description, type TellingKeys } from './telling.ts';

const LONGEST = 90;
/** A determiner before a bare noun: it counts or points at one of many. */
const DETERMINED =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|our|my|such|another|no|any)\s/iu;
/** Bare nouns of these kinds have a page of their own: "ammunition", "cholera". */
const TELLING = new Set(['weapon', 'disease', 'drug']);

/** Kinds that a reader looks up, said once or often: treaties and laws too. */
const LOOKED_UP = new Set([...TELLING, 'agreement', 'law']);

/** Descriptions of a document, of which some become entities. */
export interface Nominals {
  descriptions: (Description & { reading: NameReading })[];
}

/**
 * Reads what has no name but is an argument of a claim and says what it is: "a 10-year bilateral security cooperation
 * agreement", "the French government". Pronouns, bare descriptions ("the plan") and single persons stay words.
 */
export function readNominals(
  local: LocalEntities,
  extraction: Extraction,
  text: string,
  lexicon: Lexicon,
  read: NameReader,
): Nominals {
  const used = clustersOfArguments(extraction);
  const descriptions = extraction.clusters.flatMap((cluster, index) => {
    if (!used.has(index) || cluster.members || isPlaced(cluster, local)) return [];
    const reading = readCluster(cluster, extraction, lexicon, read);
    if (!reading) return [];
    const { key, label, organization } = reading;
    const kind = organization !== undefined || LOOKED_UP.has(cluster.subtype ?? '');
    const passing = reading.type === 'event' && !isNamed(label, cluster, extraction, text);
    return [{ cluster: index, key, label, kind, passing, reading }];
  });
  return { descriptions };
}

/** Whether a name is part of the label, or a year: a capital that does not merely begin a sentence. */
function isNamed(
  label: string,
  { mentions }: MentionCluster,
  extraction: Extraction,
  text: string,
) {
  if (/\p{Lu}|\d{4}/u.test(label.slice(1))) return true;
  if (!/^\p{Lu}/u.test(label)) return false;
  const own = mentions.map((at) => extraction.mentions[at]!);
  return own.some(
    ({ start, text: words }) =>
      words.includes(label) &&
      (!words.startsWith(label) || !BEGINS.test(text.slice(Math.max(0, start - 4), start))),
  );
}

/** What stands before the first word of a sentence or a heading. */
const BEGINS = /(?:^|[.!?:\n\r"“”'‘’«([*#>-])\s*$/u;

/** Adds the descriptions that tell, each under its key. */
export function addNominals(
  local: LocalEntities,
  document: number,
  extraction: Extraction,
  { descriptions }: Nominals,
  telling: TellingKeys,
): LocalEntities {
  const byKey = new Map(local.entities.map((entity, at) => [entity.reading.key, at]));
  for (const { cluster, reading } of descriptions) {
    const key = telling(document, reading.key);
    const own = key === undefined ? reading : { ...reading, key };
    let at = byKey.get(own.key) ?? namedThing(reading, byKey);
    if (at === undefined) {
      if (key === undefined) {
        local.words ??= new Map();
        for (const mention of extraction.clusters[cluster]!.mentions)
          local.words.set(mention, reading.key);
        continue;
      }
      at = local.entities.length;
      byKey.set(key, at);
      local.entities.push(newNominal(own, document));
    }
    const entity = local.entities[at]!;
    for (const mention of extraction.clusters[cluster]!.mentions) {
      local.of[mention] = at;
      entity.mentions.push(mention);
      if (extraction.mentions[mention]!.kind === 'nominal') countName(entity, own);
    }
  }
  return local;
}

/** "Zorva drones" are the Zorva that the document names. */
function namedThing(
  { type, key }: NameReading,
  byKey: ReadonlyMap<string, number>,
): number | undefined {
  const [, modifier, more] = key.slice(key.indexOf('~') + 1).split(' ');
  if (type !== 'thing' || modifier === undefined || more !== undefined) return undefined;
  return byKey.get(`thing|${modifier}`);
}

function clustersOfArguments(extraction: Extraction): Set<number> {
  const used = new Set<number>();
  for (const claim of extraction.claims)
    for (const { mention } of argumentsOf(claim))
      if (mention !== undefined) used.add(extraction.mentions[mention]?.cluster ?? -1);
  return used;
}

function isPlaced(cluster: MentionCluster, local: LocalEntities): boolean {
  return cluster.mentions.some((at) => local.of[at]! >= 0);
}

/** The description of a cluster that says most. */
function readCluster(
  cluster: MentionCluster,
  extraction: Extraction,
  lexicon: Lexicon,
  read: NameReader,
): NameReading | undefined {
  let best: { thing: ThingName; text: string } | undefined;
  for (const at of cluster.mentions) {
    const { kind, text } = extraction.mentions[at]!;
    if (kind === 'pronoun' || text.length > LONGEST) continue;
    const thing = parseThing(text, lexicon);
    if (thing && (!best || thing.modifiers.length > best.thing.modifiers.length))
      best = { thing, text };
  }
  if (!best) return undefined;
  return institution(best, cluster.type, lexicon, read) ?? thingReading(best, cluster);
}

function institution(
  { thing, text }: { thing: ThingName; text: string },
  type: EntityType,
  lexicon: Lexicon,
  read: NameReader,
): NameReading | undefined {
  if (type !== 'organization' || !lexicon.institutions.has(thing.head)) return undefined;
  const reading = read(text, 'organization');
  return reading?.organization?.country === undefined ? undefined : reading;
}

function thingReading(
  { thing, text }: { thing: ThingName; text: string },
  cluster: MentionCluster,
): NameReading | undefined {
  const bare = thing.modifiers.length === 0;
  if (bare && (DETERMINED.test(text) || cluster.type !== 'thing' || cluster.subtype === undefined))
    return undefined;
  if (bare && !TELLING.has(cluster.subtype!)) return undefined;
  if (cluster.type === 'person' && (cluster.plural !== true || thing.modifiers.length < 2))
    return undefined;
  const type = cluster.type === 'event' ? 'event' : 'thing';
  const label = cleanName(
    thing.label.replace(
      /^(?:a|an|its|their|his|her|our|my|this|that|these|those|some|any)\s+/iu,
      '',
    ),
  );
  const subtype = cluster.subtype ?? SUBTYPES.get(cluster.type);
  return {
    type,
    label,
    key: `${type}|~${thing.key}`,
    ...(subtype === undefined ? {} : { subtype }),
  };
}

const SUBTYPES: ReadonlyMap<EntityType, string> = new Map([
  ['person', 'people'],
  ['organization', 'group'],
  ['place', 'site'],
]);

function newNominal(reading: NameReading, document: number): LocalEntity {
  const entity = newLocal(reading, document);
  return reading.organization ? entity : { ...entity, nominal: true };
}

function countName(entity: LocalEntity, reading: NameReading): void {
  countKey(entity, reading);
  countOne(entity.surfaces, reading.label, 1);
}
