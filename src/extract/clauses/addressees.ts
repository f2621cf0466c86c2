import type { Tree } from '../tree.ts';
import type { IsInert } from './adjunct-subjects.ts';
import { preposition } from './phrases.ts';
import { isInfinitive, isPassive, isPredicate, verbLemma } from './predicates.ts';

export const IDENTIFYING = {
  objectControl: new Set([
    'identify',
    'describe',
    'regard',
    'view',
    'see',
    'list',
    'recognize',
    'recognise',
    'portray',
    'depict',
    'characterize',
    'characterise',
    'cite',
    'classify',
    'dismiss',
    'name',
    'report',
    'blame',
    'condemn',
    'denounce',
    'hail',
    'criticize',
    'criticise',
    'praise',
  ]),
};

/** "identified the sector as being vulnerable": the sector is. */
export function isIdentified(tree: Tree, predicate: number, head: number): boolean {
  if (!isPredicate(tree, head) || !IDENTIFYING.objectControl.has(verbLemma(tree, head)))
    return false;
  const as = tree
    .dependents(predicate, 'mark', 'case')
    .some((mark) => /^as$/i.test(tree.tokens[mark]!.text));
  const being =
    tree.tokens[predicate]!.xpos === 'VBG' ||
    tree
      .dependents(predicate, 'cop', 'aux')
      .some((child) => /^(?:being|having)$/i.test(tree.tokens[child]!.text));
  return as && being;
}

const APPEALS: ReadonlyMap<string, RegExp> = new Map([
  ['call', /^(?:on|upon|for)$/],
  ['appeal', /^to$/],
  ['plead', /^with$/],
  ['wait', /^for$/],
  ['arrange', /^for$/],
  ['rely', /^on$/],
  ['count', /^on$/],
  ['depend', /^on$/],
  ['look', /^to$/],
  ['push', /^for$/],
  ['press', /^for$/],
  ['lobby', /^for$/],
  ['vote', /^for$/],
  ['ask', /^for$/],
  ['pray', /^for$/],
]);

/** "called on the council to act", "appealed to Berg to stay": who is asked acts. */
export function addresseeOf(
  tree: Tree,
  verb: number,
  predicate: number,
  isInert: IsInert = () => false,
): number | undefined {
  const prepositions = APPEALS.get(tree.tokens[verb]!.lemma.toLowerCase());
  if (!prepositions || !isInfinitive(tree, predicate) || isPassive(tree, verb)) return undefined;
  return (
    tree
      .dependents(verb, 'obl', 'nmod')
      .filter(
        (child) => child > verb && child < predicate && prepositions.test(preposition(tree, child)),
      )
      // "called for coordination to detect it": a purpose.
      .filter((child) => preposition(tree, child) !== 'for' || !isInert(child))
      .at(-1)
  );
}

const GIVING = /^(?:lend|give|grant|pay|offer|award|send|hand|loan|allocate)$/;

/** "lent Norland $30m to build roads": who gets it builds. */
export function receiverOf(tree: Tree, predicate: number, head: number): number | undefined {
  if (head > predicate || !isInfinitive(tree, predicate) || !GIVING.test(verbLemma(tree, head)))
    return undefined;
  const receiver = tree.dependent(head, 'iobj');
  const given = tree.dependent(head, 'obj');
  return receiver !== undefined && given !== undefined && given < predicate ? receiver : undefined;
}
