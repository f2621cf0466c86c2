import type { Matrix, Memory } from './nn/memory.ts';
import type { Linear, Ops } from './nn/ops.ts';
import type { WordInput } from './word-input.ts';

/**
 * What the entry of a network makes of words, kept from call to call: most words of a text were seen before. A word's
 * row depends on the word alone, so that nothing shows what was kept.
 */
export interface EntryStore {
  /** A row a word, in new space. */
  enter(words: readonly string[]): Matrix;
}

/** `capacity` is the number of words that are kept; one call must not ask for more. */
export function createEntryStore(
  memory: Memory,
  ops: Ops,
  input: WordInput,
  entry: Linear,
  capacity: number,
): EntryStore {
  const table = memory.take(capacity, entry.weights.cols);
  const { cols } = table;
  const places = new Map<string, number>();

  function add(words: readonly string[]): void {
    const to = table.at + places.size * cols;
    for (const word of words) places.set(word, places.size);
    const mark = memory.used;
    const rows = words.map((word) => input.rows(word));
    const entered = ops.linear(input.embed(ops, rows), entry);
    memory.f.copyWithin(to, entered.at, entered.at + words.length * cols);
    memory.release(mark);
  }

  return {
    enter(words) {
      let unknown = new Set<string>();
      for (const word of words) if (!places.has(word)) unknown.add(word);
      if (places.size + unknown.size > capacity) {
        places.clear();
        unknown = new Set(words);
      }
      if (unknown.size > 0) add([...unknown]);
      const entered = memory.take(words.length, cols);
      words.forEach((word, i) => {
        const from = table.at + places.get(word)! * cols;
        memory.f.copyWithin(entered.at + i * cols, from, from + cols);
      });
      return entered;
    },
  };
}
