import type { Token } from '../../model/index.ts';

/** Words that are looked through on either side. */
const REACH = 20;
/** Verbs whose past is written like the bare form. */
const SAME_PAST =
  /^(?:beat|bet|bid|broadcast|burst|cast|cost|cut|forecast|hit|hurt|let|put|quit|read|rid|set|shed|shut|slit|split|spread|thrust|upset|wed|offset|reset)$/i;

/** "faces a lack of fuel and transport planes": no bare verb goes on with a past or a present one. */
export function readCompound(tokens: Token[], verb: number): void {
  const { relation, head, xpos, text } = tokens[verb]!;
  const noun = tokens[verb + 1];
  if (relation !== 'conj' || xpos !== 'VB' || head > verb || SAME_PAST.test(text)) return;
  if (tokens[verb - 1]?.relation !== 'cc' || noun?.head !== verb || noun.relation !== 'obj') return;
  if (!/^VB[DZ]$/.test(tokens[head]!.xpos) || helps(tokens, head)) return;
  // What goes on is the last noun before the "and".
  let first = verb - 2;
  while (first > head && !/^(?:NOUN|PROPN)$/.test(tokens[first]!.upos)) first -= 1;
  if (first <= head || verb - first > 3) return;
  const end = Math.min(tokens.length, verb + REACH);
  for (let at = verb + 2; at < end; at += 1)
    if (tokens[at]!.head === verb) tokens[at]!.head = verb + 1;
  Object.assign(noun, { head: first, relation: 'conj' });
  Object.assign(tokens[verb - 1]!, { head: verb + 1 });
  Object.assign(tokens[verb]!, { head: verb + 1, relation: 'compound', upos: 'NOUN', xpos: 'NN' });
}

function helps(tokens: readonly Token[], verb: number): boolean {
  return tokens
    .slice(Math.max(0, verb - 8), verb)
    .some(({ head, relation }) => head === verb && relation === 'aux');
}

const TIMES =
  /^(?:week|month|year|day|morning|evening|night|afternoon|today|yesterday|decade)$|day$/i;

/** "a rocket attack earlier this month on a port": on the port is the attack, not the month. */
export function giveNounItsPlace(tokens: Token[], place: number): void {
  const { head, relation } = tokens[place]!;
  const time = tokens[head];
  if (relation !== 'nmod' || !time || head > place || !TIMES.test(time.lemma)) return;
  const word = tokens
    .slice(head + 1, place)
    .find((one) => one.head === place && one.relation === 'case');
  if (!word || !/^(?:on|against|at|in|between|with)$/i.test(word.text)) return;
  let at = head - 1;
  const start = Math.max(0, head - 6);
  while (
    at > start &&
    (tokens[at]!.head === head || tokens[at]!.head === head - 1 || at > head - 3)
  ) {
    if (tokens[at]!.upos === 'NOUN' && tokens[at]!.head !== head) break;
    at -= 1;
  }
  const noun = tokens[at];
  if (
    noun?.upos !== 'NOUN' ||
    noun.head === head ||
    !/^(?:nsubj|obj|obl|nmod|conj|root)/.test(noun.relation)
  )
    return;
  tokens[place]!.head = at;
}

/** "led to ten people being hurt": they are hurt, and that is what it led to. */
export function giveBeingItsSubject(tokens: Token[], being: number): void {
  const { text, head: verb } = tokens[being]!;
  const deed = tokens[verb];
  if (text.toLowerCase() !== 'being' || !deed || verb <= being || verb - being > 3) return;
  if (!/^(?:advcl|acl|xcomp|obl|nmod)$/.test(deed.relation)) return;
  let noun = being - 1;
  const first = Math.max(0, being - 8);
  while (noun > first && tokens[noun]!.head > noun && tokens[noun]!.head < being)
    noun = tokens[noun]!.head;
  const subject = tokens[noun]!;
  const own = subject.head === verb;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(subject.upos) || (subject.head > noun && !own)) return;
  if (!own && deed.head !== subject.head && deed.head !== noun) return;
  const at = tokens
    .slice(first, noun)
    .findLastIndex((one) => one.head <= noun && one.relation === 'case');
  const word = at < 0 || tokens[first + at]!.head < first + at ? undefined : tokens[first + at]!;
  if (!word || !/^(?:to|of|in|with|from|about|despite|after|before|without)$/i.test(word.text))
    return;
  if (deed.head === noun) deed.head = subject.head;
  const passive = deed.xpos === 'VBN';
  Object.assign(deed, { relation: 'advcl' });
  Object.assign(subject, { head: verb, relation: passive ? 'nsubj:pass' : 'nsubj' });
  Object.assign(word, { head: verb, relation: 'mark' });
}

/** "its only refinery majority-owned by Berg": the refinery is owned, not a majority. */
export function splitHyphened(tokens: Token[], participle: number): void {
  const [noun, half, hyphen] = [participle - 3, participle - 2, participle - 1];
  if (tokens[participle]!.xpos !== 'VBN' || !/^[-–]$/.test(tokens[hyphen]?.text ?? '')) return;
  const first = tokens[half]!;
  if (first.head !== participle || !first.relation.startsWith('nsubj')) return;
  if (first.xpos !== 'NN' || tokens[noun]?.head !== half || tokens[noun].upos !== 'NOUN') return;
  for (let at = Math.max(0, noun - REACH); at < half; at += 1)
    if (tokens[at]!.head === half && at !== noun) tokens[at]!.head = noun;
  Object.assign(tokens[noun], { head: participle, relation: first.relation });
  Object.assign(first, { head: participle, relation: 'compound' });
  Object.assign(tokens[hyphen]!, { head: participle });
}
