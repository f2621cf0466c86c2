import type { Name, Token } from '../../model/index.ts';

const REACH = 30;

function childrenOf(tokens: readonly Token[], index: number): Token[] {
  return tokens
    .slice(Math.max(0, index - REACH), index + REACH)
    .filter(({ head }) => head === index);
}

/**
 * "was taken from the chapel while work went on, and placed behind the altar": a participle that is coordinated with
 * what has no auxiliary to share belongs to the passive further up.
 */
export function sharePassive(tokens: Token[], index: number): void {
  const verb = tokens[index]!;
  readOrdered(tokens, index);
  if (verb.relation !== 'conj' || verb.xpos !== 'VBN' || verb.head < 0 || verb.head > index) return;
  const own = childrenOf(tokens, index);
  if (own.some(({ relation }) => /^(?:aux|nsubj|cop|obj|csubj)/.test(relation))) return;
  if (!own.some(({ relation }) => relation === 'cc')) return;
  if (sharesAuxiliary(tokens, verb.head)) return;
  let at = tokens[verb.head]!.head;
  for (let steps = 0; steps < 3 && at >= 0 && at < index; steps += 1) {
    if (tokens[at]!.xpos === 'VBN' && sharesAuxiliary(tokens, at)) {
      verb.head = at;
      return;
    }
    at = tokens[at]!.head;
  }
}

/** Verbs that take whom they move before an infinitive. */
const ORDERING =
  /^(?:allow|ask|ban|compel|encourage|expect|fine|forbid|force|instruct|invite|jail|oblige|order|permit|prevent|require|schedule|sentence|tell|urge|warn)$/;

/** "was released and ordered to surrender his passport": nobody else is ordered, so he is. */
function readOrdered(tokens: Token[], index: number): void {
  const verb = tokens[index]!;
  const { head } = verb;
  if (verb.relation !== 'conj' || verb.xpos !== 'VBD' || head < 0 || head > index) return;
  if (!ORDERING.test(verb.lemma) || tokens[head]!.xpos !== 'VBN') return;
  if (!childrenOf(tokens, head).some(({ relation }) => relation === 'aux:pass')) return;
  if (childrenOf(tokens, index).some(({ relation }) => /^(?:i?obj|nsubj|aux|ccomp)/.test(relation)))
    return;
  if (/^(?:to|for|from|not|by)$/i.test(tokens[index + 1]?.text ?? '')) verb.xpos = 'VBN';
}

function sharesAuxiliary(tokens: readonly Token[], head: number): boolean {
  return (
    /^(?:VBN|VBG|JJ)$/.test(tokens[head]!.xpos) &&
    childrenOf(tokens, head).some(({ relation }) => /^(?:aux|cop)/.test(relation))
  );
}

/** "is 25 percent owned by Berg": what is owned is the subject, and so much of it is owned. */
export function giveShareItsVerb(tokens: Token[], index: number): void {
  const verb = tokens[index]!;
  if (verb.relation !== 'acl' || !/^(?:own|hold|control)$/.test(verb.lemma.toLowerCase())) return;
  const share = tokens[verb.head];
  if (verb.xpos !== 'VBN' || !share || !/^(?:percent|%)$/i.test(share.text)) return;
  const at = verb.head;
  const own = childrenOf(tokens, at);
  if (at > index || !own.some(({ relation }) => relation === 'cop')) return;
  for (const child of own) {
    if (child === verb || child.relation === 'nummod') continue;
    if (child.relation === 'advmod' && tokens[at - 1]!.head === at) continue;
    child.head = index;
    if (child.relation === 'cop') child.relation = 'aux:pass';
    else if (child.relation === 'nsubj') child.relation = 'nsubj:pass';
  }
  Object.assign(verb, { head: share.head, relation: share.relation });
  Object.assign(share, { head: index, relation: 'obl:unmarked' });
}

/** "is warning customers": with an object, no noun. */
export function readProgressive(tokens: Token[], object: number): void {
  const { head } = tokens[object]!;
  const verb = tokens[head];
  if (!verb || head > object || verb.upos !== 'NOUN' || !/[a-z]{3}ing$/.test(verb.text)) return;
  const own = childrenOf(tokens, head);
  const cop = own.find(({ relation }) => relation === 'cop');
  if (!cop || own.some(({ relation }) => /^(?:det|amod|case|nmod:poss|compound$)/.test(relation)))
    return;
  cop.relation = 'aux';
  Object.assign(verb, { upos: 'VERB', xpos: 'VBG', lemma: verb.text.slice(0, -3) });
}

/** "sends more of them to lima": a name behind "to" that was taken for a verb. */
export function readNameBehindTo(tokens: Token[], { first, last }: Name): void {
  const [to, name] = [tokens[first - 1], tokens[first]!];
  if (last - first !== 1 || name.xpos !== 'VB' || to?.text.toLowerCase() !== 'to') return;
  if (to.head !== first || name.head < 0 || name.head > first) return;
  const governs = tokens
    .slice(last, last + 12)
    .some(({ head, relation }) => head === first && relation !== 'punct');
  if (governs) return;
  const verbal = /^(?:VERB|AUX|ADJ)$/.test(tokens[name.head]!.upos);
  Object.assign(name, { upos: 'PROPN', xpos: 'NNP', relation: verbal ? 'obl' : 'nmod' });
  Object.assign(to, { upos: 'ADP', xpos: 'IN', relation: 'case' });
}

/** "denied the forces planned to leave": a finite verb with a subject of its own is what is denied. */
export function readFiniteContent(tokens: Token[], index: number): void {
  const { head, relation, xpos } = tokens[index]!;
  if (relation !== 'xcomp' || !/^VB[DZP]$/.test(xpos) || head < 0 || head > index) return;
  const own = tokens
    .slice(head + 1, index)
    .some((one) => one.head === index && one.relation.startsWith('nsubj'));
  if (own) tokens[index]!.relation = 'ccomp';
}

/** "The siege lasted three weeks": how long is what is said. */
export function giveLastingItsSpan(tokens: Token[], span: number): void {
  const { head } = tokens[span]!;
  const verb = tokens[head];
  if (verb?.lemma.toLowerCase() !== 'last' || verb.upos !== 'VERB' || head > span) return;
  tokens[span]!.relation = 'obj';
}

/** Verbs whose particle parsers take for the preposition of their object. */
const PHRASAL = new Set(
  (
    'step up|cut off|set up|carry out|take over|give up|pull out|call off|put off|turn down|rule out|bring down|' +
    'shoot down|hand over|lay off|pay off|set off|break up|blow up|clean up|cut back|draw up|fend off|hold up|hold back|' +
    'hand out|kick off|knock out|phase out|play down|ramp up|roll out|sell off|shut down|speed up|stave off|tear down|' +
    'track down|turn off|ward off|wipe out|write off|scale back|scale up|spell out|single out|root out|push back|fight off|see off|brush aside'
  ).split('|'),
);

/** "step up exchanges", "cut off supplies": the particle is of the verb, and the noun is its object. */
export function joinParticle(tokens: Token[], particle: number): void {
  const { head, text, upos } = tokens[particle]!;
  const [verb, noun] = [tokens[particle - 1], tokens[head]];
  if (verb?.upos !== 'VERB' || !noun || head < particle || upos !== 'ADP') return;
  if (!PHRASAL.has(`${verb.lemma.toLowerCase()} ${text.toLowerCase()}`)) return;
  if (noun.head !== particle - 1 || !/^(?:obl|nmod|obj)/.test(noun.relation)) return;
  Object.assign(tokens[particle]!, { head: particle - 1, relation: 'compound:prt', xpos: 'RP' });
  noun.relation = 'obj';
}

/** "will coach Bath next season", "joined Porto last year": the name before the time is the object. */
export function freeSpan(tokens: Token[], index: number): void {
  const { head, relation, lemma } = tokens[index]!;
  const verb = tokens[head];
  if (relation !== 'obj' || verb?.upos !== 'VERB' || head > index) return;
  if (!/^(?:season|week|month|year|summer|winter|spring|autumn|time)$/.test(lemma.toLowerCase()))
    return;
  const [name, which] = [tokens[index - 2], tokens[index - 1]];
  if (!/^(?:next|last|this)$/i.test(which?.text ?? '') || which?.head !== index) return;
  if (name?.upos !== 'PROPN' || name.head !== index || index - 2 <= head) return;
  Object.assign(name, { head, relation: 'obj' });
  for (let at = head + 1; at < index - 2; at += 1)
    if (tokens[at]!.head === index) tokens[at]!.head = index - 2;
  tokens[index]!.relation = 'obl:unmarked';
}

/** "The singer's publicist denied reports": a participle with a subject of its own is the verb. */
export function raiseActive(tokens: Token[], index: number): void {
  const { relation, xpos, head } = tokens[index]!;
  const noun = tokens[head];
  if (relation !== 'amod' || !/^VB[DN]$/.test(xpos) || !noun || head < index) return;
  const subject = index - 1;
  const own = tokens[subject];
  if (own?.head !== index || !own.relation.startsWith('nsubj')) return;
  Object.assign(tokens[index]!, { head: noun.head, relation: noun.relation, xpos: 'VBD' });
  for (let at = Math.max(0, index - REACH); at < Math.min(tokens.length, head + REACH); at += 1) {
    const token = tokens[at]!;
    if (token.head !== head || at === index) continue;
    if (at < subject)
      token.head = /^(?:case|cc|mark|punct|advmod)/.test(token.relation) ? index : subject;
    else if (at > head && token.relation === 'punct') token.head = index;
  }
  Object.assign(noun, { head: index, relation: 'obj' });
}

/** Verbs whose past is written as their present, which ends in "s" where one does it. */
const UNCHANGED =
  /^(?:beat|cut|hit|put|set|shut|split|spread|quit|cost|hurt|let|bet|burst|cast|shed|upset|wed|read|thrust|rid)$/i;

/** "when he beat Lind": one who beats does it in the past. */
export function readUnchanged(tokens: Token[], index: number): void {
  const { xpos, text, head } = tokens[index]!;
  if (!/^VBP?$/.test(xpos) || !UNCHANGED.test(text)) return;
  const own = childrenOf(tokens, index);
  if (own.some(({ relation, upos }) => /^(?:aux|mark|cop)/.test(relation) && upos !== 'SCONJ'))
    return;
  const subject = own.find(({ relation }) => relation.startsWith('nsubj'));
  if (!subject || head === index || subject.start > tokens[index]!.start) return;
  if (/^(?:he|she|it)$/i.test(subject.text) || subject.xpos === 'NN')
    Object.assign(tokens[index]!, { upos: 'VERB', xpos: 'VBD' });
}

/** "was ceded to Norvik and renamed Port Royal": nobody renames. */
export function shareNaming(tokens: Token[], index: number): void {
  const { xpos, relation, head, text } = tokens[index]!;
  if (relation !== 'conj' || xpos !== 'VBD' || head < 0 || head > index) return;
  if (!/^(?:re)?(?:named|called|dubbed|titled|christened)$/i.test(text)) return;
  const own = childrenOf(tokens, index);
  if (own.some((one) => /^(?:nsubj|aux)/.test(one.relation))) return;
  if (childrenOf(tokens, head).some((one) => one.relation === 'aux:pass'))
    tokens[index]!.xpos = 'VBN';
}

/** "designed by Lind and opened by Berg in 1850": what stands behind the second of two participles is its own. */
export function giveLastItsTime(tokens: Token[], index: number): void {
  const { head, relation } = tokens[index]!;
  const first = tokens[head];
  if (!relation.startsWith('obl') || first?.xpos !== 'VBN' || head > index) return;
  if (!/^acl/.test(first.relation)) return;
  for (let at = index - 1; at > head && index - at < REACH; at -= 1) {
    if (tokens[at]!.head !== head || tokens[at]!.relation !== 'conj') continue;
    if (tokens[at]!.xpos === 'VBN') tokens[index]!.head = at;
    return;
  }
}
