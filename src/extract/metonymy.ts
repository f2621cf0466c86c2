import { parse } from 'yaml';
import type { Resources } from '../model/index.ts';
import type { Context } from './context.ts';
import type { Candidate } from './mentions/candidate.ts';
import type { Geography } from './mentions/geography.ts';
import { words, type WordSet } from './mentions/words.ts';
import { isRelation } from './tree.ts';

/** The word lists of `models/metonymy.yaml`. */
export interface MetonymyWords {
  verbs: WordSet;
  weakVerbs: WordSet;
  objectVerbs: WordSet;
  /** Preposition → words before it. */
  governed: ReadonlyMap<string, WordSet>;
  nouns: WordSet;
}

export function readMetonymyWords(resources: Resources): MetonymyWords {
  const lists = parse(resources.text('metonymy.yaml')) as Record<string, unknown>;
  const set = (key: string): WordSet => new Set(words(lists[key]));
  const governed = Object.entries(lists['governed'] as Record<string, string>);
  return {
    verbs: set('verbs'),
    weakVerbs: set('weak-verbs'),
    objectVerbs: set('object-verbs'),
    governed: new Map(governed.map(([word, list]) => [word, new Set(words(list))])),
    nouns: set('nouns'),
  };
}

/**
 * Marks names of countries, capitals and seats of power that act: metonymy by governing word, after the features of
 * Markert and Nissim (SemEval-2007 task 8). A place in a place's position stays a place.
 */
export function markActors(
  context: Context,
  candidates: readonly Candidate[],
  lists: MetonymyWords,
  geography: Geography,
): void {
  for (const candidate of candidates) {
    if (candidate.kind !== 'name' || candidate.name?.type !== 'place') continue;
    if (candidate.country === undefined && geography.seatOf(candidate.text) === undefined) continue;
    if (acts(context, candidate, lists)) candidate.acts = true;
  }
}

function acts(context: Context, { governor }: Candidate, lists: MetonymyWords): boolean {
  const { tree, analysis } = context;
  const first = firstConjunct(context, governor);
  const token = analysis.tokens[first]!;
  const above = tree.head(first);
  if (above < 0) return false;
  const lemma = analysis.tokens[above]!.lemma.toLowerCase();
  if (isRelation(token.relation, 'nmod:poss')) return lists.nouns.has(lemma);
  if (isRelation(token.relation, 'nsubj:pass')) return hasClause(context, above);
  if (isRelation(token.relation, 'nsubj')) return actsAsSubject(context, above, lists);
  if (isRelation(token.relation, 'obj', 'iobj')) return lists.objectVerbs.has(lemma);
  if (isRelation(token.relation, 'obl', 'nmod')) return isGoverned(context, first, above, lists);
  return false;
}

/** "Washington, Moscow and London": what holds of the first holds of all. */
function firstConjunct({ tree, analysis }: Context, token: number): number {
  let at = token;
  while (isRelation(analysis.tokens[at]!.relation, 'conj') && tree.head(at) >= 0)
    at = tree.head(at);
  return at;
}

function actsAsSubject(
  context: Context,
  predicate: number,
  { verbs, weakVerbs }: MetonymyWords,
): boolean {
  const { tokens } = context.analysis;
  const { upos, lemma } = tokens[predicate]!;
  if (context.tree.dependent(predicate, 'cop') !== undefined)
    return upos === 'ADJ' && hasClause(context, predicate);
  if (upos !== 'VERB') return false;
  const word = lemma.toLowerCase();
  if (weakVerbs.has(word)) return hasClause(context, predicate);
  return verbs.has(word) || context.tree.dependent(predicate, 'ccomp', 'xcomp') !== undefined;
}

function hasClause({ tree, analysis }: Context, predicate: number): boolean {
  const clause = tree.dependent(predicate, 'xcomp', 'ccomp');
  return clause !== undefined && analysis.tokens[clause]!.upos === 'VERB';
}

/** "talks with X", "pressure on X", "released by X". */
function isGoverned(
  { tree, analysis }: Context,
  token: number,
  above: number,
  { governed }: MetonymyWords,
): boolean {
  const marker = tree.dependent(token, 'case');
  const list =
    marker === undefined ? undefined : governed.get(analysis.tokens[marker]!.text.toLowerCase());
  if (list === undefined) return false;
  if (list.has(analysis.tokens[above]!.lemma.toLowerCase())) return true;
  // "hold talks with X": the object of the verb governs the phrase that the parser has hung on the verb.
  return tree
    .dependents(above, 'obj')
    .some((object) => object < token && list.has(analysis.tokens[object]!.lemma.toLowerCase()));
}
