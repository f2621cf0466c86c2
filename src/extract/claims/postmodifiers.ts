import { takesVerb } from '../clauses/governed.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { extent, opening, range, unquoted } from './clause-words.ts';

/** Longest clause in words that a noun keeps. */
const LONGEST = 12;
/** The same of what is feared, claimed or possible: without it nothing is said. */
const LONGEST_CONTENT = 20;
/** Adjectives that ask for an infinitive: "the first to enter", "the only one to refuse". */
const RANKS =
  /^(?:first|second|third|last|next|only|latest|sole|few|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th)$/;
/** Participles that name or place a thing. */
const NAMING =
  /^(?:call|know|name|entitle|title|dub|nickname|base|locate|involve|aim|design|make|close)$/;

/**
 * The clause after a noun that says which or what is meant: what the noun is about ("the idea that", "an attempt to",
 * "the first to"), and where it has no other modifiers, a relative clause or participle without a comma ("apps which ask
 * for permissions", "areas affected by violence"). `without` are tokens whose clause is the claim itself.
 */
export function closingClause(
  tree: Tree,
  lexicon: PredicateLexicon,
  head: number,
  kept: readonly number[],
  without: readonly number[],
): number[] {
  const lemma = lemmaOf(tree, head);
  for (const clause of tree.dependents(head, 'acl')) {
    const first = tree.first(clause);
    if (first <= head || without.some((token) => tree.within(token, clause))) continue;
    if (tree.tokens[first]!.upos === 'PUNCT' || /^what/i.test(tree.tokens[first]!.text)) continue;
    const behind = Math.max(head, ...kept.filter((token) => token < first)) + 1;
    if (first !== behind && !isByWhom(tree, lexicon, head, behind, first)) continue;
    if (!isNeeded(tree, lexicon, head, clause, lemma)) continue;
    const longest = isContent(tree, lexicon, clause, lemma) ? LONGEST_CONTENT : LONGEST;
    let last = extent(tree, clause, first + longest);
    while (last > clause + 1 && tree.tokens[last - 1]!.upos === 'PUNCT') last -= 1;
    if (last - first > longest || isOpenEnded(tree, clause, last)) continue;
    if (last === first + 1 && tree.tokens[clause]!.xpos === 'VBG') continue;
    return unquoted(tree, range(first, last));
  }
  return [];
}

/** "an attempt by the family to block": by whom stands between. */
function isByWhom(
  tree: Tree,
  { nouns }: PredicateLexicon,
  head: number,
  behind: number,
  first: number,
): boolean {
  if (!nouns.has(lemmaOf(tree, head))) return false;
  return tree
    .dependents(head, 'nmod')
    .some(
      (child) =>
        tree.first(child) === behind &&
        tree.last(child) === first &&
        tree.tokens[behind]!.text.toLowerCase() === 'by',
    );
}

/** "the risk that", "speculation that". */
function isContent(
  tree: Tree,
  { nouns, contentNouns }: PredicateLexicon,
  clause: number,
  lemma: string,
): boolean {
  return opening(tree, clause) === 'that' && (nouns.has(lemma) || contentNouns.has(lemma));
}

function isNeeded(
  tree: Tree,
  { nouns, contentNouns }: PredicateLexicon,
  head: number,
  clause: number,
  lemma: string,
): boolean {
  const mark = opening(tree, clause);
  if (mark !== undefined && !/^(?:to|of|that|for|in|about|where|how|against)$/.test(mark))
    return false;
  const governs = nouns.has(lemma) || contentNouns.has(lemma);
  if (takesVerb(tree, clause)) {
    const of = tree.dependents(head, 'nmod').filter((one) => one > head);
    const ranked = [head, ...of].some((one) => isRanked(tree, one));
    if (governs || ranked || MEANS.test(lemma) || tree.tokens[clause]!.xpos === 'VBG') return true;
    // "took actions to stop the spread": which actions.
    const verb = isRelation(tree.tokens[head]!.relation, 'obj') ? tree.head(head) : -1;
    return verb >= 0 && WANTING.test(lemmaOf(tree, verb)) && isBare(tree, head);
  }
  if (isRelation(tree.tokens[clause]!.relation, 'acl:relcl'))
    return isBare(tree, head) || isRanked(tree, head);
  const { xpos } = tree.tokens[clause]!;
  if (xpos === 'VBN' || xpos === 'VBG')
    return NAMING.test(lemmaOf(tree, clause)) || isBare(tree, head);
  return governs || isBare(tree, head);
}

/** Verbs that say little of an object that is for something: "would have years to grow". */
const WANTING =
  /^(?:have|need|take|get|want|require|find|lack|make|adopt|introduce|initiate|offer|provide|receive|earn|win|deserve)$/;

/** Nouns that mean little without what they are for. */
const MEANS =
  /^(?:way|measure|step|means|money|fund|chance|time|place|reason|law|bill|tool|system|need|room|evidence|resolution|motion|order|instruction|mission|conspiracy|warrant|injunction|motive)$/;

function isRanked(tree: Tree, head: number): boolean {
  return tree
    .dependents(head, 'amod', 'nummod')
    .some((child) => RANKS.test(lemmaOf(tree, child)) || tree.tokens[child]!.xpos === 'JJS');
}

/** Nothing but articles, numbers and adjectives says which is meant. */
function isBare(tree: Tree, head: number): boolean {
  if (!/^(?:NOUN|PRON|DET|NUM)$/.test(tree.tokens[head]!.upos)) return false;
  return tree.dependent(head, 'compound', 'nmod', 'nmod:poss', 'flat', 'appos') === undefined;
}

/** Cut off before its object: "who use". */
function isOpenEnded(tree: Tree, clause: number, last: number): boolean {
  return tree.children(clause).some((child) => {
    if (child < last || tree.tokens[child]!.upos === 'PUNCT') return false;
    return last === clause + 1 || isRelation(tree.tokens[child]!.relation, 'obj', 'xcomp', 'ccomp');
  });
}
