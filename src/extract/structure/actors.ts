import type { Token } from '../../model/index.ts';
import {
  between,
  childOf,
  childrenOf,
  firstOf,
  hasChild,
  isComma,
  isFinite,
  isNoun,
  isUnder,
  lowered,
} from './look.ts';

/** Finds who acts where the tree gives a verb two subjects, a wrong one or none. */
export function mendActors(tokens: Token[], at: number): void {
  const { upos, xpos, relation } = tokens[at]!;
  if (upos === 'VERB' && /^VB[GN]$/.test(xpos) && /^(?:advcl|csubj)$/.test(relation)) {
    actWith(tokens, at);
    actDespite(tokens, at);
    if (xpos === 'VBG') describeObject(tokens, at);
  }
  if (/^(?:VERB|ADJ|NOUN|AUX)$/.test(upos)) {
    fillSubject(tokens, at);
    if (relation === 'advcl') actBehindMark(tokens, at);
  }
  if (relation.startsWith('nsubj') && isNoun(tokens[at])) {
    freeHow(tokens, at);
    keepOneSubject(tokens, at);
    leaveSource(tokens, at);
  }
  if (relation === 'obj' && upos === 'PROPN') joinTitle(tokens, at);
}

/** ", with shares in Norland falling by 5 %": the shares fall. */
function actWith(tokens: Token[], at: number): void {
  const verb = tokens[at]!.head;
  if (verb < 0 || verb > at || hasChild(tokens, at, /^mark$/)) return;
  const noun = childrenOf(tokens, verb).find(
    (child) =>
      child > verb && child < at && tokens[child]!.relation === 'obl' && opensWith(tokens, child),
  );
  if (noun === undefined || !isNoun(tokens[noun]) || between(tokens, noun, at, isComma)) return;
  const own = childOf(tokens, at, /^nsubj/);
  if (own !== undefined) {
    if (own < noun || !hasChild(tokens, own, /^case$/)) return;
    Object.assign(tokens[own]!, { head: noun, relation: 'nmod' });
  }
  const opening = childOf(tokens, noun, /^case$/)!;
  Object.assign(tokens[noun]!, { head: at, relation: 'nsubj' });
  Object.assign(tokens[opening]!, { head: at, relation: 'mark' });
}

/** Whether a noun has "with" before it, and a comma or dash before that. */
function opensWith(tokens: readonly Token[], noun: number): boolean {
  const opening = childOf(tokens, noun, /^case$/);
  if (opening === undefined || lowered(tokens[opening]) !== 'with') return false;
  return /^(?:,|-+|–|—)$/.test(tokens[opening - 1]?.text ?? '');
}

/** "despite Norland reporting a rise": Norland reports. */
function actDespite(tokens: Token[], at: number): void {
  const name = at - 1;
  if (tokens[at]!.xpos !== 'VBG' || hasChild(tokens, at, /^nsubj/)) return;
  if (tokens[name]?.head !== at || tokens[name].relation !== 'compound') return;
  const mark = childOf(tokens, at, /^mark$/);
  if (mark === undefined || mark !== wordOf(tokens, name) - 1) return;
  if (tokens[name].upos === 'PROPN') tokens[name].relation = 'nsubj';
}

/**
 * Two subjects before one verb: "shares in budget airline Norland Air fell", "restrictions in stores, offices and
 * malls remain", "films competing in the new drama category include". The second goes on with the phrase before it.
 */
function keepOneSubject(tokens: Token[], second: number): void {
  const verb = tokens[second]!.head;
  if (verb < second) return;
  const first = childrenOf(tokens, verb).find(
    (child) => child < second && tokens[child]!.relation.startsWith('nsubj'),
  );
  if (first === undefined || !isNoun(tokens[first])) return;
  const start = wordOf(tokens, second);
  const before = start - 1;
  if (isComma(tokens[before])) return joinRow(tokens, first, second, before - 1);
  if (!isNoun(tokens[before]) || before === first || !isUnder(tokens, before, first)) return;
  if (!hasChild(tokens, before, /^case$/)) return;
  if (/^(?:DET|PRON)$/.test(tokens[start]!.upos)) return;
  for (const child of childrenOf(tokens, before))
    if (/^(?:case|det|amod|nmod:poss)$/.test(tokens[child]!.relation)) tokens[child]!.head = second;
  const { head, relation } = tokens[before]!;
  Object.assign(tokens[second]!, { head, relation });
  Object.assign(tokens[before]!, { head: second, relation: 'compound' });
}

/** "in stores, offices and malls": a row that a preposition opens. */
function joinRow(tokens: Token[], first: number, second: number, before: number): void {
  if (!isNoun(tokens[before]) || before === first || !isUnder(tokens, before, first)) return;
  // "a soldier assigned to the 1st Brigade, 1st Division, was killed": where he was.
  if (hasChild(tokens, first, /^acl$/) && !hasChild(tokens, second, /^(?:det|conj|cc)/)) {
    Object.assign(tokens[second]!, { head: before, relation: 'appos' });
    return;
  }
  const { xpos } = tokens[before]!;
  if (!hasChild(tokens, before, /^case$/) || tokens[second]!.xpos !== xpos) return;
  const joined = childrenOf(tokens, second).some(
    (child) => tokens[child]!.relation === 'conj' && hasChild(tokens, child, /^cc$/),
  );
  const closed = isComma(tokens[tokens[second]!.head - 1]);
  if (joined && !closed) Object.assign(tokens[second]!, { head: before, relation: 'conj' });
}

/** "According to Lind, the writer, the new law is": the writer is Lind, and the law is. */
function leaveSource(tokens: Token[], noun: number): void {
  const verb = tokens[noun]!.head;
  const apposed = childOf(tokens, noun, /^appos$/);
  if (apposed === undefined || apposed < noun || verb < apposed) return;
  const start = wordOf(tokens, noun);
  const source = start - 2;
  if (!isComma(tokens[start - 1]) || !isNoun(tokens[source])) return;
  if (tokens[source]!.head !== verb || tokens[source]!.relation !== 'obl') return;
  if (!isComma(tokens[wordOf(tokens, apposed) - 1])) return;
  if (between(tokens, apposed, verb, isComma)) return;
  Object.assign(tokens[apposed]!, { head: verb, relation: tokens[noun]!.relation });
  Object.assign(tokens[noun]!, { head: source, relation: 'appos' });
}

/** "If incoming funds were kept": a gerund is no plural; the funds are kept. */
function describeObject(tokens: Token[], at: number): void {
  const object = at + 1;
  const noun = tokens[object];
  const verb = tokens[at]!.head;
  if (noun?.head !== at || noun.relation !== 'obj' || noun.xpos !== 'NNS' || verb < object) return;
  if (between(tokens, object, verb, ({ upos }) => !/^(?:AUX|ADV|PART)$/.test(upos))) return;
  const helper = childOf(tokens, verb, /^(?:aux|cop)/);
  const plural =
    /^(?:are|were|have)$/.test(lowered(tokens[helper ?? verb])) || tokens[verb]!.xpos === 'VBP';
  if (!plural || hasChild(tokens, verb, /^(?:nsubj|expl)/)) return;
  for (const child of childrenOf(tokens, at)) tokens[child]!.head = object;
  const passive = hasChild(tokens, verb, /^aux:pass$/);
  Object.assign(noun, { head: verb, relation: passive ? 'nsubj:pass' : 'nsubj' });
  Object.assign(tokens[at]!, { head: object, relation: 'amod' });
}

/** "prompting Prime Minister Anna Berg to": two objects in capitals are a title and a name. */
function joinTitle(tokens: Token[], name: number): void {
  const title = wordOf(tokens, name) - 1;
  const { head } = tokens[name]!;
  if (tokens[title]?.head !== head || tokens[title].relation !== 'obj') return;
  if (!isNoun(tokens[title]) || hasChild(tokens, title, /^(?:det|nmod:poss)/)) return;
  Object.assign(tokens[title], { head: name, relation: 'nmod:desc' });
}

/** "plans for how trade will grow": trade will. */
function freeHow(tokens: Token[], noun: number): void {
  const how = childrenOf(tokens, noun).find(
    (child) => child < noun && tokens[child]!.xpos === 'WRB',
  );
  if (how === undefined) return;
  const { head } = tokens[noun]!;
  Object.assign(tokens[how]!, { head, relation: 'advmod' });
  if (tokens[how - 1]?.head === noun && tokens[how - 1]?.relation === 'case')
    Object.assign(tokens[how - 1]!, { head, relation: 'mark' });
}

/**
 * "worse than most analysts had feared", "when we got there the fight was over": what stands right before a finite verb
 * that has no subject, without a preposition, is its subject, wherever the tree hangs it.
 */
function fillSubject(tokens: Token[], at: number): void {
  const { relation, upos } = tokens[at]!;
  if (!/^(?:root|ccomp|advcl|parataxis|conj)$/.test(relation) || !isFinite(tokens, at)) return;
  if (upos !== 'VERB' && !hasChild(tokens, at, /^cop$/)) return;
  if (hasChild(tokens, at, /^(?:nsubj|csubj|expl)/)) return;
  let end = at;
  while (end > 0 && isHelper(tokens, end - 1, at)) end -= 1;
  const noun = headBefore(tokens, end);
  if (noun < 0 || hasChild(tokens, noun, /^(?:case|cc|appos)$/)) return;
  const { head, relation: role } = tokens[noun]!;
  const start = wordOf(tokens, noun);
  const mark = childrenOf(tokens, at).find(
    (child) => child === start - 1 && tokens[child]!.relation === 'mark',
  );
  const under =
    head >= 0 && head < noun && tokens[head]!.head === at && tokens[head]!.relation === 'advcl';
  const spare =
    under && /^(?:obj|obl:unmarked|nmod:unmarked|obl)$/.test(role) && !isComma(tokens[start - 1]);
  if (!(mark !== undefined && lowered(tokens[mark]) !== 'to' && head < start) && !spare) return;
  const passive = hasChild(tokens, at, /^aux:pass$/);
  Object.assign(tokens[noun]!, { head: at, relation: passive ? 'nsubj:pass' : 'nsubj' });
}

/** "after troops loyal to the general attacked the palace": what follows the conjunction acts, however long it is. */
function actBehindMark(tokens: Token[], at: number): void {
  const mark = childOf(tokens, at, /^mark$/);
  const { head } = tokens[at]!;
  if (mark === undefined || mark > at - 2 || lowered(tokens[mark]) === 'to') return;
  if (!isFinite(tokens, at) || hasChild(tokens, at, /^(?:nsubj|csubj|expl)/)) return;
  let noun = mark + 1;
  while (noun < at && tokens[noun]!.head > mark && tokens[noun]!.head < at)
    noun = tokens[noun]!.head;
  const { relation } = tokens[noun]!;
  if (noun >= at || !isNoun(tokens[noun]) || tokens[noun]!.head !== head) return;
  if (!/^(?:obl|obj|nmod)/.test(relation) || hasChild(tokens, noun, /^(?:case|cc)$/)) return;
  if (between(tokens, noun, at, isComma)) return;
  const passive = hasChild(tokens, at, /^aux:pass$/);
  Object.assign(tokens[noun]!, { head: at, relation: passive ? 'nsubj:pass' : 'nsubj' });
}

/** Auxiliaries, adverbs and what else stands between a verb and its subject. */
function isHelper(tokens: readonly Token[], at: number, verb: number): boolean {
  const { head, relation, upos } = tokens[at]!;
  if (head !== verb) return false;
  return (
    /^(?:aux|cop)/.test(relation) ||
    (/^(?:advmod|det|amod|case|compound)/.test(relation) && upos !== 'PUNCT')
  );
}

/** The head of the phrase that ends right before a token, else -1. */
function headBefore(tokens: readonly Token[], end: number): number {
  let at = end - 1;
  for (let steps = 0; at >= 0 && steps < 6; steps += 1) {
    const { head, relation } = tokens[at]!;
    if (!/^(?:flat|compound|nmod|amod)/.test(relation) || head >= end) break;
    at = head;
  }
  return at >= 0 && at < end && /^(?:NOUN|PROPN|PRON)$/.test(tokens[at]!.upos) ? at : -1;
}

/** The first word of the phrase before and under a head, marks left out. */
function wordOf(tokens: readonly Token[], head: number): number {
  let at = firstOf(tokens, head);
  while (at < head && tokens[at]!.upos === 'PUNCT') at += 1;
  return at;
}
