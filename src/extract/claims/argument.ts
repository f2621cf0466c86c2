import type { Argument, DocumentMention, MentionCluster } from '../../model/index.ts';
import type { Context, Mentions, Quotation } from '../context.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import type { RelationLexicon } from '../lexicon/relations.ts';
import { quotationAt } from '../attribution/cues.ts';
import { isNominal, preposition } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { ofBehind } from './of-behind.ts';
import { minimalWords } from './words.ts';

/** Everything that the claim rules read. */
export interface ClaimContext extends Context {
  predicates: PredicateLexicon;
  relations: RelationLexicon;
  found: Mentions;
  /** Tokens of time expressions. */
  timeTokens: ReadonlySet<number>;
  quotations: readonly Quotation[];
}

/** The argument headed by a token; undefined where it says nothing ("it", "part", a bare "two"). */
export function argumentAt(
  context: ClaimContext,
  head: number,
  without?: readonly number[],
): Argument | undefined {
  const index = context.found.mentionAt(head);
  const mention = index === undefined ? undefined : context.found.mentions[index];
  if (mention?.kind === 'name' && !(without && isOneOf(context.tree, head))) {
    const own = countedPeople(context, head) ?? named(mention);
    return { ...own, mention: index!, ...fullSpan(context, head, own) };
  }
  const least = minimalWords(context, head, without);
  if (isVacuous(context, head, least, mention)) return undefined;
  const words = without ? ofBehind(context.tree, least, without) : least;
  const text = wordsText(context, words);
  const span = {
    start: context.tree.tokens[words[0]!]!.start,
    end: context.tree.tokens[words.at(-1)!]!.end,
  };
  const full = fullSpan(context, head, span);
  return {
    text,
    ...span,
    ...(index === undefined || mention?.kind === 'name' ? {} : { mention: index }),
    ...full,
  };
}

/** "became the first Dutchman to win the Tour": a noun, though it is written as a name. */
function isOneOf(tree: Tree, head: number): boolean {
  if (!/^(?:xcomp|root|ccomp|conj)/.test(tree.tokens[head]!.relation)) return false;
  return (
    tree.dependent(head, 'det') !== undefined &&
    tree
      .dependents(head, 'amod')
      .some((child) =>
        /^(?:first|second|third|last|only|youngest|oldest)$/i.test(tree.tokens[child]!.text),
      )
  );
}

/** A speaker is kept even where nobody knows who "he" is: what is said must not look like a fact. */
export function plainArgument({ tree, found, document }: ClaimContext, head: number): Argument {
  const { start, end } = tree.tokens[head]!;
  const mention = found.mentionAt(head);
  return {
    text: document.text.slice(start, end),
    start,
    end,
    ...(mention === undefined ? {} : { mention }),
  };
}

/** "three Palestinians": how many of them. */
function countedPeople(context: ClaimContext, head: number): Argument | undefined {
  const { tree } = context;
  const count = tree.dependents(head, 'nummod').find((child) => child < head);
  if (count === undefined || !/^NNPS$/.test(tree.tokens[head]!.xpos)) return undefined;
  const words = minimalWords(context, head);
  const [first, last] = [tree.tokens[words[0]!]!, tree.tokens[words.at(-1)!]!];
  return { text: wordsText(context, words), start: first.start, end: last.end };
}

function named(mention: DocumentMention): Argument {
  return { text: mention.text, start: mention.start, end: mention.end };
}

/** The kept words with one space where the text has space or words were dropped. */
export function wordsText({ tree, document }: Context, words: readonly number[]): string {
  let text = '';
  words.forEach((token, index) => {
    const { start, end } = tree.tokens[token]!;
    const before = words[index - 1];
    const tight =
      before !== undefined && before === token - 1 && tree.tokens[before]!.end === start;
    text += (index === 0 || tight ? '' : ' ') + document.text.slice(start, end);
  });
  return text.replace(/\s+/gu, ' ');
}

/** The whole phrase without punctuation at its ends and without its preposition. */
function fullSpan(
  { tree }: Context,
  head: number,
  short: { start: number; end: number },
): Pick<Argument, 'full'> {
  let [first, last] = [tree.first(head), tree.last(head)];
  const isEdge = (token: number): boolean =>
    isRelation(tree.tokens[token]!.relation, 'punct', 'case', 'cc', 'mark') && token !== head;
  while (first < head && isEdge(first)) first += 1;
  while (last - 1 > head && tree.tokens[last - 1]!.upos === 'PUNCT') last -= 1;
  const full = {
    start: Math.min(tree.tokens[first]!.start, short.start),
    end: Math.max(tree.tokens[last - 1]!.end, short.end),
  };
  return full.start === short.start && full.end === short.end ? {} : { full };
}

function isVacuous(
  context: ClaimContext,
  head: number,
  words: readonly number[],
  mention: DocumentMention | undefined,
): boolean {
  const { tree, predicates } = context;
  const token = tree.tokens[head]!;
  if (/^(?:those|these)$/i.test(token.text) && tree.dependent(head, 'acl') !== undefined)
    return words.length < (/^among/.test(preposition(tree, head)) ? 2 : 4);
  if (token.upos === 'PRON')
    return !isSpeaker(context, head) && !(mention && isResolved(context, mention));
  if (['DET', 'ADV', 'PUNCT', 'SYM', 'ADP', 'CCONJ', 'PART', 'INTJ', 'X'].includes(token.upos)) {
    return words.length < 2;
  }
  if (token.upos === 'NUM' && words.length === 1)
    return !isFigure(context, head) && !isCasualties(context, head);
  if (/^(?:first|second|third|last)$/i.test(token.text) && words.length === 1) return true;
  if (/^latter$/i.test(token.text) && !(mention && callingOf(context, mention) === 'name'))
    return true;
  // What a feed leaves of its markup.
  if (!isNominal(tree, head) || /^cdata$/i.test(token.text)) return true;
  const lemma = lemmaOf(tree, head);
  // "Dozens were killed": people, whom nobody counted. "Both sides": those of whom the text speaks.
  const empty =
    predicates.vacuous.has(lemma) &&
    !/^(?:dozens?|hundreds|thousands|sides)$/i.test(token.text) &&
    !isThing(context, head, lemma);
  return (
    empty &&
    !words.some(
      (word) =>
        tree.head(word) === head &&
        isRelation(tree.tokens[word]!.relation, 'nmod', 'compound', 'amod', 'nummod'),
    )
  );
}

/** "The deal was signed", "rejected the results": but not "took turns", "in order", "a good deal". */
function isThing({ tree, predicates }: ClaimContext, head: number, lemma: string): boolean {
  if (!predicates.things.has(lemma)) return false;
  if (!isRelation(tree.tokens[head]!.relation, 'nsubj', 'obj', 'conj')) return false;
  return (
    tree.tokens[head]!.xpos === 'NNS' ||
    tree.dependents(head, 'det').some((child) => tree.tokens[child]!.xpos === 'DT')
  );
}

/** "closed above 8,000", "put the number at 300": a level or amount, no year. */
function isFigure({ tree, timeTokens }: ClaimContext, head: number): boolean {
  const { text } = tree.tokens[head]!;
  if (
    timeTokens.has(head) ||
    /^(?:[ap]\.?m\.?|o['’]clock|gmt|utc|percent|%)$/i.test(tree.tokens[head + 1]?.text ?? '')
  )
    return false;
  if (!/^\d[\d.,]*$/.test(text) || /^(?:1[5-9]|20)\d\d$/.test(text)) return false;
  return /^(?:at|to|from|by|above|below|over|under)$/.test(preposition(tree, head));
}

/** "Three were arrested", "left 15 dead": people, as is clear from what happened to them. */
function isCasualties({ tree, timeTokens }: ClaimContext, head: number): boolean {
  const { text, relation } = tree.tokens[head]!;
  if (timeTokens.has(head) || /^(?:1[5-9]|20)\d\d$|[$%]/.test(text)) return false;
  if (!isRelation(relation, 'nsubj', 'obj') || /^(?:one|zero)$/i.test(text)) return false;
  const verb = tree.tokens[tree.head(head)];
  return verb?.upos === 'VERB' && SUFFERED.test(verb.lemma.toLowerCase());
}

const SUFFERED =
  /^(?:kill|die|perish|drown|survive|wound|injure|hurt|arrest|detain|rescue|evacuate|displace|hospitali[sz]e|leave|kidnap|abduct|execute|behead|jail|free|release)$/;

/** "We need help", someone says: who "we" are is open, but whose words they are is known. */
function isSpeaker({ tree, quotations }: ClaimContext, head: number): boolean {
  if (!/^(?:I|we)$/i.test(tree.tokens[head]!.text)) return false;
  return quotationAt(quotations, head)?.speaker !== undefined;
}

/** What a cluster calls its entity by: the best of a name, a noun that says something, nothing. */
type Calling = 'name' | 'noun' | 'nothing';

const CALLINGS = new WeakMap<MentionCluster, Calling>();

function callingOf({ found }: ClaimContext, { cluster }: DocumentMention): Calling {
  const all = found.clusters[cluster];
  if (all === undefined) return 'nothing';
  const known = CALLINGS.get(all) ?? readCalling(found, all);
  CALLINGS.set(all, known);
  return known;
}

function readCalling({ mentions }: Mentions, cluster: MentionCluster): Calling {
  const all = cluster.mentions.map((one) => mentions[one]!);
  if (all.some(({ kind }) => kind === 'name')) return 'name';
  const said = all.some(
    ({ kind, text }) => kind === 'nominal' && !OWNED.test(text) && !ANYBODY.test(text),
  );
  return said ? 'noun' : 'nothing';
}

/** A pronoun says something when its cluster holds a name, or a noun that is not itself of "his" or "their". */
function isResolved(context: ClaimContext, mention: DocumentMention): boolean {
  const calling = callingOf(context, mention);
  return calling === 'name' || (calling === 'noun' && !isOfTalk(context, mention));
}

/** Words that stand for others as a pronoun does. */
const ANYBODY =
  /^(?:no one|nobody|anyone|anybody|everyone|everybody|someone|somebody)$|\bothers?$|^how\s/i;
const OWNED = /^(?:his|her|its|their|my|our|your)\s/i;

/** "It's a big decision": in direct speech, or before what it is, "it" is mostly what the talk is about. */
function isOfTalk({ tree, quotations }: ClaimContext, { text, head }: DocumentMention): boolean {
  if (!/^it$/i.test(text)) return false;
  const quotation = quotationAt(quotations, head);
  if (quotation !== undefined && tree.tokens[quotation.first - 1]?.upos === 'PUNCT') return true;
  const predicate = tree.head(head);
  if (predicate < 0 || tree.dependent(predicate, 'cop') === undefined) return false;
  return tree.tokens[predicate]!.upos === 'NOUN' || tree.dependent(predicate, 'case') !== undefined;
}
