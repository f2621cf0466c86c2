import type { Clause } from '../clauses/clause.ts';
import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Tree } from '../tree.ts';
import type { ClaimContext } from './argument.ts';

const MARKING = /^(?:mark|represent|constitute|signify)$/;
/** "…, bringing the toll to nine": that it happened does. */
const COUNTING = /^(?:bring|take|raise|push)$/;
const TOLL = /^(?:toll|total|number|tally|count|figure)$/;
/** What people mark themselves. */
const OBSERVED =
  /^(?:anniversary|birthday|day|holiday|occasion|centenary|festival|eve|feast|death|birth|territory|map|route|line|border|boundary|ballot|paper)$/;

/**
 * "Berg flew to Lima, marking the first time a leader has come": what happened marks it, and nobody who took part does.
 */
export function isOfWholeClause(
  { tree, found }: ClaimContext,
  clause: Clause,
  subject: number,
): boolean {
  const { predicate, origin, objects } = clause;
  if (isComment(tree, predicate, subject) || isOfFigure(tree, predicate)) return true;
  if (origin === 'own' || tree.tokens[predicate]!.xpos !== 'VBG') return false;
  if (tree.tokens[predicate - 1]?.text !== ',') return false;
  const verb = verbLemma(tree, predicate);
  const counts = COUNTING.test(verb) && objects.some((object) => TOLL.test(lemmaOf(tree, object)));
  if (!counts && !MARKING.test(verb)) return false;
  const mention = found.mentionAt(subject);
  const type = mention === undefined ? undefined : found.mentions[mention]!.type;
  if (type !== 'person' && type !== 'organization' && type !== 'place') return false;
  return !objects.some((object) => OBSERVED.test(tree.tokens[object]!.lemma.toLowerCase()));
}

const PROVOKING =
  /^(?:draw|spark|prompt|trigger|provoke|cause|raise|mean|anger|infuriate|outrage|fuel|stoke)$/;

/** "a tariff on imports from Norland, which has drawn criticism": that it was imposed has. */
function isComment(tree: Tree, predicate: number, subject: number): boolean {
  const { relation } = tree.tokens[predicate]!;
  if (relation !== 'acl:relcl' || tree.tokens[subject]!.upos !== 'PROPN') return false;
  if (!PROVOKING.test(verbLemma(tree, predicate))) return false;
  if (!/^(?:nmod|obl)/.test(tree.tokens[subject]!.relation)) return false;
  return tree
    .dependents(predicate, 'nsubj')
    .some(
      (child) => /^which$/i.test(tree.tokens[child]!.text) && tree.tokens[child - 1]?.text === ',',
    );
}

const FIGURING = /^(?:estimate|put|forecast|see|report|expect|set|show|leave)$/;
const MOVING = /^(?:drop|fall|rise|climb|decline|range|slow|grow|reach|vary)$/;

/** "estimated turnout at 65 percent, dropping to 50": not who estimates it drops. */
function isOfFigure(tree: Tree, predicate: number): boolean {
  const { xpos, relation } = tree.tokens[predicate]!;
  const main = tree.head(predicate);
  if (xpos !== 'VBG' || relation !== 'advcl' || main < 0 || main > predicate) return false;
  if (tree.tokens[predicate - 1]?.text !== ',' || !MOVING.test(lemmaOf(tree, predicate)))
    return false;
  return FIGURING.test(lemmaOf(tree, main)) && tree.dependent(main, 'obj') !== undefined;
}
