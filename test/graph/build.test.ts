import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import Graphology from 'graphology';
import { buildGraph, type GraphInput } from '../../src/graph/index.ts';
import type { Claim } from '../../src/model/index.ts';
import { syntheticInput } from '../helpers/synthetic.ts';

const test = suite('graph/build');
const input = syntheticInput(60);
const [first, second, third] = [input.entities[0]!, input.entities[1]!, input.entities[2]!];
const graph = buildGraph(input);

function withClaim(change: Partial<Claim>): GraphInput {
  return { ...input, claims: [{ ...input.claims[0]!, id: 'c', ...change }] };
}

test('the file is what Graphology imports and exports again unchanged', () => {
  const again = new Graphology({ type: 'directed', multi: true, allowSelfLoops: true });
  again.import(graph as never);
  assert.equal(again.export(), graph);
  assert.equal(graph.options, { type: 'directed', multi: true, allowSelfLoops: true });
});

test('the order of the input does not change a byte', () => {
  const reversed = {
    ...input,
    entities: [...input.entities].reverse(),
    claims: [...input.claims].reverse(),
  };
  assert.is(JSON.stringify(buildGraph(reversed)), JSON.stringify(graph));
});

test('nothing in the file is null or undefined, and coordinates are rounded to hundredths', () => {
  assert.not.match(JSON.stringify(graph), 'null');
  for (const { attributes } of graph.nodes) {
    assert.is(Math.round(attributes.x * 100) / 100, attributes.x);
    assert.is(Math.round(attributes.y * 100) / 100, attributes.y);
  }
});

test('a claim whose subject is only words is no edge', () => {
  assert.is(buildGraph(withClaim({ subject: 'the authorities' })).edges.length, 0);
});

test('a claim makes an edge to its object and to each participant, labelled with the whole phrase', () => {
  const { edges } = buildGraph(
    withClaim({
      subject: first.id,
      label: 'signs',
      object: second.id,
      objectText: 'the security agreement',
      participants: [
        { role: 'with', entity: third.id, text: 'Other' },
        { role: 'in', text: 'spring' },
      ],
    }),
  );
  assert.equal(
    edges.map((e) => [e.key, e.source, e.target, e.attributes.label]),
    [
      ['c', first.id, second.id, 'signs'],
      ['c.1', first.id, third.id, 'signs the security agreement with'],
    ],
  );
  assert.is(edges[1]!.attributes.id, 'c');
});

test('those who are acted upon together have the label of the first', () => {
  const { edges } = buildGraph(
    withClaim({
      subject: first.id,
      label: 'would be dangerous for',
      object: second.id,
      objectText: 'Norland',
      participants: [{ role: 'co-object', entity: third.id, text: 'Sudland' }],
    }),
  );
  assert.equal(
    edges.map((e) => e.attributes.label),
    ['would be dangerous for', 'would be dangerous for'],
  );
});

test('a phrase has the name of what was a pronoun, and no owner of an office', () => {
  const about = buildGraph(
    withClaim({
      subject: first.id,
      label: 'tells',
      object: second.id,
      objectText: 'him',
      participants: [{ role: 'about', entity: third.id, text: 'the plan' }],
    }),
  );
  assert.is(about.edges[1]!.attributes.label, `tells ${second.label} about`);
  const envoy = buildGraph(
    withClaim({
      subject: first.id,
      label: 'ambassador',
      relation: 'holds-office',
      object: second.id,
      objectText: 'Norlandish',
      participants: [{ role: 'to', entity: third.id, text: 'Sudland' }],
    }),
  );
  assert.is(envoy.edges[1]!.attributes.label, 'ambassador to');
});

test('a phrase has the first words of a long object only', () => {
  const { edges } = buildGraph(
    withClaim({
      subject: first.id,
      label: 'discusses',
      object: 'experience in security solutions for the construction of shelters',
      objectText: 'experience in security solutions for the construction of shelters',
      participants: [{ role: 'with', entity: third.id, text: 'Norland' }],
    }),
  );
  assert.is(edges[0]!.attributes.label, 'discusses experience in security solutions with');
});

test('a phrase does not say its object or its preposition twice', () => {
  const { edges } = buildGraph(
    withClaim({
      subject: first.id,
      label: 'signs agreement with',
      object: 'a security agreement',
      objectText: 'a security agreement',
      participants: [{ role: 'with', entity: third.id, text: 'Other' }],
    }),
  );
  assert.is(edges.length, 1);
  assert.is(edges[0]!.key, 'c');
  assert.is(edges[0]!.attributes.label, 'signs agreement with');
});

test('an edge carries the best evidence and not the whole of it', () => {
  const evidence = input.claims[0]!.evidence[0]!;
  const chain = [{ start: 0, end: 2, text: 'He' }];
  const { edges } = buildGraph(
    withClaim({
      evidence: [
        { ...evidence, quote: 'He met him.', chain },
        { ...evidence, document: 'article-1', quote: 'Ana met Bo in the town.' },
      ],
    }),
  );
  assert.is(edges[0]!.attributes.quote, 'Ana met Bo in the town.');
  assert.is(edges[0]!.attributes.document, 'article-1');
  assert.not('evidence' in edges[0]!.attributes);
});

test('no words of a document that is not to be published are on an edge', () => {
  const documents = input.documents.map((d) => ({ ...d, publish: 'none' as const }));
  for (const { attributes } of buildGraph({ ...input, documents }).edges)
    assert.is(attributes.quote, '');
});

test('a symmetric claim is one edge', () => {
  const { edges } = buildGraph(withClaim({ symmetric: true }));
  assert.is(edges.length, 1);
  assert.ok(edges[0]!.attributes.symmetric);
});

test('an empty corpus gives an empty graph', () => {
  const empty = buildGraph({ ...input, entities: [], claims: [], documents: [] });
  assert.equal(empty.nodes, []);
  assert.equal(empty.edges, []);
});

test('PageRank sums to one', () => {
  const sum = graph.nodes.reduce((total, node) => total + node.attributes.pagerank, 0);
  assert.ok(Math.abs(sum - 1) < 1e-3, String(sum));
});

test.run();
