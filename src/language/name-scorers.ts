import type { Resources } from '../model/index.ts';
import { createEntryStore } from './entry-store.ts';
import { readModel } from './model-file.ts';
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
import type { Stretch } from './name-stretches.ts';
import type { WordVectors } from './vectors.ts';

/** Scores of the labels for the tokens of stretches: words × labels each, in nats. */
export type NameScorer = (stretches: readonly Stretch[]) => Float64Array[];

/** Words that go through the network together; a longer stretch goes alone. */
const BATCH = 600;
/** Words that are kept from call to call; never fewer than one call can ask for. */
const KEPT = 8192;

/** Reads the network of a file and gives its scorer and its transition scores; `plain` keeps WebAssembly out. */
export function loadNetwork(
  resources: Resources,
  file: string,
  vectors: WordVectors,
  plain = false,
): { score: NameScorer; transitions: Float32Array } {
  const model = readModel(resources, file);
  const memory = new Memory(4_000_000, plain);
  const parameters = new Parameters(memory, fromModel(model, memory));
  const shape = model.meta.shape as NameShape;
  const network = createNameNetwork(parameters, shape, vectors, model.tensor('known', 'i32'));
  return { score: networkScorer(network, memory), transitions: model.tensor('transitions', 'f32') };
}

/** Scores by the network, stretches of one call together in batches. */
export function networkScorer(
  network: NameNetwork,
  memory: Memory,
  set: number = SETS.indexOf('news'),
): NameScorer {
  const ops = new Running(memory);
  const store = createEntryStore(memory, ops, network.input, network.entry, KEPT);
  return (stretches) => {
    const out: Float64Array[] = [];
    let batch: Stretch[] = [];
    let size = 0;
    for (const stretch of stretches) {
      const length = stretch.last - stretch.first;
      if (size + length > BATCH && size > 0) {
        out.push(...scoreBatch(batch, size));
        batch = [];
        size = 0;
      }
      batch.push(stretch);
      size += length;
    }
    if (size > 0) out.push(...scoreBatch(batch, size));
    return out;
  };

  function scoreBatch(batch: readonly Stretch[], size: number): Float64Array[] {
    const mark = memory.used;
    const starts = new Int32Array(batch.length + 1);
    const signs = new Int32Array(size * SIGNS);
    const words: string[] = [];
    batch.forEach(({ view, first, last }, s) => {
      for (let i = first; i < last; i++) {
        fillSigns(view, i, set, true, signs, words.length * SIGNS);
        words.push(view.words[i]!);
      }
      starts[s + 1] = words.length;
    });
    const { at, cols } = network.score(ops, store.enter(words), signs, starts);
    const { f } = memory;
    const found = batch.map((_, s) => {
      const emissions = new Float64Array((starts[s + 1]! - starts[s]!) * LABELS);
      for (let i = starts[s]!, to = 0; i < starts[s + 1]!; i++) {
        for (let l = 0; l < LABELS; l++) emissions[to++] = f[at + i * cols + l]!;
      }
      return emissions;
    });
    memory.release(mark);
    return found;
  }
}

/** So many nats better than every other label "outside" must be for a stretch to need no second opinion. */
const CLEAR = 3;

/**
 * The mean of two scorers, in which the second has the share `share`; it is asked only about stretches in which the
 * first sees that there may be a name.
 */
export function meanScorer(first: NameScorer, second: NameScorer, share: number): NameScorer {
  return (stretches) => {
    const scores = first(stretches);
    const open = [...stretches.keys()].filter((s) => mayHoldName(scores[s]!));
    second(open.map((s) => stretches[s]!)).forEach((others, k) => {
      const sum = scores[open[k]!]!;
      for (let at = 0; at < sum.length; at++) {
        sum[at] = (1 - share) * sum[at]! + share * others[at]!;
      }
    });
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
