import {
  CLAIM_CLASSES,
  ENTITY_TYPES,
  plainSlug,
  VIEW_FORMAT,
  type ViewDetail,
  type ViewHead,
  type ViewNames,
  type ViewPart,
} from '../../model/index.ts';
import { indexEdges, type Graph } from './graph.ts';

/** A data file that is not what this version reads. The message is for people. */
export class DataError extends Error {
  override name = 'DataError';
}

type Checked = { formatVersion: unknown };

/** JSON with the version of the format checked. */
export function parseFile<T extends Checked>(file: string, json: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new DataError(`The file ${file} is damaged: it is not whole.`);
  }
  const version = typeof value === 'object' && value !== null && (value as Checked).formatVersion;
  if (version !== VIEW_FORMAT)
    throw new DataError(
      `The file ${file} has another format (${String(version)}) than this page reads (${VIEW_FORMAT}). ` +
        'Build the site again.',
    );
  return value as T;
}

export function readHead(json: string): ViewHead {
  const head = parseFile<ViewHead>('graph.js', json);
  const counts = [head.nodes, head.edges, ...(head.bounds ?? []), head.firstDay];
  check('graph.js', counts.every(Number.isFinite) && Array.isArray(head.parts));
  return head;
}

/** The graph with room for everything and nothing in it yet. */
export function emptyGraph(head: ViewHead): Graph {
  const { nodes, edges } = head;
  return {
    title: head.title,
    totalNodes: nodes,
    totalEdges: edges,
    nodes: 0,
    edges: 0,
    bounds: head.bounds,
    label: [],
    slug: [],
    names: [],
    type: new Uint8Array(nodes),
    x: new Float32Array(nodes),
    y: new Float32Array(nodes),
    size: new Float32Array(nodes),
    community: new Uint32Array(nodes),
    near: new Uint32Array(edges),
    far: new Uint32Array(edges),
    flags: new Uint8Array(edges),
    edgeLabel: new Uint32Array(edges),
    relation: new Uint32Array(edges),
    class: new Uint8Array(edges),
    document: new Uint32Array(edges),
    sources: new Uint16Array(edges),
    confidence: new Uint8Array(edges),
    day: new Uint32Array(edges),
    from: new Uint32Array(1),
    incident: new Uint32Array(0),
    labels: lines(head.labels),
    relations: lines(head.relations),
    documents: { ids: lines(head.documents.ids), titles: lines(head.documents.titles) },
    firstDay: head.firstDay,
  };
}

/** Puts the next part behind what is there. Throws a DataError, and leaves the graph as it was, when it does not fit. */
export function addPart(graph: Graph, file: string, json: string): void {
  const { nodes, edges } = parseFile<ViewPart>(file, json);
  const label = lines(nodes.label, nodes.type.length);
  const slug = lines(nodes.slug, nodes.type.length);
  const order = graph.nodes + label.length;
  const size = graph.edges + edges.near.length;
  const wide = [nodes.x, nodes.y, nodes.size, nodes.community].every(
    (c) => c.length === label.length,
  );
  check(file, wide && label.length === slug.length && order <= graph.totalNodes);
  check(
    file,
    size <= graph.totalEdges && Object.values(edges).every((c) => c.length === size - graph.edges),
  );
  checkEdges(graph, file, edges, order);
  label.forEach((text, i) => {
    graph.label.push(text);
    graph.slug.push(slug[i] || plainSlug(text));
  });
  check(
    file,
    nodes.type.every((type) => type in ENTITY_TYPES),
  );
  graph.type.set(nodes.type, graph.nodes);
  graph.x.set(nodes.x.map(tenth), graph.nodes);
  graph.y.set(nodes.y.map(tenth), graph.nodes);
  graph.size.set(nodes.size.map(tenth), graph.nodes);
  graph.community.set(nodes.community, graph.nodes);
  setEdges(graph, edges);
  graph.nodes = order;
  graph.edges = size;
  indexEdges(graph);
}

function checkEdges(graph: Graph, file: string, edges: ViewPart['edges'], order: number): void {
  let far = graph.edges > 0 ? graph.far[graph.edges - 1]! : 0;
  let fits = true;
  for (let i = 0; i < edges.near.length; i++) {
    far += edges.far[i]!;
    if (!(far < order && edges.near[i]! < far && edges.near[i]! >= 0)) fits = false;
    if (!(edges.class[i]! in CLAIM_CLASSES)) fits = false;
    if (!(edges.label[i]! < graph.labels.length)) fits = false;
    if (!(edges.document[i]! < graph.documents.ids.length)) fits = false;
  }
  check(file, fits);
}

function setEdges(graph: Graph, edges: ViewPart['edges']): void {
  const at = graph.edges;
  let far = at > 0 ? graph.far[at - 1]! : 0;
  for (let i = 0; i < edges.far.length; i++) {
    far += edges.far[i]!;
    graph.far[at + i] = far;
  }
  graph.near.set(edges.near, at);
  graph.flags.set(edges.flags, at);
  graph.edgeLabel.set(edges.label, at);
  graph.relation.set(edges.relation, at);
  graph.class.set(edges.class, at);
  graph.document.set(edges.document, at);
  graph.sources.set(edges.sources, at);
  graph.confidence.set(edges.confidence, at);
  graph.day.set(edges.day, at);
}

export interface Detail {
  claim: string[];
  quote: string[];
  speaker: string[];
  time: string[];
}

export function readDetail(file: string, json: string): Detail {
  const detail = parseFile<ViewDetail>(file, json);
  const claim = lines(detail.claim);
  const columns = [detail.quote, detail.speaker, detail.time].map((text) =>
    lines(text, claim.length),
  );
  check(
    file,
    columns.every((column) => column.length === claim.length),
  );
  return { claim, quote: columns[0]!, speaker: columns[1]!, time: columns[2]! };
}

export function readNames(json: string): string[] {
  return lines(parseFile<ViewNames>('names.js', json).names);
}

/** A column of texts; '' is one empty text, or none where none is expected. */
function lines(column: string, expected?: number): string[] {
  return column === '' && expected !== 1 ? [] : column.split('\n');
}

function tenth(value: number): number {
  return value / 10;
}

function check(file: string, fits: boolean): void {
  if (!fits) throw new DataError(`The file ${file} is damaged: its columns do not fit.`);
}
