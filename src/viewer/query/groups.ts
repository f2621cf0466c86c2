import { idOf, type Graph } from '../data/graph.ts';
import type { EntityId } from '../../model/index.ts';

/** A community: entities that have more to do with each other than with others. */
export interface Group {
  /** As in the column `community`. */
  number: number;
  /** Its most important members, the first of which stands for it in addresses. */
  first: readonly number[];
  /** Linked members that have arrived. */
  size: number;
  /** Area of the shapes of those members that are drawn in a large graph: what the reader sees of it. */
  area: number;
}

const NAMED = 3;
const LEAST = 3;
/** So many of the most important nodes decide on the order of groups. */
const FOREMOST = 1_000;

const known = new WeakMap<Graph, { nodes: number; groups: Group[] }>();

/** Groups of at least three linked members, by importance. */
export function groupsOf(graph: Graph): readonly Group[] {
  const last = known.get(graph);
  if (last?.nodes === graph.nodes) return last.groups;
  const groups = countGroups(graph);
  known.set(graph, { nodes: graph.nodes, groups });
  return groups;
}

function countGroups(graph: Graph): Group[] {
  const groups = new Map<number, Group & { first: number[] }>();
  for (let node = 0; node < graph.nodes; node++) {
    if (graph.from[node] === graph.from[node + 1]) continue;
    const number = graph.community[node]!;
    const group = groups.get(number) ?? { number, first: [], size: 0, area: 0 };
    if (group.size === 0) groups.set(number, group);
    if (group.first.length < NAMED) group.first.push(node);
    group.size++;
    if (node < FOREMOST) group.area += graph.size[node]! ** 2;
  }
  return [...groups.values()]
    .filter(({ size }) => size >= LEAST)
    .sort((a, b) => b.area - a.area || b.size - a.size || a.first[0]! - b.first[0]!);
}

/** "Helsinki, the Alliance and Maria Doe" */
export function groupName({ label }: Graph, { first }: Group): string {
  const names = first.map((node) => label[node]!);
  const last = names.pop()!;
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** The id that stands for a group in filters and addresses. */
export function groupId(graph: Graph, { first }: Group): EntityId {
  return idOf(graph, first[0]!);
}
