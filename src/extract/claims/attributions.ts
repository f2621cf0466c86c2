import type { Argument, DocumentAttribution } from '../../model/index.ts';
import type { Quotation } from '../context.ts';
import type { Speech } from '../attribution/speech.ts';
import { quotationAt } from '../attribution/cues.ts';
import { nameBeside } from '../attribution/name-beside.ts';
import { isRelativePronoun } from '../clauses/phrases.ts';
import { isRelation } from '../tree.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { argumentAt, plainArgument, type ClaimContext } from './argument.ts';

/**
 * Who says so, from the nearest speaker outwards; the speaker of the quotation around the clause comes last. `own` are
 * cues that are a part of the claim itself.
 */
export function attributionsOf(
  context: ClaimContext,
  speeches: readonly Speech[],
  predicate: number,
  own: readonly number[] = [],
): DocumentAttribution[] {
  if (describesSource(context, predicate)) return [];
  const found: DocumentAttribution[] = [];
  const seen = new Map<string, number>();
  const add = (
    given: number,
    verb?: string,
    outlet?: number,
    cue?: number,
    joint?: boolean,
  ): void => {
    const head = named(context, given);
    const known = identity(context, head);
    const before = seen.get(known);
    if (before !== undefined) found[before] = better(context, found[before]!, head);
    if (
      before !== undefined ||
      isDay(context, head) ||
      actsItself(context, predicate, head) ||
      isWithin(context, predicate, head, cue) ||
      isNobody(context, head, verb)
    )
      return;
    const speaker = argumentAt(context, head) ?? plainArgument(context, head);
    const title = found.at(-1);
    if (joint && title && describes(context, title, head)) return;
    if (title && stands(context, title, speaker)) found.pop();
    seen.set(known, found.length);
    const through = outlet === undefined ? undefined : argumentAt(context, outlet);
    found.push({
      speaker,
      ...(verb === undefined ? {} : { verb }),
      ...(through ? { outlet: through } : {}),
      ...(joint && found.length > 0 ? { joint: true } : {}),
    });
  };
  for (const { speakers, verb, outlet, token } of speeches) {
    if (speakers.length > 0) {
      const before = found.length;
      for (const speaker of speakers.slice(0, 3))
        add(speaker, verb, outlet, token, found.length > before);
    } else if (outlet !== undefined) add(outlet, verb);
  }
  const quotation = quotationAt(context.quotations, predicate);
  const told = quotation?.cue !== undefined && own.includes(quotation.cue);
  if (quotation?.speaker !== undefined && !told && !isScare(quotation)) {
    add(
      quotation.speaker,
      quotation.cue === undefined ? undefined : lemmaOf(context.tree, quotation.cue),
    );
  }
  return found;
}

/** "the council “condemning” the raid": a word or two between marks are no speech of who speaks elsewhere. */
function isScare({ first, last }: Quotation): boolean {
  return last - first <= 2;
}

/** "Anna Berg, president and director of the firm, said": what a person is is nobody who speaks beside her. */
function describes(
  { tree, found }: ClaimContext,
  before: DocumentAttribution | undefined,
  head: number,
): boolean {
  const first = before?.speaker.mention;
  if (first === undefined || found.clusters[found.mentions[first]!.cluster]!.type !== 'person')
    return false;
  const { upos, xpos } = tree.tokens[head]!;
  const bare = tree.dependent(head, 'det', 'nummod', 'nmod:poss') === undefined;
  return found.mentions[first]!.kind === 'name' && upos === 'NOUN' && xpos === 'NN' && bare;
}

/** "said Norland coach Anna Berg": a title right before a name, where the parser sees two who speak. */
function stands(
  { document, found }: ClaimContext,
  title: DocumentAttribution,
  { start, mention }: Argument,
): boolean {
  const name = mention === undefined ? undefined : found.mentions[mention];
  if (name?.kind !== 'name' || name.type !== 'person' || name.start < title.speaker.end)
    return false;
  const { mention: other } = title.speaker;
  if (other !== undefined && found.mentions[other]!.kind !== 'nominal') return false;
  return document.text.slice(title.speaker.end, Math.min(start, name.start)).trim() === '';
}

/** Who acts in a clause is no word of who says it: the cue has been lent the subject of what it brings. */
function actsItself({ tree }: ClaimContext, predicate: number, speaker: number): boolean {
  const { relation } = tree.tokens[speaker]!;
  return speaker < predicate && tree.head(speaker) === predicate && isRelation(relation, 'nsubj');
}

/** "said Wednesday": a time by itself speaks as little as "one official Monday" is a time. */
function isDay({ tree, timeTokens }: ClaimContext, head: number): boolean {
  return timeTokens.has(head) && tree.dependent(head, 'compound', 'nmod') === undefined;
}

/** What describes the speaker is not said by him; what he says in a clause that describes him is: "Anna, who says that …". */
function isWithin(
  { tree }: ClaimContext,
  predicate: number,
  speaker: number,
  cue: number | undefined,
): boolean {
  if (!tree.within(predicate, speaker)) return false;
  if (cue === undefined || cue === predicate || !tree.within(predicate, cue)) return true;
  const { xpos, upos } = tree.tokens[cue]!;
  const active =
    upos === 'NOUN' ||
    xpos === 'VBG' ||
    tree.children(cue).some((child) => isRelativePronoun(tree, child));
  return !(active && tree.within(cue, speaker));
}

/** Of two words for one speaker the name, with the verb that stands nearer. */
function better(
  context: ClaimContext,
  known: DocumentAttribution,
  head: number,
): DocumentAttribution {
  const { mentions } = context.found;
  const { mention } = known.speaker;
  if (mention === undefined || mentions[mention]!.kind !== 'pronoun') return known;
  return { ...known, speaker: argumentAt(context, head) ?? known.speaker };
}

/** Who is meant, so that nobody is listed twice: the cluster, else the word. */
function identity({ found }: ClaimContext, head: number): string {
  const mention = found.mentionAt(head);
  return mention === undefined ? `t${head}` : `c${found.mentions[mention]!.cluster}`;
}

/** The name that a description without one has beside it, as a part of its phrase. */
function named({ tree, found }: ClaimContext, head: number): number {
  const mention = found.mentionAt(head);
  if (mention !== undefined && found.mentions[mention]!.kind !== 'nominal') return head;
  const beside = nameBeside(tree, head, (at) => {
    const index = found.mentionAt(at);
    const one = index === undefined ? undefined : found.mentions[index]!;
    return one?.kind === 'name' ? { ...one, at } : undefined;
  });
  return beside?.type === 'person' && tree.within(beside.at, head) ? beside.head : head;
}

/** What is done to find something out says what it found. */
const FINDINGS =
  /^(?:survey|study|report|poll|investigation|inquiry|enquiry|research|analysis|calculation|review|audit|census|test|trial|count|examination|assessment|estimate|ruling|verdict|announcement|speech|interview|broadcast|autopsy|tweet|call|testimony|lawsuit|suit|petition|indictment|complaint|filing|affidavit|inquest|hearing|prosecution|probe)$/;
const NOBODY = /^(?:this|that|these|those|which|what|there|none)$/i;
/** "some believe": people, if they speak or think. */
const SEVERAL = /^(?:both|all|some|each)$/i;
const SPEAKING = /^(?:say|claim|argue|warn|allege|insist|suggest|believe|think|fear|hope|expect)$/;

/** "This means that …", "the meeting led to …": no one speaks, and the article says so itself. */
function isNobody(
  { tree, found, predicates }: ClaimContext,
  head: number,
  verb: string | undefined,
): boolean {
  const index = found.mentionAt(head);
  const mention = index === undefined ? undefined : found.mentions[index];
  const type = mention && found.clusters[mention.cluster]!.type;
  const { text } = tree.tokens[head]!;
  // "As I said before": whoever writes the article says so.
  if (/^i$/i.test(text) && isAlone(found, index)) return true;
  if (type === 'person' || type === 'organization' || type === 'place') return false;
  if (NOBODY.test(text) || (SEVERAL.test(text) && !SPEAKING.test(verb ?? ''))) return true;
  if (SEVERAL.test(text)) return false;
  const it =
    /^it$/i.test(text) &&
    /^(?:show|suggest|indicate|prove|mean|signal|reveal|reflect)$/.test(verb ?? '');
  if (it) return true;
  const cue = verb === undefined ? undefined : predicates.cues.get(verb);
  // "The summit said" is said by whoever met there.
  if (type === 'event' && verb === 'say') return false;
  if (type === 'event')
    return !(cue === 'say' || cue === 'think') || !FINDINGS.test(lemmaOf(tree, head));
  const said = verb === undefined || cue !== undefined || predicates.contentNouns.has(verb);
  return type === 'thing' && !said;
}

/** Whether nothing but pronouns is known for a mention. */
function isAlone(
  { mentions, clusters }: ClaimContext['found'],
  index: number | undefined,
): boolean {
  if (index === undefined) return true;
  const { mentions: same } = clusters[mentions[index]!.cluster]!;
  return same.every((one) => mentions[one]!.kind === 'pronoun');
}

/** "according to a complaint filed in court": that it was filed says the article itself. */
function describesSource({ tree }: ClaimContext, predicate: number): boolean {
  let token = predicate;
  for (let steps = 0; steps < 4; steps += 1) {
    const head = tree.head(token);
    if (head < 0) return false;
    if (isRelation(tree.tokens[token]!.relation, 'acl')) {
      const first = tree.first(head);
      const before = tree.tokens.slice(Math.max(0, first - 2), first + 2);
      if (before.some(({ text }) => text.toLowerCase() === 'according')) return true;
    }
    token = head;
  }
  return false;
}
