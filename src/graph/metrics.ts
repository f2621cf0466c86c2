import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { MultiDirectedGraph } from 'graphology';
import { compareText, push } from '../base/order.ts';
import { seededRandom } from '../base/random.ts';
import type { Entity, EntityId } from '../model/index.ts';
import { round, type Projection } from './projection.ts';

const SEED = 1;
const LARGEST = 24;

/**
 * Louvain (Blondel et al. 2008) on the projection. Communities are numbered from the largest; equal ones by
 * their first id. Nodes without a neighbour are communities of their own, at the end.
 */
export function communities(projection: Projection): Map<EntityId, number> {
  const found =
    projection.size === 0
      ? {}
      : louvain(projection, { getEdgeWeight: 'weight', rng: seededRandom(SEED) });
  const members = new Map<number, EntityId[]>();
  let alone = projection.order;
  projection.forEachNode((id) => {
    push(members, projection.degree(id) === 0 ? ++alone : (found[id] ?? 0), id);
  });
  const ordered = [...members.values()].sort(
    (a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''),
  );
  return new Map(ordered.flatMap((ids, number) => ids.map((id) => [id, number] as const)));
}

/** PageRank (Brin and Page 1998, damping 0.85) along the direction of the claims, to six digits. */
export function pageRanks(graph: MultiDirectedGraph): Map<EntityId, number> {
  if (graph.order === 0) return new Map();
  const ranks = pagerank(graph, { getEdgeWeight: null });
  return new Map(Object.entries(ranks).map(([id, rank]) => [id, Number(rank.toPrecision(6))]));
}

/**
 * Radius in the units of the layout, 3 to 24: how much is said of it and how often it is named. Absolute, so that
 * one more article does not change the size of everything.
 */
export function nodeSize(entity: Entity, degree: number): number {
  const importance = degree + entity.mentions / 4 + entity.documents.length;
  return Math.min(LARGEST, round(1.5 + 2.3 * Math.log2(1 + importance), 1));
}
