import type { Clause } from '../clauses/clause.ts';
import { preposition } from '../clauses/phrases.ts';
import type { Tree } from '../tree.ts';
import { clauseWords, extent, opening, range } from './clause-words.ts';

/** A clause or phrase that completes the predicate. */
export interface Complement {
  head: number;
  role: string;
  words: readonly number[];
}

/** "switched to installing a miner", "recovered from dropping serve": what a verb without an object is about. */
export function gerundOf(tree: Tree, { predicate, objects }: Clause): Complement | undefined {
  if (objects.length > 0) return undefined;
  const head = tree
    .dependents(predicate, 'advcl')
    .find(
      (child) =>
        child > predicate &&
        tree.tokens[child]!.xpos === 'VBG' &&
        /^(?:to|from|into|of|on|at|in|for|about|with|against)$/.test(opening(tree, child) ?? '') &&
        tree.tokens[tree.first(child) - 1]?.text !== ',',
    );
  if (head === undefined || tree.dependent(head, 'nsubj') !== undefined) return undefined;
  return { head, role: opening(tree, head)!, words: clauseWords(tree, head) };
}

/** "implications for how it will evolve", "hints about how it works": the question that an object leaves. */
export function openOf(tree: Tree, { predicate, objects }: Clause): Complement | undefined {
  const object = objects.at(-1);
  if (object === undefined || object < predicate) return undefined;
  const next = object + 1;
  const word = tree.tokens[next];
  if (!word || !/^(?:for|about|on|of|into|over)$/i.test(word.text)) return undefined;
  if (!/^(?:how|why|where|whether|what)$/i.test(tree.tokens[next + 1]?.text ?? ''))
    return undefined;
  const above = tree.head(next + 1);
  const clause = [above, ...tree.dependents(next + 1, 'acl', 'advcl')].findLast(
    (at) => at > next + 1 && tree.within(at, predicate),
  );
  if (clause === undefined) return undefined;
  const last = extent(tree, clause, next + LONGEST_QUESTION);
  return { head: clause, role: word.text.toLowerCase(), words: range(next + 1, last) };
}

/** Longest question, in words, that completes an object. */
const LONGEST_QUESTION = 16;

/** "is 25 percent owned by Berg": how much of it. */
export function shareOf(tree: Tree, { predicate }: Clause): Complement | undefined {
  const head = tree
    .dependents(predicate, 'obl')
    .find((child) => child < predicate && /^(?:percent|%)$/i.test(tree.tokens[child]!.text));
  if (head === undefined || preposition(tree, head) !== '') return undefined;
  return { head, role: 'share', words: range(tree.first(head), head + 1) };
}
