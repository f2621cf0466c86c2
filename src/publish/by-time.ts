/** The order in which claims are told. */
import { compareIds, compareText } from '../base/order.ts';
import type { Claim } from '../model/index.ts';

/** By the day that a claim speaks of, else of the report; undated ones last. */
export function compareByTime(a: Claim, b: Claim): number {
  return compareText(sortingDate(a), sortingDate(b)) || compareIds(a, b);
}

function sortingDate(claim: Claim): string {
  return claim.time?.value ?? claim.reported ?? '9999';
}
