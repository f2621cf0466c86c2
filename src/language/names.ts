import { createGazetteer } from '../base/gazetteer.ts';
import { foldText } from '../base/text.ts';
import type { Name, NameType, Resources, Sentence, Span } from '../model/index.ts';
import { loadClusters } from './clusters.ts';
import { spanProbability, sums, viterbi, type Chain } from './crf.ts';
import { readLinear } from './linear.ts';
import { readModel } from './model-file.ts';
import { agree, type NameEvidence } from './name-consistency.ts';
import {
  readKinds,
  viewDocument,
  type NameKnowledge,
  type NameSentenceView,
} from './name-document.ts';
import { createNameKinds, type NameKinds } from './name-kinds.ts';
import { END, nameChain, NAME_TYPES, OUTSIDE, partOf, SINGLE, typeOf } from './name-labels.ts';
import { loadNameLists, type NameLists } from './name-lists.ts';
import { repairNames, type FoundName, type RepairWords } from './name-repairs.ts';
import { linearScorer } from './name-linear.ts';
import { loadNetwork, meanScorer, type NameScorer } from './name-scorers.ts';
import { namesWords } from './name-words.ts';
import { loadVectors, type WordVectors } from './vectors.ts';

export const NAMES_FILE = 'names.bin';
export const NETWORK_FILE = 'name-network.bin';

/** What is less sure is no name: chosen on the development sets. */
const LEAST = 0.37;

const LONGEST = 1000;

/** Finds names in the tokens of a text; the result is sorted and does not overlap. */
export type NameFinder = (
  text: string,
  tokens: readonly (Span & { text: string })[],
  sentences: readonly Sentence[],
) => Name[];

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
  chain: Chain;
  score: NameScorer;
  rules?: RepairWords;
  kinds?: NameKinds;
  /** Names seen whole in other documents. */
  corpus?: NameEvidence;
}

export interface NameOptions {
  /** Word vectors, when they are loaded already. */
  vectors?: WordVectors;
  /** Makes the result depend on other documents. */
  corpus?: NameEvidence;
}

export function createNameFinder(resources: Resources, options: NameOptions = {}): NameFinder {
  const models = loadNameModels(resources, options.vectors);
  return findWith(options.corpus ? { ...models, corpus: options.corpus } : models);
}

/** Reads models, lists and words; nothing else is read afterwards. */
export function loadNameModels(
  resources: Resources,
  vectors: WordVectors = loadVectors(resources),
): NameModels {
  const words = namesWords(resources.text('names.tsv'));
  const lists = loadNameLists(resources);
  const knowledge = { clusters: loadClusters(resources), lists, kinds: readKinds(words) };
  const parts = [linearPart(resources, knowledge), networkPart(resources, vectors)];
  return {
    knowledge,
    parts,
    ...meanOf(parts),
    rules: repairWords(resources, lists, words),
    kinds: createNameKinds(resources, lists),
  };
}

function linearPart(resources: Resources, knowledge: NameKnowledge): NamePart {
  const model = readModel(resources, NAMES_FILE);
  const score = linearScorer(readLinear(model, 'names'), model.number('scale'), knowledge);
  return { name: 'linear', chain: nameChain(model.tensor('transitions', 'f32')), score };
}

export function networkPart(
  resources: Resources,
  vectors: WordVectors,
  file = NETWORK_FILE,
): NamePart {
  const { score, transitions } = loadNetwork(resources, file, vectors);
  return { name: 'network', chain: nameChain(transitions), score };
}

/** Transitions and scores of several models at equal weight. */
export function meanOf(parts: readonly NamePart[]): { chain: Chain; score: NameScorer } {
  const mean = (pick: (chain: Chain) => Float64Array): Float64Array =>
    pick(parts[0]!.chain).map(
      (_, k) => parts.reduce((sum, { chain }) => sum + pick(chain)[k]!, 0) / parts.length,
    );
  const [{ chain }] = parts as [NamePart];
  return {
    chain: {
      ...chain,
      step: mean((c) => c.step),
      start: mean((c) => c.start),
      end: mean((c) => c.end),
    },
    score: meanScorer(
      parts[0]!.score,
      parts.slice(1).map((part) => part.score),
    ),
  };
}

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

export function findWith({
  knowledge,
  chain,
  score,
  rules,
  kinds,
  corpus,
}: NameModels): NameFinder {
  return (_text, tokens, sentences) => {
    const filled = sentences.flatMap(pieces);
    const words = filled.map(({ first, last }) => tokens.slice(first, last).map((t) => t.text));
    const views = viewDocument(words, knowledge);
    const scores = score(views);
    let found = views.map((view, s) => decode(chain, scores[s]!, view.words.length));
    if (rules) {
      found = agree(
        views,
        found.map((names, s) => repairNames(words[s]!, names, rules)),
        corpus,
      );
    }
    return filled.flatMap((sentence, s) =>
      found[s]!.map((name) => toName(name, views[s]!, sentence.first, tokens, kinds)),
    );
  };
}

/** Sentences that are too long for the tables of the decoder are looked at piece by piece; empty ones not at all. */
function pieces({ first, last }: Sentence): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = [];
  for (let i = first; i < last; i += LONGEST)
    parts.push({ first: i, last: Math.min(last, i + LONGEST) });
  return parts;
}

function toName(
  { first, last, type, confidence }: FoundName,
  view: NameSentenceView,
  offset: number,
  tokens: readonly Span[],
  kinds: NameKinds | undefined,
): Name {
  const subtype = kinds?.(type, view.words.slice(first, last));
  return {
    start: tokens[offset + first]!.start,
    end: tokens[offset + last - 1]!.end,
    first: offset + first,
    last: offset + last,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    confidence,
  };
}

function decode(chain: Chain, emissions: Float64Array, n: number): FoundName[] {
  const path = viterbi(chain, emissions, n);
  if (path.every((label) => label === OUTSIDE)) return [];
  const lattice = sums(chain, emissions, n);
  const names: FoundName[] = [];
  let first = 0;
  for (let i = 0; i < n; i++) {
    const label = path[i]!;
    if (label === OUTSIDE) first = i + 1;
    else if (partOf(label) === SINGLE || partOf(label) === END) {
      const type = NAME_TYPES[typeOf(label)] as NameType;
      const sure = spanProbability(chain, lattice, path, first, i + 1);
      const confidence = Math.round(1000 * sure) / 1000;
      if (confidence >= LEAST) names.push({ first, last: i + 1, type, confidence });
      first = i + 1;
    }
  }
  return names;
}
