/** Finds the place of a hash in a list of distinct hashes: -1 when it is not there. */
export type HashIndex = (hash: number) => number;

/** Indexes a list by open addressing with linear probing. */
export function createHashIndex(hashes: Int32Array): HashIndex {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  // Pairs of hash and place + 1; 0 is free.
  const table = new Int32Array(2 * size);
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place]!;
    let slot = hash & mask;
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = hash;
    table[2 * slot + 1] = place + 1;
  }
  return (hash) => {
    let slot = hash & mask;
    let place = table[2 * slot + 1]!;
    while (place !== 0 && table[2 * slot] !== hash) {
      slot = (slot + 1) & mask;
      place = table[2 * slot + 1]!;
    }
    return place - 1;
  };
}
