import type { Resources } from '../model/index.ts';
import { createHashIndex } from './hash-index.ts';
import { hashText } from './hashing.ts';
import { readModel } from './model-file.ts';

/**
 * Word vectors (GloVe) by product quantisation (Jégou et al. 2011): a word is `parts` bytes, each the number of
 * one of 256 centroids for its part of the vector. Words are known by the hash of their lower-case form.
 */
export interface WordVectors {
  readonly dimensions: number;
  /** Number of rows. Rows are sorted by falling frequency of the word. */
  readonly size: number;
  /** Row of a word in any case, -1 when there is none. */
  row(word: string): number;
  /** Adds the vector of a row times `scale` to `out` from `offset` on. */
  add(row: number, out: Float32Array, offset: number, scale?: number): void;
}

export const VECTORS_FILE = 'vectors.bin';

export function loadVectors(resources: Resources, file = VECTORS_FILE): WordVectors {
  const model = readModel(resources, file);
  const codes = model.tensor('codes', 'u8');
  const centroids = model.tensor('centroids', 'f32');
  const hashes = model.tensor('hashes', 'i32');
  const parts = model.number('parts');
  const width = centroids.length / (256 * parts);
  const find = createHashIndex(hashes);
  return {
    dimensions: parts * width,
    size: hashes.length,
    row: (word) => find(hashText(word.toLowerCase())),
    add(row, out, offset, scale = 1) {
      for (let p = 0; p < parts; p++) {
        const from = (p * 256 + codes[row * parts + p]!) * width;
        const to = offset + p * width;
        for (let d = 0; d < width; d++) {
          out[to + d] = out[to + d]! + scale * centroids[from + d]!;
        }
      }
    },
  };
}
