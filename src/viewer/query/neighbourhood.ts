import { otherEnd, type Graph } from '../data/graph.ts';
import type { Visible } from './filter.ts';

/** Nodes within so many steps along visible edges, the nearest first, equally near ones by importance. */
export function neighbourhood(
  graph: Graph,
  visible: Visible,
  start: number,
  steps: number,
): number[] {
  const seen = new Uint8Array(graph.nodes);
  const found = [start];
  seen[start] = 1;
  for (let step = 0, from = 0; step < steps; step++) {
    const ring: number[] = [];
    for (const node of found.slice(from)) {
      for (let i = graph.from[node]!; i < graph.from[node + 1]!; i++) {
        const edge = graph.incident[i]!;
        const other = otherEnd(graph, edge, node);
        if (visible.edges[edge] === 0 || seen[other] === 1) continue;
        seen[other] = 1;
        ring.push(other);
      }
    }
    from = found.length;
    found.push(...ring.sort((a, b) => a - b));
  }
  return found;
}

/** Nodes that both are linked to, by importance. */
export function shared(graph: Graph, visible: Visible, one: number, other: number): number[] {
  const ofOne = new Set(neighbourhood(graph, visible, one, 1));
  return neighbourhood(graph, visible, other, 1)
    .filter((node) => ofOne.has(node) && node !== one && node !== other)
    .sort((a, b) => a - b);
}

/** Visible edges between two nodes, in the order of the file. */
export function edgesBetween(
  graph: Graph,
  edges: Uint8Array | undefined,
  one: number,
  other: number,
): number[] {
  const found: number[] = [];
  // The rarer end has the shorter list.
  const degree = (node: number): number => graph.from[node + 1]! - graph.from[node]!;
  const [node, end] = degree(one) < degree(other) ? [one, other] : [other, one];
  for (let i = graph.from[node]!; i < graph.from[node + 1]!; i++) {
    const edge = graph.incident[i]!;
    if (otherEnd(graph, edge, node) === end && edges?.[edge] !== 0) found.push(edge);
  }
  return found;
}

/** Visible edges of a node. */
export function edgesOf(graph: Graph, edges: Uint8Array | undefined, node: number): number[] {
  const slice = graph.incident.subarray(graph.from[node], graph.from[node + 1]);
  return [...slice].filter((edge) => edges?.[edge] !== 0);
}
