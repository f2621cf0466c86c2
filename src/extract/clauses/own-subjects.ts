import type { Tree } from '../tree.ts';
import { resolveRelatives } from './arguments.ts';
import { conjuncts, isNominal, preposition } from './phrases.ts';
import { isInfinitive } from './predicates.ts';

/** The subjects that the tree gives a predicate, without what only describes and what a preposition brings. */
export function ownSubjects(tree: Tree, predicate: number): number[] {
  const infinitive = isInfinitive(tree, predicate);
  const all = tree
    .dependents(predicate, 'nsubj')
    // "elect a board to act, the first of its kind": nobody stands behind an infinitive.
    .filter((child) => child < predicate || !infinitive)
    .filter((child) => !isAdjunct(tree, child) || actsAtOnce(tree, child, predicate));
  // "debt after the restructuring is": of two, the one without a preposition.
  const plain = all.filter((child) => !LOOSE.test(preposition(tree, child)));
  const left = plain.length > 0 ? plain : all;
  const inner = left.filter((child) => tree.tokens[child]!.relation !== 'nsubj:outer');
  const rest = inner.length > 0 ? inner : left;
  const nearest = nearestBefore(tree, withoutAppositions(tree, rest), predicate);
  const heads = nearest === undefined ? [] : conjuncts(tree, nearest);
  return resolveRelatives(tree, heads).filter((head) => isNominal(tree, head));
}

/** "the agency -- a successor of the old one -- did": what stands between two dashes or commas only describes. */
function withoutAppositions(tree: Tree, children: readonly number[]): readonly number[] {
  const [first, second] = children;
  if (first === undefined || second === undefined || children.length > 2) return children;
  if (tree.tokens[second]!.upos === 'PROPN' && tree.tokens[first]!.upos !== 'PROPN')
    return children;
  const marks = /^(?:,|-+|–|—)$/;
  const from = tree.first(second);
  const opening = tree.tokens[marks.test(tree.tokens[from]!.text) ? from : from - 1];
  const closing = tree.tokens[tree.last(second)];
  return marks.test(opening?.text ?? '') && marks.test(closing?.text ?? '') ? [first] : children;
}

/** Whether its subject is a question word or "there". */
export function hasOpenSubject(tree: Tree, predicate: number): boolean {
  return tree
    .dependents(predicate, 'nsubj')
    .some((child) => !isAdjunct(tree, child) && /^(?:W|EX)/.test(tree.tokens[child]!.xpos));
}

/** "tested in Brisbane, revealing": what a preposition brings is no subject. "Around 20 people" is one. */
function isAdjunct(tree: Tree, child: number): boolean {
  return ADJUNCT.test(preposition(tree, child));
}

/** "harm from attackers using it", "an appeal to them to fight": who acts stands right before what is done. */
function actsAtOnce(tree: Tree, child: number, predicate: number): boolean {
  const { xpos } = tree.tokens[predicate]!;
  const infinitive = isInfinitive(tree, predicate);
  if (xpos !== 'VBG' && !infinitive) return false;
  if (tree.dependent(predicate, 'aux') !== undefined && !infinitive) return false;
  if (!/^(?:of|from|with|for|to|on)$/.test(preposition(tree, child))) return false;
  return tree.last(child) === (infinitive ? predicate - 1 : predicate);
}

/** A clause has one subject: of several the last before the predicate, else the first. */
function nearestBefore(
  tree: Tree,
  children: readonly number[],
  predicate: number,
): number | undefined {
  // "the city was hit, said the mayor": what stands before a clause that is said is its own subject.
  const behind = children.find((child) => child > predicate);
  const said = tree.dependents(predicate, 'ccomp').some((child) => child < predicate);
  if (said && behind !== undefined && tree.first(behind) === predicate + 1) return behind;
  return children.filter((child) => child < predicate).at(-1) ?? children[0];
}

const ADJUNCT = /^(?:in|on|at|of|from|with|for|by|to|before|into|during|against|under|through)$/;
/** Prepositions that the parser takes conjunctions for as well ("after Berg left"). */
const LOOSE = /^(?:after|within|since|despite|amid|between|among)$/;
