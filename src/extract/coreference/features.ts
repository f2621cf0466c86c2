import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import type { Links } from './links.ts';

/** Part that a mention plays in its clause. */
export function role(context: Context, candidate: Candidate): string {
  const { relation } = context.analysis.tokens[candidate.governor]!;
  if (isRelation(relation, 'nsubj:pass')) return 'passive';
  if (isRelation(relation, 'nsubj')) return 'subject';
  if (isRelation(relation, 'nmod:poss')) return 'possessor';
  if (isRelation(relation, 'obj', 'iobj')) return 'object';
  if (isRelation(relation, 'obl')) return 'oblique';
  if (isRelation(relation, 'nmod')) return 'modifier';
  if (isRelation(relation, 'conj')) return 'conjunct';
  if (isRelation(relation, 'compound', 'flat', 'amod')) return 'inner';
  return 'other';
}

function bucket(distance: number): string {
  return distance <= 3 ? String(distance) : distance <= 5 ? '4' : distance <= 10 ? '6' : 'far';
}

function near(count: number): string {
  return count === 0
    ? '0'
    : count === 1
      ? '1'
      : count <= 3
        ? '2'
        : count <= 6
          ? '4'
          : count <= 12
            ? '7'
            : 'far';
}

function kindOf(candidate: Candidate): string {
  return candidate.kind === 'nominal' ? candidate.definiteness : candidate.kind;
}

function pronounClass(candidate: Candidate): string {
  const { pronoun } = candidate;
  if (pronoun?.demonstrative) return 'this';
  if (pronoun?.plural) return 'they';
  return pronoun?.gender === 'neuter' ? 'it' : 'he';
}

/** The clause that holds a token: the nearest verb or predicate above it. */
export function clauseOf(context: Context, token: number): number {
  const { tokens } = context.analysis;
  let at = token;
  for (;;) {
    const { relation } = tokens[at]!;
    const above = context.tree.head(at);
    if (
      above < 0 ||
      isRelation(relation, 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj', 'root')
    )
      return at;
    if (isRelation(relation, 'conj') && tokens[at]!.upos === 'VERB') return at;
    at = above;
  }
}

/** Features of "this pronoun means that mention"; `passed` counts candidates between the two, `apart` sentences. */
export function pronounFeatures(
  context: Context,
  links: Links,
  pronoun: Candidate,
  other: Candidate,
  passed: number,
  apart: number,
): string[] {
  const facts = links.cluster(other.index);
  const kind = pronounClass(pronoun);
  const possessive = pronoun.pronoun?.possessive ? 'poss' : 'pers';
  const ownRole = role(context, pronoun);
  const otherRole = role(context, other);
  const distance = bucket(apart);
  const type = `${facts.type}${facts.subtype === 'country' ? '-country' : ''}`;
  const number = facts.plural === undefined ? 'any' : facts.plural ? 'plural' : 'singular';
  const features = [
    `${kind} type=${type} ${number}`,
    `${kind} gender=${facts.gender ?? 'unknown'}`,
    `${kind} distance=${distance}`,
    `${kind} passed=${near(passed)}`,
    `${kind} role=${otherRole}`,
    `${possessive} role=${otherRole} distance=${distance}`,
    `roles=${ownRole}/${otherRole}`,
    `${kind} kind=${kindOf(other)}`,
    `${kind} kind=${kindOf(other)} role=${otherRole}`,
    `size=${near(facts.members.length)}`,
    `quotation=${quotations(pronoun, other)}`,
  ];
  if (other.kind === 'pronoun')
    features.push(
      `pronouns=${pronoun.lemma}/${other.lemma}`,
      `${kind} chain=${pronounClass(other) === kind}`,
    );
  if (facts.members.length > 1) features.push(`${kind} named=${facts.name !== undefined}`);
  if (pronoun.sentence === other.sentence)
    features.push(...sameSentence(context, pronoun, other, possessive));
  else if (
    context.tree.head(other.governor) >= 0 &&
    context.tree.head(context.tree.head(other.governor)) < 0
  )
    features.push(`${kind} main-clause role=${otherRole}`);
  return features;
}

function quotations(a: Candidate, b: Candidate): string {
  if (a.quotation === b.quotation) return a.quotation === undefined ? 'none' : 'same';
  return a.quotation === undefined ? 'antecedent' : b.quotation === undefined ? 'anaphor' : 'both';
}

function sameSentence(
  context: Context,
  pronoun: Candidate,
  other: Candidate,
  possessive: string,
): string[] {
  const clause = clauseOf(context, pronoun.head);
  const otherClause = clauseOf(context, other.head);
  const otherRole = role(context, other);
  const relation =
    clause === otherClause
      ? 'same'
      : context.tree.within(clause, otherClause)
        ? 'above'
        : context.tree.within(otherClause, clause)
          ? 'below'
          : 'beside';
  const features = [`${possessive} clause=${relation} role=${otherRole}`];
  if (context.tree.within(pronoun.head, other.head)) features.push(`${possessive} inside`);
  return features;
}

/** Features of "this description means that mention". */
export function nominalFeatures(
  context: Context,
  links: Links,
  nominal: Candidate,
  other: Candidate,
  passed: number,
): string[] {
  const facts = links.cluster(other.index);
  const own = nominal.definiteness;
  const match = headMatch(nominal, other);
  const fresh = nominal.words.filter((word) => !other.words.includes(word)).length;
  const lost =
    other.kind === 'nominal'
      ? other.words.filter((word) => !nominal.words.includes(word)).length
      : 0;
  const shared = nominal.words.filter((word) => other.words.includes(word)).length;
  const distance = bucket(nominal.sentence - other.sentence);
  const text = nominal.text.toLowerCase() === other.text.toLowerCase();
  return [
    `${own} ${match}`,
    `${match} fresh=${Math.min(fresh, 2)}`,
    `${own} ${match} fresh=${Math.min(fresh, 1)} after=${nominal.after.length > 0}`,
    `${match} lost=${Math.min(lost, 2)}`,
    `${match} shared=${Math.min(shared, 2)}`,
    `${match} distance=${distance}`,
    `${own} distance=${distance}`,
    `${match} kinds=${own}/${kindOf(other)}`,
    `${match} type=${nominal.type} ${nominal.plural}`,
    `${match} passed=${near(passed)}`,
    `${match} text=${text} ${own}`,
    `${match} size=${near(facts.members.length)}`,
    `${match} after=${afterMatch(nominal, other)}`,
    `${match} role=${role(context, other)}`,
    ...(context.tree.within(nominal.head, other.head) ? [`inside ${match}`] : []),
  ];
}

function afterMatch(a: Candidate, b: Candidate): string {
  if (a.after.length === 0 || b.after.length === 0)
    return `${a.after.length > 0}/${b.after.length > 0}`;
  return a.after.join(' ') === b.after.join(' ')
    ? 'equal'
    : a.after.some((word) => b.after.includes(word))
      ? 'shared'
      : 'different';
}

export function headMatch(nominal: Candidate, other: Candidate): string {
  if (other.kind === 'nominal') return nominal.lemma === other.lemma ? 'head' : 'kind';
  return other.words.includes(nominal.lemma) ? 'name-head' : 'name-kind';
}

/** Features of "this mention is the first of its entity". */
export function newFeatures(context: Context, candidate: Candidate, known: boolean): string[] {
  if (candidate.kind === 'pronoun') {
    const kind = pronounClass(candidate);
    return [
      `new ${kind}`,
      `new ${kind} ${role(context, candidate)}`,
      `new ${kind} quotation=${candidate.quotation !== undefined}`,
    ];
  }
  const { definiteness: own } = candidate;
  return [
    `new ${own}`,
    `new ${own} words=${Math.min(candidate.words.length, 2)} after=${candidate.after.length > 0}`,
    `new ${own} ${candidate.type}`,
    `new ${own} ${candidate.plural}`,
    `new ${own} known=${known}`,
    `new role=${role(context, candidate)}`,
  ];
}
