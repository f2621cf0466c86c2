import type { Token } from '../../model/index.ts';
import {
  between,
  childOf,
  childrenOf,
  firstOf,
  hasChild,
  isFinite,
  isNoun,
  lowered,
} from './look.ts';

/** What the rules about clauses of content ask of words. */
export interface ContentWords {
  /** Verbs of saying and thinking by lemma, with their kind. */
  cues: ReadonlyMap<string, string>;
  /** Nouns that hold what is said: "the claim", "rumours". */
  isContent: (lemma: string) => boolean;
}

const ADVERBIAL = /^(?:after|before|because|while|when|since|until|although|though)$/i;

/** Mends what is said, claimed or rumoured where the parser hung it beside its verb or noun. */
export function mendContents(tokens: Token[], at: number, words: ContentWords): void {
  const { upos, relation } = tokens[at]!;
  if (relation === 'mark' && lowered(tokens[at]) === 'that') restoreSubject(tokens, at, words);
  if (relation === 'obj' && lowered(tokens[at]) === 'that') freeFromCopula(tokens, at);
  if (relation === 'xcomp' && hasChild(tokens, at, /^nsubj/)) leaveAdverbial(tokens, at);
  if (relation === 'ccomp') {
    leaveAdverbial(tokens, at);
    hangOnNoun(tokens, at, words);
    nestContent(tokens, at, words);
  } else if (relation === 'acl:relcl') keepWhole(tokens, at, words);
  if (/^nsubj/.test(relation) && isNoun(tokens[at])) {
    freeAdjective(tokens, at);
    describeFirst(tokens, at);
  }
  if (upos !== 'VERB' || words.cues.get(tokens[at]!.lemma.toLowerCase()) !== 'say') return;
  takeContent(tokens, at);
  sayWhatFollows(tokens, at);
}

/** "the myth that Norland is not open": what is said with "is" has no object. */
function freeFromCopula(tokens: Token[], that: number): void {
  const { head } = tokens[that]!;
  if (tokens[head]?.relation !== 'acl:relcl' || head < that || !hasChild(tokens, head, /^cop$/))
    return;
  if (!hasChild(tokens, head, /^nsubj/)) return;
  Object.assign(tokens[that]!, { upos: 'SCONJ', xpos: 'IN', relation: 'mark' });
  tokens[head].relation = 'acl';
}

/** "told us that the blast, which happened at noon, killed": the blast killed. */
function restoreSubject(tokens: Token[], that: number, { cues }: ContentWords): void {
  const noun = tokens[that]!.head;
  const cue = tokens[noun]?.head ?? -1;
  if (
    noun < that ||
    cue < 0 ||
    cue > that ||
    !isNoun(tokens[noun]) ||
    hasChild(tokens, noun, /^cop$/)
  )
    return;
  if (!cues.has(tokens[cue]!.lemma.toLowerCase())) return;
  const verb = childrenOf(tokens, cue).find(
    (child) =>
      child > noun &&
      tokens[child]!.upos === 'VERB' &&
      /^(?:conj|parataxis|dep|advcl|ccomp)$/.test(tokens[child]!.relation) &&
      isFinite(tokens, child) &&
      !hasChild(tokens, child, /^(?:nsubj|csubj|expl|cc$|mark)/),
  );
  if (verb === undefined) return;
  Object.assign(tokens[noun]!, { head: verb, relation: 'nsubj' });
  tokens[that]!.head = verb;
  tokens[verb]!.relation = 'ccomp';
}

/** "said Italy will leave after the soldiers hand over": what comes after is no content of its own. */
function leaveAdverbial(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  const mark = childrenOf(tokens, at).find(
    (child) =>
      child < at && tokens[child]!.relation === 'mark' && ADVERBIAL.test(tokens[child]!.text),
  );
  if (mark === undefined || head < 0 || head > mark) return;
  const before = childrenOf(tokens, head).find(
    (child) => child > head && child < mark && tokens[child]!.relation === 'ccomp',
  );
  Object.assign(tokens[at]!, { head: before ?? head, relation: 'advcl' });
}

/**
 * "stated that unless Norland accepts the terms, the war will go on": what stands between "that" and the verb of what is
 * said is a part of what is said.
 */
export function keepInside(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (!/^(?:advcl|obl(?!:agent))/.test(relation) || head < 0 || head > at) return;
  const content = childrenOf(tokens, head).find(
    (child) => child > at && /^(?:ccomp|xcomp)$/.test(tokens[child]!.relation),
  );
  if (content === undefined) return;
  const that = childrenOf(tokens, content).find(
    (child) =>
      child > head &&
      child < at &&
      tokens[child]!.relation === 'mark' &&
      /^(?:that|whether)$/.test(lowered(tokens[child])),
  );
  if (that !== undefined && firstOf(tokens, at) > that) tokens[at]!.head = content;
}

/** "rejected the idea Berg posed a threat": the idea is that he posed one. */
function hangOnNoun(tokens: Token[], at: number, { isContent }: ContentWords): void {
  const { head } = tokens[at]!;
  if (head < 0 || head > at) return;
  const noun = childrenOf(tokens, head).find(
    (child) => child > head && child < at && tokens[child]!.relation === 'obj',
  );
  if (noun === undefined || !isContent(tokens[noun]!.lemma.toLowerCase())) return;
  if (firstOf(tokens, at) !== noun + 1 || !hasChild(tokens, at, /^nsubj/)) return;
  Object.assign(tokens[at]!, { head: noun, relation: 'acl' });
}

/** "told them he suspects the hack is a hoax": of two contents in a row, the second is what the first one thinks. */
function nestContent(tokens: Token[], at: number, { cues }: ContentWords): void {
  const { head } = tokens[at]!;
  if (head < 0 || head > at) return;
  const outer = childrenOf(tokens, head).findLast(
    (child) => child > head && child < at && tokens[child]!.relation === 'ccomp',
  );
  if (outer === undefined || !cues.has(tokens[outer]!.lemma.toLowerCase())) return;
  if (!isFinite(tokens, outer) || hasChild(tokens, outer, /^(?:ccomp|xcomp)$/)) return;
  const first = firstOf(tokens, at);
  const object = childrenOf(tokens, outer).find(
    (child) => child > outer && child < at && tokens[child]!.relation === 'obj',
  );
  if (between(tokens, outer, first, ({ upos }) => upos === 'PUNCT' || upos === 'CCONJ')) return;
  const subject = childOf(tokens, at, /^nsubj/);
  if (object === undefined) {
    if (first === outer + 1 && subject !== undefined) tokens[at]!.head = outer;
  } else if (subject === undefined && first === object + 1 && isFinite(tokens, at)) {
    const passive = hasChild(tokens, at, /^aux:pass$/);
    Object.assign(tokens[object]!, { head: at, relation: passive ? 'nsubj:pass' : 'nsubj' });
    tokens[at]!.head = outer;
  }
}

/** "rumours he was starting a party": a clause with subject and object has no gap to fill. */
function keepWhole(tokens: Token[], at: number, { isContent }: ContentWords): void {
  const { head } = tokens[at]!;
  if (head < 0 || head > at || !isContent(tokens[head]!.lemma.toLowerCase())) return;
  const subject = childOf(tokens, at, /^nsubj/);
  if (subject === undefined || subject > at || /^W/.test(tokens[subject]!.xpos)) return;
  if (firstOf(tokens, subject) !== head + 1) return;
  if (!hasChild(tokens, at, /^(?:obj|ccomp|xcomp|cop|aux:pass)$/)) return;
  if (between(tokens, head, at, ({ xpos }) => /^W/.test(xpos))) return;
  tokens[at]!.relation = 'acl';
}

/** "Investigations carried out in May found leaks": of two verbs without "and", the first only describes. */
function describeFirst(tokens: Token[], subject: number): void {
  const first = tokens[subject]!.head;
  if (first !== subject + 1 || !/^VB[DN]$/.test(tokens[first]!.xpos)) return;
  if (/^(?:say|tell|claim|state|report|note)$/.test(tokens[first]!.lemma)) return;
  if (hasChild(tokens, first, /^(?:obj|iobj|xcomp|aux|cop)/)) return;
  const next = childrenOf(tokens, first).find(
    (child) =>
      child > first + 1 &&
      /^(?:ccomp|advcl|parataxis|conj|dep)$/.test(tokens[child]!.relation) &&
      (tokens[child]!.xpos === 'VBD' || hasChild(tokens, child, /^aux/)) &&
      isFinite(tokens, child) &&
      !hasChild(tokens, child, /^(?:nsubj|csubj|expl|cc$|mark)/) &&
      childrenOf(tokens, child).every(
        (below) => tokens[below]!.relation !== 'advmod' || /^n[o'’]t$/i.test(tokens[below]!.text),
      ),
  );
  if (next === undefined || between(tokens, first, next, ({ text }) => /^[,;:"“”]$/.test(text)))
    return;
  // "The truce collapsed after fighters from the north stormed a prison": two clauses.
  const behind = tokens[first + 1]?.relation === 'compound:prt' ? first + 2 : first + 1;
  const opens = /^(?:after|before|as|when|while|since|until|because)$/;
  if (tokens[first]!.xpos === 'VBD' && opens.test(lowered(tokens[behind]))) return;
  Object.assign(tokens[next]!, { head: tokens[first]!.head, relation: tokens[first]!.relation });
  tokens[subject]!.head = next;
  Object.assign(tokens[first]!, { head: subject, relation: 'acl', xpos: 'VBN' });
}

/** "it was unaware products were tainted": the adjective is said of "it", the products were tainted. */
function freeAdjective(tokens: Token[], noun: number): void {
  const cop = childOf(tokens, noun, /^cop$/);
  const verb = tokens[noun]!.head;
  if (cop === undefined || cop > noun || verb < noun || !tokens[verb]) return;
  const adjective = childrenOf(tokens, noun).find(
    (child) => child > cop && child < noun && tokens[child]!.upos === 'ADJ',
  );
  if (adjective === undefined || hasChild(tokens, noun, /^(?:det|nmod:poss)/)) return;
  const { head, relation } = tokens[verb];
  for (const child of childrenOf(tokens, noun))
    if (child < adjective) tokens[child]!.head = adjective;
  Object.assign(tokens[adjective]!, { head, relation });
  Object.assign(tokens[verb], { head: adjective, relation: 'ccomp' });
}

/** "Prosecutors said two years ago, Berg sold his home and then used the money": all of it is said. */
function takeContent(tokens: Token[], cue: number): void {
  if (hasChild(tokens, cue, /^(?:ccomp|obj|parataxis)$/)) return;
  const joined = childrenOf(tokens, cue).filter(
    (child) => child > cue && tokens[child]!.relation === 'conj' && tokens[child]!.upos === 'VERB',
  );
  const [first, ...rest] = joined;
  if (first === undefined || hasChild(tokens, first, /^cc$/) || !isFinite(tokens, first)) return;
  const subject = childOf(tokens, first, /^nsubj/);
  if (subject === undefined || subject > first || subject < cue) return;
  if (between(tokens, cue, subject, ({ upos }) => upos === 'CCONJ')) return;
  tokens[first]!.relation = 'ccomp';
  for (const next of rest) if (!hasChild(tokens, next, /^nsubj/)) tokens[next]!.head = first;
}

/** "quit after alleging she was harassed": the harassing is alleged, and the alleging is what came before. */
function sayWhatFollows(tokens: Token[], cue: number): void {
  const { head, relation } = tokens[cue]!;
  const verb = tokens[head];
  if (relation !== 'advcl' || !verb || head < cue || verb.head < 0 || verb.head > cue) return;
  if (hasChild(tokens, cue, /^(?:ccomp|obj|nsubj)$/)) return;
  if (lowered(tokens[cue + 1]) === 'that') return;
  const subject = childOf(tokens, head, /^nsubj/);
  if (subject === undefined || firstOf(tokens, subject) !== cue + 1) return;
  if (tokens[cue]!.xpos !== 'VBG') return;
  tokens[cue]!.head = verb.head;
  Object.assign(verb, { head: cue, relation: 'ccomp' });
}
