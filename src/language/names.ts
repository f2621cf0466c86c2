import type { Name, NameType, Resources, Sentence, Span } from '../model/index.ts';
import { loadClusters } from './clusters.ts';
import { spanProbability, sums, viterbi, type Chain } from './crf.ts';
import { readLinear, type Scorer } from './linear.ts';
import { readModel } from './model-file.ts';
import {
  readKinds,
  viewDocument,
  type NameKnowledge,
  type NameSentenceView,
} from './name-document.ts';
import { nameFeatures, NAME_FEATURES, SETS } from './name-features.ts';
import {
  END,
  LABELS,
  nameChain,
  NAME_TYPES,
  OUTSIDE,
  partOf,
  SINGLE,
  typeOf,
} from './name-labels.ts';
import { createNameKinds, type NameKinds } from './name-kinds.ts';
import { loadNameLists } from './name-lists.ts';
import { namesWords } from './name-words.ts';

export const NAMES_FILE = 'names.bin';

/** Finds names in the tokens of a text; the result is sorted and does not overlap. */
export type NameFinder = (
  text: string,
  tokens: readonly (Span & { text: string })[],
  sentences: readonly Sentence[],
) => Name[];

/** Scores of the labels for the tokens of a sentence, sentence by sentence. */
export type NameScorer = (views: readonly NameSentenceView[]) => Float64Array[];

export function createNameFinder(resources: Resources): NameFinder {
  const model = readModel(resources, NAMES_FILE);
  const knowledge: NameKnowledge = {
    clusters: loadClusters(resources),
    lists: loadNameLists(resources),
    kinds: readKinds(namesWords(resources.text('names.tsv'))),
  };
  const chain = nameChain(model.tensor('transitions', 'f32'));
  const score = linearScorer(readLinear(model, 'names'), model.number('scale'), knowledge);
  return findWith(knowledge, chain, score, createNameKinds(resources, knowledge.lists));
}

/** Scores by the linear model; texts are taken for news. */
export function linearScorer(
  scorer: Scorer,
  scale: number,
  { clusters }: NameKnowledge,
  set: number = SETS.indexOf('news'),
): NameScorer {
  const features = new Int32Array(NAME_FEATURES);
  const scores = new Float64Array(LABELS);
  return (views) =>
    views.map((view) => {
      const n = view.words.length;
      const out = new Float64Array(n * LABELS);
      for (let i = 0; i < n; i++) {
        const count = nameFeatures(view, i, set, clusters, features);
        scorer.score(features, count, scores);
        for (let l = 0; l < LABELS; l++) out[i * LABELS + l] = scores[l]! * scale;
      }
      return out;
    });
}

export function findWith(
  knowledge: NameKnowledge,
  chain: Chain,
  score: NameScorer,
  kindOf: NameKinds,
): NameFinder {
  return (_text, tokens, sentences) => {
    const words = sentences.map(({ first, last }) => tokens.slice(first, last).map((t) => t.text));
    const views = viewDocument(words, knowledge);
    const emissions = score(views);
    return sentences.flatMap((sentence, s) => {
      const n = sentence.last - sentence.first;
      if (n === 0) return [];
      return decode(chain, emissions[s]!, n, sentence.first, tokens).map((name) => {
        const subtype = kindOf(
          name.type,
          words[s]!.slice(name.first - sentence.first, name.last - sentence.first),
        );
        return subtype === undefined ? name : { ...name, subtype };
      });
    });
  };
}

function decode(
  chain: Chain,
  emissions: Float64Array,
  n: number,
  offset: number,
  tokens: readonly Span[],
): Name[] {
  const path = viterbi(chain, emissions, n);
  if (path.every((label) => label === OUTSIDE)) return [];
  const lattice = sums(chain, emissions, n);
  const names: Name[] = [];
  let first = 0;
  for (let i = 0; i < n; i++) {
    const label = path[i]!;
    if (label === OUTSIDE) first = i + 1;
    else if (partOf(label) === SINGLE || partOf(label) === END) {
      names.push({
        start: tokens[offset + first]!.start,
        end: tokens[offset + i]!.end,
        first: offset + first,
        last: offset + i + 1,
        type: NAME_TYPES[typeOf(label)] as NameType,
        confidence: spanProbability(chain, lattice, path, first, i + 1),
      });
      first = i + 1;
    }
  }
  return names;
}
