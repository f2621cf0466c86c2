import { isInfinitive, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { isNegated, lower } from './negation.ts';

/** "did not know that it was shut": it was. */
const KNOWING = /^(?:know|realize|realise|recognize|recognise|learn|discover|understand|see|hear)$/;

export function isKnown(tree: Tree, verb: number, token: number): boolean {
  return (
    KNOWING.test(verbLemma(tree, verb)) &&
    tree.dependents(token, 'mark').some((mark) => lower(tree, mark) === 'that')
  );
}

/** "no risk that it will": it will not. */
export const RISKS = /^(?:risk|danger|possibility|chance|prospect|likelihood|way)$/;

/** "too big to land", "not big enough to": it does not. */
export function isTooMuch(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  head: number,
): boolean {
  if (!isInfinitive(tree, token) || tree.tokens[head]!.upos !== 'ADJ' || head > token) return false;
  const words = tree.dependents(head, 'advmod').map((child) => lower(tree, child));
  // "not strong enough to pull it"
  if (words.includes('enough') && !isRelation(tree.tokens[token]!.relation, 'xcomp'))
    return isNegated(tree, lexicon, head);
  return words.includes('too');
}

/** "found not guilty of taking it". */
export function isPlea(tree: Tree, token: number, head: number): boolean {
  return (
    /^(?:guilty|capable)$/.test(lemmaOf(tree, head)) &&
    tree.dependents(token, 'mark').some((mark) => lower(tree, mark) === 'of')
  );
}
