import type { Graph } from '../data/graph.ts';
import { Boxes, type Box } from './boxes.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

export interface PlacedLabel {
  node: number;
  text: string;
  /** Middle of the text, pixels. */
  x: number;
  y: number;
  size: number;
  weight: number;
  box: Box;
}

const MOST = 160;
/** Where there are many nodes, the picture is to be seen between the names. */
const MOST_OF_MANY = 80;
const LONGEST = 30;
const MANY = 400;
/** So many names are written whatever is below them. */
const SURE = 12;

/**
 * Labels that do not overlap, the most important first: `nodes` in that order, `first` before all others. Left
 * out where no place is free. No label comes to lie under one of the `panels`.
 */
export function placeLabels(
  graph: Graph,
  view: View,
  nodes: readonly number[],
  first: readonly number[],
  measure: (text: string, size: number, weight: number) => number,
  panels: readonly Box[] = [],
): PlacedLabel[] {
  const taken = new Boxes();
  const placed: PlacedLabel[] = [];
  const ahead = new Set(first);
  const inView: number[] = [];
  for (const node of [...ahead, ...nodes.filter((n) => !ahead.has(n))]) {
    const [x, y, r] = [view.x(node), view.y(node), view.radius(node)];
    if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
    inView.push(node);
    // Small dots may be written over, most of all where there are many; what can be seen as a shape may not.
    if (r > (nodes.length > MANY ? 6.5 : 4))
      taken.add([x - r * 0.8, y - r * 0.8, x + r * 0.8, y + r * 0.8]);
    if (inView.length > 4_000) break;
  }
  const shapes = taken.size;
  const most = nodes.length > MANY ? MOST_OF_MANY : MOST;
  for (const panel of panels) taken.add(panel);
  for (const [rank, node] of inView.entries()) {
    if (placed.length >= most) break;
    // The names that matter most may lie over the dots of others, but never over another name.
    const over = rank < SURE || ahead.has(node);
    const label = placeLabel(graph, view, node, taken, measure, over ? shapes : 0);
    if (label) placed.push(label);
  }
  return placed;
}

/** Below, above, right, left. Obstacles before `from` are ignored when there is no free place. */
function placeLabel(
  graph: Graph,
  view: View,
  node: number,
  taken: Boxes,
  measure: (text: string, size: number, weight: number) => number,
  from: number,
): PlacedLabel | undefined {
  const radius = view.radius(node);
  const size = Math.round(Math.min(16, Math.max(11, 9 + radius * 0.45)));
  const weight = radius > 9 || from > 0 ? 600 : 400;
  const text = shorten(graph.label[node]!, from > 0 ? 44 : LONGEST);
  const half = measure(text, size, weight) / 2 + 3;
  const [dx, dy] = [radius + half + 1, radius + size * 0.75 + 1];
  const places = [
    [0, dy],
    [0, -dy],
    [dx, 0],
    [-dx, 0],
  ] as const;
  for (const least of from > 0 ? [0, from] : [0]) {
    for (const [px, py] of places) {
      const [x, y] = [view.x(node) + px, view.y(node) + py];
      const box = [x - half, y - size * 0.6, x + half, y + size * 0.6] as const;
      if (box[0] < 0 || box[2] > view.width || taken.hits(box, least)) continue;
      taken.add(box);
      return { node, text, x, y, size, weight, box };
    }
  }
  return undefined;
}

export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}

/** Writes labels with a rim in the colour of the paper. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  theme: Theme,
  alpha: number,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.globalAlpha = alpha;
  for (const { text, x, y, size, weight } of labels) {
    context.font = `${weight} ${size}px ${theme.font}`;
    context.lineWidth = 3.5;
    context.strokeStyle = theme.paper;
    context.strokeText(text, x, y);
    context.fillStyle = theme.ink;
    context.fillText(text, x, y);
  }
  context.globalAlpha = 1;
}
