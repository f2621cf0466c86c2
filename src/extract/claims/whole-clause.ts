import type { Clause } from '../clauses/clause.ts';
import { verbLemma } from '../clauses/predicates.ts';
import type { ClaimContext } from './argument.ts';

const MARKING = /^(?:mark|represent|constitute|signify)$/;
/** What people mark themselves. */
const OBSERVED =
  /^(?:anniversary|birthday|day|holiday|occasion|centenary|festival|eve|feast|death|birth|territory|map|route|line|border|boundary|ballot|paper)$/;

/**
 * "Berg flew to Lima, marking the first time a leader has come": what happened marks it, and nobody who took part does.
 */
export function isOfWholeClause(
  { tree, found }: ClaimContext,
  { predicate, origin, objects }: Clause,
  subject: number,
): boolean {
  if (origin === 'own' || tree.tokens[predicate]!.xpos !== 'VBG') return false;
  if (tree.tokens[predicate - 1]?.text !== ',' || !MARKING.test(verbLemma(tree, predicate)))
    return false;
  const mention = found.mentionAt(subject);
  const type = mention === undefined ? undefined : found.mentions[mention]!.type;
  if (type !== 'person' && type !== 'organization' && type !== 'place') return false;
  return !objects.some((object) => OBSERVED.test(tree.tokens[object]!.lemma.toLowerCase()));
}
