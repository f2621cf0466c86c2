import { isRelation, type Tree } from '../tree.ts';

/** Modifiers that an argument does without, beside relative clauses. */
const ASIDE = ['appos', 'parataxis', 'discourse', 'vocative', 'dep', 'cc'];

/**
 * The words of a phrase in the order of the sentence, without asides, relative clauses and punctuation at its ends. `without` are
 * dependents that stand as arguments of their own.
 */
export function phraseWords(tree: Tree, head: number, without: readonly number[] = []): number[] {
  const kept: number[] = [];
  const open = [head];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    kept.push(token);
    for (const child of tree.children(token)) {
      if (without.includes(child) || isAside(tree, token, child, head)) continue;
      open.push(child);
    }
  }
  return trim(
    tree,
    kept.sort((a, b) => a - b),
  );
}

function isAside(tree: Tree, token: number, child: number, head: number): boolean {
  const { relation } = tree.tokens[child]!;
  if (relation === 'acl:relcl') return true;
  if (isRelation(relation, 'cc'))
    return tree.dependent(token, 'conj') === undefined && tree.head(child) === head;
  return isRelation(relation, ...ASIDE);
}

function trim(tree: Tree, words: readonly number[]): number[] {
  let [first, last] = [0, words.length];
  const isPunctuation = (index: number): boolean => tree.tokens[words[index]!]!.upos === 'PUNCT';
  while (first < last && isPunctuation(first)) first += 1;
  while (last > first && isPunctuation(last - 1)) last -= 1;
  return words.slice(first, last);
}
