import { otherEnd, type Graph } from './data/graph.ts';
import type { View } from './draw/view.ts';
import type { Scene } from './query/scene.ts';

const DIRECTIONS: Partial<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Cosine of the widest angle at which a neighbour still lies in a direction. */
const WIDEST = 0.3;

/**
 * The neighbour of a node that lies in the direction of an arrow key; the nearest by angle, then by distance.
 * Without a node, the most important one of the picture.
 */
export function neighbourTowards(
  graph: Graph,
  scene: Scene,
  view: Pick<View, 'x' | 'y'>,
  node: number | undefined,
  key: string,
): number | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  if (node === undefined) return scene.nodes[0];
  let best: { node: number; score: number } | undefined;
  for (const { near, far, edges } of scene.bundles) {
    if (near !== node && far !== node) continue;
    const other = otherEnd(graph, edges[0]!, node);
    const [dx, dy] = [view.x(other) - view.x(node), view.y(other) - view.y(node)];
    const distance = Math.hypot(dx, dy) || 1;
    const along = (dx * direction[0] + dy * direction[1]) / distance;
    if (along < WIDEST) continue;
    const score = along - Math.log(distance) * 0.15;
    if (!best || score > best.score || (score === best.score && other < best.node))
      best = { node: other, score };
  }
  return best?.node;
}
