import type { Token } from '../../model/index.ts';
import { childOf, childrenOf, hasChild, isNoun, lowered, verbBefore } from './look.ts';

/** Verbs of judging and paying back: "for doing" behind their object says what for. */
const JUDGING =
  /^(?:sentence|jail|imprison|fine|convict|arrest|detain|indict|suspend|ban|punish|sack|dismiss|sanction|expel|execute|hold|hang|charge|remand|deport|try)$/;
/** What somebody gets by a judgment; no noun of these is "for doing" something. */
const MEASURE =
  /^(?:prison|jail|custody|year|month|week|day|hour|life|term|death|labou?r|sentence|detention|court|dollar|euro|pound|police|bail|game|match|season|imprisonment|probation|euros?|\$|€|£)$/i;
/** Verbs with an object and what becomes of it: "kept the man locked up". */
const RESULTING =
  /^(?:have|get|see|find|keep|leave|want|need|make|hear|watch|like|order|feel|call|declare|report|consider|believe|think|show|help|hold|set|render|deem|prefer|catch|film|wish|imagine|picture|ask|request|advise|allow|permit)$/;

/** Mends what hangs on verbs of judging, and what is judged. */
export function mendJudged(tokens: Token[], at: number): void {
  const { xpos } = tokens[at]!;
  if (xpos === 'VBG') {
    hangOnParticiple(tokens, at);
    hangOnJudging(tokens, at);
  } else if (xpos === 'VBN') describeObject(tokens, at);
  else if (xpos === 'VB') readCharge(tokens, at);
}

/** "men suspected of plotting": the plotting is what they are suspected of, whatever stands before. */
function hangOnParticiple(tokens: Token[], at: number): void {
  const mark = at - 1;
  const verb = tokens[mark - 1];
  if (lowered(tokens[mark]) !== 'of' || tokens[mark]!.head !== at) return;
  if (verb?.xpos !== 'VBN' || verb.upos !== 'VERB' || tokens[at]!.head === mark - 1) return;
  if (!/^(?:acl|advcl)/.test(verb.relation) || verb.head === at) return;
  Object.assign(tokens[at]!, { head: mark - 1, relation: 'advcl' });
}

/** "sentenced to a year in prison for taking bribes": the verdict is for it, no prison. */
function hangOnJudging(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const mark = childOf(tokens, at, /^(?:mark|case)$/);
  if (mark === undefined || mark > at || lowered(tokens[mark]) !== 'for') return;
  if (!/^(?:acl|advcl)$/.test(relation) || head < 0 || head > at) return;
  if (!isNoun(tokens[head]) && tokens[head]!.upos !== 'SYM') return;
  if (!MEASURE.test(tokens[head]!.lemma)) return;
  const verb = verbBefore(tokens, head);
  if (verb < 0 || !JUDGING.test(tokens[verb]!.lemma.toLowerCase())) return;
  Object.assign(tokens[at]!, { head: verb, relation: 'advcl' });
}

/** "upheld the sentence handed down to Berg": which sentence, and no deed of the court. */
function describeObject(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const noun = tokens[at - 1];
  if (relation !== 'xcomp' || head < 0 || head > at || !isNoun(noun)) return;
  if (noun?.relation !== 'obj' || noun.head !== head) return;
  if (hasChild(tokens, at, /^(?:aux|mark|nsubj|cop)/)) return;
  if (RESULTING.test(tokens[head]!.lemma.toLowerCase())) return;
  Object.assign(tokens[at]!, { head: at - 1, relation: 'acl' });
}

/** "pleaded guilty to manslaughter": behind "guilty to" stands what was done, a noun or a gerund. */
function readCharge(tokens: Token[], at: number): void {
  const [to, guilty] = [tokens[at - 1], tokens[at - 2]];
  if (lowered(to) !== 'to' || lowered(guilty) !== 'guilty' || to?.head !== at) return;
  const plead = tokens[guilty!.head];
  if (plead?.lemma !== 'plead' || hasChild(tokens, at, /^obj$/)) return;
  const verb = guilty!.head;
  Object.assign(to, { upos: 'ADP', xpos: 'IN', relation: 'case' });
  Object.assign(tokens[at]!, { head: verb, relation: 'obl', upos: 'NOUN', xpos: 'NN' });
  for (const child of childrenOf(tokens, at))
    if (child > at && /^(?:obl|advcl)/.test(tokens[child]!.relation)) tokens[child]!.head = verb;
}
