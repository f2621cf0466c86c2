import type { Token } from '../../model/index.ts';
import {
  between,
  childOf,
  childrenOf,
  firstOf,
  hasChild,
  isComma,
  isNoun,
  lowered,
} from './look.ts';

/** What somebody is before a court for, or kept for: never said of the court or the place. */
const JUDGED =
  /^(?:accuse|charge|suspect|convict|jail|imprison|arrest|detain|wound|injure|sentence|indict)$/;

/** Mends what a comma keeps apart and the tree joins all the same. */
export function mendBetweenCommas(tokens: Token[], at: number): void {
  const { relation, xpos } = tokens[at]!;
  if (/^(?:obl|advcl)/.test(relation)) {
    leaveParticiple(tokens, at);
    joinBefore(tokens, at);
  } else if (relation === 'acl' && xpos === 'VBN') hangOnJudged(tokens, at);
  else if (relation === 'appos') raiseBehindParty(tokens, at);
}

/** "restored ties, broken off in May, after the vote": what follows the second comma belongs to the main verb. */
function leaveParticiple(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const participle = tokens[head];
  if (
    !participle ||
    head > at ||
    !/^VB[NG]$/.test(participle.xpos) ||
    participle.relation !== 'acl'
  )
    return;
  const noun = participle.head;
  const first = firstOf(tokens, at);
  if (noun < 0 || noun > head || !isComma(tokens[head - 1]) || hasChild(tokens, head, /^cc$/))
    return;
  const comma = isComma(tokens[first - 1]) ? first - 1 : isComma(tokens[first]) ? first : -1;
  if (comma <= head + 1 || between(tokens, comma, at, isComma)) return;
  const verb = tokens[noun]!.head;
  if (tokens[verb]?.upos !== 'VERB' || verb > noun || !/^(?:obj|obl)/.test(tokens[noun]!.relation))
    return;
  tokens[at]!.head = verb;
}

/** "Lund, in office since 2017, is seeking": since when he is in office. */
function joinBefore(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (relation !== 'obl' || head < at) return;
  const noun = firstOf(tokens, at) - 1;
  const token = tokens[noun];
  if (!isNoun(token) || token?.relation !== 'nmod' || token.head > noun) return;
  const apart = between(tokens, token.head, noun, isComma) && isComma(tokens[at + 1]);
  if (apart && token.head !== head) Object.assign(tokens[at]!, { head: noun, relation: 'nmod' });
}

/** "are on trial accused of treason": they are accused, and no trial. */
function hangOnJudged(tokens: Token[], at: number): void {
  const { head, lemma } = tokens[at]!;
  const noun = tokens[head];
  if (!noun || head > at || noun.upos !== 'NOUN' || !JUDGED.test(lemma.toLowerCase())) return;
  if (hasChild(tokens, head, /^cop$/) && hasChild(tokens, head, /^case$/))
    tokens[at]!.relation = 'advcl';
}

/** "Rep. Lund, D-Texas, introduced legislation": a past tense between a comma and its object, taken for an adjective. */
function raiseBehindParty(tokens: Token[], at: number): void {
  const { head, upos } = tokens[at]!;
  const root = tokens[head];
  if (upos !== 'NOUN' || head > at || root?.relation !== 'root' || root.upos !== 'PROPN') return;
  const verb = childOf(tokens, at, /^amod$/);
  if (verb === undefined || tokens[verb]!.xpos !== 'VBN' || !/ed$/.test(tokens[verb]!.text)) return;
  if (!isComma(tokens[verb - 1]) || hasChild(tokens, at, /^(?:det|case|cop)/)) return;
  if (between(tokens, head, verb, ({ upos: one }) => one === 'VERB' || one === 'AUX')) return;
  if (lowered(tokens[verb]) === 'related') return;
  Object.assign(tokens[verb]!, { head: -1, relation: 'root', upos: 'VERB', xpos: 'VBD' });
  Object.assign(tokens[at]!, { head: verb, relation: 'obj' });
  Object.assign(root, { head: verb, relation: 'nsubj' });
  for (const child of childrenOf(tokens, head)) if (child > at) tokens[child]!.head = verb;
}
