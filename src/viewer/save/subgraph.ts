import { EDGE_FLAGS } from '../../model/index.ts';
import { classOf, idOf, typeOf, type Graph } from '../data/graph.ts';
import type { Source } from '../data/load.ts';
import { dateOf, statusOf } from '../query/filter.ts';
import type { Scene } from '../query/scene.ts';
import { xml } from './file.ts';

interface Row {
  key: string;
  source: string;
  target: string;
  attributes: Record<string, string | number | boolean>;
}
interface Rows {
  nodes: { key: string; attributes: Record<string, string | number> }[];
  edges: Row[];
}

/** What is drawn, with the words behind every link. */
async function rowsOf(source: Source, scene: Scene): Promise<Rows> {
  const { graph } = source;
  const nodes = scene.nodes.map((node) => ({
    key: idOf(graph, node),
    attributes: {
      label: graph.label[node]!,
      type: typeOf(graph, node),
      x: rounded(graph.x[node]!),
      y: rounded(graph.y[node]!),
      size: rounded(graph.size[node]!),
      community: graph.community[node]!,
    },
  }));
  const edges: Row[] = [];
  const seen = new Map<string, number>();
  for (const edge of scene.bundles.flatMap((bundle) => bundle.edges).sort((a, b) => a - b)) {
    const { claim, ...words } = await source.detail(edge);
    const count = seen.get(claim) ?? 0;
    seen.set(claim, count + 1);
    edges.push(rowOf(graph, edge, count === 0 ? claim : `${claim}.${count}`, { claim, ...words }));
  }
  return { nodes, edges };
}

function rowOf(graph: Graph, edge: number, key: string, words: Record<string, string>): Row {
  const fromFar = (graph.flags[edge]! & EDGE_FLAGS.fromFar) !== 0;
  const [near, far] = [idOf(graph, graph.near[edge]!), idOf(graph, graph.far[edge]!)];
  const day = graph.day[edge]!;
  return {
    key,
    source: fromFar ? far : near,
    target: fromFar ? near : far,
    attributes: {
      label: graph.labels[graph.edgeLabel[edge]!]!,
      relation: graph.relations[graph.relation[edge]!]!,
      class: classOf(graph, edge),
      status: statusOf(graph, edge),
      symmetric: (graph.flags[edge]! & EDGE_FLAGS.symmetric) !== 0,
      sources: graph.sources[edge]!,
      confidence: graph.confidence[edge]! / 100,
      document: graph.documents.ids[graph.document[edge]!]!,
      ...(day > 0 && { date: dateOf(graph, day) }),
      ...Object.fromEntries(Object.entries(words).filter(([, text]) => text !== '')),
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Graphology's JSON of a directed multigraph. */
export async function toJson(source: Source, scene: Scene): Promise<string> {
  const { nodes, edges } = await rowsOf(source, scene);
  const attributes = { title: source.graph.title };
  const options = { type: 'directed', multi: true, allowSelfLoops: true };
  return JSON.stringify({ attributes, options, nodes, edges });
}

const FIELDS = [
  'relation',
  'class',
  'status',
  'sources',
  'confidence',
  'document',
  'date',
  'claim',
  'quote',
  'speaker',
];

/** GEXF 1.2 for Gephi. */
export async function toGexf(source: Source, scene: Scene): Promise<string> {
  const { nodes, edges } = await rowsOf(source, scene);
  const declare = (kind: string, names: readonly string[]): string =>
    `<attributes class="${kind}">${names.map((name) => `<attribute id="${name}" title="${name}" type="string"/>`).join('')}</attributes>`;
  const values = (names: readonly string[], record: Record<string, unknown>): string =>
    `<attvalues>${names
      .filter((name) => record[name] !== undefined)
      .map((name) => `<attvalue for="${name}" value="${xml(String(record[name]))}"/>`)
      .join('')}</attvalues>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    '<graph mode="static" defaultedgetype="directed">',
    declare('node', ['entityType', 'community']),
    declare('edge', FIELDS),
    '<nodes>',
    ...nodes.map(({ key, attributes: a }) => {
      const cells = values(['entityType', 'community'], { ...a, entityType: a.type });
      const place = `<viz:position x="${a.x}" y="${a.y}"/><viz:size value="${a.size}"/>`;
      return `<node id="${xml(key)}" label="${xml(String(a.label))}">${cells}${place}</node>`;
    }),
    '</nodes>',
    '<edges>',
    ...edges.map(({ key, source: from, target, attributes: a }) => {
      const ends = `source="${xml(from)}" target="${xml(target)}"`;
      return `<edge id="${xml(key)}" ${ends} label="${xml(String(a.label))}">${values(FIELDS, a)}</edge>`;
    }),
    '</edges>',
    '</graph>',
    '</gexf>',
  ].join('\n');
}
