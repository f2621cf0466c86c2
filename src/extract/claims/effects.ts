import { isToProtest, lightNoun } from '../clauses/governed.ts';
import {
  isGoingTo,
  isInfinitive,
  isPassive,
  lemmaOf,
  pleaOf,
  verbLemma,
} from '../clauses/predicates.ts';
import type { Effect, PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';

/** What the verb or adjective above does to the clause below it. */
export function governorEffect(
  tree: Tree,
  lexicon: PredicateLexicon,
  head: number,
  below: number,
): Effect | undefined {
  const lemma = verbLemma(tree, head);
  const { upos } = tree.tokens[head]!;
  const noun = lightNoun(tree, lexicon, head, below);
  if (noun !== undefined) return nounEffect(tree, lexicon, noun);
  if (upos === 'ADJ') return lexicon.adjectives.get(lemma)?.[0];
  if (upos === 'NOUN') return lexicon.nouns.get(lemma)?.[0];
  if (lemma === 'be' || isGoingTo(tree, head)) return 'planned';
  // "pleaded guilty to taking it" is a fact, "means that" no intent.
  if (pleaOf(tree, head) !== undefined) return 'asserted';
  if (lemma === 'mean' && isRelation(tree.tokens[below]!.relation, 'ccomp')) return undefined;
  if (isToProtest(tree, below, head)) return 'planned';
  const effects = lexicon.governors.get(lemma) ?? [];
  const content = isRelation(tree.tokens[below]!.relation, 'ccomp') && !isInfinitive(tree, below);
  // "were told that the staff was moving": nothing is asked.
  if (content && TELLING.test(lemma)) return undefined;
  // "wants the court to act": asked, not meant.
  if (lemma === 'want' && hasDoer(tree, head, below)) return 'requested';
  // "analysts expect it to fall": they do not mean it to.
  if (/^(?:expect|anticipate)$/.test(lemma) && !isPassive(tree, head) && hasDoer(tree, head, below))
    return 'possible';
  if (effects.length < 2) return effects[0];
  if (isPassive(tree, head) && effects.includes('possible')) return 'possible';
  const object = tree.dependent(head, 'obj') !== undefined || isPassive(tree, head);
  if (object && effects.includes('requested')) return 'requested';
  return effects[0];
}

function hasDoer(tree: Tree, head: number, below: number): boolean {
  return tree.dependents(head, 'obj').some((one) => one > head && one < below);
}

/** Verbs that ask with an infinitive and tell with a clause. */
const TELLING = /^(?:tell|remind)$/;

export function nounEffect(
  tree: Tree,
  lexicon: PredicateLexicon,
  noun: number,
): Effect | undefined {
  return lexicon.nouns.get(lemmaOf(tree, noun))?.[0];
}
