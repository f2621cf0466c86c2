import type { Context, Quotation } from '../context.ts';
import { phraseFrom } from '../attribution/sources.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import { agree, type Links } from './links.ts';
import { SAYING } from './reporters.ts';

/** How many sentences back, of those that are not all quotation, somebody who has spoken may speak on. */
const SENTENCES = 3;
const MENTIONS = 60;

/** Who speaks where: subjects of verbs of saying, speakers of quotations, sources named with "according to". */
export function speakingMentions(
  { tree }: Context,
  links: Links,
  quotations: readonly Quotation[],
): ReadonlySet<number> {
  const speaking = new Set<number>();
  const add = (token: number | undefined): void => {
    const found = token === undefined ? undefined : links.at(token);
    if (found) speaking.add(found.index);
  };
  tree.tokens.forEach(({ upos, lemma, text }, token) => {
    if (/^according$/i.test(text)) add(phraseFrom(tree, token + 2));
    else if (upos === 'VERB' && SAYING.test(lemma.toLowerCase()))
      tree.dependents(token, 'nsubj').forEach(add);
  });
  for (const { speaker } of quotations) add(speaker);
  return speaking;
}

/**
 * "It added that …", `"…," she said.`: who spoke last speaks on, unless another who could be meant is the subject of a
 * sentence since. Where nobody has spoken, the one whom the sentences before are about does; `unsure` says that nothing
 * else has told either, so that the nearer of the two is taken.
 */
export function lastSpeaker(
  context: Context,
  links: Links,
  speaking: ReadonlySet<number>,
  pronoun: Candidate,
  apart: (later: Candidate, earlier: Candidate) => number,
  rulesOut: (pronoun: Candidate, other: Candidate) => boolean,
  unsure = false,
): Candidate | undefined {
  if (pronoun.quotation !== undefined || !speaksOn(context, speaking, pronoun)) return undefined;
  const human = pronoun.gender === 'male' || pronoun.gender === 'female';
  let other: Candidate | undefined;
  for (let i = pronoun.index - 1; i >= 0 && i >= pronoun.index - MENTIONS; i -= 1) {
    const found = links.list[i]!;
    if (found.sentence === pronoun.sentence || found.quotation !== undefined) continue;
    if (apart(pronoun, found) > SENTENCES) break;
    if (other !== undefined && found.sentence !== other.sentence) return unsure ? other : undefined;
    if (!fits(links, pronoun, found, human) || rulesOut(pronoun, found)) {
      // Some body that is not known for one has spoken since.
      if (!human && speaking.has(i) && links.cluster(i).type !== 'person') return undefined;
      continue;
    }
    if (speaking.has(i)) return found;
    if (isSubject(context, found)) other = found;
  }
  return other;
}

/** A pronoun that is the subject of the main verb, one of saying, or of one put beside what is said. */
function speaksOn(
  { tree }: Context,
  speaking: ReadonlySet<number>,
  { head, index }: Candidate,
): boolean {
  const verb = tree.head(head);
  if (verb < 0 || !speaking.has(index) || !SAYING.test(tree.tokens[verb]!.lemma.toLowerCase()))
    return false;
  return tree.head(verb) < 0 || isRelation(tree.tokens[verb]!.relation, 'parataxis');
}

function fits(links: Links, pronoun: Candidate, other: Candidate, human: boolean): boolean {
  const { type, plural, members } = links.cluster(other.index);
  if (members.every(({ kind }) => kind === 'pronoun')) return false;
  const wanted = human
    ? type === 'person' && plural !== true
    : pronoun.plural === true
      ? type === 'organization' || (type === 'person' && plural === true)
      : type === 'organization' || type === 'place';
  return wanted && agree(links.cluster(pronoun.index), links.cluster(other.index));
}

function isSubject({ tree }: Context, { governor }: Candidate): boolean {
  const verb = tree.head(governor);
  return (
    verb >= 0 &&
    isRelation(tree.tokens[governor]!.relation, 'nsubj') &&
    (tree.head(verb) < 0 || isRelation(tree.tokens[verb]!.relation, 'parataxis', 'conj'))
  );
}
