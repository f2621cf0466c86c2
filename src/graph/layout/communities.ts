import { UndirectedGraph } from 'graphology';
import type { EntityId } from '../../model/index.ts';
import { push } from '../../base/order.ts';
import type { Place, Projection } from '../projection.ts';
import { separate } from './collide.ts';
import { forceLayout } from './force.ts';
import { centre, lieDown, separateNodes, shift, subgraph } from './nodes.ts';
import { scaleToDiscs, scaleToSizes } from './scale.ts';

/** Between the discs of two communities, as a share of the smaller radius, and at least. */
const GAP = 0.15;
const LEAST_GAP = 14;
/** Screens are wider than high: discs lie in an ellipse with axes of the ratio of this to its inverse. */
const WIDEN = 1.22;

type Sizes = ReadonlyMap<EntityId, number>;
interface Group {
  number: number;
  ids: EntityId[];
  radius: number;
}
type Quotient = UndirectedGraph<Place, { weight: number }>;

/**
 * Two levels: the members of every community by force, in a disc; the discs by the force of the edges between
 * them, side by side; then every disc turned to where its edges lead. Communities never lie over each other.
 */
export function layoutCommunities(
  graph: Projection,
  sizes: Sizes,
  communities: ReadonlyMap<EntityId, number>,
): void {
  const groups = groupsOf(graph, communities);
  const quotient = quotientOf(graph, communities, groups);
  for (const group of groups) {
    const part = subgraph(graph, group.ids);
    forceLayout(part, graph.order);
    scaleToSizes(part, sizes);
    separateNodes(part, sizes);
    group.radius = centre(part, sizes);
    part.forEachNode((id, place) => {
      graph.mergeNodeAttributes(id, place);
    });
  }
  if (groups.length === 1) return;
  placeDiscs(quotient, groups);
  turnDiscs(graph, communities, quotient, groups);
  for (const { number, ids } of groups) {
    const { x, y } = quotient.getNodeAttributes(number);
    for (const id of ids) shift(graph, id, x, y);
  }
}

function groupsOf(graph: Projection, communities: ReadonlyMap<EntityId, number>): Group[] {
  const members = new Map<number, EntityId[]>();
  graph.forEachNode((id) => {
    push(members, communities.get(id) ?? 0, id);
  });
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([number, ids]) => ({ number, ids, radius: 0 }));
}

/** One node a community, where its members are; one edge for all edges between two. */
function quotientOf(
  graph: Projection,
  communities: ReadonlyMap<EntityId, number>,
  groups: readonly Group[],
): Quotient {
  const quotient: Quotient = new UndirectedGraph();
  for (const { number, ids } of groups) {
    const places = ids.map((id) => graph.getNodeAttributes(id));
    quotient.addNode(number, {
      x: places.reduce((sum, { x }) => sum + x, 0) / ids.length,
      y: places.reduce((sum, { y }) => sum + y, 0) / ids.length,
    });
  }
  graph.forEachEdge((_edge, { weight }, source, target) => {
    const [a, b] = [communities.get(source) ?? 0, communities.get(target) ?? 0];
    if (a === b) return;
    const edge = quotient.edge(a, b);
    if (edge === undefined) quotient.addEdge(a, b, { weight });
    else quotient.updateEdgeAttribute(edge, 'weight', (sum) => (sum ?? 0) + weight);
  });
  return quotient;
}

function placeDiscs(quotient: Quotient, groups: readonly Group[]): void {
  forceLayout(quotient);
  const radii = groups.map(({ radius }) => radius + Math.max(LEAST_GAP, radius * GAP) / 2);
  scaleToDiscs(quotient, radii);
  lieDown(quotient);
  quotient.updateEachNodeAttributes((_number, { x, y }) => ({ x: x * WIDEN, y: y / WIDEN }));
  const places = groups.map(({ number }) => quotient.getNodeAttributes(number));
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place) => place.y);
  separate({ x, y, r: Float64Array.from(radii) });
  groups.forEach(({ number }, i) => {
    quotient.replaceNodeAttributes(number, { x: x[i]!, y: y[i]! });
  });
}

/** Turns every disc by the mean of the angles between where its members are and where their edges lead. */
function turnDiscs(
  graph: Projection,
  communities: ReadonlyMap<EntityId, number>,
  quotient: Quotient,
  groups: readonly Group[],
): void {
  for (const { number, ids } of groups) {
    const own = quotient.getNodeAttributes(number);
    let cosine = 0;
    let sine = 0;
    for (const id of ids) {
      const from = graph.getNodeAttributes(id);
      const reach = Math.hypot(from.x, from.y);
      graph.forEachEdge(id, (_edge, { weight }, source, target) => {
        const other = communities.get(source === id ? target : source) ?? 0;
        if (other === number || reach === 0) return;
        const to = quotient.getNodeAttributes(other);
        const turn = Math.atan2(to.y - own.y, to.x - own.x) - Math.atan2(from.y, from.x);
        cosine += Math.cos(turn) * reach * weight;
        sine += Math.sin(turn) * reach * weight;
      });
    }
    const length = Math.hypot(cosine, sine);
    if (length > 0) for (const id of ids) rotate(graph, id, cosine / length, sine / length);
  }
}

function rotate(graph: Projection, id: EntityId, cosine: number, sine: number): void {
  const { x, y } = graph.getNodeAttributes(id);
  graph.mergeNodeAttributes(id, { x: x * cosine - y * sine, y: x * sine + y * cosine });
}
