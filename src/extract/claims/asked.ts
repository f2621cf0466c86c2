import type { Modality } from '../../model/index.ts';
import { isInfinitive, lemmaOf } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';

/** What is asked, known or told; "if" behind it is "whether". */
const ASKING =
  /^(?:clear|unclear|known|unknown|sure|unsure|certain|uncertain|know|see|say|tell|determine|decide|ask|wonder|learn|find|find out|check|disclose|reveal|specify|indicate|doubt|question|consider|test|examine|investigate)$/;
/** What is said of something that is so: "surprised that", "matters that". */
const SETTLED =
  /^(?:aware|concerned|worried|angry|upset|grateful|matter|mind|regret|forget|remember)$/;
/** "to grasp how people live", "should explain why it failed": they live and it failed. */
const GRASPED =
  /^(?:grasp|understand|comprehend|realize|realise|explain|describe|appreciate|show|remember|recall|demonstrate|illustrate|highlight|discuss|study|consider)$/;
const PRIORITIES = /^(?:priority|goal|aim|objective|intention|task|purpose|plan|ambition)$/;

function marks(tree: Tree, token: number): string[] {
  return tree
    .dependents(token, 'mark', 'advmod')
    .filter((child) => child < token)
    .map((child) => tree.tokens[child]!.text.toLowerCase());
}

/** "not clear if it was taken", "asked if he knew": a question, no condition. */
export function isAsked(tree: Tree, token: number): boolean {
  const head = tree.head(token);
  if (head < 0 || head > token || !ASKING.test(lemmaOf(tree, head))) return false;
  const { relation } = tree.tokens[token]!;
  if (!isRelation(relation, 'ccomp', 'csubj', 'advcl') || !marks(tree, token).includes('if'))
    return false;
  // "said it would leave if the vote failed": content of its own.
  return !tree.dependents(head, 'ccomp', 'obj').some((other) => other < token && other > head);
}

/**
 * How what hangs on a word of knowing or feeling stands to it: "nobody is sure how it came", "not surprised that they
 * left" take it as given, "not known whether it came" leaves it open. What denies the word denies neither.
 */
export function givenBy(
  tree: Tree,
  lexicon: PredicateLexicon,
  token: number,
  head: number,
): Modality | undefined {
  const { relation } = tree.tokens[token]!;
  if (!isRelation(relation, 'ccomp', 'csubj', 'advcl') || head > token) return undefined;
  const lemma = lemmaOf(tree, head);
  const words = marks(tree, token);
  if (ASKING.test(lemma)) {
    if (words.includes('whether') || isAsked(tree, token)) return 'possible';
    if (relation !== 'advcl' && words.some((word) => /^(?:how|why|when|where)$/.test(word)))
      return 'asserted';
  }
  if (
    GRASPED.test(lemma) &&
    relation !== 'advcl' &&
    words.some((word) => /^(?:how|why)$/.test(word))
  )
    return 'asserted';
  if (isInfinitive(tree, token) || relation === 'advcl' || !words.includes('that'))
    return undefined;
  const { upos, xpos, text } = tree.tokens[head]!;
  // "was not surprised": a participle, or an adjective that looks like one.
  const word = upos === 'ADJ' ? lemma : xpos === 'VBN' ? text.toLowerCase() : undefined;
  const felt = word !== undefined && lexicon.adjectives.get(word)?.[0] === 'asserted';
  return felt || SETTLED.test(lemma) ? 'asserted' : undefined;
}

/** "its plan is to build", "our priority is ensuring that": what a plan is, is planned. */
export function aimOf(tree: Tree, lexicon: PredicateLexicon, predicate: number): Modality {
  const gerund = tree.tokens[predicate]!.xpos === 'VBG';
  if (!gerund && (!isInfinitive(tree, predicate) || tree.dependent(predicate, 'cop') === undefined))
    return 'asserted';
  const subject = tree
    .dependents(predicate, 'nsubj')
    .find((child) => tree.tokens[child]!.upos === 'NOUN');
  if (subject === undefined) return 'asserted';
  const lemma = lemmaOf(tree, subject);
  if (gerund) return PRIORITIES.test(lemma) && helped(tree, predicate) ? 'planned' : 'asserted';
  const effect = lexicon.nouns.get(lemma)?.[0];
  if (effect === undefined) return PRIORITIES.test(lemma) ? 'planned' : 'asserted';
  return effect === 'attempt' || effect === 'negative' ? 'planned' : effect;
}

/** A gerund with an object or a clause of its own: "the aim is winning it". */
function helped(tree: Tree, predicate: number): boolean {
  return tree.dependent(predicate, 'obj', 'ccomp') !== undefined;
}
