import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildGraph, viewFiles } from '../../src/graph/index.ts';
import { EDGE_FLAGS } from '../../src/model/index.ts';
import {
  addPart,
  DataError,
  emptyGraph,
  readDetail,
  readHead,
} from '../../src/viewer/data/decode.ts';
import { idOf } from '../../src/viewer/data/graph.ts';
import { syntheticInput } from '../helpers/synthetic.ts';
import { fixture, jsonOf, placedGraph } from './fixture.ts';

const test = suite('viewer/data');
const { file, head, json, graph, places } = fixture(2_500);

test('every node comes back with its id, label, type and place', () => {
  assert.is(graph.nodes, file.nodes.length);
  for (const { key, attributes } of file.nodes) {
    const node = places.of(key)!;
    assert.is(idOf(graph, node), key);
    assert.is(graph.label[node], attributes.label);
    assert.ok(Math.abs(graph.x[node]! - attributes.x) < 0.1);
    assert.ok(Math.abs(graph.y[node]! - attributes.y) < 0.1);
  }
});

test('every edge comes back with its ends, label, document and claim', () => {
  const details = readDetails();
  assert.is(graph.edges, file.edges.length);
  const read = Array.from({ length: graph.edges }, (_, e) => {
    const fromFar = (graph.flags[e]! & EDGE_FLAGS.fromFar) !== 0;
    const [from, to] = fromFar ? [graph.far[e]!, graph.near[e]!] : [graph.near[e]!, graph.far[e]!];
    const document = graph.documents.ids[graph.document[e]!];
    return [
      details[e],
      idOf(graph, from),
      idOf(graph, to),
      graph.labels[graph.edgeLabel[e]!],
      document,
    ].join(' ');
  });
  const written = file.edges.map(({ key, source, target, attributes: { label, document } }) =>
    [key, source, target, label, document].join(' '),
  );
  assert.equal(read.sort(), written.sort());
});

function readDetails(): string[] {
  return Array.from({ length: head.detail.files }, (_, i) => {
    const name = `detail-${i}.js`;
    return readDetail(name, json.get(name)!).claim;
  }).flat();
}

test('the first part is a picture of its own: the most important nodes and all edges among them', () => {
  const first = emptyGraph(head);
  addPart(first, 'part-0.js', json.get('part-0.js')!);
  assert.ok(first.nodes < graph.nodes && first.edges < graph.edges);
  for (let e = 0; e < first.edges; e++) assert.ok(first.far[e]! < first.nodes);
  for (let e = first.edges; e < graph.edges; e++) assert.ok(graph.far[e]! >= first.nodes);
  assert.ok(graph.size[0]! >= graph.size[first.nodes - 1]!);
});

test('edges of a node are found through the index', () => {
  for (const node of [0, 7, 2_000]) {
    const slice = graph.incident.subarray(graph.from[node], graph.from[node + 1]);
    const all = Array.from({ length: graph.edges }, (_, e) => e).filter(
      (e) => graph.near[e] === node || graph.far[e] === node,
    );
    assert.equal(
      [...slice].sort((a, b) => a - b),
      all,
    );
  }
});

test('a file of another format or a damaged one is refused, and leaves the graph as it was', () => {
  const part = JSON.parse(json.get('part-0.js')!) as {
    edges: { near: number[] };
    formatVersion: number;
  };
  const fresh = emptyGraph(head);
  const broken = [
    json.get('part-0.js')!.slice(0, 500),
    JSON.stringify({ ...part, formatVersion: 99 }),
    JSON.stringify({ ...part, edges: { ...part.edges, near: part.edges.near.slice(1) } }),
    JSON.stringify({ ...part, edges: { ...part.edges, near: part.edges.near.map(() => 1e9) } }),
  ];
  for (const text of broken) assert.throws(() => addPart(fresh, 'part-0.js', text), isDataError);
  assert.throws(() => readHead('{"formatVersion":1}'), isDataError);
  assert.is(fresh.nodes, 0);
  assert.is(fresh.label.length, 0);
});

function isDataError(error: unknown): boolean {
  return error instanceof DataError && error.message.includes('The file ');
}

test('hostile texts are carried as they are, save for line breaks', () => {
  const input = syntheticInput(30);
  const label = `</script><img onerror=x> '"\\ \u2028 $& __proto__`;
  const entities = input.entities.map((e, i) => (i === 0 ? { ...e, label: `${label}\nend` } : e));
  const read = jsonOf(buildGraph({ ...input, entities }));
  const labels = (JSON.parse(read.get('part-0.js')!) as { nodes: { label: string } }).nodes.label;
  assert.ok(
    labels
      .split('\n')
      .includes(`${label.replace('\u2028', ' ').replace('  ', ' ').replace('  ', ' ')} end`),
  );
});

test('an empty graph can be written and read', () => {
  const read = jsonOf(buildGraph({ ...syntheticInput(2), entities: [], claims: [] }));
  const empty = emptyGraph(readHead(read.get('graph.js')!));
  addPart(empty, 'part-0.js', read.get('part-0.js')!);
  assert.is(empty.nodes, 0);
});

test('the same graph gives the same files', () => {
  const again = viewFiles(placedGraph(2_500)).map(({ chunks }) => [...chunks].join(''));
  assert.equal(
    viewFiles(file).map(({ chunks }) => [...chunks].join('')),
    again,
  );
});

test.run();
