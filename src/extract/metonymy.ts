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
  /** Nouns that names before them belong to ("the Hebei and Jiangsu provinces"). */
  placeNouns: WordSet;
}

const LIGHT = /^(?:make|take|have|put)$/;

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
    placeNouns: set('place-nouns'),
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
  const places = new Set(
    context.analysis.names.filter(({ type }) => type === 'place').map(({ first }) => first),
  );
  for (const candidate of candidates) {
    if (candidate.kind !== 'name' || candidate.name?.type !== 'place') continue;
    if (candidate.country === undefined && geography.seatOf(candidate.text) === undefined) continue;
    if (isLocated(context, candidate, lists, places)) continue;
    if (acts(context, candidate, lists)) candidate.acts = true;
  }
}

/** "Salem, Oregon"; "Salem and Eugene cities": what is told where it lies is the place. */
function isLocated(
  { analysis: { tokens } }: Context,
  { last }: Candidate,
  lists: MetonymyWords,
  places: ReadonlySet<number>,
): boolean {
  const within = tokens[last]?.text === ',' && places.has(last + 1);
  if (within && closes(tokens[last + 2]?.text)) return true;
  let at = last;
  while (at < last + 8 && /^(?:PROPN|CCONJ)$|^,$/.test(kindAt(tokens, at))) at += 1;
  return at > last && lists.placeNouns.has(tokens[at]?.text.toLowerCase() ?? '');
}

function kindAt(tokens: Context['analysis']['tokens'], at: number): string {
  const token = tokens[at];
  return token?.text === ',' ? ',' : (token?.upos ?? '');
}

function closes(text: string | undefined): boolean {
  return text === undefined || /^[,.;)]$/.test(text);
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
  if (isRelation(token.relation, 'nsubj'))
    return !isTeam(context, first, above) && actsAsSubject(context, above, lists);
  if (isRelation(token.relation, 'obj', 'iobj')) return lists.objectVerbs.has(lemma);
  if (isRelation(token.relation, 'obl', 'nmod')) return isGoverned(context, first, above, lists);
  return false;
}

/** "Lima, Quito and Bogota": what holds of the first holds of all. */
function firstConjunct({ tree, analysis }: Context, token: number): number {
  let at = token;
  while (isRelation(analysis.tokens[at]!.relation, 'conj') && tree.head(at) >= 0)
    at = tree.head(at);
  return at;
}

/** "Salem were ahead", "Salem hope for more": one town with a verb for many is its team. */
function isTeam({ tree, analysis }: Context, subject: number, predicate: number): boolean {
  if (tree.dependent(subject, 'conj', 'flat') !== undefined) return false;
  const finite = tree.dependent(predicate, 'aux', 'cop') ?? predicate;
  const { xpos, text } = analysis.tokens[finite]!;
  return /^(?:were|are|have)$/i.test(text) || (xpos === 'VBP' && finite === predicate);
}

function actsAsSubject(
  context: Context,
  predicate: number,
  { verbs, weakVerbs, nouns }: MetonymyWords,
): boolean {
  const { tokens } = context.analysis;
  const { upos, lemma } = tokens[predicate]!;
  if (context.tree.dependent(predicate, 'cop') !== undefined)
    return upos === 'ADJ' && hasClause(context, predicate);
  if (upos !== 'VERB') return false;
  const word = lemma.toLowerCase();
  if (weakVerbs.has(word)) {
    const object = context.tree.dependent(predicate, 'obj');
    const deed = object !== undefined && LIGHT.test(word) && nouns.has(tokens[object]!.lemma);
    return deed || hasClause(context, predicate);
  }
  return verbs.has(word) || context.tree.dependent(predicate, 'ccomp', 'xcomp') !== undefined;
}

function hasClause({ tree, analysis }: Context, predicate: number): boolean {
  const clause = tree.dependent(predicate, 'xcomp', 'ccomp');
  if (clause === undefined) return false;
  const { upos, xpos } = analysis.tokens[clause]!;
  return upos === 'VERB' && xpos !== 'VBN';
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
  const { lemma, relation } = analysis.tokens[above]!;
  if (list.has(lemma.toLowerCase())) return true;
  // "the accord reached between X and Y": what the participle is said of.
  const noun = isRelation(relation, 'acl') ? tree.head(above) : -1;
  if (noun >= 0 && list.has(analysis.tokens[noun]!.lemma.toLowerCase())) return true;
  // "hold talks with X": the object of the verb governs the phrase that the parser has hung on the verb.
  return tree
    .dependents(above, 'obj')
    .some((object) => object < token && list.has(analysis.tokens[object]!.lemma.toLowerCase()));
}
