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

/** Mends rows whose "and" or "but" the parser hung on the wrong row. */
export function mendRows(tokens: Token[], at: number): void {
  const { relation } = tokens[at]!;
  if (lowered(tokens[at]) === 'particular') freeParticular(tokens, at);
  if (relation === 'obj') mendPairs(tokens, at);
  if (/^ob[lj]$/.test(relation)) openRow(tokens, at);
  if (relation !== 'conj') return;
  if (isNoun(tokens[at])) {
    closeRow(tokens, at);
    joinPlaces(tokens, at);
    describeSecond(tokens, at);
    actBehindBut(tokens, at);
  }
}

/** "regions in the east, the south, and the centre": a row of nouns without its "and" is closed by the next one. */
function closeRow(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const cc = childOf(tokens, at, /^cc$/);
  if (head < 0 || head > at || cc === undefined || cc > at || !isComma(tokens[cc - 1])) return;
  const open = childrenOf(tokens, head).find(
    (child) =>
      child > head &&
      child < cc &&
      /^(?:nmod|obl)$/.test(tokens[child]!.relation) &&
      isNoun(tokens[child]) &&
      isOpen(tokens, child, cc),
  );
  if (open !== undefined) tokens[at]!.head = open;
}

/** Things in a row by commas alone, the last of them right before the comma of the conjunction. */
function isOpen(tokens: readonly Token[], first: number, cc: number): boolean {
  const rest = childrenOf(tokens, first).filter(
    (child) => child > first && tokens[child]!.relation === 'conj',
  );
  const last = rest.at(-1);
  if (last === undefined || last > cc || rest.some((child) => hasChild(tokens, child, /^cc$/)))
    return false;
  // "of Lima, Peru, and": a place and where it lies.
  if (rest.length < 2 && tokens[first]!.upos === 'PROPN') return false;
  return isUnder(tokens, cc - 2, last);
}

/** "aims to join the Union, but Norland, its ally, remains its supplier": Norland does. */
function actBehindBut(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const cc = childOf(tokens, at, /^cc$/);
  if (head < 0 || head > at || cc === undefined || cc > at || !isComma(tokens[cc - 1])) return;
  if (!/^(?:but|while|yet|and|so)$/.test(lowered(tokens[cc]))) return;
  const aside = childOf(tokens, at, /^appos$/);
  if (aside === undefined || aside < at) return;
  const verb = verbBehind(tokens, aside, at);
  if (verb < 0) return;
  Object.assign(tokens[cc]!, { head: verb });
  Object.assign(tokens[at]!, { head: verb, relation: 'nsubj' });
}

/** The finite verb right behind the comma that ends an aside, which has nobody who acts. */
function verbBehind(tokens: readonly Token[], aside: number, noun: number): number {
  let next = aside + 1;
  while (next < tokens.length && next < aside + 15 && isUnder(tokens, next, noun)) {
    if (isComma(tokens[next])) break;
    next += 1;
  }
  if (!isComma(tokens[next])) return -1;
  for (let verb = next + 1; verb < Math.min(tokens.length, next + 5); verb += 1) {
    const { upos, relation } = tokens[verb]!;
    if (upos !== 'VERB') {
      if (!/^(?:AUX|ADV|PART)$/.test(upos)) return -1;
      continue;
    }
    const free =
      /^(?:conj|parataxis)$/.test(relation) &&
      isFinite(tokens, verb) &&
      !hasChild(tokens, verb, /^(?:nsubj|csubj|expl|cc$|mark)/);
    const own = firstOf(tokens, verb) > next - 1;
    return free && own && !between(tokens, next, verb, isComma) ? verb : -1;
  }
  return -1;
}

/** "ended Lind and Berg's hopes": who has the hopes is no object; "took cash and credit cards": nor is half a compound. */
function mendPairs(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (relation !== 'obj' || head < 0 || head > at || !isNoun(tokens[at])) return;
  const first = childrenOf(tokens, head).find(
    (child) => child > head && child < at && tokens[child]!.relation === 'obj',
  );
  if (first === undefined || at - first > 8) return;
  const second = childrenOf(tokens, first).find(
    (child) => child > first && child < at && tokens[child]!.relation === 'conj',
  );
  const cc = second === undefined ? undefined : childOf(tokens, second, /^cc$/);
  if (second === undefined || cc === undefined || cc > second) return;
  const before = tokens[firstOf(tokens, at) - 1];
  if (before?.xpos === 'POS' && before.head === second) {
    Object.assign(tokens[first]!, { head: at, relation: 'nmod:poss' });
  } else if (second === at - 1 && tokens[second]!.upos === 'NOUN') {
    Object.assign(tokens[at]!, { head: first, relation: 'conj' });
    Object.assign(tokens[second]!, { head: at, relation: 'compound' });
    tokens[cc]!.head = at;
  }
}

/** "air defences, in particular missiles": an adverb, whose preposition brings no place. */
function freeParticular(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const before = tokens[at - 1];
  const noun = tokens[head];
  if (relation !== 'amod' || head < at || lowered(before) !== 'in' || before?.head !== head) return;
  Object.assign(before, { head: at, relation: 'case' });
  Object.assign(tokens[at]!, { relation: 'advmod' });
  if (!noun || !isComma(tokens[at - 2]) || !isNoun(tokens[at - 3])) return;
  if (!/^(?:obl|nmod)/.test(noun.relation) || hasChild(tokens, head, /^case$/)) return;
  let first = at - 3;
  while (/^(?:flat|compound)/.test(tokens[first]!.relation) && tokens[first]!.head < at - 2)
    first = tokens[first]!.head;
  if (first >= 0 && !isUnder(tokens, first, head))
    Object.assign(noun, { head: first, relation: 'appos' });
}

const PLACES =
  /^(?:part|area|region|place|city|town|village|district|country|state|province|suburb)$/;

/** "killed three people in Norvik and other parts of the country": where, not whom. */
function joinPlaces(tokens: Token[], at: number): void {
  const { relation, head, lemma } = tokens[at]!;
  if (relation !== 'conj' || head < 0 || head > at || !PLACES.test(lemma.toLowerCase())) return;
  if (PLACES.test(tokens[head]!.lemma.toLowerCase())) return;
  const other = childrenOf(tokens, at).some((child) => /^other$/i.test(tokens[child]!.text));
  const place = childrenOf(tokens, head).findLast(
    (child) =>
      child > head &&
      child < at &&
      tokens[child]!.relation === 'nmod' &&
      tokens[child]!.upos === 'PROPN' &&
      childrenOf(tokens, child).some((one) =>
        /^(?:in|across|around|near)$/i.test(tokens[one]!.text),
      ),
  );
  if (other && place !== undefined) tokens[at]!.head = place;
}

/** "called for a ceasefire and better access": the preposition opens the row, however far its noun stands. */
function openRow(tokens: Token[], first: number): void {
  const { head } = tokens[first]!;
  if (hasChild(tokens, first, /^case$/)) return;
  let opening = firstOf(tokens, first) - 1;
  const last = tokens[opening]?.head ?? -1;
  while (opening > head && tokens[opening]!.head === last && tokens[opening]!.relation !== 'case')
    opening -= 1;
  if (opening <= head || tokens[opening]?.relation !== 'case' || last <= first) return;
  if (tokens[last]!.head !== head || !/^ob[lj]$/.test(tokens[last]!.relation)) return;
  if (!isNoun(tokens[last])) return;
  const cc = first + 1;
  if (tokens[cc]?.relation !== 'cc' || !/^(?:and|or)$/.test(lowered(tokens[cc]))) return;
  for (const child of childrenOf(tokens, last))
    if (child > opening && child < first) tokens[child]!.head = first;
  for (let at = cc + 1; at < last; at += 1)
    if (tokens[at]!.head === first) Object.assign(tokens[at]!, { head: last, relation: 'amod' });
  Object.assign(tokens[cc], { head: last });
  Object.assign(tokens[opening]!, { head: first });
  Object.assign(tokens[last]!, { head: first, relation: 'conj' });
  Object.assign(tokens[first]!, { relation: 'obl' });
}

/** "Norland and Kumasi rebels": an adjective between "and" and its noun is no third thing. */
function describeSecond(tokens: Token[], noun: number): void {
  const before = tokens[noun - 1];
  const cc = tokens[noun - 2];
  if (before?.upos !== 'ADJ' || before.relation !== 'conj' || cc?.relation !== 'cc') return;
  if (before.head !== tokens[noun]!.head || cc.head !== noun - 1) return;
  Object.assign(before, { head: noun, relation: 'amod' });
  cc.head = noun;
}
