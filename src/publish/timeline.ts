/** Claims by the day that they speak of. */
import { compareText, push } from '../base/order.ts';
import type { Claim } from '../model/index.ts';
import { compareByTime } from './by-time.ts';

/** Claims that say when, the newest first. Intervals stand at their beginning. */
export function datedClaims(claims: Iterable<Claim>): Claim[] {
  const dated: Claim[] = [];
  for (const claim of claims)
    if (claim.time?.value !== undefined && /^[0-9]{4}/.test(claim.time.value)) dated.push(claim);
  return dated.sort((a, b) => compareText(dayOf(b), dayOf(a)) || compareByTime(a, b));
}

/** `2024-04-03` of `2024-04-03/2024-04-05`; shorter where less is known. */
export function dayOf(claim: Claim): string {
  return claim.time!.value!.split('/')[0]!.slice(0, 10);
}

/** Days with their claims, in the order given. */
export function byDay(claims: readonly Claim[]): Map<string, Claim[]> {
  const days = new Map<string, Claim[]>();
  for (const claim of claims) push(days, dayOf(claim), claim);
  return days;
}
