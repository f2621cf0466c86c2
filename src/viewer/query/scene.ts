import type { Graph, Places } from '../data/graph.ts';
import type { State } from '../state/state.ts';
import { statusIndex, type Visible } from './filter.ts';
import { neighbourhood, shared } from './neighbourhood.ts';
import { findPath, type Path } from './path.ts';

/** All edges between two nodes, drawn as one line. */
export interface Bundle {
  near: number;
  far: number;
  edges: number[];
  /** Index into STATUSES: that of the surest edge, or contested where any is. */
  status: number;
}

/** What is drawn. */
export interface Scene {
  /** The most important first. */
  nodes: number[];
  bundles: Bundle[];
  /** Edges in all bundles. */
  edges: number;
  path?: Path;
  /** Why there is less to see than asked for: ids that are unknown or filtered out, a path that is not there. */
  problem?: 'unknown' | 'no-path' | 'nothing-shared';
}

export function composeScene(graph: Graph, visible: Visible, state: State, places: Places): Scene {
  const { nodes, ...found } = nodesOf(graph, visible, state, places);
  const drawn = withSelection(nodes, state, places);
  const bundles = bundle(graph, visible, drawn);
  const edges = bundles.reduce((sum, { edges: { length } }) => sum + length, 0);
  return { nodes: drawn, bundles, edges, ...found };
}

function nodesOf(
  graph: Graph,
  visible: Visible,
  { scope, limit }: State,
  places: Places,
): Pick<Scene, 'nodes' | 'path' | 'problem'> {
  const most = (): number[] => firstVisible(visible, limit);
  if (scope.kind === 'all') return { nodes: most() };
  if (scope.kind === 'focus') {
    const start = places.of(scope.id);
    if (start === undefined) return { nodes: most(), problem: 'unknown' };
    return { nodes: neighbourhood(graph, visible, start, scope.steps).slice(0, limit) };
  }
  const [from, to] = scope.kind === 'path' ? [scope.from, scope.to] : [scope.one, scope.other];
  const [one, other] = [places.of(from), places.of(to)];
  if (one === undefined || other === undefined) return { nodes: most(), problem: 'unknown' };
  if (scope.kind === 'shared') {
    const common = shared(graph, visible, one, other);
    const nodes = [one, other, ...common.slice(0, limit)];
    return common.length > 0 ? { nodes } : { nodes, problem: 'nothing-shared' };
  }
  const path = findPath(graph, visible, one, other);
  return path ? { nodes: path.nodes, path } : { nodes: [one, other], problem: 'no-path' };
}

function firstVisible(visible: Visible, limit: number): number[] {
  const nodes: number[] = [];
  for (let i = 0; i < visible.nodes.length && nodes.length < limit; i++)
    if (visible.nodes[i] === 1) nodes.push(i);
  return nodes;
}

/** What is selected is drawn, however unimportant. */
function withSelection(nodes: number[], { selection }: State, places: Places): number[] {
  if (selection.kind === 'none') return nodes;
  const drawn = new Set(nodes);
  const ids = selection.kind === 'node' ? [selection.id] : selection.ids;
  const selected = ids.map((id) => places.of(id)).filter((node) => node !== undefined);
  return selected.every((node) => drawn.has(node)) ? nodes : [...new Set([...nodes, ...selected])];
}

/** Edges of one pair stand together in the columns: one pass finds them. */
function bundle(graph: Graph, visible: Visible, nodes: readonly number[]): Bundle[] {
  const drawn = new Uint8Array(graph.nodes);
  let last = 0;
  for (const node of nodes) {
    drawn[node] = 1;
    if (node > last) last = node;
  }
  const bundles: Bundle[] = [];
  const { near, far, flags, edges } = graph;
  for (let e = 0; e < edges && far[e]! <= last; e++) {
    if (visible.edges[e] === 0 || drawn[near[e]!] === 0 || drawn[far[e]!] === 0) continue;
    const status = statusIndex(flags[e]!);
    const open = bundles.at(-1);
    if (open && open.near === near[e] && open.far === far[e]) {
      open.edges.push(e);
      open.status = Math.max(status, open.status) === 4 ? 4 : Math.min(open.status, status);
    } else bundles.push({ near: near[e]!, far: far[e]!, edges: [e], status });
  }
  return bundles;
}
