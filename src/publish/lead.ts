/** The generated sentence that opens an entity's page. */
import { compareIds } from '../base/order.ts';
import type { Claim, Entity, Office } from '../model/index.ts';
import { article, theBefore, withArticle } from './determiners.ts';
import type { Site } from './site.ts';
import { standingOf } from './standing.ts';
import { sentenceOf } from './telling.ts';
import { capital, nounOf } from './words.ts';

/** Words, or an entity to be linked. */
export type LeadPart = string | { entity: string; text: string };

export interface Lead {
  /** Empty, where no more is known than the name. */
  parts: LeadPart[];
  /** The claim that says so. */
  claim?: Claim;
}

/** "Anna Berg is Minister of Finance of Norland." "Westhaven is a city in Norland." Else the best attested statement. */
export function leadOf(
  site: Site,
  entity: Entity,
  claims: readonly Claim[] = site.claimsOf(entity.id),
): Lead {
  const label = capital(entity.label);
  const office = mainOffice(site, entity);
  if (office !== undefined) return officeLead(site, label, office);
  const noun = nounOf(entity);
  if (noun !== undefined && noun !== 'group' && isNamed(entity)) {
    const claim = strongest(claims, saysWhere(site, entity));
    return {
      parts: [
        `${capital(theBefore(label))}${label} is ${article(noun)} `,
        ...kindParts(site, entity),
        '.',
      ],
      ...(claim === undefined ? {} : { claim }),
    };
  }
  const claim = strongest(claims, isSaidPlainly);
  return claim === undefined ? { parts: [] } : { parts: [`${sentenceOf(site, claim)}.`], claim };
}

/** What stands beside the name in a list: "Minister of Finance of Norland", "city in Norland"; empty when unknown. */
export function epithetOf(site: Site, entity: Entity): string {
  const office = mainOffice(site, entity);
  const parts =
    office === undefined ? kindParts(site, entity) : officeParts(site, office, office.title);
  if (office?.former) parts.unshift('former ');
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** The strongest thing said of an entity: by independent sources, certainty, id. */
function strongest(
  claims: readonly Claim[],
  isWanted: (claim: Claim) => boolean,
): Claim | undefined {
  let best: Claim | undefined;
  for (const claim of claims)
    if ((best === undefined || isStronger(claim, best)) && isWanted(claim)) best = claim;
  return best;
}

function isStronger(claim: Claim, than: Claim): boolean {
  const order =
    claim.sources - than.sources || claim.confidence - than.confidence || compareIds(than, claim);
  return order > 0;
}

function isSaidPlainly(claim: Claim): boolean {
  const standing = standingOf(claim);
  return standing === 'stated' || standing === 'reported';
}

/** Kinds and countries are known from lists of places; where a source says so too, it is shown. */
function saysWhere(site: Site, entity: Entity): (claim: Claim) => boolean {
  const country = countryOf(site, entity)?.id;
  return (claim) =>
    claim.class === 'LOCATED' &&
    claim.subject === entity.id &&
    claim.object !== undefined &&
    claim.object === country &&
    isSaidPlainly(claim);
}

/** A name tells who is meant; of "second strike" only a statement does. */
function isNamed({ type, label }: Entity): boolean {
  return (type !== 'thing' && type !== 'event') || /^\p{Lu}/u.test(label);
}

/** One held now, of something that is named, with the most sources. */
function mainOffice(site: Site, { offices }: Entity): Office | undefined {
  return offices.reduce<Office | undefined>(
    (best, office) =>
      best === undefined || rankOf(site, office) > rankOf(site, best) ? office : best,
    undefined,
  );
}

function rankOf(site: Site, office: Office): number {
  return (
    (office.former === undefined ? 2000 : 0) +
    (office.of === undefined ? 0 : 1000) +
    (VAGUE.test(office.title) ? 0 : 500) +
    Math.min(499, site.claims.get(office.claim)?.sources ?? 0)
  );
}

/** Words for whoever is in office: a title tells more. */
const VAGUE = /(?:^|\s)(?:leader|chief|figure|official|member|aide|boss)$/i;

/** Offices without those that another one tells more of, the one that an entity is introduced with first. */
export function distinctOffices(site: Site, { offices }: Entity): Office[] {
  const whole = new Set(
    offices.flatMap(({ title, of }) => (of === undefined ? [] : title.toLowerCase())),
  );
  return offices
    .filter(({ title, of }) => of !== undefined || !whole.has(title.toLowerCase()))
    .map((office, index) => ({ office, index, rank: rankOf(site, office) }))
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ office }) => office);
}

function officeLead(site: Site, label: string, office: Office): Lead {
  const claim = site.claims.get(office.claim);
  const verb = office.former ? 'was' : 'is';
  return {
    parts: [`${label} ${verb} `, ...officeParts(site, office, withArticle(office.title)), '.'],
    ...(claim === undefined ? {} : { claim }),
  };
}

function officeParts(site: Site, office: Office, title: string): LeadPart[] {
  const of = office.of === undefined ? undefined : site.entities.get(office.of);
  return of === undefined
    ? [title]
    : [`${title} of ${theBefore(of.label)}`, { entity: of.id, text: of.label }];
}

function kindParts(site: Site, entity: Entity): LeadPart[] {
  const noun = nounOf(entity);
  if (noun === undefined) return [];
  const country = countryOf(site, entity);
  return country === undefined
    ? [noun]
    : [`${noun} in ${theBefore(country.label)}`, { entity: country.id, text: country.label }];
}

function countryOf(site: Site, entity: Entity): Entity | undefined {
  const code = entity.place?.country;
  if (code === undefined || entity.subtype === 'country') return undefined;
  return site.countries.get(code);
}
