import { resolveRelatives } from '../clauses/arguments.ts';
import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { isRelation, type Tree } from '../tree.ts';
import { clauseOf } from './features.ts';
import type { Links } from './links.ts';

/** Clauses that are climbed to find who acts. */
const CLIMB = 4;
/** Members of a row of nouns that are looked at. */
const ROW = 20;
/** Mentions of one sentence that are looked at. */
const MENTIONS = 60;
/** "He had it with him": where something is can be told by whoever acts. */
const AROUND = /^(?:with|behind|around|beside|before|after|above|below|near|about|between|among)$/;

/**
 * Clusters of which a pronoun cannot be one by the grammar of its sentence, as roots: a co-argument of any of their
 * mentions.
 */
export function boundBy(context: Context, links: Links, pronoun: Candidate): ReadonlySet<number> {
  const found = new Set<number>();
  const actors = new Set(actsOn(context, pronoun));
  for (let i = pronoun.index - 1; i >= 0 && i >= pronoun.index - MENTIONS; i -= 1) {
    const other = links.list[i]!;
    if (other.sentence !== pronoun.sentence) break;
    if (actors.has(other.head) || actors.has(other.governor)) found.add(links.find(i));
    else if (ruledOut(context, pronoun, other)) found.add(links.find(i));
  }
  return found;
}

/** Binding: a reflexive needs the subject of its clause, any other pronoun must not be its co-argument. */
export function ruledOut(context: Context, pronoun: Candidate, other: Candidate): boolean {
  if (pronoun.sentence !== other.sentence) return pronoun.pronoun?.reflexive === true;
  const { tree } = context;
  if (tree.within(pronoun.head, other.head) && pronoun.head < other.fullLast) return true;
  if (pronoun.pronoun?.possessive) return false;
  const sameClause = clauseOf(context, pronoun.head) === clauseOf(context, other.head);
  if (pronoun.pronoun?.reflexive) return !sameClause;
  const above = tree.head(pronoun.head);
  if (above >= 0 && above === tree.head(other.governor)) return true;
  const argument = (token: number) =>
    isRelation(context.analysis.tokens[token]!.relation, 'nsubj', 'obj', 'iobj', 'obl');
  return (
    sameClause &&
    argument(pronoun.head) &&
    argument(other.governor) &&
    above === tree.head(other.governor)
  );
}

/** Who acts on what a pronoun means, where it is an object: "had to use gas to clear them", "officials who saw it". */
function actsOn({ tree }: Context, { head, pronoun }: Candidate): readonly number[] {
  if (pronoun?.possessive) return describedWith(tree, head);
  if (pronoun?.reflexive) return [];
  const { relation } = tree.tokens[head]!;
  const verb = tree.head(head);
  if (verb < 0) return [];
  if (isRelation(relation, 'nsubj')) {
    // "found her sitting": she is found.
    const small = /^(?:him|her|them)$/i.test(tree.tokens[head]!.text);
    const above = tree.head(verb);
    return small && above >= 0 && tree.dependent(verb, 'mark') === undefined
      ? actorsOf(tree, above)
      : [];
  }
  if (isRelation(relation, 'obl')) {
    const preposition = tree.dependent(head, 'case');
    if (preposition === undefined || AROUND.test(tree.tokens[preposition]!.text.toLowerCase()))
      return [];
  } else if (!isRelation(relation, 'obj', 'iobj')) return [];
  return actorsOf(tree, verb);
}

/** "China remains its main partner", "Norland, its ally": nobody is his own partner. */
function describedWith(tree: Tree, possessive: number): readonly number[] {
  const noun = tree.head(possessive);
  if (noun < 0 || /^own$/i.test(tree.tokens[possessive + 1]?.text ?? '')) return [];
  const { relation } = tree.tokens[noun]!;
  const above = tree.head(noun);
  if (tree.dependent(noun, 'case') !== undefined) return [];
  if (tree.dependent(noun, 'cop') !== undefined) return actorsOf(tree, noun);
  if (above < 0) return [];
  if (isRelation(relation, 'appos')) return [above];
  const linking = /^(?:be|become|remain)$/.test(tree.tokens[above]!.lemma);
  return isRelation(relation, 'xcomp') && linking ? actorsOf(tree, above) : [];
}

/** All that stand in one row with a noun: "Berg and Lind" do not help "him". */
function joined(tree: Tree, noun: number): number[] {
  const row = isRelation(tree.tokens[noun]!.relation, 'conj') ? tree.head(noun) : noun;
  return [
    noun,
    ...[row, ...tree.dependents(row, 'conj').slice(0, ROW)].filter((one) => one !== noun),
  ];
}

/** Heads of the subject of a predicate, its own or the one that it takes from the predicate above. */
export function actorsOf(tree: Tree, predicate: number): number[] {
  let token = predicate;
  for (let steps = 0; steps < CLIMB && token >= 0; steps += 1) {
    const own = tree.dependent(token, 'nsubj');
    if (own !== undefined) return resolveRelatives(tree, [own]).flatMap((one) => joined(tree, one));
    const { relation, xpos } = tree.tokens[token]!;
    const above = tree.head(token);
    if (above < 0) return [];
    if (isRelation(relation, 'acl')) return xpos === 'VBG' ? [above] : [];
    // "asked him to help her": he helps.
    const object = tree.dependent(above, 'obj', 'iobj');
    if (isRelation(relation, 'xcomp') && object !== undefined && object < token) return [object];
    if (!isRelation(relation, 'xcomp', 'advcl', 'conj')) return [];
    token = above;
  }
  return [];
}
