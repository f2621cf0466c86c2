import { UndirectedGraph } from 'graphology';
import type { EntityId } from '../model/index.ts';
import type { Edge } from './edges.ts';

/** Who has to do with whom: one undirected edge a pair, without loops. `weight` is the number of edges, damped. */
export type Projection = UndirectedGraph<Place, { count: number; weight: number }>;
export interface Place {
  x: number;
  y: number;
}

/** Nodes and edges are inserted in the order of their ids, whatever order they come in. */
export function project(ids: readonly EntityId[], edges: readonly Edge[]): Projection {
  const graph: Projection = new UndirectedGraph();
  for (const id of ids) graph.addNode(id, { x: 0, y: 0 });
  for (const { source, target } of edges) {
    if (source === target) continue;
    const edge = graph.edge(source, target);
    if (edge === undefined) graph.addEdge(source, target, { count: 1, weight: 1 });
    else graph.updateEdgeAttribute(edge, 'count', (count) => (count ?? 0) + 1);
  }
  graph.updateEachEdgeAttributes((_edge, { count }) => ({
    count,
    weight: round(1 + Math.log2(count), 3),
  }));
  return graph;
}

export function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  const rounded = Math.round(value * scale) / scale;
  return rounded === 0 ? 0 : rounded;
}
