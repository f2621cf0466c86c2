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
import { loadNameLists } from './name-lists.ts';
import { repairNames, type FoundName, type RepairWords } from './name-repairs.ts';
import { linearScorer, type NameScorer } from './name-scorers.ts';
import { namesWords } from './name-words.ts';

export const NAMES_FILE = 'names.bin';

/** Finds names in the tokens of a text; the result is sorted and does not overlap. */
export type NameFinder = (
  text: string,
  tokens: readonly (Span & { text: string })[],
  sentences: readonly Sentence[],
) => Name[];

/** What finds spans: models, chain and the rules after them; a part that is left out is not used. */
export interface NameModels {
  knowledge: NameKnowledge;
  chain: Chain;
  score: NameScorer;
  rules?: RepairWords;
  kinds?: NameKinds;
  /** Names seen whole in other documents. */
  corpus?: NameEvidence;
}

/** `corpus` makes the result depend on other documents. */
export function createNameFinder(resources: Resources, corpus?: NameEvidence): NameFinder {
  const models = loadNameModels(resources);
  return findWith(corpus ? { ...models, corpus } : models);
}

export function loadNameModels(resources: Resources): NameModels {
  const lists = namesWords(resources.text('names.tsv'));
  const knowledge: NameKnowledge = {
    clusters: loadClusters(resources),
    lists: loadNameLists(resources),
    kinds: readKinds(lists),
  };
  const model = readModel(resources, NAMES_FILE);
  const linear = linearScorer(readLinear(model, 'names'), model.number('scale'), knowledge);
  const steps = model.tensor('transitions', 'f32');
  return {
    knowledge,
    chain: nameChain(steps),
    score: linear,
    rules: repairWords(resources, knowledge, lists),
    kinds: createNameKinds(resources, knowledge.lists),
  };
}

export function repairWords(
  resources: Resources,
  { lists }: NameKnowledge,
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
    const filled = sentences.filter(({ first, last }) => last > first);
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
      const confidence = spanProbability(chain, lattice, path, first, i + 1);
      names.push({ first, last: i + 1, type, confidence });
      first = i + 1;
    }
  }
  return names;
}
