import type { EntityId } from '../../model/index.ts';
import type { Projection } from '../projection.ts';
import { separate } from './collide.ts';

/** Room around a node, in the units of its size. */
const ROOM = 1.6;

/** Anti-collision on the nodes of a graph; `pinned` ones stay. */
export function separateNodes(
  graph: Projection,
  sizes: ReadonlyMap<EntityId, number>,
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

export function shift(graph: Projection, id: EntityId, dx: number, dy: number): void {
  const { x, y } = graph.getNodeAttributes(id);
  graph.mergeNodeAttributes(id, { x: x + dx, y: y + dy });
}
