import type { Matrix, Memory } from './nn/memory.ts';

/**
 * Rows of numbers for words, kept from call to call: most words of a text were seen before. A word's row depends on the
 * word alone, so that nothing shows what was kept.
 */
export interface WordTable {
  /** Row 0 is zeros. */
  readonly table: Matrix;
  /** Numbers of the rows of words; they hold until the next call. */
  find(words: readonly string[]): Int32Array;
}

/**
 * `capacity` is the number of words that are kept; one call must not ask for more. `make` writes the rows of different
 * words from an index of the memory on.
 */
export function createWordTable(
  memory: Memory,
  cols: number,
  capacity: number,
  make: (words: readonly string[], at: number) => void,
): WordTable {
  const table = memory.take(capacity + 1, cols);
  memory.f.fill(0, table.at, table.at + cols);
  const places = new Map<string, number>();

  function add(words: Iterable<string>): void {
    const at = table.at + (places.size + 1) * cols;
    const added = [...words];
    for (const word of added) places.set(word, places.size + 1);
    const mark = memory.used;
    make(added, at);
    memory.release(mark);
  }

  return {
    table,
    find(words) {
      let unknown = new Set<string>();
      for (const word of words) if (!places.has(word)) unknown.add(word);
      if (places.size + unknown.size > capacity) {
        places.clear();
        unknown = new Set(words);
      }
      if (unknown.size > 0) add(unknown);
      return Int32Array.from(words, (word) => places.get(word)!);
    },
  };
}
