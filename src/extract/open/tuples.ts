import type { Analysis } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { findClauses } from '../clauses/find-clauses.ts';
import { isRelativePronoun } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { createTree, isRelation, type Tree } from '../tree.ts';
import { openConfidence } from './confidence.ts';
import { phraseWords } from './phrase.ts';

/** A tuple as token indices. */
export interface WordTuple {
  clause: Clause;
  subject: readonly number[];
  predicate: readonly number[];
  /** Object first, then the rest in the order of the sentence. */
  arguments: readonly (readonly number[])[];
  confidence: number;
}

const OBJECTS = ['obj', 'iobj', 'xcomp', 'ccomp'];
const OTHERS = ['obl', 'advcl', 'nmod'];

/** The tuples of each sentence, in order. */
export function wordTuples(analysis: Analysis, lexicon: PredicateLexicon): WordTuple[][] {
  const tree = createTree(analysis);
  const found: WordTuple[][] = analysis.sentences.map(() => []);
  for (const clause of findClauses(tree, lexicon)) {
    const tuple = tupleOf(tree, clause);
    if (tuple) found[tree.sentence(clause.predicate)]?.push(tuple);
  }
  return found;
}

function tupleOf(tree: Tree, clause: Clause): WordTuple | undefined {
  const head = clause.subjects[0];
  if (head === undefined) return undefined;
  const { predicate } = clause;
  const below = tree.within(predicate, head) ? [branchTo(tree, head, predicate)] : [];
  const subject = phraseWords(tree, head, [...below, ...casesOf(tree, head)]);
  const places =
    clause.kind === 'copula' ? copulaArguments(tree, predicate) : verbArguments(tree, clause);
  const words = predicateWords(tree, clause);
  if (subject.length === 0 || words.length === 0) return undefined;
  const filled = places.filter((place) => place.length > 0);
  return {
    clause,
    subject,
    predicate: words,
    arguments: filled,
    confidence: openConfidence(tree, clause, subject, filled),
  };
}

/** The dependent of a noun that holds its relative clause or participle. */
function branchTo(tree: Tree, noun: number, predicate: number): number {
  let token = predicate;
  while (tree.head(token) !== noun && tree.head(token) >= 0) token = tree.head(token);
  return token;
}

function casesOf(tree: Tree, head: number): number[] {
  return tree.dependents(head, 'case').filter((child) => child < head);
}

/** Auxiliaries, negation, verb and particle. */
function predicateWords(tree: Tree, { predicate, kind }: Clause): number[] {
  const words = tree
    .dependents(predicate, 'aux', 'cop', 'compound:prt')
    .concat(
      tree
        .dependents(predicate, 'advmod')
        .filter((child) => /^(?:not|n['’]t|never|hardly|no longer)$/i.test(lemmaOf(tree, child))),
    );
  if (kind === 'verb') words.push(predicate);
  return words.filter((token) => lemmaOf(tree, token) !== 'to').sort((a, b) => a - b);
}

function copulaArguments(tree: Tree, predicate: number): number[][] {
  const outside = tree
    .children(predicate)
    .filter((child) =>
      isRelation(
        tree.tokens[child]!.relation,
        'nsubj',
        'csubj',
        'cop',
        'aux',
        'advcl',
        'mark',
        'conj',
        'cc',
        'ccomp',
        'expl',
      ),
    );
  const negation = tree
    .dependents(predicate, 'advmod')
    .filter((child) => /^(?:not|n['’]t|never)$/i.test(lemmaOf(tree, child)));
  return [phraseWords(tree, predicate, [...outside, ...negation])];
}

function verbArguments(tree: Tree, clause: Clause): number[][] {
  const { predicate, objects } = clause;
  const objectPlaces = tree
    .dependents(predicate, ...OBJECTS)
    .map((child) => argumentWords(tree, clause, child));
  if (objectPlaces.length === 0 && !clause.passive) {
    const lent = objects.filter((object) => !tree.within(object, predicate));
    objectPlaces.push(
      ...lent.map((object) =>
        phraseWords(tree, object, [branchTo(tree, object, predicate), ...casesOf(tree, object)]),
      ),
    );
  }
  const others = tree
    .dependents(predicate, ...OTHERS)
    .map((child) => argumentWords(tree, clause, child));
  return [...objectPlaces, ...others];
}

/** A relative pronoun is replaced by nothing: what it stands for is elsewhere in the tuple or the sentence. */
function argumentWords(tree: Tree, clause: Clause, child: number): number[] {
  if (isRelativePronoun(tree, child)) {
    const noun = clause.objects[0];
    return noun === undefined || tree.within(noun, clause.predicate)
      ? []
      : phraseWords(tree, noun, [branchTo(tree, noun, clause.predicate), ...casesOf(tree, noun)]);
  }
  return phraseWords(tree, child);
}
