import type { DocumentClaim } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { isRelation, type Tree } from '../tree.ts';
import { wordsText, type ClaimContext } from './argument.ts';

type Participant = DocumentClaim['participants'][number];

/** Longest deed in words; what goes beyond is left out dependent by dependent. */
const LONGEST = 14;

/**
 * What somebody is asked, forced or accused to do: "urged parliament to approve the amnesty" says little without it.
 * The deed is a claim of its own as well; here its words are an argument of the asking.
 */
export function deedOf(context: ClaimContext, clause: Clause): Participant | undefined {
  const { tree } = context;
  const { complement, predicate, objects, recipients } = clause;
  if (complement === undefined || clause.kind === 'copula' || clause.passive) return undefined;
  const addressee = [...objects, ...recipients].find((head) => tree.head(head) === predicate);
  if (addressee === undefined || complement < addressee) return undefined;
  const words = deedWords(tree, complement);
  const [first, last] = [tree.tokens[words[0]!]!, tree.tokens[words.at(-1)!]!];
  const argument = { text: wordsText(context, words), start: first.start, end: last.end };
  return { role: opening(tree, complement), argument };
}

function opening(tree: Tree, verb: number): string {
  const mark = tree.dependents(verb, 'mark').find((child) => child < verb);
  return mark === undefined ? 'to' : tree.tokens[mark]!.text.toLowerCase();
}

/** The verb with its auxiliaries and what follows it, up to the first clause or dependent that is too much. */
function deedWords(tree: Tree, verb: number): number[] {
  const before = tree
    .children(verb)
    .filter((child) => child < verb && isRelation(tree.tokens[child]!.relation, 'aux', 'cop', 'advmod'))
    .filter((child) => tree.tokens[child]!.text.toLowerCase() !== 'to');
  const first = Math.min(verb, ...before.map((child) => tree.first(child)));
  let last = verb + 1;
  for (const child of tree.children(verb).filter((one) => one > verb)) {
    const { relation, upos } = tree.tokens[child]!;
    if (upos === 'PUNCT') continue;
    if (isRelation(relation, 'advcl', 'parataxis', 'conj', 'cc', 'discourse')) break;
    if (tree.last(child) - first > LONGEST || tree.first(child) > last) break;
    last = Math.max(last, tree.last(child));
  }
  return Array.from({ length: last - first }, (_, index) => first + index);
}
