import { compareIds } from '../../base/order.ts';
import { FORMAT_VERSION, type Claim, type Document, type Entity } from '../../model/index.ts';
import type { GraphInput } from '../types.ts';

/** Prefixes of the RDF files. The ids are URNs, so that they name the same thing wherever the site stands. */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  relata: 'urn:relata:vocabulary#',
} as const;
type Prefix = keyof typeof PREFIXES;
/** A term of one of the vocabularies: `schema:name`. */
export type Term = `${Prefix}:${string}`;

export type Value =
  { iri: string } | { term: Term } | { text: string; datatype?: Term } | { number: number };
/** What is said of one subject. */
export interface Description {
  iri: string;
  properties: [property: Term | { iri: string }, value: Value][];
}

const SCHEMA_TYPES = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  place: 'schema:Place',
  event: 'schema:Event',
  thing: 'schema:Thing',
} as const satisfies Record<Entity['type'], Term>;

/**
 * The graph in terms of schema.org and PROV-O. A claim is an rdf:Statement derived from passages; only what
 * the articles themselves assert is also a plain triple of two entities.
 */
export function* descriptions(input: GraphInput): Iterable<Description> {
  yield {
    iri: 'urn:relata:graph',
    properties: [
      ['rdf:type', { term: 'schema:Dataset' }],
      ['schema:name', { text: input.title }],
      ['relata:formatVersion', { number: FORMAT_VERSION }],
    ],
  };
  const ids = new Set(input.entities.map(({ id }) => id));
  const hidden = new Set(
    input.documents.filter(({ publish }) => publish === 'none').map(({ id }) => id),
  );
  for (const document of [...input.documents].sort(compareIds)) yield describeDocument(document);
  for (const entity of [...input.entities].sort(compareIds)) yield describeEntity(entity);
  for (const claim of [...input.claims].sort(compareIds)) {
    yield* describeClaim(claim, (id) => (ids.has(id) ? { iri: entityIri(id) } : { text: id }));
    yield* claim.evidence.map((item) => describePassage(item, !hidden.has(item.document)));
  }
}

const entityIri = (id: string): string => `urn:relata:entity/${escapeIri(id)}`;
const documentIri = (id: string): string => `urn:relata:document/${escapeIri(id)}`;
/** The fragment is that of RFC 5147: characters of the text. */
const passageIri = ({ document, start, end }: Claim['evidence'][number]): string =>
  `${documentIri(document)}#char=${start},${end}`;

function escapeIri(id: string): string {
  return id.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function describeDocument(document: Document): Description {
  const { title, date, url, language, publisher, author } = document;
  const properties: Description['properties'] = [
    ['rdf:type', { term: 'schema:NewsArticle' }],
    ['rdf:type', { term: 'prov:Entity' }],
    ['schema:headline', { text: title }],
    ['schema:inLanguage', { text: language }],
  ];
  if (date) properties.push(['schema:datePublished', { text: date.value }]);
  if (url !== undefined) properties.push(['schema:url', { text: url }]);
  if (publisher !== undefined) properties.push(['schema:publisher', { text: publisher }]);
  if (author !== undefined) properties.push(['schema:author', { text: author }]);
  return { iri: documentIri(document.id), properties };
}

function describeEntity({ id, type, label, aliases, place, documents }: Entity): Description {
  const properties: Description['properties'] = [
    ['rdf:type', { term: SCHEMA_TYPES[type] }],
    ['schema:name', { text: label }],
  ];
  for (const { text } of aliases)
    if (text !== label) properties.push(['schema:alternateName', { text }]);
  if (place?.country !== undefined)
    properties.push(['schema:addressCountry', { text: place.country }]);
  if (place?.latitude !== undefined)
    properties.push(['schema:latitude', { number: place.latitude }]);
  if (place?.longitude !== undefined)
    properties.push(['schema:longitude', { number: place.longitude }]);
  for (const document of documents)
    properties.push(['schema:subjectOf', { iri: documentIri(document) }]);
  return { iri: entityIri(id), properties };
}

function* describeClaim(claim: Claim, value: (id: string) => Value): Iterable<Description> {
  const relation = `urn:relata:relation/${escapeIri(claim.relation)}`;
  const subject = value(claim.subject);
  const object = claim.object === undefined ? undefined : value(claim.object);
  const properties: Description['properties'] = [
    ['rdf:type', { term: 'rdf:Statement' }],
    ['rdf:type', { term: 'schema:Claim' }],
    ['rdf:subject', subject],
    ['rdf:predicate', { iri: relation }],
    ['schema:name', { text: claim.label }],
    ['relata:class', { text: claim.class }],
    ['relata:polarity', { text: claim.polarity }],
    ['relata:modality', { text: claim.modality }],
    ['relata:status', { text: claim.status }],
    ['relata:sources', { number: claim.sources }],
    ['relata:confidence', { number: claim.confidence }],
  ];
  if (object) properties.push(['rdf:object', object]);
  for (const { entity, text } of claim.participants)
    properties.push([
      'relata:participant',
      entity === undefined ? { text } : value(entity),
    ]);
  if (claim.time?.value !== undefined)
    properties.push(['schema:temporal', { text: claim.time.value }]);
  for (const { speaker } of claim.attribution)
    properties.push(['prov:wasAttributedTo', value(speaker)]);
  for (const item of claim.evidence)
    properties.push(['prov:wasDerivedFrom', { iri: passageIri(item) }]);
  yield { iri: `urn:relata:claim/${escapeIri(claim.id)}`, properties };
  if (isAsserted(claim) && 'iri' in subject && object && 'iri' in object)
    yield { iri: subject.iri, properties: [[{ iri: relation }, object]] };
}

function isAsserted({ polarity, modality, attribution, status }: Claim): boolean {
  const said = polarity === 'positive' && modality === 'asserted' && attribution.length === 0;
  return said && status !== 'contested';
}

function describePassage(item: Claim['evidence'][number], shown: boolean): Description {
  const properties: Description['properties'] = [
    ['rdf:type', { term: 'prov:Entity' }],
    ['schema:isPartOf', { iri: documentIri(item.document) }],
    ['prov:wasQuotedFrom', { iri: documentIri(item.document) }],
  ];
  if (shown) properties.push(['prov:value', { text: item.quote }]);
  return { iri: passageIri(item), properties };
}
