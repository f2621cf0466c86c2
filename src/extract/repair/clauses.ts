import type { Token } from '../../model/index.ts';

/** How far, in tokens, what belongs together is looked for. */
const REACH = 25;

function hasChild(tokens: readonly Token[], head: number, relation: RegExp): boolean {
  const [from, end] = [Math.max(0, head - REACH), Math.min(tokens.length, head + REACH)];
  for (let at = from; at < end; at += 1)
    if (tokens[at]!.head === head && relation.test(tokens[at]!.relation)) return true;
  return false;
}

function isFinite(tokens: readonly Token[], verb: number): boolean {
  if (/^VB[DZP]$/.test(tokens[verb]!.xpos)) return true;
  const from = Math.max(0, verb - 6);
  return tokens
    .slice(from, verb)
    .some(
      ({ head, relation, xpos }) => head === verb && relation.startsWith('aux') && xpos !== 'TO',
    );
}

/** "revealing the animals had carried": what stands between is who had carried, not what is revealed. */
export function giveContentItsSubject(tokens: Token[], object: number): void {
  const { head, upos } = tokens[object]!;
  if (head < 0 || head > object || !/^(?:NOUN|PROPN)$/.test(upos)) return;
  const content = contentAfter(tokens, head, object);
  if (content < 0 || !isFinite(tokens, content)) return;
  if (hasChild(tokens, content, /^(?:nsubj|csubj|expl|mark)/)) return;
  Object.assign(tokens[object]!, { head: content, relation: 'nsubj' });
}

/** A clause of content that begins right after the phrase of its verb's object. */
function contentAfter(tokens: readonly Token[], verb: number, object: number): number {
  // "revealed Berg and Lind would be in the team"
  const joined = tokens
    .slice(object + 1, object + 12)
    .findLastIndex((token) => token.head === object && token.relation === 'conj');
  const from = object + 1 + joined;
  const end = Math.min(tokens.length, from + 11);
  for (let at = from + 1; at < end; at += 1) {
    const { head, relation, upos } = tokens[at]!;
    if (head === verb && relation === 'ccomp') return at;
    if ((upos === 'PUNCT' && tokens[at]!.text !== '-') || upos === 'CCONJ') return -1;
  }
  return -1;
}

/** "denied allowing the company to trade": the object after a governed verb is its own. */
export function giveObjectDown(tokens: Token[], object: number): void {
  const { head } = tokens[object]!;
  if (head < 0 || head > object) return;
  for (let at = object - 1; at > head; at -= 1) {
    const inner = tokens[at]!;
    if (inner.head !== head || inner.relation !== 'xcomp' || inner.upos !== 'VERB') continue;
    if (!hasChild(tokens, at, /^obj$/)) tokens[object]!.head = at;
    return;
  }
}

/** "introduced in the senate and the minister signalled": a phrase right before a verb without a subject is its own. */
export function giveVerbItsSubject(tokens: Token[], noun: number): void {
  const { head, upos } = tokens[noun]!;
  const first = tokens[head];
  if (!first || head > noun || !/^(?:NOUN|PROPN|PRON)$/.test(upos)) return;
  if (!/^(?:obl|nmod|obj|xcomp|ccomp|appos|conj)/.test(first.relation)) return;
  const cc = tokens
    .slice(Math.max(0, noun - 6), noun)
    .find((one) => one.head === noun && one.relation === 'cc');
  const verb = verbRightAfter(tokens, noun);
  if (!cc || verb < 0 || hasChild(tokens, verb, /^(?:nsubj|csubj|cc)/)) return;
  if (!agrees(tokens, noun, verb)) return;
  Object.assign(tokens[noun]!, { head: verb, relation: 'nsubj' });
  cc.head = verb;
}

/** A finite verb that is coordinated with an earlier one and follows a phrase with at most adverbs in between. */
function verbRightAfter(tokens: readonly Token[], noun: number): number {
  let at = behindAside(tokens, noun + 1);
  const end = Math.min(tokens.length, at + 7);
  while (at < end) {
    const { head, relation, upos } = tokens[at]!;
    if (relation === 'conj' && head < noun && /^(?:VERB|AUX)$/.test(upos) && isFinite(tokens, at))
      return at;
    const inside = head === noun && /^(?:flat|compound|nmod|appos)/.test(relation);
    if (!inside && !/^(?:ADV|AUX|PART)$/.test(upos) && !(head >= noun && head < at)) return -1;
    at += 1;
  }
  return -1;
}

/** Behind ", which had seven seats,". */
function behindAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',' || !/^(?:which|who)$/i.test(tokens[at + 1]?.text ?? '')) return at;
  for (let next = at + 2; next < Math.min(tokens.length, at + 14); next += 1)
    if (tokens[next]!.text === ',') return next + 1;
  return at;
}

function agrees(tokens: readonly Token[], noun: number, verb: number): boolean {
  const plural = /^NNP?S$/.test(tokens[noun]!.xpos);
  const { xpos } = tokens[verb]!;
  return xpos === 'VBZ' ? !plural : xpos === 'VBP' ? plural : true;
}

/** "warded off at least three bids": no preposition. */
export function giveBoundItsObject(tokens: Token[], bound: number): void {
  if (!/^(?:least|most)$/i.test(tokens[bound]!.text)) return;
  if (!/^at$/i.test(tokens[bound - 1]?.text ?? '')) return;
  for (let at = bound + 1; at < Math.min(tokens.length, bound + 8); at += 1) {
    const { head, relation, upos } = tokens[at]!;
    if (relation === 'obl' && upos === 'NOUN' && head >= 0 && head < bound) {
      if (!hasChild(tokens, head, /^(?:obj|nsubj:pass|aux:pass)/)) tokens[at]!.relation = 'obj';
      return;
    }
  }
}

/** "the minister dismissed claims that …": two verbs side by side, of which the second is what is dismissed. */
export function turnPluralVerb(tokens: Token[], index: number): void {
  const noun = tokens[index]!;
  const verb = tokens[index - 1];
  if (noun.xpos !== 'VBZ' || !verb || !/^VB[DN]$/.test(verb.xpos) || verb.relation !== 'acl')
    return;
  if (tokens[index + 1]?.text.toLowerCase() !== 'that') return;
  const subject = tokens[verb.head];
  if (subject?.head !== index || !subject.relation.startsWith('nsubj')) return;
  const from = Math.max(0, index - REACH);
  const own = tokens.slice(from, index + REACH).filter(({ head }) => head === index);
  Object.assign(verb, { head: noun.head, relation: noun.relation, xpos: 'VBD' });
  for (const child of own) {
    if (child.relation === 'ccomp') child.relation = 'acl';
    else child.head = index - 1;
  }
  Object.assign(noun, { head: index - 1, relation: 'obj', upos: 'NOUN', xpos: 'NNS' });
}
