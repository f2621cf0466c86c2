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
    if (readMissing(tokens, at)) return;
    readDeed(tokens, at);
    hangOnParticiple(tokens, at);
    hangOnCharge(tokens, at);
    hangOnJudging(tokens, at);
  } else if (xpos === 'VBN') describeObject(tokens, at);
  if (tokens[at]!.relation === 'nmod') {
    hangOnRobbing(tokens, at);
    hangChargesOnJudging(tokens, at);
  }
  if (xpos === 'VBG' || xpos === 'VBN') return;
  if (xpos === 'VB') {
    readCharge(tokens, at);
    hangOnCrime(tokens, at);
  }
}

/** Verbs of which "of doing", "for doing" says what somebody has done. */
const CHARGING =
  /^(?:accuse|suspect|convict|acquit|charge|arrest|jail|fine|sentence|blame|criticise|criticize|condemn|sue|prosecute|ban|suspend|indict)$/;

/** "accused of misusing party funds": the funds are misused, and no kind of funds. */
function readDeed(tokens: Token[], at: number): void {
  const { relation } = tokens[at]!;
  const opening = at - 1;
  let noun = tokens[at]!.head;
  if (tokens[noun]?.relation === 'compound' && noun === at + 1) noun = tokens[noun]!.head;
  const of = tokens[opening];
  if (!/^(?:compound|amod)$/.test(relation) || noun < at || of?.head !== noun) return;
  if (of.relation !== 'case' || !/^(?:of|for|with)$/.test(lowered(of))) return;
  const verb = tokens[noun]?.head ?? -1;
  if (verb < 0 || verb > at || !CHARGING.test(tokens[verb]!.lemma)) return;
  Object.assign(tokens[noun]!, { head: at, relation: 'obj' });
  Object.assign(of, { head: at, relation: 'mark' });
  Object.assign(tokens[at]!, { head: verb, relation: 'xcomp', upos: 'VERB' });
}

/** "has been missing since May": a state, and nobody misses anything. */
function readMissing(tokens: Token[], at: number): boolean {
  if (lowered(tokens[at]) !== 'missing' || hasChild(tokens, at, /^obj$/)) return false;
  const be = childrenOf(tokens, at).findLast(
    (child) => child < at && tokens[child]!.lemma === 'be' && tokens[child]!.relation === 'aux',
  );
  if (be === undefined) return false;
  tokens[be]!.relation = 'cop';
  Object.assign(tokens[at]!, { upos: 'ADJ', xpos: 'JJ', lemma: 'missing' });
  return true;
}

const ROBBING =
  /^(?:rob|deprive|strip|defraud|cheat|relieve|acquit|absolve|clear|warn|notify|remind|assure|convince|convict|accuse|suspect|rid|divest)$/;

const COUNT =
  /^(?:dozens|hundreds|thousands|millions|tens|scores|number|majority|most|some|all|many|group|members?)$/i;

/** "defrauded customers of $2m", "stripped Berg of his title": what they lose is no part of them. */
function hangOnRobbing(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  if (head < 0 || head > at || caseOf(tokens, at) !== 'of') return;
  const { relation, head: verb } = tokens[head]!;
  if (relation !== 'obj' || verb > head || !ROBBING.test(tokens[verb]?.lemma ?? '')) return;
  if (!COUNT.test(tokens[head]!.text)) Object.assign(tokens[at]!, { head: verb, relation: 'obl' });
}

/** "charged with conspiracy to supply drugs": the crime is to supply them. */
function hangOnCrime(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const [to, noun] = [tokens[at - 1], tokens[at - 2]];
  if (!/^(?:advcl|xcomp)$/.test(relation) || to?.head !== at || lowered(to) !== 'to') return;
  if (!/^(?:conspiracy|attempt|intent)$/.test(noun?.lemma ?? '') || noun?.head !== head) return;
  if (noun.relation !== 'obl') return;
  for (const child of childrenOf(tokens, at)) {
    const { relation: below } = tokens[child]!;
    // When and where they are charged.
    if (below === 'obl' && child > at && /^(?:after|following|in|on)$/.test(caseOf(tokens, child)))
      tokens[child]!.head = head;
  }
  Object.assign(tokens[at]!, { head: at - 2, relation: 'acl' });
}

function caseOf(tokens: readonly Token[], at: number): string {
  const word = childOf(tokens, at, /^case$/);
  return word === undefined ? '' : lowered(tokens[word]);
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

/** "on charges of inciting violence": what the charges are. */
function hangOnCharge(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (relation !== 'xcomp' || head !== at - 2 || !isNoun(tokens[head])) return;
  if (lowered(tokens[at - 1]) === 'of' && !hasChild(tokens, head, /^cop$/))
    tokens[at]!.relation = 'acl';
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

/** "sentenced to a year in prison on charges of fraud": the verdict is on them. */
function hangChargesOnJudging(tokens: Token[], at: number): void {
  const { head, lemma } = tokens[at]!;
  if (head < 0 || head > at || !/^(?:charge|suspicion|count)$/.test(lemma)) return;
  if (caseOf(tokens, at) !== 'on' || !MEASURE.test(tokens[head]!.lemma)) return;
  const verb = verbBefore(tokens, head);
  if (verb >= 0 && JUDGING.test(tokens[verb]!.lemma.toLowerCase()))
    Object.assign(tokens[at]!, { head: verb, relation: 'obl' });
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
