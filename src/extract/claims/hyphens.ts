import type { Tree } from '../tree.ts';

/** What a hyphen joins, as the tokenizer parts it. */
const HYPHEN = /^[-‑–]$/;
/** Pieces of one word: hostile text may have any number. */
const MOST = 6;

/**
 * Words with what is written together with the first and the last of them by hyphens: "interest-only mortgages",
 * "a Havanese-Maltese", "CVE-2018-0296". Parsers hang the pieces on everything around.
 */
export function withPieces(tree: Tree, words: readonly number[]): readonly number[] {
  if (words.length === 0) return words;
  const kept = new Set(words);
  const more = words.flatMap((word) => [
    ...piecesBefore(tree, word, kept),
    ...piecesAfter(tree, word, kept),
  ]);
  return more.length === 0 ? words : [...new Set([...words, ...more])].sort((a, b) => a - b);
}

function isJoint(tree: Tree, at: number): boolean {
  const [before, here, after] = [tree.tokens[at - 1], tree.tokens[at], tree.tokens[at + 1]];
  if (!before || !here || !after || !HYPHEN.test(here.text)) return false;
  return before.end === here.start && here.end === after.start;
}

function piecesBefore(tree: Tree, word: number, kept: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let at = word - 1; found.length < MOST && isJoint(tree, at); at -= 2) {
    if (kept.has(at - 1) || !/^[\p{L}\p{N}]/u.test(tree.tokens[at - 1]!.text)) break;
    found.push(at, at - 1);
  }
  return found;
}

function piecesAfter(tree: Tree, word: number, kept: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let at = word + 1; found.length < MOST && isJoint(tree, at); at += 2) {
    if (kept.has(at + 1) || !/^[\p{L}\p{N}]/u.test(tree.tokens[at + 1]!.text)) break;
    found.push(at, at + 1);
  }
  return found;
}
