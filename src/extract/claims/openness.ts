import type { Modality } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { governorEffect } from './effects.ts';
import { isPast, ownForce } from './own-force.ts';

/** "of making": a gerund that something above governs. */
export function isMarkedGerund(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.xpos === 'VBG' && tree.dependent(token, 'mark') !== undefined;
}

/** How open a deed is together with what governs it: "is not authorized to use", "wants to hear". */
export function openness(tree: Tree, lexicon: PredicateLexicon, predicate: number): Modality {
  let token = predicate;
  for (let depth = 0; depth < 4; depth += 1) {
    const { modality, negative } = ownForce(tree, lexicon, { predicate: token } as Clause, false);
    if (modality !== 'asserted' || (negative && !isPast(tree, token))) return 'planned';
    const head = tree.head(token);
    if (head < 0 || !isRelation(tree.tokens[token]!.relation, 'xcomp')) return 'asserted';
    const effect = governorEffect(tree, lexicon, head, token);
    if (effect === 'planned' || effect === 'requested') return 'planned';
    token = head;
  }
  return 'asserted';
}
