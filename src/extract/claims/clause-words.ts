import { isRelation, type Tree } from '../tree.ts';

/** Longest clause in words; what goes beyond is left out dependent by dependent. */
const LONGEST = 18;

/** The word that opens a clause: "to", "from", "that". */
export function opening(tree: Tree, head: number): string | undefined {
  const mark = tree.dependents(head, 'mark').find((child) => child < head);
  return mark === undefined ? undefined : tree.tokens[mark]!.text.toLowerCase();
}

/** A clause or phrase without the words that open it, up to the first clause or dependent that is too much. */
export function clauseWords(tree: Tree, head: number, without = 'mark'): number[] {
  const before = tree
    .children(head)
    .filter((child) => child < head && !opens(tree, child))
    .filter((child) => !isRelation(tree.tokens[child]!.relation, without));
  const first = Math.min(head, ...before.map((child) => tree.first(child)));
  const last = extent(tree, head, first + LONGEST);
  return unquoted(tree, range(first, last));
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** Words without a quotation mark that has lost its other half. */
export function unquoted(tree: Tree, words: number[]): number[] {
  const quotes = words.filter((token) => /^(?:["“”]|``|'')$/.test(tree.tokens[token]!.text));
  return quotes.length % 2 === 0 ? words : words.filter((token) => !quotes.includes(token));
}

/** End of a phrase that must stop at `limit`: dependents that go beyond are cut in their turn, or left out. */
export function extent(tree: Tree, head: number, limit: number): number {
  let last = head + 1;
  for (const child of tree.children(head)) {
    const { relation, upos } = tree.tokens[child]!;
    if (child < head || upos === 'PUNCT') continue;
    if (isRelation(relation, 'advcl') ? !isGerund(tree, child, last) : ENDS.test(relation)) break;
    if (tree.first(child) > last + 1 || isSource(tree, child)) break;
    if (tree.tokens[last]?.text === ';') break;
    if (tree.last(child) <= limit) last = tree.last(child);
    else {
      const whole = child + 1 < limit && WHOLE.test(relation);
      return whole ? extent(tree, child, limit) : last;
    }
  }
  return last;
}

/** Dependents that end a clause, and those of which a part may stay. */
const ENDS = /^(?:advcl|parataxis|conj|cc|discourse|acl:relcl)(?::|$)/;
const WHOLE = /^(?:obj|xcomp|ccomp|obl|nmod|advcl)(?::|$)/;

/** "insists on releasing them": a form in "-ing" right behind its preposition is what the verb is about. */
function isGerund(tree: Tree, child: number, next: number): boolean {
  if (tree.tokens[child]!.xpos !== 'VBG' || tree.first(child) !== next) return false;
  return /^(?:on|of|to|from|at|in|about)$/i.test(tree.tokens[next]!.text);
}

/** "according to the contract": who says so, no part of what is said. */
function isSource(tree: Tree, child: number): boolean {
  return tree
    .dependents(child, 'case')
    .some((word) => /^according$/i.test(tree.tokens[word]!.text));
}

function opens(tree: Tree, child: number): boolean {
  const { relation, upos, text } = tree.tokens[child]!;
  if (
    isRelation(relation, 'mark', 'case', 'cc', 'discourse', 'parataxis', 'advcl') ||
    upos === 'PUNCT'
  )
    return true;
  return text.toLowerCase() === 'to';
}
