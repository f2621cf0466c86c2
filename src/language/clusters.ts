import type { Resources } from '../model/index.ts';
import { hashText } from './hashing.ts';
import { readModel } from './model-file.ts';

/**
 * Word clusters at three grains: k-means over GloVe vectors. `fine` indexes 2,048 clusters; `coarse` and `broad`
 * merge them to 512 and 128. A word that is not known has cluster -1.
 */
export interface Clusters {
  fine(word: string): number;
  coarse(fine: number): number;
  broad(fine: number): number;
}

export const CLUSTERS_FILE = 'clusters.bin';

export function loadClusters(resources: Resources): Clusters {
  const model = readModel(resources, CLUSTERS_FILE);
  const hashes = model.tensor('hashes', 'i32');
  const fine = model.tensor('fine', 'u16');
  const coarse = model.tensor('coarse', 'u16');
  const broad = model.tensor('broad', 'u16');
  return {
    fine(word) {
      const at = search(hashes, hashText(word));
      return at < 0 ? -1 : fine[at]!;
    },
    coarse: (f) => (f < 0 ? -1 : coarse[f]!),
    broad: (f) => (f < 0 ? -1 : broad[f]!),
  };
}

/** Binary search in sorted numbers; -1 when there is none. */
export function search(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle]!;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
