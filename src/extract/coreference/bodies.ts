import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { role } from './features.ts';
import type { ClusterFacts } from './links.ts';

/** Kinds of bodies that exclude each other. */
const BODIES = new Set(
  'ministry council committee commission party bank court government parliament university army union league tribunal agency department police newspaper senate board authority'.split(
    ' ',
  ),
);

/** "The committee" is not the "Child Support Agency": both heads say what kind of body it is. */
export function isOtherBody(nominal: Candidate, { name }: ClusterFacts): boolean {
  if (!BODIES.has(nominal.lemma) || name === undefined || name.type === 'person') return false;
  if (name.words.includes(nominal.lemma)) return false;
  return name.words.some((word) => BODIES.has(word) || FIRMS.has(word));
}

/** What the names of firms and forces hold, which are no ministries, courts or unions. */
const FIRMS = new Set(
  'company corporation corp inc ltd plc llc group airlines airways motors holdings industries force forces brigade club team hospital foundation'.split(
    ' ',
  ),
);

/** "The newspaper" is not "the Peruvians". */
export function isOfPeople({ lemma }: Candidate, { subtype, plural }: ClusterFacts): boolean {
  return subtype === 'people' && plural === true && lemma !== 'group' && lemma !== 'team';
}

/** Two of one kind are named in the sentence that names one last, and neither is what it is about: none is meant for sure. */
export function isTied(
  context: Context,
  { lemma }: Candidate,
  [a, b]: readonly Candidate[],
): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.kind !== 'name' || b.kind !== 'name' || a.sentence !== b.sentence) return false;
  if (a.words.includes(lemma) !== b.words.includes(lemma)) return false;
  const about = (one: Candidate): boolean => /^(?:subject|passive)$/.test(role(context, one));
  return about(a) === about(b);
}
