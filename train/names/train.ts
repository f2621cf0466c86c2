import { seededRandom } from '../../src/base/random.ts';
import { loadClusters } from '../../src/language/clusters.ts';
import { readKinds, viewDocument } from '../../src/language/name-document.ts';
import type { NameKnowledge } from '../../src/language/name-forms.ts';
import { nameFeatures, NAME_FEATURES, SETS } from '../../src/language/name-features.ts';
import { LABELS, nameChain } from '../../src/language/name-labels.ts';
import { loadNameLists } from '../../src/language/name-lists.ts';
import { namesWords } from '../../src/language/name-words.ts';
import { writeModel } from '../../src/language/model-file.ts';
import type { Resources } from '../../src/model/index.ts';
import { crfTensors, trainCrf, type CrfExample, type TrainedCrf } from '../crf.ts';
import { recase } from './augment.ts';
import { allowedLabels, type NameDocument } from './example.ts';

export function loadKnowledge(resources: Resources): NameKnowledge {
  return {
    clusters: loadClusters(resources),
    lists: loadNameLists(resources),
    kinds: readKinds(namesWords(resources.text('names.tsv'))),
  };
}

const NEWS_SHARE = 0.4;

/** Rows of features that occurred often enough; the order is that of first sight. */
class FeatureTable {
  private readonly rows = new Map<number, number>();
  private readonly seen = new Map<number, number>();

  count(key: number): void {
    this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
  }

  keep(least: number): void {
    for (const [key, n] of this.seen) if (n >= least) this.rows.set(key, this.rows.size);
    this.seen.clear();
  }

  row(key: number): number {
    return this.rows.get(key) ?? -1;
  }

  keys(): Int32Array {
    return Int32Array.from(this.rows.keys());
  }
}

interface Raw {
  starts: Int32Array;
  keys: Int32Array;
  allowed: Int32Array;
  weight: number;
}

function rawExamples(
  documents: NameDocument[],
  knowledge: NameKnowledge,
  random: () => number,
): Raw[] {
  const buffer = new Int32Array(NAME_FEATURES);
  const out: Raw[] = [];
  for (const document of documents) {
    // Texts to be read are taken for news: a share of every set is, too, so that the model knows what news are like.
    const own = SETS.indexOf(document.set as (typeof SETS)[number]);
    const set = random() < NEWS_SHARE ? SETS.indexOf('news') : own;
    const views = viewDocument(
      document.sentences.map((s) => s.words),
      knowledge,
    );
    views.forEach((view, s) => {
      const starts = new Int32Array(view.words.length + 1);
      const keys: number[] = [];
      for (let i = 0; i < view.words.length; i++) {
        const count = nameFeatures(view, i, set, buffer);
        for (let f = 0; f < count; f++) keys.push(buffer[f]!);
        starts[i + 1] = keys.length;
      }
      const sentence = document.sentences[s]!;
      const allowed = allowedLabels(sentence, document.unmarked);
      if (sentence.words.length > 0) {
        out.push({ starts, keys: Int32Array.from(keys), allowed, weight: document.weight });
      }
    });
  }
  return out;
}

export interface NameTraining {
  rounds: number;
  rate: number;
  l1: number;
  /** Times that a feature must occur. */
  least: number;
  seed: number;
  /** Share of sentences written in capitals, in lower case, as headlines (each). */
  recase: number;
  log?: (line: string) => void;
}

export const DEFAULTS: NameTraining = {
  rounds: 4,
  rate: 0.025,
  l1: 0.004,
  least: 2,
  seed: 1,
  recase: 0.02,
};

export interface NameModel {
  crf: TrainedCrf;
  keys: Int32Array;
}

export function trainNames(
  documents: NameDocument[],
  knowledge: NameKnowledge,
  options: NameTraining,
): NameModel {
  const random = seededRandom(options.seed);
  const written = documents.map((d) => recase(d, options.recase, random));
  const raw = rawExamples(written, knowledge, random);
  const table = new FeatureTable();
  for (const { keys } of raw) for (const key of keys) table.count(key);
  table.keep(options.least);
  const examples = raw.map((example) => withRows(example, table));
  const keys = table.keys();
  options.log?.(`${String(examples.length)} sentences, ${String(keys.length)} features`);
  const crf = trainCrf(examples, keys.length, { ...options, labels: LABELS, chain: nameChain });
  return { crf, keys };
}

function withRows({ starts, keys, allowed, weight }: Raw, table: FeatureTable): CrfExample {
  const rows: number[] = [];
  const at = new Int32Array(starts.length);
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let f = starts[i]!; f < starts[i + 1]!; f++) {
      const row = table.row(keys[f]!);
      if (row >= 0) rows.push(row);
    }
    at[i + 1] = rows.length;
  }
  return { starts: at, features: Int32Array.from(rows), allowed, weight };
}

export function nameModelBytes({ crf, keys }: NameModel, least = 0.05): Uint8Array {
  const scale = quantile(crf.weights, 0.99999) / 127 ** 2;
  return writeModel(
    'names',
    { 'names.size': LABELS, scale },
    {
      ...crfTensors(crf, keys, LABELS, scale, least),
      transitions: Float32Array.from(crf.transitions),
    },
  );
}

/** The size that this share of the weights other than zero stays below. */
function quantile(weights: Float32Array, share: number): number {
  const sizes = weights.filter((w) => w !== 0).map(Math.abs);
  sizes.sort();
  return sizes[Math.floor(sizes.length * share)] ?? 1;
}
