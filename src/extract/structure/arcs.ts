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

/**
 * Arcs that no English clause has: across a verb that stands above both ends, out of a clause and back, from behind a
 * conjunction to before it. Each rule takes one token and hangs it, or what it heads, where it belongs.
 */
export function mendArcs(tokens: Token[], at: number): void {
  const { relation } = tokens[at]!;
  if (/^(?:obl|obj|nmod)(?::(?!agent)|$)/.test(relation)) {
    uncross(tokens, at);
    leaveAfterthought(tokens, at);
    leaveNextClause(tokens, at);
    if (relation === 'obj') giveBack(tokens, at);
    if (/^ob[jl]$/.test(relation)) coordinate(tokens, at);
    if (relation === 'nmod') hangOf(tokens, at);
    if (/^(?:obl|nmod)$/.test(relation)) hangOnAside(tokens, at);
  } else if (relation === 'acl') takeNearNoun(tokens, at);
  else if (relation === 'acl:relcl') {
    hangReduced(tokens, at);
    parseReduced(tokens, at);
  } else if (/^(?:nummod|amod|compound)$/.test(relation)) {
    crossNoConjunction(tokens, at);
    if (relation === 'compound') endPhrase(tokens, at);
  }
}

/** "driven by Berg was going west and hit the truck in the rear": the rear is not where he drove. */
function uncross(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  if (head < 0 || head > at) return;
  const above = risesBetween(tokens, head, at);
  if (above < 0) return;
  for (let verb = at - 1; verb >= above; verb -= 1) {
    if (tokens[verb]!.upos !== 'VERB' || isUnder(tokens, verb, head)) continue;
    if (!isUnder(tokens, verb, above) || /^(?:amod|compound|case)/.test(tokens[verb]!.relation))
      continue;
    tokens[at]!.head = verb;
    if (tokens[at]!.relation === 'nmod') tokens[at]!.relation = 'obl';
    return;
  }
}

/** An ancestor of the head that stands between it and its dependent, else -1. */
function risesBetween(tokens: readonly Token[], head: number, end: number): number {
  let above = tokens[head]!.head;
  for (let steps = 0; above >= 0 && steps < 12; steps += 1) {
    if (above > head && above < end) return above;
    above = tokens[above]!.head;
  }
  return -1;
}

/** "hit him in the back, severing an artery": what stands before the comma is of the first verb. */
function leaveAfterthought(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const verb = tokens[head];
  if (head < at || verb?.xpos !== 'VBG' || !isComma(tokens[head - 1])) return;
  if (verb.head >= 0 && verb.head < at) tokens[at]!.head = verb.head;
}

/** "as part of the path, so attackers can": what stands before a conjunction is of the clause before. */
function leaveNextClause(tokens: Token[], at: number): void {
  const { head, xpos } = tokens[at]!;
  if (head < at || /^W/.test(xpos) || tokens[at - 1]?.xpos.startsWith('W')) return;
  const opens = ({ head: own, relation, text }: Token): boolean =>
    own === head && /^(?:cc|mark)$/.test(relation) && !/^(?:to|both|either)$/i.test(text);
  if (!between(tokens, at, head, opens)) return;
  const verb = verbBefore(tokens, firstOf(tokens, at));
  if (verb >= 0 && !isUnder(tokens, verb, head)) tokens[at]!.head = verb;
}

/** "told the board he expects the room to": an object before the subject of its verb is of the verb before. */
function giveBack(tokens: Token[], at: number): void {
  const { head, xpos } = tokens[at]!;
  if (head < at || /^W/.test(xpos) || lowered(tokens[at]) === 'that') return;
  const subject = childOf(tokens, head, /^nsubj/);
  if (subject === undefined || subject < at) return;
  const verb = verbBefore(tokens, firstOf(tokens, at));
  if (verb < 0 || at - verb > 8 || hasChild(tokens, verb, /^i?obj$/)) return;
  Object.assign(tokens[at]!, {
    head: verb,
    relation: tokens[head]!.head === verb && tokens[head]!.relation === 'ccomp' ? 'iobj' : 'obj',
  });
}

/** "over the war and its response to": what "and" joins to a phrase is no object beside it. */
function coordinate(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const cc = childOf(tokens, at, /^cc$/);
  if (cc === undefined || cc > at || head > cc || head < 0) return;
  if (!/^(?:and|or)$/i.test(tokens[cc]!.text) || !isNoun(tokens[cc - 1])) return;
  let phrase = cc - 1;
  while (tokens[phrase]!.head > head && tokens[phrase]!.head < cc) phrase = tokens[phrase]!.head;
  if (tokens[phrase]!.head !== head || !/^(?:obl|obj|iobj)/.test(tokens[phrase]!.relation)) return;
  Object.assign(tokens[at]!, { head: phrase, relation: 'conj' });
}

/** "shares of Norland, a maker of tools": beyond a comma, "of" is said of the noun right before it. */
function hangOf(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const of = childOf(tokens, at, /^case$/);
  if (of === undefined || of > at || lowered(tokens[of]) !== 'of' || head >= of - 1) return;
  let noun = of - 1;
  if (!isNoun(tokens[noun]) || !between(tokens, head, noun, isComma)) return;
  while (/^(?:flat|compound)/.test(tokens[noun]!.relation)) {
    noun = tokens[noun]!.head;
    if (noun <= head || noun >= of) return;
  }
  if (isUnder(tokens, noun, head)) tokens[at]!.head = noun;
}

/** "married Charles, the heir to the throne,", "Berg, 22, from Norland, said": what stands between commas is of the name. */
function hangOnAside(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const opening = childOf(tokens, at, /^case$/);
  if (opening === undefined || opening > at || head < 0) return;
  const before = opening - 1;
  const aside = tokens[before];
  if (head < before && aside?.relation === 'appos' && aside.upos === 'NOUN') {
    if (aside.head > head && isUnder(tokens, aside.head, head))
      Object.assign(tokens[at]!, { head: before, relation: 'nmod' });
    return;
  }
  if (head < at || lowered(tokens[opening]) !== 'from' || !isComma(aside)) return;
  const subject = childOf(tokens, head, /^nsubj/);
  if (subject === undefined || subject > opening || tokens[subject]!.upos !== 'PROPN') return;
  if (between(tokens, at, head, isComma))
    Object.assign(tokens[at]!, { head: subject, relation: 'nmod' });
}

/** "for a million dollars to a dealer named Berg": a participle has nothing before it; the dealer is named. */
function takeNearNoun(tokens: Token[], at: number): void {
  const { head, xpos } = tokens[at]!;
  if (!/^VB[GND]$/.test(xpos) || head < 0 || head > at) return;
  if (xpos !== 'VBG' && hasChild(tokens, at, /^obj$/)) return;
  const noun = childrenOf(tokens, at).find(
    (child) => child > head && child < at && /^(?:obl|nmod)$/.test(tokens[child]!.relation),
  );
  if (noun === undefined || !isNoun(tokens[noun]) || between(tokens, noun, at, isComma)) return;
  const above = tokens[head]!.head;
  const beside = above >= 0 && above < head && /^(?:obl|obj)/.test(tokens[head]!.relation);
  Object.assign(
    tokens[noun]!,
    beside ? { head: above, relation: 'obl' } : { head, relation: 'nmod' },
  );
  tokens[at]!.head = noun;
}

/** "the purchase of jets, a model Norland has in development": two subjects in a row, of which the first is the noun. */
function parseReduced(tokens: Token[], at: number): void {
  const subjects = childrenOf(tokens, at).filter(
    (child) => child < at && tokens[child]!.relation === 'nsubj',
  );
  const [first, second] = subjects;
  if (first === undefined || second === undefined || subjects.length > 2) return;
  if (!isNoun(tokens[first]) || firstOf(tokens, second) !== first + 1) return;
  if (!isComma(tokens[firstOf(tokens, first) - 1])) return;
  Object.assign(tokens[first]!, { head: tokens[at]!.head, relation: 'appos' });
  tokens[at]!.head = first;
}

/** "a summit, marking the first time he has come": without a pronoun, what describes a noun stands right behind it. */
function hangReduced(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const subject = childOf(tokens, at, /^nsubj/);
  if (subject === undefined || subject > at || head < 0 || /^W|^EX/.test(tokens[subject]!.xpos))
    return;
  const first = firstOf(tokens, subject);
  const noun = first - 1;
  if (
    noun <= head ||
    tokens[noun]?.upos !== 'NOUN' ||
    /^(?:that|who|which)$/.test(lowered(tokens[first]))
  )
    return;
  if (childrenOf(tokens, at).some((child) => /^W/.test(tokens[child]!.xpos))) return;
  if (/^(?:compound|amod|nmod:poss)/.test(tokens[noun].relation) || isUnder(tokens, noun, at))
    return;
  const verb = tokens[noun].head;
  if (verb > head && verb < noun && tokens[verb]!.upos === 'VERB') tokens[at]!.head = noun;
}

/** "1.7 percent or 25 points": a number belongs to the noun behind it. */
function crossNoConjunction(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  if (head < 0 || head > at) return;
  if (!between(tokens, head, at, ({ upos }) => upos === 'CCONJ')) return;
  for (let noun = at + 1; noun < Math.min(tokens.length, at + 4); noun += 1) {
    const { head: above, relation, upos } = tokens[noun]!;
    if (relation === 'conj' && above === head) {
      tokens[at]!.head = noun;
      return;
    }
    if (!/^(?:ADJ|NOUN|NUM|PROPN)$/.test(upos)) return;
  }
}

/** "after taking off from Lima, news agencies reported": a name with a preposition and a comma is no part of what follows. */
function endPhrase(tokens: Token[], name: number): void {
  const { upos } = tokens[name]!;
  const opening = childOf(tokens, name, /^case$/);
  if (upos !== 'PROPN' || opening === undefined || opening > name) return;
  if (!isComma(tokens[name + 1]) || !/^[a-z]/.test(tokens[opening]!.text)) return;
  const verb = verbBefore(tokens, opening);
  if (verb < 0 || opening - verb > 3) return;
  Object.assign(tokens[name]!, { head: verb, relation: 'obl' });
}
