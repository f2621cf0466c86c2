import { FORMAT_VERSION, type EntityType, type GraphFile } from '../../model/index.ts';
import { EDGE_FIELDS, NODE_FIELDS, type Field } from './fields.ts';
import { xml } from './xml.ts';

/** Okabe and Ito's colours, which people with any colour vision can tell apart. */
const COLOURS: Record<EntityType, string> = {
  person: 'r="230" g="159" b="0"',
  organization: 'r="0" g="114" b="178"',
  place: 'r="0" g="158" b="115"',
  event: 'r="213" g="94" b="0"',
  thing: 'r="128" g="128" b="128"',
};

/** GEXF 1.2 (https://gexf.net/schema.html) for Gephi: positions, sizes and colours included. */
export function* gexf(graph: GraphFile): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">';
  yield `<meta><creator>Relata</creator><description>${xml(graph.attributes.title ?? '')} (formatVersion ${FORMAT_VERSION})</description></meta>`;
  yield '<graph mode="static" defaultedgetype="directed">';
  yield* declare('node', NODE_FIELDS);
  yield* declare('edge', EDGE_FIELDS);
  yield '<nodes>';
  for (const { key, attributes: node } of graph.nodes) {
    yield `<node id="${xml(key)}" label="${xml(node.label)}">${values(NODE_FIELDS, node)}` +
      `<viz:position x="${node.x}" y="${node.y}"/><viz:size value="${node.size}"/>` +
      `<viz:color ${COLOURS[node.type]}/></node>`;
  }
  yield '</nodes>';
  yield '<edges>';
  for (const { key, source, target, attributes: edge } of graph.edges) {
    const ends = `source="${xml(source)}" target="${xml(target)}"`;
    const type = edge.symmetric ? ' type="undirected"' : '';
    yield `<edge id="${xml(key)}" ${ends}${type} label="${xml(edge.label)}">${values(EDGE_FIELDS, edge)}</edge>`;
  }
  yield '</edges>';
  yield '</graph>';
  yield '</gexf>';
}

function* declare<T>(kind: string, fields: readonly Field<T>[]): Iterable<string> {
  yield `<attributes class="${kind}">`;
  for (const { name, type } of fields)
    yield `<attribute id="${name}" title="${name}" type="${type}"/>`;
  yield '</attributes>';
}

function values<T>(fields: readonly Field<T>[], record: T): string {
  const cells = fields.map(({ name, read }) => {
    const value = read(record);
    return value === undefined ? '' : `<attvalue for="${name}" value="${xml(String(value))}"/>`;
  });
  return `<attvalues>${cells.join('')}</attvalues>`;
}
