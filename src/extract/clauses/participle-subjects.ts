import type { Tree } from '../tree.ts';
import type { IsInert } from './adjunct-subjects.ts';
import { isPassive, verbLemma } from './predicates.ts';

/** "Norland's role in supporting the rebels": Norland supports them. */
export function ownerOfRole(tree: Tree, predicate: number): number | undefined {
  if (tree.tokens[predicate]!.xpos !== 'VBG') return undefined;
  const mark = tree.dependents(predicate, 'mark').at(-1);
  if (mark === undefined || !/^in$/i.test(tree.tokens[mark]!.text)) return undefined;
  const noun = tree.tokens[mark - 1]?.lemma ?? '';
  return ROLE.test(noun) ? tree.dependent(mark - 1, 'nmod:poss') : undefined;
}

const ROLE =
  /^(?:role|part|success|interest|experience|involvement|participation|difficulty|delay|skill)$/;

/** "better than trying to stop it": nobody tries. */
export function isBesideOthers(tree: Tree, predicate: number): boolean {
  if (tree.tokens[predicate]!.xpos !== 'VBG') return false;
  return tree
    .dependents(predicate, 'mark')
    .some(
      (mark) =>
        /^than$/i.test(tree.tokens[mark]!.text) &&
        !/^rather$/i.test(tree.tokens[mark - 1]?.text ?? ''),
    );
}

/**
 * "wore shirts bearing his face", "a tree fell on people taking photographs": without a comma, what stands right before
 * a participle acts, where the verb is one of things or the main subject is a thing.
 */
export function besideThing(
  tree: Tree,
  predicate: number,
  head: number,
  isInert: IsInert,
): number | undefined {
  if (tree.tokens[predicate]!.xpos !== 'VBG' || head > predicate) return undefined;
  if (tree.dependent(predicate, 'mark', 'nsubj', 'aux') !== undefined) return undefined;
  const noun = tree
    .dependents(head, 'obj', 'obl')
    .find((child) => child > head && tree.last(child) === predicate);
  if (noun === undefined || tree.tokens[noun]!.upos !== 'NOUN') return undefined;
  if (OF_THINGS.test(verbLemma(tree, predicate))) return isInert(noun) ? noun : undefined;
  const subject = tree.dependent(head, 'nsubj');
  const thing = subject !== undefined && tree.tokens[subject]!.upos === 'NOUN' && isInert(subject);
  return thing && !isInert(noun) && !isPassive(tree, head) ? noun : undefined;
}

/**
 * "was killed by a shot fired from a car", "in an order filed last month": without a comma a participle is said of the
 * noun right before it, wherever the parser hangs it.
 */
export function behindNoun(tree: Tree, predicate: number): number | undefined {
  if (tree.tokens[predicate]!.xpos !== 'VBN') return undefined;
  if (tree.dependent(predicate, 'mark', 'nsubj', 'aux', 'cop') !== undefined) return undefined;
  let before = predicate - 1;
  while (before > 0 && tree.tokens[before]!.xpos === 'RB') before -= 1;
  const { upos, relation } = tree.tokens[before] ?? {};
  if (
    upos !== 'NOUN' ||
    relation === undefined ||
    tree.sentence(before) !== tree.sentence(predicate)
  )
    return undefined;
  // "are on trial accused of treason": what they are.
  if (tree.dependent(before, 'cop') !== undefined && tree.dependent(before, 'case') !== undefined)
    return undefined;
  // "appeared in court charged with theft": who appeared.
  const { lemma } = tree.tokens[predicate]!;
  if (COURTS.test(tree.tokens[before]!.lemma) && /^(?:charge|accuse|suspect|indict)$/.test(lemma))
    return undefined;
  return /^(?:compound|amod|det|nmod:poss|nmod:desc|obl:unmarked|nmod:unmarked|nsubj)/.test(
    relation,
  )
    ? undefined
    : before;
}

const COURTS = /^(?:court|hearing|dock|trial|custody|jail|prison|bail|cell|handcuff)$/;

const OF_THINGS =
  /^(?:contain|include|feature|bear|offer|involve|concern|cover|cost|weigh|measure|detail|describe|depict|mention|relate|pertain|require|state|connect|link|surround|display|allow|enable|support|show|total|range|consist|belong|date|allege|call|name|affect)$/;
