import { push } from '../../base/order.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { isNominal } from '../clauses/phrases.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import type { Tree } from '../tree.ts';
import type { Source } from './speech.ts';
import { closingSource } from './closing.ts';
import { openingSource } from './opening.ts';
import { phraseHead } from './shallow.ts';

/**
 * "according to R", "as reported by R", "citing R": sources of whole sentences, by number of the sentence. They are
 * read off the words, because parsers hang them in many ways.
 */
export function findSources(tree: Tree, lexicon: PredicateLexicon): Map<number, Source[]> {
  const found = new Map<number, Source[]>();
  let first = 0;
  tree.tokens.forEach((token, index) => {
    const sentence = tree.sentence(index);
    const source = sourceAt(tree, lexicon, index, token.text.toLowerCase());
    if (source) push(found, sentence, source);
    if (index + 1 < tree.tokens.length && tree.sentence(index + 1) === sentence) return;
    const closing = closingSource(tree, lexicon, first, index + 1);
    if (closing) push(found, sentence, closing);
    const opening = closing ? undefined : openingSource(tree, lexicon, first, index + 1);
    if (opening) push(found, sentence, opening);
    first = index + 1;
  });
  return found;
}

function sourceAt(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  word: string,
): Source | undefined {
  if (word === 'according' && text(tree, token + 1) === 'to') {
    const found = told(tree, token + 2);
    return found && isJoined(tree, token) ? { ...found, after: token } : found;
  }
  if (word === 'as' && text(tree, token + 1) === 'per') {
    const found = told(tree, token + 2);
    return found && ASKED.test(lemmaOf(tree, found.at)) ? undefined : found;
  }
  if (word === 'citing') return cited(tree, token + 1);
  const verb = lemmaOf(tree, token);
  const before = text(tree, token - 1);
  if (before !== 'as' && text(tree, token - 2) !== 'as') return undefined;
  if (text(tree, token + 1) !== 'by' || lexicon.cues.get(verb) !== 'say') return undefined;
  return source(tree, token + 2, verb);
}

/** "…, but according to R, …": what stands before the conjunction is none of its words. */
function isJoined(tree: Tree, token: number): boolean {
  const before = text(tree, token - 1) === ',' ? token - 2 : token - 1;
  const joins = /^(?:but|and|yet|while|although)$/.test(text(tree, before));
  return joins && before > 0 && tree.sentence(before - 1) === tree.sentence(token);
}

function text(tree: Tree, token: number): string {
  return tree.tokens[token]?.text.toLowerCase() ?? '';
}

/** The phrase that begins at a token. */
function source(tree: Tree, from: number, verb?: string): Source | undefined {
  const head = phraseFrom(tree, from);
  if (head === undefined) return undefined;
  return { speakers: [head], kind: 'say', at: head, ...(verb === undefined ? {} : { verb }) };
}

/** What things are done according to, and nobody says. */
const MEASURES =
  /^(?:agreement|deal|accord|treaty|plan|schedule|law|rule|regulation|principle|tradition|custom|need|size|age|ability|rank|order|standard|criterion|taste|preference|formula|timetable|judgment|judgement|ruling|directive|term|policy|norm|guideline|protocol|practice|requirement)$/;

/** "as per a request": what is done as somebody wants it. */
const ASKED = /^(?:proposal|suggestion|request|demand|wish|instruction|offer|decision)$/;

/** "according to the ministry" is a source, "according to an agreement" is none. */
function told(tree: Tree, from: number): Source | undefined {
  const found = source(tree, from);
  return found && MEASURES.test(lemmaOf(tree, found.at)) ? undefined : found;
}

/** "citing Reuters", "citing two officials" name a source, "citing a war" does not. */
function cited(tree: Tree, from: number): Source | undefined {
  const found = source(tree, from, 'cite');
  if (!found) return undefined;
  const { upos } = tree.tokens[found.at]!;
  return upos === 'PROPN' || INFORMANTS.test(lemmaOf(tree, found.at)) ? found : undefined;
}

const INFORMANTS =
  /^(?:official|source|diplomat|officer|document|lawyer|witness|prosecutor|expert|executive|police|spokesman|spokeswoman|spokesperson|minister|adviser|aide|insider|analyst|investigator|relative|resident|doctor|activist|media|newspaper|report)$/;

/** "according to the UK-based journal": the journal, wherever it is based. */
function pastBased(tree: Tree, first: number): number {
  const [hyphen, based] = [tree.tokens[first + 1], tree.tokens[first + 2]];
  if (
    hyphen?.text !== '-' ||
    !/^(?:based|born|led|owned|run|backed|funded)$/i.test(based?.text ?? '')
  )
    return first;
  let next = first + 3;
  while (/^(?:ADJ|PUNCT)$/.test(tree.tokens[next]?.upos ?? '')) next += 1;
  return next;
}

/** Head of the phrase whose first word is at or behind a token, past articles and adjectives. */
export function phraseFrom(tree: Tree, from: number): number | undefined {
  let first = from;
  while (/^(?:DET|ADJ|PUNCT)$/.test(tree.tokens[first]?.upos ?? '')) first += 1;
  first = pastBased(tree, first);
  const there = tree.tokens[first];
  if (!there || tree.sentence(first) !== tree.sentence(from - 1) || !isNominal(tree, first)) {
    return undefined;
  }
  return phraseHead(tree, first, tree.tokens.length);
}
