import type { Token } from '../../model/index.ts';

/** How far, in tokens, what belongs together is looked for. */
const REACH = 30;

/** Tells what belongs to a company from the company. */
export function repairShare(tokens: Token[], at: number): void {
  const { relation, upos, text } = tokens[at]!;
  if (relation === 'nmod' && upos === 'NOUN') headName(tokens, at);
  else if (relation === 'case' && tokens[at - 1]?.xpos === 'JJS') hangSince(tokens, at);
  else if (/^(?:dollar|euro|pound|yen|franc|rupee)s?$/i.test(text)) freeFine(tokens, at);
  else if (relation === 'nsubj' && upos === 'PROPN') joinRow(tokens, at);
}

function childrenOf(tokens: readonly Token[], head: number): number[] {
  const found: number[] = [];
  const end = Math.min(tokens.length, head + REACH);
  for (let at = Math.max(0, head - REACH); at < end; at += 1)
    if (tokens[at]!.head === head) found.push(at);
  return found;
}

/** "Bank of America shares rose": the shares did, and the bank is no bank of shares. */
function headName(tokens: Token[], noun: number): void {
  const name = tokens[noun]!.head;
  const [first, of, last] = [tokens[name], tokens[name + 1], noun - 1];
  if (first?.upos !== 'PROPN' || of?.text !== 'of' || of.head !== noun || last < name + 2) return;
  for (let at = name + 2; at <= last; at += 1) {
    const { upos, head, relation } = tokens[at]!;
    if (upos !== 'PROPN' || head < name + 2 || head > noun) return;
    if (!/^(?:compound|flat|amod)/.test(relation)) return;
  }
  const { head, relation } = first;
  for (const child of childrenOf(tokens, name)) {
    const one = tokens[child]!;
    if (child > noun || /^(?:det|case|nmod:poss|cc|punct)/.test(one.relation)) one.head = noun;
  }
  for (const child of childrenOf(tokens, noun))
    if (child > name + 1 && child < last) tokens[child]!.head = last;
  Object.assign(tokens[noun]!, { head, relation });
  Object.assign(first, { head: noun, relation: 'compound' });
  Object.assign(of, { head: last });
  Object.assign(tokens[last]!, { head: name, relation: 'nmod' });
}

/** "Shares in Norvik, Altea and Zento all fell": the shares did, in each of them. */
function joinRow(tokens: Token[], name: number): void {
  const { head } = tokens[name]!;
  if (head < name || tokens[name - 1]?.text !== ',') return;
  const own = childrenOf(tokens, head);
  const subject = own.find((one) => one < name && tokens[one]!.relation.startsWith('nsubj'));
  const row = childrenOf(tokens, name).some((one) => tokens[one]!.relation === 'conj');
  if (subject === undefined || !row || tokens[subject]!.upos !== 'NOUN') return;
  const before = tokens[name - 2]!;
  if (before.relation !== 'nmod' || before.head !== subject || before.upos !== 'PROPN') return;
  const passive = own.some((one) => tokens[one]!.relation === 'aux:pass');
  tokens[subject]!.relation = passive ? 'nsubj:pass' : 'nsubj';
  Object.assign(tokens[name]!, { head: name - 2, relation: 'conj' });
}

/** "4.1 percent, the lowest in 17 years": since when it is the lowest, and not in how many years it fell. */
function hangSince(tokens: Token[], word: number): void {
  const { head, text } = tokens[word]!;
  const phrase = tokens[head];
  if (!/^(?:in|since|for|on|among)$/i.test(text) || !phrase || head < word) return;
  const superlative = word - 1;
  if (tokens[superlative]!.relation !== 'appos' || phrase.head > superlative) return;
  if (/^obl/.test(phrase.relation)) Object.assign(phrase, { head: superlative, relation: 'nmod' });
}

/** "fined the company 5 million euros": the company is fined, and so much is the fine. */
function freeFine(tokens: Token[], sum: number): void {
  const { head, relation } = tokens[sum]!;
  const verb = tokens[head];
  if (relation !== 'obj' || !verb || head > sum) return;
  if (!/^(?:fine|cost|sue|charge)$/.test(verb.lemma.toLowerCase())) return;
  const fined = childrenOf(tokens, head).find(
    (child) => child > head && child < sum && /^i?obj$/.test(tokens[child]!.relation),
  );
  if (fined === undefined) return;
  tokens[fined]!.relation = 'obj';
  tokens[sum]!.relation = 'obl:unmarked';
}
