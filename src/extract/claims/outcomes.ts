import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isScore } from '../repair/scores.ts';
import { isRelation, type Tree } from '../tree.ts';

const SPANS = /^(?:second|minute|hour|day|week|month|year|attempt|game|match|set|round|shot|goal)$/;

/** "left to join a rival", "used a phone to call", "delighted to be chosen": what came of it, not what was meant. */
export function isOutcome(tree: Tree, lexicon: PredicateLexicon, predicate: number): boolean {
  const head = tree.head(predicate);
  if (head < 0 || !isRelation(tree.tokens[predicate]!.relation, 'advcl')) return false;
  const { upos } = tree.tokens[head]!;
  if (upos === 'ADJ') return lexicon.adjectives.get(lemmaOf(tree, head))?.[0] === 'asserted';
  const verb = verbLemma(tree, head);
  if (!isDone(tree, head)) return false;
  const always = tree.tokens[head]!.xpos !== 'VBP' && lexicon.outcomeAlways.has(verb);
  if (always || tookTime(tree, head)) return head < predicate;
  // "won 6-1 6-3 to set up a final": with its score it is over.
  const scored = tree.dependents(head, 'obl:unmarked').some((one) => isScore(tree.tokens, one));
  if (scored && head < predicate) return true;
  const behind = verb === 'come' && /^from$/i.test(tree.tokens[head + 1]?.text ?? '');
  return (
    (behind || lexicon.outcomeVerbs.has(verb)) && lexicon.outcomes.has(lemmaOf(tree, predicate))
  );
}

/** Past, or present in a headline, and nothing that leaves it open. */
function isDone(tree: Tree, head: number): boolean {
  const { xpos } = tree.tokens[head]!;
  const helpers = tree
    .dependents(head, 'aux')
    .map((child) => tree.tokens[child]!.text.toLowerCase());
  // "Berg beat Lund": as bare as an infinitive.
  const finite = xpos === 'VB' && tree.dependent(head, 'nsubj') !== undefined;
  if (helpers.length === 0) return xpos === 'VBD' || xpos === 'VBP' || finite;
  return helpers.every((word) => /^(?:has|have|had|'ve|was|were|been)$/.test(word));
}

/** "took an hour to win". */
function tookTime(tree: Tree, head: number): boolean {
  if (!/^(?:take|need)$/.test(lemmaOf(tree, head)) || tree.tokens[head]!.xpos !== 'VBD')
    return false;
  return tree.dependents(head, 'obj').some((child) => SPANS.test(lemmaOf(tree, child)));
}
