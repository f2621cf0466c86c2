import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { resolveRelatives } from './arguments.ts';
import type { SubjectOrigin } from './clause.ts';
import { conjuncts, isNominal, preposition } from './phrases.ts';
import { isInfinitive, isPassive, isPredicate, verbLemma } from './predicates.ts';

export interface Subjects {
  heads: readonly number[];
  origin: SubjectOrigin;
}

/** Whether a phrase names something that does nothing by itself: a sum, a document, a thing. */
export type IsInert = (head: number) => boolean;

export const NONE: Subjects = { heads: [], origin: 'none' };

/** "fell from Monday's price, marking a loss": said of what fell, however the tree hangs it. */
export function isAfterthought(tree: Tree, predicate: number, noun: number): boolean {
  if (tree.tokens[predicate]!.xpos !== 'VBG') return false;
  const { relation } = tree.tokens[noun]!;
  if (/^using$/i.test(tree.tokens[predicate]!.text)) return isRelation(relation, 'obj');
  if (/^["”’']$/.test(tree.tokens[predicate - 1]?.text ?? '')) return true;
  if (tree.tokens[predicate - 1]?.text !== ',') return false;
  if (relation === 'obl:agent' || preposition(tree, noun) === 'by') return false;
  // "was elected chairman, taking over from Lund"
  return isRelation(relation, 'obj', 'obl', 'nmod', 'xcomp') && noun < predicate;
}

/** "a speech on ending the crisis": nobody's deed, however the tree hangs it. */
export function isOfNoun(tree: Tree, predicate: number): boolean {
  if (tree.tokens[predicate]!.xpos !== 'VBG') return false;
  const mark = tree.dependents(predicate, 'mark').at(-1);
  if (mark === undefined) return false;
  // "steered away from taking sides"
  if (/^away$/i.test(tree.tokens[mark - 1]?.text ?? '')) return true;
  if (!/^(?:of|on|about|against|to)$/i.test(tree.tokens[mark]!.text)) return false;
  return tree.tokens[mark - 1]?.upos === 'NOUN';
}

/** "The government, he said, will hold the price": of the two subjects that the tree gives to "said", the first. */
export function outer(tree: Tree, head: number): Subjects {
  const all = tree.dependents(head, 'nsubj').filter((child) => child < head);
  const first = all[0];
  return all.length < 2 || first === undefined
    ? NONE
    : { heads: conjuncts(tree, first).filter((one) => isNominal(tree, one)), origin: 'own' };
}

/**
 * What is done to somebody lends its subject to no other deed: "locked in by guides, condemning them" is said of the
 * guides, "a bug can be used to reach" of nobody. After "after" and the like it does ("was arrested after throwing").
 */
export function underPassive(
  tree: Tree,
  predicate: number,
  head: number,
  isInert: IsInert,
): Subjects | undefined {
  const { xpos } = tree.tokens[predicate]!;
  const [mark] = tree.dependents(predicate, 'mark');
  if (mark !== undefined && tree.tokens[mark]!.text.toLowerCase() === 'with') return NONE;
  if (!isPredicate(tree, head)) return undefined;
  if (!isPassive(tree, head)) {
    const subject = tree.dependent(head, 'nsubj');
    return isInfinitive(tree, predicate) && subject !== undefined && isDead(tree, subject, isInert)
      ? NONE
      : undefined;
  }
  if (xpos === 'VBG' && ATTRIBUTED.test(verbLemma(tree, head))) return NONE;
  if (xpos === 'VBG' && mark !== undefined) return undefined;
  const agent = tree.dependent(head, 'obl:agent');
  if (xpos === 'VBG' && predicate > head && agent === undefined && isPlaced(tree, head, predicate))
    return undefined;
  if (xpos === 'VBG' && predicate > head)
    return agent === undefined ? NONE : { heads: conjuncts(tree, agent), origin: 'adverbial' };
  const patient = patientOf(tree, head);
  const made = /^(?:design|intend|mean|program|build|create|aim)$/.test(verbLemma(tree, head));
  return patient !== undefined && !made && isDead(tree, patient, isInert) ? NONE : undefined;
}

/** "was sworn in, succeeding Lund", "was elected, becoming the first": who gets an office does so. */
function isPlaced(tree: Tree, passive: number, predicate: number): boolean {
  return (
    APPOINTING.test(verbLemma(tree, passive)) ||
    /^(?:become|succeed)$/.test(tree.tokens[predicate]!.lemma)
  );
}

/** Passives whose "to doing" is a cause or a like, no deed of what they are said of. */
const ATTRIBUTED =
  /^(?:attribute|ascribe|link|relate|connect|tie|liken|limit|confine|reduce|restrict)$/;

/** What a passive is said of: its subject, what that stands for, or the noun that a participle hangs on. */
function patientOf(tree: Tree, passive: number): number | undefined {
  const subject = tree.dependent(passive, 'nsubj');
  if (subject !== undefined) return resolveRelatives(tree, [subject])[0];
  const first = tree.head(passive);
  if (isRelation(tree.tokens[passive]!.relation, 'conj') && isPredicate(tree, first)) {
    const shared = tree.dependent(first, 'nsubj');
    return shared === undefined ? undefined : resolveRelatives(tree, [shared])[0];
  }
  return isRelation(tree.tokens[passive]!.relation, 'acl') ? tree.head(passive) : undefined;
}

/** A common noun for a thing: it wants nothing. Pronouns may stand for people. */
function isDead(tree: Tree, head: number, isInert: IsInert): boolean {
  return tree.tokens[head]!.upos === 'NOUN' && isInert(head);
}

/** "showed crews trying to": the crews try. */
export function isShown(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
  head: number,
): boolean {
  if (tree.tokens[predicate]!.xpos !== 'VBG' || tree.dependent(predicate, 'mark') !== undefined)
    return false;
  // "filmed the raid using a phone": who films uses it.
  if (/^using$/i.test(tree.tokens[predicate]!.text)) return false;
  const first = tree.tokens[tree.first(predicate)]!.text === ',';
  if (first || tree.tokens[tree.first(predicate) - 1]?.text === ',') return false;
  const object = tree.dependent(head, 'obj', 'iobj');
  return (
    object !== undefined &&
    object > head &&
    object < predicate &&
    lexicon.objectControl.has(verbLemma(tree, head))
  );
}

/**
 * "with bad news coming", "after a crowd attacked": the parser took who acts for what a preposition brings, because the
 * conjunction can be one.
 */
export function absolute(tree: Tree, predicate: number): number | undefined {
  const { xpos } = tree.tokens[predicate]!;
  const opening = /^VB[GN]$/.test(xpos) ? /^with$/ : /^(?:after|before|since|until|as)$/;
  if (!/^VB[GNDPZ]$/.test(xpos)) return undefined;
  return tree
    .dependents(predicate, 'obl')
    .find((child) => child < predicate && opening.test(preposition(tree, child)));
}

/** "The work will go on, said the minister, while touring the site": the minister tours it. */
export function speechBetween(
  tree: Tree,
  lexicon: PredicateLexicon,
  head: number,
  predicate: number,
): number | undefined {
  if (tree.tokens[predicate]!.xpos !== 'VBG' || head > predicate) return undefined;
  return tree
    .dependents(head, 'parataxis')
    .find(
      (child) =>
        child > head && child < predicate && lexicon.cues.get(verbLemma(tree, child)) === 'say',
    );
}

/** "The attack hit cameras, officials said, leaving them dark": not the officials leave. The main clause, if it is so. */
export function besideSpeech(
  tree: Tree,
  lexicon: PredicateLexicon,
  cue: number,
  predicate: number,
): number | undefined {
  const { xpos, relation } = tree.tokens[predicate]!;
  if (xpos !== 'VBG' || !isRelation(relation, 'advcl', 'ccomp') || cue > predicate)
    return undefined;
  if (!isRelation(tree.tokens[cue]!.relation, 'parataxis')) return undefined;
  if (
    tree.tokens[tree.first(predicate) - 1]?.text !== ',' &&
    tree.tokens[predicate - 1]?.text !== ','
  )
    return undefined;
  if (lexicon.cues.get(verbLemma(tree, cue)) !== 'say') return undefined;
  const talks =
    lexicon.cues.has(verbLemma(tree, predicate)) ||
    /^(?:speak|talk|refer)$/.test(verbLemma(tree, predicate));
  if (talks || tree.dependent(predicate, 'mark') !== undefined) return undefined;
  const main = tree.head(cue);
  return main >= 0 && main < cue ? main : undefined;
}

/** "gave cash, totalling a million": the sum is of what was given, not of who gave it. */
export function isMeasure(tree: Tree, predicate: number): boolean {
  const { xpos } = tree.tokens[predicate]!;
  return (
    xpos === 'VBG' &&
    /^(?:total|number|average|amount|cost|measure|weigh|range|date)$/.test(
      verbLemma(tree, predicate),
    )
  );
}

/** "as called for by the minister", "as seen from the road": not who acts in the main clause. */
export function isAsDone(tree: Tree, predicate: number): boolean {
  if (tree.tokens[predicate]!.xpos !== 'VBN') return false;
  return (
    tree.dependent(predicate, 'nsubj') === undefined &&
    tree
      .dependents(predicate, 'mark', 'advmod')
      .some((mark) => /^as$/i.test(tree.tokens[mark]!.text))
  );
}

/** Verbs that bring somebody what a deed of his is worth: "won a prize for saving them", "paid a fine for speeding". */
const DESERTS =
  /^(?:win|get|receive|earn|pay|face|serve|owe|deserve|take|gain|lose|find|thank|apologi[sz]e|blame|praise|arrest|charge|convict|criticize|criticise|condemn|accuse|jail|fine|sentence|sue)$/;

/** "a display for viewing pictures": what it is for, whoever views. */
export function isForUse(tree: Tree, predicate: number): boolean {
  if (tree.tokens[predicate]!.xpos !== 'VBG') return false;
  const mark = tree.dependents(predicate, 'mark').at(-1);
  if (mark === undefined || !/^for$/i.test(tree.tokens[mark]!.text)) return false;
  if (tree.tokens[mark - 1]?.upos !== 'NOUN') return false;
  let verb = tree.head(predicate);
  while (verb >= 0 && tree.tokens[verb]!.upos !== 'VERB') verb = tree.head(verb);
  return verb >= 0 && !DESERTS.test(tree.tokens[verb]!.lemma.toLowerCase());
}

/** "defended the use of drones to attack", "calling for supplies to bolster": what is used or wanted is for the deed. */
export function isOfMeans(tree: Tree, predicate: number, head: number): boolean {
  if (!isInfinitive(tree, predicate) || predicate < head) return false;
  const used = tree
    .dependents(head, 'obj')
    .some((object) => object < predicate && tree.tokens[object]!.lemma.toLowerCase() === 'use');
  if (used) return true;
  if (verbLemma(tree, head) !== 'call') return false;
  return tree
    .dependents(head, 'obl')
    .some((child) => child < predicate && preposition(tree, child) === 'for');
}

/** "cars and imitations used to confuse": of things in a row, what describes the last one at once describes it alone. */
export function nearestInRow(tree: Tree, noun: number, predicate: number): number {
  const last = conjuncts(tree, noun)
    .filter((child) => child < predicate)
    .at(-1);
  if (last === undefined) return noun;
  const end = tree.last(last);
  return end === tree.first(predicate) || end === predicate ? last : noun;
}

const APPOINTING =
  /^(?:name|appoint|reappoint|hire|elect|re-elect|reelect|choose|promote|pick|install|select|nominate|recruit|sign|swear in|inaugurate|crown)$/;

/** "named Berg as its head, replacing Lund": who is named replaces. */
export function replacerOf(tree: Tree, predicate: number, head: number): number | undefined {
  const { xpos, lemma } = tree.tokens[predicate]!;
  if (xpos !== 'VBG' || head < 0 || head > predicate || !/^(?:replace|succeed)$/.test(lemma))
    return undefined;
  if (!APPOINTING.test(verbLemma(tree, head))) return undefined;
  return tree
    .dependents(head, 'obj', 'iobj', 'xcomp')
    .find((child) => child > head && child < predicate && tree.tokens[child]!.upos === 'PROPN');
}
