import { compareText } from '../../base/order.ts';
import type { EntityId } from '../../model/index.ts';
import type { Place, Projection } from '../projection.ts';
import { separateNodes } from './nodes.ts';
import { seedPoint } from './seed.ts';

/** Distance of a new node from the middle of its neighbours, in node sizes. */
const REACH = 4;
const GAP = 18;

/** Adds new nodes to a layout that stays as it is: beside their neighbours, or outside of everything. */
export function extend(
  projection: Projection,
  sizes: ReadonlyMap<EntityId, number>,
  previous: ReadonlyMap<EntityId, Place>,
): void {
  const fresh = projection.filterNodes((id) => !previous.has(id));
  projection.updateEachNodeAttributes((id, place) => previous.get(id) ?? place);
  if (fresh.length === 0) return;
  const strangers = placeBesideNeighbours(projection, sizes, fresh, previous);
  placeOutside(projection, sizes, strangers);
  separateNodes(projection, sizes, (id) => previous.has(id));
}

/** Outwards from what is placed, so that what hangs on a new node follows it. Returns those that hang on nothing. */
function placeBesideNeighbours(
  graph: Projection,
  sizes: ReadonlyMap<EntityId, number>,
  fresh: readonly EntityId[],
  previous: ReadonlyMap<EntityId, Place>,
): EntityId[] {
  const placed = new Set(previous.keys());
  const touches = (id: EntityId): boolean => graph.someNeighbor(id, (other) => placed.has(other));
  const queue = fresh.filter(touches);
  const queued = new Set(queue);
  for (const id of queue) {
    graph.mergeNodeAttributes(id, beside(graph, sizes, id, placed));
    placed.add(id);
    graph.forEachNeighbor(id, (other) => {
      if (placed.has(other) || queued.has(other)) return;
      queued.add(other);
      queue.push(other);
    });
  }
  return fresh.filter((id) => !placed.has(id));
}

function beside(
  graph: Projection,
  sizes: ReadonlyMap<EntityId, number>,
  id: EntityId,
  placed: ReadonlySet<EntityId>,
): Place {
  let x = 0;
  let y = 0;
  let count = 0;
  graph.forEachNeighbor(id, (other, place) => {
    if (!placed.has(other)) return;
    x += place.x;
    y += place.y;
    count++;
  });
  const seed = seedPoint(id);
  const reach = (sizes.get(id) ?? 1) * REACH;
  return { x: x / count + seed.x * reach, y: y / count + seed.y * reach };
}

/** In rows below everything. */
function placeOutside(
  graph: Projection,
  sizes: ReadonlyMap<EntityId, number>,
  ids: readonly EntityId[],
): void {
  const outside = new Set(ids);
  const radius = (id: EntityId): number => sizes.get(id) ?? 1;
  let [left, right, bottom] = [0, 0, 0];
  graph.forEachNode((id, { x, y }) => {
    if (outside.has(id)) return;
    left = Math.min(left, x - radius(id));
    right = Math.max(right, x + radius(id));
    bottom = Math.min(bottom, y - radius(id));
  });
  const ordered = [...ids].sort((a, b) => radius(b) - radius(a) || compareText(a, b));
  let [x, y, height] = [left, bottom, 0];
  for (const id of ordered) {
    const side = 2 * radius(id) + GAP;
    if (x + side > right && x > left) [x, y, height] = [left, y - height, 0];
    height = Math.max(height, side);
    graph.mergeNodeAttributes(id, { x: x + side / 2, y: y - side / 2 });
    x += side;
  }
}
