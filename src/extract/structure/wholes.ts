import type { Token } from '../../model/index.ts';
import { childOf, childrenOf, hasChild, isNoun } from './look.ts';

export const SCALE = /^(?:magnitude|category|level|type|class|grade|stage)$/i;
export const LENGTH = /^(?:km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|yards?|cm)$/i;

/** "a magnitude 6.8 earthquake": how strong it is. */
export function joinScale(tokens: Token[], scale: number): void {
  const [number, thing] = [tokens[scale + 1], tokens[scale + 2]];
  if (number?.upos !== 'NUM' || !isNoun(thing) || number.head !== scale + 2) return;
  if (thing!.head !== tokens[scale]!.head || thing!.relation !== tokens[scale]!.relation) return;
  for (const child of childrenOf(tokens, scale)) if (child < scale) tokens[child]!.head = scale + 2;
  Object.assign(tokens[scale]!, { head: scale + 2, relation: 'compound' });
}

/** "spewed ash up to 5 km into the sky": how far. */
export function measure(tokens: Token[], length: number): void {
  const { head } = tokens[length]!;
  const first = childOf(tokens, head, /^obj$/);
  if (first === undefined || first >= length || first < head) return;
  if (!hasChild(tokens, length, /^(?:nummod|compound)$/)) return;
  tokens[length]!.relation = 'obl:unmarked';
  for (const child of childrenOf(tokens, length))
    if (child > length && tokens[child]!.relation === 'nmod')
      Object.assign(tokens[child]!, { head, relation: 'obl' });
}

/** "the bridge over the river Lempa": the river is called so. */
export function nameNoun(tokens: Token[], name: number): void {
  const { head } = tokens[name]!;
  let first = name;
  while (tokens[first - 1]?.upos === 'PROPN' && tokens[first - 1]!.head === name) first -= 1;
  const noun = tokens[first - 1];
  if (noun?.upos !== 'NOUN' || noun.head !== head || head > first - 1 || noun.relation !== 'nmod')
    return;
  if (hasChild(tokens, name, /^(?:case|det|cc)/)) return;
  Object.assign(tokens[name]!, { head: first - 1, relation: 'appos' });
}

/** "the cargo ship MV Tessa": one name. */
export function joinName(tokens: Token[], last: number): void {
  const before = tokens[last - 1];
  if (before?.relation !== 'appos' || before.upos !== 'PROPN') return;
  if (before.head !== tokens[last]!.head || before.head !== last - 2) return;
  Object.assign(tokens[last]!, { head: last - 1, relation: 'flat' });
}
