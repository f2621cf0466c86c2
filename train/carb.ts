/**
 * Scores open relation tuples against reference tuples after CaRB (Bhardwaj, Aggarwal & Mausam 2019): a reference
 * tuple counts what its best match recalls (many to one); extractions are matched one to one for precision; both
 * count words that the two share, place by place. Below a threshold of confidence nothing counts; the curve of
 * precision and recall over all thresholds gives the best F1 and the area.
 */
export interface ScoredTuple {
  confidence: number;
  predicate: string;
  /** Subject first. */
  arguments: readonly string[];
}

export interface CarbScore {
  precision: number;
  recall: number;
  f1: number;
  /** Threshold at which F1 is best. */
  threshold: number;
  auc: number;
  /** Mean number of words of an argument. */
  argumentLength: number;
  tuples: number;
}

type Match = readonly [precision: number, recall: number];

const SAYING = ['said', 'told', 'added', 'adds', 'says'];

/** `reference` and `extracted` by sentence; the keys of `reference` are the sentences that count. */
export function carb(
  reference: ReadonlyMap<string, readonly ScoredTuple[]>,
  extracted: ReadonlyMap<string, readonly ScoredTuple[]>,
): CarbScore {
  const thresholds = thresholdsOf(reference, extracted);
  const precisionSums = new Float64Array(thresholds.length);
  const counts = new Float64Array(thresholds.length);
  const recallSums = new Float64Array(thresholds.length);
  let references = 0;
  for (const [sentence, gold] of reference) {
    references += gold.length;
    const found = extracted.get(sentence) ?? [];
    if (found.length === 0) continue;
    const matches = gold.map((one) => found.map((other) => matchTuples(one, other)));
    let last = -1;
    let [precision, recall, count] = [0, 0, 0];
    thresholds.forEach((threshold, index) => {
      const above = found.flatMap((one, column) => (one.confidence >= threshold ? [column] : []));
      if (above.length !== last) {
        last = above.length;
        recall = sum(matches.map((row) => Math.max(0, ...above.map((column) => row[column]![1]))));
        precision = oneToOne(matches, above);
        count = above.length;
      }
      precisionSums[index]! += precision;
      recallSums[index]! += recall;
      counts[index]! += count;
    });
  }
  return summary(thresholds, precisionSums, counts, recallSums, references, extracted);
}

function thresholdsOf(
  reference: ReadonlyMap<string, readonly ScoredTuple[]>,
  extracted: ReadonlyMap<string, readonly ScoredTuple[]>,
): number[] {
  const values = [...reference.keys()].flatMap((key) =>
    (extracted.get(key) ?? []).map((one) => one.confidence),
  );
  const distinct = [...new Set(values)].sort((a, b) => b - a);
  const step = Math.max(1, Math.floor(distinct.length / 200));
  return distinct.filter((_, index) => index % step === 0 || index === distinct.length - 1);
}

/** Best pairs first; no tuple is used twice. */
function oneToOne(matches: readonly (readonly Match[])[], columns: readonly number[]): number {
  const rows = new Set(matches.map((_, row) => row));
  const left = new Set(columns);
  let total = 0;
  for (let n = Math.min(rows.size, left.size); n > 0; n -= 1) {
    let [bestRow, bestColumn, best] = [-1, -1, -1];
    for (const row of rows) {
      for (const column of left) {
        const [precision] = matches[row]![column]!;
        if (precision > best) [bestRow, bestColumn, best] = [row, column, precision];
      }
    }
    rows.delete(bestRow);
    left.delete(bestColumn);
    total += best;
  }
  return total;
}

/** Precision and recall of words; nothing where the predicates or one of the first two places share none. */
function matchTuples(gold: ScoredTuple, found: ScoredTuple): Match {
  const a = binary(gold);
  const b = binary(found);
  const straight = linient(a, b);
  if (!SAYING.some((verb) => gold.predicate.includes(verb)) || b.arguments.length < 2)
    return straight;
  const turned = linient(a, { ...b, arguments: [b.arguments[1]!, b.arguments[0]!] });
  return turned[0] + turned[1] > straight[0] + straight[1] ? turned : straight;
}

function binary(tuple: ScoredTuple): ScoredTuple {
  const [subject = '', ...rest] = tuple.arguments;
  return rest.length === 0 ? tuple : { ...tuple, arguments: [subject, rest.join(' ')] };
}

function linient(gold: ScoredTuple, found: ScoredTuple): Match {
  const places: [string, string | undefined][] = [
    [gold.predicate, found.predicate],
    ...gold.arguments.map((text, i): [string, string | undefined] => [text, found.arguments[i]]),
  ];
  let [shared, goldWords, foundWords] = [0, 0, 0];
  for (const [index, [goldText, foundText]] of places.entries()) {
    const wanted = words(goldText);
    goldWords += wanted.length;
    if (foundText === undefined) return [0, 0];
    const given = words(foundText);
    foundWords += given.length;
    const common = overlap(wanted, given);
    if (index === 0 && common === 0) return [0, 0];
    shared += common;
  }
  return [foundWords === 0 ? 0 : shared / foundWords, goldWords === 0 ? 0 : shared / goldWords];
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function overlap(wanted: readonly string[], given: readonly string[]): number {
  const left = [...given];
  return wanted.filter((word) => {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
}

function summary(
  thresholds: readonly number[],
  precisionSums: Float64Array,
  counts: Float64Array,
  recallSums: Float64Array,
  references: number,
  extracted: ReadonlyMap<string, readonly ScoredTuple[]>,
): CarbScore {
  const best = { precision: 0, recall: 0, f1: 0, threshold: 0 };
  let auc = 0;
  let [lastRecall, lastPrecision] = [0, 1];
  thresholds.forEach((threshold, index) => {
    const precision = counts[index] === 0 ? 0 : precisionSums[index]! / counts[index]!;
    const recall = recallSums[index]! / references;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) Object.assign(best, { precision, recall, f1, threshold });
    if (index === 0) lastPrecision = precision;
    auc += ((precision + lastPrecision) / 2) * (recall - lastRecall);
    [lastRecall, lastPrecision] = [recall, precision];
  });
  const all = [...extracted.values()].flat();
  const lengths = all.flatMap((one) => one.arguments.map((text) => words(text).length));
  return {
    ...best,
    auc,
    argumentLength: lengths.length === 0 ? 0 : sum(lengths) / lengths.length,
    tuples: all.length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
