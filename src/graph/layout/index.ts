import { compareText } from '../../base/order.ts';
import type { EntityId } from '../../model/index.ts';
import { round, type Place, type Projection } from '../projection.ts';
import { layoutCommunities } from './communities.ts';
import { extend } from './extend.ts';
import { lieDown, separateNodes, shift, subgraph } from './nodes.ts';
import { packBoxes } from './pack.ts';
import { seedPoint } from './seed.ts';

export interface LayoutInput {
  /** Positions in it are overwritten. */
  projection: Projection;
  sizes: ReadonlyMap<EntityId, number>;
  communities: ReadonlyMap<EntityId, number>;
  /** Where nodes were in the last build. */
  previous?: ReadonlyMap<EntityId, Place>;
}

/** Between two components, and between the nodes that have no edge. */
const GAP = 18;
/** Nothing that was there moves as long as at least this share of the nodes was there. */
const STABLE = 0.7;

/**
 * Places every node. What the last build placed stays there when little was added; when much was, the old
 * positions are where the forces start. Units are those of the node sizes; rounded to hundredths.
 */
export function layout(input: LayoutInput): Map<EntityId, Place> {
  const { projection, previous } = input;
  const known = projection.filterNodes((id) => previous?.has(id) ?? false).length;
  if (previous && known > 0 && known >= projection.order * STABLE) extend(projection, input.sizes, previous);
  else layoutAll(input);
  const places = new Map<EntityId, Place>();
  projection.forEachNode((id, { x, y }) => {
    places.set(id, { x: round(x, 2), y: round(y, 2) });
  });
  return places;
}

function layoutAll({ projection, sizes, communities, previous }: LayoutInput): void {
  const scale = Math.sqrt(projection.order) * 10;
  projection.updateEachNodeAttributes((id) => {
    const seed = seedPoint(id);
    return previous?.get(id) ?? { x: seed.x * scale, y: seed.y * scale };
  });
  const boxes = components(projection).map((ids) => {
    if (ids.length > 1) layoutComponent(projection, ids, sizes, communities);
    return boxOf(projection, ids, sizes);
  });
  boxes.sort((a, b) => b.height - a.height || compareText(a.ids[0]!, b.ids[0]!));
  const corners = packBoxes(boxes);
  boxes.forEach(({ ids, left, top }, index) => {
    const [x, y] = corners[index]!;
    // From the top downwards: the largest comes first there.
    for (const id of ids) shift(projection, id, x - left, -y - top);
  });
}

interface Box {
  ids: readonly EntityId[];
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The box round some nodes, with half a gap at every side. */
function boxOf(
  projection: Projection,
  ids: readonly EntityId[],
  sizes: ReadonlyMap<EntityId, number>,
): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const id of ids) {
    const { x, y } = projection.getNodeAttributes(id);
    const room = (sizes.get(id) ?? 1) + GAP / 2;
    left = Math.min(left, x - room);
    right = Math.max(right, x + room);
    bottom = Math.min(bottom, y - room);
    top = Math.max(top, y + room);
  }
  return { ids, left, top, width: right - left, height: top - bottom };
}

function layoutComponent(
  projection: Projection,
  ids: readonly EntityId[],
  sizes: ReadonlyMap<EntityId, number>,
  communities: ReadonlyMap<EntityId, number>,
): void {
  const part = subgraph(projection, ids);
  layoutCommunities(part, sizes, communities);
  lieDown(part);
  separateNodes(part, sizes);
  part.forEachNode((id, place) => {
    projection.mergeNodeAttributes(id, place);
  });
}

/** Connected components, their ids sorted. */
function components(graph: Projection): EntityId[][] {
  const seen = new Set<EntityId>();
  const found: EntityId[][] = [];
  graph.forEachNode((start) => {
    if (seen.has(start)) return;
    seen.add(start);
    const ids = [start];
    for (const id of ids) {
      graph.forEachNeighbor(id, (other) => {
        if (seen.has(other)) return;
        seen.add(other);
        ids.push(other);
      });
    }
    found.push(ids.sort(compareText));
  });
  return found;
}
