/**
 * Writes a word of Latin letters as people who write another script would, by ear: what is silent falls away, and what
 * sounds alike is written alike. A chain of multinomial logistic models, one decision a letter (grapheme to phoneme
 * after Bisani and Ney 2008 in its aim, a maximum-entropy Markov model in its form), with weights in a hashed table.
 */
export interface TranscriberModel {
  /** What each letter may become, by letter code, likeliest first. */
  candidates: readonly (readonly string[])[];
  /** Weights in units of `scale`; the length is a power of two. */
  weights: Int8Array | Float64Array;
  scale: number;
}

/** One way to write a word in the other script, letters of the script as one Latin letter each. */
export interface Transcription {
  text: string;
  probability: number;
}

export type Transcriber = (word: string) => readonly Transcription[];

/** Features of a letter: of its surroundings, and of those the last ones that look at what was written before. */
export const FEATURES = 16;
const OF_SURROUNDINGS = 13;
const BEAM = 6;
/** Less likely steps than this (natural logarithm) are not followed. */
const LEAST = -5;
const MARGIN = 4;
/** What stands before the first letter. */
export const NOTHING_YET = 1;

export function createTranscriber(model: TranscriberModel): Transcriber {
  const hashes = new Int32Array(FEATURES);
  return (word) => {
    const codes = letterCodes(word);
    let beam: Path[] = [{ text: '', score: 0, last: NOTHING_YET }];
    for (let at = 0; at < word.length; at++) {
      const candidates = model.candidates[codes[at + MARGIN]!] ?? [];
      if (candidates.length === 0) continue;
      hashSurroundings(hashes, codes, word.length, at);
      const base = candidates.map((_, index) => sumOf(model, hashes, 0, OF_SURROUNDINGS, index));
      beam = extend(beam, candidates, (path) => {
        hashLast(hashes, codes, at, path.last);
        return base.map((sum, k) => sum + sumOf(model, hashes, OF_SURROUNDINGS, FEATURES, k));
      });
    }
    return joined(beam);
  };
}

interface Path {
  text: string;
  score: number;
  last: number;
}

function extend(
  beam: readonly Path[],
  candidates: readonly string[],
  scoresOf: (path: Path) => number[],
): Path[] {
  const next = new Map<string, Path>();
  for (const path of beam) {
    const scores = scoresOf(path);
    const all = logSum(scores);
    scores.forEach((score, k) => {
      if (score - all < LEAST) return;
      const written = candidates[k]!;
      const key = `${path.text}${written}|${written}`;
      const known = next.get(key);
      const reached = path.score + score - all;
      if (known) known.score = logSum([known.score, reached]);
      else next.set(key, { text: path.text + written, score: reached, last: outputCode(written) });
    });
  }
  return [...next.values()].sort(byScore).slice(0, BEAM);
}

function byScore(a: Path, b: Path): number {
  return b.score - a.score || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.last - b.last);
}

function joined(beam: readonly Path[]): Transcription[] {
  const found = new Map<string, number>();
  for (const { text, score } of beam) found.set(text, (found.get(text) ?? 0) + Math.exp(score));
  return [...found]
    .map(([text, probability]) => ({ text, probability }))
    .sort((a, b) => b.probability - a.probability || (a.text < b.text ? -1 : 1));
}

function logSum(scores: readonly number[]): number {
  const most = Math.max(...scores);
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
}

function sumOf(
  { weights, scale }: TranscriberModel,
  hashes: Int32Array,
  from: number,
  to: number,
  candidate: number,
): number {
  let sum = 0;
  for (let f = from; f < to; f++) sum += weights[slotOf(hashes[f]!, candidate, weights.length)]!;
  return sum * scale;
}

/** Where in a table of `size` (a power of two) the weight of a feature for a candidate stands. */
export function slotOf(feature: number, candidate: number, size: number): number {
  return (feature + Math.imul(candidate + 1, 0x2545f491)) & (size - 1);
}

/** Letters as 1 to 26, 27 for any other, 0 beyond the ends, with a margin at both. */
export function letterCodes(word: string): Uint8Array {
  const codes = new Uint8Array(word.length + 2 * MARGIN);
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) - 96;
    codes[at + MARGIN] = code >= 1 && code <= 26 ? code : 27;
  }
  return codes;
}

/** Hashes of the letters around letter `at`, into the first places of `into`. */
export function hashSurroundings(
  into: Int32Array,
  codes: Uint8Array,
  length: number,
  at: number,
): void {
  const k = at + MARGIN;
  const c = codes[k]!;
  const [l1, l2, l3] = [codes[k - 1]!, codes[k - 2]!, codes[k - 3]!];
  const [r1, r2, r3] = [codes[k + 1]!, codes[k + 2]!, codes[k + 3]!];
  into[0] = hashOf(0, c, 0, 0, 0, 0);
  into[1] = hashOf(1, c, l1, 0, 0, 0);
  into[2] = hashOf(2, c, r1, 0, 0, 0);
  into[3] = hashOf(3, c, l1, r1, 0, 0);
  into[4] = hashOf(4, c, l1, l2, 0, 0);
  into[5] = hashOf(5, c, r1, r2, 0, 0);
  into[6] = hashOf(6, c, l1, l2, r1, 0);
  into[7] = hashOf(7, c, l1, r1, r2, 0);
  into[8] = hashOf(8, c, l1, l2, l3, 0);
  into[9] = hashOf(9, c, r1, r2, r3, 0);
  into[10] = hashOf(10, c, l1, l2, r1, r2);
  into[11] = hashOf(11, c, codes[length + 3]!, codes[length + 2]!, Math.min(4, length - at), 0);
  into[12] = hashOf(12, c, codes[MARGIN]!, codes[MARGIN + 1]!, Math.min(4, at), 0);
}

/** Hashes of what was written last with the letters around letter `at`, into the last places of `into`. */
export function hashLast(into: Int32Array, codes: Uint8Array, at: number, last: number): void {
  const k = at + MARGIN;
  into[13] = hashOf(13, last, codes[k]!, 0, 0, 0);
  into[14] = hashOf(14, last, codes[k]!, codes[k + 1]!, 0, 0);
  into[15] = hashOf(15, last, codes[k]!, codes[k - 1]!, 0, 0);
}

export function outputCode(written: string): number {
  let code = written.length;
  for (let at = 0; at < written.length; at++) code = code * 67 + written.charCodeAt(at);
  return code;
}

function hashOf(kind: number, a: number, b: number, c: number, d: number, e: number): number {
  let h = kind + 1;
  for (const part of [a, b, c, d, e]) h = Math.imul(h, 31) + part;
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return h ^ (h >>> 16);
}
