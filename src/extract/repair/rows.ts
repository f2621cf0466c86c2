import type { Token } from '../../model/index.ts';

/** How far, in tokens, the parts of a row are looked for. */
const REACH = 30;
/** Words of a phrase that go with its head when the head changes; the rest stays with the first of the row. */
const STAYS = /^(?:compound|amod|conj|cc|flat|advmod|punct)/;

/**
 * "pistol, rifle and shotgun ranges", "an elderflower and lemon cake": a bare singular, or an adjective, before an
 * "and" and a noun with a modifier shares that noun, and is no thing of its own. The last noun becomes the head of all.
 */
export function shareLastNoun(
  tokens: Token[],
  last: number,
  isPerson: (token: number) => boolean,
): void {
  const noun = tokens[last]!;
  const first = noun.head;
  if (noun.upos !== 'NOUN' || first < 0 || last - first < 3 || last - first > 12) return;
  const cc = conjunctionOf(tokens, first, last);
  if (cc < 0 || !isModified(tokens, cc + 1, last) || !isRow(tokens, first, cc)) return;
  if (!isShared(tokens, first, cc, last) || isPerson(last) || isPerson(first)) return;
  const { head, relation } = tokens[first]!;
  const [from, end] = [Math.max(0, first - REACH), Math.min(tokens.length, last + REACH)];
  for (let at = from; at < end; at += 1) {
    const token = tokens[at]!;
    if (token.head === first && at !== last && !STAYS.test(token.relation)) token.head = last;
  }
  Object.assign(noun, { head, relation });
  Object.assign(tokens[first]!, { head: last, relation: 'compound' });
  const second = tokens.slice(cc + 1, last).findIndex((token) => token.head === last);
  Object.assign(tokens[cc + 1 + second]!, { head: first, relation: 'conj' });
  Object.assign(tokens[cc]!, { head: cc + 1 + second, relation: 'cc' });
}

function conjunctionOf(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last - 1; at > first; at -= 1)
    if (tokens[at]!.relation === 'cc' && isWithin(tokens, tokens[at]!.head, last))
      return /^(?:and|or|&)$/i.test(tokens[at]!.text) ? at : -1;
  return -1;
}

/** A noun, or a word before it that is a part of it. */
function isWithin(tokens: readonly Token[], at: number, noun: number): boolean {
  return at === noun || (tokens[at]?.head === noun && tokens[at].relation === 'compound');
}

/** Between "and" and the last noun stand modifiers of it, and nothing else. */
function isModified(tokens: readonly Token[], from: number, last: number): boolean {
  let own = false;
  for (let at = from; at < last; at += 1) {
    const { head, relation, upos } = tokens[at]!;
    if (head < from || head > last || upos === 'NUM') return false;
    if (upos !== 'PUNCT' && !/^(?:compound|amod)/.test(relation)) return false;
    own ||= head === last && relation.startsWith(upos === 'NOUN' ? 'compound' : 'amod');
  }
  return own;
}

/** A single word, or several with commas, up to the conjunction. */
function isRow(tokens: readonly Token[], first: number, cc: number): boolean {
  for (let at = first; at < cc; at += 1) {
    const { text, xpos } = tokens[at]!;
    const comma = (at - first) % 2 === 1;
    if (comma ? text !== ',' : !/^(?:NN|JJ)$/.test(xpos)) return false;
  }
  return (cc - first) % 2 === 1;
}

/**
 * Without any article before a plural, or with "a" before a singular, or with an article that the parser itself gives to
 * the last noun. Where an adjective follows "and", only an adjective stands before it ("violence and bitter divisions"
 * are two things).
 */
function isShared(tokens: readonly Token[], first: number, cc: number, last: number): boolean {
  const adjective = tokens[first]!.xpos === 'JJ';
  if (!adjective && tokens[cc + 1]!.upos !== 'NOUN') return false;
  const determiners = tokens
    .slice(Math.max(0, first - 6), first)
    .filter(({ relation }) => /^(?:det|nummod|nmod:poss)/.test(relation))
    .filter(({ head }) => head === first || head === last);
  if (determiners.some(({ head }) => head === last)) return true;
  if (determiners.length === 0) return tokens[last]!.xpos === 'NNS';
  return (
    tokens[last]!.xpos === 'NN' &&
    !/^(?:appos|root|conj)/.test(tokens[first]!.relation) &&
    determiners.every(({ text }) => /^an?$/i.test(text))
  );
}

/**
 * "was one of the founders of the party and a friend of Lind": a person with "a" is joined with a person, not with the
 * party below it.
 */
export function raisePerson(
  tokens: Token[],
  index: number,
  isPerson: (token: number) => boolean,
): void {
  const { head, upos } = tokens[index]!;
  if (upos !== 'NOUN' || head < 0 || head > index || index - head > 12) return;
  const kin = KIN.test(tokens[index]!.lemma.toLowerCase()) && tokens[index + 1]?.text === 'of';
  if (kin ? KIN.test(tokens[head]!.lemma.toLowerCase()) : isPerson(head)) return;
  if (!isPerson(index) || !(kin || hasArticle(tokens, index))) return;
  let at = tokens[head]!.head;
  for (let below = head, steps = 0; steps < 3 && at >= 0 && at < head; steps += 1) {
    if (!tokens[below]!.relation.startsWith('nmod')) return;
    const { upos: above, text, xpos } = tokens[at]!;
    const one = above === 'NUM' && /^one$/i.test(text);
    const single = xpos === 'NN';
    const fits = !kin || one || !isPerson(head) || KIN.test(tokens[at]!.lemma.toLowerCase());
    if (one || (above === 'NOUN' && single && isPerson(at) && fits)) {
      tokens[index]!.head = at;
      return;
    }
    below = at;
    at = tokens[at]!.head;
  }
}

/** "the mother of the painter Lind and the aunt of Berg": kin of two people. */
const KIN =
  /^(?:mother|father|son|daughter|brother|sister|wife|husband|widow|widower|aunt|uncle|niece|nephew|cousin|grandson|granddaughter|grandfather|grandmother)$/;

function hasArticle(tokens: readonly Token[], noun: number): boolean {
  return tokens
    .slice(Math.max(0, noun - 5), noun)
    .some((token) => token.head === noun && /^an?$/i.test(token.text));
}

/** "directed by A and starring B": a form in "-ing" behind "and", with a name behind it, is joined with the participle. */
export function joinParticiple(tokens: Token[], index: number): void {
  const { head, xpos, relation } = tokens[index]!;
  const name = tokens[head];
  if (xpos !== 'VBG' || relation !== 'amod' || head !== index + 1 || name?.upos !== 'PROPN') return;
  const cc = tokens[index - 1];
  if (cc?.upos !== 'CCONJ' || name.relation !== 'conj' || name.head < 0 || name.head > index)
    return;
  const verb = tokens[name.head]!.head;
  if (verb < 0 || tokens[verb]!.xpos !== 'VBN' || !/^acl/.test(tokens[verb]!.relation)) return;
  Object.assign(tokens[index]!, { head: verb, relation: 'conj', upos: 'VERB' });
  Object.assign(name, { head: index, relation: 'obj' });
  cc.head = index;
}
