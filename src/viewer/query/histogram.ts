import type { Graph } from '../data/graph.ts';
import { dateOf, type Visible } from './filter.ts';

export interface Histogram {
  /** Edges in each bin. */
  counts: number[];
  /** First day of each bin, ISO 8601, and the last day of all as one more. */
  starts: string[];
  undated: number;
}

/** Share of the dated edges at either end that may lie far from the others: "in 1939". */
const FAR = 0.03;

/**
 * Visible edges over time, in at most `most` bins of whole days. A few days far from the others do not stretch the
 * scale: the first and the last bin reach out to them.
 */
export function histogram(graph: Graph, visible: Visible, most: number): Histogram {
  const days = graph.day.slice(0, graph.edges).sort();
  const dated = days.subarray(days.findLastIndex((day) => day === 0) + 1);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined)
    return { counts: [], starts: [], undated: visible.edgeCount };
  const [from, until] = scale(dated, first, last);
  const width = Math.max(1, Math.ceil((until - from + 1) / most));
  const counts = new Array<number>(Math.ceil((until - from + 1) / width)).fill(0);
  let undated = 0;
  for (let e = 0; e < graph.edges; e++) {
    if (visible.edges[e] === 0) continue;
    const day = graph.day[e]!;
    if (day === 0) undated++;
    else counts[Math.floor((Math.min(until, Math.max(from, day)) - from) / width)]!++;
  }
  const starts = counts.map((_, i) => dateOf(graph, i === 0 ? first : from + i * width));
  return { counts, starts: [...starts, dateOf(graph, last)], undated };
}

/** The days between which nearly all lie, where that is much less than all. */
function scale(days: Uint32Array, first: number, last: number): [number, number] {
  const skipped = Math.floor(days.length * FAR);
  const [from, until] = [days[skipped]!, days[days.length - 1 - skipped]!];
  return last - first > 3 * (until - from + 7) ? [from, until] : [first, last];
}
