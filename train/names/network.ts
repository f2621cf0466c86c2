import { seededRandom } from '../../src/base/random.ts';
import { arcsOf, sums } from '../../src/language/crf.ts';
import { writeModel, type Model } from '../../src/language/model-file.ts';
import { viewDocument } from '../../src/language/name-document.ts';
import type { NameKnowledge } from '../../src/language/name-forms.ts';
import { SETS } from '../../src/language/name-features.ts';
import { LABELS, nameChain } from '../../src/language/name-labels.ts';
import {
  createNameNetwork,
  fillSigns,
  PADDED_LABELS,
  SIGNS,
  type NameNetwork,
  type NameShape,
} from '../../src/language/name-network.ts';
import { Memory } from '../../src/language/nn/memory.ts';
import { fromModel, Parameters, quantise } from '../../src/language/nn/parameters.ts';
import { describe } from '../../src/language/lexical.ts';
import type { WordVectors } from '../../src/language/vectors.ts';
import type { WordRows } from '../../src/language/word-input.ts';
import { Adam, Average, randomStart } from '../nn/adam.ts';
import { Tape } from '../nn/tape.ts';
import { shuffle } from '../treebank.ts';
import { allowedLabels, type NameDocument } from './example.ts';

export interface NetworkTraining {
  epochs: number;
  seed: number;
  shape: NameShape;
  dropout: number;
  wordDropout: number;
  /** Rate of learning at its top, and the share of it that is left at the end. */
  rate: number;
  floor: number;
  /** What is kept is the running mean of the weights, which fades by this from step to step; absent: the last weights. */
  average?: number;
  /** Words a batch. */
  batch: number;
  /** Times that a word must occur to have an embedding of its own. */
  known: number;
  /** Goes on from this model. */
  start?: Model;
  log?: (line: string) => void;
  check?: (bytes: Uint8Array, epoch: number) => void;
}

export const NETWORK: NetworkTraining = {
  epochs: 8,
  seed: 5,
  shape: { width: 128, depth: 2 },
  dropout: 0.3,
  wordDropout: 0.3,
  rate: 0.002,
  floor: 0.1,
  average: 0.9995,
  batch: 700,
  known: 5,
};

/** Goes on from what `NETWORK` gives, at a steady rate; the last weights are kept. */
export const SECOND: NetworkTraining = {
  epochs: 5,
  seed: 6,
  shape: NETWORK.shape,
  dropout: 0.3,
  wordDropout: 0.3,
  rate: 0.001,
  floor: 1,
  batch: 700,
  known: 5,
};

const HALF = 9_000_000;
/** Steps in which the rate of learning rises; afterwards it falls in a straight line. */
const WARM = 300;
const LONGEST = 120;
/** Share of documents whose kind of text is taken for news, as texts to be read are. */
const NEWS_SHARE = 0.4;
/** Share of documents in which the lists are not looked at. */
const LIST_DROPOUT = 0.12;

/** Share of sentences without a name that an epoch leaves out. */
const NAMELESS_DROPOUT = 0.6;

interface Item {
  words: WordRows[];
  signs: Int32Array;
  allowed: Int32Array;
  weight: number;
}

/**
 * Trains the network with a CRF on top. `documents` gives the documents of an epoch: they may be written otherwise
 * every time.
 */
export function trainNameNetwork(
  documents: (epoch: number) => NameDocument[],
  knowledge: NameKnowledge,
  vectors: WordVectors,
  options: NetworkTraining,
): Uint8Array {
  const { epochs, shape, log = () => undefined } = options;
  const first = documents(0);
  const { start } = options;
  const known = start?.tensor('known', 'i32') ?? knownWords(first, options.known);
  const memory = new Memory(2 * HALF);
  const source = start ? fromModel(start, memory, false) : randomStart(memory, options.seed);
  const parameters = new Parameters(memory, source);
  const network = createNameNetwork(parameters, shape, vectors, known);
  const end = memory.used;
  const random = seededRandom(options.seed + 1);
  const tape = new Tape(memory, HALF, random);
  const adam = new Adam(parameters.first, end);
  const bytes = (): Uint8Array => {
    const tensors = quantise(parameters, memory);
    return writeModel('name-network', { shape }, { known, ...tensors });
  };
  const average =
    options.average === undefined ? undefined : new Average(parameters.first, end, options.average);
  const kept = (): Uint8Array => average?.withMean(memory, bytes) ?? bytes();
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const items = toItems(epoch === 1 ? first : documents(epoch - 1), knowledge, network, random);
    const all = batches(items, options.batch, random);
    let loss = 0;
    all.forEach((batch, b) => {
      tape.rate = options.dropout;
      loss += trainBatch(tape, network, batch, options.wordDropout, random);
      const left = 1 - (epoch - 1 + b / all.length) / epochs;
      const fallen = options.floor + (1 - options.floor) * left;
      adam.step(memory, HALF, options.rate * Math.min(fallen, ++step / WARM), 2);
      average?.add(memory);
      memory.release(end);
    });
    log(`name network: epoch ${String(epoch)}, loss ${(loss / all.length).toFixed(2)} a batch`);
    options.check?.(kept(), epoch);
  }
  return kept();
}

function trainBatch(
  tape: Tape,
  network: NameNetwork,
  batch: readonly Item[],
  wordDropout: number,
  random: () => number,
): number {
  const starts = new Int32Array(batch.length + 1);
  batch.forEach((item, s) => (starts[s + 1] = starts[s]! + item.words.length));
  const words = batch.flatMap((item) => item.words);
  const signs = new Int32Array(words.length * SIGNS);
  batch.forEach((item, s) => {
    signs.set(item.signs, starts[s]! * SIGNS);
  });
  const input = network.input.embed(tape, words, () => random() < wordDropout);
  const entered = tape.linear(tape.dropout(input), network.entry);
  const logits = network.score(tape, entered, signs, starts);
  const { f } = tape.memory;
  const at = network.transitions.at;
  const size = LABELS * (LABELS + 2);
  const chain = nameChain(f.subarray(at, at + size));
  let loss = 0;
  batch.forEach((item, s) => {
    const n = item.words.length;
    const emissions = new Float64Array(n * LABELS);
    for (let i = 0; i < n; i++) {
      const from = logits.at + (starts[s]! + i) * PADDED_LABELS;
      for (let l = 0; l < LABELS; l++) emissions[i * LABELS + l] = f[from + l]!;
    }
    const all = sums(chain, emissions, n);
    const right = sums(chain, emissions, n, item.allowed);
    if (!Number.isFinite(right.logZ) || !Number.isFinite(all.logZ)) return;
    const weight = item.weight / words.length;
    loss += all.logZ - right.logZ;
    for (let i = 0; i < n; i++) {
      const to = logits.at + tape.half + (starts[s]! + i) * PADDED_LABELS;
      for (let l = 0; l < LABELS; l++) {
        const k = i * LABELS + l;
        f[to + l] =
          f[to + l]! + weight * (all.alpha[k]! * all.beta[k]! - right.alpha[k]! * right.beta[k]!);
      }
    }
    const { from, to, factor } = arcsOf(chain);
    for (const [lattice, sign] of [
      [all, weight],
      [right, -weight],
    ] as const) {
      const { alpha, beta, local, scale } = lattice;
      const bump = (k: number, by: number): void => {
        f[at + tape.half + k] = f[at + tape.half + k]! + by;
      };
      for (let l = 0; l < LABELS; l++) {
        const last = (n - 1) * LABELS + l;
        bump(LABELS * LABELS + l, sign * alpha[l]! * beta[l]!);
        bump(LABELS * (LABELS + 1) + l, sign * alpha[last]! * beta[last]!);
      }
      for (let i = 1; i < n; i++) {
        const row = i * LABELS;
        const share = sign / scale[i]!;
        for (let k = 0; k < from.length; k++) {
          const left = alpha[row - LABELS + from[k]!]!;
          const reached = row + to[k]!;
          const after = local[reached]! * beta[reached]!;
          if (left < 1e-7 || after === 0) continue;
          bump(from[k]! * LABELS + to[k]!, left * factor[k]! * after * share);
        }
      }
    }
  });
  tape.backward();
  return loss;
}

function toItems(
  documents: NameDocument[],
  knowledge: NameKnowledge,
  network: NameNetwork,
  random: () => number,
): Item[] {
  const known = new Map<string, WordRows>();
  const rows = (word: string): WordRows => {
    let found = known.get(word);
    if (!found) known.set(word, (found = network.input.rows(word)));
    return found;
  };
  return documents.flatMap((document) => {
    const own = SETS.indexOf(document.set as (typeof SETS)[number]);
    const set = random() < NEWS_SHARE ? 0 : own;
    const withLists = random() >= LIST_DROPOUT;
    const views = viewDocument(
      document.sentences.map((s) => s.words),
      knowledge,
    );
    return views.flatMap((view, s): Item[] => {
      const n = view.words.length;
      if (n === 0 || n > LONGEST) return [];
      if (document.sentences[s]!.names.length === 0 && random() < NAMELESS_DROPOUT) return [];
      const signs = new Int32Array(n * SIGNS);
      for (let i = 0; i < n; i++) fillSigns(view, i, set, withLists, signs, i * SIGNS);
      const allowed = allowedLabels(document.sentences[s]!, [], true);
      return [{ words: view.words.map(rows), signs, allowed, weight: document.weight }];
    });
  });
}

function batches(items: Item[], size: number, random: () => number): Item[][] {
  const found: Item[][] = [];
  let batch: Item[] = [];
  let words = 0;
  for (const item of shuffle(items, random)) {
    if (words + item.words.length > size && batch.length > 0) {
      found.push(batch);
      batch = [];
      words = 0;
    }
    batch.push(item);
    words += item.words.length;
  }
  if (batch.length > 0) found.push(batch);
  return found;
}

/** Hashes of the words seen often enough: common words; names are to be known by how they look. */
function knownWords(documents: NameDocument[], least: number): Int32Array {
  const counts = new Map<number, number>();
  for (const { sentences } of documents) {
    for (const { words } of sentences) {
      for (const word of words) {
        const { lower } = describe(word);
        counts.set(lower, (counts.get(lower) ?? 0) + 1);
      }
    }
  }
  return Int32Array.from([...counts].filter(([, n]) => n >= least).map(([hash]) => hash)).sort();
}
