import { lemmaOf } from '../clauses/predicates.ts';
import { AS_NOUNS } from '../clauses/arguments.ts';
import { conjuncts, preposition } from '../clauses/phrases.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import type { Tree } from '../tree.ts';
import { extent, range } from './clause-words.ts';
import { fillGaps } from './gaps.ts';
import { coreWords, nameBehind } from './core-words.ts';
import { sharedOf } from './shared-of.ts';
import { distanceBehind } from './distance.ts';
import { closingClause } from './postmodifiers.ts';

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
  'per',
  'within',
  'among',
  'near',
  'without',
  'aboard',
  'outside',
  'inside',
  'under',
  'above',
  'below',
  'regarding',
  'concerning',
  'involving',
  'across',
  'throughout',
  'north of',
  'south of',
  'east of',
  'west of',
  'around',
  'beneath',
  'along',
  'behind',
  'off',
  'beyond',
  'than',
  'like',
]);
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
  context: PhraseContext,
  head: number,
  without?: readonly number[],
): number[] {
  const { tree, predicates: lexicon, timeTokens } = context;
  const away = awayFrom(tree, head);
  if (away !== undefined) return range(Math.min(...coreWords(tree, head)), tree.last(away));
  const core = [...coreWords(tree, head), ...(without ? nameBehind(tree, head, without) : [])];
  const wide = [...core];
  let last = head;
  const partitive =
    lexicon.partitive.has(lemmaOf(tree, head)) || lexicon.vacuous.has(lemmaOf(tree, head));
  for (const child of [...tree.dependents(head, 'nmod'), ...sharedOf(tree, head)]) {
    if (without?.includes(child) === true || child < head) continue;
    const word = preposition(tree, child);
    if (timeTokens.has(child)) {
      // "an election for 14 May"
      if (word === 'for') wide.push(...range(tree.first(child), tree.last(child)));
      continue;
    }
    const tells = word === 'as' ? identifies(context, head, child) : IDENTIFYING.has(word);
    if (!tells && !isMaker(tree, head, child)) continue;
    if (isApart(tree, head, child) || isBothAlike(tree, child, word)) continue;
    const deed = deedOfPronoun(tree, head, child);
    if (deed.length > 0) {
      if (wide.length + deed.length <= LONGEST) wide.push(...deed);
      continue;
    }
    if (word === 'like' && !/^(?:NOUN|PROPN)$/.test(tree.tokens[child]!.upos)) continue;
    const { base, more } = modifierWords(context, child);
    // A name is a name without what it comes with.
    if (/^(?:with|between)$/.test(word) && tree.tokens[head]!.upos === 'PROPN') continue;
    const essential = /^(?:of|between)$/.test(word) || partitive;
    if (wide.length + base.length > (essential ? LONGEST : SHORT)) continue;
    wide.push(...base);
    last = child;
    for (const words of more) {
      if (wide.length + words.length > (essential ? LONGEST : SHORT + 4)) break;
      wide.push(...words);
    }
  }
  const distance = distanceBehind(tree, head);
  if (distance.length > 0 && wide.every((word) => word < distance[0]!))
    return fillGaps(tree, [...wide, ...distance]);
  const named = tree.tokens[head]!.upos === 'PROPN';
  if (named || !without) return fillGaps(tree, wide);
  const closing = closingClause(tree, lexicon, head, wide, without);
  const below =
    closing.length > 0 || last === head ? [] : closingClause(tree, lexicon, last, wide, without);
  return fillGaps(tree, [...wide, ...closing, ...below]);
}

/** "is about 200 km north of the capital": so far from where. */
function awayFrom(tree: Tree, head: number): number | undefined {
  if (!/^(?:mile|km|kilomet(?:re|er)|met(?:re|er))s?$/i.test(tree.tokens[head]!.text))
    return undefined;
  return tree
    .dependents(head, 'advmod', 'nmod', 'obl')
    .find(
      (child) =>
        child > head &&
        /^(?:north|south|east|west|away|from)/i.test(tree.tokens[tree.first(child)]!.text) &&
        tree.last(child) - head < LONGEST,
    );
}

/** "the risk of it spreading to the town": it is no risk without what it does. */
function deedOfPronoun(tree: Tree, head: number, child: number): number[] {
  const next = child + 1;
  const { upos, xpos } = tree.tokens[child]!;
  if (upos !== 'PRON' || xpos !== 'PRP' || tree.tokens[next]?.xpos !== 'VBG') return [];
  if (tree.head(next) !== head || !/^acl/.test(tree.tokens[next].relation)) return [];
  return range(tree.first(child), extent(tree, next, next + DEED));
}

const DEED = 8;

/** "a place of history, from quarries to mines", "in what they call": said beside, or cut off. */
function isApart(tree: Tree, head: number, child: number): boolean {
  if (/^(?:what|how|whom|why)$/i.test(tree.tokens[child]!.text)) return true;
  const first = tree.first(child);
  return child > head && [first - 1, first].some((at) => tree.tokens[at]?.text === ',');
}

/** "an agreement between the two countries": nobody is told which. */
function isBothAlike(tree: Tree, child: number, word: string): boolean {
  if (word !== 'between') return false;
  const bare = tree.dependent(child, 'amod', 'compound', 'nmod', 'conj', 'nmod:poss') === undefined;
  const two = tree
    .dependents(child, 'nummod', 'det')
    .some((one) => /^(?:two|both)$/i.test(tree.tokens[one]!.text));
  return bare && (two || /^(?:them|us)$/i.test(tree.tokens[child]!.text));
}

/** "a novel by Ann Lind": who made it. */
function isMaker(tree: Tree, head: number, child: number): boolean {
  // "was divided among them by the treaty": the treaty did it.
  if (/^(?:among|between)$/.test(preposition(tree, head))) return false;
  return (
    preposition(tree, child) === 'by' &&
    tree.tokens[head]!.upos === 'NOUN' &&
    (tree.tokens[child]!.upos === 'PROPN' || tree.dependent(child, 'flat') !== undefined)
  );
}

/** The phrase below a preposition, and what comes with it: what is coordinated, one preposition more. */
function modifierWords(context: PhraseContext, head: number): { base: number[]; more: number[][] } {
  const { tree, timeTokens } = context;
  const base = [
    ...casesOf(tree, head),
    ...coreWords(tree, head, true),
    ...nameBehind(tree, head, []),
  ];
  // "a loss of close to 15 billion"
  if (tree.tokens[head]!.upos === 'ADV') {
    for (const child of tree.dependents(head, 'obl', 'nmod'))
      base.push(...casesOf(tree, child), ...coreWords(tree, child));
  }
  const more: number[][] = [];
  const joined = conjuncts(tree, head).filter((child) => child > head);
  if (joined.length > 0) {
    more.push(
      joined.flatMap((child) => [
        ...tree.dependents(child, 'cc'),
        ...commaBefore(tree, child),
        ...coreWords(tree, child, true),
        ...nameBehind(tree, child, []),
      ]),
    );
  }
  // "one of the oldest in Europe"
  const phrases = tree.tokens[head]!.xpos === 'JJS' ? ['nmod', 'obl'] : ['nmod'];
  for (const child of tree.dependents(head, ...phrases)) {
    if (child < head || timeTokens.has(child) || !identifies(context, head, child)) continue;
    const words = [
      ...casesOf(tree, child),
      ...coreWords(tree, child, true),
      ...nameBehind(tree, child, []),
    ];
    for (const joint of tree.dependents(child, 'conj')) {
      if (joint > child)
        words.push(...tree.dependents(joint, 'cc'), ...coreWords(tree, joint, true));
    }
    for (const part of tree.dependents(child, 'nmod')) {
      if (part > child && preposition(tree, part) === 'of')
        words.push(...casesOf(tree, part), ...coreWords(tree, part, true));
    }
    more.push(words);
  }
  return { base, more };
}

/** "Chelsea, Everton and Arsenal" */
function commaBefore(tree: Tree, child: number): number[] {
  const comma = tree.first(child);
  return tree.tokens[comma]!.text === ',' && tree.head(comma) === child ? [comma] : [];
}

/** "a transition to solar power", "time as a coach": prepositions that are the verb's unless the noun asks for them. */
function identifies({ tree, predicates }: PhraseContext, head: number, child: number): boolean {
  const word = preposition(tree, child);
  if (word === 'as') return AS_NOUNS.test(lemmaOf(tree, head));
  if (word === 'to' && tree.tokens[head]!.upos === 'NOUN')
    return predicates.toNouns.has(lemmaOf(tree, head));
  return IDENTIFYING.has(word);
}

function casesOf(tree: Tree, head: number): number[] {
  const cases = tree.dependents(head, 'case').filter((child) => child < head);
  return [...cases, ...cases.flatMap((child) => tree.dependents(child, 'fixed'))];
}
