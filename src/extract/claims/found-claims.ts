import type { DocumentClaim } from '../../model/index.ts';
import { push } from '../../base/order.ts';
import type { ClaimContext } from './argument.ts';

/** By sentence, of each document once: a search of all claims for each noun would not be linear. */
const KNOWN = new WeakMap<readonly DocumentClaim[], ReadonlyMap<number, DocumentClaim[]>>();

/** What the rules for offices, kin and places have found in a sentence. */
export function foundIn({ found }: ClaimContext, sentence: number): readonly DocumentClaim[] {
  const known = KNOWN.get(found.claims);
  if (known) return known.get(sentence) ?? [];
  const bySentence = new Map<number, DocumentClaim[]>();
  for (const claim of found.claims) push(bySentence, claim.sentence, claim);
  KNOWN.set(found.claims, bySentence);
  return bySentence.get(sentence) ?? [];
}
