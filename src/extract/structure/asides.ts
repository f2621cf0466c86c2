import type { Token } from '../../model/index.ts';
import {
  childOf,
  childrenOf,
  firstOf,
  hasChild,
  isComma,
  isFinite,
  isNoun,
  lowered,
} from './look.ts';

/** Nouns that sum up what has been said before them: "…, an allegation he denies". */
const SUMMING =
  /^(?:accusation|act|allegation|announcement|approach|assertion|assessment|attack|charge|claim|conclusion|contention|crime|decision|demand|development|figure|finding|gesture|idea|incident|measure|move|notion|offence|offense|policy|practice|promise|proposal|ruling|sentence|stance|statement|step|suggestion|theory|threat|verdict|view|warning)$/;
/** Words of a sentence that are climbed through. */
const STEPS = 30;

/** Mends what stands beside a sentence: sources between commas, nouns that sum it up, and those who are among others. */
export function mendAsides(tokens: Token[], at: number, cues: ReadonlyMap<string, string>): void {
  const { relation, text } = tokens[at]!;
  if (relation.startsWith('acl')) {
    hangBehindCited(tokens, at, cues);
    hangOnTelling(tokens, at);
  } else if (/^(?:appos|parataxis|dep)$/.test(relation) && isNoun(tokens[at])) {
    if (relation !== 'appos' || !callInMarks(tokens, at)) hangSummary(tokens, at);
  } else if (relation === 'ccomp' && tokens[at]!.upos === 'VERB') raiseInserted(tokens, at, cues);
  else if (tokens[at]!.upos === 'ADJ' && text !== 'worth') hangBehindSpeaker(tokens, at);
  else if (/^among$/i.test(text)) joinAmong(tokens, at);
  else if (text === 'worth') readWorth(tokens, at);
  else if (text === 'it') readExpletive(tokens, at);
  else if (text === 'whose') hangWhose(tokens, at);
}

/** "reported, citing two officials, that …": who reports says it, and it describes no official. */
function hangBehindCited(tokens: Token[], at: number, cues: ReadonlyMap<string, string>): void {
  const noun = tokens[at]!.head;
  const first = firstOf(tokens, at);
  const that = isComma(tokens[first]) ? first + 1 : first;
  if (lowered(tokens[that]) !== 'that' || !isComma(tokens[that - 1]) || noun > at) return;
  const citing = tokens[noun]!.head;
  if (citing < 0 || !/^(?:citing|quoting)$/i.test(tokens[citing]!.text)) return;
  const cue = tokens[citing]!.head;
  if (cue < 0 || cue > citing || cues.get(tokens[cue]!.lemma.toLowerCase()) !== 'say') return;
  if (hasChild(tokens, cue, /^ccomp$/)) return;
  Object.assign(tokens[at]!, { head: cue, relation: 'ccomp' });
}

/** "told Radio Lima she had forgiven him": a whole clause behind who is told is what is told. */
function hangOnTelling(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const verb = tokens[head]?.head ?? -1;
  if (relation !== 'acl:relcl' || verb < 0 || verb > head || head > at) return;
  if (!/^i?obj$/.test(tokens[head]!.relation) || !TELLING.test(tokens[verb]!.lemma)) return;
  const subject = childOf(tokens, at, /^nsubj/);
  if (subject === undefined || /^W/.test(tokens[subject]!.xpos) || !isFinite(tokens, at)) return;
  if (firstOf(tokens, subject) !== firstOf(tokens, at) || hasChild(tokens, verb, /^ccomp$/)) return;
  if (hasChild(tokens, at, /^obj$/)) Object.assign(tokens[at]!, { head: verb, relation: 'ccomp' });
}

const TELLING = /^(?:tell|inform|assure|remind|notify|convince|persuade)$/;

/** "the bill, which critics say would curb rights": the bill would, and critics say so in between. */
function raiseInserted(tokens: Token[], at: number, cues: ReadonlyMap<string, string>): void {
  const cue = tokens[at]!.head;
  if (cue < 0 || cue > at || tokens[cue]!.relation !== 'acl:relcl' || !isFinite(tokens, at)) return;
  if (!cues.has(tokens[cue]!.lemma.toLowerCase()) || hasChild(tokens, at, /^(?:nsubj|mark|expl)/))
    return;
  const speaker = childOf(tokens, cue, /^nsubj/);
  if (speaker === undefined || /^W/.test(tokens[speaker]!.xpos)) return;
  const which = [...childrenOf(tokens, at), ...childrenOf(tokens, cue)].find(
    (child) => child < firstOf(tokens, speaker) && /^W/.test(tokens[child]!.xpos),
  );
  if (which === undefined) return;
  const passive = hasChild(tokens, at, /^aux:pass$/);
  Object.assign(tokens[which]!, { head: at, relation: passive ? 'nsubj:pass' : 'nsubj' });
  Object.assign(tokens[at]!, { head: tokens[cue]!.head, relation: 'acl:relcl' });
  Object.assign(tokens[cue]!, { head: at, relation: 'parataxis' });
}

/** `called the killing "a cowardly act"`: what it is called, and no second name of it. */
function callInMarks(tokens: Token[], at: number): boolean {
  const { head } = tokens[at]!;
  const verb = head < 0 || head > at ? -1 : tokens[head]!.head;
  if (verb < 0 || verb > head || tokens[head]!.relation !== 'obj') return false;
  if (!/^(?:call|dub|label|brand|term|deem|declare)$/.test(tokens[verb]!.lemma)) return false;
  if (!/^(?:["“‘]|``)$/.test(tokens[firstOf(tokens, at)]!.text)) return false;
  Object.assign(tokens[at]!, { head: verb, relation: 'xcomp' });
  return true;
}

/** "Sources close to the inquiry told": an adjective right behind who speaks describes him, and is not said. */
function hangBehindSpeaker(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const noun = at - 1;
  if (!/^(?:ccomp|advcl|dep)$/.test(relation) || head < at) return;
  const speaker = tokens[noun];
  if (speaker?.upos !== 'NOUN' || !speaker.relation.startsWith('nsubj')) return;
  if (speaker.head !== at && speaker.head !== head) return;
  if (!/^(?:to|with|of|about|from|in)$/.test(lowered(tokens[at + 1]))) return;
  if (hasChild(tokens, at, /^(?:cop|aux|mark)/)) return;
  if (speaker.head === at && hasChild(tokens, head, /^nsubj/)) return;
  Object.assign(speaker, { head, relation: 'nsubj' });
  Object.assign(tokens[at]!, { head: noun, relation: 'amod' });
  for (const child of childrenOf(tokens, at))
    if (tokens[child]!.relation === 'obj') tokens[child]!.relation = 'obl';
}

/** "accused the army of torture, an allegation that Lima denies": the noun stands beside all of it, whoever says it. */
function hangSummary(tokens: Token[], at: number): void {
  const { lemma, head } = tokens[at]!;
  if (head < 0 || head > at || !SUMMING.test(lemma.toLowerCase())) return;
  const article = childOf(tokens, at, /^det$/);
  if (article === undefined || !/^an?$/.test(lowered(tokens[article]))) return;
  if (!isComma(tokens[firstOf(tokens, at) - 1]) && !isComma(tokens[article - 1])) return;
  let root = head;
  for (let steps = 0; tokens[root]!.head >= 0 && steps < STEPS; steps += 1)
    root = tokens[root]!.head;
  if (root < at && tokens[root]!.upos === 'VERB')
    Object.assign(tokens[at]!, { head: root, relation: 'appos' });
}

/** "accepted gifts worth $80,000": the gifts are accepted, and so much is what they are worth. */
function readWorth(tokens: Token[], at: number): void {
  const sum = tokens[at]!.head;
  const noun = at - 1;
  if (sum <= at || sum > at + 5 || tokens[noun]?.upos !== 'NOUN') return;
  if (!/^(?:amod|case)$/.test(tokens[at]!.relation) || tokens[sum]!.head !== tokens[noun].head)
    return;
  Object.assign(tokens[at]!, { head: noun, relation: 'amod' });
  Object.assign(tokens[sum]!, { head: at, relation: 'obl:unmarked' });
}

/** "said Maria Lind, whose son is missing": what "whose" brings describes who stands before it, and is not said. */
function hangWhose(tokens: Token[], at: number): void {
  const noun = tokens[at]!.head;
  const verb = tokens[noun]?.head ?? -1;
  if (noun < at || verb < noun || !tokens[noun]!.relation.startsWith('nsubj')) return;
  if (!isComma(tokens[at - 1]) || !isNoun(tokens[at - 2])) return;
  const { relation, head } = tokens[verb]!;
  if (!/^(?:ccomp|parataxis|advcl|conj|dep)$/.test(relation) || head > at) return;
  let owner = at - 2;
  if (/^(?:flat|compound)/.test(tokens[owner]!.relation)) owner = tokens[owner]!.head;
  if (owner >= at || !isNoun(tokens[owner])) return;
  Object.assign(tokens[verb]!, { head: owner, relation: 'acl:relcl' });
}

/** "dozens of people, among them the writer": as much as "including". */
function joinAmong(tokens: Token[], at: number): void {
  const them = at + 1;
  if (!/^(?:them|whom)$/i.test(tokens[them]?.text ?? '') || !isComma(tokens[at - 1])) return;
  const head = phraseBehind(tokens, them + 1, them);
  const noun = isNoun(tokens[at - 2]) ? topOf(tokens, at - 2) : nounBefore(tokens, at - 2);
  if (head < 0 || noun < 0 || isSubject(tokens, head)) return;
  Object.assign(tokens[at]!, { head, relation: 'case', upos: 'ADP', xpos: 'IN' });
  Object.assign(tokens[them]!, { head: at, relation: 'fixed' });
  Object.assign(tokens[head]!, { head: noun, relation: 'nmod' });
}

/** The head of the phrase that begins at a token and hangs on what stands before it, else -1. */
function phraseBehind(tokens: readonly Token[], first: number, before: number): number {
  let at = first;
  for (let steps = 0; steps < STEPS; steps += 1) {
    const token = tokens[at];
    if (!token) return -1;
    if (token.head <= before || /^(?:nsubj|parataxis|appos)/.test(token.relation))
      return isNoun(token) ? at : -1;
    at = token.head;
  }
  return -1;
}

/** Whose the finite verb behind it is: "among them was", "among them a teacher died". */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const { head, relation } = tokens[at]!;
  return relation.startsWith('nsubj') && head > at && !isComma(tokens[lastOf(tokens, at)]);
}

function lastOf(tokens: readonly Token[], head: number): number {
  let end = head + 1;
  for (let steps = 0; end < tokens.length && steps < STEPS; steps += 1) {
    const above = tokens[end]!.head;
    if (above < head || above > end || isComma(tokens[end])) break;
    end += 1;
  }
  return end;
}

/** The subject or object before the verb that ends a clause: "dozens were arrested, among them a teacher". */
function nounBefore(tokens: readonly Token[], at: number): number {
  const verb = tokens[at];
  if (verb?.upos !== 'VERB') return -1;
  return childrenOf(tokens, at).find((child) => /^nsubj/.test(tokens[child]!.relation)) ?? -1;
}

/** "dozens of people": the dozens. */
function topOf(tokens: readonly Token[], at: number): number {
  let top = at;
  while (/^(?:nmod|flat|compound)/.test(tokens[top]!.relation) && at - tokens[top]!.head < STEPS) {
    const { head } = tokens[top]!;
    if (head < 0 || head > at || !isNoun(tokens[head])) break;
    top = head;
  }
  return top;
}

/** "made it easier to deport them": nobody deports, and "it" is nothing. */
function readExpletive(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (!/^(?:obj|expl)$/.test(relation) || head < 0 || head > at) return;
  if (!/^(?:make|find|consider|think|deem|render|leave)$/.test(tokens[head]!.lemma)) return;
  const how = childOf(tokens, head, /^xcomp$/);
  if (how === undefined || how < at || how > at + 4 || tokens[how]!.upos !== 'ADJ') return;
  const deed = [...childrenOf(tokens, how), ...childrenOf(tokens, head)].find(
    (child) =>
      child > how &&
      tokens[child]!.xpos === 'VB' &&
      /^(?:advcl|xcomp)$/.test(tokens[child]!.relation),
  );
  if (deed === undefined || !childrenOf(tokens, deed).some((one) => lowered(tokens[one]) === 'to'))
    return;
  tokens[at]!.relation = 'expl';
  Object.assign(tokens[deed]!, { head, relation: 'csubj' });
}
