import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import type { MentionWords } from '../mentions/words.ts';
import { isRelation } from '../tree.ts';
import type { ClusterFacts, Links } from './links.ts';

/** Whether sense forbids what grammar allows: that a pronoun means somebody or something of that kind. */
export function isUnfit(
  context: Context,
  links: Links,
  words: MentionWords,
  pronoun: Candidate,
  other: Candidate,
): boolean {
  const facts = links.cluster(other.index);
  if (namesActor(pronoun, facts)) return true;
  if (pronoun.plural && (isOne(other, facts) || isBody(words, other, facts))) return true;
  return !canAct(context, words, pronoun, facts);
}

/** "They" are no single person, and no sum of money. */
function isOne({ subtype }: Candidate, { type, name, plural }: ClusterFacts): boolean {
  return subtype === 'money' || (type === 'person' && name !== undefined && plural !== true);
}

/** "They" is seldom one organization, but for those that are spoken of as the people in them ("police"). */
function isBody(words: MentionWords, { kind, lemma }: Candidate, facts: ClusterFacts): boolean {
  if (facts.type !== 'organization' || facts.plural === true || kind !== 'name') return false;
  return !words.crews.has(lemma);
}

/** "They would only do that": what is pointed at is no person, organization or place. */
function namesActor({ pronoun, plural }: Candidate, { type, subtype }: ClusterFacts): boolean {
  if (!pronoun?.demonstrative || plural) return false;
  return (type === 'person' || type === 'organization' || type === 'place') && subtype !== 'animal';
}

/** "It wants to sell": no filing, charge or attack does. */
function canAct(
  { tree }: Context,
  words: MentionWords,
  { head }: Candidate,
  { type, name, subtype }: ClusterFacts,
): boolean {
  if ((type !== 'thing' && type !== 'event') || name !== undefined || subtype === 'animal')
    return true;
  const { relation } = tree.tokens[head]!;
  const verb = tree.head(head);
  if (verb < 0 || !isRelation(relation, 'nsubj') || relation.endsWith(':pass')) return true;
  return !words.doing.has(tree.tokens[verb]!.lemma.toLowerCase());
}
