import { push } from '../../base/order.ts';
import type { Context, Quotation } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import type { Lexicon } from '../mentions/find.ts';
import type { MentionWords } from '../mentions/words.ts';
import { boundBy, ruledOut } from './binding.ts';
import { isOfPeople, isOtherBody, isTied } from './bodies.ts';
import { clausalReferent } from './clausal.ts';
import { referentOf } from './descriptions.ts';
import { Groups } from './groups.ts';
import { newFeatures, nominalFeatures, pronounFeatures } from './features.ts';
import { lastSpeaker, speakingMentions } from './last-speaker.ts';
import { isUnfit } from './unfit.ts';
import { Voices } from './voices.ts';
import { agree, type Links } from './links.ts';

/** How far back an antecedent is looked for, in sentences and in mentions. */
const PRONOUN_SENTENCES = 3;
const NOMINAL_SENTENCES = 4;
const SAME_HEAD_MENTIONS = 12;
const MENTIONS = 60;

/** Descriptions that are left unlinked where no rule finds what they mean. */
const BY_RULE = new Set(['country', 'nation', 'latter', 'counterpart']);

export interface Option {
  candidate: Candidate;
  features: string[];
  /** Of the one chosen: its probability among all of them and none. */
  certainty?: number;
}

/** Picks one of the antecedents, or none. `fresh` are the features of there being none. */
export type Chooser = (
  anaphor: Candidate,
  options: readonly Option[],
  fresh: readonly string[],
) => Option | undefined;

/** Goes through the mentions in order and links pronouns and descriptions that are still alone. */
export function resolveAnaphors(
  context: Context,
  links: Links,
  lexicon: Lexicon,
  quotations: readonly Quotation[],
  choose: Chooser,
): void {
  const { words } = lexicon;
  const voices = new Voices(context, links, quotations);
  const byHead = new Map<string, Candidate[]>();
  const groups = new Groups(context, links, lexicon);
  const speaking = speakingMentions(context, links, quotations);
  const spokeBefore = (
    pronoun: Candidate,
    unsure = false,
  ): { to: Candidate; rule: string } | undefined => {
    if (pronoun.pronoun?.person !== 3 || pronoun.pronoun.demonstrative) return undefined;
    const to = lastSpeaker(
      context,
      links,
      speaking,
      pronoun,
      (later, earlier) => voices.apart(later, earlier),
      (one, other) => voices.rulesOut(one, other),
      unsure,
    );
    return to && { to, rule: 'last-speaker' };
  };
  for (const candidate of links.list) {
    groups.pass(candidate);
    const speaker = voices.ahead(candidate);
    if (speaker && isOpen(links, speaker)) {
      const before = voices.referent(speaker);
      if (before) links.merge(speaker, before.to, before.rule);
    }
    const open = isOpen(links, candidate);
    const referent = open
      ? (voices.referent(candidate) ??
        spokeBefore(candidate) ??
        clausalReferent(context, links, candidate) ??
        referentOf(context, links, lexicon, candidate))
      : undefined;
    if (referent) links.merge(candidate, referent.to, referent.rule);
    if (open && isAnaphor(context, links, candidate, words)) {
      const options = candidate.pronoun
        ? pronounOptions(context, links, voices, words, candidate)
        : nominalOptions(context, links, candidate, words, byHead);
      const fresh = newFeatures(context, candidate, byHead.has(candidate.lemma));
      const tied =
        !candidate.pronoun &&
        isTied(
          context,
          candidate,
          options.map((one) => one.candidate),
        );
      const chosen = options.length > 0 && !tied ? choose(candidate, options, fresh) : undefined;
      if (chosen)
        links.merge(
          candidate,
          chosen.candidate,
          candidate.pronoun ? 'pronoun' : 'description',
          chosen.certainty,
        );
      else if (candidate.pronoun) {
        const likely = spokeBefore(candidate, true);
        if (likely) links.merge(candidate, likely.to, 'speaker-likely');
      }
    }
    if (candidate.plural && links.alone(candidate)) groups.resolve(candidate);
    if (candidate.kind === 'nominal') push(byHead, candidate.lemma, candidate);
    if (candidate.kind === 'name')
      for (const word of new Set(candidate.words)) push(byHead, word, candidate);
  }
}

/** Whether a mention stands for nothing yet: alone, or together with the "I" of its words. */
function isOpen(links: Links, candidate: Candidate): boolean {
  const { members } = links.cluster(candidate.index);
  return members.every((one) => one === candidate || (one.pronoun?.person ?? 3) !== 3);
}

/** "Elected as president", "the candidate for mayor": the office, and nobody in it. */
function isMereOffice({ tree }: Context, { head, titles, definiteness }: Candidate): boolean {
  if (titles.length === 0 || definiteness !== 'bare') return false;
  const preposition = tree.dependent(head, 'case');
  return preposition !== undefined && /^(?:as|for|of)$/i.test(tree.tokens[preposition]!.text);
}

function isAnaphor(
  context: Context,
  links: Links,
  candidate: Candidate,
  words: MentionWords,
): boolean {
  if (!isOpen(links, candidate)) return false;
  // What "this" points at is mostly a whole sentence, and no mention.
  if (candidate.pronoun) return candidate.pronoun.person === 3 && !candidate.pronoun.demonstrative;
  if (candidate.kind !== 'nominal' || candidate.definiteness === 'indefinite') return false;
  if (BY_RULE.has(candidate.lemma) && candidate.words.length === 0) return false;
  if (isMereOffice(context, candidate)) return false;
  // "Three people" are not the three people of another sentence.
  if (candidate.count !== undefined && candidate.definiteness === 'bare') return false;
  return !candidate.words.some((word) => words.other.has(word));
}

/** The most recent mention of each cluster that agrees with the pronoun and that grammar does not rule out. */
function pronounOptions(
  context: Context,
  links: Links,
  voices: Voices,
  words: MentionWords,
  pronoun: Candidate,
): Option[] {
  const found: Candidate[] = [];
  const seen = new Set<number>();
  const facts = links.cluster(pronoun.index);
  const bound = boundBy(context, links, pronoun);
  for (let i = pronoun.index - 1; i >= 0 && i >= pronoun.index - MENTIONS; i -= 1) {
    const other = links.list[i]!;
    // Past a long quotation only where nothing nearer fits.
    if (pronoun.sentence - other.sentence > PRONOUN_SENTENCES) {
      if (found.length > 0 || voices.apart(pronoun, other) > PRONOUN_SENTENCES) break;
    }
    const root = links.find(i);
    if (seen.has(root) || (other.pronoun?.person ?? 3) !== 3 || !agree(facts, links.cluster(i)))
      continue;
    if (bound.has(root) || ruledOut(context, pronoun, other)) continue;
    if (isUnfit(context, links, words, pronoun, other)) continue;
    if (voices.rulesOut(pronoun, other)) continue;
    seen.add(root);
    found.push(other);
  }
  return found.map((candidate, passed) => ({
    candidate,
    features: pronounFeatures(
      context,
      links,
      pronoun,
      candidate,
      passed,
      voices.apart(pronoun, candidate),
    ),
  }));
}

function nominalOptions(
  context: Context,
  links: Links,
  nominal: Candidate,
  words: MentionWords,
  byHead: ReadonlyMap<string, readonly Candidate[]>,
): Option[] {
  const found = new Map<number, Candidate>();
  for (const other of (byHead.get(nominal.lemma) ?? []).slice(-SAME_HEAD_MENTIONS).reverse())
    add(links, found, other);
  const kinds = words.hypernyms.get(nominal.lemma);
  const byKind = !nominal.described && kinds !== undefined;
  if (byKind)
    for (let i = nominal.index - 1; i >= 0 && i >= nominal.index - MENTIONS; i -= 1) {
      const other = links.list[i]!;
      if (nominal.sentence - other.sentence > NOMINAL_SENTENCES) break;
      const facts = links.cluster(i);
      const fits = kinds.some(
        (kind) => kind === facts.type || kind === `${facts.type}:${facts.subtype}`,
      );
      if (fits && (other.pronoun?.person ?? 3) === 3) add(links, found, other);
    }
  const facts = links.cluster(nominal.index);
  return [...found.values()]
    .filter(
      (other) =>
        compatible(context, nominal, other) &&
        agree(facts, links.cluster(other.index)) &&
        !isOfPeople(nominal, links.cluster(other.index)) &&
        !isOtherBody(nominal, links.cluster(other.index)),
    )
    .sort((a, b) => b.index - a.index)
    .map((candidate, passed) => ({
      candidate,
      features: nominalFeatures(context, links, nominal, candidate, passed),
    }));
}

function add(links: Links, found: Map<number, Candidate>, other: Candidate): void {
  const root = links.find(other.index);
  if (!found.has(root)) found.set(root, other);
}

function compatible(context: Context, nominal: Candidate, other: Candidate): boolean {
  // "These areas" are no single place, "the ministers" no single person.
  const single = other.kind === 'name' && (other.type === 'place' || other.type === 'person');
  if (nominal.plural === true && single && other.plural !== true) return false;
  if (
    nominal.plural !== undefined &&
    other.plural !== undefined &&
    other.kind === 'nominal' &&
    nominal.plural !== other.plural
  )
    return false;
  if (
    nominal.country !== undefined &&
    other.country !== undefined &&
    nominal.country !== other.country &&
    other.kind === 'nominal'
  )
    return false;
  if (nominal.count !== undefined && other.count !== undefined && nominal.count !== other.count)
    return false;
  if (differ(nominal.after, other.after)) return false;
  if (context.tree.within(nominal.head, other.head) && nominal.sentence === other.sentence)
    return false;
  return !(context.tree.within(other.head, nominal.head) && nominal.sentence === other.sentence);
}

/** "The head of the city" is not "the head of the region". */
function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}
