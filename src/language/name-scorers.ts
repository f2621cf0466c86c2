import type { Resources } from '../model/index.ts';
import { readModel } from './model-file.ts';
import type { NameSentenceView } from './name-document.ts';
import { SETS } from './name-features.ts';
import { LABELS } from './name-labels.ts';
import {
  createNameNetwork,
  fillSigns,
  SIGNS,
  type NameNetwork,
  type NameShape,
} from './name-network.ts';
import { Memory } from './nn/memory.ts';
import { Running } from './nn/running.ts';
import { fromModel, Parameters } from './nn/parameters.ts';
import type { WordVectors } from './vectors.ts';
import type { WordRows } from './word-input.ts';

/** Scores of the labels for the tokens of a sentence, sentence by sentence: words × labels, in nats. */
export type NameScorer = (views: readonly NameSentenceView[]) => Float64Array[];

/** Words that go through the network together; a longer sentence goes alone. */
const BATCH = 600;

/** Reads the network of a file and gives its scorer and its transition scores. */
export function loadNetwork(
  resources: Resources,
  file: string,
  vectors: WordVectors,
): { score: NameScorer; transitions: Float32Array } {
  const model = readModel(resources, file);
  const memory = new Memory(4_000_000);
  const parameters = new Parameters(memory, fromModel(model, memory));
  const shape = model.meta.shape as NameShape;
  const network = createNameNetwork(parameters, shape, vectors, model.tensor('known', 'i32'));
  return { score: networkScorer(network, memory), transitions: model.tensor('transitions', 'f32') };
}

/** Scores by the network, sentences of one call together in batches. */
export function networkScorer(
  network: NameNetwork,
  memory: Memory,
  set: number = SETS.indexOf('news'),
): NameScorer {
  const ops = new Running(memory);
  return (views) => {
    const known = new Map<string, WordRows>();
    const rows = (word: string): WordRows => {
      let found = known.get(word);
      if (!found) known.set(word, (found = network.input.rows(word)));
      return found;
    };
    const out: Float64Array[] = [];
    for (let first = 0; first < views.length;) {
      let last = first;
      let size = 0;
      while (last < views.length && (last === first || size + views[last]!.words.length <= BATCH)) {
        size += views[last++]!.words.length;
      }
      out.push(...scoreBatch(views.slice(first, last), size));
      first = last;
    }
    return out;

    function scoreBatch(batch: readonly NameSentenceView[], size: number): Float64Array[] {
      const mark = memory.used;
      const starts = new Int32Array(batch.length + 1);
      const signs = new Int32Array(size * SIGNS);
      let n = 0;
      batch.forEach((view, s) => {
        for (let i = 0; i < view.words.length; i++)
          fillSigns(view, i, set, true, signs, n++ * SIGNS);
        starts[s + 1] = n;
      });
      const words = batch.flatMap((view) => view.words.map(rows));
      const scores = network.score(ops, words, signs, starts);
      const found = batch.map((view, s) => {
        const emissions = new Float64Array(view.words.length * LABELS);
        for (let i = 0; i < view.words.length; i++) {
          const from = scores.at + (starts[s]! + i) * scores.cols;
          for (let l = 0; l < LABELS; l++) emissions[i * LABELS + l] = memory.f[from + l]!;
        }
        return emissions;
      });
      memory.release(mark);
      return found;
    }
  };
}

/** So many nats better than every other label "outside" must be for a sentence to need no second opinion. */
const CLEAR = 3;

/**
 * The mean of a first scorer and others; the others are asked only about sentences in which the first sees that
 * there may be a name.
 */
export function meanScorer(first: NameScorer, others: readonly NameScorer[]): NameScorer {
  return (views) => {
    const scores = first(views);
    const open = [...views.keys()].filter((s) => mayHoldName(scores[s]!));
    const asked = open.map((s) => views[s]!);
    for (const score of others) {
      score(asked).forEach((found, k) => {
        const sum = scores[open[k]!]!;
        for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! + found[at]!;
      });
    }
    for (const s of open) {
      const sum = scores[s]!;
      for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! / (1 + others.length);
    }
    return scores;
  };
}

function mayHoldName(scores: Float64Array): boolean {
  for (let row = 0; row < scores.length; row += LABELS) {
    const limit = scores[row]! - CLEAR;
    for (let l = 1; l < LABELS; l++) if (scores[row + l]! > limit) return true;
  }
  return false;
}
