import type { Modality } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { isGoverned } from '../clauses/governed.ts';
import { isInfinitive, isPassive, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isNegated, lower } from './negation.ts';
import { isRelation, type Tree } from '../tree.ts';
import { aimOf, isAsked } from './asked.ts';
import { isOutcome } from './outcomes.ts';

/** What becomes of a clause: does it hold, and how surely. */
export interface Force {
  negative: boolean;
  modality: Modality;
}

const ORDER: readonly Modality[] = ['asserted', 'planned', 'requested', 'possible', 'conditional'];

export function strongest(a: Modality, b: Modality): Modality {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** The force that the clause's own auxiliaries, adverbs and conjunction give it. */
export function ownForce(
  tree: Tree,
  lexicon: PredicateLexicon,
  clause: Clause,
  reported: boolean,
): Force {
  const { predicate } = clause;
  let modality: Modality = 'asserted';
  const add = (more: Modality): void => {
    modality = strongest(modality, more);
  };
  for (const child of tree.dependents(predicate, 'aux', 'advmod', 'mark')) {
    const word = lower(tree, child);
    const lemma = lemmaOf(tree, child);
    if (isRelation(tree.tokens[child]!.relation, 'mark')) {
      const effect = isDue(tree, child) ? lexicon.adjectives.get(lemma)?.[0] : undefined;
      if (effect === 'planned' || effect === 'possible') add(effect);
      if (isAsIf(tree, child)) add('possible');
      else if (lexicon.conditionalMarks.has(word) && !(word === 'once' && isPast(tree, predicate)))
        add(word === 'whether' || isAsked(tree, predicate) ? 'possible' : 'conditional');
    } else if (isSeen(tree, predicate, lemma)) continue;
    else if (lexicon.possibly.has(word) || lexicon.possibleModals.has(lemma)) add('possible');
    else if (lexicon.would.has(lemma)) {
      if (isUnreal(tree, predicate)) add('conditional');
      add(reported && !isOfAny(tree, predicate) ? 'planned' : 'possible');
    } else if (word === 'otherwise' && child < firstSubject(tree, predicate)) add('conditional');
    else if (lexicon.plannedModals.has(lemma) || isDueTo(tree, child, predicate)) add('planned');
    else if (lexicon.requestedModals.has(lemma)) add('requested');
  }
  if (hasCondition(tree, lexicon, predicate) || isInverted(tree, predicate)) add('conditional');
  if (
    isFuture(tree, lexicon, predicate) &&
    !isOutcome(tree, lexicon, predicate) &&
    !isGoverned(tree, lexicon, predicate)
  )
    add(purposeOf(tree, lexicon, predicate));
  add(aimOf(tree, lexicon, predicate));
  if (isSoThat(tree, predicate)) add('planned');
  return { negative: isNegated(tree, lexicon, predicate), modality };
}

/** "can be seen confronting each other": it is seen. */
function isSeen(tree: Tree, predicate: number, modal: string): boolean {
  if (modal !== 'can' && modal !== 'could') return false;
  if (!/^(?:see|hear)$/.test(lemmaOf(tree, predicate))) return false;
  const passive = tree.dependent(predicate, 'aux:pass') !== undefined;
  return passive && tree.dependent(predicate, 'xcomp', 'advcl') !== undefined;
}

/** An "if" clause hangs on the predicate. */
function hasCondition(tree: Tree, lexicon: PredicateLexicon, predicate: number): boolean {
  return tree
    .dependents(predicate, 'advcl')
    .some((child) =>
      tree
        .dependents(child, 'mark')
        .some(
          (mark) =>
            !isAside(tree, child) &&
            !isAsked(tree, child) &&
            lower(tree, mark) !== 'whether' &&
            lexicon.conditionalMarks.has(lower(tree, mark)) &&
            !isAsIf(tree, mark),
        ),
    );
}

/** "if possible", "if you look at the figures": said of the saying, no condition of what is said. */
function isAside(tree: Tree, clause: number): boolean {
  const bare = tree.dependent(clause, 'nsubj') === undefined;
  if (bare && /^(?:possible|necessary|needed|any)$/.test(lower(tree, clause))) return true;
  // "a moral duty, if not a legal one"
  const verbless = bare && !/^(?:VERB|AUX)$/.test(tree.tokens[clause]!.upos);
  if (verbless && tree.dependent(clause, 'cop', 'aux') === undefined) {
    const first = tree.first(clause);
    const next = lower(tree, first) === 'if' ? lower(tree, first + 1) : '';
    if (/^(?:not|only|anything|ever|at)$/.test(next)) return true;
  }
  const viewer = tree
    .dependents(clause, 'nsubj')
    .some((child) => /^(?:you|we|one)$/.test(lower(tree, child)));
  return (
    viewer &&
    /^(?:look|see|consider|compare|think|remember|recall|ask|count|like|will)$/.test(
      lemmaOf(tree, clause),
    )
  );
}

/** "as if", "as though" compare. */
function isAsIf(tree: Tree, mark: number): boolean {
  return lower(tree, mark) === 'if' && tree.tokens[mark - 1]?.text.toLowerCase() === 'as';
}

/** Headlines ("Palace to send troops") and purposes ("to bring peace"). */
function isFuture(tree: Tree, lexicon: PredicateLexicon, predicate: number): boolean {
  if (isLookedFor(tree, predicate)) return true;
  if (!isInfinitive(tree, predicate)) return false;
  const { relation } = tree.tokens[predicate]!;
  if (relation === 'acl') {
    const noun = tree.head(predicate);
    const journey = noun >= 0 && /^(?:trip|visit|journey|tour)$/.test(lemmaOf(tree, noun));
    return journey || (isPassive(tree, predicate) && !isDone(tree, lexicon, predicate));
  }
  return relation === 'root' || isRelation(relation, 'advcl', 'parataxis');
}

/** "so as to provide", "so that it does not risk": meant, whatever the main clause is. "so that he fell" came of it. */
function isSoThat(tree: Tree, predicate: number): boolean {
  if (!isRelation(tree.tokens[predicate]!.relation, 'advcl')) return false;
  const helper = tree.dependents(predicate, 'aux', 'cop')[0] ?? predicate;
  if (/^(?:VBD|VBN)$/.test(tree.tokens[helper]!.xpos)) return false;
  return tree.dependents(predicate, 'mark', 'advmod').some((child) => {
    const follows = lower(tree, child + 1);
    if (lower(tree, child) !== 'so') return false;
    return follows === 'that' || (follows === 'as' && lower(tree, child + 2) === 'to');
  });
}

/** A purpose is planned; "can react to form fumes": what comes of a thing that may be may come. */
function purposeOf(tree: Tree, lexicon: PredicateLexicon, predicate: number): Modality {
  const head = tree.head(predicate);
  if (head < 0 || !isRelation(tree.tokens[predicate]!.relation, 'advcl')) return 'planned';
  const open = tree
    .dependents(head, 'aux')
    .some((child) => lexicon.possibleModals.has(lemmaOf(tree, child)));
  return open ? 'possible' : 'planned';
}

/** "the first patient to be treated", "caused flights to be cancelled": they were. */
function isDone(tree: Tree, lexicon: PredicateLexicon, predicate: number): boolean {
  const noun = tree.head(predicate);
  const verb = tree.head(noun);
  if (verb >= 0 && lexicon.objectControl.has(verbLemma(tree, verb))) return true;
  return tree
    .dependents(noun, 'amod', 'advmod')
    .some((child) => /^(?:first|second|third|last|latest|only)$/.test(lower(tree, child)));
}

/** "look forward to playing", "committed to playing". */
function isLookedFor(tree: Tree, predicate: number): boolean {
  const head = tree.head(predicate);
  if (head < 0 || tree.tokens[predicate]!.xpos !== 'VBG') return false;
  const aims = /^(?:look|commit|committed|open|pledge|aspire|dedicated|devoted|close)$/;
  if (!aims.test(lemmaOf(tree, head))) return false;
  return tree.dependents(predicate, 'mark').some((mark) => lower(tree, mark) === 'to');
}

/** "once the army had left" tells when. */
export function isPast(tree: Tree, predicate: number): boolean {
  const helper = tree.dependents(predicate, 'aux', 'cop')[0];
  return /^(?:VBD|VBN)$/.test(tree.tokens[helper ?? predicate]!.xpos);
}

/** "were due to leave", where the parser takes "due" for a conjunction. */
function isDue(tree: Tree, mark: number): boolean {
  return tree.tokens[mark]!.upos === 'ADJ' && tree.tokens[mark + 1]?.text === 'to';
}

/** "is to leave", "were to have met". */
function isDueTo(tree: Tree, helper: number, predicate: number): boolean {
  return (
    lemmaOf(tree, helper) === 'be' &&
    isInfinitive(tree, predicate) &&
    helper < markOf(tree, predicate)
  );
}

function markOf(tree: Tree, predicate: number): number {
  return tree.dependent(predicate, 'mark') ?? -1;
}

/** "would have won": it did not. */
function isUnreal(tree: Tree, predicate: number): boolean {
  return (
    tree.tokens[predicate]!.xpos === 'VBN' &&
    tree.dependents(predicate, 'aux').some((child) => tree.tokens[child]!.text === 'have')
  );
}

/** "any debris that would confirm it": there may be none. */
function isOfAny(tree: Tree, predicate: number): boolean {
  if (tree.tokens[predicate]!.relation !== 'acl:relcl') return false;
  return tree
    .dependents(tree.head(predicate), 'det')
    .some((child) => /^(?:any|no)$/.test(lower(tree, child)));
}

function firstSubject(tree: Tree, predicate: number): number {
  return tree.dependent(predicate, 'nsubj') ?? predicate;
}

/** "had she known", "were they to leave", "should it fail": a condition without "if". */
function isInverted(tree: Tree, predicate: number): boolean {
  const subject = tree.dependent(predicate, 'nsubj');
  const first = tree.dependents(predicate, 'aux', 'cop')[0];
  if (subject === undefined || first === undefined || first > subject) return false;
  const word = lower(tree, first);
  const { xpos, relation } = tree.tokens[predicate]!;
  if (relation === 'root' || tree.first(subject) !== first + 1) return false;
  if (tree.dependents(predicate, 'advmod', 'obj', 'cc').some((child) => child < first))
    return false;
  return (word === 'had' && /^VB[ND]$/.test(xpos)) || word === 'were' || word === 'should';
}
