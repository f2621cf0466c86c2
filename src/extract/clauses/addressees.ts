import { isRelation, type Tree } from '../tree.ts';
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

/** Verbs and nouns of what comes to somebody who then has it. */
const REACHING =
  /^(?:lend|give|grant|offer|award|send|hand|loan|allocate|provide|supply|deliver|ship|donate|transfer|promise|flow|delivery|shipment|donation|aid|assistance|grants?)$/;

/** Purposes of who gives, not of who gets it. */
const OF_GIVERS =
  /^(?:help|assist|aid|support|ensure|encourage|show|mark|thank|honor|honour|celebrate|ask|prevent|prove|persuade|win|secure|get|press|warn|express|demonstrate|enable|allow|keep|reassure|discuss|demand|inform|settle|try)$/;

/** "lent Norland $30m to build roads", "the flow of arms to Norland to defend itself": who gets it builds and defends. */
export function receiverOf(
  tree: Tree,
  predicate: number,
  head: number,
  isInert: IsInert,
): number | undefined {
  if (head > predicate || !isInfinitive(tree, predicate)) return undefined;
  if (GIVING.test(verbLemma(tree, head))) {
    const receiver = tree.dependent(head, 'iobj');
    const given = tree.dependent(head, 'obj');
    if (receiver !== undefined && given !== undefined && given < predicate) return receiver;
  }
  return reachedBefore(tree, predicate, isInert);
}

/** What "to" brings right before the infinitive, where a thing is given to it. */
function reachedBefore(tree: Tree, predicate: number, isInert: IsInert): number | undefined {
  if (OF_GIVERS.test(verbLemma(tree, predicate))) return undefined;
  const object = tree.dependent(predicate, 'obj');
  // "to make them stronger": who gives it does.
  if (object !== undefined && tree.tokens[object]!.xpos === 'PRP') return undefined;
  const [mark] = tree.dependents(predicate, 'mark');
  if (mark === undefined || tree.sentence(mark - 1) !== tree.sentence(predicate)) return undefined;
  let reached = mark - 1;
  while (reached >= 0 && tree.last(tree.head(reached)) === mark - 1 && !isTo(tree, reached))
    reached = tree.head(reached);
  if (reached < 0 || !isTo(tree, reached) || isInert(reached)) return undefined;
  const source = tree.head(reached);
  if (source < 0 || !REACHING.test(tree.tokens[source]!.lemma.toLowerCase())) return undefined;
  if (tree.tokens[source]!.upos !== 'VERB') return reached;
  const given = tree.dependent(source, 'obj') ?? tree.dependent(source, 'nsubj:pass');
  return given !== undefined && given < reached && isInert(given) ? reached : undefined;
}

function isTo(tree: Tree, head: number): boolean {
  return isRelation(tree.tokens[head]!.relation, 'obl', 'nmod') && preposition(tree, head) === 'to';
}
