import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { objectsOf, obliquesOf, recipientsOf } from './arguments.ts';
import type { Clause } from './clause.ts';
import { conjuncts, isNominal, preposition } from './phrases.ts';
import { isGoverned } from './governed.ts';
import { isPassive, isPredicate, particleOf, verbLemma } from './predicates.ts';
import type { IsInert } from './adjunct-subjects.ts';
import { createSubjects } from './subjects.ts';

/** The clauses of a document, in the order of their predicates. */
export function findClauses(tree: Tree, lexicon: PredicateLexicon, isInert?: IsInert): Clause[] {
  const subjectsOf = createSubjects(tree, lexicon, isInert);
  const clauses: Clause[] = [];
  tree.tokens.forEach((_, token) => {
    if (isPredicate(tree, token)) clauses.push(clauseAt(tree, lexicon, token, subjectsOf));
  });
  return clauses;
}

function clauseAt(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
  subjectsOf: ReturnType<typeof createSubjects>,
): Clause {
  const copula = tree.dependent(predicate, 'cop') !== undefined;
  const passive = isPassive(tree, predicate) && !isMisread(tree, lexicon, predicate);
  const direct = calledOf(tree, predicate, objectsOf(tree, predicate, passive));
  const indirect = recipientsOf(tree, predicate);
  const verb = verbLemma(tree, predicate);
  const named = !passive && indirect.length > 0 && lexicon.naming.has(verb);
  const gives = named || lexicon.ditransitive.has(verb);
  const objects = named || (!gives && isSomebody(tree, indirect)) ? indirect : direct;
  const obliques = obliquesOf(tree, lexicon, predicate, objects);
  // "named her head of the office": it is she who is named.
  if (named) obliques.push(...direct.map((head) => ({ head, preposition: 'as' })));
  const agents = passive ? agentsOf(tree, lexicon, predicate) : [];
  const { heads: subjects, origin } = subjectsOf(predicate);
  return {
    predicate,
    kind: copula && tree.tokens[predicate]!.upos !== 'VERB' ? 'copula' : 'verb',
    passive,
    subjects,
    origin,
    objects,
    recipients: named || !gives ? [] : indirect,
    obliques: obliques.filter(({ head, under }) => under !== undefined || !agents.includes(head)),
    agents,
    ...optional('particle', particleOf(tree, predicate)),
    ...complementsOf(tree, lexicon, predicate),
  };
}

/** Verbs with a complement of measure, place or kind, in the passive as well. */
const MEASURED =
  /^(?:age|base|bear|date|estimate|list|locate|mark|number|price|pronounce|rank|rate|schedule|seed|sentence|situate|slate|tag|title|entitle|value|vote|weigh|worth)$/;

/** "the citizens appreciated the care", tagged as a participle: who takes a whole phrase as an object acts. */
function isMisread(tree: Tree, lexicon: PredicateLexicon, predicate: number): boolean {
  if (tree.dependent(predicate, 'aux:pass', 'obl:agent') !== undefined) return false;
  const object = tree.dependent(predicate, 'obj');
  const next = tree.tokens[predicate + 1]?.relation === 'compound:prt' ? 2 : 1;
  if (object === undefined || tree.first(object) !== predicate + next) return false;
  const { xpos } = tree.tokens[predicate + next]!;
  if (!/^(?:DT|PRP\$|CD|JJR)$/.test(xpos) || object === predicate + next) return false;
  const verb = verbLemma(tree, predicate);
  return !lexicon.ditransitive.has(verb) && !lexicon.naming.has(verb) && !MEASURED.test(verb);
}

/** "called Berg a liar": of two complements the parser may find, the first is the object. */
function calledOf(tree: Tree, predicate: number, objects: number[]): number[] {
  if (objects.length > 0) return objects;
  const [first, second] = tree
    .dependents(predicate, 'xcomp')
    .filter((child) => child > predicate && !isVerbal(tree, child));
  return first !== undefined && second !== undefined && isNominal(tree, first) ? [first] : objects;
}

/** "pushed him face-first": of a verb that gives nothing, a person is the only object. */
function isSomebody(tree: Tree, heads: readonly number[]): boolean {
  return heads.some((head) => /^(?:PRON|PROPN)$/.test(tree.tokens[head]!.upos));
}

/** "by" brings who acts, however the tree calls it: a name, or a noun that is no measure, time or means. */
function agentsOf(tree: Tree, lexicon: PredicateLexicon, predicate: number): number[] {
  const all = tree.dependents(predicate, 'obl');
  const marked = all.filter((child) => tree.tokens[child]!.relation === 'obl:agent');
  const agents = marked.length > 0 ? marked : all.filter((child) => isAgent(tree, lexicon, child));
  return agents
    .filter((child) => !['NUM', 'SYM', 'VERB'].includes(tree.tokens[child]!.upos))
    .filter((child) => /^(?:|by)$/.test(preposition(tree, child)))
    .filter((child) => !isMeans(tree, lexicon, child))
    .flatMap((child) => conjuncts(tree, child));
}

/** "sent by mistake", "passed by 27 votes", whatever the tree calls them; "struck down by the law" is by the law. */
function isMeans(tree: Tree, lexicon: PredicateLexicon, child: number): boolean {
  if (tree.tokens[child]!.upos === 'PROPN') return false;
  if (!lexicon.noAgent.has(tree.tokens[child]!.lemma.toLowerCase())) return false;
  // "was defeated by a British force"
  if (/^forces?$/i.test(tree.tokens[child]!.text) && tree.dependent(child, 'det') !== undefined)
    return false;
  return !tree
    .dependents(child, 'det', 'nmod:poss')
    .some(
      (one) =>
        /^(?:the|this|that|these|those|'s|’s)$/i.test(tree.tokens[one]!.text) ||
        one > child ||
        isRelation(tree.tokens[one]!.relation, 'nmod:poss'),
    );
}

function isAgent(tree: Tree, lexicon: PredicateLexicon, child: number): boolean {
  const { upos } = tree.tokens[child]!;
  if (preposition(tree, child) !== 'by') return false;
  return upos === 'PROPN' || (upos === 'NOUN' && !isMeans(tree, lexicon, child));
}

function complementsOf(
  tree: Tree,
  lexicon: PredicateLexicon,
  predicate: number,
): Pick<Clause, 'attribute' | 'complement' | 'content'> {
  const open = tree.dependents(predicate, 'xcomp');
  // "died aged 66": when, not as what.
  const plain = open.filter((child) => !isVerbal(tree, child) && !isAge(tree, child));
  // "called Berg a liar": of two, the first is the object.
  const attribute =
    tree.dependent(predicate, 'obj') === undefined ? plain.slice(0, 2).at(-1) : plain[0];
  const complement =
    open.find((child) => isVerbal(tree, child)) ??
    tree.dependents(predicate, 'advcl').find((child) => isGoverned(tree, lexicon, child));
  const content = tree.dependent(predicate, 'ccomp');
  return {
    ...optional('attribute', attribute),
    ...optional('complement', complement),
    ...optional('content', content),
  };
}

/** "aged 66". */
export function isAge(tree: Tree, token: number): boolean {
  return /^aged$/i.test(tree.tokens[token]!.text) && tree.tokens[token + 1]?.upos === 'NUM';
}

function isVerbal(tree: Tree, token: number): boolean {
  const { upos, relation } = tree.tokens[token]!;
  return upos === 'VERB' || (isRelation(relation, 'xcomp') && isPredicate(tree, token));
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
