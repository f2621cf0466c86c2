import type { Clause } from '../clauses/clause.ts';
import { isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Cue, PredicateLexicon } from '../lexicon/predicates.ts';
import type { Quotation } from '../context.ts';
import { isRelation, type Tree } from '../tree.ts';
import { accordingTo } from './speakers.ts';

/** Someone says something: a verb of saying with its speaker, or "according to". */
export interface Speech {
  /** Heads of the speakers' phrases. */
  speakers: readonly number[];
  kind: Cue;
  /** Lemma of the cue; absent for "according to". */
  verb?: string;
  /** The verb; absent for "according to". */
  token?: number;
  /** Head of the phrase of the medium it is said to or through ("told AFP"). */
  outlet?: number;
}

/** What the walk up the tree needs. */
export interface Speeches {
  /** Speech whose content hangs on the cue as a clause. */
  over(cue: number): Speech | undefined;
  /** Speeches that hang below a token, beside the content: ", he said", "according to R", "as reported by R". */
  beside(token: number): readonly (Speech & { at: number })[];
}

export function createSpeeches(
  tree: Tree,
  lexicon: PredicateLexicon,
  clauseAt: (token: number) => Clause | undefined,
): Speeches {
  const over = (cue: number): Speech | undefined => speechOf(tree, lexicon, clauseAt(cue));
  const beside = (token: number): (Speech & { at: number })[] =>
    tree.children(token).flatMap((child) => parenthetical(tree, child, over));
  return { over, beside };
}

/** The speech act of a clause whose verb is a cue. */
export function speechOf(
  tree: Tree,
  lexicon: PredicateLexicon,
  clause: Clause | undefined,
): Speech | undefined {
  if (clause?.kind !== 'verb') return undefined;
  const verb = verbLemma(tree, clause.predicate);
  const kind = lexicon.cues.get(verb);
  if (!kind) return undefined;
  const speakers = speakersOf(verb, clause);
  const outlet = mediumOf(tree, lexicon, clause);
  return {
    speakers: speakers.filter((head) => head !== outlet),
    kind,
    verb,
    token: clause.predicate,
    ...(outlet === undefined ? {} : { outlet }),
  };
}

function speakersOf(verb: string, clause: Clause): readonly number[] {
  if (!clause.passive) return clause.subjects;
  return verb === 'quote' || verb === 'cite' ? clause.subjects : clause.agents;
}

function mediumOf(tree: Tree, lexicon: PredicateLexicon, clause: Clause): number | undefined {
  const heads = [
    ...clause.recipients,
    ...clause.objects,
    ...clause.obliques.filter((one) => one.preposition === 'to').map((one) => one.head),
  ];
  return heads.find((head) => isMedium(tree, lexicon, head));
}

/** A newspaper, agency, broadcaster; a reporter. */
export function isMedium(tree: Tree, lexicon: PredicateLexicon, head: number): boolean {
  const text = (token: number): string => tree.tokens[token]!.text.toLowerCase();
  const lemma = lemmaOf(tree, head);
  if (lexicon.media.has(text(head)) || lexicon.media.has(lemma)) return true;
  return tree.dependents(head, 'flat', 'compound').some((child) => lexicon.media.has(text(child)));
}

function parenthetical(
  tree: Tree,
  child: number,
  over: (cue: number) => Speech | undefined,
): (Speech & { at: number })[] {
  const { relation } = tree.tokens[child]!;
  const source = accordingBelow(tree, child);
  if (source !== undefined) return [{ speakers: [source], kind: 'say', at: child }];
  if (!isRelation(relation, 'parataxis', 'advcl', 'dep', 'discourse', 'acl')) return [];
  if (!isPredicate(tree, child)) return [];
  const speech = over(child);
  if (!speech || !(speech.kind === 'say' || speech.kind === 'deny')) return [];
  if (verbIs(speech, 'cite', 'quote')) return cited(tree, child, speech);
  const asSaid = tree
    .dependents(child, 'mark', 'advmod')
    .some((mark) => lemmaOf(tree, mark) === 'as');
  const free = tree.dependent(child, 'ccomp', 'obj') === undefined;
  const beside = isRelation(relation, 'parataxis', 'dep', 'discourse') ? free : asSaid && free;
  return beside ? [{ ...speech, at: child }, ...below(tree, child, over)] : [];
}

/** "…, citing Reuters": the source of the source. */
function cited(tree: Tree, child: number, speech: Speech): (Speech & { at: number })[] {
  const source = tree.dependent(child, 'obj');
  if (source === undefined || tree.tokens[source]!.upos !== 'PROPN') return [];
  return [{ speakers: [source], kind: 'say', verb: speech.verb ?? 'cite', at: child }];
}

function below(
  tree: Tree,
  cue: number,
  over: (cue: number) => Speech | undefined,
): (Speech & { at: number })[] {
  return tree.dependents(cue, 'advcl').flatMap((child) => {
    const speech = over(child);
    return speech && verbIs(speech, 'cite', 'quote') ? cited(tree, child, speech) : [];
  });
}

function verbIs(speech: Speech, ...verbs: string[]): boolean {
  return speech.verb !== undefined && verbs.includes(speech.verb);
}

function accordingBelow(tree: Tree, child: number): number | undefined {
  const candidates = [child, ...tree.dependents(child, 'case', 'mark')];
  for (const token of candidates) {
    if (!/^accord(?:ing)?$/.test(lemmaOf(tree, token))) continue;
    const source = accordingTo(tree, token);
    if (source) return source.speaker;
  }
  return undefined;
}

/** Which quotation holds a token; quotations are sorted and do not overlap. */
export function quotationAt(
  quotations: readonly Quotation[],
  token: number,
): Quotation | undefined {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found && found.first <= token ? found : undefined;
}
