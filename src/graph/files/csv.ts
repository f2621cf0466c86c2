import { FORMAT_VERSION, type EntityType, type GraphFile } from '../../model/index.ts';
import { EDGE_FIELDS, NODE_FIELDS, type Field } from './fields.ts';

const LABELS: Record<EntityType, string> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  thing: 'Thing',
};

/** `nodes.csv` (RFC 4180) with the headers of `neo4j-admin database import`. */
export function* nodesCsv(graph: GraphFile): Iterable<string> {
  const fixed = [':ID', ':LABEL', 'label', 'x:double', 'y:double', 'size:double'];
  yield [...fixed, ...NODE_FIELDS.map(header), 'formatVersion:int'].join(',');
  for (const { key, attributes: node } of graph.nodes) {
    const place = [node.x, node.y, node.size];
    const named = [key, `Entity;${LABELS[node.type]}`, node.label];
    yield row([...named, ...place, ...NODE_FIELDS.map((f) => f.read(node)), FORMAT_VERSION]);
  }
}

/** `edges.csv` with Neo4j's headers: `signs-agreement-with` is the type `SIGNS_AGREEMENT_WITH`. */
export function* edgesCsv(graph: GraphFile): Iterable<string> {
  const fixed = [':START_ID', ':END_ID', ':TYPE', 'key', 'label'];
  yield [...fixed, ...EDGE_FIELDS.map(header), 'formatVersion:int'].join(',');
  for (const { key, source, target, attributes: edge } of graph.edges) {
    const named = [source, target, relationType(edge.relation), key, edge.label];
    yield row([...named, ...EDGE_FIELDS.map((f) => f.read(edge)), FORMAT_VERSION]);
  }
}

function relationType(relation: string): string {
  return relation.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_') || 'RELATED';
}

function header<T>({ name, type }: Field<T>): string {
  return `${name}:${type === 'integer' ? 'int' : type}`;
}

function row(cells: readonly (string | number | boolean | undefined)[]): string {
  return cells.map(cell).join(',');
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe (OWASP, "CSV Injection"); line breaks become
 * spaces, because Neo4j reads a row a line.
 */
function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const flat = value.toWellFormed().replace(/[\s\u0000-\u001f\u007f]+/g, ' ');
  const safe = /^[\s]*[=+\-@|]/.test(flat) ? `'${flat}` : flat;
  return /[",;]/.test(safe) || safe !== flat ? `"${safe.replaceAll('"', '""')}"` : safe;
}
