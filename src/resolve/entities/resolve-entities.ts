import { push } from '../../base/order.ts';
import type { Document, Extraction } from '../../model/index.ts';
import type { Knowledge } from '../knowledge.ts';
import { candidatePairs } from './blocking.ts';
import { backOnlyInitials } from './initials.ts';
import { clusterDecisions } from './cluster.ts';
import { compareProfiles } from './compare.ts';
import { sharedContext } from './context.ts';
import { joinCorpusShortNames } from './corpus-short.ts';
import { decide, type Decision } from './evidence.ts';
import { tellHomonymsApart } from './homonyms.ts';
import { keyLocals } from './keys.ts';
import { findLocalEntities } from './local.ts';
import type { LocalEntities } from './local-entity.ts';
import { addNominals, readNominals } from './nominal.ts';
import { locate } from './places.ts';
import { tellingKeys } from './telling.ts';
import { groupByKey, type Keyed, type Profile } from './profile.ts';

/** Documents that are copies of each other have one origin. */
export interface Corpus {
  documents: readonly Document[];
  extractions: readonly Extraction[];
  /** Of each document: the id of the first of its copies. */
  origins: readonly string[];
}

/** Entities before they have ids and labels: clusters of profiles. */
export interface ResolvedEntities {
  /** Of each document: the local entity of each mention, and the index of the first local entity in `keyed`. */
  locals: LocalEntities[];
  offsets: number[];
  keyed: Keyed[];
  /** Clusters, in the order of their first key. */
  clusters: Profile[][];
  /** Cluster of each local entity. */
  clusterOf: Int32Array;
  /** Decisions that were not plain: same by more than equal names, unsure, or different in spite of agreement. */
  decisions: Decision[];
}

export function resolveEntities(corpus: Corpus, knowledge: Knowledge): ResolvedEntities {
  const { locals, offsets, keyed: plainKeys } = readCorpus(corpus, knowledge);
  const keyed = tellHomonymsApart(plainKeys, knowledge.lexicon);
  const profiles = groupByKey(keyed);
  const shared = sharedContext(keyed, corpus.documents.length);
  const decisions = candidatePairs(profiles, knowledge.speller).flatMap(([x, y]) => {
    const [a, b] = [profiles[x]!, profiles[y]!];
    const features = compareProfiles(a, b, knowledge.speller, shared);
    if (!features) return [];
    return [{ ...decide(a.key, b.key, features), pair: [x, y] as [number, number] }];
  });
  backOnlyInitials(decisions, profiles, knowledge.names);
  decisions.sort((a, b) => b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const joined = clusterDecisions(profiles, decisions);
  const short = joinCorpusShortNames(profiles, joined, knowledge.speller, knowledge.names, shared);
  const groups = new Map<number, Profile[]>();
  profiles.forEach((profile, at) => push(groups, joined.find(at), profile));
  const clusters = [...groups.values()];
  const clusterOf = new Int32Array(keyed.length);
  clusters.forEach((members, at) => {
    for (const { locals: own } of members) for (const local of own) clusterOf[local] = at;
  });
  const plain = decisions.map(({ pair: _pair, ...decision }) => decision);
  return { locals, offsets, keyed, clusters, clusterOf, decisions: [...plain, ...short] };
}

function readCorpus(
  { documents, extractions, origins }: Corpus,
  { lexicon, geography, names, read }: Knowledge,
): Pick<ResolvedEntities, 'locals' | 'offsets' | 'keyed'> {
  const locals: LocalEntities[] = [];
  const offsets: number[] = [];
  const keyed: Keyed[] = [];
  const named = extractions.map((extraction, index) =>
    findLocalEntities(index, extraction, documents[index]!.text, read),
  );
  const nominals = extractions.map((extraction, index) =>
    readNominals(named[index]!, extraction, lexicon, read),
  );
  const described = nominals.map(({ descriptions }) => descriptions);
  const texts = documents.map(({ text }) => text);
  const telling = tellingKeys(described, texts, extractions, origins);
  extractions.forEach((extraction, index) => {
    const document = documents[index]!;
    const local = addNominals(named[index]!, index, extraction, nominals[index]!, telling);
    const locations = locate(local.entities, document, extraction, geography);
    locals.push(local);
    offsets.push(keyed.length);
    const keys = keyLocals(local, locations, document, extraction, origins[index]!, names);
    for (const item of keys) keyed.push(item);
  });
  return { locals, offsets, keyed };
}
