import type { Analysis, Name, Token } from '../../model/index.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';

/** Forms of nouns that are as often verbs of saying: "Apple reports that …". */
const EITHER =
  /^(?:reports|notes|claims|states|comments|signals|estimates|reasons|remarks|charges)$/i;
/** How far before a cue without a subject, in words, its subject is looked for. */
const REACH = 25;
/** How far behind a word that may be a verb its content may stand. */
const NEAR = 3;
/** Most words of a clause that are looked through. */
const FAR = 40;

/**
 * Mends trees around verbs of saying further: "Lima reports that …" where the verb was taken for a noun, "In a talk
 * with the paper, Berg, who …, says" where the speaker hangs on what stands before, "said that while …, it is".
 * Changes the tokens given.
 */
export function repairReports(
  tokens: Token[],
  { names, sentences }: Pick<Analysis, 'names' | 'sentences'>,
  { cues, contentNouns }: Pick<PredicateLexicon, 'cues' | 'contentNouns'>,
): void {
  const isContent = (lemma: string): boolean => contentNouns.has(lemma);
  const people = personHeads(tokens, names);
  for (const { first, last } of sentences)
    for (let at = first; at < last; at += 1) {
      turnReports(tokens, at, first, last);
      takeSpeaker(tokens, at, first, cues, people);
      voiceIt(tokens, at, cues);
      hangAside(tokens, at, cues);
      hangOnNoun(tokens, at, isContent);
      freeConjunct(tokens, at, first, cues);
    }
}

function personHeads(tokens: readonly Token[], names: readonly Name[]): ReadonlySet<number> {
  const heads = new Set<number>();
  for (const { first, last, type } of names)
    for (let at = first; at < last && type === 'person'; at += 1) {
      const { head } = tokens[at]!;
      if (head < first || head >= last) heads.add(at);
    }
  return heads;
}

/** "Lima reports that the bridge is closed": a name, a word that is a verb as well, and a clause with "that". */
function turnReports(tokens: Token[], at: number, first: number, last: number): void {
  const token = tokens[at]!;
  const subject = at - 1;
  if (token.xpos !== 'NNS' || !EITHER.test(token.text) || subject < first) return;
  if (tokens[subject]!.upos !== 'PROPN' && tokens[subject]!.head !== at) return;
  if (!isNameLike(tokens, subject, first)) return;
  const content = contentOf(tokens, at);
  const closing = content < 0 && closesSentence(tokens, at, last);
  if (content < 0 && !closing) return;
  const { head, relation } = token;
  if (content >= 0 && head === content) {
    const { head: above, relation: as } = tokens[content]!;
    Object.assign(token, { head: above, relation: as });
  } else if (content >= 0 && head >= 0 && relation.startsWith('nsubj')) return;
  else if (closing && head >= 0) token.relation = 'parataxis';
  if (content >= 0) Object.assign(tokens[content]!, { head: at, relation: 'ccomp' });
  Object.assign(token, { upos: 'VERB', xpos: 'VBZ', lemma: token.text.toLowerCase().slice(0, -1) });
  for (let one = first; one < at; one += 1)
    if (tokens[one]!.head === at && one !== subject && tokens[one]!.upos !== 'PUNCT')
      tokens[one]!.head = subject;
  Object.assign(tokens[subject]!, { head: at, relation: 'nsubj' });
}

/** A name, or an adjective of one behind "the" ("the Vatican"): nothing that could own a report. */
function isNameLike(tokens: readonly Token[], at: number, first: number): boolean {
  if (!/^\p{Lu}/u.test(tokens[at]!.text)) return false;
  if (tokens[at]!.upos === 'PROPN') return true;
  return tokens[at]!.upos === 'ADJ' && at > first && /^the$/i.test(tokens[at - 1]!.text);
}

/** The predicate of the clause with "that" right behind a word, or -1. */
function contentOf(tokens: readonly Token[], at: number): number {
  const that = at + 1;
  if (tokens[that]?.text.toLowerCase() !== 'that' || tokens[that].relation !== 'mark') return -1;
  const { head } = tokens[that];
  const finite = /^(?:VERB|AUX|ADJ|NOUN|PROPN|NUM|ADV)$/.test(tokens[head]?.upos ?? '');
  if (!finite || head <= that) return -1;
  const own = tokens
    .slice(that + 1, head)
    .some((one) => one.head === head && /^(?:nsubj|expl|csubj)/.test(one.relation));
  return own ? head : -1;
}

/** "…, the daily Lima Star reports." */
function closesSentence(tokens: readonly Token[], at: number, last: number): boolean {
  const { relation, head } = tokens[at]!;
  if (!/^(?:parataxis|appos|dep|conj|nsubj|obl|nmod)/.test(relation) || head > at) return false;
  if (at < last - NEAR || !/^[.]?$/.test(tokens[at + 1]?.text ?? '')) return false;
  let comma = at - 1;
  while (/^(?:PROPN|ADJ|NOUN|DET)$/.test(tokens[comma]?.upos ?? '') && at - comma < 8) comma -= 1;
  return tokens[comma]?.text === ',' && comma < at - 1;
}

/** "In a talk with the paper, Anna Berg, who …, says": the name before the cue is its subject. */
function takeSpeaker(
  tokens: Token[],
  cue: number,
  first: number,
  cues: ReadonlyMap<string, string>,
  people: ReadonlySet<number>,
): void {
  const { upos, xpos, lemma, relation } = tokens[cue]!;
  if (upos !== 'VERB' || !/^VB[DZ]$/.test(xpos) || cues.get(lemma.toLowerCase()) !== 'say') return;
  if (tokens[cue - 1]?.text !== ',' || !/^(?:root|conj|parataxis)$/.test(relation)) return;
  const from = Math.max(first, cue - REACH);
  const near = tokens.slice(first, cue + 6);
  if (near.some((one) => one.head === cue && /^(?:nsubj|expl|csubj)/.test(one.relation))) return;
  for (let at = cue - 2; at > from; at -= 1) {
    if (!people.has(at) || tokens[at]!.relation !== 'appos' || !isParted(tokens, at)) continue;
    const { head } = tokens[at]!;
    // "the director, Anna Berg, said": the one she is called is one with her.
    const called = tokens[head]?.relation === 'appos' ? tokens[tokens[head].head] : undefined;
    if (called === undefined && !/^(?:obl|nmod|obj|conj|root)/.test(tokens[head]?.relation ?? ''))
      return;
    Object.assign(tokens[at]!, { head: cue, relation: 'nsubj' });
    return;
  }
}

/** "It added that the bridge is closed": who adds is somebody, no expletive. */
function voiceIt(tokens: Token[], it: number, cues: ReadonlyMap<string, string>): void {
  const { text, relation, head } = tokens[it]!;
  if (!/^it$/i.test(text) || relation !== 'expl' || head !== it + 1) return;
  const { xpos, lemma } = tokens[head]!;
  if (!/^VB[DZ]$/.test(xpos) || cues.get(lemma.toLowerCase()) !== 'say') return;
  const near = tokens.slice(head, head + FAR);
  const content = near.some((one) => one.head === head && /^(?:ccomp|csubj)$/.test(one.relation));
  if (content) tokens[it]!.relation = 'nsubj';
}

/** A comma stands before the name. */
function isParted(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.head === at || tokens[before]?.upos === 'PROPN') {
    if (tokens[before]!.text === ',') return true;
    before -= 1;
  }
  return tokens[before]?.text === ',';
}

/** "said that while it rained, the work went on": the aside belongs to what is said. */
function hangAside(tokens: Token[], at: number, cues: ReadonlyMap<string, string>): void {
  const aside = tokens[at]!;
  if (aside.relation !== 'advcl' || aside.head < 0 || aside.head > at) return;
  const cue = tokens[aside.head]!;
  const kind = cues.get(cue.lemma.toLowerCase());
  if (kind === undefined || kind === 'ask') return;
  const between = tokens.slice(aside.head + 1, at);
  const that = between.some(
    ({ text, relation, head }) =>
      relation === 'mark' && head === at && text.toLowerCase() === 'that',
  );
  const other = between.some(
    ({ text, relation, head }) =>
      relation === 'mark' && head === at && text.toLowerCase() !== 'that',
  );
  if (!that || !other) return;
  const content = tokens
    .slice(at + 1, at + FAR)
    .findIndex(({ head, relation }) => head === aside.head && relation === 'ccomp');
  if (content >= 0) aside.head = at + 1 + content;
}

/** "gave a warning on Monday that strikes could do harm": what is warned of hangs on the warning. */
function hangOnNoun(tokens: Token[], at: number, isContent: (lemma: string) => boolean): void {
  const clause = tokens[at]!;
  if (clause.relation !== 'advcl' || clause.head < 0 || clause.head > at - 3) return;
  const that = tokens
    .slice(Math.max(clause.head + 1, at - FAR), at)
    .findLastIndex(
      ({ head, relation, text }) => head === at && relation === 'mark' && /^that$/i.test(text),
    );
  if (that < 0) return;
  const mark = Math.max(clause.head + 1, at - FAR) + that;
  for (let noun = mark - 1; noun > clause.head; noun -= 1) {
    const { upos, relation, lemma, head } = tokens[noun]!;
    if (/^(?:so|such)$/i.test(tokens[noun]!.text)) return;
    if (upos !== 'NOUN' || head !== clause.head || !/^(?:obj|obl)$/.test(relation)) continue;
    if (isContent(lemma.toLowerCase())) Object.assign(clause, { head: noun, relation: 'acl' });
    return;
  }
}

/** "discussed bonds and, among others, shares, said a release": what is said takes no part in who says it. */
function freeConjunct(
  tokens: Token[],
  at: number,
  first: number,
  cues: ReadonlyMap<string, string>,
): void {
  const { relation, head } = tokens[at]!;
  if (relation !== 'conj' || head <= at + 1) return;
  const cue = tokens[tokens[head]!.head];
  const said = tokens[head]!.head;
  if (!cue || said <= at || said >= head || cues.get(cue.lemma.toLowerCase()) !== 'say') return;
  for (let before = at - 1; before >= first && before > at - FAR; before -= 1) {
    if (!/^(?:obj|obl|nsubj)$/.test(tokens[before]!.relation)) continue;
    if (/^(?:NOUN|PROPN)$/.test(tokens[before]!.upos)) {
      tokens[at]!.head = before;
      return;
    }
  }
}
