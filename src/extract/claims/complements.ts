import type { DocumentClaim } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { preposition } from '../clauses/phrases.ts';
import { gerundBehind, isJudgedFor } from '../clauses/governed.ts';
import { isInfinitive, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { wordsText, type ClaimContext } from './argument.ts';
import { gerundOf, openOf, shareOf, type Complement } from './open-ends.ts';
import { sumOf } from './sums.ts';
import { ageOf, distanceOf, scoreOf } from './figures-beside.ts';
import { clauseWords, opening, range } from './clause-words.ts';

type Participant = DocumentClaim['participants'][number];

/** Verbs that ask somebody, named by a preposition, to do something: "called on the state to". */
const ASKING =
  /^(?:call|appeal|plead|wait|count|rely|look|press|push|lobby|pray|vote|arrange|beg|shout)$/;
/** Verbs of telling that the other lists lack. */
const CONVINCING = /^(?:convince|persuade|teach|satisfy|caution)$/;
/** Verbs whose preposition brings what they take for something: "referred to the site as a hub". */
const REFERRING = /^(?:refer|think|speak|talk|look)$/;
/** Verbs that mean nothing without what they are done for. */
const PURPOSE = /^(?:use|employ|deploy|design|intend|build|set up|create|require|need|gather)$/;

/**
 * What a verb says of its object or addressee beyond naming it: what somebody is asked, forced or accused to do
 * ("urged parliament to approve the amnesty"), is told ("told police that"), what something is called ("called it a
 * loss") or used for. A claim without it says little; the deed and what is told are claims of their own as well.
 */
export function complementsOf(context: ClaimContext, clause: Clause): Participant[] {
  if (clause.kind === 'copula') return [];
  const seen = new Set<number>();
  return [
    deedOf,
    contentOf,
    attributeOf,
    likenessOf,
    purposeOf,
    gerundOf,
    openOf,
    shareOf,
    sumOf,
    ageOf,
    scoreOf,
    distanceOf,
  ].flatMap((rule) => {
    const found = rule(context.tree, clause, context.predicates);
    if (!found || found.words.length === 0 || seen.has(found.head)) return [];
    seen.add(found.head);
    return [participant(context, found)];
  });
}

function participant(context: ClaimContext, { role, words }: Complement): Participant {
  const { tokens } = context.tree;
  const [first, last] = [tokens[words[0]!]!, tokens[words.at(-1)!]!];
  return {
    role,
    argument: {
      text: wordsText(context, words),
      start: first.start,
      end: last.end,
    },
  };
}

/** "urged parliament to approve", "accused the firm of hiding", "called on the state to act". */
function deedOf(tree: Tree, clause: Clause): Complement | undefined {
  const { attribute, complement, predicate, objects, recipients, passive } = clause;
  if (passive) {
    const judged = complement !== undefined && isJudgedFor(tree, predicate, complement);
    const done = judged
      ? complement
      : attribute === undefined
        ? undefined
        : gerundBehind(tree, attribute);
    if (done === undefined) return undefined;
    return { head: done, role: opening(tree, done) ?? 'for', words: clauseWords(tree, done) };
  }
  const addressee = [...objects, ...recipients].find((head) => tree.head(head) === predicate);
  const deed = addressee === undefined ? askedOf(tree, clause) : complement;
  if (deed === undefined || deed < (addressee ?? predicate)) return undefined;
  // "commands a garrison posted to": no deed without an opening word or the plain form of a verb.
  if (opening(tree, deed) === undefined && /^VB[DNZP]/.test(tree.tokens[deed]!.xpos))
    return undefined;
  return {
    head: deed,
    role: opening(tree, deed) ?? 'to',
    words: clauseWords(tree, deed, 'nsubj'),
  };
}

function askedOf(tree: Tree, { predicate, obliques }: Clause): number | undefined {
  if (!ASKING.test(lemmaOf(tree, predicate))) return undefined;
  const asked = obliques.find(
    ({ head, preposition: word }) => head > predicate && /^(?:on|upon|to|for|with|at)$/.test(word),
  );
  if (!asked) return undefined;
  return tree
    .dependents(predicate, 'xcomp', 'advcl')
    .find((child) => child > asked.head && isInfinitive(tree, child));
}

/** "told police a man had fled", "showed users how to pay". */
function contentOf(
  tree: Tree,
  { content, predicate, objects, recipients, obliques }: Clause,
  lexicon: PredicateLexicon,
): Complement | undefined {
  const { cues, ditransitive } = lexicon;
  const addressed = objects.filter((object) => !holdsContent(tree, lexicon, object));
  const told =
    content ??
    thatClause(tree, [predicate, ...recipients, ...addressed]) ??
    (recipients.length > 0 ? quotedAbove(tree, predicate) : undefined);
  if (told !== undefined && told < predicate && isOfIt(tree, told)) return undefined;
  if (told === undefined || objects.length + recipients.length + obliques.length === 0)
    return undefined;
  const verb = verbLemma(tree, predicate);
  if (!cues.has(verb) && !ditransitive.has(verb) && !CONVINCING.test(verb)) return undefined;
  const words = clauseWords(tree, told);
  if (endsOpen(tree, cues, words.at(-1)!)) return undefined;
  const lead = tree.tokens[words[0]!]!;
  const asks = /^W/.test(lead.xpos);
  if (
    !asks &&
    opening(tree, told) === undefined &&
    tree.dependent(told, 'nsubj', 'csubj', 'expl') === undefined
  )
    return undefined;
  const role = asks ? lead.text.toLowerCase() : (opening(tree, told) ?? 'that');
  if (!asks && !/^(?:that|whether|if|how)$/.test(role)) return undefined;
  return { head: told, role, words: asks ? words.slice(1) : words };
}

/** "denied reports that he had fled": the reports say so, and keep it in their own words. */
function holdsContent(
  tree: Tree,
  { contentNouns, evidenceNouns, nouns }: PredicateLexicon,
  object: number,
): boolean {
  const lemma = lemmaOf(tree, object);
  return contentNouns.has(lemma) || evidenceNouns.has(lemma) || nouns.has(lemma);
}

/** "that he suspects": what he suspects has been left out. */
function endsOpen(tree: Tree, cues: PredicateLexicon['cues'], last: number): boolean {
  if (tree.tokens[last]!.upos !== 'VERB' || !cues.has(verbLemma(tree, last))) return false;
  return tree.children(last).some((child) => child > last && tree.tokens[child]!.upos !== 'PUNCT');
}

/** ""It is larger," she told the court": of what is not said. */
function isOfIt(tree: Tree, told: number): boolean {
  return tree
    .dependents(told, 'nsubj', 'expl')
    .some((child) =>
      /^(?:it|this|that|these|those|they|he|she|there)$/i.test(tree.tokens[child]!.text),
    );
}

/** "informed the head of staff that …": wherever the parser hangs it. */
function thatClause(tree: Tree, heads: readonly number[]): number | undefined {
  return heads
    .flatMap((head) => tree.dependents(head, 'acl', 'advcl').filter((child) => child > head))
    .find(
      (child) => opening(tree, child) === 'that' && tree.dependent(child, 'nsubj') !== undefined,
    );
}

/** ""…," she told the court": what is told stands above. */
function quotedAbove(tree: Tree, predicate: number): number | undefined {
  const above = tree.head(predicate);
  if (above < 0 || above > predicate) return undefined;
  return isRelation(tree.tokens[predicate]!.relation, 'parataxis') ? above : undefined;
}

/** "called the deaths a terrible loss". */
function attributeOf(
  tree: Tree,
  clause: Clause,
  { naming }: PredicateLexicon,
): Complement | undefined {
  const { attribute, objects, passive, predicate, agents } = clause;
  // "was designated a terrorist group by Norland": two things of it are said.
  const title =
    objects[0] ?? (attribute !== undefined && isNoun(tree, attribute) ? attribute : undefined);
  if (passive && agents.length > 0 && title !== undefined && title > predicate) {
    if (!naming.has(verbLemma(tree, predicate))) return undefined;
    return { head: title, role: 'as', words: withoutArticle(tree, clauseWords(tree, title)) };
  }
  if (attribute === undefined || passive || objects.length === 0) return undefined;
  const { upos } = tree.tokens[attribute]!;
  if (attribute < objects[0]! || (upos !== 'NOUN' && upos !== 'PROPN')) return undefined;
  // "bought it outright": no name or office.
  if (!naming.has(verbLemma(tree, predicate)) && tree.first(attribute) === attribute)
    return undefined;
  return {
    head: attribute,
    role: 'as',
    words: withoutArticle(tree, clauseWords(tree, attribute)),
  };
}

function isNoun(tree: Tree, token: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(tree.tokens[token]!.upos);
}

/** "portray themselves as weak", "identified as presenting a risk", "referred to it as a claim". */
function likenessOf(
  tree: Tree,
  { predicate, obliques }: Clause,
  { cues }: PredicateLexicon,
): Complement | undefined {
  const clauses = tree
    .dependents(predicate, 'advcl')
    .filter((child) => child > predicate && opening(tree, child) === 'as')
    // "as reported by": a source.
    .filter((child) => tree.tokens[child]!.xpos === 'VBG' || !cues.has(verbLemma(tree, child)))
    // "won, as voted by viewers"
    .filter((child) => tree.dependent(child, 'obl:agent') === undefined)
    .filter((child) => !isFinite(tree, child) && tree.tokens[tree.first(child) - 1]?.text !== ',');
  const phrases = (REFERRING.test(lemmaOf(tree, predicate)) ? obliques : [])
    .filter(({ under }) => under === undefined)
    .flatMap(({ head }) => tree.dependents(head, 'nmod'))
    .filter((child) => preposition(tree, child) === 'as');
  const head = clauses[0] ?? phrases[0];
  return head === undefined
    ? stateOf(tree, predicate)
    : { head, role: 'as', words: withoutArticle(tree, clauseWords(tree, head)) };
}

/** "described the sentence as too lenient", "was described as armed and dangerous". */
function stateOf(tree: Tree, predicate: number): Complement | undefined {
  const head = tree
    .dependents(predicate, 'obl', 'advcl')
    .find((child) => child > predicate && tree.tokens[child]!.upos === 'ADJ');
  if (head === undefined) return undefined;
  const first = tree.first(head);
  if (!/^as$/i.test(tree.tokens[first]!.text) || head - first > LONGEST_STATE) return undefined;
  const last = Math.min(tree.last(head), head + LONGEST_STATE);
  const words = range(first + 1, last).filter((at) => tree.tokens[at]!.upos !== 'PUNCT');
  return words.length === 0 ? undefined : { head, role: 'as', words };
}

/** Most words before and behind the adjective of a state. */
const LONGEST_STATE = 5;

function withoutArticle(tree: Tree, words: readonly number[]): readonly number[] {
  return /^(?:an?|the)$/i.test(tree.tokens[words[0]!]!.text) ? words.slice(1) : words;
}

function isFinite(tree: Tree, head: number): boolean {
  if (tree.dependent(head, 'nsubj') !== undefined) return true;
  return /^VB[DPZ]$/.test(tree.tokens[head]!.xpos);
}

/** "will be used to help small firms". */
function purposeOf(tree: Tree, { predicate }: Clause): Complement | undefined {
  if (!PURPOSE.test(verbLemma(tree, predicate))) return undefined;
  const head = tree
    .dependents(predicate, 'advcl', 'xcomp')
    .find((child) => child > predicate && isInfinitive(tree, child));
  return head === undefined ? undefined : { head, role: 'to', words: clauseWords(tree, head) };
}
