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
  lowered,
} from './look.ts';

const RANK = /^(?:first|second|third|last|latest|next|only)$/i;
const PREPOSITIONAL = /^(?:following|including|concerning|regarding|during|pending|excluding)$/i;
/** Verbs whose passive tells what somebody was seen to do, and verbs that give a name. */
const PERCEIVED = /^(?:seen|heard|spotted|filmed|pictured|photographed|caught|found|observed)$/i;
const NAMING = /^(?:call|dub|label|term|brand)$/;

/** Mends gerunds, participles and bare infinitives that the parser took for something else. */
export function mendVerbals(tokens: Token[], at: number, attributive: ReadonlySet<string>): void {
  const { xpos, upos } = tokens[at]!;
  if (xpos === 'VBG' && /^(?:amod|compound)$/.test(tokens[at]!.relation)) {
    joinGerund(tokens, at, attributive);
    takeObject(tokens, at);
  }
  if (upos !== 'VERB') return;
  if (xpos === 'VBG') {
    describe(tokens, at, attributive);
    hangOnPlea(tokens, at);
    describeSubject(tokens, at, attributive);
    beWhat(tokens, at);
    actAsSubject(tokens, at);
    beSaid(tokens, at);
    describeNoun(tokens, at);
    completeVerb(tokens, at);
  } else if (xpos === 'VB') {
    joinInfinitive(tokens, at);
    pleadTo(tokens, at);
    hangOnFirst(tokens, at);
  }
}

/** "commented on contributing factors": nothing is contributed; `attributive` are such words. */
function describe(tokens: Token[], at: number, attributive: ReadonlySet<string>): void {
  const object = bareObject(tokens, at);
  const { head, relation } = tokens[at]!;
  if (object < 0 || !attributive.has(lowered(tokens[at])) || !/^(?:acl|advcl)$/.test(relation))
    return;
  const mark = childOf(tokens, at, /^mark$/);
  if (
    mark === undefined ||
    mark !== at - 1 ||
    (tokens[mark]!.upos === 'SCONJ' && !/^(?:IN)$/.test(tokens[mark]!.xpos))
  )
    return;
  if (
    !/^(?:on|of|for|about|in|with|to|by|from|at|against|into|over|under|despite|amid|amidst|after)$/i.test(
      tokens[mark]!.text,
    )
  )
    return;
  for (const child of childrenOf(tokens, at)) tokens[child]!.head = object;
  Object.assign(tokens[mark]!, { head: object, relation: 'case' });
  Object.assign(tokens[object]!, { head, relation: relation === 'acl' ? 'nmod' : 'obl' });
  Object.assign(tokens[at]!, { head: object, relation: 'amod' });
}

/** The object of a gerund that follows it with nothing but names, nouns and adjectives between, else -1. */
function bareObject(tokens: readonly Token[], at: number): number {
  const object = childOf(tokens, at, /^obj$/);
  if (object === undefined || object < at || !isNoun(tokens[object])) return -1;
  return between(tokens, at, object, ({ upos }) => !/^(?:ADJ|NOUN|PROPN)$/.test(upos))
    ? -1
    : object;
}

/** "while rising oil and metals prices had kept": between a conjunction and its verb stands its subject. */
function describeSubject(tokens: Token[], at: number, attributive: ReadonlySet<string>): void {
  const verb = tokens[at - 1]?.relation === 'mark' ? tokens[at - 1]!.head : -1;
  if (verb <= at || !attributive.has(lowered(tokens[at])) || tokens[at]!.head === verb) return;
  const subject = childOf(tokens, verb, /^nsubj/);
  if (subject === undefined || subject < at) return;
  for (const child of childrenOf(tokens, at)) {
    if (child < at || child > subject) continue;
    Object.assign(tokens[child]!, { head: subject, relation: 'compound' });
  }
  Object.assign(tokens[at]!, { head: subject, relation: 'amod' });
}

/** "becoming living donors", "remain sitting tenants": what somebody is, not what is done. */
function beWhat(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (relation !== 'xcomp' || head < 0 || head > at) return;
  if (!/^(?:become|remain|be)$/.test(tokens[head]!.lemma)) return;
  const object = at + 1;
  const noun = tokens[object];
  if (!noun || !isNoun(noun) || noun.relation !== 'obj') return;
  if (noun.head !== at && noun.head !== head) return;
  for (const child of childrenOf(tokens, at)) tokens[child]!.head = object;
  Object.assign(tokens[object]!, { head, relation: 'xcomp' });
  Object.assign(tokens[at]!, { head: object, relation: 'amod' });
}

/** "uninstalling the program does not remove it": the deed is the subject, the program its object. */
function actAsSubject(tokens: Token[], at: number): void {
  if (PREPOSITIONAL.test(tokens[at]!.text) || hasChild(tokens, at, /^(?:obj|mark|aux|nsubj|cc$)/))
    return;
  const next = tokens[at + 1];
  if (!next || !/^(?:DT|PRP\$)$/.test(next.xpos) || next.head <= at) return;
  const object = next.head;
  const verb = tokens[object]!.head;
  if (!tokens[object]!.relation.startsWith('nsubj') || verb < object || !tokens[verb]) return;
  if (tokens[at]!.head !== verb || !isFinite(tokens, verb)) return;
  if (
    between(tokens, at, verb, isComma) ||
    (isComma(tokens[at - 1]) &&
      tokens[at]!.head > at &&
      tokens[verb].head >= 0 &&
      tokens[verb].head < at)
  )
    return;
  Object.assign(tokens[object]!, { head: at, relation: 'obj' });
  Object.assign(tokens[at]!, { head: verb, relation: 'csubj' });
}

/** "says enforcing the rule provides little": after a verb of saying the deed is what provides. */
function beSaid(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (!/^(?:ccomp|xcomp|advcl)$/.test(relation) || head < 0 || head > at) return;
  if (hasChild(tokens, at, /^(?:mark|aux|nsubj)/) || isComma(tokens[at - 1])) return;
  for (let verb = at + 1; verb < Math.min(tokens.length, at + 12); verb += 1) {
    if (isComma(tokens[verb])) return;
    if (tokens[verb]!.head !== head || !/^(?:ccomp|parataxis|conj)$/.test(tokens[verb]!.relation))
      continue;
    if (!isFinite(tokens, verb) || hasChild(tokens, verb, /^(?:nsubj|csubj|expl|cc$|mark)/)) return;
    Object.assign(tokens[at]!, { head: verb, relation: 'csubj' });
    tokens[verb]!.relation = 'ccomp';
    return;
  }
}

/** "was asked to set up a group, and take a lead": a bare infinitive joins one, or else it is a noun. */
function joinInfinitive(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (relation !== 'conj' || head < 0 || head > at || isBare(tokens, head)) return;
  if (hasChild(tokens, at, /^(?:aux|mark|nsubj|cop)/)) return;
  for (let verb = at - 1; verb > head; verb -= 1) {
    if (tokens[verb]!.xpos !== 'VB' || tokens[verb]!.upos !== 'VERB') continue;
    if (!hasChild(tokens, verb, /^(?:mark|aux)$/)) continue;
    tokens[at]!.head = verb;
    return;
  }
  const above = tokens[head]!.head;
  if (above >= 0 && tokens[above]!.xpos === 'VB' && lowered(tokens[at + 1]) !== 'of') {
    tokens[at]!.head = above;
    return;
  }
  const cc = childOf(tokens, at, /^cc$/);
  const nominal = tokens[head]!.upos !== 'VERB' && tokens[head]!.upos !== 'AUX';
  if (cc !== at - 1 || !nominal || !isNoun(tokens[cc - 1]) || hasChild(tokens, at, /^obj$/)) return;
  for (const child of childrenOf(tokens, at))
    if (tokens[child]!.relation === 'xcomp') tokens[child]!.relation = 'acl';
  Object.assign(tokens[at]!, { head: cc - 1, upos: 'NOUN', xpos: 'NN' });
}

/** "with aiding his escape and hiding weapons": hiding is one more deed, not what the weapons do. */
function joinGerund(tokens: Token[], at: number, attributive: ReadonlySet<string>): void {
  const noun = tokens[at]!.head;
  const object = tokens[noun]?.head ?? -1;
  if (noun < at || tokens[noun]!.relation !== 'conj' || object < 0 || object > at) return;
  const cc = childOf(tokens, noun, /^cc$/);
  const verb = tokens[object]!.head;
  if (cc !== at - 1 || tokens[object]!.relation !== 'obj' || verb > object) return;
  if (tokens[verb]?.xpos !== 'VBG') return;
  if (!hasChild(tokens, verb, /^mark$/) && tokens[verb].relation !== 'conj') return;
  if (attributive.has(lowered(tokens[at])) || hasChild(tokens, noun, /^(?:det|nmod:poss)/)) return;
  tokens[cc]!.head = at;
  Object.assign(tokens[noun]!, { head: at, relation: 'obj' });
  Object.assign(tokens[at]!, { head: verb, relation: 'conj', upos: 'VERB' });
}

/** "interest in buying stakes": what a preposition marks is done, and the noun behind it is its object. */
function takeObject(tokens: Token[], at: number): void {
  const noun = tokens[at]!.head;
  const above = tokens[noun]?.head ?? -1;
  if (noun !== at + 1 || above < 0 || above >= at || hasChild(tokens, noun, /^case$/)) return;
  if (childOf(tokens, at, /^mark$/) !== at - 1 || tokens[at - 1]!.xpos !== 'IN') return;
  Object.assign(tokens[noun]!, { head: at, relation: 'obj' });
  const relation = isNoun(tokens[above]) ? 'acl' : 'advcl';
  Object.assign(tokens[at]!, { head: above, relation, upos: 'VERB' });
}

/** Whether a verb is, or may be, in its base form. */
function isBare(tokens: readonly Token[], verb: number): boolean {
  if (/^VBP?$/.test(tokens[verb]!.xpos)) return true;
  return childrenOf(tokens, verb).some(
    (child) =>
      child < verb &&
      (tokens[child]!.xpos === 'MD' || /^(?:to|do|does|did)$/i.test(tokens[child]!.text)),
  );
}

/** "pleaded guilty to bribe charges": a noun. */
function pleadTo(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const object = childOf(tokens, at, /^obj$/);
  if (object !== at + 1 || tokens[object]!.xpos !== 'NNS' || tokens[head]?.lemma !== 'plead')
    return;
  const to = childOf(tokens, at, /^mark$/);
  if (to === undefined) return;
  Object.assign(tokens[to]!, { head: object, relation: 'case' });
  Object.assign(tokens[object]!, { head, relation: 'obl' });
  Object.assign(tokens[at]!, { head: object, relation: 'compound', upos: 'NOUN', xpos: 'NN' });
}

/** "pleaded guilty to taking it": the taking is what is pleaded. */
function hangOnPlea(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const verb = tokens[head]?.head ?? -1;
  if (relation !== 'advcl' || tokens[head]?.upos !== 'ADJ' || tokens[verb]?.lemma !== 'plead')
    return;
  Object.assign(tokens[at]!, { head: verb, relation: 'xcomp' });
}

/** "became the last country to ratify": the infinitive is the country's. */
function hangOnFirst(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (!/^(?:xcomp|advcl)$/.test(relation) || head < 0 || head > at) return;
  if (!hasChild(tokens, at, /^mark$/)) return;
  const noun = childrenOf(tokens, head).find(
    (child) => child > head && child < at && tokens[child]!.relation === 'xcomp',
  );
  if (noun === undefined || !isNoun(tokens[noun]) || firstOf(tokens, at) <= noun) return;
  const ranked = childrenOf(tokens, noun).some((child) => RANK.test(tokens[child]!.text));
  if (!ranked && relation === 'advcl') return;
  Object.assign(tokens[at]!, { head: noun, relation: 'acl' });
}

/** "said Norland is a town making tools": after what somebody is, no second thing that is said. */
function describeNoun(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const noun = tokens[at - 1];
  if (relation !== 'ccomp' || head > at || !isNoun(noun) || noun?.head !== head) return;
  if (noun.relation !== 'ccomp' || !hasChild(tokens, at - 1, /^cop$/)) return;
  if (!hasChild(tokens, at, /^(?:nsubj|aux|mark)/))
    Object.assign(tokens[at]!, { head: at - 1, relation: 'acl' });
}

/** "were seen leaving the bank", "called it “going home”": what is perceived, or the name that is given. */
function completeVerb(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const verb = tokens[head];
  if (relation !== 'advcl' || !verb || head > at || hasChild(tokens, at, /^(?:mark|aux|nsubj)/))
    return;
  const perceived =
    head === at - 1 && PERCEIVED.test(verb.text) && hasChild(tokens, head, /^aux:pass$/);
  const named = NAMING.test(verb.lemma) && /^["“‘]$/.test(tokens[at - 1]!.text);
  if (perceived || (named && hasChild(tokens, head, /^obj$/))) tokens[at]!.relation = 'xcomp';
}
