import type { Bundle } from '../query/scene.ts';
import type { View } from './view.ts';

/** Pixels beside a shape, and beside a line, that still mean it. */
const NEAR_NODE = 5;
const NEAR_LINE = 5;

/** The node at a place of the window: the one whose rim is nearest, inside counting as nearer. */
export function nodeAt(
  view: View,
  nodes: readonly number[],
  x: number,
  y: number,
): number | undefined {
  let best: number | undefined;
  let least = NEAR_NODE;
  for (const node of nodes) {
    const [dx, dy] = [view.x(node) - x, view.y(node) - y];
    const reach = view.radius(node) + least;
    if (dx * dx + dy * dy >= reach * reach) continue;
    least = Math.sqrt(dx * dx + dy * dy) - view.radius(node);
    best = node;
  }
  return best;
}

/** The line at a place of the window: the nearest one. */
export function bundleAt(
  view: View,
  bundles: readonly Bundle[],
  x: number,
  y: number,
): Bundle | undefined {
  let best: Bundle | undefined;
  let least = NEAR_LINE ** 2;
  for (const bundle of bundles) {
    const [ax, ay] = [view.x(bundle.near), view.y(bundle.near)];
    const [dx, dy] = [view.x(bundle.far) - ax, view.y(bundle.far) - ay];
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const at = Math.max(0, Math.min(1, along));
    const away = (ax + at * dx - x) ** 2 + (ay + at * dy - y) ** 2;
    if (away >= least) continue;
    least = away;
    best = bundle;
  }
  return best;
}
