/**
 * How names are spelt: how often four letters stand in a row in them, and from that how likely a word is as a name, and
 * how many names stand one letter apart from it. Where names are many, two that differ in a letter seldom are one.
 */
export interface LetterCounts {
  /** What stands in a row, as numbers of four letters, ascending: each less the one before. */
  gaps: Uint16Array;
  /** In how many names. */
  counts: Uint16Array;
}

/** All that is asked of a word's spelling; natural logarithms. */
export interface Spelt {
  /** Probability of the word among names. */
  likelihood: number;
  /** Probability of all words one letter apart. */
  neighbours: number;
}

/** Letters and, as 0, what is beyond the ends. */
const SIZE = 27;
const ROW = 4;
const SHORTER = SIZE ** (ROW - 1);
/** Examples that the shorter row is worth, where a longer one is seldom. */
const PRIOR = 5;

/** `word`: lower case; each letter that is none of the alphabet counts as the last one. */
export function codesOf(word: string): number[] {
  return Array.from(word, (letter) => {
    const code = letter.charCodeAt(0) - 96;
    return code >= 1 && code < SIZE ? code : SIZE - 1;
  });
}

/** The rows of letters in a word, as numbers; the last one ends beyond it. */
export function rowsOf(codes: readonly number[]): number[] {
  return Array.from({ length: codes.length + 1 }, (_, end) => rowAt(codes, end));
}

/** The row whose last letter is at `end`. */
function rowAt(codes: readonly number[], end: number): number {
  let row = 0;
  for (let at = end - ROW + 1; at <= end; at++) row = row * SIZE + (codes[at] ?? 0);
  return row;
}

/** A chain of letters, each given three before it, estimates of shorter rows mixed in. */
export function createLetterModel(counts: LetterCounts): (word: string) => Spelt {
  const chain = chainOf(counts);
  return (word) => {
    const codes = codesOf(word);
    const whole = sumOf(chain, codes, 0, codes.length + 1);
    return { likelihood: whole, neighbours: Math.log(neighboursOf(chain, codes, whole) + 1e-30) };
  };
}

/** Logarithm of the probability of each row's last letter given the others. */
function chainOf({ gaps, counts }: LetterCounts): Float32Array {
  const seen = new Float64Array(SIZE ** ROW);
  let row = 0;
  gaps.forEach((gap, at) => {
    row += gap;
    seen[row] = counts[at]!;
  });
  const sums = [seen];
  for (let length = ROW - 1; length > 0; length--) sums.unshift(endsOf(sums[0]!));
  let shorter = new Float64Array(SIZE).fill(1 / SIZE);
  for (const ofLength of sums) shorter = mixed(ofLength, shorter);
  return Float32Array.from(shorter, Math.log);
}

/** How often all but the first letter of the rows stand in a row. */
function endsOf(rows: Float64Array): Float64Array<ArrayBuffer> {
  const ends = new Float64Array(rows.length / SIZE);
  for (let first = 0; first < rows.length; first += ends.length)
    for (let at = 0; at < ends.length; at++) ends[at]! += rows[first + at]!;
  return ends;
}

function mixed(sums: Float64Array, shorter: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(sums.length);
  for (let first = 0; first < sums.length; first += SIZE) {
    let all = PRIOR;
    for (let at = first; at < first + SIZE; at++) all += sums[at]!;
    for (let at = first; at < first + SIZE; at++)
      result[at] = (sums[at]! + PRIOR * shorter[at % shorter.length]!) / all;
  }
  return result;
}

/** Of the rows that end from one letter to before another, the one beyond the end included. */
function sumOf(chain: Float32Array, codes: readonly number[], from: number, to: number): number {
  const last = Math.min(to, codes.length + 1);
  let sum = 0;
  let row = rowAt(codes, from - 1);
  for (let end = from; end < last; end++) {
    row = (row % SHORTER) * SIZE + (end < codes.length ? codes[end]! : 0);
    sum += chain[row]!;
  }
  return sum;
}

/** Probability of all words that one letter exchanged, put in or left out makes of this one. */
function neighboursOf(chain: Float32Array, codes: readonly number[], whole: number): number {
  let sum = 0;
  for (let at = 0; at <= codes.length; at++) {
    const rest = codes.slice(at + 1);
    const other = [...codes.slice(0, at), 0, ...codes.slice(at)];
    // Only the rows that see the change are summed again.
    const put = whole - sumOf(chain, codes, at, at + ROW - 1);
    for (let code = 1; code < SIZE; code++) {
      other[at] = code;
      sum += Math.exp(put + sumOf(chain, other, at, at + ROW));
    }
    if (at === codes.length) continue;
    const left = whole - sumOf(chain, codes, at, at + ROW);
    other.splice(at, other.length, ...rest);
    sum += Math.exp(left + sumOf(chain, other, at, at + ROW - 1));
    other.splice(at, 0, 0);
    for (let code = 1; code < SIZE; code++) {
      other[at] = code;
      if (code !== codes[at]) sum += Math.exp(left + sumOf(chain, other, at, at + ROW));
    }
  }
  return sum;
}
