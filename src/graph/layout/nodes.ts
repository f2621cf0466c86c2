import { UndirectedGraph } from 'graphology';
import type { EntityId } from '../../model/index.ts';
import type { Projection } from '../projection.ts';
import { separate } from './collide.ts';

/** Room around a node, in the units of its size. */
const ROOM = 1.6;

type Sizes = ReadonlyMap<EntityId, number>;

/** Anti-collision on the nodes of a graph; `pinned` ones stay. */
export function separateNodes(
  graph: Projection,
  sizes: Sizes,
  pinned?: (id: EntityId) => boolean,
): void {
  const ids = graph.nodes();
  const places = ids.map((id) => graph.getNodeAttributes(id));
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place) => place.y);
  const r = Float64Array.from(ids, (id) => (sizes.get(id) ?? 1) * ROOM + 1);
  separate({ x, y, r }, pinned && Uint8Array.from(ids, (id) => (pinned(id) ? 1 : 0)));
  ids.forEach((id, i) => {
    graph.mergeNodeAttributes(id, { x: x[i]!, y: y[i]! });
  });
}

/** Some of the nodes, and the edges among them. */
export function subgraph(graph: Projection, ids: readonly EntityId[]): Projection {
  const part: Projection = new UndirectedGraph();
  for (const id of ids) part.addNode(id, { ...graph.getNodeAttributes(id) });
  for (const id of ids) {
    graph.forEachEdge(id, (_edge, attributes, source, target) => {
      if (source === id && part.hasNode(target)) part.addEdge(source, target, attributes);
    });
  }
  return part;
}

/** Moves the middle of some nodes to the origin; returns the radius of the disc they fill. */
export function centre(
  graph: Projection,
  ids: readonly EntityId[],
  sizes: Sizes,
): { ids: readonly EntityId[]; radius: number } {
  const places = ids.map((id) => graph.getNodeAttributes(id));
  const x = places.reduce((sum, place) => sum + place.x, 0) / ids.length;
  const y = places.reduce((sum, place) => sum + place.y, 0) / ids.length;
  let radius = 0;
  for (const id of ids) {
    shift(graph, id, -x, -y);
    const place = graph.getNodeAttributes(id);
    radius = Math.max(radius, Math.hypot(place.x, place.y) + (sizes.get(id) ?? 1));
  }
  return { ids, radius };
}

export function shift(graph: Projection, id: EntityId, dx: number, dy: number): void {
  const { x, y } = graph.getNodeAttributes(id);
  graph.mergeNodeAttributes(id, { x: x + dx, y: y + dy });
}
