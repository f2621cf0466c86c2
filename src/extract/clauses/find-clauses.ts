import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { objectsOf, obliquesOf, recipientsOf } from './arguments.ts';
import type { Clause } from './clause.ts';
import { conjuncts, preposition } from './phrases.ts';
import { isGoverned, isPassive, isPredicate, particleOf } from './predicates.ts';
import { createSubjects } from './subjects.ts';

/** The clauses of a document, in the order of their predicates. */
export function findClauses(tree: Tree, lexicon: PredicateLexicon): Clause[] {
  const subjectsOf = createSubjects(tree, lexicon);
  const clauses: Clause[] = [];
  tree.tokens.forEach((_, token) => {
    if (isPredicate(tree, token)) clauses.push(clauseAt(tree, lexicon, token, subjectsOf));
  });
  return clauses;
}

function clauseAt(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
  subjectsOf: ReturnType<typeof createSubjects>,
): Clause {
  const copula = tree.dependent(predicate, 'cop') !== undefined;
  const passive = isPassive(tree, predicate);
  const objects = objectsOf(tree, predicate, passive);
  const obliques = obliquesOf(tree, predicate, objects);
  const agents = passive ? agentsOf(tree, predicate) : [];
  const { heads: subjects, origin } = subjectsOf(predicate);
  return {
    predicate,
    kind: copula && tree.tokens[predicate]!.upos !== 'VERB' ? 'copula' : 'verb',
    passive,
    subjects,
    origin,
    objects,
    recipients: recipientsOf(tree, predicate),
    obliques: obliques.filter(({ head, under }) => under !== undefined || !agents.includes(head)),
    agents,
    ...optional('particle', particleOf(tree, predicate)),
    ...complementsOf(tree, lexicon, predicate),
  };
}

/** "by" brings who acts. Where the tree does not say so, only a name is believed. */
function agentsOf(tree: Tree, predicate: number): number[] {
  const all = tree.dependents(predicate, 'obl');
  const marked = all.filter((child) => tree.tokens[child]!.relation === 'obl:agent');
  const agents = marked.length > 0 ? marked : all.filter((child) => isNamedAgent(tree, child));
  return agents
    .filter((child) => !['NUM', 'SYM', 'VERB'].includes(tree.tokens[child]!.upos))
    .flatMap((child) => conjuncts(tree, child));
}

function isNamedAgent(tree: Tree, child: number): boolean {
  return tree.tokens[child]!.upos === 'PROPN' && preposition(tree, child) === 'by';
}

function complementsOf(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
): Pick<Clause, 'attribute' | 'complement' | 'content'> {
  const open = tree.dependents(predicate, 'xcomp');
  const attribute = open.find((child) => !isVerbal(tree, child));
  const complement =
    open.find((child) => isVerbal(tree, child)) ??
    tree.dependents(predicate, 'advcl').find((child) => isGoverned(tree, lexicon, child));
  const content = tree.dependent(predicate, 'ccomp');
  return {
    ...optional('attribute', attribute),
    ...optional('complement', complement),
    ...optional('content', content),
  };
}

function isVerbal(tree: Tree, token: number): boolean {
  const { upos, relation } = tree.tokens[token]!;
  return upos === 'VERB' || (isRelation(relation, 'xcomp') && isPredicate(tree, token));
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
