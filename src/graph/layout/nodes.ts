import { UndirectedGraph } from 'graphology';
import type { EntityId } from '../../model/index.ts';
import type { Place, Projection } from '../projection.ts';
import { separate } from './collide.ts';

/** Room around a node, in the units of its size. */
const ROOM = 1.6;

/** The few that reach out farthest may lie among the next community. */
const MOST = 0.92;

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

/** Moves the middle of all nodes to the origin; returns the radius of the disc that most of them fill. */
export function centre(graph: Projection, sizes: Sizes): number {
  const places = graph.mapNodes((_id, place) => place);
  const x = places.reduce((sum, place) => sum + place.x, 0) / graph.order;
  const y = places.reduce((sum, place) => sum + place.y, 0) / graph.order;
  const reaches: number[] = [];
  graph.updateEachNodeAttributes((id, place) => {
    reaches.push(Math.hypot(place.x - x, place.y - y) + (sizes.get(id) ?? 1));
    return { x: place.x - x, y: place.y - y };
  });
  return reaches.sort((a, b) => a - b)[Math.floor((reaches.length - 1) * MOST)] ?? 0;
}

/** Turns the longest extent of a layout to the horizontal: screens are wider than high. */
export function lieDown(graph: UndirectedGraph<Place, { weight: number }>): void {
  let [xx, yy, xy] = [0, 0, 0];
  graph.forEachNode((_id, { x, y }) => {
    xx += x * x;
    yy += y * y;
    xy += x * y;
  });
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  graph.updateEachNodeAttributes((_id, { x, y }) => ({
    x: x * cosine - y * sine,
    y: x * sine + y * cosine,
  }));
}

export function shift(graph: Projection, id: EntityId, dx: number, dy: number): void {
  const { x, y } = graph.getNodeAttributes(id);
  graph.mergeNodeAttributes(id, { x: x + dx, y: y + dy });
}
