import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import type { Candidates } from '../mentions/find.ts';
import { isRelation, type Tree } from '../tree.ts';
import type { Links } from './links.ts';

/** Kin of whom somebody comes; whom somebody leaves behind stands at the end of a sentence as well. */
const KIN =
  /^(?:son|daughter|child|grandson|granddaughter|grandchild|nephew|niece|descendant|stepson|stepdaughter)$/;
/** Steps from the noun up to the verb. */
const STEPS = 4;

/**
 * "was born in Lund in 1902, the son of a clerk": kin behind a comma is who the sentence is about, whatever the parser
 * hangs it on. The head of the subject, undefined where the noun describes what stands right before it.
 */
export function subjectOfKin(tree: Tree, noun: number): number | undefined {
  const { tokens } = tree;
  const { lemma, relation } = tokens[noun]!;
  if (!KIN.test(lemma.toLowerCase()) || !isRelation(relation, 'appos', 'parataxis', 'conj', 'nmod'))
    return undefined;
  if (tokens[noun + 1]?.text.toLowerCase() !== 'of') return undefined;
  const first = tree.first(noun);
  const opening = tokens[first]?.text === ',' ? first : first - 1;
  if (tokens[opening]?.text !== ',' || tree.dependent(noun, 'det', 'nummod') === undefined)
    return undefined;
  let at = tree.head(noun);
  for (let steps = 0; steps < STEPS && at >= 0; steps += 1) {
    if (tokens[at]!.upos === 'VERB') return at < noun ? tree.dependent(at, 'nsubj') : undefined;
    if (!isRelation(tokens[at]!.relation, 'obl', 'nmod', 'appos', 'conj')) return undefined;
    at = tree.head(at);
  }
  return undefined;
}

export function linkKinApart(
  { tree }: Context,
  links: Links,
  { byHead }: Candidates,
  candidate: Candidate,
): void {
  if (candidate.kind !== 'nominal' || candidate.type !== 'person') return;
  const subject = subjectOfKin(tree, candidate.head);
  const other = subject === undefined ? undefined : byHead.get(subject);
  const above = byHead.get(tree.head(candidate.governor));
  if (other?.type !== 'person' && other?.kind !== 'pronoun') return;
  if (above?.type === 'person' && above !== other) return;
  links.descriptions.push({ from: candidate.index, to: other.index, rule: 'predicate' });
}
