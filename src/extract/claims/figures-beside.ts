import type { Clause } from '../clauses/clause.ts';
import { isAge } from '../clauses/find-clauses.ts';
import { isScore } from '../repair/scores.ts';
import type { Tree } from '../tree.ts';
import { range } from './clause-words.ts';

/** A figure that a verb has beside its object, and what it says. */
interface Figure {
  head: number;
  role: string;
  words: readonly number[];
}

/** "died aged 66", "left school, aged 14". */
export function ageOf(tree: Tree, { predicate }: Clause): Figure | undefined {
  const head = tree.children(predicate).find((child) => child > predicate && isAge(tree, child));
  return head === undefined ? undefined : { head, role: 'aged', words: [head + 1] };
}

/** "beat Rovers 3-1", "6-4, 7-6 (7-3)". */
export function scoreOf(tree: Tree, { predicate }: Clause): Figure | undefined {
  const { tokens } = tree;
  const head = tree
    .dependents(predicate, 'obl:unmarked')
    .find((child) => child > predicate && isScore(tokens, child));
  if (head === undefined) return undefined;
  let last = head + 2;
  for (
    let at = last + 1;
    at < head + LONGEST_SCORE && SCORING.test(tokens[at]?.text ?? '');
    at += 1
  )
    if (/[\d)]/.test(tokens[at]!.text)) last = at;
  return { head, role: 'score', words: range(head, last + 1) };
}

const SCORING = /^(?:\d{1,3}|[-–,()])$/;
/** Words of the score of five sets. */
const LONGEST_SCORE = 40;

/** "is located some 20 miles from the border": how far. */
export function distanceOf(tree: Tree, { predicate }: Clause): Figure | undefined {
  const head = tree
    .dependents(predicate, 'obl:unmarked')
    .find(
      (child) =>
        child > predicate &&
        /^(?:mile|km|kilomet(?:re|er)|met(?:re|er)|yard|block)s?$/i.test(
          tree.tokens[child]!.text,
        ) &&
        tree.dependent(child, 'nummod') !== undefined &&
        /^(?:from|of|north|south|east|west|away|off)/i.test(tree.tokens[child + 1]?.text ?? ''),
    );
  return head === undefined
    ? undefined
    : { head, role: 'distance', words: range(tree.first(head), head + 1) };
}
