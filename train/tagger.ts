import { seededRandom } from '../src/base/random.ts';
import type { ConlluSentence } from '../src/language/conllu.ts';
import type { Clusters } from '../src/language/clusters.ts';
import { describeClustered, type Clustered } from '../src/language/lexical.ts';
import type { Scorer } from '../src/language/linear.ts';
import { writeModel } from '../src/language/model-file.ts';
import { tagGreedily } from '../src/language/tagger.ts';
import { Perceptron } from './perceptron.ts';
import { shuffle, tagSet } from './treebank.ts';

const ROUNDS = 6;
const JACKKNIFE_PARTS = 3;
const JACKKNIFE_ROUNDS = 3;
export interface TrainedTagger {
  /** `UPOS|XPOS`, by index. */
  tags: string[];
  scorer: Scorer;
  bytes: (prune?: number, leastUpdates?: number) => Uint8Array;
}

/** Trains the tagger: an averaged perceptron that sees its own tags to the left. */
export function trainTagger(
  sentences: readonly ConlluSentence[],
  clusters: Clusters,
  rounds = ROUNDS,
  log: (line: string) => void = () => undefined,
): TrainedTagger {
  const tags = tagSet(sentences);
  const index = new Map(tags.map((tag, i) => [tag, i]));
  const items = sentences.map((sentence) => ({
    words: sentence.words.map((w) => describeClustered(w.form, clusters)),
    gold: sentence.words.map((w) => index.get(`${w.upos}|${w.xpos}`) ?? -1),
  }));
  const model = new Perceptron(tags.length);
  const random = seededRandom(1);
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    for (const { words, gold } of shuffle(items, random)) {
      tagGreedily(words, model, (features, count, i, predicted) => {
        model.tick();
        const right = gold[i]!;
        if (right < 0 || right === predicted) return;
        wrong++;
        model.update(features, count, right, predicted);
      });
    }
    log(`tagger: round ${String(round + 1)}, ${String(wrong)} wrong`);
  }
  return {
    tags,
    scorer: model.averaged(),
    bytes: (prune = 0.05, leastUpdates = 3) => {
      const { tensors, size } = model.tensors('tags', prune, leastUpdates);
      return writeModel('tagger', { tags, 'tags.size': size }, tensors);
    },
  };
}

/** Tags of a sentence by a trained tagger. */
export function predictTags(words: readonly Clustered[], tagger: TrainedTagger): number[] {
  return tagGreedily(words, tagger.scorer);
}

/** Taggers that have not seen a sentence tag it: what a parser should learn from. */
export function jackknife(
  sentences: readonly ConlluSentence[],
  clusters: Clusters,
  tags: readonly string[],
  log: (line: string) => void,
): number[][] {
  const predicted: number[][] = [];
  for (let part = 0; part < JACKKNIFE_PARTS; part++) {
    const others = sentences.filter((_, i) => i % JACKKNIFE_PARTS !== part);
    const tagger = trainTagger(others, clusters, JACKKNIFE_ROUNDS);
    const place = tagger.tags.map((tag) => Math.max(0, tags.indexOf(tag)));
    sentences.forEach(({ words }, i) => {
      if (i % JACKKNIFE_PARTS !== part) return;
      const described = words.map((w) => describeClustered(w.form, clusters));
      predicted[i] = predictTags(described, tagger).map((tag) => place[tag]!);
    });
    log(`tagger: part ${String(part + 1)} of ${String(JACKKNIFE_PARTS)} tagged by the others`);
  }
  return predicted;
}
