import { preposition } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { DocumentMention } from '../../model/index.ts';
import type { ClaimContext } from './argument.ts';

/** Nouns that are plural without a mark of it, and what a tagger takes for a singular. */
const PLURAL_WORD =
  /^(?:people|police|men|women|children|they|we|these|those|both|many|several|themselves|ourselves|their|our)$/i;
const SINGULAR_NUMBER = /^(?:one|1|[01][.,]\d+|half|zero|0)$/i;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** Nouns that take the number of what they are part of: "a third of the users". */
const SHARE = /^(?:percent|%|majority|quarter|third|half|most|some|all|rest|couple|handful|dozen)$/;

/** Whether a subject takes its verb in the plural. */
export function isPlural(context: ClaimContext, head: number): boolean {
  const { tree, found } = context;
  const { xpos, text, upos } = tree.tokens[head]!;
  const index = found.mentionAt(head);
  const mention = index === undefined ? undefined : found.mentions[index];
  if (xpos === 'NNPS' && isCounted(context, head)) return true;
  if (mention !== undefined && standsForOne(context, mention)) return false;
  if (/^NNP?S$/.test(xpos) && !/^(?:%|percent)$/i.test(text)) return true;
  if (PLURAL_WORD.test(text) || (/s$/.test(text) && isCounted(context, head))) return true;
  if (upos === 'NUM' && !SINGULAR_NUMBER.test(text) && !YEAR.test(text)) return true;
  return isShare(context, head) && partsOf(context, head).some((part) => isPlural(context, part));
}

/** A name of a person, place or organization, and a pronoun for one: "the Rangers", "they" of a company. */
function standsForOne({ found }: ClaimContext, mention: DocumentMention): boolean {
  const cluster = found.clusters[mention.cluster];
  if (mention.kind === 'name')
    return (
      /^(?:person|place)$/.test(mention.type) ||
      (mention.type === 'organization' && cluster?.plural !== true)
    );
  if (mention.kind !== 'pronoun' || cluster?.plural === true || cluster?.members) return false;
  return cluster?.mentions.some((at) => found.mentions[at]?.kind === 'name') ?? false;
}

/** "14 telecentres": a word that the tagger does not know. */
function isCounted({ tree }: ClaimContext, head: number): boolean {
  return tree.dependents(head, 'nummod').some((child) => {
    const { text } = tree.tokens[child]!;
    return child < head && !SINGULAR_NUMBER.test(text) && !YEAR.test(text);
  });
}

/** "a number of users" are many, "the number of users" is one figure. */
function isShare({ tree }: ClaimContext, head: number): boolean {
  const lemma = lemmaOf(tree, head);
  if (lemma !== 'number') return SHARE.test(lemma) || tree.tokens[head]!.text === '%';
  return tree.dependents(head, 'det').some((child) => /^an?$/i.test(tree.tokens[child]!.text));
}

function partsOf({ tree }: ClaimContext, head: number): number[] {
  return tree
    .dependents(head, 'nmod')
    .filter((child) => child > head && preposition(tree, child) === 'of');
}
