/** A Latin word and how it is written in another script; with how often that was seen. */
export interface Example {
  word: string;
  sounds: string;
  count: number;
}

/** What each letter of the word became: as many strings as letters, empty for what is silent. */
export interface Aligned {
  word: string;
  outputs: string[];
  count: number;
}

const ROUNDS = 7;
/** Examples less likely than this a letter (natural logarithm) are no transcriptions, from the third round on. */
const LEAST = -1.5;
const UNSEEN = 1e-7;
/** Before anything is known: what a letter is worth that becomes none, one, two, three. */
const PRIOR = [0.15, 1, 0.2, 0.1];

type Table = ReadonlyMap<string, number>;
type Step = (i: number, j: number, size: number) => number;

/**
 * Aligns each letter with up to `most` letters of the other script by expectation maximization (Ristad and Yianilos
 * 1998, with outputs of several letters); drops examples that do not fit what the others teach.
 */
export function align(examples: readonly Example[], most: number): Aligned[] {
  let table: Table | undefined;
  let kept = examples.filter(({ word, sounds }) => sounds.length <= most * word.length);
  for (let round = 0; round < ROUNDS; round++) {
    const { next, fits } = reestimate(kept, table, most);
    table = next;
    if (round >= 2) kept = kept.filter((_, at) => fits[at]! > LEAST);
  }
  return kept.flatMap((example) => bestPath(example, table!, most) ?? []);
}

function stepOf({ word, sounds }: Example, table: Table | undefined): Step {
  if (table) return (i, j, size) => table.get(`${word[i]!}|${sounds.slice(j, j + size)}`) ?? UNSEEN;
  return (i, j, size) =>
    PRIOR[size]! *
    (Math.abs(i / word.length - j / sounds.length) < 0.25 ? 2 : 1) *
    (size > 0 && sounds[j] === word[i] ? 3 : 1);
}

function reestimate(examples: readonly Example[], table: Table | undefined, most: number) {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  const fits = examples.map((example) => {
    const { word, sounds } = example;
    const step = stepOf(example, table);
    const forward = sumPaths(word.length, sounds.length, most, step);
    const all = forward[word.length]![sounds.length]!;
    if (all <= 0) return -Infinity;
    const back = (i: number, j: number, size: number) =>
      step(word.length - 1 - i, sounds.length - j - size, size);
    const backward = sumPaths(word.length, sounds.length, most, back);
    for (let i = 0; i < word.length; i++)
      for (let j = 0; j <= sounds.length; j++)
        for (let size = 0; size <= most && j + size <= sounds.length; size++) {
          const rest = backward[word.length - 1 - i]![sounds.length - j - size]!;
          const share = (forward[i]![j]! * step(i, j, size) * rest) / all;
          if (share < 1e-6) continue;
          const key = `${word[i]!}|${sounds.slice(j, j + size)}`;
          counts.set(key, (counts.get(key) ?? 0) + share);
          totals.set(word[i]!, (totals.get(word[i]!) ?? 0) + share);
        }
    return Math.log(all) / (word.length + sounds.length);
  });
  const next = new Map<string, number>();
  for (const [key, count] of counts) if (count > 0.5) next.set(key, count / totals.get(key[0]!)!);
  return { next, fits };
}

/** `sums[i][j]`: all ways to make j letters out of the first i. */
function sumPaths(letters: number, sounds: number, most: number, step: Step): Float64Array[] {
  const sums = Array.from({ length: letters + 1 }, () => new Float64Array(sounds + 1));
  sums[0]![0] = 1;
  for (let i = 0; i < letters; i++)
    for (let j = 0; j <= sounds; j++) {
      const sum = sums[i]![j]!;
      if (sum === 0) continue;
      for (let size = 0; size <= most && j + size <= sounds; size++)
        sums[i + 1]![j + size]! += sum * step(i, j, size);
    }
  return sums;
}

function bestPath(example: Example, table: Table, most: number): Aligned | undefined {
  const { word, sounds, count } = example;
  const step = stepOf(example, table);
  const best = Array.from({ length: word.length + 1 }, () =>
    new Float64Array(sounds.length + 1).fill(-Infinity),
  );
  const sizes = best.map((row) => new Int8Array(row.length));
  best[0]![0] = 0;
  for (let i = 0; i < word.length; i++)
    for (let j = 0; j <= sounds.length; j++) {
      const here = best[i]![j]!;
      if (here === -Infinity) continue;
      for (let size = 0; size <= most && j + size <= sounds.length; size++) {
        const score = here + Math.log(step(i, j, size));
        if (score <= best[i + 1]![j + size]!) continue;
        best[i + 1]![j + size] = score;
        sizes[i + 1]![j + size] = size;
      }
    }
  if (best[word.length]![sounds.length] === -Infinity) return undefined;
  const outputs: string[] = [];
  for (let i = word.length, j = sounds.length; i > 0; i--) {
    const size = sizes[i]![j]!;
    outputs.unshift(sounds.slice(j - size, j));
    j -= size;
  }
  return { word, outputs, count };
}
