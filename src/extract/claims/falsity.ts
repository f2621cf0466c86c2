import { isGoverned } from '../clauses/governed.ts';
import { lemmaOf, isPassive, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { isNegated } from './negation.ts';

/** What a clause says of the noun whose content stands below it: "the claim that … is false", "is not true". */
export function isCalledFalse(tree: Tree, lexicon: PredicateLexicon, noun: number): boolean {
  const above = isRelation(tree.tokens[noun]!.relation, 'nsubj') ? [tree.head(noun)] : [];
  // A parser lost in the clause between takes "is false" for one more.
  const behind = tree.dependents(noun, 'acl', 'parataxis', 'appos').filter((at) => at > noun);
  const called = [...above, ...behind].find(
    (at) => at >= 0 && truthOf(tree, lexicon, at) !== undefined && isSaid(tree, at),
  );
  if (called === undefined) return false;
  return (truthOf(tree, lexicon, called) === 'true') === isNegated(tree, lexicon, called);
}

function truthOf(tree: Tree, lexicon: PredicateLexicon, at: number): 'true' | 'false' | undefined {
  const lemma = lemmaOf(tree, at);
  if (lexicon.trueWords.has(lemma)) return 'true';
  return lexicon.falseWords.has(lemma) ? 'false' : undefined;
}

function isSaid(tree: Tree, at: number): boolean {
  return tree.dependent(at, 'cop') !== undefined;
}

/** "declined to confirm that", "refused to say that": what is not said is open. */
export function isLeftUnsaid(tree: Tree, lexicon: PredicateLexicon, cue: number): boolean {
  const head = tree.head(cue);
  if (head < 0 || isPassive(tree, head)) return false;
  const governed =
    isRelation(tree.tokens[cue]!.relation, 'xcomp') || isGoverned(tree, lexicon, cue);
  return governed && lexicon.governors.get(verbLemma(tree, head))?.[0] === 'negative';
}
