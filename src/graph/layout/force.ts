import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { UndirectedGraph } from 'graphology';
import type { Place } from '../projection.ts';

/** Barnes-Hut is faster from this number of nodes. */
const LARGE = 250;

/**
 * ForceAtlas2 (Jacomy et al. 2014) from the positions that the nodes have. No randomness; the same start gives
 * the same end. `whole`: nodes of the graph that this is a part of.
 */
export function forceLayout(
  graph: UndirectedGraph<Place, { weight: number }>,
  whole = graph.order,
): void {
  if (graph.order < 3) return;
  forceAtlas2.assign(graph, {
    iterations: iterationsFor(graph.order, whole),
    getEdgeWeight: 'weight',
    settings: {
      edgeWeightInfluence: 0.7,
      gravity: 0.4,
      scalingRatio: 4,
      slowDown: 2,
      barnesHutOptimize: graph.order > LARGE,
      barnesHutTheta: 1.2,
    },
  });
}

/** A second or two of work from 1,000 nodes on, less below; with ten thousand and more in all, less for each part. */
function iterationsFor(order: number, whole: number): number {
  const most = Math.max(100, Math.min(400, Math.round(4_000_000 / whole)));
  return Math.max(40, Math.min(most, Math.round(400_000 / order)));
}
