/** The order in which claims are told. */
import { compareIds, compareText } from '../base/order.ts';
import type { Claim } from '../model/index.ts';

/** By the day that a claim speaks of, else of the report; undated ones last. Of one day, in the order of the texts. */
export function compareByTime(a: Claim, b: Claim): number {
  return compareText(sortingDate(a), sortingDate(b)) || compareByText(a, b) || compareIds(a, b);
}

function compareByText({ evidence: [a] }: Claim, { evidence: [b] }: Claim): number {
  if (a === undefined || b === undefined) return 0;
  return compareText(a.document, b.document) || a.start - b.start;
}

function sortingDate(claim: Claim): string {
  return claim.time?.value ?? claim.reported ?? '9999';
}
