import { DataFactory, Writer, type NamedNode, type Quad_Object } from 'n3';
import type { GraphInput } from '../types.ts';
import { descriptions, PREFIXES, type Term, type Value } from './statements.ts';

const literal = (text: string, type?: NamedNode) => DataFactory.literal(text, type);
const namedNode = (iri: string) => DataFactory.namedNode(iri);

/** `graph.ttl`: RDF 1.1 Turtle, written by n3. */
export function* turtle(input: GraphInput): Iterable<string> {
  let written = '';
  const sink = {
    write(text: string, _encoding: string, done?: () => void) {
      written += text;
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const writer = new Writer(sink, { prefixes: PREFIXES });
  for (const { iri, properties } of descriptions(input)) {
    const subject = namedNode(iri);
    for (const [property, value] of properties) {
      const predicate = namedNode(typeof property === 'string' ? expand(property) : property.iri);
      writer.addQuad(subject, predicate, rdfTerm(value));
    }
    // What was written ends in the middle of a line: the next quad decides how the statement goes on.
    const end = written.lastIndexOf('\n');
    if (end > 0) yield written.slice(0, end);
    written = written.slice(end + 1);
  }
  writer.end();
  yield written.trimEnd();
}

export function expand(term: Term): string {
  const [prefix, name] = term.split(':') as [keyof typeof PREFIXES, string];
  return PREFIXES[prefix] + name;
}

function rdfTerm(value: Value): Quad_Object {
  if ('iri' in value) return namedNode(value.iri);
  if ('term' in value) return namedNode(expand(value.term));
  if ('number' in value) {
    const type = Number.isInteger(value.number) ? 'xsd:integer' : 'xsd:decimal';
    return literal(decimal(value.number), namedNode(expand(type)));
  }
  return literal(value.text.toWellFormed());
}

/** xsd:decimal has no exponent. */
function decimal(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(12) : text;
}
