import type { Token } from '../../model/index.ts';

/** The first token of a name, by the token behind its last one. */
type Names = ReadonlyMap<number, number>;

/** Words of a sentence that are looked through. */
const REACH = 60;
/** Participles that describe, whatever stands before them: "Berlin based firm", "state owned bank". */
const DESCRIBING =
  /^(?:base|own|bear|back|lead|run|make|build|know|name|call|title|use|relate|head|sponsor|fund|size|age|style|found|dub|limit|unite|advance)$/;

/**
 * "India's decision to close the border angered Pakistan.", "Norvik United signed striker Jan Lund.": a sentence with a
 * full stop and without any verb, for the parser took its past tense for a participle. Where just one word can be the
 * verb, it is, with what stands before it for its subject.
 */
export function raiseHeadless(tokens: Token[], root: number, names: Names): void {
  const noun = tokens[root]!;
  if (noun.relation !== 'root' || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return;
  const [first, end] = [edge(tokens, root, -1), edge(tokens, root, 1) + 1];
  if (tokens[end - 1]?.text !== '.') return;
  const within = tokens.slice(first, end);
  const own = within.filter(({ head }) => head === root);
  if (own.some(({ relation }) => /^(?:nsubj|csubj|cop|aux|expl|parataxis)/.test(relation))) return;
  const candidates = within.flatMap((_, i) =>
    isCandidate(tokens, first + i, names) || isBehindAside(tokens, first + i, root)
      ? [first + i]
      : [],
  );
  const [verb] = candidates;
  if (verb === undefined || candidates.length > 1) return;
  if (within.some((token, i) => first + i !== verb && isFinite(token))) return;
  const subject = verb > root ? root : names.get(verb);
  if (subject === undefined) return;
  const object = tokens[verb]!.relation === 'amod' ? tokens[verb]!.head : -1;
  for (const token of within)
    if (token.head === root && token.relation === 'punct') token.head = verb;
  Object.assign(tokens[subject]!, { head: verb, relation: 'nsubj' });
  if (object > verb) Object.assign(tokens[object]!, { head: verb, relation: 'obj' });
  Object.assign(tokens[verb]!, { head: -1, relation: 'root', upos: 'VERB', xpos: 'VBD' });
}

/** "The company, a lender, recently filed for": behind what stands between commas. */
function isBehindAside(tokens: readonly Token[], at: number, root: number): boolean {
  const { xpos, text, lemma, relation, head } = tokens[at]!;
  const aside = tokens[head]?.relation === 'appos' && tokens[head].head === root;
  if (
    (head !== root && !aside) ||
    relation !== 'acl' ||
    !/^VB[ND]$/.test(xpos) ||
    !/ed$/.test(text)
  )
    return false;
  if (DESCRIBING.test(lemma) || /^(?:accuse|charge|convict|suspect|arrest|locate)$/.test(lemma))
    return false;
  const before = tokens[at - 1]?.upos === 'ADV' ? at - 2 : at - 1;
  if (tokens[before]?.text !== ',' || /^by$/i.test(tokens[at + 1]?.text ?? '')) return false;
  return tokens
    .slice(root + 1, before)
    .some((one) => one.head === root && one.relation === 'appos');
}

/** A form in "-ed" between two phrases. */
function isCandidate(tokens: readonly Token[], at: number, names: Names): boolean {
  const { xpos, text, lemma, relation } = tokens[at]!;
  if (!/^VB[ND]$/.test(xpos) || !/ed$/.test(text) || DESCRIBING.test(lemma.toLowerCase()))
    return false;
  if (!/^(?:amod|xcomp|acl|compound)$/.test(relation)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    (/^(?:NOUN|PROPN|VERB)$/.test(before?.upos ?? '') || names.has(at)) &&
    /^(?:NOUN|PROPN|DET|PRON|NUM)$/.test(after?.upos ?? '')
  );
}

function isFinite({ xpos, relation }: Token): boolean {
  return /^(?:VB[DZP]|MD)$/.test(xpos) || relation.startsWith('cop');
}

/** The first or last token of the sentence of a root: roots of others end it. */
function edge(tokens: readonly Token[], root: number, step: 1 | -1): number {
  let at = root;
  while (Math.abs(at - root) < REACH && tokens[at + step] && above(tokens, at + step) === root)
    at += step;
  return at;
}

function above(tokens: readonly Token[], token: number): number {
  let at = token;
  for (let steps = 0; steps < REACH && tokens[at]!.head >= 0; steps += 1) at = tokens[at]!.head;
  return at;
}

/**
 * "The ceremony organized to mark the day, with cakes, did not hide it": of two verbs of one subject that nothing joins,
 * the first, a form in "-ed" without an object, describes the subject.
 */
export function demoteParticiple(tokens: Token[], verb: number): void {
  const { relation, head } = tokens[verb]!;
  const first = tokens[head];
  if (relation !== 'conj' || !first || head > verb || verb - head > REACH) return;
  if (first.xpos !== 'VBD' || !/ed$/.test(first.text) || first.relation !== 'root') return;
  const of = (above: number): Token[] =>
    tokens.slice(Math.max(0, above - REACH), above + REACH).filter((one) => one.head === above);
  const own = of(verb);
  const finite = isFinite(tokens[verb]!) || own.some((one) => /^aux/.test(one.relation));
  if (!finite || own.some((one) => /^(?:cc|nsubj|csubj|expl|mark)/.test(one.relation))) return;
  const others = of(head);
  if (others.some((one) => /^(?:obj|iobj|aux|ccomp|cc|cop)/.test(one.relation))) return;
  if (others.filter((one) => one.relation === 'conj').length > 1) return;
  const at = tokens
    .slice(Math.max(0, head - REACH), head)
    .findLastIndex((one) => one.head === head && one.relation === 'nsubj');
  if (at < 0) return;
  const subject = Math.max(0, head - REACH) + at;
  if (tokens[subject]!.upos !== 'NOUN' || subject !== head - 1) return;
  for (const one of others)
    if (/^(?:punct|advmod)$/.test(one.relation) && one.end <= tokens[subject]!.start)
      one.head = verb;
  Object.assign(tokens[verb]!, { head: first.head, relation: first.relation });
  Object.assign(first, { head: subject, relation: 'acl', xpos: 'VBN' });
  Object.assign(tokens[subject]!, { head: verb, relation: 'nsubj' });
}

const INTENDING =
  /^(?:plan|aim|hope|vow|promise|pledge|offer|move|attempt|threaten|look|fight|race|struggle)s$/i;

/** "The retailer plans to hire workers.": a sentence without a verb whose plural noun is one. */
export function readPluralVerb(tokens: Token[], root: number): void {
  const verb = tokens[root]!;
  if (verb.relation !== 'root' || verb.xpos !== 'NNS' || !INTENDING.test(verb.text)) return;
  const before = tokens[root - 1];
  if (before?.head !== root || before.relation !== 'compound') return;
  const [first, end] = [edge(tokens, root, -1), edge(tokens, root, 1) + 1];
  if (tokens[end - 1]?.text !== '.' || tokens[root + 1]?.text !== 'to') return;
  const within = tokens.slice(first, end);
  if (within.some((token) => isFinite(token))) return;
  const deed = within.find((one) => one.head === root && one.relation === 'acl');
  if (!deed || deed.xpos !== 'VB') return;
  deed.relation = 'xcomp';
  for (let at = first; at < root - 1; at += 1)
    if (tokens[at]!.head === root && tokens[at]!.relation !== 'punct') tokens[at]!.head = root - 1;
  Object.assign(before, { head: root, relation: 'nsubj' });
  Object.assign(verb, { upos: 'VERB', xpos: 'VBZ', lemma: verb.text.slice(0, -1).toLowerCase() });
}

/** "Anna Berg, a pupil of Lind, composed four operas.": the verb, which the parser hangs beside the name, is the root. */
export function raiseBeside(tokens: Token[], verb: number): void {
  const { relation, head, xpos } = tokens[verb]!;
  const name = tokens[head];
  if (relation !== 'parataxis' || !/^VB[DZP]?$/.test(xpos) || !name || head > verb) return;
  if (name.relation !== 'root' || !/^(?:NOUN|PROPN)$/.test(name.upos) || verb - head > REACH)
    return;
  const of = (above: number): Token[] =>
    tokens.slice(Math.max(0, above - REACH), above + REACH).filter((one) => one.head === above);
  if (of(verb).some((one) => /^(?:nsubj|csubj|expl|mark|ccomp)/.test(one.relation))) return;
  const own = of(head);
  if (own.some((one) => /^(?:nsubj|csubj|cop|aux|expl|case)/.test(one.relation))) return;
  if (tokens[head + 1]?.text !== ',' || tokens[verb - 1]?.text !== ',') return;
  for (const one of own)
    if (one.relation === 'punct' && one.start > tokens[verb]!.start) one.head = verb;
  Object.assign(tokens[verb]!, { head: name.head, relation: 'root' });
  Object.assign(name, { head: verb, relation: 'nsubj' });
}
