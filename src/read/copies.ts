/**
 * Near-duplicates by containment of word shingles (Broder, "On the resemblance and containment of documents", 1997).
 * Shingles do not cross blocks, so that the order of paragraphs does not matter. Candidates are found through a
 * sample of the shingles (those whose hash is 0 modulo `SAMPLE`), the containment of a candidate is exact.
 */
import { foldText } from '../base/text.ts';
import { compareText } from '../base/order.ts';
import type { Copy, Document } from '../model/index.ts';

const WORDS = 5;
const SAMPLE = 4;
/** Documents of fewer shingles are compared by all of them. */
const SMALL = 64;
/** From here on two documents are copies, in the direction with the larger share. */
const CONTAINED = 0.5;
/** Shingles of more documents than this are phrases of the trade or a mass of copies: linked in a chain, not all to all. */
const COMMON = 32;

/** Copies of each document, by index. Sorted by id. */
export function findCopies(documents: readonly Document[]): Copy[][] {
  const shingles = documents.map((document) => shingle(document));
  const copies: Copy[][] = documents.map(() => []);
  for (const [a, b] of candidates(shingles)) {
    const shared = sharedCount(shingles[a]!, shingles[b]!);
    const ofA = shared / shingles[a]!.length;
    const ofB = shared / shingles[b]!.length;
    if (Math.max(ofA, ofB) < CONTAINED) continue;
    copies[a]!.push({ document: documents[b]!.id, containment: round(ofA) });
    copies[b]!.push({ document: documents[a]!.id, containment: round(ofB) });
  }
  for (const list of copies) list.sort((x, y) => compareText(x.document, y.document));
  return copies;
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Hashes of all runs of five words within a block, sorted, without repetition. */
function shingle(document: Document): Uint32Array {
  const found = new Set<number>();
  for (const block of document.blocks) {
    const words =
      foldText(document.text.slice(block.start, block.end)).match(/[\p{L}\p{N}]+/gu) ?? [];
    const hashes = words.map(hashWord);
    for (let i = 0; i + WORDS <= hashes.length; i++) found.add(hashRun(hashes, i));
  }
  return Uint32Array.from(found).sort();
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) state = Math.imul(state ^ word.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

function hashRun(hashes: readonly number[], start: number): number {
  let state = 0;
  for (let i = start; i < start + WORDS; i++) {
    state = Math.imul(state ^ hashes[i]!, 0x9e3779b1);
    state ^= state >>> 15;
  }
  return state >>> 0;
}

/** Pairs of indices, the smaller first, that share two sampled shingles (or one, where there are hardly any). */
function candidates(shingles: readonly Uint32Array[]): [number, number][] {
  const holders = new Map<number, number[]>();
  const counts = new Map<number, number>();
  const total = shingles.length;
  const note = (a: number, b: number): void => {
    counts.set(a * total + b, (counts.get(a * total + b) ?? 0) + 1);
  };
  for (const [index, list] of shingles.entries()) {
    for (const value of list) {
      if (list.length > SMALL && value % SAMPLE !== 0) continue;
      const others = holders.get(value);
      if (!others) holders.set(value, [index]);
      else {
        for (const other of others.length <= COMMON ? others : [others[0]!, others.at(-1)!])
          note(other, index);
        others.push(index);
      }
    }
  }
  const pairs: [number, number][] = [];
  for (const [key, count] of counts) {
    const a = Math.floor(key / total);
    const b = key % total;
    const smaller = Math.min(shingles[a]!.length, shingles[b]!.length);
    if (count >= 2 || smaller <= 2 * SAMPLE) pairs.push([a, b]);
  }
  return pairs;
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]! === b[j]!) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared;
}
