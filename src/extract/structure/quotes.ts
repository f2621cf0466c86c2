import type { Token } from '../../model/index.ts';
import { childOf, firstOf, isComma, isUnder, lowered, verbBefore } from './look.ts';

const MARK = /^(?:["“”«»]|``|'')$/;
/** How many tokens of a quotation are looked through. */
const REACH = 40;
/** When somebody speaks. */
const WHEN = /^(?:during|after|following|before|throughout)$/;
/** Where and how somebody speaks, behind "in", "at", "on" and the like. */
const TALK =
  /^(?:interview|statement|conference|call|speech|meeting|tweet|post|letter|conversation|briefing|address|testimony|memo|email|e-mail|report|release|message|video|remark|comment|hearing|filing|complaint|lawsuit|essay|column|editorial|podcast|broadcast|appearance|debate|session)$/;

/**
 * `asked Norland to "cease all attacks", during a conversation with Berg`: when and how somebody speaks is no part of
 * what is quoted.
 */
export function leaveQuotation(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (!/^(?:obl|nmod)$/.test(relation) || head < 0 || head > at || !isOfTalk(tokens, at)) return;
  const closing = closingBefore(tokens, firstOf(tokens, at), head);
  if (closing < 0) return;
  const opening = openingBefore(tokens, closing);
  if (opening < 0 || head < opening) return;
  const verb = verbBefore(tokens, opening);
  const inner = innerVerb(tokens, head, opening);
  if (verb < 0 || inner < 0 || !isUnder(tokens, inner, verb)) return;
  Object.assign(tokens[at]!, { head: verb, relation: 'obl' });
}

function isOfTalk(tokens: readonly Token[], at: number): boolean {
  const of = childOf(tokens, at, /^case$/);
  if (of === undefined || of > at) return false;
  const word = lowered(tokens[of]);
  return WHEN.test(word) || (/^(?:in|at|on|to|with)$/.test(word) && TALK.test(tokens[at]!.lemma));
}

/** The mark right before a phrase, or before its comma, if it stands behind the head. */
function closingBefore(tokens: readonly Token[], first: number, head: number): number {
  for (let at = first; at > head && at >= first - 2; at -= 1) {
    if (MARK.test(tokens[at]!.text)) return at;
    if (at < first && !isComma(tokens[at])) return -1;
  }
  return -1;
}

function openingBefore(tokens: readonly Token[], closing: number): number {
  for (let at = closing - 1; at >= 0 && closing - at < REACH; at -= 1)
    if (MARK.test(tokens[at]!.text)) return at;
  return -1;
}

/** The verb within the quotation that a token is, or stands below. */
function innerVerb(tokens: readonly Token[], token: number, opening: number): number {
  let at = token;
  for (let steps = 0; at > opening && steps < 10; steps += 1) {
    if (tokens[at]!.upos === 'VERB' && !/^(?:amod|compound)$/.test(tokens[at]!.relation)) return at;
    at = tokens[at]!.head;
  }
  return -1;
}
