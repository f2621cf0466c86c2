import type { Token } from '../../model/index.ts';
import {
  between,
  childOf,
  childrenOf,
  firstOf,
  hasChild,
  isComma,
  isNoun,
  isUnder,
  lowered,
  verbBefore,
} from './look.ts';

/** Hangs infinitives on the noun that they are said of, and gives them the subject that "for" brings. */
export function mendInfinitives(
  tokens: Token[],
  at: number,
  objectControl: ReadonlySet<string>,
): void {
  const { upos, relation } = tokens[at]!;
  if (upos === 'NOUN') hangBid(tokens, at);
  if (upos !== 'VERB') return;
  if (relation === 'advcl') leaveContent(tokens, at);
  const to = childOf(tokens, at, /^mark$/);
  if (to === undefined || to > at) return;
  takeSubject(tokens, at);
  if (/^(?:advcl|xcomp)$/.test(relation)) {
    hangUndergone(tokens, at, objectControl);
    hangJourney(tokens, at, to);
  }
}

/** "pay a ransom to be sent by mail": the ransom is sent, whoever pays. */
function hangUndergone(tokens: Token[], at: number, objectControl: ReadonlySet<string>): void {
  const { head, xpos } = tokens[at]!;
  const verb = tokens[head];
  if (xpos !== 'VBN' || verb?.upos !== 'VERB' || head > at) return;
  if (objectControl.has(verb.lemma.toLowerCase()) || !hasChild(tokens, at, /^aux:pass$/)) return;
  const to = childrenOf(tokens, at).find((child) => lowered(tokens[child]) === 'to');
  const object = childOf(tokens, head, /^obj$/);
  if (to === undefined || to > at || object === undefined || object > to) return;
  if (!isNoun(tokens[object])) return;
  const noun = phraseBefore(tokens, to);
  if (noun < 0 || !isPartOf(tokens, noun, object)) return;
  Object.assign(tokens[at]!, { head: noun, relation: 'acl' });
}

/** "announced his trip to Lima to attend the summit": the trip is to attend it. */
function hangJourney(tokens: Token[], at: number, to: number): void {
  const { head } = tokens[at]!;
  const object = childOf(tokens, head, /^obj$/);
  if (object === undefined || object < head || object > to) return;
  if (!/^(?:trip|visit|journey|tour)$/.test(tokens[object]!.lemma.toLowerCase())) return;
  if (!hasChild(tokens, object, /^nmod:poss$/) || between(tokens, object, to, isComma)) return;
  Object.assign(tokens[at]!, { head: object, relation: 'acl' });
}

/** Whether nouns alone lead from one to the other: "plan of the grounds". */
function isPartOf(tokens: readonly Token[], noun: number, object: number): boolean {
  let at = noun;
  for (let steps = 0; at !== object && steps < 6; steps += 1) {
    if (!/^(?:nmod|conj)/.test(tokens[at]!.relation)) return false;
    at = tokens[at]!.head;
  }
  return at === object;
}

/** The head of the phrase that ends right before a token, sums passed by ("a ransom of $5"), else -1. */
function phraseBefore(tokens: readonly Token[], end: number): number {
  let at = end - 1;
  const inner = /^(?:flat|compound|nummod|nmod:unmarked|appos)/;
  for (let steps = 0; at >= 0 && steps < 6; steps += 1) {
    const { head, relation, upos } = tokens[at]!;
    const sum = upos === 'SYM' || upos === 'NUM';
    if (!inner.test(relation) && !(sum && relation === 'nmod')) break;
    at = head;
  }
  return at >= 0 && at < end && isNoun(tokens[at]) ? at : -1;
}

/** "advice for Norland to build the line": Norland builds. */
function takeSubject(tokens: Token[], at: number): void {
  if (hasChild(tokens, at, /^nsubj/)) return;
  const marks = childrenOf(tokens, at).filter(
    (child) => child < at && tokens[child]!.relation === 'mark',
  );
  if (marks.length === 1 && lowered(tokens[marks[0]!]) === 'to')
    giveTimeItsActor(tokens, at, marks[0]!);
  const [open, to] = marks;
  if (open === undefined || to === undefined || marks.length > 2) return;
  if (lowered(tokens[open]) !== 'for' || lowered(tokens[to]) !== 'to' || to - open > 6) return;
  const noun = phraseBefore(tokens, to);
  if (noun <= open || tokens[noun]!.head >= open) return;
  Object.assign(tokens[noun]!, { head: at, relation: 'nsubj' });
}

/** "it took years for markets to recover": the markets recover. */
function giveTimeItsActor(tokens: Token[], at: number, to: number): void {
  const { head, relation } = tokens[at]!;
  if (relation !== 'advcl' || head < 0 || tokens[head]!.lemma !== 'take') return;
  const noun = phraseBefore(tokens, to);
  const opening = noun < 0 ? undefined : childOf(tokens, noun, /^case$/);
  if (opening === undefined || opening > noun || lowered(tokens[opening]) !== 'for') return;
  if (tokens[noun]!.head !== head) return;
  Object.assign(tokens[noun]!, { head: at, relation: 'nsubj' });
  Object.assign(tokens[opening]!, { head: at, relation: 'mark' });
}

/** "was forced to float it in a bid to save jobs": the bid is that of the nearest verb. */
function hangBid(tokens: Token[], at: number): void {
  const { head, lemma, relation } = tokens[at]!;
  if (!/^(?:bid|attempt|effort|move)$/.test(lemma) || !/^(?:obl|nmod)$/.test(relation)) return;
  const opening = childOf(tokens, at, /^case$/);
  if (opening === undefined || opening > at || lowered(tokens[opening]) !== 'in') return;
  if (!hasChild(tokens, at, /^acl$/)) return;
  const verb = verbBefore(tokens, firstOf(tokens, at));
  if (verb <= head || !isUnder(tokens, verb, head) || tokens[verb]!.relation === 'acl') return;
  Object.assign(tokens[at]!, { head: verb, relation: 'obl' });
}

/** "Speaking after the vote, Lind said the party must act": Lind speaks; no clause lies around the verb above it. */
function leaveContent(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  if (head < at) return;
  let above = tokens[head]!.head;
  for (let steps = 0; above > at && above < head && steps < 4; steps += 1) {
    const subject = childOf(tokens, above, /^nsubj/);
    const opens = subject !== undefined && subject > at && subject < above;
    const inserted = isComma(tokens[above + 1]);
    if (opens && !inserted && !between(tokens, at, subject, ({ upos }) => upos === 'SCONJ')) {
      tokens[at]!.head = above;
      return;
    }
    above = tokens[above]!.head;
  }
}
