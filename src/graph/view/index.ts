import type {
  GraphFile,
  ViewDetail,
  ViewHead,
  ViewMessage,
  ViewNames,
  ViewPart,
} from '../../model/index.ts';
import type { OutputFile } from '../types.ts';
import { orderEdges, orderNodes, type ViewEdge, type ViewNode } from './order.ts';
import { column, dayOf, edgeColumns, nodeColumns, Numbering, VERSION, type Lists } from './parts.ts';

/** Nodes of the first part, which is drawn while the others are still on their way, and of each other one. */
const FIRST_PART = 2_000;
const OTHER_PARTS = 20_000;
const DETAIL = 1_000;

/**
 * The data of the graph view: `graph.js`, which names the others, and the others. The page loads `graph.js`
 * and `part-0.js` before the view. `titles` are those of the documents, by id.
 */
export function viewFiles(
  graph: GraphFile,
  titles: ReadonlyMap<string, string> = new Map(),
): OutputFile[] {
  const nodes = orderNodes(graph);
  const edges = orderEdges(graph, nodes);
  const lists = { labels: new Numbering(), relations: new Numbering(), documents: new Numbering() };
  const firstDay = firstDayOf(edges);
  const parts = partsOf(nodes, edges, lists, firstDay);
  const names = labelsById(nodes);
  const details = slices(edges, DETAIL).map((some) => detailOf(some, names));
  const head: ViewHead = {
    ...VERSION,
    title: graph.attributes.title ?? '',
    nodes: nodes.length,
    edges: edges.length,
    bounds: boundsOf(nodes),
    labels: column(lists.labels.list),
    relations: column(lists.relations.list),
    documents: {
      ids: column(lists.documents.list),
      titles: column(lists.documents.list.map((id) => titles.get(id) ?? id)),
    },
    firstDay,
    parts: parts.map((part, i) => ({
      file: `part-${i}.js`,
      nodes: part.nodes.type.length,
      edges: part.edges.near.length,
    })),
    detail: { size: DETAIL, files: details.length },
    names: 'names.js',
  };
  return [
    file('graph.js', head),
    ...parts.map((part, i) => file(`part-${i}.js`, part)),
    ...details.map((detail, i) => file(`detail-${i}.js`, detail)),
    file('names.js', { ...VERSION, names: column(nodes.map(otherNames)) }),
  ];
}

type Content = ViewHead | ViewPart | ViewDetail | ViewNames;

function file(name: string, content: Content): OutputFile {
  const message: ViewMessage = [name, JSON.stringify(content)];
  const text = `'${message[1].replace(/[\\']/g, '\\$&')}'`;
  return { name, chunks: [`(self.relata=self.relata||[]).push(["${name}",${text}]);\n`] };
}

function partsOf(
  nodes: readonly ViewNode[],
  edges: readonly ViewEdge[],
  lists: Lists,
  firstDay: number,
): ViewPart[] {
  const parts: ViewPart[] = [];
  let edge = 0;
  for (let from = 0; from < nodes.length || from === 0; ) {
    const to = Math.min(nodes.length, from + (from === 0 ? FIRST_PART : OTHER_PARTS));
    const start = edge;
    while (edge < edges.length && edges[edge]!.far < to) edge++;
    parts.push({
      ...VERSION,
      nodes: nodeColumns(nodes.slice(from, to)),
      edges: edgeColumns(edges.slice(start, edge), edges[start - 1]?.far ?? 0, lists, firstDay),
    });
    if (to === from) break;
    from = to;
  }
  return parts;
}

function detailOf(edges: readonly ViewEdge[], labels: ReadonlyMap<string, string>): ViewDetail {
  const records = edges.map(({ attributes }) => attributes);
  return {
    ...VERSION,
    claim: column(records.map(({ id }) => id)),
    quote: column(records.map(({ quote }) => quote)),
    speaker: column(
      records.map(({ attribution }) =>
        attribution.map(({ speaker }) => labels.get(speaker) ?? speaker).join(', '),
      ),
    ),
    time: column(records.map(({ time }) => time?.text ?? '')),
  };
}

function labelsById(nodes: readonly ViewNode[]): Map<string, string> {
  return new Map(nodes.map(({ key, attributes }) => [key, attributes.label]));
}

/** Other names, separated by bars: the column itself flattens all white space. */
function otherNames({ attributes: { label, aliases } }: ViewNode): string {
  return aliases
    .filter((alias) => alias !== label)
    .map((alias) => alias.replaceAll('|', ' '))
    .join('|');
}

function boundsOf(nodes: readonly ViewNode[]): ViewHead['bounds'] {
  const linked = nodes.filter(({ attributes }) => attributes.degree > 0);
  const bounds: ViewHead['bounds'] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { attributes: a } of linked.length > 0 ? linked : nodes) {
    bounds[0] = Math.min(bounds[0], a.x - a.size);
    bounds[1] = Math.min(bounds[1], a.y - a.size);
    bounds[2] = Math.max(bounds[2], a.x + a.size);
    bounds[3] = Math.max(bounds[3], a.y + a.size);
  }
  return nodes.length > 0 ? bounds : [0, 0, 0, 0];
}

function firstDayOf(edges: readonly ViewEdge[]): number {
  let first = Infinity;
  for (const { attributes } of edges) first = Math.min(first, dayOf(attributes) ?? Infinity);
  return Number.isFinite(first) ? first : 0;
}

function slices<T>(list: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < list.length; from += size) found.push(list.slice(from, from + size));
  return found;
}
