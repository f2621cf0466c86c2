import { preposition } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';

export function lower(tree: Tree, token: number): string {
  return tree.tokens[token]?.text.toLowerCase() ?? '';
}

/** Negation at the predicate itself, in its subject or in its object ("no one", "had no information"). */
export function isNegated(tree: Tree, lexicon: PredicateLexicon, predicate: number): boolean {
  const marks = tree.dependents(predicate, 'advmod', 'det', 'cc', 'cc:preconj', 'mark', 'aux');
  if (marks.some((child) => isNegation(tree, lexicon, child))) return true;
  if (marks.some((child) => isWithout(tree, child)) || isYet(tree, predicate)) return true;
  const sides = tree.dependents(predicate, 'nsubj', 'obj');
  if (sides.some((child) => isNone(tree, child) || isNeither(tree, child))) return true;
  return tree
    .dependents(predicate, 'obl')
    .some((child) => isNone(tree, child) && /^(?:at|in|under|by)$/.test(preposition(tree, child)));
}

/** "without asking", "rather than ask", "instead of asking"; "instead" alone denies nothing of its own clause. */
function isWithout(tree: Tree, mark: number): boolean {
  const word = lower(tree, mark);
  if (word === 'instead') return lower(tree, mark + 1) === 'of';
  return word === 'without' || (word === 'than' && followsRather(tree, mark));
}

function followsRather(tree: Tree, than: number): boolean {
  return tree.tokens[than - 1]?.text.toLowerCase() === 'rather';
}

/** "more keen than he has been": how much, not that it was so. */
export function isCompared(tree: Tree, predicate: number): boolean {
  return tree
    .dependents(predicate, 'mark', 'case')
    .some((mark) => lower(tree, mark) === 'than' && !followsRather(tree, mark));
}

/** "have yet to decide": nothing is decided. */
export function isYet(tree: Tree, predicate: number): boolean {
  return tree
    .dependents(predicate, 'advmod')
    .some((child) => lower(tree, child) === 'yet' && tree.tokens[child + 1]?.text === 'to');
}

function isNegation(tree: Tree, lexicon: PredicateLexicon, token: number): boolean {
  const text = lower(tree, token);
  if (text === 'no' && isRelation(tree.tokens[token]!.relation, 'discourse')) return false;
  if (text === 'no' && /^[-–]$/.test(lower(tree, token + 1))) return false;
  // "not only A but B" says both.
  if (text === 'not' && /^(?:only|just|merely|simply)$/i.test(tree.tokens[token + 1]?.text ?? ''))
    return false;
  if (text === 'longer' && lower(tree, token - 1) === 'no') return true;
  return lexicon.never.has(text) || lexicon.never.has(lemmaOf(tree, token));
}

/** "Neither does Berg": taken for a subject. "Neither of them" is one. */
function isNeither(tree: Tree, head: number): boolean {
  if (/^(?:neither|nor)$/.test(lower(tree, head))) return tree.last(head) === head + 1;
  // "neither Berg nor Lind has"
  return tree
    .dependents(head, 'cc', 'det', 'advmod')
    .some((child) => child < head && lower(tree, child) === 'neither');
}

/** "no one", "nobody", "no evidence", "at no point". */
export function isNone(tree: Tree, head: number): boolean {
  if (/^(?:nobody|none|nothing|no-one)$/.test(lower(tree, head))) {
    return tree.tokens[head + 1]?.text !== 'but';
  }
  // 'the "no" campaign', "a no-confidence vote": no lack of one.
  return tree
    .dependents(head, 'det')
    .some(
      (child) => lower(tree, child) === 'no' && !/^(?:["”'’]+|[-–])$/.test(lower(tree, child + 1)),
    );
}
