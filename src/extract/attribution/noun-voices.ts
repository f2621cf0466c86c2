import { lemmaOf } from '../clauses/predicates.ts';
import type { Tree } from '../tree.ts';
import type { Speeches } from './cues.ts';

/** Nouns for what is felt or held by somebody left out: nobody speaks in them. */
const FELT =
  /^(?:concern|belief|view|opinion|worry|conviction|impression|feeling|expectation|fear|hope|insistence|claim|allegation|accusation|charge|assertion|suggestion|theory|argument|contention|prediction)$/;

/** "Lima's claim", "a warning from Lima", "voiced a claim"; "complaints that …" say so themselves. */
export function voicesOf(
  tree: Tree,
  speeches: Speeches,
  token: number,
  noun: number,
): readonly number[] {
  const owner = tree.dependent(noun, 'nmod:poss', 'nsubj') ?? giverOf(tree, noun);
  if (owner !== undefined) return [owner];
  const above = speeches.subjectsAbove(noun);
  const that = tree.dependents(token, 'mark').some((mark) => lemmaOf(tree, mark) === 'that');
  return above.length > 0 || !that || FELT.test(lemmaOf(tree, noun)) ? above : [noun];
}

/** "warnings from Lima", "claims by the ministry". */
function giverOf(tree: Tree, noun: number): number | undefined {
  return tree
    .dependents(noun, 'nmod')
    .find((child) =>
      tree.dependents(child, 'case').some((one) => /^(?:from|by)$/.test(lemmaOf(tree, one))),
    );
}
