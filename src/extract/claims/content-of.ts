import { isRelativePronoun } from '../clauses/phrases.ts';
import { isInfinitive, lemmaOf } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { lower } from './negation.ts';

const REJECTING =
  /^(?:deny|reject|dismiss|dispute|refute|repeat|share|support|oppose|welcome|criticise|criticize)$/;

/** "the claim that", "their concern that". */
export function isContentOf(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  noun: number,
): boolean {
  const { relation } = tree.tokens[token]!;
  if (!isRelation(relation, 'acl', 'ccomp') || tree.tokens[noun]!.upos !== 'NOUN') return false;
  // "a charge the court rejects": what is done to the charge.
  if (REJECTING.test(lemmaOf(tree, token)) && tree.dependent(token, 'obj', 'mark') === undefined)
    return false;
  const lemma = lemmaOf(tree, noun);
  const content = lexicon.contentNouns.has(lemma);
  const that = tree.dependents(token, 'mark').some((mark) => lower(tree, mark) === 'that');
  if (that) return content || lexicon.nouns.has(lemma) || lexicon.evidenceNouns.has(lemma);
  const pronoun = tree.children(token).some((child) => isRelativePronoun(tree, child));
  const subject = tree.dependent(token, 'nsubj');
  if (pronoun || subject === undefined) return false;
  const held = lexicon.nouns.has(lemma) || lexicon.evidenceNouns.has(lemma);
  const follows = relation === 'acl' && tree.first(subject) === noun + 1;
  return content || (held && follows && !isInfinitive(tree, token));
}
