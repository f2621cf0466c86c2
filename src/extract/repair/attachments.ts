import type { Token } from '../../model/index.ts';

/** How far, in tokens, a phrase stands from the verb that asks for it. */
const REACH = 24;

/**
 * "came in response to a petition": what the verb seems to have two of is one phrase. `phrases` are prepositions around a
 * noun.
 */
export function joinRelational(tokens: Token[], word: number, phrases: ReadonlySet<string>): void {
  const { head, relation, text } = tokens[word]!;
  if (relation !== 'case' || head <= word || word < 2) return;
  const noun = tokens[word - 1]!;
  const below = tokens[head]!;
  if (below.head < 0 || noun.head !== below.head || !noun.relation.startsWith('obl')) return;
  if (!/^(?:obl|nmod)$/.test(below.relation)) return;
  if (!phrases.has(`${tokens[word - 2]!.text} ${noun.text} ${text}`.toLowerCase())) return;
  Object.assign(below, { head: word - 1, relation: 'nmod' });
}

/** Verbs and the preposition that they bring beside an object, wherever the parser hangs it. */
export type Takes = ReadonlyMap<string, ReadonlySet<string>>;

/** "accused the firm of fraud", "attributed the rise in levels to the works": the verb asks for it, not the noun. */
export function giveVerbItsPhrase(tokens: Token[], word: number, takes: Takes): void {
  const { head, relation, text } = tokens[word]!;
  const verbs = takes.get(text.toLowerCase());
  if (!verbs || relation !== 'case' || head <= word) return;
  const phrase = tokens[head]!;
  if (phrase.relation !== 'nmod') return;
  const below = belowVerb(tokens, phrase.head);
  const verb = tokens[below]?.head ?? -1;
  if (verb < 0 || word - verb > REACH || below < verb) return;
  if (!verbs.has(tokens[verb]!.lemma.toLowerCase())) return;
  const object = tokens
    .slice(verb, below + 1)
    .findIndex((one) => one.head === verb && /^i?obj$/.test(one.relation));
  if (object < 0) return;
  if (hasPhrase(tokens, verb, text.toLowerCase())) return;
  // "accused the head of Norvik": of whom, until what he is accused of follows.
  if (text.toLowerCase() === 'of') {
    if (phrase.head !== verb + object || isQuantity(tokens[verb + object]!)) return;
    if (phrase.upos === 'PROPN' && tokens[verb + object]!.upos === 'NOUN') return;
  }
  Object.assign(phrase, { head: verb, relation: 'obl' });
}

/** "attacks them every night with drones", "met on Monday in Lima": no night with drones. */
export function giveVerbItsCircumstance(tokens: Token[], word: number): void {
  const { head, relation, text } = tokens[word]!;
  if (relation !== 'case' || head <= word || !CIRCUMSTANCE.test(text)) return;
  if (tokens[word - 1]?.text === ',') return;
  const phrase = tokens[head]!;
  const time = tokens[phrase.head];
  if (phrase.relation !== 'nmod' || !time || phrase.head > word) return;
  if (!time.relation.startsWith('obl') || !TIME.test(time.text)) return;
  if (tokens[time.head]?.upos !== 'VERB' || time.head > phrase.head) return;
  Object.assign(phrase, { head: time.head, relation: 'obl' });
}

const CIRCUMSTANCE = /^(?:in|at|with|on|near|against|inside|outside|by|from)$/i;
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tonight|tomorrow|day|night|morning|afternoon|evening|weekend|week|month|year)s?$/i;

/** "deprived hundreds of people", "convinced a majority of voters": of whom, not of what. */
function isQuantity({ lemma, upos }: Token): boolean {
  return (
    upos === 'NUM' ||
    /^(?:hundred|thousand|million|dozen|score|number|majority|group|lot|some|many|most|member|part|half|couple|handful|series|crowd|percent)$/i.test(
      lemma,
    )
  );
}

/** The phrase of a verb that a token belongs to, at most four nouns up; -1 where there is none. */
function belowVerb(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const { head, relation } = tokens[at]!;
    if (/^(?:obj|iobj|obl)$/.test(relation)) return at;
    if (!/^(?:nmod|conj|appos)$/.test(relation)) return -1;
    at = head;
  }
  return -1;
}

/** A verb that has its phrase already. */
function hasPhrase(tokens: readonly Token[], verb: number, word: string): boolean {
  return tokens
    .slice(verb, verb + REACH)
    .some(
      ({ head, text, relation }) =>
        relation === 'case' &&
        text.toLowerCase() === word &&
        tokens[head]?.head === verb &&
        tokens[head].relation.startsWith('obl'),
    );
}

/** Verbs that take an infinitive, whatever stands between. */
const DECIDING = /^(?:decide|agree|vow|pledge|promise|refuse|decline|threaten|vote|choose|intend)$/;

/** "decided at the summit to invite three more": it is no summit to invite somebody. */
export function giveVerbItsInfinitive(tokens: Token[], index: number): void {
  const { head, relation, xpos } = tokens[index]!;
  if (relation !== 'acl' || xpos !== 'VB' || head < 0 || head > index) return;
  const noun = tokens[head]!;
  const verb = tokens[noun.head];
  if (!noun.relation.startsWith('obl') || !verb || noun.head > head) return;
  if (!DECIDING.test(verb.lemma.toLowerCase()) || tokens[index - 1]?.text.toLowerCase() !== 'to')
    return;
  const time = noun.upos === 'PROPN' || OCCASION.test(noun.lemma.toLowerCase());
  const taken = tokens
    .slice(noun.head, index)
    .some((one) => one.head === noun.head && /^(?:xcomp|ccomp|obj)$/.test(one.relation));
  if (!time || taken) return;
  Object.assign(tokens[index]!, { head: noun.head, relation: 'xcomp' });
}

/** Verbs whose subject does by means of their object what "to" brings. */
const USING =
  /^(?:use|utili[sz]e|employ|exploit|abuse|leverage|hold|stage|organi[sz]e|convene|take|mount|spend|borrow|invest|introduce|impose|file|undertake|establish|build|visit|cross|enter|attend|join|leave|hijack|storm|block|close|shut|interrupt|cancel|cut)$/;

/** "used e-mails to lure users", "held a series of talks to end the strike": who uses them lures; `intents` are nouns for plans. */
export function giveVerbItsPurpose(
  tokens: Token[],
  index: number,
  intents: ReadonlyMap<string, unknown>,
): void {
  const { head, relation, xpos } = tokens[index]!;
  if (relation !== 'acl' || xpos !== 'VB' || head < 0 || head > index - 2) return;
  if (tokens[index - 1]!.text.toLowerCase() !== 'to' || intents.has(tokens[head]!.lemma)) return;
  const object = belowVerb(tokens, head);
  const verb = object < 0 || tokens[object]!.relation !== 'obj' ? -1 : tokens[object]!.head;
  if (verb < 0 || verb > object || !USING.test(tokens[verb]!.lemma)) return;
  if (!FREE.test(tokens[object]!.xpos) || UNFREE.test(tokens[object]!.lemma)) return;
  const behind = tokens.slice(index + 1, index + REACH);
  if (!behind.some((one) => one.head === index && one.relation === 'obj')) return;
  const passive = tokens
    .slice(Math.max(0, verb - REACH), verb)
    .some((one) => one.head === verb && one.relation === 'aux:pass');
  if (!passive) Object.assign(tokens[index]!, { head: verb, relation: 'advcl' });
}

const FREE = /^NNP?S?$/;
/** "takes time to", "took steps to": what is taken is for the deed already. */
const UNFREE =
  /^(?:time|chance|opportunity|right|ability|power|duty|step|way|decision|thing|reason)$/;

/** What a decision is taken at, on or in. */
const OCCASION =
  /^(?:summit|meeting|conference|session|congress|talk|vote|assembly|hearing|ceremony|week|month|year|day|morning|evening|afternoon|night|time|weekend|majority|margin|statement|interview|letter|principle|unanimity)$/;

/** Verbs that call an object something; "make" and "find" may as well bring somebody something. */
const CALLING =
  /^(?:name|call|elect|appoint|declare|consider|dub|label|brand|crown|designate|proclaim|deem|term|nickname|christen)$/;

/** "declared Berg a traitor": the second object is what the first is called. */
export function callObject(tokens: Token[], index: number): void {
  const { head } = tokens[index]!;
  if (head < 0 || head > index || !CALLING.test(tokens[head]!.lemma.toLowerCase())) return;
  const first = tokens
    .slice(Math.max(head, index - REACH), index)
    .some((one) => one.head === head && /^i?obj$/.test(one.relation));
  if (!first) return;
  for (let at = Math.max(head, index - REACH); at < index; at += 1)
    if (tokens[at]!.head === head && tokens[at]!.relation === 'iobj') tokens[at]!.relation = 'obj';
  tokens[index]!.relation = 'xcomp';
}

/** "the resignation of Norvik chairman Tom Berg": the preposition is the name's, not the title's. */
export function giveNameItsCase(tokens: Token[], word: number): void {
  const { head } = tokens[word]!;
  const title = tokens[head];
  if (!title || head < word || !/^(?:nmod:desc|compound)$/.test(title.relation)) return;
  if (title.head > head && title.head - head < 8) tokens[word]!.head = title.head;
}

/** "killed up to 50 people", "offered up to $6,000": a bound, no direction. */
export function readBound(tokens: Token[], up: number): void {
  const [to, verb] = [tokens[up + 1], tokens[tokens[up]!.head]];
  if (tokens[up]!.text.toLowerCase() !== 'up' || to?.text.toLowerCase() !== 'to' || !verb) return;
  const at = tokens[to.head];
  const counted = at?.relation === 'nummod' ? tokens[at.head] : at;
  const number = tokens[up + 2]!;
  if (to.relation !== 'case' || !counted || to.head <= up || to.head - up > 8) return;
  if (counted.head !== tokens[up]!.head || !/^(?:CD|\$)$/.test(number.xpos)) return;
  // "adds up to 50 people": a sum.
  if (/^(?:add|come|go|rise|climb|move|grow|jump|run|head|drive|walk|back|catch)$/.test(verb.lemma))
    return;
  const taken = tokens
    .slice(tokens[up]!.head, up)
    .some(({ head, relation }) => head === tokens[up]!.head && relation === 'obj');
  if (!taken) counted.relation = 'obj';
  const head = number.head > up && number.head <= to.head ? up + 2 : to.head;
  Object.assign(tokens[up]!, { head, relation: 'advmod', upos: 'ADV', xpos: 'RB' });
  Object.assign(to, { head: up, relation: 'fixed' });
}
