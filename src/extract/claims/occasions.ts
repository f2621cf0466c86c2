import type { DocumentClaim } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Tree } from '../tree.ts';
import { wordsText, type ClaimContext } from './argument.ts';
import { clauseWords } from './clause-words.ts';
import type { Governor } from './governors.ts';
import { isNegated } from './negation.ts';

type Participant = DocumentClaim['participants'][number];

/** Words that open a clause of time. */
const OCCASION = /^(?:when|while|after|before|until|till|since|whenever|once)$/;
/** Those that bound what is denied: "was not noticed until", "may not act before". */
const BOUND = /^(?:until|till|before|unless|without)$/;

/**
 * When a deed without anything else to it took place, as a clause: "was sparked when the bank collapsed", "begins when
 * a business receives an email"; and until when, or without what, something was not done: "was not noticed until". A
 * claim without it would say next to nothing, or too much.
 */
export function occasionOf(
  context: ClaimContext,
  { predicate, objects, kind }: Clause,
  governors: readonly Governor[],
  told: number,
): Participant[] {
  const { tree, predicates } = context;
  const denied = [predicate, ...governors.map(({ token }) => token)].some((token) =>
    isNegated(tree, predicates, token),
  );
  const bare = kind === 'verb' && objects.length === 0 && told === 0;
  if (!bare && !denied) return [];
  const found = tree.dependents(predicate, 'advcl').find((child) => {
    if (child < predicate) return false;
    const word = openingOf(tree, child);
    if (word === 'while' && !isGoingOn(tree, child)) return false;
    return (bare && OCCASION.test(word)) || (denied && BOUND.test(word));
  });
  if (found === undefined) return [];
  const words = clauseWords(tree, found, 'mark').filter(
    (token) => !opens(tree, found, token) || token > found,
  );
  while (words.length > 0 && isLoose(tree, words.at(-1)!)) words.pop();
  if (words.length === 0) return [];
  const [first, last] = [tree.tokens[words[0]!]!, tree.tokens[words.at(-1)!]!];
  const argument = { text: wordsText(context, words), start: first.start, end: last.end };
  return [{ role: openingOf(tree, found), argument }];
}

/** "while he was resisting": at the same time, no contrast. */
function isGoingOn(tree: Tree, clause: number): boolean {
  return tree.tokens[clause]!.xpos === 'VBG';
}

/** "an email from what": cut off. */
function isLoose(tree: Tree, token: number): boolean {
  const { upos, xpos } = tree.tokens[token]!;
  return upos === 'ADP' || upos === 'PUNCT' || upos === 'CCONJ' || /^W/.test(xpos);
}

function openingOf(tree: Tree, clause: number): string {
  const first = tree.children(clause).find((child) => child < clause && opens(tree, clause, child));
  return first === undefined ? '' : tree.tokens[first]!.text.toLowerCase();
}

function opens(tree: Tree, clause: number, token: number): boolean {
  if (tree.head(token) !== clause || tree.first(clause) !== token) return false;
  return /^(?:mark|advmod)$/.test(tree.tokens[token]!.relation);
}
