import { compareText } from '../../base/order.ts';
import type { EdgeAttributes, GraphFile } from '../../model/index.ts';

export type ViewNode = GraphFile['nodes'][number];
/** Ends are places in the order of nodes: `near` comes first there. */
export interface ViewEdge {
  key: string;
  near: number;
  far: number;
  fromFar: boolean;
  attributes: EdgeAttributes;
}

/** The most important first; what has no edge last. Any first part of the list makes a picture of its own. */
export function orderNodes(graph: GraphFile): ViewNode[] {
  return [...graph.nodes].sort(
    ({ key: a, attributes: one }, { key: b, attributes: other }) =>
      Number(one.degree === 0) - Number(other.degree === 0) ||
      other.size - one.size ||
      other.pagerank - one.pagerank ||
      compareText(a, b),
  );
}

/**
 * Edges by their far end, so that the first n nodes have the first m edges, and edges of one pair stand
 * together. Loops are left out: there is nothing to draw between a node and itself.
 */
export function orderEdges(graph: GraphFile, nodes: readonly ViewNode[]): ViewEdge[] {
  const places = new Map(nodes.map(({ key }, index) => [key, index]));
  const edges = graph.edges.flatMap(({ key, source, target, attributes }): ViewEdge[] => {
    const from = places.get(source);
    const to = places.get(target);
    if (from === undefined || to === undefined || from === to) return [];
    const [near, far] = from < to ? [from, to] : [to, from];
    return [{ key, near, far, fromFar: far === from, attributes }];
  });
  return edges.sort((a, b) => a.far - b.far || a.near - b.near || compareText(a.key, b.key));
}
