import { createGazetteer, type Gazetteer } from '../base/gazetteer.ts';
import type { DocumentMention, MentionCluster, Resources } from '../model/index.ts';
import { findAmounts } from './amounts/index.ts';
import { readAmountWords, type AmountWords } from './amounts/words.ts';
import type { Context, Mentions, Quotation } from './context.ts';
import { corefer } from './coreference/index.ts';
import type { Link, Links } from './coreference/links.ts';
import { createChooser, readWeights, type Thresholds } from './coreference/ranker.ts';
import type { Chooser } from './coreference/resolve.ts';
import type { Candidate } from './mentions/candidate.ts';
import { findCandidates, type Candidates, type Lexicon } from './mentions/find.ts';
import { createGeography } from './mentions/geography.ts';
import { readMentionWords } from './mentions/words.ts';
import { markActors, readMetonymyWords, type MetonymyWords } from './metonymy.ts';
import { findAttributes } from './offices/index.ts';
import { readOfficeWords } from './offices/words.ts';
import { findTimes } from './time/index.ts';
import { readTimeWords, type TimeWords } from './time/words.ts';

/** Precision first: below these probabilities a pronoun or description stays unlinked. */
export const THRESHOLDS: Thresholds = { pronoun: 0.5, nominal: 0.5 };

/** All words and weights that mentions, times, amounts and offices need. */
export interface MentionLexicon extends Lexicon {
  times: TimeWords;
  amounts: AmountWords;
  choose: Chooser;
  metonymy: MetonymyWords;
}

export function readMentionLexicon(
  resources: Resources,
  gazetteer: Gazetteer = createGazetteer(resources),
): MentionLexicon {
  return {
    words: readMentionWords(resources),
    offices: readOfficeWords(resources),
    geography: createGeography(gazetteer),
    times: readTimeWords(resources),
    amounts: readAmountWords(resources),
    choose: createChooser(readWeights(resources), THRESHOLDS),
    metonymy: readMetonymyWords(resources),
  };
}

/** Finds what a document speaks of: mentions and their clusters, aliases, times, amounts, offices. Linear in the text. */
export function findMentions(
  context: Context,
  quotations: readonly Quotation[],
  lexicon: MentionLexicon,
): Mentions {
  const times = findTimes(context, lexicon.times);
  const amounts = findAmounts(context, lexicon.amounts, times);
  const candidates = findCandidates(context, lexicon, quotations, times);
  const links = corefer(context, candidates, quotations, lexicon, lexicon.choose);
  markActors(context, candidates.list, lexicon.metonymy, lexicon.geography);
  const clusters = numberClusters(links);
  const mentionAt = mentionIndex(context, candidates);
  const { claims, aliases } = findAttributes(context, candidates, links, lexicon);
  return {
    mentions: candidates.list.map(toMention),
    clusters,
    aliases,
    times,
    amounts,
    claims,
    mentionAt,
    linkOf: linkIndex(links),
  };
}

/** The first link of each mention to an earlier one. */
function linkIndex({ links }: Links): Mentions['linkOf'] {
  const byMention = new Map<number, Link>();
  for (const link of links) if (!byMention.has(link.from)) byMention.set(link.from, link);
  return (mention) => byMention.get(mention);
}

/** Clusters in the order of their first mentions; writes their numbers into the mentions. */
function numberClusters(links: Links): MentionCluster[] {
  const numbers = new Map<number, number>();
  const clusters: MentionCluster[] = [];
  for (const candidate of links.list) {
    const root = links.find(candidate.index);
    let number = numbers.get(root);
    if (number === undefined) {
      number = clusters.length;
      numbers.set(root, number);
      clusters.push(emptyCluster(links, root));
    }
    clusters[number]!.mentions.push(candidate.index);
    candidate.cluster = number;
  }
  for (const [root, members] of links.groups) {
    const group = clusters[numbers.get(links.find(root))!]!;
    const indices = members.map((member) => numbers.get(links.find(member))!);
    group.members = [...new Set(indices)].sort((a, b) => a - b);
  }
  return clusters;
}

function emptyCluster(links: Links, root: number): MentionCluster {
  const { type, subtype, gender, plural } = links.cluster(root);
  return {
    mentions: [],
    type,
    ...(subtype === undefined ? {} : { subtype }),
    ...(gender === undefined ? {} : { gender }),
    ...(plural ? { plural: true as const } : {}),
  };
}

function mentionIndex(context: Context, { list, byHead }: Candidates): Mentions['mentionAt'] {
  const covering = new Int32Array(context.analysis.tokens.length).fill(-1);
  for (const { kind, first, last, index } of list)
    if (kind === 'name') covering.fill(index, first, last);
  return (token) => {
    const found = byHead.get(token)?.index ?? covering[token] ?? -1;
    return found < 0 ? undefined : found;
  };
}

function toMention(candidate: Candidate): DocumentMention {
  const { start, end, text, kind, type, subtype, head, sentence, cluster, acts } = candidate;
  return {
    start,
    end,
    text,
    kind,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    head,
    sentence,
    cluster,
    ...(acts ? { acts } : {}),
  };
}
