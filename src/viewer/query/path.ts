import { otherEnd, type Graph } from '../data/graph.ts';
import { statusIndex, type Visible } from './filter.ts';

/** The nodes of a path from end to end. */
export interface Path {
  nodes: number[];
  /** The edge that each hop rests on: the best of those between its ends. */
  edges: number[];
}

/**
 * The shortest path along visible edges, whichever way they point; among the shortest, the one whose weakest
 * words are the strongest. Undefined when there is none. Breadth first from the goal, then once over the edges of
 * the shortest paths.
 */
export function findPath(
  graph: Graph,
  visible: Visible,
  from: number,
  to: number,
): Path | undefined {
  if (from === to) return { nodes: [from], edges: [] };
  const distance = distancesTo(graph, visible, to, from);
  if (distance[from] === -1) return undefined;
  const best = new Map<number, Best>([[to, { score: Infinity, edge: -1 }]]);
  scoreFrom(graph, visible, distance, from, best);
  const path: Path = { nodes: [from], edges: [] };
  for (let node = from; node !== to;) {
    const { edge } = best.get(node)!;
    node = otherEnd(graph, edge, node);
    path.nodes.push(node);
    path.edges.push(edge);
  }
  return path;
}

/** The strongest way on from a node, and its weakest hop. */
interface Best {
  score: number;
  edge: number;
}

/** Steps to a node, -1 where it was not reached; stops when `until` is reached. */
function distancesTo(graph: Graph, visible: Visible, to: number, until: number): Int32Array {
  const distance = new Int32Array(graph.nodes).fill(-1);
  const queue = new Uint32Array(graph.nodes);
  let [head, tail] = [0, 0];
  distance[to] = 0;
  queue[tail++] = to;
  while (head < tail && distance[until] === -1) {
    const node = queue[head++]!;
    for (let i = graph.from[node]!; i < graph.from[node + 1]!; i++) {
      const edge = graph.incident[i]!;
      if (visible.edges[edge] === 0) continue;
      const other = otherEnd(graph, edge, node);
      if (distance[other] !== -1) continue;
      distance[other] = distance[node]! + 1;
      queue[tail++] = other;
    }
  }
  return distance;
}

/** Nodes of the shortest paths, layer by layer, then scored from the goal backwards. */
function scoreFrom(
  graph: Graph,
  visible: Visible,
  distance: Int32Array,
  from: number,
  best: Map<number, Best>,
): void {
  const layers: number[][] = [[from]];
  for (let d = distance[from]!; d > 1; d--) {
    const next = new Set<number>();
    for (const node of layers.at(-1)!)
      for (const edge of stepsOn(graph, visible, distance, node))
        next.add(otherEnd(graph, edge, node));
    layers.push([...next]);
  }
  for (const layer of layers.reverse()) {
    for (const node of layer) {
      for (const edge of stepsOn(graph, visible, distance, node)) {
        const onward = best.get(otherEnd(graph, edge, node))!.score;
        const score = Math.min(strength(graph, edge), onward);
        const known = best.get(node);
        if (!known || score > known.score || (score === known.score && edge < known.edge))
          best.set(node, { score, edge });
      }
    }
  }
}

function stepsOn(graph: Graph, visible: Visible, distance: Int32Array, node: number): number[] {
  const edges: number[] = [];
  for (let i = graph.from[node]!; i < graph.from[node + 1]!; i++) {
    const edge = graph.incident[i]!;
    if (visible.edges[edge] === 0) continue;
    if (distance[otherEnd(graph, edge, node)] === distance[node]! - 1) edges.push(edge);
  }
  return edges;
}

/** What is asserted counts more than what is reported, planned or denied; then sources, then confidence. */
export function strength(graph: Graph, edge: number): number {
  const certain = 4 - statusIndex(graph.flags[edge]!);
  return certain * 10_000 + Math.min(99, graph.sources[edge]!) * 100 + graph.confidence[edge]!;
}

/** Sorts edges: the strongest first, then in the order of the file. */
export function byStrength(graph: Graph, edges: number[]): number[] {
  return edges.sort((a, b) => strength(graph, b) - strength(graph, a) || a - b);
}
