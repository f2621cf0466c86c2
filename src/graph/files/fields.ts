import type { EdgeAttributes, NodeAttributes } from '../../model/index.ts';

export type FieldType = 'string' | 'integer' | 'double' | 'boolean';
export interface Field<T> {
  name: string;
  type: FieldType;
  /** undefined: the record does not have it. */
  read: (record: T) => string | number | boolean | undefined;
}

/** Lists become one cell; Gephi and Excel know no better. */
const list = (items: readonly string[]): string | undefined => items.join(' | ') || undefined;

/** What the flat formats (GEXF, GraphML, CSV) say of a node beside its id, label and place. */
export const NODE_FIELDS: readonly Field<NodeAttributes>[] = [
  { name: 'entityType', type: 'string', read: (n) => n.type },
  { name: 'subtype', type: 'string', read: (n) => n.subtype },
  { name: 'aliases', type: 'string', read: (n) => list(n.aliases) },
  { name: 'offices', type: 'string', read: (n) => list(n.offices.map(({ title }) => title)) },
  { name: 'country', type: 'string', read: (n) => n.place?.country },
  { name: 'latitude', type: 'double', read: (n) => n.place?.latitude },
  { name: 'longitude', type: 'double', read: (n) => n.place?.longitude },
  { name: 'mentions', type: 'integer', read: (n) => n.mentions },
  { name: 'documents', type: 'string', read: (n) => list(n.documents) },
  { name: 'first', type: 'string', read: (n) => n.first },
  { name: 'last', type: 'string', read: (n) => n.last },
  { name: 'confidence', type: 'double', read: (n) => n.confidence },
  { name: 'degree', type: 'integer', read: (n) => n.degree },
  { name: 'community', type: 'integer', read: (n) => n.community },
  { name: 'pagerank', type: 'double', read: (n) => n.pagerank },
];

/** The same of an edge beside its key, ends and label. */
export const EDGE_FIELDS: readonly Field<EdgeAttributes>[] = [
  { name: 'claim', type: 'string', read: (e) => e.id },
  { name: 'predicate', type: 'string', read: (e) => e.predicate },
  { name: 'relation', type: 'string', read: (e) => e.relation },
  { name: 'class', type: 'string', read: (e) => e.class },
  { name: 'symmetric', type: 'boolean', read: (e) => e.symmetric },
  { name: 'polarity', type: 'string', read: (e) => e.polarity },
  { name: 'modality', type: 'string', read: (e) => e.modality },
  { name: 'attribution', type: 'string', read: (e) => list(e.attribution.map((a) => a.speaker)) },
  { name: 'time', type: 'string', read: (e) => e.time?.value },
  { name: 'reported', type: 'string', read: (e) => e.reported },
  { name: 'sources', type: 'integer', read: (e) => e.sources },
  { name: 'status', type: 'string', read: (e) => e.status },
  { name: 'confidence', type: 'double', read: (e) => e.confidence },
  { name: 'quote', type: 'string', read: (e) => e.quote || undefined },
  { name: 'document', type: 'string', read: (e) => e.document },
];
