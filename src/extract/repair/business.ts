import type { Token } from '../../model/index.ts';

/** How far, in tokens, what belongs together is looked for. */
const REACH = 40;

/** Reads what news of business and science says in set forms that parsers know little of. */
export function repairBusiness(tokens: Token[], at: number): void {
  const { text, relation, upos } = tokens[at]!;
  if (/^(?:up|down|off)$/i.test(text)) readDirection(tokens, at);
  else if (/^an?$/i.test(text)) readRate(tokens, at);
  else if (text === 'cut' && upos === 'NOUN') readCut(tokens, at);
  else if (relation === 'nsubj' && upos === 'NOUN') undoSource(tokens, at);
  else if (relation === 'acl' && upos === 'VERB') raiseBehindWhich(tokens, at);
  else if (/^(?:advcl|xcomp)$/.test(relation)) hangPlea(tokens, at);
}

function childrenOf(tokens: readonly Token[], head: number): number[] {
  const found: number[] = [];
  const end = Math.min(tokens.length, head + REACH);
  for (let at = Math.max(0, head - REACH); at < end; at += 1)
    if (tokens[at]!.head === head) found.push(at);
  return found;
}

const MEASURE = /^(?:%|percent|pct|points?|cents?|pence|p)$/i;

/** "is up 3 % from": by how much is what is said, and "up" is part of it. */
function readDirection(tokens: Token[], up: number): void {
  const { head, relation } = tokens[up]!;
  const measure = tokens[head];
  if (relation !== 'advmod' || !measure || head < up || head - up > 4) return;
  if (!MEASURE.test(measure.text) && !/^(?:NUM|SYM)$/.test(measure.upos)) return;
  for (const child of childrenOf(tokens, up))
    if (child < up && /^(?:nsubj|cop|advmod|aux|punct)/.test(tokens[child]!.relation))
      tokens[child]!.head = head;
}

/** "The central bank cut rates.": a line without a verb, of which "cut" is the only one that may be it. */
function readCut(tokens: Token[], cut: number): void {
  const { head, relation } = tokens[cut]!;
  const object = tokens[head];
  if (relation !== 'compound' || !object || head !== cut + 1 || object.xpos !== 'NNS') return;
  if (object.relation !== 'root') return;
  const own = childrenOf(tokens, head);
  if (own.some((child) => /^(?:nsubj|cop|aux|parataxis|expl)/.test(tokens[child]!.relation)))
    return;
  const inner = childrenOf(tokens, cut).filter((child) => tokens[child]!.relation !== 'punct');
  const subject = inner.at(-1) ?? own.findLast((child) => child < cut);
  if (subject === undefined || subject !== cut - 1) return;
  if (!/^NNP?$/.test(tokens[subject]!.xpos)) return;
  for (const child of [...own, ...inner]) {
    if (child === subject || child === cut) continue;
    const one = tokens[child]!;
    if (child < subject) one.head = subject;
    else if (/^(?:punct|nmod|obl|advmod|advcl|acl)/.test(one.relation)) one.head = cut;
    if (one.head === cut && one.relation === 'nmod') one.relation = 'obl';
  }
  for (const child of childrenOf(tokens, cut))
    if (child < subject && tokens[child]!.relation !== 'punct') tokens[child]!.head = subject;
  Object.assign(tokens[subject]!, { head: cut, relation: 'nsubj' });
  Object.assign(tokens[cut]!, { head: -1, relation: 'root', upos: 'VERB', xpos: 'VBD' });
  Object.assign(object, { head: cut, relation: 'obj' });
}

const SPAN = /^(?:second|minute|hour|day|night|week|month|year)$/;

/** "people who sleep six hours a night are": no night does anything; who sleeps is more likely. */
function readRate(tokens: Token[], article: number): void {
  const at = tokens[article]!.head;
  const [span, before] = [tokens[at], tokens[article - 1]];
  if (!span || at !== article + 1 || !SPAN.test(span.lemma) || !before) return;
  if (span.relation !== 'nsubj' || !/^(?:NOUN|NUM|SYM)$/.test(before.upos)) return;
  const verb = span.head;
  const other = childrenOf(tokens, verb).some(
    (child) => child < article && tokens[child]!.relation.startsWith('nsubj'),
  );
  if (!other || verb < at) return;
  Object.assign(span, { head: article - 1, relation: 'nmod:unmarked' });
}

/** "according to tests carried out by the agency": the tests are carried out, and the preposition is of theirs. */
function undoSource(tokens: Token[], noun: number): void {
  const { head } = tokens[noun]!;
  const verb = tokens[head];
  const [according, to] = [tokens[noun - 2], tokens[noun - 1]];
  if (!/^according$/i.test(according?.text ?? '') || !/^to$/i.test(to?.text ?? '')) return;
  if (!verb || head < noun || !/^VB[DN]$/.test(verb.xpos) || according!.head !== head) return;
  const own = childrenOf(tokens, head);
  if (own.some((child) => /^(?:aux|cop|obj|ccomp)/.test(tokens[child]!.relation))) return;
  for (const child of own)
    if (child < noun && tokens[child]!.relation === 'punct') tokens[child]!.head = noun;
  Object.assign(tokens[noun]!, { head: verb.head, relation: 'obl' });
  Object.assign(according!, { head: noun, relation: 'case' });
  Object.assign(verb, { head: noun, relation: 'acl', xpos: 'VBN' });
}

/** Participles that describe, with or without commas around. */
const DESCRIBING =
  /^(?:base|own|bear|locate|situate|head|lead|back|call|name|know|dub|title|found|accuse|charge|convict|suspect|list|make|use|see|hold|build|design|develop)$/;

/** "The airline, which employs 14,000 people, filed for bankruptcy.": what follows the relative clause is the verb. */
function raiseBehindWhich(tokens: Token[], verb: number): void {
  const { xpos, text, lemma } = tokens[verb]!;
  let { head } = tokens[verb]!;
  for (let steps = 0; steps < 6 && tokens[head]?.relation !== 'root'; steps += 1)
    head = tokens[head]?.head ?? -1;
  const noun = tokens[head];
  if (!noun || noun.relation !== 'root' || head > verb || !/^(?:NOUN|PROPN)$/.test(noun.upos))
    return;
  if (!/^VB[DN]$/.test(xpos) || !/ed$/.test(text)) return;
  const filled = childrenOf(tokens, verb).some((child) =>
    /^(?:obj|xcomp)$/.test(tokens[child]!.relation),
  );
  if (DESCRIBING.test(lemma) && !filled) return;
  const before = tokens[verb - 1]?.upos === 'ADV' ? verb - 2 : verb - 1;
  if (tokens[before]?.text !== ',' || /^by$/i.test(tokens[verb + 1]?.text ?? '')) return;
  const own = childrenOf(tokens, head);
  if (own.some((child) => /^(?:nsubj|csubj|cop|aux|expl|parataxis)/.test(tokens[child]!.relation)))
    return;
  const aside = own.find(
    (child) => child > head && child < verb && tokens[child]!.relation === 'acl:relcl',
  );
  if (aside === undefined || !opensAside(tokens, head, aside)) return;
  const below = childrenOf(tokens, verb).map((child) => tokens[child]!.relation);
  if (below.some((one) => /^(?:aux|cop|nsubj|obl:agent)/.test(one))) return;
  for (const child of own) {
    const one = tokens[child]!;
    if (one.relation === 'punct' && (child > verb || child === before)) one.head = verb;
  }
  Object.assign(tokens[verb]!, { head: -1, relation: 'root', xpos: 'VBD' });
  Object.assign(noun, { head: verb, relation: 'nsubj' });
  joinName(tokens, verb);
}

/** "named Anna Berg as": one name, and what is named. */
function joinName(tokens: Token[], verb: number): void {
  const [first, second] = [tokens[verb + 1], tokens[verb + 2]];
  if (first?.relation !== 'xcomp' || first.head !== verb || first.upos !== 'PROPN') return;
  if (second?.relation === 'xcomp' && second.head === verb && second.upos === 'PROPN')
    Object.assign(second, { head: verb + 1, relation: 'flat' });
  first.relation = 'obj';
}

function opensAside(tokens: readonly Token[], noun: number, aside: number): boolean {
  return tokens
    .slice(noun + 1, aside)
    .some(({ text }, step) => text === ',' && /^W/.test(tokens[noun + 2 + step]?.xpos ?? ''));
}

const PLEA =
  /^(?:application|request|bid|plea|appeal|petition|attempt|proposal|plan|offer|effort|move|motion|demand|decision|refusal)$/;

/** "rejected an application by Norvik to sell its drug": Norvik would sell it. */
function hangPlea(tokens: Token[], verb: number): void {
  const { head, xpos, upos } = tokens[verb]!;
  const governor = tokens[head];
  if (xpos !== 'VB' || upos !== 'VERB' || !governor || head > verb) return;
  const own = childrenOf(tokens, verb);
  const to = own.find((child) => child < verb && tokens[child]!.xpos === 'TO');
  if (to === undefined || own.some((child) => tokens[child]!.relation.startsWith('nsubj'))) return;
  const noun = childrenOf(tokens, head).find(
    (child) => child > head && child < to && /^obj$/.test(tokens[child]!.relation),
  );
  if (noun === undefined || !PLEA.test(tokens[noun]!.lemma.toLowerCase())) return;
  const maker = childrenOf(tokens, noun).find(
    (child) => tokens[child]!.relation === 'nmod' && child < to && isBy(tokens, child),
  );
  if (maker === undefined || tokens.slice(maker, to).some(({ text }) => text === ',')) return;
  Object.assign(tokens[verb]!, { head: noun, relation: 'acl' });
}

function isBy(tokens: readonly Token[], head: number): boolean {
  return childrenOf(tokens, head).some(
    (child) => tokens[child]!.relation === 'case' && /^(?:by|from)$/i.test(tokens[child]!.text),
  );
}
