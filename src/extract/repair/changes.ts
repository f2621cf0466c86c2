import type { Token } from '../../model/index.ts';

/** How far, in tokens, what belongs together is looked for. */
const REACH = 30;

/** What news of business has of its own: rates that are kept, forecasts that are cut, sales that more than double. */
export function repairChange(tokens: Token[], at: number): void {
  const { text, relation } = tokens[at]!;
  if (/^than$/i.test(text)) joinMoreThan(tokens, at);
  else if (/^[-‑]$/.test(text)) joinHyphenedVerb(tokens, at);
  else if (/^(?:acl|amod|xcomp)$/.test(relation)) {
    keepState(tokens, at);
    readForecast(tokens, at);
  } else if (relation === 'conj') liftJoined(tokens, at);
  else if (/^i?obj$/.test(relation)) nameObject(tokens, at);
  if (/^accounting$/i.test(text)) readAccounting(tokens, at);
}

/** Calls `change` for the tokens near another one. */
function near(
  tokens: readonly Token[],
  at: number,
  change: (one: Token, index: number) => void,
): void {
  const end = Math.min(tokens.length, at + REACH);
  for (let index = Math.max(0, at - REACH); index < end; index += 1) change(tokens[index]!, index);
}

const MULTIPLIED = /^(?:doubled?|tripled?|trebled?|quadrupled?|quintupled?|halved?)$/i;

/** "Profits more than doubled", "have more than tripled": the verb is what follows, by "more than". */
function joinMoreThan(tokens: Token[], than: number): void {
  const [more, verb] = [than - 1, than + 1];
  const own = tokens[verb];
  if (!/^than$/i.test(tokens[than]!.text) || !/^more$/i.test(tokens[more]?.text ?? '')) return;
  if (!own || !MULTIPLIED.test(own.text) || !/^(?:VERB|ADJ)$/.test(own.upos)) return;
  const helper = /^(?:has|have|had|will|would|could|may|might|to)$/i.test(
    tokens[more - 1]?.text ?? '',
  )
    ? more - 1
    : -1;
  const parts = new Set([more, than, verb, ...(helper < 0 ? [] : [helper])]);
  let top = verb;
  while (parts.has(tokens[top]!.head)) top = tokens[top]!.head;
  const { head, relation } = tokens[top]!;
  near(tokens, verb, (one, index) => {
    if (!parts.has(index) && parts.has(one.head)) one.head = verb;
  });
  Object.assign(own, { head, relation, upos: 'VERB' });
  if (own.xpos !== 'VB') own.xpos = helper < 0 ? 'VBD' : 'VBN';
  Object.assign(tokens[more]!, { head: verb, relation: 'advmod' });
  Object.assign(tokens[than]!, { head: more, relation: 'fixed' });
  if (helper >= 0 && tokens[helper]!.head !== verb)
    Object.assign(tokens[helper]!, { head: verb, relation: 'aux', upos: 'AUX' });
  raise(tokens, verb);
}

/** A sentence whose verb was hung on its subject. */
function raise(tokens: Token[], verb: number): void {
  const { relation } = tokens[verb]!;
  let { head } = tokens[verb]!;
  // "Income at the bank, its second largest, more than doubled"
  if (/^(?:parataxis|appos)$/.test(tokens[head]?.relation ?? '') && tokens[verb - 3]?.text === ',')
    head = tokens[head]!.head;
  const noun = tokens[head];
  if (!noun || head > verb || !/^(?:acl|advcl|advmod|amod|appos|parataxis|xcomp)$/.test(relation))
    return;
  if (!/^(?:NOUN|PROPN)$/.test(noun.upos) || noun.relation !== 'root') return;
  near(tokens, verb, (one, index) => {
    if (one.head === head && index > verb) one.head = verb;
  });
  Object.assign(tokens[verb]!, { head: noun.head, relation: noun.relation });
  Object.assign(noun, { head: verb, relation: 'nsubj' });
}

const STATE = /^(?:un\w+ed|un\w+n|closed|shut|intact|frozen|steady|flat|stable|open)$/i;

/** "kept rates unchanged": what the rates are kept as, no description of them. */
function keepState(tokens: Token[], state: number): void {
  const { relation, text } = tokens[state]!;
  const beside = relation === 'xcomp' && tokens[state - 1]?.relation === 'obj';
  const head = beside ? state - 1 : tokens[state]!.head;
  const object = tokens[head];
  if (!/^(?:acl|amod|xcomp)$/.test(relation) || head !== state - 1 || !STATE.test(text)) return;
  const verb = tokens[object!.head];
  if (object!.relation !== 'obj' || !verb || object!.head > head) return;
  if (!/^(?:keep|hold|leave|maintain)$/.test(verb.lemma.toLowerCase())) return;
  near(tokens, state, (one) => {
    if (one.head === state && /^(?:obl|advmod|advcl)/.test(one.relation)) one.head = object!.head;
  });
  Object.assign(tokens[state]!, {
    head: object!.head,
    relation: 'xcomp',
    upos: 'ADJ',
    xpos: 'JJ',
    lemma: text.toLowerCase(),
  });
}

/** "raised its growth forecast for": a noun between an owner or article and a preposition. */
function readForecast(tokens: Token[], noun: number): void {
  const { head, text, xpos } = tokens[noun]!;
  if (!/^(?:forecast|broadcast|offer|output|bid)$/i.test(text) || !/^VB[DN]?$/.test(xpos)) return;
  const before = tokens[noun - 1]!;
  const verb = before.head;
  if (before.relation !== 'obj' || verb > noun || (head !== verb && head !== noun - 1)) return;
  near(tokens, noun, (one, index) => {
    if (one.head === noun - 1 && index < noun) one.head = noun;
    else if (one.head === noun && one.relation.startsWith('obl'))
      Object.assign(
        one,
        /^(?:to|from|by)$/i.test(caseOf(tokens, index)) ? { head: verb } : { relation: 'nmod' },
      );
  });
  Object.assign(before, { head: noun, relation: 'compound' });
  Object.assign(tokens[noun]!, {
    head: verb,
    relation: 'obj',
    upos: 'NOUN',
    xpos: 'NN',
    lemma: text.toLowerCase(),
  });
}

function caseOf(tokens: readonly Token[], head: number): string {
  const found = tokens
    .slice(Math.max(0, head - 8), head)
    .find((one) => one.head === head && one.relation === 'case');
  return found?.text ?? '';
}

/** "hit a high, accounting for": a verb, and not another word for the high. */
function readAccounting(tokens: Token[], noun: number): void {
  const { head, xpos, relation } = tokens[noun]!;
  if (xpos !== 'NN' || !/^(?:appos|conj|dep|nmod|obj|obl)$/.test(relation)) return;
  if (tokens[noun - 1]?.text !== ',' || !/^for$/i.test(tokens[noun + 1]?.text ?? '')) return;
  const before = tokens[noun - 2]!;
  const verb = tokens[tokens[head]?.head ?? -1]?.upos === 'VERB' ? tokens[head]!.head : head;
  near(tokens, noun, (one, index) => {
    if (one.head !== noun) return;
    if (index < noun - 2) one.head = noun - 2;
    else if (index > noun && one.relation === 'nmod') one.relation = 'obl';
  });
  if (before.head === noun)
    Object.assign(before, { head: verb, relation: 'obj', upos: 'NOUN', xpos: 'NN' });
  const share = tokens[tokens[noun + 1]!.head];
  if (share && share.head <= noun) Object.assign(share, { head: noun, relation: 'obl' });
  Object.assign(tokens[noun]!, {
    head: verb,
    relation: 'advcl',
    upos: 'VERB',
    xpos: 'VBG',
    lemma: 'account',
  });
}

const GIVING =
  /^(?:give|send|offer|award|pay|lend|loan|hand|grant|show|tell|teach|owe|deny|bring|promise|ask|name|call|appoint|elect|rename|dub|make|declare|cost|win|earn)$/;

/** "bought the drugmaker Novira": the name right behind a noun is what it is called, and nobody bought it for the noun. */
function nameObject(tokens: Token[], noun: number): void {
  const { head, upos, xpos } = tokens[noun]!;
  const verb = tokens[head];
  if (upos !== 'NOUN' || xpos !== 'NN' || !verb || head > noun || GIVING.test(verb.lemma)) return;
  const at = [1, 2, 3, 4, 5]
    .map((step) => noun + step)
    .find((name) => tokens[name]?.head === head && tokens[name].relation === 'obj');
  if (at === undefined) return;
  const names = tokens.slice(noun + 1, at + 1);
  if (!names.every((one) => one.upos === 'PROPN' && /^\p{Lu}/u.test(one.text))) return;
  tokens[noun]!.relation = 'obj';
  Object.assign(tokens[at]!, { head: noun, relation: 'appos' });
}

/** "The agency test-fired a rocket", "hand-picked them": the word before the hyphen is of the verb, and does not act. */
function joinHyphenedVerb(tokens: Token[], hyphen: number): void {
  const [before, verb] = [hyphen - 1, hyphen + 1];
  const [first, here, own] = [tokens[before], tokens[hyphen]!, tokens[verb]];
  if (!first || !own || !/^VB[DNZPG]?$/.test(own.xpos) || !/^\p{Ll}+$/u.test(first.text)) return;
  if (first.end !== here.start || here.end !== own.start || own.upos !== 'VERB') return;
  if (/^(?:amod|acl|compound)$/.test(own.relation) || first.head === -1) return;
  const inner: number[] = [];
  let subject = false;
  near(tokens, hyphen, (one, index) => {
    if (one.head === before && index < before && one.relation !== 'punct') inner.push(index);
    if (one.head === verb && index !== before) subject ||= one.relation.startsWith('nsubj');
  });
  const head = inner.at(-1);
  if (head !== undefined) {
    if (subject || !/^(?:NOUN|PROPN|PRON)$/.test(tokens[head]!.upos)) return;
    for (const one of inner) if (one !== head) tokens[one]!.head = head;
    const passive = first.relation === 'nsubj:pass';
    Object.assign(tokens[head]!, { head: verb, relation: passive ? 'nsubj:pass' : 'nsubj' });
  } else if (first.head !== verb && !/^(?:ADV|ADJ)$/.test(first.upos)) return;
  if (own.xpos === 'VBN' && own.relation === 'root' && head !== undefined) own.xpos = 'VBD';
  // "The agency test-fired a rocket, officials said"
  if (own.relation === 'advcl' && own.head > verb && head !== undefined) {
    own.relation = 'ccomp';
    if (own.xpos === 'VBN') own.xpos = 'VBD';
  }
  Object.assign(first, { relation: 'compound', head: verb });
  here.head = verb;
  own.lemma = `${first.text.toLowerCase()}-${own.lemma}`;
}

/** "the firm Helixon and its partner": what is joined to a name right behind its noun is joined to the noun. */
function liftJoined(tokens: Token[], joint: number): void {
  const { head, relation } = tokens[joint]!;
  const name = tokens[head];
  if (relation !== 'conj' || !name || head > joint || name.relation !== 'appos') return;
  const noun = tokens[name.head];
  if (name.upos !== 'PROPN' || noun?.upos !== 'NOUN' || name.head > head) return;
  if (tokens.slice(name.head + 1, head).some(({ upos }) => upos === 'PUNCT')) return;
  // "35 percent of the producer X and 20 percent of": what is like it further up.
  const share = /^(?:percent|%)$/i;
  const above = share.test(tokens[joint]!.text) && share.test(tokens[noun.head]?.text ?? '');
  tokens[joint]!.head = above ? noun.head : name.head;
}
