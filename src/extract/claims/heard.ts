import type { Speeches } from '../attribution/cues.ts';
import type { Source, Speech } from '../attribution/speech.ts';
import { isGoverned } from '../clauses/governed.ts';
import { isInfinitive, isPassive, isPredicate, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { governorEffect } from './effects.ts';
import { isNone } from './negation.ts';

/** Whether the source of a sentence says a clause of it, and no other words have shown it already. */
export function saysIt(
  tree: Tree,
  { at, after, before, token, holder }: Source,
  predicate: number,
  found: readonly Speech[],
): boolean {
  if (tree.within(predicate, at) || predicate >= (before ?? Infinity) || predicate < (after ?? 0))
    return false;
  if (holder !== undefined && (found.length > 0 || !isHeldBy(tree, predicate, holder)))
    return false;
  return token === undefined || found.every((speech) => speech.token !== token);
}

/** Whether a clause behind the cue that opens a sentence is said, and no circumstance or further deed of who says it. */
function isHeldBy(tree: Tree, predicate: number, cue: number): boolean {
  let token = predicate;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const head = tree.head(token);
    if (head < 0) return true;
    if (head === cue)
      return (
        isRelation(tree.tokens[token]!.relation, ...CONTENT) ||
        isAndThat(tree, token) ||
        isAhead(tree, token, cue)
      );
    token = head;
  }
  return false;
}

/** "said A and that B": taken for a further deed of who says so. */
function isAndThat(tree: Tree, token: number): boolean {
  const [joint] = tree.dependents(token, 'cc');
  return joint !== undefined && tree.tokens[joint + 1]?.text === 'that';
}

/** "said that while A, B": a circumstance in front of what is said. */
function isAhead(tree: Tree, token: number, cue: number): boolean {
  if (!isRelation(tree.tokens[token]!.relation, 'advcl')) return false;
  return tree.dependents(cue, 'ccomp').some((content) => content > token);
}

const DEPTH = 12;
/** What hangs on a verb of saying and is said, whatever the parser takes it for. */
const CONTENT = ['ccomp', 'parataxis', 'obj', 'iobj', 'obl', 'dep', 'nsubj', 'advmod'];

/** "nothing to suggest that", "no reason to believe that", "little evidence to show that". */
function isForNothing(tree: Tree, cue: number, noun: number): boolean {
  if (!isRelation(tree.tokens[cue]!.relation, 'acl') || !isInfinitive(tree, cue)) return false;
  const few = tree
    .dependents(noun, 'amod', 'det')
    .some((child) => /^(?:little|few|scant|insufficient)$/i.test(tree.tokens[child]!.text));
  return few || isNone(tree, noun);
}

/** What is still to be found out is not said by anybody. */
const FINDING = /^(?:determine|establish|discover|learn|find|see|know|understand|decide|ask)$/;

/**
 * "nothing to suggest that": nobody says it. "urged him to tell them that": who urges says so. "is expected to report that", "to determine whether": nobody has
 * said it yet.
 */
export function toldBy(
  tree: Tree,
  lexicon: PredicateLexicon,
  speeches: Speeches,
  cue: number,
  speech: Speech,
): Speech | undefined {
  const above = tree.head(cue);
  if (above >= 0 && isForNothing(tree, cue, above)) return undefined;
  if (above < 0 || !isInfinitive(tree, cue) || !isPredicate(tree, above)) return speech;
  if (FINDING.test(speech.verb ?? '')) return undefined;
  if (!isRelation(tree.tokens[cue]!.relation, 'xcomp') && !isGoverned(tree, lexicon, cue))
    return speech;
  const effect = governorEffect(tree, lexicon, above, cue);
  if (isPassive(tree, above) && effect === 'possible') return undefined;
  const asked = tree.dependent(above, 'obj', 'iobj');
  if (effect !== 'requested' || asked === undefined || !speech.speakers.includes(asked))
    return speech;
  return { ...speech, speakers: speeches.subjectsOf(above) };
}

/** "analysts expect it to fall", "the union wants the firm to act": whose expectation or wish it is. */
export function hopingOver(
  tree: Tree,
  speeches: Speeches,
  token: number,
  head: number,
): Speech | undefined {
  const verb = verbLemma(tree, head);
  if (!/^(?:expect|anticipate|want|forecast|project|predict)$/.test(verb)) return undefined;
  if (isPassive(tree, head) || !isRelation(tree.tokens[token]!.relation, 'xcomp')) return undefined;
  const doer = tree.dependents(head, 'obj').some((one) => one > head && one < token);
  const speakers = speeches.subjectsOf(head);
  return doer && speakers.length > 0 ? { speakers, kind: 'say', verb, token: head } : undefined;
}
