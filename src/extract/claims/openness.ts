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

/** Determiners of what is one of many and need not be there yet. */
const SPECIFIC = /^(?:the|this|that|these|those|its|his|her|their|our|my|your)$/;

/**
 * "wants money to build a trail connecting the towns", "will offer a service that reads them": what describes a thing that
 * is still to come is as open as its coming.
 */
export function intended(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  noun: number,
): Modality | undefined {
  const { relation, xpos } = tree.tokens[token]!;
  const verb = tree.head(noun);
  if (!isRelation(relation, 'acl') || token < noun || verb < 0 || verb > noun) return undefined;
  const present = xpos === 'VBG' || (relation === 'acl:relcl' && /^VB[PZ]$/.test(xpos));
  const helper = tree.dependents(token, 'aux', 'cop')[0];
  if (!present || (helper !== undefined && !/^VB[PZ]$/.test(tree.tokens[helper]!.xpos)))
    return undefined;
  if (!isRelation(tree.tokens[noun]!.relation, 'obj') || tree.tokens[noun]!.upos !== 'NOUN')
    return undefined;
  const specific = tree
    .dependents(noun, 'det', 'nmod:poss', 'nummod')
    .some((child) => tree.tokens[child]!.upos === 'NUM' || SPECIFIC.test(lowerOf(tree, child)));
  if (specific || !MAKING.test(tree.tokens[verb]!.lemma.toLowerCase())) return undefined;
  const open = openness(tree, lexicon, verb);
  return open === 'asserted' && !isToCome(tree, verb) ? undefined : 'planned';
}

/** Verbs by which their object comes about, or comes to somebody. */
const MAKING =
  /^(?:build|make|create|construct|develop|design|produce|launch|introduce|establish|form|found|set|open|offer|provide|have|get|buy|hire|find|seek|want|need|install|write|adopt|pass|hold|organize|organise|issue|send|draft|propose|release|publish|unveil|announce|start|run|give|use|deploy|add|bring|spend)$/;

/** A bare infinitive: "to build". */
function isToCome(tree: Tree, verb: number): boolean {
  const { xpos, relation } = tree.tokens[verb]!;
  return xpos === 'VB' && isRelation(relation, 'xcomp', 'advcl', 'acl');
}

function lowerOf(tree: Tree, token: number): string {
  return tree.tokens[token]!.text.toLowerCase();
}
