import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import type { Oblique } from './clause.ts';
import { deniesTheWhole } from './denied-relative.ts';
import { sharedObject } from './shared-object.ts';
import { antecedent, conjuncts, describedBy, isRelativePronoun, preposition } from './phrases.ts';

/** Nouns after which a relative clause without a gap is usual ("the day he left"). */
const NO_GAP =
  /^(?:day|time|year|week|month|moment|way|reason|place|hour|night|morning|evening|fact|case|point|period|extent|degree)$/;

/** Heads of phrases with relative pronouns replaced by what they stand for; unresolved ones are left out. */
export function resolveRelatives(tree: Tree, heads: readonly number[]): number[] {
  return heads.flatMap((head) => {
    if (!isRelativePronoun(tree, head)) return [head];
    const noun = antecedent(tree, head);
    // "the third time in two years that they have voted": the years are nothing they did.
    if (noun !== undefined && SPAN.test(tree.tokens[noun]!.lemma) && isObject(tree, head))
      return [];
    return noun === undefined ? [] : (describedBy(tree, noun) ?? rowBefore(tree, noun, head));
  });
}

const SPAN = /^(?:day|year|week|month|hour|decade|century)$/;

function isObject(tree: Tree, pronoun: number): boolean {
  return isRelation(tree.tokens[pronoun]!.relation, 'obj');
}

/** "Berg and Lind, who married in 2000": both, where the clause hangs on the first and its verb is no singular. */
function rowBefore(tree: Tree, noun: number, pronoun: number): number[] {
  const row = conjuncts(tree, noun);
  if (row.length < 2 || row.some((one) => one > pronoun)) return [noun];
  const verb = tree.head(pronoun);
  if (verb < 0 || tree.tokens[pronoun - 1]?.text !== ',') return [noun];
  const finite = tree.dependent(verb, 'aux', 'cop') ?? verb;
  const { xpos, text } = tree.tokens[finite]!;
  return xpos === 'VBZ' || text === 'was' ? [noun] : row;
}

/** Direct objects, with the noun that a relative clause leaves out ("the war Russia launched"). */
export function objectsOf(tree: Tree, predicate: number, passive: boolean): number[] {
  const own = tree
    .dependents(predicate, 'obj')
    .filter((object) => preposition(tree, object) === '')
    .filter((object) => !deniesTheWhole(tree, predicate, object))
    .filter((object, _, all) => !isBeside(tree, object, all.length))
    .slice(-1)
    .flatMap((object) => conjuncts(tree, object))
    .filter((object, _, all) => !isSharedAdjective(tree, object, all));
  if (own.length > 0 || passive) return resolveRelatives(tree, own);
  const shared = sharedObject(tree, predicate);
  if (shared !== undefined) return conjuncts(tree, shared);
  return gapObject(tree, predicate);
}

/** "the clearest and most complete look": an adjective whose noun follows the next one. */
function isSharedAdjective(tree: Tree, object: number, all: readonly number[]): boolean {
  return (
    tree.tokens[object]!.upos === 'ADJ' &&
    all.some((other) => other > object && tree.tokens[other]!.upos === 'NOUN')
  );
}

/** "won four awards herself", "find them decades in advance", "opened the day before": emphasis and time. */
function isBeside(tree: Tree, object: number, objects: number): boolean {
  if (objects > 1 && /^\w+sel(?:f|ves)$/i.test(tree.tokens[object]!.text)) return true;
  if (!/^(?:minute|hour|day|week|month|year|decade|century)$/.test(tree.tokens[object]!.lemma))
    return false;
  const [next, third] = [tree.tokens[object + 1], tree.tokens[object + 2]];
  if (/^in$/i.test(next?.text ?? '')) return /^advance$/i.test(third?.text ?? '');
  return /^(?:after|before|ago|later|earlier|prior)$/i.test(next?.text ?? '');
}

/** Indirect objects; of two direct ones the first, which parsers take for one. */
export function recipientsOf(tree: Tree, predicate: number): number[] {
  const objects = tree
    .dependents(predicate, 'obj')
    .filter((one, _, all) => preposition(tree, one) === '' && !isBeside(tree, one, all.length));
  const heads = [...tree.dependents(predicate, 'iobj'), ...objects.slice(0, -1)].filter(
    (head) => !isOwner(tree, head),
  );
  return resolveRelatives(
    tree,
    heads.flatMap((head) => conjuncts(tree, head)),
  );
}

/** "won her tenth crown": an owner that the parser took for a receiver. */
function isOwner(tree: Tree, head: number): boolean {
  const { text, xpos } = tree.tokens[head]!;
  if (xpos === 'PRP$') return true;
  return /^her$/i.test(text) && /^(?:NOUN|ADJ|NUM)$/.test(tree.tokens[head + 1]?.upos ?? '');
}

function gapObject(tree: Tree, predicate: number): number[] {
  const { relation, upos } = tree.tokens[predicate]!;
  const head = tree.head(predicate);
  if (relation !== 'acl:relcl' || head < 0 || upos !== 'VERB') return [];
  const subject = tree.dependent(predicate, 'nsubj');
  if (subject === undefined || isRelativePronoun(tree, subject)) return [];
  const fills = ['ccomp', 'xcomp', 'cop'];
  if (tree.dependent(predicate, ...fills) !== undefined) return [];
  if (tree.children(predicate).some((child) => hasRelative(tree, child))) return [];
  return NO_GAP.test(tree.tokens[head]!.lemma) ? [] : [head];
}

/** A relative pronoun or adverb ("where") among the dependents, or one level below ("in which"). */
function hasRelative(tree: Tree, child: number): boolean {
  return (
    isRelativePronoun(tree, child) ||
    tree.children(child).some((below) => isRelativePronoun(tree, below))
  );
}

/** Prepositional arguments of the predicate and, because parsers confuse the two, of its objects. */
export function obliquesOf(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
  objects: readonly number[],
): Oblique[] {
  const found: Oblique[] = [];
  const add = (child: number, under?: number): void => {
    for (const head of resolveRelatives(tree, conjuncts(tree, child))) {
      const relative = isRelativePronoun(tree, child);
      const word = (relative ? '' : preposition(tree, head)) || preposition(tree, child);
      if (word === '' || isOpen(tree, head)) continue;
      found.push(
        under === undefined ? { head, preposition: word } : { head, preposition: word, under },
      );
    }
  };
  const isVerb = tree.dependent(predicate, 'cop') === undefined;
  for (const child of tree.children(predicate)) {
    const { relation } = tree.tokens[child]!;
    // "is responsible for at least nine killings": what a preposition brings is no object.
    if (isRelation(relation, 'obl', 'obj') || (isVerb && isRelation(relation, 'nmod'))) add(child);
    // "found guilty of murder", "remains critical of the plan"
    if (relation === 'xcomp' && child > predicate && tree.tokens[child]!.upos === 'ADJ')
      for (const below of tree.dependents(child, 'obl', 'nmod')) if (below > child) add(below);
  }
  for (const object of objects) {
    if (!tree.within(object, predicate)) continue;
    for (const child of tree.dependents(object, 'nmod')) {
      if (isRelation(tree.tokens[child]!.relation, 'nmod:poss')) continue;
      const own = isOfVerb(tree, lexicon, child, object) || isMixedIn(tree, predicate, child);
      add(child, own ? undefined : object);
    }
    // "ceded a part of its land to the kingdom": beyond the "of", the verb's all the same.
    for (const part of ofPhrases(tree, object)) {
      for (const child of tree.dependents(part, 'nmod'))
        if (isOfVerb(tree, lexicon, child, part) || isMixedIn(tree, predicate, child)) add(child);
    }
  }
  return found;
}

/** Nouns that take "as" themselves: "his work as a teacher". */
export const AS_NOUNS =
  /^(?:role|position|job|career|work|reputation|status|term|tenure|post|service|experience|appointment|election|nomination|use|history|identity|resignation|success|time|day|year|debut|start|life|place|spell|stint|training|qualification|candidacy|emergence|importance|recognition|designation)$/;

function ofPhrases(tree: Tree, object: number): number[] {
  return tree.dependents(object, 'nmod').filter((child) => preposition(tree, child) === 'of');
}

/**
 * "turn over the base to the army": "to" is the verb's, unless the noun asks for it ("a threat to"). "as" tells what
 * the verb takes its object for ("described the site as a hub").
 */
function isOfVerb(tree: Tree, lexicon: PredicateLexicon, child: number, object: number): boolean {
  const { upos, lemma } = tree.tokens[object]!;
  const word = preposition(tree, child);
  if (word === 'as') return !AS_NOUNS.test(lemma.toLowerCase());
  if (word !== 'to' || upos === 'PROPN') return false;
  return upos === 'NOUN' && !lexicon.toNouns.has(lemma.toLowerCase());
}

/** "mixes images with a plot": verbs that mean nothing without their "with". */
function isMixedIn(tree: Tree, predicate: number, child: number): boolean {
  if (preposition(tree, child) !== 'with') return false;
  return /^(?:mix|combine|replace|compare|associate|provide|supply|link|equip|present|entrust|blend|merge|confuse|swap|confront)$/.test(
    tree.tokens[predicate]!.lemma,
  );
}

/** "in what the agencies call": a clause that the parser cut off from its pronoun. */
function isOpen(tree: Tree, head: number): boolean {
  return /^(?:what|whatever|how|whom|whoever|why)$/i.test(tree.tokens[head]!.text);
}
