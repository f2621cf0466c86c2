import {
  CLAIM_CLASSES,
  EDGE_FLAGS,
  ENTITY_TYPES,
  MODALITIES,
  MODALITY_SHIFT,
} from '../../model/index.ts';
import type { Graph, Places } from '../data/graph.ts';
import { STATUSES, type Filters, type Status } from '../state/state.ts';

/** What the filters let through, a byte a node and an edge. */
export interface Visible {
  nodes: Uint8Array;
  edges: Uint8Array;
  nodeCount: number;
  edgeCount: number;
}

const ASSERTED = MODALITIES.indexOf('asserted');
const DAY = 86_400_000;

/** Index into STATUSES: the least certain thing that can be said of the edge. */
export function statusIndex(flags: number): number {
  if (flags & EDGE_FLAGS.contested) return 4;
  if (flags & EDGE_FLAGS.negative) return 3;
  if (flags >> MODALITY_SHIFT !== ASSERTED) return 2;
  return flags & EDGE_FLAGS.attributed ? 1 : 0;
}

export function statusOf(graph: Graph, edge: number): Status {
  return STATUSES[statusIndex(graph.flags[edge]!)]!;
}

/** One pass over the edges, one over the nodes. `withDates` false: as if no dates were chosen. */
export function applyFilters(
  graph: Graph,
  filters: Filters,
  places: Places,
  withDates = true,
): Visible {
  const nodes = passingNodes(graph, filters, places);
  const edges = new Uint8Array(graph.edges);
  const linked = new Uint8Array(graph.nodes);
  const passes = edgeTest(graph, filters, withDates);
  const { near, far } = graph;
  let edgeCount = 0;
  for (let e = 0; e < graph.edges; e++) {
    const [a, b] = [near[e]!, far[e]!];
    if (nodes[a] === 0 || nodes[b] === 0 || !passes(e)) continue;
    edges[e] = 1;
    linked[a] = 1;
    linked[b] = 1;
    edgeCount++;
  }
  let nodeCount = 0;
  for (let i = 0; i < graph.nodes; i++) {
    if (linked[i] === 0 && !filters.alone) nodes[i] = 0;
    nodeCount += nodes[i]!;
  }
  return { nodes, edges, nodeCount, edgeCount };
}

function passingNodes(graph: Graph, filters: Filters, places: Places): Uint8Array {
  const types = ENTITY_TYPES.map((type) => (filters.types.includes(type) ? 0 : 1));
  const nodes = new Uint8Array(graph.nodes);
  for (let i = 0; i < graph.nodes; i++) nodes[i] = types[graph.type[i]!]!;
  if (filters.groups.length > 0) {
    const groups = new Set<number>();
    for (const id of filters.groups) {
      const place = places.of(id);
      if (place !== undefined) groups.add(graph.community[place]!);
    }
    for (let i = 0; i < graph.nodes; i++) if (!groups.has(graph.community[i]!)) nodes[i] = 0;
  }
  for (const id of filters.hidden) {
    const place = places.of(id);
    if (place !== undefined) nodes[place] = 0;
  }
  return nodes;
}

function edgeTest(graph: Graph, filters: Filters, withDates: boolean): (edge: number) => boolean {
  const classes = CLAIM_CLASSES.map((name) => !filters.classes.includes(name));
  const statuses = STATUSES.map((status) => !filters.statuses.includes(status));
  const relation = indexIn(graph.relations, filters.relation);
  const document = indexIn(graph.documents.ids, filters.document);
  const [first, last] = withDates ? dayRange(graph, filters) : [0, Infinity];
  const { sources, confidence } = filters;
  return (e) =>
    statuses[statusIndex(graph.flags[e]!)]! &&
    classes[graph.class[e]!]! &&
    graph.sources[e]! >= sources &&
    graph.confidence[e]! >= confidence &&
    (relation === undefined || graph.relation[e] === relation) &&
    (document === undefined || graph.document[e] === document) &&
    graph.day[e]! >= first &&
    graph.day[e]! <= last;
}

/** -1 for a text that is not there: it matches nothing. */
function indexIn(list: readonly string[], item: string | undefined): number | undefined {
  return item === undefined ? undefined : list.indexOf(item);
}

/** In the units of `Graph.day`. Without dates, what has none passes too. */
function dayRange(graph: Graph, { from, until }: Filters): [number, number] {
  if (from === undefined && until === undefined) return [0, Infinity];
  const first = from === undefined ? 1 : dayNumber(graph, from);
  return [Math.max(1, first), until === undefined ? Infinity : dayNumber(graph, until)];
}

export function dayNumber(graph: Graph, date: string): number {
  return Math.floor(Date.parse(date) / DAY) - graph.firstDay + 1;
}

export function dateOf(graph: Graph, day: number): string {
  return new Date((graph.firstDay + day - 1) * DAY).toISOString().slice(0, 10);
}
