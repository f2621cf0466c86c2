import type { Modality } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { preposition } from '../clauses/phrases.ts';
import { isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Effect, PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { isNegated, isNone, lower } from './negation.ts';
import { ownForce, strongest } from './own-force.ts';

const CASES = /^(?:report|record|case|instance|example|sign|evidence|indication|mention|proof)$/;

/** The first of a row of predicates that leave their auxiliary and subject to it, or the predicate itself. */
function firstOfRow(tree: Tree, predicate: number): number {
  let token = predicate;
  for (let steps = 0; steps < 6; steps += 1) {
    if (!isRelation(tree.tokens[token]!.relation, 'conj')) return token;
    if (tree.dependent(token, 'aux', 'nsubj') !== undefined) return token;
    const head = tree.head(token);
    if (head < 0 || !isPredicate(tree, head)) return token;
    token = head;
  }
  return token;
}

/** "may go and attack": a conjunct without auxiliary and subject takes those of the first. */
export function sharedModality(
  tree: Tree,
  lexicon: PredicateLexicon,
  clause: Clause,
  above: Modality,
): Modality {
  const first = firstOfRow(tree, clause.predicate);
  if (first === clause.predicate || clause.origin === 'own') return above;
  const shared = ownForce(tree, lexicon, { ...clause, predicate: first }, false);
  if (shared.modality === 'possible' && isOfFirstAlone(tree, lexicon, first, clause.predicate))
    return above;
  return strongest(above, shared.modality);
}

/** "was apparently caused by a spark and burned homes": an adverb behind an auxiliary goes no further than it. */
function isOfFirstAlone(
  tree: Tree,
  lexicon: PredicateLexicon,
  first: number,
  predicate: number,
): boolean {
  if (!/^VB[DZP]$/.test(tree.tokens[predicate]!.xpos)) return false;
  const helper = tree.dependents(first, 'aux', 'cop')[0];
  if (helper === undefined || lexicon.possibleModals.has(lemmaOf(tree, helper))) return false;
  return tree
    .dependents(first, 'advmod')
    .some((child) => child > helper && lexicon.possibly.has(lower(tree, child)));
}

/** "would not call, write or ask": what "or" joins below a negation is denied with it. */
export function sharesNegation(tree: Tree, lexicon: PredicateLexicon, predicate: number): boolean {
  const first = firstOfRow(tree, predicate);
  if (first === predicate || tree.tokens[predicate]!.xpos !== tree.tokens[first]!.xpos)
    return false;
  const row = [first, tree.head(predicate), predicate, ...tree.dependents(predicate, 'conj')];
  const or = row
    .flatMap((one) => tree.dependents(one, 'cc'))
    .some((cc) => cc > first && /^(?:or|nor)$/.test(lower(tree, cc)));
  return or && isNegated(tree, lexicon, first);
}

/** "no reports of attackers using it": none that is known of. */
export function isNoCase(tree: Tree, lexicon: PredicateLexicon, noun: number): boolean {
  const top = tree.head(noun);
  if (top < 0 || !isRelation(tree.tokens[noun]!.relation, 'nmod')) return false;
  if (!/^(?:of|for)$/.test(preposition(tree, noun)) || !CASES.test(lemmaOf(tree, top)))
    return false;
  const above = tree.head(top);
  return (
    isNone(tree, top) || (above >= 0 && isPredicate(tree, above) && isNegated(tree, lexicon, above))
  );
}

/** "interested in buying", "insists on limiting": an adjective or verb that means a deed behind a preposition. */
export function gerundEffect(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  head: number,
): Effect | undefined {
  if (tree.tokens[token]!.xpos !== 'VBG' || tree.dependent(token, 'nsubj') !== undefined)
    return undefined;
  const word = tree.tokens[head]!.upos === 'VERB' ? verbLemma(tree, head) : lemmaOf(tree, head);
  for (const mark of tree.dependents(token, 'mark')) {
    // "shown interest in buying": the noun may stand beside.
    const noun = tree.tokens[mark - 1]?.upos === 'NOUN' ? lemmaOf(tree, mark - 1) : word;
    const effect =
      lexicon.gerunds.get(`${word} ${lower(tree, mark)}`)?.[0] ??
      lexicon.gerunds.get(`${noun} ${lower(tree, mark)}`)?.[0];
    if (effect !== undefined) return effect;
  }
  return undefined;
}
