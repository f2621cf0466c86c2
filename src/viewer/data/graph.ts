/** The graph in memory: columns of numbers, indices instead of ids. Everything that asks of it loops over these. */
import { CLAIM_CLASSES, ENTITY_TYPES, type EntityId, type EntityType } from '../../model/index.ts';

export interface Graph {
  readonly title: string;
  /** What there is when everything has arrived. */
  readonly totalNodes: number;
  readonly totalEdges: number;
  /** How much of the columns is filled: the first nodes, and all edges among them. */
  nodes: number;
  edges: number;
  readonly bounds: readonly [number, number, number, number];

  readonly label: string[];
  readonly slug: string[];
  /** Other names, once they have arrived; separated by bars. */
  names: readonly string[];
  /** Index into ENTITY_TYPES. */
  readonly type: Uint8Array;
  /** Layout units. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly size: Float32Array;
  readonly community: Uint32Array;

  /** Ends of edges: `near` < `far`. Edges of one pair stand together. */
  readonly near: Uint32Array;
  readonly far: Uint32Array;
  /** EDGE_FLAGS, with the modality above. */
  readonly flags: Uint8Array;
  readonly edgeLabel: Uint32Array;
  readonly relation: Uint32Array;
  /** Index into CLAIM_CLASSES. */
  readonly class: Uint8Array;
  readonly document: Uint32Array;
  readonly sources: Uint16Array;
  /** Hundredths. */
  readonly confidence: Uint8Array;
  /** Days from `firstDay - 1`; 0 when unknown. */
  readonly day: Uint32Array;

  /** Edges of node i: `incident[from[i]]` … `incident[from[i + 1] - 1]`. */
  from: Uint32Array;
  incident: Uint32Array;

  readonly labels: readonly string[];
  readonly relations: readonly string[];
  readonly documents: { readonly ids: readonly string[]; readonly titles: readonly string[] };
  readonly firstDay: number;
}

export function typeOf(graph: Graph, node: number): EntityType {
  return ENTITY_TYPES[graph.type[node]!]!;
}

export function classOf(graph: Graph, edge: number): string {
  return CLAIM_CLASSES[graph.class[edge]!]!;
}

export function idOf(graph: Graph, node: number): EntityId {
  return `${typeOf(graph, node)}/${graph.slug[node]!}`;
}

/** Places of ids. Filled as far as the graph is; asked for an id that has not arrived, it says undefined. */
export class Places {
  readonly #graph: Graph;
  readonly #places = new Map<EntityId, number>();
  #filled = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  of(id: EntityId): number | undefined {
    for (; this.#filled < this.#graph.nodes; this.#filled++)
      this.#places.set(idOf(this.#graph, this.#filled), this.#filled);
    return this.#places.get(id);
  }
}

/** The other end of an edge. */
export function otherEnd(graph: Graph, edge: number, node: number): number {
  return graph.near[edge] === node ? graph.far[edge]! : graph.near[edge]!;
}

/** Counting sort of the edges by their ends, so that the edges of a node are one slice. */
export function indexEdges(graph: Graph): void {
  const { nodes, edges, near, far } = graph;
  const from = new Uint32Array(nodes + 1);
  for (let e = 0; e < edges; e++) {
    from[near[e]! + 1]!++;
    from[far[e]! + 1]!++;
  }
  for (let i = 0; i < nodes; i++) from[i + 1]! += from[i]!;
  const next = from.slice(0, nodes);
  const incident = new Uint32Array(edges * 2);
  for (let e = 0; e < edges; e++) {
    incident[next[near[e]!]!++] = e;
    incident[next[far[e]!]!++] = e;
  }
  graph.from = from;
  graph.incident = incident;
}
