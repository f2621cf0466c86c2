import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { EntityId } from '../../model/index.ts';
import type { Projection } from '../projection.ts';

/** How much stronger an edge within a community pulls than one between two. */
const WITHIN = 4;
/** Communities are moved away from the centre by this factor, as they are. */
const APART = 1.35;
/** Barnes-Hut is faster from this number of nodes. */
const LARGE = 400;

/**
 * ForceAtlas2 (Jacomy et al. 2014, LinLog) from the positions that the nodes have. No randomness; the same
 * start gives the same end.
 */
export function forceLayout(graph: Projection, communities: ReadonlyMap<EntityId, number>): void {
  if (graph.order < 3) return;
  forceAtlas2.assign(graph, {
    iterations: iterationsFor(graph.order),
    getEdgeWeight: (edge, _attributes, source, target): number => {
      const weight = graph.getEdgeAttribute(edge, 'weight');
      return communities.get(source) === communities.get(target) ? weight * WITHIN : weight;
    },
    settings: {
      linLogMode: true,
      edgeWeightInfluence: 1,
      gravity: 0.6,
      scalingRatio: 6,
      slowDown: 1 + Math.log(graph.order),
      barnesHutOptimize: graph.order > LARGE,
      barnesHutTheta: 1.2,
    },
  });
  spreadCommunities(graph, communities);
}

/** About ten seconds of work from 10,000 nodes on, much less below. */
function iterationsFor(order: number): number {
  return Math.max(40, Math.min(800, Math.round(2_000_000 / order)));
}

function spreadCommunities(graph: Projection, communities: ReadonlyMap<EntityId, number>): void {
  const centres = new Map<number, { x: number; y: number; count: number }>();
  graph.forEachNode((id, { x, y }) => {
    const community = communities.get(id) ?? 0;
    const centre = centres.get(community) ?? { x: 0, y: 0, count: 0 };
    centres.set(community, centre);
    centre.x += x;
    centre.y += y;
    centre.count++;
  });
  graph.updateEachNodeAttributes((id, { x, y }) => {
    const centre = centres.get(communities.get(id) ?? 0);
    if (!centre) return { x, y };
    return {
      x: x + (centre.x / centre.count) * (APART - 1),
      y: y + (centre.y / centre.count) * (APART - 1),
    };
  });
}
