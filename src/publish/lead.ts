/** The generated sentence that opens an entity's page. */
import { compareIds } from '../base/order.ts';
import type { Claim, Entity, EntityType, Office } from '../model/index.ts';
import type { Site } from './site.ts';

/** Words, or an entity to be linked. */
export type LeadPart = string | { entity: string; text: string };

export interface Lead {
  parts: LeadPart[];
  /** The claim that says so. */
  claim?: Claim;
}

const NOUNS: ReadonlyMap<EntityType, string> = new Map([
  ['person', 'person'],
  ['organization', 'organization'],
  ['place', 'place'],
  ['event', 'event'],
  ['thing', 'subject'],
]);

/** "Jens Stoltenberg is Secretary General of NATO." "Kharkiv is a city in Ukraine." */
export function leadOf(site: Site, entity: Entity): Lead {
  const office = mainOffice(entity);
  if (office !== undefined) return officeLead(site, entity, office);
  const country = countryOf(site, entity);
  const noun = entity.subtype ?? NOUNS.get(entity.type)!;
  const where: LeadPart[] =
    country === undefined ? [] : [' in ', { entity: country.id, text: country.label }];
  return { parts: [entity.label, ` is ${article(noun)} ${noun}`, ...where, '.'] };
}

/** The strongest thing said of an entity: by independent sources, certainty, id. */
export function strongest(claims: readonly Claim[]): Claim | undefined {
  return [...claims].sort(
    (a, b) => b.sources - a.sources || b.confidence - a.confidence || compareIds(a, b),
  )[0];
}

/** Offices held now come before former ones. */
function mainOffice(entity: Entity): Office | undefined {
  return entity.offices.find(({ former }) => former === undefined) ?? entity.offices[0];
}

function officeLead(site: Site, entity: Entity, office: Office): Lead {
  const of = office.of === undefined ? undefined : site.entities.get(office.of);
  const claim = site.claims.get(office.claim);
  const parts: LeadPart[] = [`${entity.label} ${office.former ? 'was' : 'is'} ${office.title}`];
  if (of !== undefined) parts.push(' of ', { entity: of.id, text: of.label });
  return { parts: [...parts, '.'], ...(claim === undefined ? {} : { claim }) };
}

function countryOf(site: Site, entity: Entity): Entity | undefined {
  const code = entity.place?.country;
  if (code === undefined || entity.subtype === 'country') return undefined;
  return site.byType
    .get('place')!
    .find(({ subtype, place }) => subtype === 'country' && place?.country === code);
}

export function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}
