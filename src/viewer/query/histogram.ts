import type { Graph } from '../data/graph.ts';
import { dateOf, type Visible } from './filter.ts';

export interface Histogram {
  /** Edges in each bin. */
  counts: number[];
  /** First day of each bin, ISO 8601, and the last day of all as one more. */
  starts: string[];
  undated: number;
}

/** Visible edges over time, in at most `most` bins of whole days. */
export function histogram(graph: Graph, visible: Visible, most: number): Histogram {
  let [first, last, undated] = [Infinity, 0, 0];
  for (let e = 0; e < graph.edges; e++) {
    const day = graph.day[e]!;
    if (day === 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (last === 0) return { counts: [], starts: [], undated: visible.edgeCount };
  const width = Math.max(1, Math.ceil((last - first + 1) / most));
  const bins = Math.ceil((last - first + 1) / width);
  const counts = new Array<number>(bins).fill(0);
  for (let e = 0; e < graph.edges; e++) {
    if (visible.edges[e] === 0) continue;
    const day = graph.day[e]!;
    if (day === 0) undated++;
    else counts[Math.floor((day - first) / width)]!++;
  }
  const starts = counts.map((_, i) => dateOf(graph, first + i * width));
  return { counts, starts: [...starts, dateOf(graph, last)], undated };
}
