import type { Name, Token } from '../../model/index.ts';
import type { People } from './relatives.ts';

const SAYING =
  /^(?:said|says|declared|announced|added|wrote|stated|explained|asserted|warned|claimed|noted|insisted|argued|recalled|concluded|continued|reported|tweeted)$/i;
const CONJUNCTIONS = new Set([
  'if',
  'because',
  'when',
  'while',
  'although',
  'though',
  'unless',
  'since',
  'that',
  'whether',
]);

function between(from: number, to: number): [number, number] {
  return from < to ? [from + 1, to] : [to + 1, from];
}

/** "A and President B C": B is no part of the name A. */
export function partNames(tokens: Token[], index: number): void {
  const { head } = tokens[index]!;
  if (head < 0 || head > index || index - head > 8) return;
  const [first, last] = between(head, index);
  const cc = tokens.slice(first, last).findIndex(({ upos }) => upos === 'CCONJ');
  if (cc < 0) return;
  tokens[index]!.relation = 'conj';
  const conjunction = tokens[first + cc]!;
  conjunction.head = index;
  conjunction.relation = 'cc';
  for (const token of tokens.slice(first + cc + 1, index)) {
    if (token.head !== head || token.relation !== 'conj') continue;
    token.head = index;
    token.relation = 'amod';
  }
}

/** "A and Finnish President B": where the tree makes A a part of the phrase of B, the two are coordinated. */
export function joinNames(tokens: Token[], a: Name, b: Name): void {
  const middle = tokens.slice(a.last, b.first);
  if (middle.length < 1 || middle.length > 5 || middle[0]!.upos !== 'CCONJ') return;
  if (!middle.slice(1).every(({ upos }) => /^(?:ADJ|NOUN|PROPN)$/.test(upos))) return;
  const headOf = ({ first, last }: Name): number => {
    for (let at = first; at < last; at += 1) {
      const { head } = tokens[at]!;
      if (head < first || head >= last) return at;
    }
    return first;
  };
  const [one, other] = [headOf(a), headOf(b)];
  const inside = (head: number): boolean => head >= a.last && head < b.last;
  if (!inside(tokens[one]!.head) || inside(tokens[other]!.head)) return;
  const { head, relation } = tokens[other]!;
  Object.assign(tokens[one]!, { head, relation });
  Object.assign(tokens[other]!, { head: one, relation: 'conj' });
  Object.assign(middle[0]!, { head: other, relation: 'cc' });
}

/** "support Lima if Berg were elected": Berg is not who supports. */
export function dropFarSubject(tokens: Token[], index: number): void {
  const { head } = tokens[index]!;
  if (head < 0 || head > index) return;
  const [first, last] = between(head, index);
  const barred = tokens
    .slice(first, Math.min(last, first + 20))
    .some(({ upos, text }) => upos === 'SCONJ' && CONJUNCTIONS.has(text.toLowerCase()));
  if (barred) tokens[index]!.relation = 'dep';
}

/** "rebuffed by officials, who denied": a clause that begins with "who" hangs on the noun before. */
export function hangRelative(tokens: Token[], index: number): void {
  const { head, text } = tokens[index]!;
  const clause = tokens[head];
  if (!/^(?:who|which)$/i.test(text) || !clause || head < index) return;
  if (!/^(?:advcl|conj|dep|parataxis)$/.test(clause.relation)) return;
  const before = tokens[index - 1]?.text === ',' ? index - 2 : index - 1;
  const noun = tokens[before];
  if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.upos) || noun.head === head) return;
  clause.head = before;
  clause.relation = 'acl:relcl';
}

/** "…, declared the minister": who follows such a verb says it, whatever stands before the comma. */
export function turnInversion(tokens: Token[], index: number, people: People): void {
  const { head, upos } = tokens[index]!;
  const verb = tokens[head];
  if (!verb || head > index || index - head > 6 || !/^(?:PROPN|NOUN|PRON)$/.test(upos)) return;
  const before = tokens[head - 1]?.text ?? '';
  if (!SAYING.test(verb.text) || !/^(?:,|”|"|''|’’)$/.test(before)) return;
  const hangs = (token: Token, relation: string): boolean =>
    token.head === head && token.relation.startsWith(relation);
  const behind = tokens.slice(head + 1, head + 40);
  if (behind.some((token) => hangs(token, 'ccomp') || hangs(token, 'xcomp'))) return;
  // "Berg, who lives in Lima, announced the plan": a plan declares nothing.
  if (upos === 'NOUN' && !people.isPeople(index)) return;
  for (const token of tokens.slice(Math.max(0, head - 60), head)) {
    if (hangs(token, 'nsubj')) token.relation = 'dep';
  }
  for (const token of tokens.slice(index + 1, index + 6)) {
    if (hangs(token, 'nsubj')) Object.assign(token, { head: index, relation: 'appos' });
  }
  tokens[index]!.relation = 'nsubj';
  if (verb.head >= 0 && verb.head < head && /^(?:conj|ccomp|advcl|dep)$/.test(verb.relation)) {
    verb.relation = 'parataxis';
  }
}

/** "the possibility that the US could": a clause with a conjunction and a subject has no gap. */
export function keepContent(tokens: Token[], index: number): void {
  const { head, text, upos } = tokens[index]!;
  const clause = tokens[head];
  if (upos !== 'SCONJ' || text.toLowerCase() !== 'that' || clause?.relation !== 'acl:relcl') return;
  clause.relation = 'acl';
}

/** "the claim that Norland bought the drones": a second object is none. */
export function freeThat(tokens: Token[], index: number): void {
  const that = tokens[index]!;
  const clause = tokens[that.head];
  if (that.text.toLowerCase() !== 'that' || clause?.relation !== 'acl:relcl') return;
  if (clause.head !== index - 1 || tokens[index - 1]!.upos !== 'NOUN') return;
  const own = tokens.slice(index + 1, that.head + 12).filter(({ head }) => head === that.head);
  const has = (relation: RegExp): boolean => own.some((one) => relation.test(one.relation));
  if (!has(/^nsubj/) || !has(/^obj$/)) return;
  Object.assign(that, { upos: 'SCONJ', xpos: 'IN', relation: 'mark' });
  clause.relation = 'acl';
}

/** "regarding his proposal to establish": the infinitive belongs to the noun right before it. */
export function hangIntent(
  tokens: Token[],
  index: number,
  intents: ReadonlyMap<string, unknown>,
): void {
  const { head, text } = tokens[index]!;
  const verb = tokens[head];
  const noun = tokens[index - 1];
  if (text.toLowerCase() !== 'to' || noun?.upos !== 'NOUN' || !verb) return;
  // "called on the authorities to act": a body, no right to do so.
  if (/^authorities$/i.test(noun.text)) return;
  const owned = tokens
    .slice(Math.max(0, index - 6), index - 1)
    .some((one) => one.head === index - 1 && one.relation === 'nmod:poss' && one.upos !== 'PRON');
  if (verb.relation !== 'advcl' && !(verb.relation === 'xcomp' && owned)) return;
  if (head <= index || head > index + 2 || !intents.has(noun.lemma.toLowerCase())) return;
  verb.head = index - 1;
  verb.relation = 'acl';
}
