import type { UndirectedGraph } from 'graphology';
import type { EntityId } from '../../model/index.ts';
import type { Place, Projection } from '../projection.ts';

/** Share of the disc that nodes fill: the rest is for labels and edges. */
const NODES_FILL = 0.12;
/** Discs of communities are first laid closer than they can lie, then taken apart: no holes are left. */
const DISCS_FILL = 0.9;

export function scaleToSizes(graph: Projection, sizes: ReadonlyMap<EntityId, number>): void {
  let area = 0;
  graph.forEachNode((id) => {
    area += ((sizes.get(id) ?? 1) + 2) ** 2;
  });
  scaleToArea(graph, area / NODES_FILL);
}

export function scaleToDiscs(
  graph: UndirectedGraph<Place, { weight: number }>,
  radii: readonly number[],
): void {
  scaleToArea(graph, radii.reduce((sum, radius) => sum + radius ** 2, 0) / DISCS_FILL);
}

/** Centres a layout and scales it as if its nodes were spread evenly over a disc of an area (over pi). */
function scaleToArea(graph: UndirectedGraph<Place, { weight: number }>, area: number): void {
  const places = graph.mapNodes((_id, place) => place);
  const middleX = places.reduce((sum, { x }) => sum + x, 0) / graph.order;
  const middleY = places.reduce((sum, { y }) => sum + y, 0) / graph.order;
  const spread = places.reduce((sum, { x, y }) => sum + (x - middleX) ** 2 + (y - middleY) ** 2, 0);
  // The points of a uniform disc of radius R have a mean square distance of R²/2 from its centre.
  const radius = Math.sqrt((2 * spread) / graph.order);
  const factor = radius === 0 ? 1 : Math.sqrt(area) / radius;
  graph.updateEachNodeAttributes((_id, { x, y }) => ({
    x: (x - middleX) * factor,
    y: (y - middleY) * factor,
  }));
}
