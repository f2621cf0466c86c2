/** A claim as a sentence: who stands where in it, with which words between them. */
import type { Claim } from '../model/index.ts';
import { theBefore, withArticle } from './determiners.ts';
import { qualifierOf } from './qualifier.ts';
import type { Site } from './site.ts';
import { standingOf } from './standing.ts';
import { capital, withoutCapital } from './words.ts';

/** Somebody or something in a sentence; `E` is what is known of an entity there. */
export interface Party<E> {
  /** Entity id, or the words. */
  id: string;
  /** The label of an entity, or the words. */
  name: string;
  entity: E | undefined;
}

export interface RoleParty<E> extends Party<E> {
  role: string;
}

/** The parts of the sentence, in their order. */
export interface Telling<E> {
  /** "Denied" before a sentence that would otherwise read as if it were so. */
  qualifier: string | undefined;
  subjects: Party<E>[];
  /** Who acts with them, where the verb is in the singular. */
  joint: Party<E> | undefined;
  /** "is" or "was" before the title of an office. */
  copula: string | undefined;
  predicate: string;
  /** "of", "of the" after the title of an office. */
  of: string | undefined;
  objects: Party<E>[];
  rest: RoleParty<E>[];
}

type Find<E> = (id: string) => E | undefined;

/** `find`: the entity of an id; undefined where it is the words of somebody who has no page. */
export function tell<E extends { label: string }>(
  site: Site,
  claim: Claim,
  find: Find<E>,
): Telling<E> {
  const { subjects, joint, objects, rest } = partiesOf(claim, find);
  return {
    qualifier: qualifierOf(claim, standingOf(claim)),
    subjects,
    joint,
    copula: copulaOf(site, claim),
    predicate: predicateOf(claim),
    of: ofBefore(claim, objects),
    objects,
    rest,
  };
}

/** The claim in a line of plain words. */
export function sentenceOf(site: Site, claim: Claim): string {
  return wordsOf(tell(site, claim, (id) => site.entities.get(id)));
}

/** The sentence in plain words. */
export function wordsOf<E>(telling: Telling<E>): string {
  const { qualifier, subjects, joint, copula, predicate, of, objects, rest } = telling;
  let words = listed(subjects);
  if (joint !== undefined) words = spaced(words, `together with ${joint.name}`);
  words = spaced(words, copula);
  words = spaced(words, predicate);
  words = spaced(words, of);
  words = spaced(words, listed(objects));
  for (const { role, name } of rest) words = spaced(words, `${role} ${name}`);
  return qualifier === undefined ? capital(words) : `${qualifier}: ${capital(words)}`;
}

function spaced(words: string, more: string | undefined): string {
  if (more === undefined || more === '') return words;
  return words === '' ? more : `${words} ${more}`;
}

function listed<E>(parties: readonly Party<E>[]): string {
  let names = '';
  for (const { name } of parties) names += names === '' ? name : ` and ${name}`;
  return names;
}

/** "is" or "was" before the title of an office: other labels have their verb. */
function copulaOf(site: Site, { id, relation, subject, label }: Claim): string | undefined {
  if (relation !== 'holds-office') return undefined;
  if (/^(?:former|ex)\b/i.test(label)) return 'is';
  const office = site.entities.get(subject)?.offices.find(({ claim }) => claim === id);
  return office?.former ? 'was' : 'is';
}

/** The label; the title of an office with its article: "an adviser". */
function predicateOf({ relation, label }: Claim): string {
  if (relation === 'holds-office') return withArticle(label);
  return relation === 'member-of' ? label.replace(/^(is|was) member\b/, '$1 a member') : label;
}

/** Between the title of an office and whose it is. */
function ofBefore<E>({ relation }: Claim, [first]: readonly Party<E>[]): string | undefined {
  if (first === undefined || relation !== 'holds-office') return undefined;
  return `of ${theBefore(first.name)}`.trimEnd();
}

/**
 * Who stands before the verb and who after it. Those who act together are its subject where the verb is in the plural
 * ("Berg and Lind discuss …"), and follow it otherwise ("Berg, together with Lind, signs …").
 */
function partiesOf<E extends { label: string }>(
  claim: Claim,
  find: Find<E>,
): Pick<Telling<E>, 'subjects' | 'joint' | 'objects' | 'rest'> {
  const subject = partyOf(find, claim.subject, claim.subjectText);
  const objects = claim.object === undefined ? [] : [objectOf(claim, claim.object, find)];
  if (claim.participants.length === 0)
    return { subjects: [subject], joint: undefined, objects, rest: [] };
  const together: Party<E>[] = [];
  const rest: RoleParty<E>[] = [];
  for (const { role, entity, text } of claim.participants) {
    const party = partyOf(find, entity ?? text, withoutCapital(text));
    if (role === 'co-subject') together.push(party);
    else if (role === 'co-object') objects.push(party);
    else rest.push({ ...party, role });
  }
  const plural = !/^\S*[^s\s]s(?: |$)/.test(claim.label);
  if (together.length === 0 || plural)
    return { subjects: [subject, ...together], joint: undefined, objects, rest };
  const [joint, ...others] = together;
  const withOthers = others.map((party) => ({ ...party, role: 'together with' }));
  return { subjects: [subject], joint, objects, rest: [...withOthers, ...rest] };
}

/** "Norland is the only country with …", not "Norland is Norland". */
function objectOf<E extends { label: string }>(
  { subject, objectText }: Claim,
  object: string,
  find: Find<E>,
): Party<E> {
  const text = withoutCapital(objectText ?? object);
  return object === subject
    ? { id: text, name: text, entity: undefined }
    : partyOf(find, object, text);
}

function partyOf<E extends { label: string }>(find: Find<E>, id: string, text: string): Party<E> {
  const entity = find(id);
  return { id, name: entity === undefined ? text : entity.label, entity };
}
