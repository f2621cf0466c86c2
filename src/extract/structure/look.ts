import type { Token } from '../../model/index.ts';

/** How far, in tokens, what belongs together is looked for: hostile trees cost no more than real ones. */
const REACH = 40;
const STEPS = 30;

export function childrenOf(tokens: readonly Token[], head: number): number[] {
  const found: number[] = [];
  const end = Math.min(tokens.length, head + REACH);
  for (let at = Math.max(0, head - REACH); at < end; at += 1)
    if (tokens[at]!.head === head) found.push(at);
  return found;
}

export function childOf(
  tokens: readonly Token[],
  head: number,
  relation: RegExp,
): number | undefined {
  const end = Math.min(tokens.length, head + REACH);
  for (let at = Math.max(0, head - REACH); at < end; at += 1)
    if (tokens[at]!.head === head && relation.test(tokens[at]!.relation)) return at;
  return undefined;
}

export function hasChild(tokens: readonly Token[], head: number, relation: RegExp): boolean {
  return childOf(tokens, head, relation) !== undefined;
}

/** Whether a token is the other one or stands below it. */
export function isUnder(tokens: readonly Token[], token: number, ancestor: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps < STEPS; steps += 1) {
    if (at === ancestor) return true;
    at = tokens[at]!.head;
  }
  return false;
}

/** The first token of the unbroken phrase before and under a head. */
export function firstOf(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > 0 && head - first < REACH && isUnder(tokens, first - 1, head)) first -= 1;
  return first;
}

/** The nearest verb before a token that is no auxiliary and no attribute, else -1. */
export function verbBefore(tokens: readonly Token[], token: number): number {
  for (let at = token - 1; at >= 0 && token - at < REACH; at -= 1) {
    const { upos, relation } = tokens[at]!;
    if (relation === 'root' && upos !== 'VERB') return -1;
    if (upos === 'VERB' && !/^(?:amod|compound|case|mark|aux)/.test(relation)) return at;
  }
  return -1;
}

export function isNoun(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' || token?.upos === 'PROPN';
}

/** A verb in a present or past form, or with an auxiliary that is in one. */
export function isFinite(tokens: readonly Token[], verb: number): boolean {
  if (/^VB[DZP]$/.test(tokens[verb]!.xpos)) return true;
  return childrenOf(tokens, verb).some(
    (child) =>
      child < verb &&
      /^(?:aux|cop)/.test(tokens[child]!.relation) &&
      /^(?:VB[DZP]|MD)$/.test(tokens[child]!.xpos),
  );
}

export function between(
  tokens: readonly Token[],
  from: number,
  to: number,
  test: (token: Token) => boolean,
): boolean {
  for (let at = Math.max(from + 1, to - REACH); at < to; at += 1)
    if (test(tokens[at]!)) return true;
  return false;
}

export function isComma(token: Token | undefined): boolean {
  return token?.text === ',';
}

export function lowered(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? '';
}
