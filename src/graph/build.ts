import { MultiDirectedGraph } from 'graphology';
import { compareIds, compareText } from '../base/order.ts';
import {
  FORMAT_VERSION,
  type EdgeAttributes,
  type Entity,
  type EntityId,
  type GraphAttributes,
  type GraphFile,
  type NodeAttributes,
} from '../model/index.ts';
import { claimEdges, type Edge } from './edges.ts';
import type { GraphInput } from './types.ts';
import { layout } from './layout/index.ts';
import { communities, nodeSize, pageRanks } from './metrics.ts';
import { project, type Place } from './projection.ts';

type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** The graph with metrics, communities and layout, as Graphology exports it. Independent of the order of its input. */
export function buildGraph(input: GraphInput): GraphFile {
  const entities = [...input.entities].sort(compareIds);
  const edges = edgesOf(input);
  const degrees = degreesOf(edges);
  const size = new Map(entities.map((e) => [e.id, nodeSize(e, degrees.get(e.id) ?? 0)]));
  const ids = entities.map(({ id }) => id);
  const projection = project(ids, edges);
  const groups = communities(projection);
  const previous = placesOf(input.previous?.graph, degrees);
  const places = layout({
    projection,
    sizes: size,
    communities: groups,
    ...(previous && { previous }),
  });
  const graph: Graph = new MultiDirectedGraph({ allowSelfLoops: true });
  graph.replaceAttributes({ formatVersion: FORMAT_VERSION, title: input.title });
  for (const entity of entities) {
    graph.addNode(entity.id, {
      ...withPlainAliases(entity),
      ...places.get(entity.id)!,
      size: size.get(entity.id)!,
      degree: degrees.get(entity.id) ?? 0,
      community: groups.get(entity.id)!,
      pagerank: 0,
    });
  }
  for (const { key, source, target, attributes } of edges)
    graph.addDirectedEdgeWithKey(key, source, target, attributes);
  for (const [id, rank] of pageRanks(graph)) graph.setNodeAttribute(id, 'pagerank', rank);
  return graph.export() as GraphFile;
}

function edgesOf({ entities, claims, documents }: GraphInput): Edge[] {
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const hidden = new Set(documents.filter((d) => d.publish === 'none').map(({ id }) => id));
  return claims
    .flatMap((claim) =>
      claimEdges(
        claim,
        (id) => labels.get(id),
        (document) => !hidden.has(document),
      ),
    )
    .sort((a, b) => compareText(a.key, b.key));
}

/** Edges in and out, a loop counted twice. */
function degreesOf(edges: readonly Edge[]): Map<EntityId, number> {
  const degrees = new Map<EntityId, number>();
  for (const { source, target } of edges) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}

function withPlainAliases(entity: Entity): Omit<Entity, 'aliases'> & { aliases: string[] } {
  return { ...entity, aliases: entity.aliases.map(({ text }) => text) };
}

/** Where the nodes were; those that stood apart and have a link now look for a new place beside it. */
function placesOf(
  graph: GraphFile | undefined,
  degrees: ReadonlyMap<EntityId, number>,
): Map<EntityId, Place> | undefined {
  return (
    graph &&
    new Map(
      graph.nodes
        .filter(({ key, attributes: { degree } }) => degree > 0 || !degrees.has(key))
        .map(({ key, attributes: { x, y } }) => [key, { x, y }] as const),
    )
  );
}
