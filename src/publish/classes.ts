/** What the event classes are called, and what they hold. */
import { push } from '../base/order.ts';
import { CLAIM_CLASSES, type Claim, type ClaimClass } from '../model/index.ts';
import type { Site } from './site.ts';
import { compareByTime } from './by-time.ts';

export const CLASS_NAMES: ReadonlyMap<ClaimClass, string> = new Map([
  ['AGREE', 'Agreements'],
  ['CONSULT', 'Talks and meetings'],
  ['SUPPORT', 'Support in words'],
  ['CONCEDE', 'Concessions'],
  ['COOPERATE', 'Cooperation'],
  ['AID', 'Aid'],
  ['RETREAT', 'Retreats'],
  ['REQUEST', 'Requests and demands'],
  ['ACCUSE', 'Accusations'],
  ['REJECT', 'Rejections'],
  ['THREATEN', 'Threats'],
  ['PROTEST', 'Protests'],
  ['SANCTION', 'Sanctions'],
  ['MOBILIZE', 'Mobilization'],
  ['COERCE', 'Coercion'],
  ['ASSAULT', 'Attacks'],
  ['PROPOSE', 'Proposals'],
  ['MOVE', 'Travel and visits'],
  ['HARM', 'Deaths, injuries and damage'],
  ['OFFICE', 'Offices'],
  ['MEMBER', 'Memberships'],
  ['PART', 'Parts of a whole'],
  ['LOCATED', 'Locations'],
  ['OWN', 'Ownership'],
  ['SAY', 'Statements'],
  ['DENY', 'Denials'],
  ['OTHER', 'Other'],
]);

/** Classes that have claims, in the order of the model; the claims of each by time. */
export function byClass(site: Site): Map<ClaimClass, Claim[]> {
  const groups = new Map<ClaimClass, Claim[]>();
  for (const claim of site.claims.values()) push(groups, claim.class, claim);
  const known = CLAIM_CLASSES.filter((name) => groups.has(name));
  return new Map(known.map((name) => [name, groups.get(name)!.sort(compareByTime)]));
}
