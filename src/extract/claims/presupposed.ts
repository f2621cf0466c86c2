import type { Modality } from '../../model/index.ts';
import { isRelativePronoun } from '../clauses/phrases.ts';
import type { Clause } from '../clauses/clause.ts';
import { isPredicate } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { isNegated, lower } from './negation.ts';
import { isPast, ownForce } from './own-force.ts';

/** "if A is set and B is not": the second is as open as the first. */
export function sharedCondition(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  head: number,
): Modality | undefined {
  if (tree.dependents(token, 'mark').some((mark) => mark < token)) return undefined;
  const mark = tree
    .dependents(head, 'mark')
    .find((one) => one < head && lexicon.conditionalMarks.has(lower(tree, one)));
  if (mark === undefined) return undefined;
  return lower(tree, mark) === 'whether' ? 'possible' : 'conditional';
}

/** "employees who leave may be replaced": nobody in particular leaves. */
export function isSupposed(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  noun: number,
): boolean {
  const { relation, xpos } = tree.tokens[token]!;
  if (
    relation !== 'acl:relcl' ||
    !/^VB[PZ]$/.test(xpos) ||
    tree.dependent(token, 'aux') !== undefined
  )
    return false;
  const opening = tree.first(token);
  const apart = [opening - 1, opening].some((at) => /^[,(–—-]+$/.test(tree.tokens[at]?.text ?? ''));
  if (apart || !isGeneric(tree, noun)) return false;
  let top = noun;
  while (isRelation(tree.tokens[top]!.relation, 'nmod')) top = tree.head(top);
  const above = tree.head(top);
  if (above < 0 || !isRelation(tree.tokens[top]!.relation, 'nsubj') || !isPredicate(tree, above))
    return false;
  return ownForce(tree, lexicon, { predicate: above } as Clause, false).modality !== 'asserted';
}

function isGeneric(tree: Tree, noun: number): boolean {
  const { xpos, upos } = tree.tokens[noun]!;
  if (upos === 'PRON' || /^(?:those|anyone|everyone)$/.test(lower(tree, noun))) return true;
  const determiners = tree
    .dependents(noun, 'det', 'nmod:poss', 'nummod')
    .map((child) => lower(tree, child));
  if (determiners.some((word) => /^(?:any|every|each|a|an)$/.test(word))) return true;
  return (
    xpos === 'NNS' &&
    determiners.every((word) => word === 'the' || word === 'all') &&
    determiners.length < 2
  );
}

/**
 * "will leave after the army hands over the base", "must wait until the firm meets the terms", "when users take a call":
 * what is said in the present tense of when something is to come, or comes again and again, is no single fact.
 */
export function awaited(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  head: number,
): Modality | undefined {
  const { relation } = tree.tokens[token]!;
  const adverbial = isRelation(relation, 'advcl') || isByTheTime(tree, token, head);
  if (!adverbial || tree.dependent(token, 'nsubj') === undefined) return undefined;
  if (!isPresent(tree, token)) return undefined;
  const marks = tree.dependents(token, 'mark', 'advmod').map((mark) => lower(tree, mark));
  const bound = marks.some((word) => AWAITED.test(word)) || isRelation(relation, 'acl');
  const verb = isRelation(relation, 'advcl') ? head : tree.head(head);
  if (!bound || verb < 0 || !isPredicate(tree, verb)) return undefined;
  const { modality } = ownForce(tree, lexicon, { predicate: verb } as Clause, false);
  if (modality === 'planned' || modality === 'requested') return 'planned';
  // "until it is completed, it is hard to say": but "until it expires in May" has a date.
  if (marks.some((word) => /^(?:until|till)$/.test(word)))
    return isPast(tree, verb) || tree.dependent(token, 'obl') !== undefined
      ? undefined
      : 'conditional';
  if (modality === 'possible' && !marks.includes('when')) return 'planned';
  return marks.some((word) => /^when(?:ever)?$/.test(word))
    ? repeated(tree, token, verb)
    : undefined;
}

const AWAITED = /^(?:after|when|before|once|until|till)$/;

function isPresent(tree: Tree, token: number): boolean {
  const helper = tree.dependents(token, 'aux', 'cop')[0] ?? token;
  return [helper, token].some((at) => /^VB[PZ]$/.test(tree.tokens[at]!.xpos));
}

/** "by the time the minister meets him". */
function isByTheTime(tree: Tree, token: number, noun: number): boolean {
  const { relation } = tree.tokens[token]!;
  return isRelation(relation, 'acl') && /^(?:time|moment)$/.test(tree.tokens[noun]!.lemma);
}

/** "pauses when users take a call", "could buy when prices are low": not said of one time. */
function repeated(tree: Tree, token: number, verb: number): Modality | undefined {
  const helper = tree.dependents(verb, 'aux', 'cop')[0] ?? verb;
  const { xpos } = tree.tokens[helper]!;
  if (!/^(?:VB|VB[PZ]|MD|TO)$/.test(xpos) || /^(?:has|have)$/i.test(tree.tokens[helper]!.text))
    return undefined;
  // "died on Monday, when", "comes when": one time after all.
  return tree.first(token) > 0 && tree.tokens[tree.first(token) - 1]?.text === ',' && token > verb
    ? undefined
    : 'conditional';
}

/** "an attacker exploiting the flaw would need", "any shares that are left": nobody and nothing in particular. */
export function isAnyOne(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  noun: number,
): boolean {
  const { relation, xpos } = tree.tokens[token]!;
  if (!isRelation(relation, 'acl') || token < noun) return false;
  const any = tree.dependents(noun, 'det').some((child) => lower(tree, child) === 'any');
  // "any emails they received" came in before.
  const helper = tree.dependents(token, 'aux', 'cop')[0] ?? token;
  if (any && helper === token && xpos === 'VBN' && relation === 'acl')
    // "would not accept any agreement reached without its consent"
    return isOpenAbove(tree, lexicon, noun);
  if (any) return !/^VB[DN]$/.test(tree.tokens[helper]!.xpos);
  if (relation === 'acl:relcl' || xpos !== 'VBG') return false;
  const indefinite = tree.dependents(noun, 'det').some((child) => /^an?$/.test(lower(tree, child)));
  const above = tree.head(noun);
  if (!indefinite || above < 0 || !isRelation(tree.tokens[noun]!.relation, 'nsubj')) return false;
  if (!isPredicate(tree, above)) return false;
  const { modality } = ownForce(tree, lexicon, { predicate: above } as Clause, false);
  return modality === 'possible' || modality === 'conditional';
}

function isOpenAbove(tree: Tree, lexicon: PredicateLexicon, noun: number): boolean {
  const above = tree.head(noun);
  if (above < 0 || !isPredicate(tree, above)) return false;
  return ownForce(tree, lexicon, { predicate: above } as Clause, false).modality !== 'asserted';
}

/** "before making up his mind", "before going to the council": as open as what is to come after it. */
export function isBefore(tree: Tree, token: number): boolean {
  if (tree.tokens[token]!.xpos !== 'VBG') return false;
  return tree
    .dependents(token, 'mark')
    .some((mark) => /^(?:before|until)$/.test(lower(tree, mark)));
}

/** "will see jets delivered": no sooner than they are seen. */
export function isSeenTo(tree: Tree, token: number, noun: number): boolean {
  const { relation, xpos } = tree.tokens[token]!;
  if (relation !== 'acl' || xpos !== 'VBN' || !isRelation(tree.tokens[noun]!.relation, 'obj'))
    return false;
  return /^(?:see|have|get|want|need|keep|leave)$/.test(tree.tokens[tree.head(noun)]?.lemma ?? '');
}

/** "it is not the data that are stolen". */
export function isDeniedCleft(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  noun: number,
): boolean {
  const { relation, xpos } = tree.tokens[token]!;
  if (relation === 'acl:relcl') return isCleft(tree, noun) && isNegated(tree, lexicon, noun);
  // "it's not the verdict keeping him in prison"
  return (
    relation === 'acl' && xpos === 'VBG' && isOfIt(tree, noun) && isNegated(tree, lexicon, noun)
  );
}

/** "it was Berg who": who it was is all that is said. "It is a company that" describes. */
export function isCleft(tree: Tree, predicate: number): boolean {
  if (
    !isOfIt(tree, predicate) ||
    tree.dependents(predicate, 'det').some((child) => /^an?$/.test(lower(tree, child)))
  )
    return false;
  const heads = [
    predicate,
    ...tree.dependents(predicate, 'conj'),
    ...tree.dependents(predicate, 'nmod').flatMap((one) => [one, ...tree.dependents(one, 'conj')]),
  ];
  return heads.some((head) =>
    tree
      .dependents(head, 'acl:relcl', 'advcl:relcl')
      .some((clause) => tree.children(clause).some((child) => isRelativePronoun(tree, child))),
  );
}

function isOfIt(tree: Tree, predicate: number): boolean {
  if (tree.dependent(predicate, 'cop') === undefined) return false;
  return tree.dependents(predicate, 'nsubj', 'expl').some((child) => lower(tree, child) === 'it');
}
