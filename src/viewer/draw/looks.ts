import type { Graph } from '../data/graph.ts';
import { ENTITY_TYPES } from '../../model/index.ts';
import type { Bundle } from '../query/scene.ts';
import { STATUSES, type Status } from '../state/state.ts';
import { frameOf } from './camera.ts';
import type { Paint } from './paint.ts';
import { SHAPES } from './shapes.ts';
import { floatColor, type Columns } from './sigma/columns.ts';
import { dashOf, edgeColumns, writeEdge } from './sigma/edge-program.ts';
import { nodeColumns, writeNode } from './sigma/node-program.ts';
import { mix, type Theme } from './theme.ts';

/** How lines of each status are broken. */
const PATTERNS: Record<Status, number> = {
  asserted: dashOf(8, 1),
  reported: dashOf(11, 0.64),
  planned: dashOf(6, 0.34),
  negative: dashOf(15, 0.75),
  contested: dashOf(8, 1),
};

/** The most important is drawn last, over the others. `sizes`: in layout units, by node. */
export function nodeLooks(
  graph: Graph,
  nodes: readonly number[],
  sizes: Float32Array,
  paint: Paint,
): Columns {
  const columns = nodeColumns(nodes.length);
  const shapes = ENTITY_TYPES.map((type) => SHAPES[type]);
  const { side, x: dx, y: dy } = frameOf(graph.bounds);
  nodes.forEach((node, index) => {
    writeNode(columns, nodes.length - 1 - index, {
      x: graph.x[node]! / side + dx,
      y: graph.y[node]! / side + dy,
      size: sizes[node]!,
      color: floatColor(paint(node)),
      shape: shapes[graph.type[node]!]!,
    });
  });
  return columns;
}

/** `scale`: pixels a layout unit when everything is in sight. */
export function edgeLooks(
  graph: Graph,
  bundles: readonly Bundle[],
  theme: Theme,
  scale: number,
): Columns {
  const columns = edgeColumns(bundles.length);
  const thin = bundles.length > 300 ? 1 : 1.6;
  const colours = lineColours(bundles.length, theme);
  const dashes = STATUSES.map((status) => PATTERNS[status]);
  const { side, x: dx, y: dy } = frameOf(graph.bounds);
  const { x, y } = graph;
  bundles.forEach(({ near, far, edges, status }, index) => {
    writeEdge(columns, index, {
      x1: x[near]! / side + dx,
      y1: y[near]! / side + dy,
      x2: x[far]! / side + dx,
      y2: y[far]! / side + dy,
      size: (thin + Math.log2(edges.length) * 0.8) / scale,
      color: colours(status, Math.hypot(x[near]! - x[far]!, y[near]! - y[far]!) / side),
      dash: dashes[status]!,
    });
  });
  return columns;
}

const FAINTEST = 0.3;
/** Lines of a third of the picture and more are the faintest. */
const LONG = 0.33;
const STEPS = 8;

/**
 * The colour of a line by status and by length, as a share of the whole picture. The more lines there are, the nearer
 * they come to the colour of the paper, long ones most: what is near each other is to be seen first.
 */
function lineColours(
  lines: number,
  { line, paper, statuses }: Theme,
): (status: number, length: number) => number {
  const share = lines > 1_500 ? 0.6 : lines > 300 ? 0.75 : 0.95;
  const faintest = lines > 300 ? FAINTEST : 0.8;
  const colours = STATUSES.map((name) =>
    Array.from({ length: STEPS + 1 }, (_, step) => {
      const left = share * (1 - (1 - faintest) * (step / STEPS));
      return floatColor(mix(name === 'asserted' ? line : statuses[name], paper, left));
    }),
  );
  return (status, length) =>
    colours[status]![Math.min(STEPS, Math.floor((length / LONG) * STEPS))]!;
}

/**
 * Sizes in layout units, by node: as the layout has them where the picture is small enough, else at least as many
 * pixels as it takes to see what is important.
 */
export function sizesOf({ size }: Graph, nodes: readonly number[], scale: number): Float32Array {
  const few = nodes.length < 400 ? 4 : 2.4;
  return size.map((own) => {
    const least = few + 7 * (own / 24) ** 1.5;
    return Math.min(8 + own, Math.max(own * scale, least)) / scale;
  });
}
