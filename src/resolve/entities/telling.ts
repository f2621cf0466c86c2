import { push } from '../../base/order.ts';
import type { DocumentClaim, DocumentMention, Extraction, Span } from '../../model/index.ts';
import { dayOf } from '../claims/compatible.ts';
import type { Corpus } from './corpus.ts';
import { episodesOf, type Report } from './episodes.ts';

/** A description of one document that may become an entity. */
export interface Description {
  /** Index into `Extraction.clusters`. */
  cluster: number;
  /** The same for descriptions that agree in every word that counts. */
  key: string;
  label: string;
  /** A kind of thing with a page of its own: "ammunition". */
  kind: boolean;
  /** An event without a name in it: another one every time. */
  passing: boolean;
}

/** The key under which a description of a document is an entity; undefined where it stays words of its claims. */
export type TellingKeys = (document: number, key: string) => string | undefined;

interface Phrase extends Span {
  sentence: number;
}

/** How many sentences must speak of what nothing else tells from its like, or how many parties it must tie. */
const OFTEN = 2;
const MONEY = /[€$£¥₹]|\b(?:million|billion|trillion)\b/iu;
/** "the research department" + " of the " + a name. */
const COMPLEMENT = /^ (?:of|for|with|between|at|in)(?: the)? $/u;
/** As long as the longest complement with its spaces. */
const FARTHEST = 14;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our)\s|['’]s\s|s['’]\s/iu;

/**
 * Which descriptions of all documents become entities: those that several sentences speak of, that a sum of money
 * tells apart, that tie two named parties, or that are definite and name an entity ("the treaty between Norland and
 * Sudmark"). Others ("direct hits") nobody would look up: they stay words of their claims.
 */
export function tellingKeys(
  { documents, extractions, origins }: Corpus,
  describe: (document: number) => readonly Description[],
): TellingKeys {
  const keys = new Set<string>();
  const onceIn = new Map<string, string>();
  const reports = new Map<string, Report[]>();
  extractions.forEach((extraction, document) => {
    const { text, date } = documents[document]!;
    const [origin, day] = [origins[document]!, dayOf(date?.value)];
    const phrases = phrasesOf(extraction);
    const named = namedBySentence(extraction);
    const ties = tiesOf(extraction);
    for (const { cluster, key, label, kind, passing } of describe(document)) {
      const tells =
        kind ||
        MONEY.test(label) ||
        (ties.get(cluster)?.size ?? 0) >= OFTEN ||
        isPinned(extraction, text, cluster, phrases, named);
      const { mentions } = extraction.clusters[cluster]!;
      const { size } = new Set(mentions.map((at) => extraction.mentions[at]!.sentence));
      if (passing) push(reports, key, { document, origin, day, tells: tells || size >= OFTEN });
      else if (tells) keys.add(key);
      if (!passing && isOften(key, size, origin, onceIn)) keys.add(key);
    }
  });
  const episodes = episodeKeys(reports);
  return (document, key) => (keys.has(key) ? key : episodes.get(key)?.get(document));
}

/** By the key of the description, by document: the key of its event. */
function episodeKeys(
  reports: ReadonlyMap<string, readonly Report[]>,
): Map<string, Map<number, string>> {
  const keys = new Map<string, Map<number, string>>();
  for (const [key, all] of reports)
    for (const [episode, own] of episodesOf(all)) {
      const { size } = new Set(own.map(({ origin }) => origin));
      if (size < OFTEN && !own.some(({ tells }) => tells)) continue;
      const known = keys.get(key) ?? new Map<number, string>();
      for (const { document } of own) known.set(document, `${key}|in:${episode}`);
      keys.set(key, known);
    }
  return keys;
}

/** Whether several sentences of independent documents have it; copies count once. Remembers where it stood once. */
function isOften(key: string, size: number, origin: string, onceIn: Map<string, string>): boolean {
  const before = onceIn.get(key);
  if (before === undefined) onceIn.set(key, origin);
  return size >= OFTEN || (before !== undefined && before !== origin);
}

/** The whole phrases that stand in claims, by cluster. */
function phrasesOf(extraction: Extraction): Map<number, Phrase[]> {
  const phrases = new Map<number, Phrase[]>();
  for (const claim of extraction.claims)
    for (const argument of argumentsOf(claim)) {
      const mention = extraction.mentions[argument.mention ?? -1];
      if (mention) {
        const { start, end } = argument.full ?? argument;
        push(phrases, mention.cluster, { start, end, sentence: mention.sentence });
      }
    }
  return phrases;
}

/** The named parties that share a claim with a cluster as subject or object: what ties two of them is worth a page. */
function tiesOf({ claims, mentions, clusters }: Extraction): Map<number, Set<number>> {
  const ties = new Map<number, Set<number>>();
  const clusterOf = (argument: DocumentClaim['object']) =>
    mentions[argument?.mention ?? -1]?.cluster;
  const isNamed = (cluster: number) =>
    clusters[cluster]!.mentions.some((at) => mentions[at]!.kind === 'name');
  for (const { subject, object } of claims) {
    const [a, b] = [clusterOf(subject), clusterOf(object)];
    if (a === undefined || b === undefined || a === b) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (isNamed(other)) ties.set(one, (ties.get(one) ?? new Set()).add(other));
  }
  return ties;
}

export function argumentsOf(claim: DocumentClaim): DocumentClaim['subject'][] {
  const others = claim.participants.map(({ argument }) => argument);
  return [claim.subject, claim.object, claim.place, ...others].filter((one) => one !== undefined);
}

/** Names, and groups of known members, by the sentence they stand in. */
function namedBySentence({ mentions, clusters }: Extraction): Map<number, DocumentMention[]> {
  const named = new Map<number, DocumentMention[]>();
  for (const mention of mentions) {
    if (mention.kind === 'name' || clusters[mention.cluster]?.members !== undefined)
      push(named, mention.sentence, mention);
  }
  return named;
}

/** Definite, with a name within the phrase or behind it. */
function isPinned(
  { mentions, clusters }: Extraction,
  text: string,
  cluster: number,
  phrases: ReadonlyMap<number, readonly Phrase[]>,
  named: ReadonlyMap<number, readonly DocumentMention[]>,
): boolean {
  const own = clusters[cluster]!.mentions.map((at) => mentions[at]!);
  const nominals = own.filter(({ kind }) => kind === 'nominal');
  if (!nominals.some((mention) => DEFINITE.test(mention.text))) return false;
  const spans: readonly Phrase[] = [...nominals, ...(phrases.get(cluster) ?? [])];
  return spans.some((span) =>
    named.get(span.sentence)?.some((other) => other.cluster !== cluster && pins(span, other, text)),
  );
}

function pins(span: Span, name: Span, text: string): boolean {
  if (name.start >= span.start && name.end <= span.end) return true;
  const gap = name.start - span.end;
  return gap > 0 && gap <= FARTHEST && COMPLEMENT.test(text.slice(span.end, name.start));
}
