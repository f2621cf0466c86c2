import type { Token } from '../../model/index.ts';
import {
  childOf,
  childrenOf,
  hasChild,
  isComma,
  isFinite,
  isNoun,
  isUnder,
  lowered,
} from './look.ts';

/** "More than 600 of the refugees died": so many did. */
export function actAsCount(tokens: Token[], count: number): void {
  const { head } = tokens[count]!;
  const verb = tokens[head];
  countBetween(tokens, count);
  if (verb?.upos !== 'VERB' || head < count || hasChild(tokens, count, /^case$/)) return;
  if (!hasChild(tokens, count, /^nmod$/) || hasChild(tokens, head, /^(?:nsubj|csubj|expl|mark)/))
    return;
  const passive = hasChild(tokens, head, /^aux:pass$/);
  tokens[count]!.relation = passive ? 'nsubj:pass' : 'nsubj';
}

/** "At least 16 people, most of them women, were crushed": a counted noun before a verb without a subject. */
export function actBeforeVerb(tokens: Token[], noun: number): void {
  const { head } = tokens[noun]!;
  const verb = tokens[head];
  if (!isNoun(tokens[noun]) || verb?.upos !== 'VERB' || !isFinite(tokens, head)) return;
  if (!hasChild(tokens, noun, /^nummod$/) || hasChild(tokens, noun, /^(?:case|mark|cc)$/)) return;
  if (head > noun) {
    if (hasChild(tokens, head, /^(?:nsubj|csubj|expl|mark)/)) return;
    beSubject(tokens, noun, head);
    return;
  }
  // "says 1.9 million people, or 90 % of all, have been displaced"
  const content = childOf(tokens, head, /^ccomp$/);
  if (content === undefined || content < noun || !isFinite(tokens, content)) return;
  if (hasChild(tokens, content, /^(?:nsubj|csubj|expl|mark)/)) return;
  for (let at = noun + 1; at < content; at += 1)
    if (!isUnder(tokens, at, noun) && tokens[at]!.head !== content) return;
  beSubject(tokens, noun, content);
}

function beSubject(tokens: Token[], noun: number, verb: number): void {
  const passive = hasChild(tokens, verb, /^aux:pass$/);
  Object.assign(tokens[noun]!, { head: verb, relation: passive ? 'nsubj:pass' : 'nsubj' });
}

/** "take in 5,000 refugees": the particle of the verb, and no part of the number. */
export function leaveNumber(tokens: Token[], particle: number): void {
  const { head, xpos, relation } = tokens[particle]!;
  if (xpos !== 'RP' || relation !== 'advmod' || head !== particle + 1) return;
  if (tokens[particle - 1]?.upos !== 'VERB') return;
  Object.assign(tokens[particle]!, { head: particle - 1, relation: 'compound:prt' });
}

/** "between three and nine soldiers": so many of them. */
function countBetween(tokens: Token[], low: number): void {
  const [between, cc, high, noun] = [-1, 1, 2, 3].map((step) => tokens[low + step]);
  if (lowered(between) !== 'between' || lowered(cc) !== 'and' || high?.upos !== 'NUM') return;
  if (!isNoun(noun) || noun!.head !== tokens[low]!.head) return;
  Object.assign(between!, { head: low + 2, relation: 'advmod' });
  Object.assign(tokens[low]!, { head: low + 2, relation: 'nummod' });
  Object.assign(cc!, { head: low + 2 });
  Object.assign(high, { head: low + 3, relation: 'nummod' });
}

export const DIRECTION = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))$/i;

/** "near a vehicle north of Lima": the two words are one preposition. */
export function pointTo(tokens: Token[], direction: number): void {
  const of = tokens[direction + 1];
  const { upos, head } = tokens[direction]!;
  if (lowered(of) !== 'of' || upos !== 'ADV' || of!.relation !== 'case') return;
  const place = of!.head;
  if (place <= direction + 1 || place > direction + 6 || head > direction) return;
  if (tokens[place]!.head === direction) {
    const noun = isNoun(tokens[direction - 1]) ? direction - 1 : -1;
    if (noun < 0 && head < 0) return;
    Object.assign(
      tokens[place]!,
      noun < 0 ? { head, relation: 'obl' } : { head: noun, relation: 'nmod' },
    );
  }
  if (hasChild(tokens, direction, /^(?:obl|nmod|advmod)/)) return;
  Object.assign(tokens[direction]!, { head: place, relation: 'case', upos: 'ADP', xpos: 'IN' });
}

/** "Six bodyguards, a district chief and a civilian": several more, and none of the six. */
export function joinCounted(tokens: Token[], second: number): void {
  const { head, xpos } = tokens[second]!;
  if (xpos !== 'NN' || head < 0 || head > second || tokens[head]!.xpos !== 'NNS') return;
  if (!hasChild(tokens, head, /^nummod$/) || !hasChild(tokens, second, /^det$/)) return;
  const third = childOf(tokens, second, /^conj$/);
  if (third === undefined || third < second || !hasChild(tokens, third, /^cc$/)) return;
  if (!childrenOf(tokens, second).some((child) => /^an?$/i.test(tokens[child]!.text))) return;
  if (!isComma(tokens[childrenOf(tokens, second)[0] ?? 0]) && !isComma(tokens[head + 1])) return;
  if (tokens[third]!.upos === 'ADJ' && hasChild(tokens, third, /^det$/))
    Object.assign(tokens[third]!, { upos: 'NOUN', xpos: 'NN' });
  if (!isNoun(tokens[third])) return;
  Object.assign(tokens[second]!, { relation: 'conj' });
  tokens[third]!.head = head;
}
