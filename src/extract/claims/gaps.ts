import type { Tree } from '../tree.ts';
import { withPieces } from './hyphens.ts';
import { hedgeBefore } from './quantities.ts';

const HYPHENS = /^(?:-|–|\/|&|'s|’s|'|’|%|\.)$/;

/** Hyphens and the like between kept words that are written together come along. */
export function fillGaps(tree: Tree, words: readonly number[]): number[] {
  const kept = withPieces(
    tree,
    withoutTail(
      tree,
      withoutLead(
        tree,
        [...new Set(words)].sort((a, b) => a - b),
      ),
    ),
  );
  const filled: number[] = [];
  for (const token of kept) {
    const before = filled.at(-1);
    if (before !== undefined && token - before <= 3) {
      for (let between = before + 1; between < token; between += 1) {
        if (joins(tree, between)) filled.push(between);
      }
    }
    filled.push(token);
  }
  const hedges = filled.flatMap((token) => hedgeBefore(tree, token));
  if (hedges.some((token) => !filled.includes(token)))
    return [...new Set([...hedges, ...filled])].sort((a, b) => a - b);
  return filled;
}

/** "a feature known as", "a medium such as": cut off. */
function withoutTail(tree: Tree, words: readonly number[]): readonly number[] {
  let end = words.length;
  while (end > 1) {
    const { upos, text } = tree.tokens[words[end - 1]!]!;
    const loose =
      (/^(?:as|of|from|for|than|during|at|to)$/i.test(text) && upos !== 'NOUN') ||
      upos === 'CCONJ' ||
      /^(?:such|known)$/i.test(text);
    if (!loose) break;
    end -= 1;
  }
  return end === words.length ? words : words.slice(0, end);
}

/** A preposition at the front belongs to what stands before: "any kind of software". */
function withoutLead(tree: Tree, words: readonly number[]): readonly number[] {
  const first = words.findIndex(
    (token) =>
      !/^(?:IN|CC)$/.test(tree.tokens[token]!.xpos) ||
      /^(?:least|most)$/i.test(tree.tokens[token + 1]?.text ?? ''),
  );
  return first > 0 && first < words.length ? words.slice(first) : words;
}

function joins(tree: Tree, token: number): boolean {
  const [before, here, after] = [
    tree.tokens[token - 1],
    tree.tokens[token]!,
    tree.tokens[token + 1],
  ];
  const tight = before?.end === here.start || after?.start === here.end;
  return tight && HYPHENS.test(here.text);
}
