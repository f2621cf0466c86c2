import type { Token } from '../../model/index.ts';

const REACH = 30;
/** Participles that describe the noun they follow, even with an object: "a woman named Berg". */
const DESCRIBING =
  /^(?:call|name|dub|title|entitle|nickname|award|give|grant|offer|assign|pay|deny|expect|suppose|say|believe|allege|know|use|set|put|make)$/;
const SUBORDINATING = /^(?:as|after|before|since|until|while|than|when|because|though|although)$/i;

/**
 * "The clerics called for a boycott.", "rose as the city's banks cut rates": a past tense that the parser took for a
 * participle of its subject. It is the predicate where the noun has no other and the words leave no doubt.
 */
export function raiseVerb(
  tokens: Token[],
  index: number,
  intransitive: ReadonlySet<string>,
  cues: ReadonlyMap<string, unknown>,
): void {
  const verb = tokens[index]!;
  if (verb.relation !== 'acl' || verb.upos !== 'VERB' || !/^VB[DN]$/.test(verb.xpos)) return;
  const own = childrenOf(tokens, index);
  const past = verb.xpos === 'VBD';
  if (own.some(({ relation }) => /^(?:aux|nsubj|csubj|mark|cop|expl|obl:agent)/.test(relation)))
    return;
  const full = tokens
    .slice(index + 1, index + REACH)
    .some((token) => token.head === index && isFilled(token));
  const bare = intransitive.has(verb.lemma.toLowerCase()) || callsFor(tokens, index);
  const said = isSaid(tokens, verb.head);
  if (!bare && !said && (!full || DESCRIBING.test(verb.lemma.toLowerCase()))) return;
  if (!past && !/ed$/.test(verb.text) && !intransitive.has(verb.lemma.toLowerCase())) return;
  const noun = subjectAbove(tokens, index, cues, (past && full) || said);
  if (noun < 0 || noun > index) return;
  hang(tokens, noun, index);
}

/** "said net income rose": nobody says an income. */
function isSaid(tokens: readonly Token[], noun: number): boolean {
  const { head, relation } = tokens[noun]!;
  return (
    relation === 'obj' && head >= 0 && head < noun && tokens[head]!.lemma.toLowerCase() === 'say'
  );
}

/** What makes a participle a full verb: nobody is "banks cut rates". */
function isFilled({ relation, upos }: Token): boolean {
  return (
    /^(?:xcomp|ccomp)$/.test(relation) ||
    (relation === 'obj' && /^(?:NOUN|PROPN|PRON|NUM|SYM|DET)$/.test(upos))
  );
}

function callsFor(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index]!.lemma.toLowerCase() === 'call' && /^(?:for|on)$/i.test(tokens[index + 1]!.text)
  );
}

/** The noun above that lacks its verb; -1 where there is none. */
function subjectAbove(
  tokens: readonly Token[],
  verb: number,
  cues: ReadonlyMap<string, unknown>,
  finite: boolean,
): number {
  const from = tokens[verb]!.head;
  let at = from;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const { head, relation, upos } = tokens[at]!;
    if (!/^(?:NOUN|PROPN)$/.test(upos)) return -1;
    if (relation === 'root') return isVerbless(tokens, at, verb) ? at : -1;
    const above = tokens[head];
    if (!above) return -1;
    if (finite && relation === 'conj' && above.upos === 'VERB')
      return childrenOf(tokens, at).some((one) => one.relation === 'cc') ? at : -1;
    if (finite && relation === 'obl' && openedBy(tokens, at, head)) return at;
    if (finite && relation === 'obj' && cues.has(above.lemma.toLowerCase()) && at === from)
      return at;
    // "troops backed by jeeps raided the town": the troops.
    if (/^obl/.test(relation) && above.relation === 'acl' && at === from && head < at) {
      const noun = above.head;
      if (noun < 0 || noun > head || !/^VB[DN]$/.test(above.xpos)) return -1;
      const { head: over, relation: role } = tokens[noun]!;
      const said = role === 'obj' && cues.has(tokens[over]?.lemma.toLowerCase() ?? '');
      if (said || (role === 'root' && isVerbless(tokens, noun, verb))) return noun;
      return -1;
    }
    // "The collision on the road left ten dead, a spokesman said": somebody else says so.
    if (finite && relation === 'nsubj' && head > verb && hasSpeaker(tokens, verb, head)) return at;
    if (!/^(?:nmod|appos|flat|compound|conj)/.test(relation)) return -1;
    at = head;
  }
  return -1;
}

/** Whether a verb has a subject behind a comma that ends what stands before. */
function hasSpeaker(tokens: readonly Token[], from: number, cue: number): boolean {
  const between = tokens.slice(Math.max(from + 1, cue - REACH), cue);
  const comma = between.findIndex(({ text }) => text === ',');
  return (
    comma >= 0 &&
    between.slice(comma).some((one) => one.head === cue && one.relation.startsWith('nsubj'))
  );
}

/** A heading or a sentence without a verb: a full stop shows which, and no verb of its own may be there. */
function isVerbless(tokens: readonly Token[], noun: number, verb: number): boolean {
  const own = childrenOf(tokens, noun);
  if (own.some(({ relation }) => /^(?:nsubj|csubj|cop|aux|case|parataxis|expl)/.test(relation)))
    return false;
  if (/^cdata$/i.test(tokens[noun]!.text)) return false;
  const all = [...own, ...childrenOf(tokens, verb)];
  return all.some(({ relation, text }) => relation === 'punct' && text === '.');
}

/** "as oil prices hit": the preposition can open a clause. */
function openedBy(tokens: readonly Token[], noun: number, verb: number): boolean {
  if (noun < verb) return false;
  const opening = childrenOf(tokens, noun).filter(({ relation }) => relation === 'case');
  return opening.length === 1 && SUBORDINATING.test(opening[0]!.text);
}

/** Turns the noun with its verb below it into the verb with its subject below it. */
function hang(tokens: Token[], noun: number, verb: number): void {
  const { head, relation } = tokens[noun]!;
  const place =
    relation === 'obl' ? 'advcl' : /^(?:obj|nsubj)$/.test(relation) ? 'ccomp' : relation;
  for (let at = Math.max(0, noun - REACH); at < Math.min(tokens.length, verb + REACH); at += 1) {
    const token = tokens[at]!;
    if (token.head !== noun || at === verb) continue;
    if (token.relation === 'case' && place === 'advcl')
      Object.assign(token, { head: verb, relation: 'mark', upos: 'SCONJ' });
    else if (/^(?:cc|mark)$/.test(token.relation)) token.head = verb;
    else if (/^(?:punct|advmod|obl|parataxis|advcl)/.test(token.relation) && at > verb)
      token.head = verb;
  }
  Object.assign(tokens[verb]!, { head, relation: place, xpos: 'VBD' });
  Object.assign(tokens[noun]!, { head: verb, relation: 'nsubj' });
}

function childrenOf(tokens: readonly Token[], index: number): Token[] {
  return tokens
    .slice(Math.max(0, index - REACH), index + REACH)
    .filter(({ head }) => head === index);
}
