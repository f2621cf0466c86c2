import type { Token } from '../../model/index.ts';

const CURRENCY = /^[€$£¥₹]$/;

/** "a €100 billion ($108 billion) fund", "a 5-year, 100 billion euro fund": the noun heads the phrase. */
export function giveSumItsNoun(tokens: Token[], index: number): void {
  const noun = tokens[index]!;
  if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') return;
  const sum = sumBefore(tokens, index);
  if (sum < 0) return;
  const measure = tokens[sum]!;
  const inside = (head: number): boolean => head >= sum && head <= index;
  const beside = noun.head === sum || noun.head === measure.head;
  const apposed = measure.upos === 'NOUN' && /^(?:appos|conj)$/.test(noun.relation);
  if (inside(measure.head) || !(beside || apposed)) return;
  const { head, relation } = measure;
  for (let at = Math.max(0, sum - 4); at <= index; at += 1) {
    const token = tokens[at]!;
    if (token.head === sum && /^(?:case|det|mark|cc|nmod:poss)/.test(token.relation))
      token.head = index;
    // "($108 billion)" says the sum again.
    if (token.head === index && at > sum && token.relation === 'appos') token.head = sum;
  }
  noun.head = head;
  noun.relation = relation;
  measure.head = index;
  measure.relation = 'compound';
}

/** The head of a sum or measure that runs up to the words before a noun, else -1. */
function sumBefore(tokens: readonly Token[], noun: number): number {
  let depth = 0;
  for (let at = noun - 1; at >= 0 && noun - at < 14; at -= 1) {
    const { text, upos, relation } = tokens[at]!;
    if (text === ')') depth += 1;
    else if (text === '(') depth -= 1;
    else if (depth > 0) continue;
    else if (CURRENCY.test(text)) return at;
    else if (text === ',' && isMeasure(tokens, at - 1)) return at - 1;
    else if (upos !== 'NUM' && relation !== 'compound' && relation !== 'amod') return -1;
  }
  return -1;
}

/** "5-year" before a comma. */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.upos === 'NOUN' && tokens[at - 1]?.text === '-' && tokens[at - 2]?.upos === 'NUM'
  );
}
