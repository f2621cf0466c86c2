import { isNominal } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { isSilent } from './closing.ts';
import type { Source } from './speech.ts';

/** Words before the cue, and between it and the verb of what it brings. */
const LONGEST_START = 28;
const LONGEST_CONTENT = 24;
const FINITE = /^(?:VB[DPZ]|MD)$/;
/** Verbs that take who is told before what he is told. */
const TELLING = /^(?:tell|inform|notify|assure|remind|warn|promise)$/;
/** Verbs that take what is said without "that" between; the others take an object as well. */
const BARE =
  /^(?:say|claim|insist|admit|announce|argue|warn|add|confirm|allege|suggest|estimate|calculate|predict|tell|inform|notify|assure|remind|promise|state|report|contend|acknowledge|concede|stress|advocate)$/;
/** What follows a comma and is the article's own again. */
const TURNS =
  /^(?:but|while|although|though|whereas|even|yet|prompting|sparking|raising|setting|leading|forcing|making|as)$/i;

/**
 * "The agency said that …", "Police say in the vehicle, they found …": a sentence that opens with who says it is his up
 * to the next turn, however the parser hangs what he says.
 */
export function openingSource(
  tree: Tree,
  lexicon: PredicateLexicon,
  first: number,
  last: number,
): Source | undefined {
  const cue = cueOf(tree, lexicon, first, last);
  if (cue === undefined) return undefined;
  const speaker = speakerOf(tree, first, cue);
  const from = speaker === undefined ? undefined : contentFrom(tree, cue, last);
  if (speaker === undefined || from === undefined) return undefined;
  const verb = lemmaOf(tree, cue);
  return {
    speakers: [speaker],
    kind: 'say',
    verb,
    token: cue,
    at: speaker,
    after: from,
    before: borderOf(tree, from, last),
    holder: cue,
  };
}

/** The first finite verb of the sentence, if it is one of saying and nothing is quoted before it. */
function cueOf(
  tree: Tree,
  lexicon: PredicateLexicon,
  first: number,
  last: number,
): number | undefined {
  for (let at = first; at < last && at < first + LONGEST_START; at += 1) {
    const { upos, xpos, text } = tree.tokens[at]!;
    if (/^(?:["“”:;]|``|'')$/.test(text) || upos === 'SCONJ' || /^W/.test(xpos)) return undefined;
    if (!FINITE.test(xpos)) continue;
    const lemma = lemmaOf(tree, at);
    const says = upos === 'VERB' && xpos !== 'MD' && lexicon.cues.get(lemma) === 'say';
    return says && !isSilent(lemma, TELLING) && tree.dependent(at, 'aux') === undefined
      ? at
      : undefined;
  }
  return undefined;
}

/** The subject that the parser gives the cue, else the noun right before it. */
function speakerOf(tree: Tree, first: number, cue: number): number | undefined {
  const subject = tree.dependents(cue, 'nsubj').find((child) => child < cue && child >= first);
  if (subject !== undefined) return canOpen(tree, subject) ? subject : undefined;
  let at = cue - 1;
  while (at > first && tree.tokens[at]!.upos === 'ADV') at -= 1;
  if (at < first || !/^(?:NOUN|PROPN|PRON)$/.test(tree.tokens[at]!.upos)) return undefined;
  if (!canOpen(tree, at)) return undefined;
  const head = tree.head(at);
  return head >= first && head < at && isRelation(tree.tokens[at]!.relation, 'flat') ? head : at;
}

/** No "beyond the cuts announced", no "it" that stands for a report or for nothing. */
function canOpen(tree: Tree, head: number): boolean {
  if (!isNominal(tree, head) || /^(?:it|that|this|which)$/i.test(tree.tokens[head]!.text))
    return false;
  return tree.dependent(head, 'case') === undefined;
}

/** Where what is said begins: behind "that", or with a subject that a finite verb follows. */
function contentFrom(tree: Tree, cue: number, last: number): number | undefined {
  const verb = lemmaOf(tree, cue);
  const telling = TELLING.test(verb);
  let subject: number | undefined;
  for (let at = cue + 1; at < last && at <= cue + LONGEST_CONTENT; at += 1) {
    const { text, xpos, upos } = tree.tokens[at]!;
    if (/^(?:["“”:;]|``|'')$/.test(text) || /^(?:whether|if|how|why|what|who|which)$/i.test(text))
      return undefined;
    if (text === 'that' && xpos !== 'WDT' && subject === undefined) return at + 1;
    if (text === 'that' && telling && upos === 'SCONJ') return at + 1;
    if (upos === 'CCONJ' && FINITE.test(tree.tokens[at + 1]?.xpos ?? '')) return undefined;
    if (isFinite(tree, at))
      return subject === undefined || telling || !BARE.test(verb) ? undefined : subject;
    if (subject === undefined && isNominal(tree, at) && !/^(?:NUM|DET)$/.test(upos)) subject = at;
    if (/^V/.test(xpos) && subject === undefined) return undefined;
  }
  return undefined;
}

/** A finite verb, or a participle with an object: "said a blast damaged it", where taggers see one that was damaged. */
function isFinite(tree: Tree, token: number): boolean {
  const { xpos } = tree.tokens[token]!;
  if (FINITE.test(xpos)) return true;
  return xpos === 'VBN' && tree.dependents(token, 'obj').some((child) => child > token);
}

/** Where the article takes the word again, or the end. */
function borderOf(tree: Tree, from: number, last: number): number {
  let said = false;
  for (let at = from; at + 1 < last; at += 1) {
    const { text } = tree.tokens[at]!;
    if (text === ';') return at;
    said ||= isFinite(tree, at);
    if (said && text === ',' && TURNS.test(tree.tokens[at + 1]!.text)) return at;
  }
  return last;
}
