import type { Token } from '../../model/index.ts';
import { between, childOf, childrenOf, hasChild, isComma, isNoun, lowered } from './look.ts';
import { joinBy, mendVotes } from './votes.ts';

/** What is followed or obeyed, and nothing after which something happens. */
const FOLLOWED =
  /^(?:rule|instruction|order|advice|suit|footstep|path|example|route|lead|procedure|guideline|protocol|recipe|car|trail|river|story|news|team|career|dream|trend|pattern|model|law|diet|tradition|custom|regulation|leader|god)$/;

/** Mends what hangs loose in sentences of news: "following" that is a preposition, the figures of a vote, afterthoughts. */
export function tieLooseEnds(tokens: Token[], at: number): void {
  const { xpos, relation, upos } = tokens[at]!;
  if (xpos === 'VBG') {
    readFollowing(tokens, at);
    hangAfterthought(tokens, at);
  } else if (upos === 'NUM') {
    mendVotes(tokens, at);
  } else if (relation === 'obl:agent') {
    readObject(tokens, at);
    joinTitle(tokens, at);
  } else if (relation === 'obj') {
    freeReceiver(tokens, at);
    countTimes(tokens, at);
  } else if (relation === 'xcomp') readNamed(tokens, at);
  else if (lowered(tokens[at]) === 'by') joinBy(tokens, at);
  else if (upos === 'NOUN' && /^(?:nsubj|obj|obl)/.test(relation)) {
    if (relation.startsWith('nsubj')) joinToName(tokens, at);
    leadWithNames(tokens, at);
  }
}

/** "suspended Norland following last month's coup": after it, and nobody follows it. */
function readFollowing(tokens: Token[], at: number): void {
  const { relation, head, text } = tokens[at]!;
  if (!/^following$/i.test(text) || !/^(?:advcl|acl)$/.test(relation) || head < 0) return;
  if (hasChild(tokens, at, /^(?:aux|mark|nsubj|advmod)/)) return;
  const noun = childOf(tokens, at, /^obj$/);
  if (noun === undefined || noun < at || tokens[noun]!.upos !== 'NOUN') return;
  if (FOLLOWED.test(tokens[noun]!.lemma.toLowerCase())) return;
  const verb = relation === 'acl' ? verbOver(tokens, head) : head;
  if (verb < 0) return;
  for (const child of childrenOf(tokens, at)) if (child !== noun) tokens[child]!.head = noun;
  Object.assign(tokens[noun]!, { head: verb, relation: 'obl' });
  Object.assign(tokens[at]!, { head: noun, relation: 'case', upos: 'ADP', xpos: 'IN' });
}

/** The verb that a name is an argument of; "talks following the attack" may as well be left alone. */
function verbOver(tokens: readonly Token[], noun: number): number {
  const { head, relation, upos } = tokens[noun]!;
  // "faces a probe by the Commission following": not the Commission does.
  if (upos === 'PROPN' && relation === 'nmod' && /^(?:obj|obl)/.test(tokens[head]!.relation)) {
    const verb = tokens[head]!.head;
    return tokens[verb]?.upos === 'VERB' ? verb : -1;
  }
  const argument =
    (upos === 'PROPN' && /^(?:obj|obl)/.test(relation)) || (upos === 'NOUN' && relation === 'obl');
  return argument && tokens[head]?.upos === 'VERB' ? head : -1;
}

/** "was elected chairman of the bloc, taking over from Lund": what somebody becomes takes over from nobody. */
function hangAfterthought(tokens: Token[], at: number): void {
  const { relation, head } = tokens[at]!;
  if (relation !== 'acl' || !isComma(tokens[at - 1]) || head < 0 || head > at) return;
  if (tokens[head]!.relation !== 'xcomp' || !isNoun(tokens[head])) return;
  const verb = tokens[head]!.head;
  if (verb < head && tokens[verb]?.upos === 'VERB')
    Object.assign(tokens[at]!, { head: verb, relation: 'advcl' });
}

/** "the opposition Green Alliance took": of two subjects in one phrase, the first describes the second. */
function joinToName(tokens: Token[], at: number): void {
  const { head, relation, xpos } = tokens[at]!;
  if (xpos !== 'NN' || head < at) return;
  let name = at + 1;
  while (
    name < head &&
    tokens[name]!.upos === 'PROPN' &&
    tokens[name]!.head > name &&
    tokens[name]!.head < head
  )
    name = tokens[name]!.head;
  const token = tokens[name];
  if (name === at || token?.upos !== 'PROPN' || token.head !== head) return;
  if (
    token.relation !== relation ||
    between(tokens, at, name, ({ upos }) => !/^(?:PROPN|ADJ)$/.test(upos))
  )
    return;
  for (const child of childrenOf(tokens, at))
    if (child < at && /^(?:det|amod|case|nmod:poss)/.test(tokens[child]!.relation))
      tokens[child]!.head = name;
  Object.assign(tokens[at]!, { head: name, relation: 'compound' });
}

/** "extended by one year a mandate": without a "by" of its own, nobody who acts. */
function readObject(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  if (head < 0 || head > at || hasChild(tokens, at, /^case$/)) return;
  const active =
    hasChild(tokens, head, /^nsubj$/) && !hasChild(tokens, head, /^(?:aux:pass|nsubj:pass|obj)$/);
  if (!active) return;
  tokens[at]!.relation = 'obj';
  if (tokens[head]!.xpos === 'VBN' && !hasChild(tokens, head, /^aux/)) tokens[head]!.xpos = 'VBD';
}

const GIVING = /^(?:give|grant|offer|hand|award|deny|allow|assign|lend|promise)$/;

/** "give the president sweeping powers": no compound stands before an adjective, so it is who gets them. */
function freeReceiver(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const verb = tokens[head];
  if (
    !verb ||
    head > at ||
    !GIVING.test(verb.lemma.toLowerCase()) ||
    hasChild(tokens, head, /^iobj$/)
  )
    return;
  const own = childrenOf(tokens, at).filter((child) => child < at);
  const receiver = own.find(
    (child) =>
      tokens[child]!.relation === 'compound' &&
      isNoun(tokens[child]) &&
      tokens[child + 1]?.head === at &&
      /^(?:amod|nummod|det)$/.test(tokens[child + 1]!.relation),
  );
  if (receiver === undefined) return;
  for (const child of own) if (child < receiver) tokens[child]!.head = receiver;
  Object.assign(tokens[receiver]!, { head, relation: 'iobj' });
}

/** "headed by retired judge Lund": one, by his title and his name. */
function joinTitle(tokens: Token[], at: number): void {
  const { head, upos } = tokens[at]!;
  const name = at + 1;
  const token = tokens[name];
  if (upos !== 'NOUN' || token?.upos !== 'PROPN' || token.head !== head) return;
  if (token.relation !== 'obl:agent') return;
  for (const child of childrenOf(tokens, at))
    if (child < at && /^(?:case|det)/.test(tokens[child]!.relation)) tokens[child]!.head = name;
  Object.assign(tokens[at]!, { head: name, relation: 'nmod:desc' });
}

/** "failed three times to elect a speaker": how often is no object. */
function countTimes(tokens: Token[], at: number): void {
  const { head, text } = tokens[at]!;
  if (head < 0 || head > at || !/^times$/i.test(text) || !hasChild(tokens, at, /^nummod$/)) return;
  if (hasChild(tokens, at, /^(?:nmod|acl|case)/)) return;
  tokens[at]!.relation = 'obl:unmarked';
  for (const child of childrenOf(tokens, head))
    if (
      child > at &&
      tokens[child]!.xpos === 'VB' &&
      tokens[child]!.relation === 'advcl' &&
      hasChild(tokens, child, /^mark$/)
    )
      tokens[child]!.relation = 'xcomp';
}

const NAMING = /^(?:name|appoint|elect|nominate|choose|pick|select|install|declare|crown)$/;

/** "The king named Lund as prime minister": with a name right behind it and what he becomes, no passive. */
function readNamed(tokens: Token[], at: number): void {
  const { head, upos } = tokens[at]!;
  const verb = tokens[head];
  if (!verb || upos !== 'PROPN' || head !== at - 1 || verb.xpos !== 'VBN') return;
  if (!NAMING.test(verb.lemma.toLowerCase()) || hasChild(tokens, head, /^aux/)) return;
  const subject = childOf(tokens, head, /^nsubj:pass$/);
  const as = childrenOf(tokens, head).some(
    (child) =>
      child > at &&
      /^(?:obl|xcomp)/.test(tokens[child]!.relation) &&
      tokens[child]!.upos === 'NOUN',
  );
  if (subject === undefined || subject > head || !as) return;
  tokens[subject]!.relation = 'nsubj';
  tokens[at]!.relation = 'obj';
  verb.xpos = 'VBD';
}

/** "Presidents Lund of Norland and Berg of Peru discussed": they did, and no title. */
function leadWithNames(tokens: Token[], at: number): void {
  const { head, relation, xpos } = tokens[at]!;
  const name = at + 1;
  const token = tokens[name];
  if (
    !/^NNP?S$/.test(xpos) ||
    token?.upos !== 'PROPN' ||
    hasChild(tokens, at, /^(?:nmod|acl|conj)/)
  )
    return;
  const beside = token.head === head && token.relation === relation;
  if (!beside && !(token.head === at && token.relation === 'appos')) return;
  const others = [
    name,
    ...childrenOf(tokens, name).filter((child) => tokens[child]!.relation === 'nmod'),
  ];
  const second = others
    .flatMap((one) => childrenOf(tokens, one))
    .find(
      (child) =>
        child > name && tokens[child]!.relation === 'conj' && tokens[child]!.upos === 'PROPN',
    );
  if (second === undefined || !hasChild(tokens, second, /^cc$/)) return;
  tokens[second]!.head = name;
  for (const child of childrenOf(tokens, at))
    if (child !== name && /^(?:case|det|punct)/.test(tokens[child]!.relation))
      tokens[child]!.head = name;
  Object.assign(token, { head, relation });
  Object.assign(tokens[at]!, { head: name, relation: 'nmod:desc' });
}
