import { push } from '../../base/order.ts';
import type { GraphInput } from '../types.ts';
import { descriptions, PREFIXES, type Description, type Value } from './statements.ts';

/** `graph.jsonld`: JSON-LD 1.1, one subject a line; the same statements as in the Turtle file. */
export function* jsonLd(input: GraphInput): Iterable<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},"@graph":[`;
  let last: string | undefined;
  for (const description of descriptions(input)) {
    if (last !== undefined) yield `${last},`;
    last = JSON.stringify(node(description));
  }
  if (last !== undefined) yield last;
  yield ']}';
}

function node({ iri, properties }: Description): Record<string, unknown> {
  const values = new Map<string, unknown[]>();
  for (const [property, value] of properties) {
    if (property === 'rdf:type') push(values, '@type', 'term' in value ? value.term : '');
    else push(values, typeof property === 'string' ? property : property.iri, jsonValue(value));
  }
  return { '@id': iri, ...Object.fromEntries(values) };
}

function jsonValue(value: Value): unknown {
  if ('iri' in value) return { '@id': value.iri };
  if ('term' in value) return { '@id': value.term };
  return 'number' in value ? value.number : value.text.toWellFormed();
}
