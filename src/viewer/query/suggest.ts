import { otherEnd, type Graph } from '../data/graph.ts';
import { statusIndex, type Visible } from './filter.ts';
import { edgesBetween, shared } from './neighbourhood.ts';
import { findPath } from './path.ts';

/** Questions that this graph can answer. */
export interface Suggestions {
  /** An important entity. */
  about?: number;
  /** Two important ones that no link joins, but a path. */
  path?: readonly [number, number];
  /** Two that share much. */
  shared?: readonly [number, number];
  /** Contested links. */
  contested: number;
}

/** Among so many of the most important. */
const AMONG = 12;
const CONTESTED = 4;

export function suggest(graph: Graph, visible: Visible): Suggestions {
  const top = topOf(graph);
  const pairs = top.flatMap((one, i) => top.slice(i + 1).map((other) => [one, other] as const));
  const about = top.find((node) => graph.type[node] === 0) ?? top[0];
  const apart = pairs.filter(
    ([one, other]) => edgesBetween(graph, visible.edges, one, other).length === 0,
  );
  const path = apart.find(
    ([one, other]) =>
      graph.type[one] !== graph.type[other] &&
      (findPath(graph, visible, one, other)?.edges.length ?? 0) > 2,
  );
  return {
    ...(about !== undefined && { about }),
    ...optional('path', path ?? apart.find(([a, b]) => findPath(graph, visible, a, b))),
    ...optional('shared', closest(graph, visible, pairs)),
    contested: contestedIn(graph),
  };
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

/** The most important nodes that have a link. */
function topOf(graph: Graph): number[] {
  const top: number[] = [];
  for (let node = 0; node < graph.nodes && top.length < AMONG; node++)
    if (graph.from[node]! < graph.from[node + 1]!) top.push(node);
  return top;
}

/** The pair that shares the largest part of what either is linked to. */
function closest(
  graph: Graph,
  visible: Visible,
  pairs: readonly (readonly [number, number])[],
): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let most = 0;
  for (const pair of pairs) {
    const common = shared(graph, visible, ...pair).length;
    const share = common / Math.sqrt(degree(graph, pair[0]) * degree(graph, pair[1]));
    if (common < 2 || share <= most) continue;
    most = share;
    best = pair;
  }
  return best;
}

function degree(graph: Graph, node: number): number {
  const others = new Set<number>();
  for (let i = graph.from[node]!; i < graph.from[node + 1]!; i++)
    others.add(otherEnd(graph, graph.incident[i]!, node));
  return others.size;
}

function contestedIn({ flags, edges }: Graph): number {
  let count = 0;
  for (let e = 0; e < edges; e++) if (statusIndex(flags[e]!) === CONTESTED) count++;
  return count;
}
