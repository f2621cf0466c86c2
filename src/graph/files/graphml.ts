import { FORMAT_VERSION, type GraphFile } from '../../model/index.ts';
import { EDGE_FIELDS, NODE_FIELDS, type Field } from './fields.ts';
import { xml } from './xml.ts';

/** GraphML 1.0 (http://graphml.graphdrawing.org) for networkx, igraph, yEd and Cytoscape. */
export function* graphml(graph: GraphFile): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  yield '<key id="formatVersion" for="graph" attr.name="formatVersion" attr.type="int"/>';
  yield* declare('node', NODES);
  yield* declare('edge', EDGES);
  yield '<graph edgedefault="directed">';
  yield `<data key="formatVersion">${FORMAT_VERSION}</data>`;
  for (const { key, attributes } of graph.nodes)
    yield `<node id="${xml(key)}">${values('node', NODES, attributes)}</node>`;
  for (const { key, source, target, attributes } of graph.edges) {
    const ends = `source="${xml(source)}" target="${xml(target)}"`;
    const directed = attributes.symmetric ? ' directed="false"' : '';
    yield `<edge id="${xml(key)}" ${ends}${directed}>${values('edge', EDGES, attributes)}</edge>`;
  }
  yield '</graph>';
  yield '</graphml>';
}

const NODES: typeof NODE_FIELDS = [
  { name: 'label', type: 'string', read: (n) => n.label },
  { name: 'x', type: 'double', read: (n) => n.x },
  { name: 'y', type: 'double', read: (n) => n.y },
  { name: 'size', type: 'double', read: (n) => n.size },
  ...NODE_FIELDS,
];
const EDGES: typeof EDGE_FIELDS = [
  { name: 'label', type: 'string', read: (e) => e.label },
  ...EDGE_FIELDS,
];

/** Ids are prefixed: nodes and edges both have a `label`, and the ids of a document must differ. */
function* declare<T>(kind: string, fields: readonly Field<T>[]): Iterable<string> {
  for (const { name, type } of fields) {
    const xmlType = type === 'integer' ? 'int' : type;
    yield `<key id="${kind}.${name}" for="${kind}" attr.name="${name}" attr.type="${xmlType}"/>`;
  }
}

function values<T>(kind: string, fields: readonly Field<T>[], record: T): string {
  return fields
    .map(({ name, read }) => {
      const value = read(record);
      if (value === undefined) return '';
      return `<data key="${kind}.${name}">${xml(String(value))}</data>`;
    })
    .join('');
}
