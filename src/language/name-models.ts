import { createGazetteer } from '../base/gazetteer.ts';
import { foldText } from '../base/text.ts';
import type { Resources } from '../model/index.ts';
import { loadClusters } from './clusters.ts';
import type { Chain } from './crf.ts';
import { readLinear } from './linear.ts';
import { readModel } from './model-file.ts';
import { readKinds } from './name-document.ts';
import type { NameKnowledge } from './name-forms.ts';
import { createNameKinds, type NameKinds } from './name-kinds.ts';
import { nameChain } from './name-labels.ts';
import { linearScorer } from './name-linear.ts';
import { loadNameLists, type NameLists } from './name-lists.ts';
import type { RepairWords } from './name-repairs.ts';
import { loadNetwork, meanScorer, type NameScorer } from './name-scorers.ts';
import { namesWords } from './name-words.ts';
import { loadVectors, type WordVectors } from './vectors.ts';

export const NAMES_FILE = 'names.bin';
export const NETWORK_FILE = 'name-network.bin';

/** One model: its chain and its scores. */
export interface NamePart {
  name: string;
  chain: Chain;
  score: NameScorer;
}

/** What finds spans: models, chain and the rules after them; a part that is left out is not used. */
export interface NameModels {
  /** The models that chain and score are the mean of. */
  parts: readonly NamePart[];
  knowledge: NameKnowledge;
  /** Words with a capital that begin a sentence and no name. */
  openers: ReadonlySet<string>;
  chain: Chain;
  score: NameScorer;
  rules?: RepairWords;
  kinds?: NameKinds;
  /** Family names that stand before given ones, small. */
  families: ReadonlySet<string>;
  /** Whether the names of a document are made to agree. */
  agreement: boolean;
}

/** What to use in place of what the files give: what is loaded already, or nothing, to measure what a part brings. */
export interface Replaced {
  /** Keeps WebAssembly out; the results are the same, only later. */
  plain?: boolean;
  vectors?: WordVectors;
  lists?: NameLists;
  clusters?: NameKnowledge['clusters'];
}

/** Reads models, lists and words; nothing else is read afterwards. */
export function loadNameModels(resources: Resources, replaced: Replaced = {}): NameModels {
  const words = namesWords(resources.text('names.tsv'));
  const lists = loadNameLists(resources);
  const vectors = replaced.vectors ?? loadVectors(resources);
  const knowledge = {
    clusters: replaced.clusters ?? loadClusters(resources),
    lists: replaced.lists ?? lists,
    kinds: readKinds(words),
  };
  const linear = linearPart(resources, knowledge);
  const network = networkPart(resources, vectors, replaced.plain);
  return {
    knowledge,
    openers: new Set(words.get('openers')?.map(capitalised)),
    families: new Set(words.get('family-first')),
    parts: [linear, network],
    ...meanOf(linear, network),
    rules: repairWords(resources, lists, words),
    kinds: createNameKinds(resources, lists),
    agreement: true,
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function linearPart(resources: Resources, knowledge: NameKnowledge): NamePart {
  const model = readModel(resources, NAMES_FILE);
  const score = linearScorer(readLinear(model, 'names'), model.number('scale'), knowledge);
  return { name: 'linear', chain: nameChain(model.tensor('transitions', 'f32')), score };
}

export function networkPart(resources: Resources, vectors: WordVectors, plain?: boolean): NamePart {
  const { score, transitions } = loadNetwork(resources, NETWORK_FILE, vectors, plain);
  return { name: 'network', chain: nameChain(transitions), score };
}

/** What the rules after the models know. */
export function repairWords(
  resources: Resources,
  lists: NameLists,
  words: ReadonlyMap<string, string[]>,
): RepairWords {
  const gazetteer = createGazetteer(resources);
  const set = (list: string): Set<string> => new Set(words.get(list));
  const capitals = gazetteer.countries().flatMap((c) => [c.capital, ...c.capitalOthers]);
  return {
    lists,
    gazetteer,
    titles: set('titles'),
    days: set('days'),
    common: set('common'),
    joins: set('joins'),
    capitals: new Set(capitals.map(foldText)),
  };
}

/** What the linear model counts in the mean, and the network: chosen on the development sets. */
const LINEAR_SHARE = 0.75;
const NETWORK_SHARE = 1 - LINEAR_SHARE;

/** Transitions and scores of the linear model and the network together. */
export function meanOf(linear: NamePart, network: NamePart): { chain: Chain; score: NameScorer } {
  const mean = (pick: (chain: Chain) => Float64Array): Float64Array =>
    pick(linear.chain).map(
      (score, k) => LINEAR_SHARE * score + NETWORK_SHARE * pick(network.chain)[k]!,
    );
  return {
    chain: {
      labels: linear.chain.labels,
      step: mean((c) => c.step),
      start: mean((c) => c.start),
      end: mean((c) => c.end),
    },
    score: meanScorer(linear.score, network.score, NETWORK_SHARE),
  };
}
