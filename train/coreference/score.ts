/** Clusters of mentions, each mention a string that both sides write alike. */
export type Clustering = readonly (readonly string[])[];

/** Numerators and denominators of precision and recall, summed over documents. */
export interface Counts {
  precision: [number, number];
  recall: [number, number];
}

export interface CorefCounts {
  muc: Counts;
  bCubed: Counts;
  ceafE: Counts;
}

/**
 * The three measures that CoNLL-2011 averages: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and
 * entity-based CEAF with φ4 (Luo 2005), as in the reference scorer (Pradhan et al. 2014). Singletons are
 * scored where they are given; leave them out of both sides for the OntoNotes convention.
 */
export function scoreDocument(gold: Clustering, found: Clustering): CorefCounts {
  return { muc: muc(gold, found), bCubed: bCubed(gold, found), ceafE: ceafE(gold, found) };
}

export function emptyCounts(): CorefCounts {
  const zero = (): Counts => ({ precision: [0, 0], recall: [0, 0] });
  return { muc: zero(), bCubed: zero(), ceafE: zero() };
}

export function addCounts(sum: CorefCounts, more: CorefCounts): void {
  for (const measure of ['muc', 'bCubed', 'ceafE'] as const)
    for (const side of ['precision', 'recall'] as const) {
      sum[measure][side][0] += more[measure][side][0];
      sum[measure][side][1] += more[measure][side][1];
    }
}

export function ratio([part, whole]: readonly [number, number]): number {
  return whole === 0 ? 0 : part / whole;
}

export function f1({ precision, recall }: Counts): number {
  const p = ratio(precision);
  const r = ratio(recall);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function conll(counts: CorefCounts): number {
  return (f1(counts.muc) + f1(counts.bCubed) + f1(counts.ceafE)) / 3;
}

function clusterOf(clusters: Clustering): Map<string, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map((mention) => [mention, index])));
}

function muc(gold: Clustering, found: Clustering): Counts {
  return { recall: mucSide(gold, clusterOf(found)), precision: mucSide(found, clusterOf(gold)) };
}

function mucSide(clusters: Clustering, other: Map<string, number>): [number, number] {
  let part = 0;
  let whole = 0;
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((mention) => other.get(mention) ?? mention));
    part += cluster.length - parts.size;
    whole += cluster.length - 1;
  }
  return [part, whole];
}

function bCubed(gold: Clustering, found: Clustering): Counts {
  return { recall: bSide(gold, found), precision: bSide(found, gold) };
}

function bSide(clusters: Clustering, others: Clustering): [number, number] {
  const other = clusterOf(others);
  let part = 0;
  let whole = 0;
  for (const cluster of clusters) {
    const overlap = new Map<number, number>();
    for (const mention of cluster) {
      const index = other.get(mention);
      if (index !== undefined) overlap.set(index, (overlap.get(index) ?? 0) + 1);
    }
    for (const size of overlap.values()) part += (size * size) / cluster.length;
    whole += cluster.length;
  }
  return [part, whole];
}

function ceafE(gold: Clustering, found: Clustering): Counts {
  const other = clusterOf(found);
  const similar: Map<number, number>[] = gold.map((cluster) => {
    const overlap = new Map<number, number>();
    for (const mention of cluster) {
      const index = other.get(mention);
      if (index !== undefined) overlap.set(index, (overlap.get(index) ?? 0) + 1);
    }
    return new Map(
      [...overlap].map(
        ([index, size]) => [index, (2 * size) / (cluster.length + found[index]!.length)] as const,
      ),
    );
  });
  const best = bestMatching(similar, found.length);
  return { recall: [best, gold.length], precision: [best, found.length] };
}

/** Total weight of the best one-to-one matching: Hungarian algorithm on each connected part of the graph. */
export function bestMatching(weights: readonly Map<number, number>[], columns: number): number {
  const rowsOf: number[][] = Array.from({ length: columns }, () => []);
  weights.forEach((row, index) => {
    for (const column of row.keys()) rowsOf[column]!.push(index);
  });
  const seenRows = new Uint8Array(weights.length);
  let total = 0;
  weights.forEach((_, start) => {
    if (seenRows[start]) return;
    const rows: number[] = [start];
    const found = new Set<number>();
    seenRows[start] = 1;
    for (let i = 0; i < rows.length; i += 1)
      for (const column of weights[rows[i]!]!.keys()) {
        if (found.has(column)) continue;
        found.add(column);
        for (const row of rowsOf[column]!)
          if (!seenRows[row]) {
            seenRows[row] = 1;
            rows.push(row);
          }
      }
    if (found.size > 0) total += hungarian(rows, [...found], weights);
  });
  return total;
}

function hungarian(
  rows: readonly number[],
  columns: readonly number[],
  weights: readonly Map<number, number>[],
): number {
  const size = Math.max(rows.length, columns.length);
  const cost = (i: number, j: number): number =>
    i < rows.length && j < columns.length ? -(weights[rows[i]!]!.get(columns[j]!) ?? 0) : 0;
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const match = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let i = 1; i <= size; i += 1) {
    match[0] = i;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const row = match[column]!;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j += 1) {
        if (used[j]) continue;
        const slack = cost(row - 1, j - 1) - u[row]! - v[j]!;
        if (slack < least[j]!) {
          least[j] = slack;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j += 1) {
        if (used[j]) {
          u[match[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (match[column] !== 0);
    do {
      const before = way[column]!;
      match[column] = match[before]!;
      column = before;
    } while (column !== 0);
  }
  let total = 0;
  for (let j = 1; j <= size; j += 1) total -= cost(match[j]! - 1, j - 1);
  return total;
}
