import type { Clause } from '../clauses/clause.ts';
import { isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import type { Quotation } from '../context.ts';
import { isRelation, type Tree } from '../tree.ts';
import { findSources, type Source } from './sources.ts';
import type { Speech } from './speech.ts';

const CHARGES = /^(?:accuse|charge|suspect|convict|blame|criticize|criticise|condemn|denounce)$/;
const OF = /^(?:of|for|with)$/;
/** "I hope", "you know" in speech: the one who speaks is said already. */
const VOICE = /^(?:i|we|you)$/;

/** What the walk up the tree needs. */
export interface Speeches {
  /** Speech whose content hangs on the cue as a clause. */
  over(cue: number): Speech | undefined;
  /** Speeches that hang below a token, beside the content: ", he said". */
  beside(token: number): readonly Source[];
  /** Subjects of a predicate. */
  subjectsOf(predicate: number): readonly number[];
  /** Subjects of the clause that has the noun for its object. */
  subjectsAbove(noun: number): readonly number[];
  /** Who denies or rejects what a noun holds ("denied claims that"). */
  denialOf(noun: number): Speech | undefined;
  /** Sources of a whole sentence: "according to R", "as reported by R". */
  of(sentence: number): readonly Source[];
}

export function createSpeeches(
  tree: Tree,
  lexicon: PredicateLexicon,
  clauseAt: (token: number) => Clause | undefined,
): Speeches {
  const over = (cue: number): Speech | undefined => speechOf(tree, lexicon, clauseAt(cue));
  const sources = findSources(tree, lexicon);
  const subjectsOf = (predicate: number): readonly number[] => clauseAt(predicate)?.subjects ?? [];
  const beside = (token: number): Source[] => [
    ...tree.children(token).flatMap((child) => parenthetical(tree, child, over)),
    ...chargeOf(tree, token, subjectsOf),
  ];
  const subjectsAbove = (noun: number): readonly number[] =>
    isRelation(tree.tokens[noun]!.relation, 'obj')
      ? (clauseAt(tree.head(noun))?.subjects ?? [])
      : [];
  const denialOf = (noun: number): Speech | undefined => {
    const verb = tree.head(noun);
    if (verb < 0 || !isRelation(tree.tokens[noun]!.relation, 'obj')) return undefined;
    const lemma = verbLemma(tree, verb);
    if (lexicon.cues.get(lemma) !== 'deny' && !/^(?:reject|dismiss)$/.test(lemma)) return undefined;
    return { speakers: subjectsOf(verb), kind: 'deny', verb: lemma, token: verb };
  };
  return {
    over,
    beside,
    denialOf,
    subjectsOf,
    subjectsAbove,
    of: (sentence) => sources.get(sentence) ?? [],
  };
}

/** "accused the ministry of hiding figures": who accuses says so. */
function chargeOf(
  tree: Tree,
  token: number,
  subjectsOf: (predicate: number) => readonly number[],
): Source[] {
  const { xpos, relation } = tree.tokens[token]!;
  const verb = tree.head(token);
  if (xpos !== 'VBG' || !isRelation(relation, 'xcomp', 'advcl') || verb < 0) return [];
  const lemma = verbLemma(tree, verb);
  if (!CHARGES.test(lemma) || tree.dependent(verb, 'aux:pass') !== undefined) return [];
  const speakers = subjectsOf(verb);
  if (!tree.dependents(token, 'mark').some((mark) => OF.test(lemmaOf(tree, mark)))) return [];
  return speakers.length === 0 ? [] : [{ speakers, kind: 'say', verb: lemma, at: speakers[0]! }];
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
  const quoting = /^(?:quote|cite)$/.test(verb) && !clause.passive;
  if (quoting) {
    return {
      speakers: clause.objects,
      kind,
      verb,
      token: clause.predicate,
      ...through(clause.subjects),
    };
  }
  const outlet = mediumOf(tree, lexicon, clause);
  const held = kind === 'think' || kind === 'hope';
  const voice = (head: number): boolean =>
    held && VOICE.test(tree.tokens[head]!.text.toLowerCase());
  return {
    speakers: speakers
      .filter((head) => head !== outlet && !voice(head))
      .map((head) => inverted(tree, clause.predicate, head)),
    kind,
    verb,
    token: clause.predicate,
    ...(outlet === undefined ? {} : { outlet }),
  };
}

/** "said Anna Berg, director of the agency": the name right behind the cue, whatever the parser takes for the subject. */
function inverted(tree: Tree, cue: number, speaker: number): number {
  let last = cue + 1;
  while (tree.tokens[last]?.upos === 'PROPN') last += 1;
  if (last === cue + 1 || speaker <= last || tree.tokens[last]?.text !== ',') return speaker;
  for (let at = cue + 1; at < last; at += 1) {
    if (tree.head(at) < cue + 1 || tree.head(at) >= last) return at;
  }
  return speaker;
}

/** "the newspaper quotes a source": the source speaks through the newspaper. */
function through([outlet]: readonly number[]): { outlet?: number } {
  return outlet === undefined ? {} : { outlet };
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
): Source[] {
  const { relation } = tree.tokens[child]!;
  const loose = isRelation(relation, 'conj') && tree.dependent(child, 'cc') === undefined;
  if (!loose && !isRelation(relation, 'parataxis', 'advcl', 'dep', 'discourse')) return [];
  if (!isPredicate(tree, child)) return [];
  const speech = over(child);
  if (!speech || !(speech.kind === 'say' || speech.kind === 'deny')) return [];
  const told =
    /^(?:tell|inform|remind|assure)/.test(speech.verb ?? '') || speech.outlet !== undefined;
  const full = told ? ['ccomp'] : ['ccomp', 'obj'];
  if (tree.dependent(child, ...full) !== undefined) return [];
  const as = tree.dependents(child, 'mark', 'advmod').some((mark) => lemmaOf(tree, mark) === 'as');
  return as || loose || isRelation(relation, 'parataxis', 'dep', 'discourse')
    ? [{ ...speech, at: child }]
    : [];
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
