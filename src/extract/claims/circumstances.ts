import type { Amount, Argument, DocumentClaim, TimeExpression } from '../../model/index.ts';
import type { AmountMention } from '../context.ts';
import { push } from '../../base/order.ts';
import { preposition } from '../clauses/phrases.ts';
import { isPredicate } from '../clauses/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { argumentAt, type ClaimContext } from './argument.ts';

/** Times and amounts of a document by the token they belong to. */
export interface Circumstances {
  /** The time that hangs on a predicate. */
  timeOf(predicate: number): TimeExpression | undefined;
  /** Whether a phrase is a time expression and so no participant. */
  isTime(head: number): boolean;
  /** Amounts that say how much or how many of a phrase there is. */
  amountsOf(head: number): Amount[];
}

export function createCircumstances(context: ClaimContext): Circumstances {
  const { tree, found, timeTokens } = context;
  const times = timesByPredicate(context);
  const amounts = new Map<number, AmountMention[]>();
  for (const mention of found.amounts) {
    push(amounts, mention.counted ?? mention.head, mention);
    if (mention.counted !== undefined && mention.counted !== mention.head) {
      push(amounts, mention.head, mention);
    }
  }
  return {
    timeOf: (predicate) => {
      const own = times.get(predicate);
      if (own) return own;
      const { relation } = tree.tokens[predicate]!;
      const above = tree.head(predicate);
      if (!isRelation(relation, 'xcomp', 'conj') || above < 0) return undefined;
      // "was sent there in May and has been accused since": a tense of its own has a time of its own.
      const tensed = isRelation(relation, 'conj') && tree.dependent(predicate, 'aux') !== undefined;
      const lent = times.get(above);
      // "was founded in 1892 and plays its games": now, not then.
      const now = isRelation(relation, 'conj') && /^VB[ZP]$/.test(tree.tokens[predicate]!.xpos);
      if (now && /^VB[DN]$/.test(tree.tokens[above]!.xpos)) return undefined;
      return tensed || !lent || isTimedItself(context, predicate, lent) ? undefined : lent;
    },
    isTime: (head) => timeTokens.has(head),
    amountsOf: (head) => (amounts.get(head) ?? []).map(({ amount }) => amount),
  };
}

/** "opened in 1995 and winning clients in 1996": a time within a conjunct is its own. */
function isTimedItself(
  { tree, timeTokens, document }: ClaimContext,
  predicate: number,
  { text }: TimeExpression,
): boolean {
  if (!isRelation(tree.tokens[predicate]!.relation, 'conj')) return false;
  const end = Math.min(tree.last(predicate), predicate + FAR);
  for (let at = predicate + 1; at < end; at += 1) {
    const { start } = tree.tokens[at]!;
    if (timeTokens.has(at)) return !text.includes(document.text.slice(start, tree.tokens[at]!.end));
  }
  return false;
}

/** How far behind a predicate its time is looked for, in tokens. */
const FAR = 25;

/** The first time that hangs on a predicate, or on a noun below it. */
function timesByPredicate({ tree, found }: ClaimContext): Map<number, TimeExpression> {
  const times = new Map<number, TimeExpression>();
  for (const { head, time } of found.times) {
    const governor = tree.head(head);
    // "called an election for 14 May": the election is then.
    const ofNoun = preposition(tree, head) === 'for';
    const predicate = isDay(time) && !ofNoun ? predicateAbove(tree, governor) : governor;
    if (predicate >= 0 && isPredicate(tree, predicate) && !times.has(predicate)) {
      times.set(predicate, time);
    }
  }
  return times;
}

/** A bare year dates the noun it stands with ("the independence in 2008"); a day or month dates the clause. */
function isDay({ text }: TimeExpression): boolean {
  return !/^(?:(?:in|since|of|from|by|until|before|after)\s+)?\d{4}$/i.test(text);
}

function predicateAbove(tree: Tree, from: number): number {
  let token = from;
  for (let steps = 0; token >= 0 && steps < 3 && !isPredicate(tree, token); steps += 1) {
    const { relation } = tree.tokens[token]!;
    if (!isRelation(relation, 'obj', 'obl', 'nmod', 'nsubj:pass', 'xcomp')) return -1;
    // "a sentence for the murder in May": the murder's time.
    if (/^(?:for|of|about|over|against|from|with|by)$/.test(preposition(tree, token))) return -1;
    token = tree.head(token);
  }
  return token;
}

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'on',
  'across',
  'over',
  'outside',
  'inside',
  'around',
  'throughout',
  'off',
]);

/** The place that a participant names, when its preposition is one of place. */
export function placeOf(
  context: ClaimContext,
  head: number,
  preposition: string,
): Argument | undefined {
  if (!PLACE_PREPOSITIONS.has(preposition)) return undefined;
  const index = context.found.mentionAt(head);
  const mention = index === undefined ? undefined : context.found.mentions[index];
  return mention?.type === 'place' && !mention.acts ? argumentAt(context, head) : undefined;
}

export type Participants = DocumentClaim['participants'];
