import { collapseSpace, foldText } from '../../base/text.ts';
import type {
  Argument,
  Attribution,
  ChainLink,
  DocumentAttribution,
  Document,
  DocumentClaim,
  EntityId,
  Extraction,
  Participant,
} from '../../model/index.ts';

/** What a claim's argument came to. */
export interface Filler {
  /** Absent where it is no entity. */
  entity?: EntityId;
  /** The words. */
  text: string;
  /** The same for the same thing in any document: used to compare claims. */
  key: string;
  /** The normal form of the words, which no correction and no other document changes: used for ids. */
  content: string;
}

/** One passage of one document that makes a claim, with its arguments resolved. */
export interface Statement {
  document: Document;
  /** Index of the document. */
  index: number;
  claim: DocumentClaim;
  subject: Filler;
  object?: Filler;
  participants: { role: string; filler: Filler }[];
  place?: Filler;
  /** A place that the words of subject or object name: "a strike on the city of X". */
  scene?: EntityId;
  attribution: Attribution[];
  chain: ChainLink[];
}

/** Finds what a mention of a document was resolved to. */
export interface Mentioned {
  /** Entity of the mention; absent where it is none. */
  entity(document: number, mention: number): EntityId | undefined;
  /** Normal form of the best name in the document. */
  content(document: number, mention: number): string | undefined;
  /** The name that a pronoun or description stands for: the nearest before it, else the first. */
  antecedent(document: number, mention: number): number | undefined;
}

/**
 * Resolves the arguments of all claims of a document. Those without any entity are left out, but for figures of deaths
 * and damage: they are compared with others whoever was hurt.
 */
export function readStatements(
  index: number,
  document: Document,
  extraction: Extraction,
  mentioned: Mentioned,
): Statement[] {
  return extraction.claims.flatMap((claim) => {
    const statement = readStatement(index, document, extraction, claim, mentioned);
    const fillers = [
      statement.subject,
      statement.object,
      ...statement.participants.map((p) => p.filler),
    ];
    const isFigure = claim.class === 'HARM' && claim.amounts.length > 0;
    return isFigure || fillers.some((filler) => filler?.entity !== undefined) ? [statement] : [];
  });
}

function readStatement(
  index: number,
  document: Document,
  extraction: Extraction,
  claim: DocumentClaim,
  mentioned: Mentioned,
): Statement {
  const chain: ChainLink[] = [];
  const fill = (argument: Argument) => fillers(argument, index, extraction, mentioned, chain);
  const [subject, ...coSubjects] = fill(claim.subject);
  const [found, ...coObjects] = claim.object ? fill(claim.object) : [];
  const object = isOfNobody(claim, found, extraction)
    ? undefined
    : found?.entity === undefined || found.entity !== subject!.entity
      ? found
      : own(found);
  const place = claim.place ? fill(claim.place)[0] : undefined;
  const scene = placeWithin([claim.subject, claim.object], index, extraction, mentioned);
  const participants = [
    ...coSubjects.map((filler) => ({ role: 'co-subject', filler })),
    ...coObjects.map((filler) => ({ role: 'co-object', filler })),
    ...claim.participants.flatMap(({ role, argument }) =>
      fill(argument).map((filler) => ({ role, filler })),
    ),
  ];
  for (const { argument } of claim.participants) linkFarWords(claim, argument, document, chain);
  return {
    document,
    index,
    claim,
    subject: subject!,
    ...(object ? { object } : {}),
    participants: withoutRepeats(participants, subject!, object),
    ...(place ? { place } : {}),
    ...(scene === undefined ? {} : { scene }),
    attribution: claim.attribution.map((each) => attribute(each, fill)),
    chain,
  };
}

/** "Its mayor", of a place without a name: an office without whose it is. */
function isOfNobody(
  { class: kind, object }: DocumentClaim,
  found: Filler | undefined,
  { mentions }: Extraction,
): boolean {
  if (kind !== 'OFFICE' || object?.mention === undefined || found?.entity !== undefined)
    return false;
  return mentions[object.mention]?.kind === 'pronoun';
}

/** "Berg is its best critic", "Norland braces itself": what one is or does to oneself is words, and leads nowhere. */
function own({ text }: Filler): Filler {
  return plainFiller(text);
}

/** The last named place within the whole phrases: in "a strike on a village near X" the one that pins it down. */
function placeWithin(
  phrases: readonly (Argument | undefined)[],
  index: number,
  extraction: Extraction,
  mentioned: Mentioned,
): EntityId | undefined {
  const spans = phrases.flatMap((phrase) => (phrase ? [phrase.full ?? phrase] : []));
  const at = extraction.mentions.findLastIndex(
    ({ start, end, kind, type }) =>
      kind === 'name' &&
      type === 'place' &&
      spans.some((span) => start >= span.start && end <= span.end),
  );
  return at < 0 ? undefined : mentioned.entity(index, at);
}

/** A group ("the two countries") becomes its members. Never empty. */
function fillers(
  argument: Argument,
  index: number,
  extraction: Extraction,
  mentioned: Mentioned,
  chain: ChainLink[],
): Filler[] {
  const { mention } = argument;
  const found = mention === undefined ? undefined : extraction.mentions[mention];
  if (mention === undefined || !found) return [plainFiller(argument.text)];
  const entity = mentioned.entity(index, mention);
  const members = extraction.clusters[found.cluster]?.members ?? [];
  if (entity === undefined && members.length > 0) {
    const parts = members.flatMap((cluster) => {
      const first = extraction.clusters[cluster]?.mentions[0];
      return first === undefined ? [] : [memberFiller(first, index, extraction, mentioned, chain)];
    });
    if (parts.some((part) => part.entity !== undefined)) return parts;
  }
  const content = mentioned.content(index, mention);
  if (found.kind !== 'name') link(index, mention, extraction, mentioned, chain);
  if (entity === undefined) {
    const plain = plainFiller(described(argument, mention, extraction, chain));
    return [content === undefined ? plain : { ...plain, content }];
  }
  return [{ entity, text: argument.text, key: entity, content: content ?? normal(argument.text) }];
}

/** A pronoun that stands for a description says that: "they" of "two officials" are two officials. */
function described(
  { text }: Argument,
  mention: number,
  extraction: Extraction,
  chain: ChainLink[],
): string {
  const { kind, cluster, start } = extraction.mentions[mention]!;
  if (kind !== 'pronoun') return text;
  const descriptions = (extraction.clusters[cluster]?.mentions ?? []).filter(
    (each) => extraction.mentions[each]!.kind === 'nominal',
  );
  const meant =
    descriptions.findLast((each) => extraction.mentions[each]!.start < start) ?? descriptions[0];
  if (meant === undefined) return text;
  addLink(meant, extraction, undefined, chain);
  return extraction.mentions[meant]!.text.replace(/^(?:an?|the) (?=\S)/iu, '');
}

function memberFiller(
  mention: number,
  index: number,
  extraction: Extraction,
  mentioned: Mentioned,
  chain: ChainLink[],
): Filler {
  const { text } = extraction.mentions[mention]!;
  const entity = mentioned.entity(index, mention);
  if (entity === undefined) return plainFiller(text);
  const content = mentioned.content(index, mention) ?? normal(text);
  addLink(mention, extraction, entity, chain);
  return { entity, text, key: entity, content };
}

function link(
  index: number,
  mention: number,
  extraction: Extraction,
  mentioned: Mentioned,
  chain: ChainLink[],
): void {
  const antecedent = mentioned.antecedent(index, mention);
  if (antecedent === undefined || antecedent === mention) return;
  addLink(antecedent, extraction, mentioned.entity(index, antecedent), chain);
}

function addLink(
  mention: number,
  extraction: Extraction,
  entity: EntityId | undefined,
  chain: ChainLink[],
): void {
  const { start, end, text } = extraction.mentions[mention]!;
  if (chain.some((each) => each.start === start)) return;
  chain.push({ start, end, text, ...(entity === undefined ? {} : { entity }) });
}

/** A participant that another sentence tells of ("killed", in the attack told of before) is shown with the evidence. */
function linkFarWords(
  { quote }: DocumentClaim,
  { start, end }: Argument,
  { text }: Document,
  chain: ChainLink[],
): void {
  if (start >= quote.start && end <= quote.end) return;
  if (chain.some((each) => each.start === start)) return;
  chain.push({ start, end, text: text.slice(start, end) });
}

function plainFiller(text: string): Filler {
  const content = `"${normal(text)}"`;
  return { text, key: content, content };
}

const NOISE = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your)\s+/;

/** Words for comparing: folded, without determiner. */
export function normal(text: string): string {
  return collapseSpace(foldText(text).replace(/[^\p{L}\p{N}%€$£]+/gu, ' ')).replace(NOISE, '');
}

function withoutRepeats(
  participants: { role: string; filler: Filler }[],
  subject: Filler,
  object?: Filler,
): { role: string; filler: Filler }[] {
  const seen = new Set<string>();
  return participants.filter(({ role, filler }) => {
    const id = `${role}|${filler.key}`;
    const repeated =
      role.startsWith('co-') && (filler.key === subject.key || filler.key === object?.key);
    if (repeated || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function attribute(
  { speaker, verb, outlet, joint }: DocumentAttribution,
  fill: (argument: Argument) => Filler[],
): Attribution {
  const who = fill(speaker)[0]!;
  const by = outlet ? fill(outlet)[0]! : undefined;
  return {
    speaker: who.entity ?? who.text,
    ...(verb === undefined ? {} : { verb }),
    ...(by ? { outlet: by.entity ?? by.text } : {}),
    ...(joint ? { joint } : {}),
  };
}

export function toParticipant({ role, filler }: Statement['participants'][number]): Participant {
  const { entity, text } = filler;
  return { role, text, ...(entity === undefined ? {} : { entity }) };
}
