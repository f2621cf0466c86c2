import type { Token } from '../../model/index.ts';
import type { People } from './relatives.ts';

/** Farthest word before that is taken for a subject. */
const REACH = 40;
/** What somebody is like, not what is planned. */
const STATES = /^(?:blame)$/i;
/** What may happen without anybody who does it: "the show is to open". */
const HAPPENINGS = /^(?:open|begin|start|close|end|finish|take|appear|arrive|follow)$/i;

/**
 * "the company is to cut jobs": the company cuts them, and "is" is an auxiliary, which parsers take for a copula.
 * "The aim is to cut jobs" stays: no aim cuts.
 */
export function readIsTo(tokens: Token[], to: number, people: People): void {
  const verb = tokens[to]!.head;
  const infinitive = tokens[verb];
  if (!infinitive || verb < to || infinitive.upos !== 'VERB') return;
  // "is due to meet": parsers take "due to" for one conjunction.
  const due = /^due$/i.test(tokens[to]!.text) && tokens[to + 1]?.text === 'to';
  if ((tokens[to]!.xpos !== 'TO' && !due) || STATES.test(infinitive.lemma)) return;
  const helper = finiteBefore(tokens, to, verb);
  const at = helper === undefined ? undefined : subjectBefore(tokens, helper, verb);
  if (helper === undefined || at === undefined) return;
  const subject = tokens[at]!;
  const passive = tokens
    .slice(to, verb)
    .some(({ head, relation }) => head === verb && relation === 'aux:pass');
  const acts =
    subject.upos === 'PROPN' || /^(?:who|which)$/i.test(subject.text) || people.isPeople(at);
  if (!acts && !passive && !HAPPENINGS.test(infinitive.lemma)) return;
  tokens[helper]!.relation = 'aux';
  subject.relation = passive ? 'nsubj:pass' : 'nsubj';
}

/** "is set to buy", tagged as an adjective: it has a copula, no auxiliary of a passive. */
export function readAdjective(tokens: Token[], helper: number): void {
  const { head, relation } = tokens[helper]!;
  const adjective = tokens[head];
  if (relation !== 'aux:pass' || adjective?.upos !== 'ADJ' || adjective.xpos !== 'JJ') return;
  for (const token of tokens.slice(Math.max(0, head - REACH), head)) {
    if (token.head !== head) continue;
    if (token.relation === 'aux:pass') token.relation = 'cop';
    else if (token.relation === 'nsubj:pass') token.relation = 'nsubj';
  }
}

/** "is due on Friday", "is due to snow": due, and when or to what; parsers take both words for the preposition. */
export function readDue(tokens: Token[], due: number): void {
  const { head, relation, text } = tokens[due]!;
  const time = tokens[head];
  if (!/^due$/i.test(text) || relation !== 'case' || !time || head < due) return;
  const next = tokens[due + 1]!;
  const cause = next.relation === 'fixed' && /^to$/i.test(next.text) && time.upos === 'NOUN';
  const dated =
    next.relation === 'case' && next.head === head && /^(?:in|on|at|by)$/i.test(next.text);
  if (!cause && !dated) return;
  const own = tokens.slice(Math.max(0, due - REACH), due).filter((one) => one.head === head);
  if (!own.some((one) => one.relation === 'cop')) return;
  Object.assign(tokens[due]!, { head: time.head, relation: time.relation, upos: 'ADJ' });
  Object.assign(time, { head: due, relation: 'obl' });
  Object.assign(next, { head, relation: 'case' });
  for (const one of own) one.head = due;
}

/** "turned violent": how it came to be, no object. */
export function readState(tokens: Token[], at: number): void {
  const { head, relation, xpos } = tokens[at]!;
  if (relation !== 'obj' || xpos !== 'JJ' || head !== at - 1) return;
  if (/^(?:turn|go|fall|grow|stay|remain|become)$/.test(tokens[head]!.lemma))
    tokens[at]!.relation = 'xcomp';
}

/** "is", "was" or "are" of the infinitive, right before "to" or with an adverb between. */
function finiteBefore(tokens: readonly Token[], to: number, verb: number): number | undefined {
  for (let at = to - 1; at >= Math.max(0, to - 3); at -= 1) {
    const { head, relation, lemma, xpos, upos } = tokens[at]!;
    if (head !== verb) return undefined;
    if (/^(?:cop|aux)/.test(relation) && lemma === 'be')
      return /^VB[DPZ]$/.test(xpos) ? at : undefined;
    if (upos !== 'ADV' && upos !== 'PART') return undefined;
  }
  return undefined;
}

/** The nearest subject of the verb; none where a clause is one. */
function subjectBefore(tokens: readonly Token[], end: number, verb: number): number | undefined {
  for (let at = end - 1; at >= Math.max(0, end - REACH); at -= 1) {
    const { head, relation } = tokens[at]!;
    if (head !== verb) continue;
    if (relation.startsWith('csubj')) return undefined;
    if (relation.startsWith('nsubj')) return at;
  }
  return undefined;
}
