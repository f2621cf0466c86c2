import type { Token } from '../../model/index.ts';

/** Words before a verb of saying that are looked through for a second subject. */
const FAR = 60;

/**
 * "Ties “improved after the summit,” the ministry said": the first of two subjects of a verb of saying is that of what is
 * said. `cues` are verbs of saying, by lemma.
 */
export function freeQuoted(tokens: Token[], cue: number, cues: ReadonlyMap<string, string>): void {
  const { lemma, xpos } = tokens[cue]!;
  if (!/^VB[DZP]$/.test(xpos) || cues.get(lemma.toLowerCase()) !== 'say') return;
  const from = Math.max(0, cue - FAR);
  const subjects = tokens
    .slice(from, cue)
    .flatMap(({ head, relation }, at) => (head === cue && relation === 'nsubj' ? [from + at] : []));
  const [subject, speaker, more] = subjects;
  if (subject === undefined || speaker === undefined || more !== undefined) return;
  const comma = tokens.slice(subject, speaker).findLastIndex(({ text }) => text === ',');
  if (comma > 1) freeSubject(tokens, subject, subject + comma, cue);
}

/** "The breach lasted a month, Berg said": what the parser takes for a subject of the cue with a clause to it. */
export function freeSubject(tokens: Token[], first: number, comma: number, cue: number): void {
  for (let subject = first; subject < comma; subject += 1) {
    const { head, relation } = tokens[subject]!;
    if (head !== cue || !relation.startsWith('nsubj')) continue;
    const loose = looseClause(tokens, subject, comma);
    const verb = loose < 0 ? onlyParticiple(tokens, subject, comma) : loose;
    if (verb < 0) return;
    const within = (at: number, name: string): boolean =>
      tokens[at]!.head === verb && tokens[at]!.relation === name;
    for (let at = subject + 1; at < verb; at += 1)
      if (within(at, 'nsubj')) Object.assign(tokens[at]!, { head: subject, relation: 'flat' });
    const passive = tokens.slice(subject, verb).some((_, at) => within(subject + at, 'aux:pass'));
    Object.assign(tokens[verb]!, { head: cue, relation: 'ccomp' });
    Object.assign(tokens[subject]!, { head: verb, relation: passive ? 'nsubj:pass' : 'nsubj' });
    return;
  }
}

/** "In Lima three firemen died in a blast, announced its mayor": what stands before the verb of saying is said. */
export function freeFronted(
  tokens: Token[],
  cue: number,
  cues: ReadonlyMap<string, string>,
  intransitive: ReadonlySet<string>,
): void {
  const { lemma, xpos } = tokens[cue]!;
  if (!/^VB[DZP]$/.test(xpos) || cues.get(lemma.toLowerCase()) !== 'say') return;
  if (!/^[,"”]$/.test(tokens[cue - 1]?.text ?? '') || !hasSubjectBehind(tokens, cue)) return;
  if (freeJoined(tokens, cue)) return;
  const from = Math.max(0, cue - FAR);
  for (let at = from; at < cue; at += 1) {
    const noun = tokens[at]!;
    if (noun.head !== cue || !/^(?:dep|nsubj|obj|obl:unmarked)$/.test(noun.relation)) continue;
    const inside = tokens
      .slice(at + 1, cue)
      .findIndex(
        (one) =>
          one.head === at &&
          one.relation === 'acl' &&
          /^VB[DN]$/.test(one.xpos) &&
          (one.xpos === 'VBD' || intransitive.has(one.lemma.toLowerCase())),
      );
    // "The two, escaped from jail, announced a plan": a description.
    if (inside < 0 || tokens[at + inside]!.text === ',') return;
    const verb = at + 1 + inside;
    Object.assign(tokens[verb]!, { head: cue, relation: 'ccomp', xpos: 'VBD' });
    Object.assign(noun, { head: verb, relation: 'nsubj' });
    for (let behind = cue + 1; behind < Math.min(tokens.length, cue + 12); behind += 1)
      if (tokens[behind]!.head === cue && tokens[behind]!.relation === 'obj')
        tokens[behind]!.relation = 'nsubj';
    for (let other = from; other < verb; other += 1)
      if (tokens[other]!.head === cue && tokens[other]!.relation === 'obl')
        tokens[other]!.head = verb;
    return;
  }
}

const SPEAKING =
  /^(?:spokesman|spokeswoman|spokesperson|official|minister|ministry|mayor|governor|president|police|army|office|agency|authority|chief|captain|director|commander|head|company|government|court|prosecutor|service)$/i;

/** "Three firemen died in Lima, announced its mayor": beside it without any "and", and with who speaks behind. */
function freeJoined(tokens: Token[], cue: number): boolean {
  const { relation, head } = tokens[cue]!;
  if (relation !== 'conj' || head > cue) return false;
  const near = tokens.slice(Math.max(0, cue - 4), cue);
  if (near.some((one) => one.head === cue && one.relation === 'cc')) return false;
  const end = Math.min(tokens.length, cue + 12);
  for (let at = cue + 1; at < end; at += 1) {
    const speaker = tokens[at]!;
    if (speaker.head !== cue || !/^i?obj$/.test(speaker.relation)) continue;
    const named = speaker.upos === 'PROPN' || tokens[at + 1]?.upos === 'PROPN';
    if (!named && !SPEAKING.test(speaker.lemma)) return false;
    speaker.relation = 'nsubj';
    tokens[cue]!.relation = 'parataxis';
    // "In Lima, three died, announced its mayor": they died there.
    for (let front = Math.max(0, head - FAR); front < head; front += 1)
      if (tokens[front]!.head === cue && tokens[front]!.relation === 'obl')
        tokens[front]!.head = head;
    return true;
  }
  return false;
}

function hasSubjectBehind(tokens: readonly Token[], cue: number): boolean {
  return tokens
    .slice(cue + 1, cue + 12)
    .some(({ head, relation }) => head === cue && /^(?:nsubj|i?obj)$/.test(relation));
}

/** A finite clause to a noun that no relative pronoun brings, or -1. */
function looseClause(tokens: readonly Token[], noun: number, comma: number): number {
  for (let verb = noun + 1; verb < comma; verb += 1) {
    const { head, relation, xpos } = tokens[verb]!;
    if (head !== noun || !/^acl/.test(relation)) continue;
    const own = tokens
      .slice(noun + 1, verb)
      .map((one, at) => ({ ...one, at: noun + 1 + at }))
      .filter((one) => one.head === verb);
    const finite = /^VB[DPZ]$/.test(xpos) || own.some((one) => one.relation.startsWith('aux'));
    const bound = own.some((one) => /^W/.test(one.xpos) || one.relation === 'mark');
    // "Kody/Lind had": a name torn in two is none with a clause of its own subject.
    const other = own.some(
      (one) => one.relation.startsWith('nsubj') && !(one.upos === 'PROPN' && one.at === noun + 1),
    );
    if (finite && !bound && !other && !/^(?:that|who|which)$/i.test(tokens[noun + 1]!.text))
      return verb;
  }
  return -1;
}

/**
 * "Talks between both sides focused on trade, the ministry said": where nothing else before the comma is a verb, what
 * looks like a participle is none. Returns it, or -1.
 */
function onlyParticiple(tokens: Token[], noun: number, comma: number): number {
  const verbs = tokens
    .slice(noun + 1, comma)
    .flatMap(({ upos }, at) => (/^(?:VERB|AUX)$/.test(upos) ? [noun + 1 + at] : []));
  const [verb, second] = verbs;
  if (verb === undefined || second !== undefined) return -1;
  const { relation, xpos, text } = tokens[verb]!;
  if (relation !== 'acl' || xpos !== 'VBN' || !/ed$/i.test(text)) return -1;
  if (/^by$/i.test(tokens[verb + 1]?.text ?? '')) return -1;
  tokens[verb]!.xpos = 'VBD';
  return verb;
}

/** `…,” Ana Rojas, who heads the council wrote on Facebook`: she wrote it, not the council. */
export function freePosted(tokens: Token[], cue: number, cues: ReadonlyMap<string, string>): void {
  const { relation, xpos, lemma, head } = tokens[cue]!;
  if (relation !== 'acl' || !/^VB[DN]$/.test(xpos) || head > cue) return;
  if (
    cues.get(lemma.toLowerCase()) !== 'say' ||
    /^(?:VBN|VBD|VBZ|VBP)$/.test(tokens[cue + 1]?.xpos ?? '')
  )
    return;
  let mark = cue - 1;
  while (mark > cue - LONGEST_SPEAKER && !/^(?:["”]|'')$/.test(tokens[mark]?.text ?? '"'))
    mark -= 1;
  const name = tokens[mark + 1];
  const comma =
    /^[,.!?]$/.test(tokens[mark - 1]?.text ?? '') || /^,$/.test(tokens[mark + 1]?.text ?? '');
  if (mark < 1 || mark === cue - LONGEST_SPEAKER || !comma || name?.upos !== 'PROPN') return;
  const described = tokens.slice(mark + 1, cue).some(({ text }, at) => text === ',' && at > 0);
  if (!described || !(name.head < mark) || name.head < 0) return;
  if (!/^(?:obl|nsubj|dep|appos|parataxis|nmod|root)/.test(name.relation)) return;
  Object.assign(tokens[cue]!, { head: name.head, relation: 'parataxis', xpos: 'VBD' });
  Object.assign(name, { head: cue, relation: 'nsubj' });
}

/** Words between the end of a quotation and the verb that brings it. */
const LONGEST_SPEAKER = 18;
