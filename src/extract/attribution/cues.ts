import type { Clause } from '../clauses/clause.ts';
import { resolveRelatives } from '../clauses/arguments.ts';
import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import type { Quotation } from '../context.ts';
import { isRelation, type Tree } from '../tree.ts';
import { besideOf } from './beside.ts';
import { findSources } from './sources.ts';
import type { Source, Speech } from './speech.ts';

/** "I hope", "you know" in speech: the one who speaks is said already. */
const VOICE = /^(?:i|we|you)$/;

const HELD =
  /^(?:believe|think|say|know|report|allege|suspect|expect|rumor|rumour|estimate|claim)$/;
const WRITING = /^(?:send|write|issue|release|publish|post|sign|read|circulate|put out|mail)$/;

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
  const beside = (token: number): Source[] => besideOf(tree, token, over, subjectsOf);
  const subjectsAbove = (noun: number): readonly number[] =>
    isRelation(tree.tokens[noun]!.relation, 'obj')
      ? (clauseAt(tree.head(noun))?.subjects ?? [])
      : [];
  const denialOf = (noun: number): Speech | undefined => {
    const verb = tree.head(noun);
    if (verb < 0 || !isRelation(tree.tokens[noun]!.relation, 'obj', 'nsubj:pass')) return undefined;
    const lemma = verbLemma(tree, verb);
    if (lexicon.cues.get(lemma) !== 'deny' && !/^(?:reject|dismiss)$/.test(lemma)) return undefined;
    if (isRelation(tree.tokens[noun]!.relation, 'obj'))
      return { speakers: subjectsOf(verb), kind: 'deny', verb: lemma, token: verb };
    // "the claim that … was dismissed by Lima"
    const speakers = clauseAt(verb)?.agents ?? [];
    return speakers.length === 0 ? undefined : { speakers, kind: 'deny', verb: lemma, token: verb };
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

/** The speech act of a clause whose verb is a cue. */
export function speechOf(
  tree: Tree,
  lexicon: PredicateLexicon,
  clause: Clause | undefined,
): Speech | undefined {
  if (clause?.kind !== 'verb') return undefined;
  const verb = verbLemma(tree, clause.predicate);
  const kind = lexicon.cues.get(verb);
  if (!kind || isHeld(tree, clause.predicate)) return undefined;
  const speakers =
    writerOf(tree, clause) ?? quotedAs(tree, clause) ?? speakersOf(tree, verb, clause);
  const quoting = /^(?:quote|cite)$/.test(verb) && !clause.passive && !isArgued(tree, clause);
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
    /^you$/i.test(tree.tokens[head]!.text) ||
    (held && VOICE.test(tree.tokens[head]!.text.toLowerCase()));
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

/** "citing its long war as proof that it prevails": who cites holds it. */
function isArgued(tree: Tree, { obliques }: Clause): boolean {
  return obliques.some(
    ({ head, preposition }) =>
      preposition === 'as' && /^(?:proof|evidence|example|sign|reason)$/.test(lemmaOf(tree, head)),
  );
}

/** "a group believed to be behind it": a participle that no auxiliary shows; the group believes nothing. */
function isHeld(tree: Tree, cue: number): boolean {
  if (!/^VB[DN]$/.test(tree.tokens[cue]!.xpos) || tree.dependent(cue, 'aux', 'obj') !== undefined)
    return false;
  const [to, verb] = [tree.tokens[cue + 1], tree.tokens[cue + 2]];
  return HELD.test(lemmaOf(tree, cue)) && to?.text === 'to' && verb?.xpos === 'VB';
}

/** "sent the board a letter saying that": who wrote it says so. */
function writerOf(tree: Tree, { predicate, subjects }: Clause): readonly number[] | undefined {
  const { xpos, relation } = tree.tokens[predicate]!;
  const noun = tree.head(predicate);
  if (xpos !== 'VBG' || !isRelation(relation, 'acl') || !subjects.includes(noun)) return undefined;
  const verb = tree.head(noun);
  if (verb < 0 || !isRelation(tree.tokens[noun]!.relation, 'obj')) return undefined;
  const subject = WRITING.test(verbLemma(tree, verb)) ? tree.dependent(verb, 'nsubj') : undefined;
  return subject === undefined ? undefined : resolveRelatives(tree, [subject]);
}

/** "the daily quoted an official as saying", "he was quoted as saying": whoever is quoted. */
function quotedAs(tree: Tree, { predicate }: Clause): readonly number[] | undefined {
  const verb = tree.head(predicate);
  if (verb < 0 || tree.tokens[predicate]!.xpos !== 'VBG') return undefined;
  if (!/^(?:quote|cite|report|record|hear)$/.test(lemmaOf(tree, verb))) return undefined;
  const object = tree.dependent(verb, 'obj') ?? tree.dependent(verb, 'nsubj:pass');
  return object === undefined ? undefined : resolveRelatives(tree, [object]);
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

function speakersOf(tree: Tree, verb: string, clause: Clause): readonly number[] {
  if (!clause.passive && clause.subjects.length === 0)
    // "some believe that": words that can stand for no other party of a claim.
    return tree
      .dependents(clause.predicate, 'nsubj')
      .filter((head) => /^(?:some|both|all)$/i.test(tree.tokens[head]!.text));
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
