import type { Token } from '../model/index.ts';

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
  const object = objectAbove(tokens, phrase.head);
  if (object < 0 || word - object > REACH) return;
  const verb = tokens[object]!.head;
  if (!verbs.has(tokens[verb]!.lemma.toLowerCase()) || object < verb) return;
  if (hasPhrase(tokens, verb, object, text.toLowerCase())) return;
  // "accused the head of Norvik": of whom, until what he is accused of follows.
  if (text.toLowerCase() === 'of') {
    if (phrase.head !== object) return;
    if (phrase.upos === 'PROPN' && tokens[object]!.upos === 'NOUN') return;
  }
  Object.assign(phrase, { head: verb, relation: 'obl' });
}

/** The object whose phrase a token belongs to, at most four nouns up; -1 where there is none. */
function objectAbove(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const { head, relation } = tokens[at]!;
    if (relation === 'obj' || relation === 'iobj') return at;
    if (!/^(?:nmod|conj|appos|obl)$/.test(relation) || tokens[at]!.upos === 'VERB') return -1;
    at = head;
  }
  return -1;
}

/** A verb that has its phrase already. */
function hasPhrase(tokens: readonly Token[], verb: number, from: number, word: string): boolean {
  return tokens
    .slice(from, from + REACH)
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

/** What a decision is taken at, on or in. */
const OCCASION =
  /^(?:summit|meeting|conference|session|congress|talk|vote|assembly|hearing|ceremony|week|month|year|day|morning|evening|afternoon|night|time|weekend|majority|margin|statement|interview|letter|principle|unanimity)$/;
