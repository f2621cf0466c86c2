import type { Clause } from '../clauses/clause.ts';
import { resolveRelatives } from '../clauses/arguments.ts';
import { isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import type { Quotation } from '../context.ts';
import { isRelation, type Tree } from '../tree.ts';
import { findSources, type Source } from './sources.ts';
import type { Speech } from './speech.ts';

const CHARGES = /^(?:accuse|charge|suspect|convict|blame|criticize|criticise|condemn|denounce)$/;
const OF = /^(?:of|for|with)$/;
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|week|month|year)$/i;
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
    ...insertedIn(tree, token, over),
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

/** "firms which he says were sold": speech put into a relative clause stands beside its verb. */
function insertedIn(
  tree: Tree,
  token: number,
  over: (cue: number) => Speech | undefined,
): Source[] {
  const noun = tree.head(token);
  if (noun < 0 || !isRelation(tree.tokens[token]!.relation, 'acl:relcl')) return [];
  const cue = tree
    .dependents(noun, 'acl:relcl')
    .find((one) => one < token && one > noun && tree.dependent(one, 'ccomp', 'obj') === undefined);
  const speech = cue === undefined ? undefined : over(cue);
  const own = speech?.speakers.every((speaker) => tree.head(speaker) === cue) ?? false;
  return speech && own && speech.kind !== 'ask' ? [{ ...speech, at: cue! }] : [];
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
    speakers: (participleOf(tree, clause, speakers) ?? speakers)
      .filter((head) => head !== outlet && !voice(head))
      .map((head) => inverted(tree, clause.predicate, head)),
    kind,
    verb,
    token: clause.predicate,
    ...(outlet === undefined ? {} : { outlet }),
  };
}

/** "urged countries to be careful, saying that": who urges says it. */
function participleOf(
  tree: Tree,
  { predicate }: Clause,
  speakers: readonly number[],
): readonly number[] | undefined {
  const { xpos, relation } = tree.tokens[predicate]!;
  const verb = tree.head(predicate);
  if (xpos !== 'VBG' || !isRelation(relation, 'advcl') || verb < 0 || predicate < verb)
    return undefined;
  if (tree.dependent(predicate, 'mark') !== undefined) return undefined;
  const lent = speakers.every((one) => isRelation(tree.tokens[one]!.relation, 'obj', 'iobj'));
  const subject = lent ? tree.dependent(verb, 'nsubj') : undefined;
  return subject === undefined ? undefined : resolveRelatives(tree, [subject]);
}

/** "said Anna Berg, director of the agency": the name right behind the cue, whatever the parser takes for the subject. */
export function inverted(tree: Tree, cue: number, speaker: number): number {
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

/** "…, the agency reported.": a finite clause behind another, which no conjunction makes adverbial. */
function isUnmarked(tree: Tree, clause: number): boolean {
  const { relation, xpos } = tree.tokens[clause]!;
  return (
    isRelation(relation, 'advcl') &&
    /^VB[DPZ]$/.test(xpos) &&
    clause > tree.head(clause) &&
    tree.dependent(clause, 'nsubj') !== undefined &&
    tree.dependent(clause, 'mark', 'advmod') === undefined
  );
}

/** A comma, a subject and its verb, and the end of the sentence. */
function isClosing(tree: Tree, cue: number): boolean {
  const { xpos, relation } = tree.tokens[cue]!;
  const first = tree.first(cue);
  const comma = tree.tokens[first]?.text === ',' || tree.tokens[first - 1]?.text === ',';
  const ends = /^[.?!]?$/.test(tree.tokens[cue + 1]?.text ?? '');
  const finite = /^VB[DPZ]$/.test(xpos) || tree.dependent(cue, 'aux') !== undefined;
  return isRelation(relation, 'parataxis', 'advcl') && finite && comma && ends;
}

/** "…, say experts": the phrase right behind the verb is who says so. */
function behind(tree: Tree, cue: number, speech: Speech): Speech {
  const object = tree.dependent(cue, 'obj');
  if (object === undefined || speech.kind !== 'say' || tree.first(object) !== cue + 1)
    return speech;
  if (!/^(?:[,"”]|'')$/.test(tree.tokens[cue - 1]?.text ?? '')) return speech;
  return { ...speech, speakers: [object] };
}

function parenthetical(
  tree: Tree,
  child: number,
  over: (cue: number) => Speech | undefined,
): Source[] {
  const { relation } = tree.tokens[child]!;
  const loose =
    (isRelation(relation, 'conj') && tree.dependent(child, 'cc') === undefined) ||
    isUnmarked(tree, child);
  if (!loose && !isRelation(relation, 'parataxis', 'advcl', 'dep', 'discourse')) return [];
  if (!isPredicate(tree, child)) return [];
  const found = over(child);
  if (!found || found.kind === 'ask') return [];
  // "…, the court heard": nobody but the last words of a sentence.
  if (found.kind !== 'say' && found.kind !== 'deny' && !isClosing(tree, child)) return [];
  const speech = found.speakers.length === 0 ? behind(tree, child, found) : found;
  const told =
    /^(?:tell|inform|remind|assure)/.test(speech.verb ?? '') || speech.outlet !== undefined;
  if (tree.dependent(child, 'ccomp') !== undefined) return [];
  const holds = tree
    .dependents(child, 'obj')
    .some((object) => !speech.speakers.includes(object) && !DAYS.test(tree.tokens[object]!.text));
  if (holds && !told) return [];
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
