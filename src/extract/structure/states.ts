import type { Token } from '../../model/index.ts';
import {
  actAsCount,
  actBeforeVerb,
  DIRECTION,
  joinCounted,
  leaveNumber,
  pointTo,
} from './counts.ts';
import { joinName, joinScale, LENGTH, measure, nameNoun, SCALE } from './wholes.ts';
import { between, childOf, childrenOf, hasChild, isNoun, lowered } from './look.ts';

/** How somebody is left or found. */
const STATE =
  /^(?:dead|alive|wounded|injured|hurt|homeless|missing|stranded|trapped|displaced|hospitali[sz]ed|unhurt|unharmed|unconscious|unscathed|jobless|orphaned|powerless)$/i;

/** Mends what is said of the state that people are left, found or counted in. */
export function mendStates(tokens: Token[], at: number): void {
  const { relation } = tokens[at]!;
  if (STATE.test(tokens[at]!.text)) {
    if (relation === 'xcomp') leaveCounted(tokens, at);
    else if (relation === 'amod') findAlive(tokens, at);
    joinLeft(tokens, at);
  }
  if (relation.startsWith('nsubj') && tokens[at]!.upos === 'ADJ') {
    describeActor(tokens, at);
    // "China's military held drills"
    if (hasChild(tokens, at, /^nmod:poss$/) && !hasChild(tokens, at, /^cop$/))
      Object.assign(tokens[at]!, { upos: 'NOUN', xpos: 'NN' });
  }
  if (/^(?:hostage|captive|prisoner)$/i.test(tokens[at]!.text)) takeHostage(tokens, at);
  if (/^missing$/i.test(tokens[at]!.text)) beMissing(tokens, at);
  if (relation === 'obj' && LENGTH.test(tokens[at]!.text)) measure(tokens, at);
  if (/^(?:nsubj|obj)/.test(relation) && SCALE.test(tokens[at]!.text)) joinScale(tokens, at);
  if (relation === 'obl') {
    leaveAdverb(tokens, at);
    if (tokens[at]!.upos === 'NUM') actAsCount(tokens, at);
  }
  if (DIRECTION.test(tokens[at]!.text)) pointTo(tokens, at);
  if (relation === 'appos') joinCounted(tokens, at);
  if (/^ob[lj]$/.test(relation)) actBeforeVerb(tokens, at);
  if (relation === 'advmod') leaveNumber(tokens, at);
  if (relation === 'conj') shareAuxiliary(tokens, at);
  if (/^(?:aux:pass|cop)$/.test(relation)) readVictims(tokens, at);
  if (tokens[at]!.relation === 'cop') turnInverted(tokens, at);
  if (tokens[at]!.upos === 'PROPN') {
    if (relation === 'nmod') nameNoun(tokens, at);
    else if (relation === 'appos') joinName(tokens, at);
  }
}

/** "leaving 15 dead": the fifteen are left, dead. */
function leaveCounted(tokens: Token[], state: number): void {
  const verb = tokens[state]!.head;
  const count = childOf(tokens, state, /^nummod$/);
  if (verb < 0 || verb > state || count === undefined || count > state) return;
  if (hasChild(tokens, verb, /^obj$/)) return;
  Object.assign(tokens[count]!, { head: verb, relation: 'obj' });
  for (const child of childrenOf(tokens, state)) {
    if (child < count && child > verb) tokens[child]!.head = count;
  }
}

/** "left four dead and more than a dozen wounded", "were killed and 20 wounded": so many are wounded. */
function joinLeft(tokens: Token[], state: number): void {
  let first = state;
  while (first > 0 && state - first < 8 && COUNT.test(tokens[first - 1]!.text)) first -= 1;
  const [before, cc] = [tokens[first - 2], tokens[first - 1]];
  if (first === state || lowered(cc) !== 'and' || !before || !STATE_DONE.test(before.text)) return;
  const verb = STATE.test(before.text) && before.head >= 0 ? leftBy(tokens, first - 2) : first - 2;
  if (verb < 0 || hasChild(tokens, state, /^(?:obj|aux|cop)/)) return;
  const count = headOfCount(tokens, first, state);
  for (let at = first; at < state; at += 1)
    if (at !== count && (tokens[at]!.head < first || tokens[at]!.head >= state))
      Object.assign(tokens[at]!, { head: count });
  Object.assign(tokens[count]!, { head: state, relation: 'nsubj:pass' });
  Object.assign(cc!, { head: state, relation: 'cc' });
  for (const child of childrenOf(tokens, state))
    if (tokens[child]!.upos === 'PUNCT') tokens[child]!.head = verb;
  const part = { head: verb, relation: 'conj', upos: 'VERB', xpos: 'VBN', lemma: lemmaOf(state) };
  Object.assign(tokens[state]!, part);

  function lemmaOf(at: number): string {
    const { text, lemma } = tokens[at]!;
    return /^wounded$/i.test(text) ? 'wound' : /^injured$/i.test(text) ? 'injure' : lemma;
  }
}

/** Words before the state in which so many are. */
const COUNT =
  /^(?:\d[\d.,]*|at|least|more|than|about|around|some|nearly|almost|up|to|over|another|an?|dozens?|scores|hundreds|thousands|many|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|others?|people|of|persons|civilians|soldiers)$/i;
const STATE_DONE =
  /^(?:dead|wounded|injured|hurt|killed|missing|homeless|arrested|detained|martyred|shot|captured|rescued|slain)$/i;

/** The verb of which somebody is left so. */
function leftBy(tokens: readonly Token[], state: number): number {
  let at = state;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    if (tokens[at]!.upos === 'VERB' && at !== state) return at;
    at = tokens[at]!.head;
  }
  return -1;
}

/** The last noun or number of a count. */
function headOfCount(tokens: readonly Token[], first: number, end: number): number {
  for (let at = end - 1; at > first; at -= 1) {
    if (lowered(tokens[at - 1]) === 'of') continue;
    if (/^(?:NOUN|NUM)$/.test(tokens[at]!.upos)) return at;
  }
  return first;
}

/** "shot dead two men", "pulled a girl alive from the rubble": what becomes of them, and where from. */
function findAlive(tokens: Token[], state: number): void {
  const noun = tokens[state]!.head;
  const verb = tokens[noun]?.head ?? -1;
  if (tokens[verb]?.upos !== 'VERB' || verb > state) return;
  // "left at least ten people dead": "at" is of the number.
  if (tokens[noun]!.relation === 'obl' && !hasChild(tokens, noun, /^case$/))
    tokens[noun]!.relation = 'obj';
  if (tokens[noun]!.relation !== 'obj') return;
  if (verb === state - 1 && /^(?:shot|shoot|left|found)/i.test(tokens[verb].text)) {
    Object.assign(tokens[state]!, { head: verb, relation: 'compound:prt' });
    return;
  }
  if (noun !== state - 1) return;
  for (const child of childrenOf(tokens, state)) {
    if (child > state && tokens[child]!.relation === 'obl') tokens[child]!.head = verb;
  }
  Object.assign(tokens[state]!, { head: verb, relation: 'xcomp' });
}

/** "20 people were killed and 45 others injured": the auxiliary is not said twice. */
function shareAuxiliary(tokens: Token[], at: number): void {
  const { head, upos, xpos } = tokens[at]!;
  if (upos !== 'VERB' || !/^VB[DN]$/.test(xpos) || head < 0 || head > at) return;
  const subject = childOf(tokens, at, /^nsubj/);
  if (subject === undefined || subject > at) return;
  // "and another injured": not the first.
  if (/^another$/i.test(tokens[subject]!.text)) tokens[subject]!.upos = 'NOUN';
  if (!isNoun(tokens[subject])) return;
  if (hasChild(tokens, at, /^(?:aux|obj|cop|ccomp|xcomp|mark)/)) return;
  if (!hasChild(tokens, head, /^aux:pass$/) || tokens[head]!.xpos !== 'VBN') return;
  const counted = childrenOf(tokens, subject).some((child) =>
    /^(?:nummod|amod)$/.test(tokens[child]!.relation),
  );
  if (!counted && !/^(?:dozens|hundreds|thousands|others|another)$/i.test(tokens[subject]!.text))
    return;
  tokens[at]!.xpos = 'VBN';
  tokens[subject]!.relation = 'nsubj:pass';
}

/** "Among the 12 killed were three children": people, and no passive. */
function readVictims(tokens: Token[], auxiliary: number): void {
  const [before, after] = [auxiliary - 1, tokens[auxiliary]!.head];
  const victims = tokens[before]?.xpos === 'VBN' ? before : after;
  const preposition = childOf(tokens, victims, /^case$/);
  if (preposition === undefined || victims > auxiliary || tokens[victims]!.xpos !== 'VBN') return;
  if (!/^among/.test(lowered(tokens[preposition]))) return;
  tokens[auxiliary]!.relation = 'cop';
  Object.assign(tokens[victims]!, { upos: 'NOUN', xpos: 'NNS' });
  const subject = childOf(tokens, victims, /^nsubj:pass$/);
  if (subject !== undefined) tokens[subject]!.relation = 'nsubj';
}

/** "Among the dead was Anna Berg": she was among the dead. */
function turnInverted(tokens: Token[], cop: number): void {
  const { head: name } = tokens[cop]!;
  const who = tokens[name];
  if (!who || name < cop || !(isNoun(who) || who.upos === 'NUM')) return;
  if (hasChild(tokens, name, /^(?:n|c)subj|^(?:expl|case)/)) return;
  const place = childrenOf(tokens, name).findLast(
    (child) => child < cop && /^(?:nmod|obl)$/.test(tokens[child]!.relation),
  );
  const preposition = place === undefined ? undefined : childOf(tokens, place, /^case$/);
  if (place === undefined || preposition === undefined || preposition > place) return;
  if (!/^(?:among|amongst|aboard)$/.test(lowered(tokens[preposition]))) return;
  if (between(tokens, place, cop, ({ upos, head }) => upos === 'VERB' && head !== place)) return;
  const { head, relation } = who;
  Object.assign(tokens[place]!, { head, relation });
  Object.assign(who, { head: place, relation: 'nsubj' });
  for (const child of childrenOf(tokens, name)) {
    if (child < name && /^(?:cop|aux|advmod|punct|mark|cc)/.test(tokens[child]!.relation))
      tokens[child]!.head = place;
  }
  for (const child of childrenOf(tokens, name))
    if (child > name && /^(?:punct|parataxis|advcl)$/.test(tokens[child]!.relation)) {
      if (lowered(tokens[child]) !== ',') tokens[child]!.head = place;
    }
}

/** "ran aground off the coast": where it did so. */
function leaveAdverb(tokens: Token[], place: number): void {
  const adverb = tokens[place]!.head;
  const { relation, text, head } = tokens[adverb] ?? { relation: '', text: '', head: -1 };
  if (relation !== 'advmod' || adverb > place || head !== adverb - 1) return;
  if (/^(?:aground|ashore|offline|missing|astray|adrift|asleep)$/i.test(text))
    tokens[place]!.head = head;
}

/** "several others are missing": a state, and nobody misses anything. */
function beMissing(tokens: Token[], at: number): void {
  const { upos, xpos } = tokens[at]!;
  if (upos !== 'VERB' || xpos !== 'VBG' || hasChild(tokens, at, /^(?:obj|ccomp|xcomp)$/)) return;
  const helper = childrenOf(tokens, at).findLast(
    (child) => child < at && tokens[child]!.relation === 'aux' && tokens[child]!.lemma === 'be',
  );
  if (helper === undefined) return;
  tokens[helper]!.relation = 'cop';
  Object.assign(tokens[at]!, { upos: 'ADJ', xpos: 'JJ', lemma: 'missing' });
}

/** "a man armed with a knife attacked two women": the man attacks. */
function describeActor(tokens: Token[], adjective: number): void {
  const { head } = tokens[adjective]!;
  const noun = adjective - 1;
  if (!isNoun(tokens[noun]) || head < adjective || tokens[noun]!.head !== adjective) return;
  if (tokens[noun]!.relation !== 'nsubj' || hasChild(tokens, adjective, /^(?:cop|det)$/)) return;
  Object.assign(tokens[noun]!, { head, relation: 'nsubj' });
  Object.assign(tokens[adjective]!, { head: noun, relation: 'amod' });
}

/** "taking more than 250 hostage": so many are taken. */
function takeHostage(tokens: Token[], hostage: number): void {
  const { head, relation } = tokens[hostage]!;
  const count = childOf(tokens, hostage, /^nummod$/);
  if (relation !== 'obj' || count !== hostage - 1 || /^(?:one|1)$/i.test(tokens[count]!.text))
    return;
  if (!/^(?:take|took|taken|taking|hold|held|holding)/i.test(tokens[head]?.text ?? '')) return;
  Object.assign(tokens[count]!, { head, relation: 'obj' });
  Object.assign(tokens[hostage]!, { head, relation: 'compound:prt' });
}
