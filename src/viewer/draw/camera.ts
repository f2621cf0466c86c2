import type { Graph } from '../data/graph.ts';
import type { Camera } from '../state/state.ts';
import type { View } from './view.ts';

/** Pixels at the rim that panels cover. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Share of the free part of the picture that is filled, and the most pixels a layout unit. */
const FILL = 0.92;
const CLOSEST = 4;
/** Free pixels at the least, however much panels cover. */
const LEAST = 80;

type Size = Pick<View, 'width' | 'height'>;

/** The camera that shows some nodes between the panels; without nodes, the whole graph. */
export function cameraFor(
  graph: Graph,
  nodes: readonly number[],
  { width, height }: Size,
  insets: Insets,
): Camera {
  const [left, bottom, right, top] = boundsOf(graph, nodes);
  const wide = Math.max(LEAST, width - insets.left - insets.right);
  const high = Math.max(LEAST, height - insets.top - insets.bottom);
  const scale = FILL * Math.min(wide / (right - left || 1), high / (top - bottom || 1), CLOSEST);
  return {
    x: (left + right) / 2 + (insets.right - insets.left) / 2 / scale,
    y: (bottom + top) / 2 - (insets.bottom - insets.top) / 2 / scale,
    width: width / scale,
  };
}

function boundsOf({ x, y, size, bounds }: Graph, nodes: readonly number[]): Graph['bounds'] {
  if (nodes.length === 0) return bounds;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    const room = size[node]! + 6;
    left = Math.min(left, x[node]! - room);
    right = Math.max(right, x[node]! + room);
    bottom = Math.min(bottom, y[node]! - room);
    top = Math.max(top, y[node]! + room);
  }
  return [left, bottom, right, top];
}

/** Whether nodes are in sight between the panels; two of them, at least so many pixels apart. */
export function inSight(
  view: View,
  nodes: readonly number[],
  insets: Insets,
  apart: number,
): boolean {
  const [one, other] = nodes;
  if (one !== undefined && other !== undefined) {
    const distance = Math.hypot(view.x(one) - view.x(other), view.y(one) - view.y(other));
    if (distance < apart) return false;
  }
  return nodes.every((node) => {
    const [x, y] = [view.x(node), view.y(node)];
    const across = x > insets.left && x < view.width - insets.right;
    return across && y > insets.top && y < view.height - insets.bottom;
  });
}

/** Sigma's own coordinates: the longer side of the bounds is 1, their middle is at one half. */
export interface Frame {
  side: number;
  /** Added after the division by `side`. */
  x: number;
  y: number;
}

export function frameOf([minX, minY, maxX, maxY]: Graph['bounds']): Frame {
  const side = Math.max(maxX - minX, maxY - minY) || 1;
  return { side, x: 0.5 - (minX + maxX) / 2 / side, y: 0.5 - (minY + maxY) / 2 / side };
}
