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

const FLOW = /^(?:flow|supply|delivery|shipment|transfer|aid|assistance|donation|provision)$/;

/** What is sent to be read serves who sends it. */
const MESSAGE =
  /^(?:note|letter|message|mail|e-?mail|text|statement|report|request|signal|word|reminder|card|bill|invitation|petition|memo|tweet|warning|apology)$/i;

/** Purposes of who gives, not of who gets it. */
const OF_GIVERS =
  /^(?:help|assist|aid|support|ensure|encourage|show|mark|thank|honor|honour|celebrate|ask|prevent|prove|persuade|win|secure|get|press|warn|express|demonstrate|enable|allow|keep|reassure|discuss|demand|inform|settle|try|explain|apologi[sz]e|complain|say|tell)$/;

/** "lent Norland $30m to build roads": who gets it builds. */
export function receiverOf(tree: Tree, predicate: number, head: number): number | undefined {
  if (head > predicate || !isInfinitive(tree, predicate) || !GIVING.test(verbLemma(tree, head)))
    return undefined;
  const receiver = tree.dependent(head, 'iobj');
  const given = tree.dependent(head, 'obj');
  return receiver !== undefined && given !== undefined && given < predicate ? receiver : undefined;
}

/** "the flow of arms to Norland to defend itself": what "to" brings right before the infinitive, where it gets a thing. */
export function reachedBefore(tree: Tree, predicate: number, isInert: IsInert): number | undefined {
  if (!isInfinitive(tree, predicate) || OF_GIVERS.test(verbLemma(tree, predicate)))
    return undefined;
  const object = tree.dependent(predicate, 'obj');
  // "to make them stronger": who gives it does.
  if (object !== undefined && tree.tokens[object]!.xpos === 'PRP') return undefined;
  const [mark] = tree.dependents(predicate, 'mark');
  if (mark === undefined || tree.sentence(mark - 1) !== tree.sentence(predicate)) return undefined;
  let reached = mark - 1;
  while (reached >= 0 && !isTo(tree, reached)) {
    const above = tree.head(reached);
    if (above < 0 || above >= mark) return undefined;
    reached = above;
  }
  if (reached < 0 || isInert(reached)) return undefined;
  return gets(tree, reached, isInert) ? reached : undefined;
}

/** Whether what "to" brings gets something that flows, is sent or given. */
function gets(tree: Tree, reached: number, isInert: IsInert): boolean {
  let source = tree.head(reached);
  for (let steps = 0; steps < 4 && source >= 0; steps += 1) {
    const { lemma, upos } = tree.tokens[source]!;
    if (upos === 'VERB') {
      const flow = tree.dependent(source, 'obj') ?? tree.dependent(source, 'nsubj:pass');
      if (flow === undefined || flow > reached) return false;
      if (MESSAGE.test(tree.tokens[flow]!.lemma)) return false;
      if (FLOW.test(tree.tokens[flow]!.lemma)) return true;
      return REACHING.test(lemma.toLowerCase()) && isInert(flow);
    }
    if (REACHING.test(lemma.toLowerCase())) return true;
    source = isRelation(tree.tokens[source]!.relation, 'nmod', 'obj') ? tree.head(source) : -1;
  }
  return false;
}

function isTo(tree: Tree, head: number): boolean {
  return isRelation(tree.tokens[head]!.relation, 'obl', 'nmod') && preposition(tree, head) === 'to';
}
