import { createIntList } from '../../base/int-list.ts';
import { push } from '../../base/order.ts';
import type { Knowledge } from '../knowledge.ts';
import { candidatePairs } from './blocking.ts';
import { backOnlyInitials } from './initials.ts';
import { clusterDecisions, type Clusters } from './cluster.ts';
import { compareProfiles, slipFeatures } from './compare.ts';
import { onlyOwner, ownersOf } from './owners.ts';
import { sharedContext } from './context.ts';
import type { Corpus } from './corpus.ts';
import { joinCorpusShortNames } from './corpus-short.ts';
import { joinDocumentBearers } from './document-bearers.ts';
import { decide, type Decision } from './evidence.ts';
import { tellHomonymsApart } from './homonyms.ts';
import type { LocalEntities } from './local-entity.ts';
import { pagelessLocals } from './pageless.ts';
import { createLocalReader, type LocalReader } from './local-reader.ts';
import type { Keyed, Profile } from './profile.ts';
import { rareSlips } from './rare-slips.ts';
import { createVariantFolder, type VariantFolder } from './variants.ts';

/**
 * Entities before they have ids and labels: clusters of profiles. Local entities are counted through all documents;
 * of each mention and each local entity a few integers are kept, all else is kept by name.
 */
export interface ResolvedEntities {
  /** Of each document: the local entity of each mention; -1 for none, -2 - i for the description `words[i]`. */
  of: readonly Int32Array[];
  words: readonly string[];
  locals: Locals;
  /** Of each document: its first local entity. */
  first: readonly number[];
  /** Normal forms of the fullest names, by `locals.content`. */
  contents: readonly string[];
  profiles: readonly Profile[];
  /** Clusters, in the order of their first key. */
  clusters: Profile[][];
  /** Cluster of each local entity; `NO_CLUSTER` for one whose only mention stays words. */
  clusterOf: Int32Array;
  /** Decisions for one entity, and those that are unsure. */
  decisions: Decision[];
  /** The local entities of a document once more, with the keys of their profiles. */
  read: (document: number) => Keyed[];
}

const NO_CLUSTER = -1;

/** Columns, one value a local entity. */
export interface Locals {
  document: Int32Array;
  profile: Int32Array;
  content: Int32Array;
  mentions: Int32Array;
}

type Pair = Decision & { pair: [number, number] };

export function resolveEntities(corpus: Corpus, knowledge: Knowledge): ResolvedEntities {
  const readLocals = createLocalReader(corpus, knowledge);
  const { locals, of, words, contents, profiles, first } = foldCorpus(
    corpus,
    knowledge,
    readLocals,
  );
  const { joined, decisions } = decideAll(profiles, corpus.documents.length, knowledge);
  const { extractions } = corpus;
  const pageless = pagelessLocals(profiles, joined, { locals, of, extractions });
  for (const [local, mention] of pageless) {
    const text = contents.list[locals.content[local]!]!;
    of[locals.document[local]!]![mention] = asWords(words.add(text));
  }
  const dropped = new Set([...pageless.keys()].map((local) => locals.profile[local]!));
  const groups = new Map<number, Profile[]>();
  profiles.forEach((profile, at) => {
    if (!dropped.has(at)) push(groups, joined.find(at), profile);
  });
  const place = new Map([...groups.keys()].map((root, at) => [root, at]));
  const clusterOf = locals.profile.map((at) => place.get(joined.find(at)) ?? NO_CLUSTER);
  const read = (document: number) =>
    readLocals(document).keyed.map((item, at) => {
      const { key } = profiles[locals.profile[first[document]! + at]!]!;
      return { ...item, key };
    });
  const clusters = [...groups.values()];
  return {
    of,
    words: words.list,
    locals,
    first,
    contents: contents.list,
    profiles,
    clusters,
    clusterOf,
    decisions,
    read,
  };
}

/** Reads document after document into what is known of each name. */
function foldCorpus({ documents }: Corpus, knowledge: Knowledge, readLocals: LocalReader) {
  const folder = createVariantFolder(knowledge);
  const words = numbering();
  const contents = numbering();
  const columns = {
    document: createIntList(),
    content: createIntList(),
    mentions: createIntList(),
  };
  const variantOf = createIntList();
  const first: number[] = [];
  const of = documents.map((_, index) => {
    const { local, keyed } = readLocals(index);
    const begin = variantOf.length;
    first.push(begin);
    for (const item of keyed) {
      variantOf.push(folder.add(item));
      columns.document.push(index);
      columns.content.push(contents.add(item.local.reading.key));
      columns.mentions.push(item.local.mentions.length);
    }
    return mentionsOf(local, begin, words.add);
  });
  const { profiles, locals } = gather(folder, variantOf.toArray(), columns);
  return { locals, of, words, contents, profiles, first };
}

function mentionsOf(
  { of, words }: LocalEntities,
  begin: number,
  number: (text: string) => number,
): Int32Array {
  const global = of.map((local) => (local < 0 ? -1 : begin + local));
  for (const [mention, text] of words ?? []) global[mention] = asWords(number(text));
  return global;
}

/** How `ResolvedEntities.of` says that a mention stays words. */
function asWords(number: number): number {
  return -2 - number;
}

type Columns = Record<'document' | 'content' | 'mentions', { toArray(): Int32Array }>;

function gather({ variants }: VariantFolder, variantOf: Int32Array, columns: Columns) {
  const { profiles, of } = tellHomonymsApart(variants);
  const locals: Locals = {
    document: columns.document.toArray(),
    profile: variantOf.map((variant) => of[variant]!),
    content: columns.content.toArray(),
    mentions: columns.mentions.toArray(),
  };
  return { profiles, locals };
}

/** Texts by number, each once. */
function numbering() {
  const numbers = new Map<string, number>();
  const list: string[] = [];
  const add = (text: string): number => {
    let at = numbers.get(text);
    if (at === undefined) {
      numbers.set(text, (at = list.length));
      list.push(text);
    }
    return at;
  };
  return { list, add };
}

function decideAll(
  profiles: readonly Profile[],
  documents: number,
  knowledge: Knowledge,
): { joined: Clusters; decisions: Decision[] } {
  const { speller, names } = knowledge;
  const shared = sharedContext(profiles, documents);
  const decisions: Pair[] = [];
  const apart: [number, number][] = [];
  const isOnlyOfItsName = ownersOf(profiles);
  const slips = new Map(rareSlips(profiles, knowledge));
  for (const [x, y] of slips) {
    const [a, b] = [profiles[x]!, profiles[y]!];
    decisions.push({ ...decide(a.key, b.key, slipFeatures(a, b, shared)), pair: [x, y] });
  }
  for (const [x, y] of candidatePairs(profiles, speller)) {
    if (slips.get(x) === y || slips.get(y) === x) continue;
    const [a, b] = [profiles[x]!, profiles[y]!];
    const features = compareProfiles(a, b, speller, shared);
    if (!features) continue;
    if (features.some(({ name }) => name === 'name:country') && isOnlyOfItsName(a, b))
      features.push(onlyOwner(a, b));
    const decision = decide(a.key, b.key, features);
    if (decision.verdict === 'different') apart.push([x, y]);
    else decisions.push({ ...decision, pair: [x, y] });
  }
  backOnlyInitials(decisions, profiles, names);
  decisions.sort((a, b) => b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const joined = clusterDecisions(profiles, decisions, apart);
  const short = joinCorpusShortNames(profiles, joined, speller, names, shared);
  const here = joinDocumentBearers(profiles, joined);
  const plain = decisions.map(({ pair: _pair, ...decision }) => decision);
  return { joined, decisions: [...plain, ...short, ...here] };
}
