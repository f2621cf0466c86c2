import type { Token } from '../../model/index.ts';
import { childOf, childrenOf, firstOf, hasChild, lowered } from './look.ts';

/** Mends what the figures of votes and the days of elections hang on. */
export function mendVotes(tokens: Token[], number: number): void {
  readFigures(tokens, number);
  joinVotes(tokens, number);
  dateElection(tokens, number);
}

/** "voted 52-48 to approve it", "voted 61 to 38 to reject it": by how many, and what for. */
function readFigures(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const verb = tokens[head];
  if (!verb || head > at || verb.lemma.toLowerCase() !== 'vote' || verb.upos !== 'VERB') return;
  if (!/^(?:obj|obl)/.test(relation) || !/^\d+$/.test(tokens[at]!.text)) return;
  if (!/^(?:-|–|to)$/.test(lowered(tokens[at + 1])) || tokens[at + 2]?.upos !== 'NUM') return;
  tokens[at]!.relation = 'obl:unmarked';
  const infinitive = childrenOf(tokens, head).find(
    (child) =>
      child > at &&
      tokens[child]!.xpos === 'VB' &&
      tokens[child]!.relation === 'advcl' &&
      hasChild(tokens, child, /^mark$/),
  );
  if (infinitive !== undefined) tokens[infinitive]!.relation = 'xcomp';
}

/** "by 212 votes to 197": both figures are of one vote. */
function joinVotes(tokens: Token[], at: number): void {
  const [votes, to] = [tokens[at - 2], tokens[at - 1]];
  if (to?.head !== at || lowered(to) !== 'to' || !/^votes?$/i.test(votes?.text ?? '')) return;
  if (!hasChild(tokens, at - 2, /^nummod$/) || tokens[at]!.head < 0) return;
  Object.assign(tokens[at]!, { head: at - 2, relation: 'nmod' });
}

/** What is called, set or announced for a day. */
const DATED =
  /^(?:election|elections|by-election|vote|referendum|poll|meeting|summit|session|strike|rally|hearing|talks|ballot|runoff|run-off|conference|march|protest)$/;

/** "called a snap election for 14 May": the election is on that day, not the call. */
function dateElection(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  const noun = firstOf(tokens, at) - 1;
  const token = tokens[noun];
  if (relation !== 'obl' || head > at || token?.head !== head || token.relation !== 'obj') return;
  const word = childOf(tokens, at, /^case$/);
  if (word === undefined || lowered(tokens[word]) !== 'for') return;
  if (DATED.test(token.lemma.toLowerCase()))
    Object.assign(tokens[at]!, { head: noun, relation: 'nmod' });
}

/** "lost the by-election": a prefix. */
export function joinBy(tokens: Token[], at: number): void {
  const [dash, noun] = [tokens[at + 1], tokens[at + 2]];
  if (
    dash?.text !== '-' ||
    !/^(?:election|law|product|line|pass)s?(?:es)?$/i.test(noun?.text ?? '')
  )
    return;
  if (tokens[at]!.end !== dash.start || tokens[at]!.relation !== 'case') return;
  Object.assign(tokens[at]!, { head: at + 2, relation: 'compound', upos: 'NOUN', xpos: 'NN' });
}
