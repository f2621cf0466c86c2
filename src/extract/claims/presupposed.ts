import type { Modality } from '../../model/index.ts';
import { isRelativePronoun } from '../clauses/phrases.ts';
import type { Clause } from '../clauses/clause.ts';
import { isPredicate } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { isNegated, lower, ownForce } from './own-force.ts';

/** "if A is set and B is not": the second is as open as the first. */
export function sharedCondition(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  head: number,
): Modality | undefined {
  if (tree.dependents(token, 'mark').some((mark) => mark < token)) return undefined;
  const mark = tree
    .dependents(head, 'mark')
    .find((one) => one < head && lexicon.conditionalMarks.has(lower(tree, one)));
  if (mark === undefined) return undefined;
  return lower(tree, mark) === 'whether' ? 'possible' : 'conditional';
}

/** "employees who leave may be replaced": nobody in particular leaves. */
export function isSupposed(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  noun: number,
): boolean {
  const { relation, xpos } = tree.tokens[token]!;
  if (
    relation !== 'acl:relcl' ||
    !/^VB[PZ]$/.test(xpos) ||
    tree.dependent(token, 'aux') !== undefined
  )
    return false;
  const opening = tree.first(token);
  const apart = [opening - 1, opening].some((at) => /^[,(–—-]+$/.test(tree.tokens[at]?.text ?? ''));
  if (apart || !isGeneric(tree, noun)) return false;
  let top = noun;
  while (isRelation(tree.tokens[top]!.relation, 'nmod')) top = tree.head(top);
  const above = tree.head(top);
  if (above < 0 || !isRelation(tree.tokens[top]!.relation, 'nsubj') || !isPredicate(tree, above))
    return false;
  return ownForce(tree, lexicon, { predicate: above } as Clause, false).modality !== 'asserted';
}

function isGeneric(tree: Tree, noun: number): boolean {
  const { xpos, upos } = tree.tokens[noun]!;
  if (upos === 'PRON' || /^(?:those|anyone|everyone)$/.test(lower(tree, noun))) return true;
  const determiners = tree
    .dependents(noun, 'det', 'nmod:poss', 'nummod')
    .map((child) => lower(tree, child));
  if (determiners.some((word) => /^(?:any|every|each|a|an)$/.test(word))) return true;
  return (
    xpos === 'NNS' &&
    determiners.every((word) => word === 'the' || word === 'all') &&
    determiners.length < 2
  );
}

/** "will leave after the army hands over the base": the handing over is to come. */
export function isAwaited(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  head: number,
): boolean {
  const { relation, xpos } = tree.tokens[token]!;
  if (!isRelation(relation, 'advcl') || tree.dependent(token, 'nsubj') === undefined) return false;
  const helper = tree.dependents(token, 'aux', 'cop')[0];
  if (!/^VB[PZ]$/.test(tree.tokens[helper ?? token]!.xpos) && !/^VB[PZ]$/.test(xpos)) return false;
  const marks = tree.dependents(token, 'mark', 'advmod').map((mark) => lower(tree, mark));
  if (!marks.some((word) => /^(?:after|when|before|once|until|till)$/.test(word))) return false;
  if (!isPredicate(tree, head)) return false;
  return ownForce(tree, lexicon, { predicate: head } as Clause, false).modality === 'planned';
}

/** "it is not the data that are stolen". */
export function isDeniedCleft(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  noun: number,
): boolean {
  if (tree.tokens[token]!.relation !== 'acl:relcl') return false;
  return isCleft(tree, noun) && isNegated(tree, lexicon, noun);
}

/** "it was Berg who": who it was is all that is said. "It is a company that" describes. */
export function isCleft(tree: Tree, predicate: number): boolean {
  if (tree.dependent(predicate, 'cop') === undefined) return false;
  const it = tree
    .dependents(predicate, 'nsubj', 'expl')
    .some((child) => lower(tree, child) === 'it');
  if (!it || tree.dependents(predicate, 'det').some((child) => /^an?$/.test(lower(tree, child))))
    return false;
  const heads = [
    predicate,
    ...tree.dependents(predicate, 'conj'),
    ...tree.dependents(predicate, 'nmod').flatMap((one) => [one, ...tree.dependents(one, 'conj')]),
  ];
  return heads.some((head) =>
    tree
      .dependents(head, 'acl:relcl', 'advcl:relcl')
      .some((clause) => tree.children(clause).some((child) => isRelativePronoun(tree, child))),
  );
}
