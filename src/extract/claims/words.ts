import { lemmaOf } from '../clauses/predicates.ts';
import { preposition } from '../clauses/phrases.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { closingClause } from './postmodifiers.ts';

const NAMING = ['compound', 'flat', 'nummod', 'goeswith', 'fixed', 'amod'];
/** Prepositions that part a thing from its like: "fund for Norland", "strikes on Kumasi". */
const IDENTIFYING = new Set([
  'of',
  'for',
  'on',
  'against',
  'to',
  'into',
  'in',
  'from',
  'about',
  'at',
  'over',
  'between',
  'with',
  'toward',
  'towards',
]);
const HYPHENS = /^(?:-|–|\/|&|'s|’s|'|’|%|\.)$/;
/** Longest argument, in words, that keeps its prepositional modifiers other than "of". */
const SHORT = 9;
const LONGEST = 14;

interface PhraseContext {
  tree: Tree;
  predicates: PredicateLexicon;
  timeTokens: ReadonlySet<number>;
}

/**
 * The shortest words that still say what a phrase means, as token indices in order: the head with compounds,
 * numbers, adjectives, its owner, identifying modifiers and a clause that it needs. Dropped are articles, appositions,
 * adverbs, parentheses and what is coordinated (MinIE, Gashteovski et al. 2017). `without` are modifiers that
 * fill places of their own, and the verb of the claim itself.
 */
export function minimalWords(
  { tree, predicates: lexicon, timeTokens }: PhraseContext,
  head: number,
  without?: readonly number[],
): number[] {
  const core = coreWords(tree, head);
  const wide = [...core];
  const partitive =
    lexicon.partitive.has(lemmaOf(tree, head)) || lexicon.vacuous.has(lemmaOf(tree, head));
  for (const child of tree.dependents(head, 'nmod')) {
    if (without?.includes(child) === true || child < head || timeTokens.has(child)) continue;
    const word = preposition(tree, child);
    if (!IDENTIFYING.has(word) || isApart(tree, head, child)) continue;
    const below = modifierWords(tree, child);
    // A name is a name without what it comes with.
    if (/^(?:with|between)$/.test(word) && tree.tokens[head]!.upos === 'PROPN') continue;
    const essential = word === 'of' || partitive;
    if (essential ? wide.length + below.length <= LONGEST : wide.length + below.length <= SHORT) {
      wide.push(...below);
    }
  }
  const named = tree.tokens[head]!.upos === 'PROPN';
  const closing = named || !without ? [] : closingClause(tree, lexicon, head, wide, without);
  return fillGaps(tree, [...wide, ...closing]);
}

/** "a place of history, from quarries to mines", "in what they call": said beside, or cut off. */
function isApart(tree: Tree, head: number, child: number): boolean {
  if (/^(?:what|how|whom|why)$/i.test(tree.tokens[child]!.text)) return true;
  return child > head && tree.tokens[tree.first(child) - 1]?.text === ',';
}

/** The phrase below a preposition, with at most one "of" more. */
function modifierWords(tree: Tree, head: number): number[] {
  const cases = tree.dependents(head, 'case').filter((child) => child < head);
  const fixed = cases.flatMap((child) => tree.dependents(child, 'fixed'));
  const words = [...cases, ...fixed, ...coreWords(tree, head, true)];
  for (const child of tree.dependents(head, 'nmod')) {
    if (preposition(tree, child) !== 'of') continue;
    words.push(...tree.dependents(child, 'case'), ...coreWords(tree, child, true));
  }
  for (const child of tree.dependents(head, 'conj')) {
    words.push(...tree.dependents(child, 'cc'), ...coreWords(tree, child, true));
  }
  return words;
}

/** Head, compounds, numbers, adjectives, owner. */
function coreWords(tree: Tree, head: number, articles = false): number[] {
  const words = [head];
  const owned: number[] = [];
  for (const child of tree.children(head)) {
    const { relation } = tree.tokens[child]!;
    if (isRelation(relation, ...NAMING)) words.push(...modifier(tree, child));
    else if (isRelation(relation, 'nmod:poss') && tree.tokens[child]!.xpos !== 'WP$') {
      owned.push(...owner(tree, child));
    } else if (isRelation(relation, 'advmod')) words.push(...ofNumber(tree, child));
    else if (isRelation(relation, 'det') && keepsDeterminer(tree, child, articles))
      words.push(...withNot(tree, child));
    else if (relation === 'nmod:desc') words.push(...modifier(tree, child));
  }
  words.push(...moneyBefore(tree, head).filter((token) => !words.includes(token)));
  return [...words, ...keepOwner(tree, owned, words.length)];
}

/** "a €100 billion ($108 billion) fund": the sum before the noun, however it hangs, without what is in brackets. */
function moneyBefore(tree: Tree, head: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let token = head - 1; token >= tree.first(head) && head - token < 14; token -= 1) {
    const { text, upos } = tree.tokens[token]!;
    if (text === ')') depth += 1;
    else if (text === '(') depth -= 1;
    else if (depth > 0) continue;
    else if (/^[€$£¥₹]$/.test(text)) found.push(token);
    else if (upos === 'NUM') found.push(token);
    else if (upos === 'DET' || upos === 'ADP' || upos === 'VERB' || text === ',') break;
  }
  return found.some((token) => tree.tokens[token]!.upos !== 'NUM') ? found : [];
}

/** "its leadership position" is clear without "its"; "his proposal" is not, and "Russia's" always tells. */
function keepOwner(tree: Tree, owned: readonly number[], words: number): readonly number[] {
  const pronoun = owned.length === 1 && tree.tokens[owned[0]!]!.upos === 'PRON';
  return pronoun && words > 1 ? [] : owned;
}

function keepsDeterminer(tree: Tree, child: number, articles: boolean): boolean {
  const text = tree.tokens[child]!.text.toLowerCase();
  if (text === 'every' || text === 'both' || isNot(tree, child - 1)) return true;
  return articles && (text === 'the' || text === 'a' || text === 'an');
}

/** "not all members": of all of them the opposite would be said. */
function withNot(tree: Tree, child: number): number[] {
  return isNot(tree, child - 1) ? [child - 1, child] : [child];
}

function isNot(tree: Tree, token: number): boolean {
  const next = tree.tokens[token + 1]?.text ?? '';
  return (
    tree.tokens[token]?.text.toLowerCase() === 'not' && /^(?:all|every|each|many)$/i.test(next)
  );
}

/** An adjective, number or compound with what belongs to it; a long participle phrase is left out. */
function modifier(tree: Tree, child: number): number[] {
  const words: number[] = [];
  const open = [child];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    words.push(token);
    for (const below of tree.children(token)) {
      const { relation } = tree.tokens[below]!;
      const adverb = isRelation(
        relation,
        'advmod',
        'nmod:unmarked',
        'obl:unmarked',
        'obl',
        'nmod',
        'case',
      );
      if (isRelation(relation, ...NAMING, 'conj', 'cc', 'det') || adverb) open.push(below);
    }
  }
  return words.length > 6 ? [] : words;
}

function owner(tree: Tree, child: number): number[] {
  const words = coreWordsOfOwner(tree, child);
  return words.length > 6 ? [child, ...tree.dependents(child, 'case')] : words;
}

function coreWordsOfOwner(tree: Tree, child: number): number[] {
  const words = [child, ...tree.dependents(child, 'case')];
  for (const below of tree.children(child)) {
    if (isRelation(tree.tokens[below]!.relation, ...NAMING)) words.push(...modifier(tree, below));
    else if (tree.tokens[below]!.relation === 'nmod:poss') {
      words.push(below, ...tree.dependents(below, 'case'));
    }
  }
  return words;
}

/** "at least", "about", "more than" before a number that is itself the head or its sibling. */
function ofNumber(tree: Tree, child: number): number[] {
  const head = tree.tokens[tree.head(child)];
  return head?.upos === 'NUM' ||
    /^(?:about|around|least|nearly|almost|approximately)$/i.test(tree.tokens[child]!.text)
    ? modifier(tree, child)
    : [];
}

/** Hyphens and the like between kept words that are written together come along. */
function fillGaps(tree: Tree, words: readonly number[]): number[] {
  const kept = withoutLead(
    tree,
    [...new Set(words)].sort((a, b) => a - b),
  );
  const filled: number[] = [];
  for (const token of kept) {
    const before = filled.at(-1);
    if (before !== undefined && token - before <= 3) {
      for (let between = before + 1; between < token; between += 1) {
        if (joins(tree, between)) filled.push(between);
      }
    }
    filled.push(token);
  }
  return filled;
}

/** A preposition at the front belongs to what stands before: "any kind of software". */
function withoutLead(tree: Tree, words: readonly number[]): readonly number[] {
  const first = words.findIndex(
    (token) =>
      tree.tokens[token]!.xpos !== 'IN' ||
      /^(?:least|most)$/i.test(tree.tokens[token + 1]?.text ?? ''),
  );
  return first > 0 && first < words.length ? words.slice(first) : words;
}

function joins(tree: Tree, token: number): boolean {
  const [before, here, after] = [
    tree.tokens[token - 1],
    tree.tokens[token]!,
    tree.tokens[token + 1],
  ];
  const tight = before?.end === here.start || after?.start === here.end;
  return tight && HYPHENS.test(here.text);
}
