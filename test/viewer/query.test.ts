import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { applyFilters, statusOf } from '../../src/viewer/query/filter.ts';
import { histogram } from '../../src/viewer/query/histogram.ts';
import { neighbourhood, shared } from '../../src/viewer/query/neighbourhood.ts';
import { findPath } from '../../src/viewer/query/path.ts';
import { composeScene } from '../../src/viewer/query/scene.ts';
import { groupId, groupName, groupsOf } from '../../src/viewer/query/groups.ts';
import { NameIndex } from '../../src/viewer/query/search.ts';
import { suggest } from '../../src/viewer/query/suggest.ts';
import { bundleAt, nodeAt } from '../../src/viewer/draw/pick.ts';
import { classOf, idOf, otherEnd } from '../../src/viewer/data/graph.ts';
import { neighbourTowards } from '../../src/viewer/keys.ts';
import { INITIAL, NO_FILTERS, type Filters } from '../../src/viewer/state/state.ts';
import { fixture } from './fixture.ts';

const test = suite('viewer/query');
const { graph, places } = fixture(300);
const everything = applyFilters(graph, NO_FILTERS, places);
const filtered = (change: Partial<Filters>) =>
  applyFilters(graph, { ...NO_FILTERS, ...change }, places);
const edges = Array.from({ length: graph.edges }, (_, e) => e);

test('without filters everything that has a link passes', () => {
  assert.is(everything.edgeCount, graph.edges);
  const linked = new Set(edges.flatMap((e) => [graph.near[e]!, graph.far[e]!]));
  assert.is(everything.nodeCount, linked.size);
  assert.is(filtered({ alone: true }).nodeCount, graph.nodes);
});

test('every filter lets through exactly what it says', () => {
  const cases: [Partial<Filters>, (e: number) => boolean][] = [
    [{ classes: ['AGREE'] }, (e) => classOf(graph, e) !== 'AGREE'],
    [{ statuses: ['reported'] }, (e) => statusOf(graph, e) !== 'reported'],
    [{ sources: 2 }, (e) => graph.sources[e]! >= 2],
    [{ confidence: 80 }, (e) => graph.confidence[e]! >= 80],
    [{ relation: 'meets' }, (e) => graph.relations[graph.relation[e]!] === 'meets'],
    [{ document: 'article-3' }, (e) => graph.documents.ids[graph.document[e]!] === 'article-3'],
    [
      { types: ['person'] },
      (e) => graph.type[graph.near[e]!] !== 0 && graph.type[graph.far[e]!] !== 0,
    ],
    [
      { groups: [idOf(graph, 0), idOf(graph, 9)] },
      (e) => {
        const chosen = [graph.community[0], graph.community[9]];
        return [graph.near[e]!, graph.far[e]!].every((n) => chosen.includes(graph.community[n]));
      },
    ],
    [{ hidden: [idOf(graph, 0)] }, (e) => graph.near[e] !== 0],
  ];
  for (const [change, expected] of cases) {
    const { edges: passed, edgeCount } = filtered(change);
    assert.equal(
      edges.filter((e) => passed[e] === 1),
      edges.filter(expected),
      JSON.stringify(change),
    );
    assert.ok(edgeCount > 0 && edgeCount < graph.edges, JSON.stringify(change));
  }
});

test('a range of dates is inclusive at both ends', () => {
  const { starts } = histogram(graph, everything, 1_000);
  const day = starts[0]!;
  const { edges: passed } = filtered({ from: day, until: day });
  assert.equal(
    edges.filter((e) => passed[e] === 1),
    edges.filter((e) => graph.day[e] === 1),
  );
});

test('the bars of the histogram add up to the links', () => {
  for (const most of [1, 7, 48]) {
    const { counts, undated, starts } = histogram(graph, everything, most);
    assert.is(
      counts.reduce((a, b) => a + b, undated),
      graph.edges,
    );
    assert.ok(counts.length <= most);
    assert.is(starts.length, counts.length + 1);
  }
});

test('a neighbourhood holds what can be reached in so many steps, and nothing else', () => {
  const distance = distances(5);
  for (const steps of [1, 2, 3]) {
    const expected = [...distance].filter(([, d]) => d <= steps).map(([node]) => node);
    const found = neighbourhood(graph, everything, 5, steps);
    assert.is(found[0], 5);
    assert.equal([...found].sort(byNumber), expected.sort(byNumber));
  }
});

test('a path is as short as it can be and every hop is an edge between its ends', () => {
  const distance = distances(5);
  for (const to of [0, 40, 111, 222]) {
    const path = findPath(graph, everything, 5, to);
    assert.is(path?.edges.length, distance.get(to), String(to));
    if (!path) continue;
    path.edges.forEach((edge, i) => {
      assert.is(otherEnd(graph, edge, path.nodes[i]!), path.nodes[i + 1]);
    });
    assert.is(path.nodes.at(-1), to);
  }
});

test('there is no path through what is filtered out', () => {
  const none = filtered({ sources: 99 });
  assert.is(findPath(graph, none, 5, 0), undefined);
  assert.equal(findPath(graph, everything, 5, 5), { nodes: [5], edges: [] });
});

test('what two share is linked to both', () => {
  const other = neighbourhood(graph, everything, 0, 2).at(-1)!;
  const common = shared(graph, everything, 0, other);
  assert.ok(common.length > 0);
  for (const node of common) {
    assert.ok(neighbourhood(graph, everything, 0, 1).includes(node));
    assert.ok(neighbourhood(graph, everything, other, 1).includes(node));
  }
});

test('a scene draws the most important nodes and bundles the edges of a pair', () => {
  const scene = composeScene(graph, everything, { ...INITIAL, limit: 50 }, places);
  assert.is(scene.nodes.length, 50);
  assert.is(Math.max(...scene.nodes), 49);
  const pairs = scene.bundles.map(({ near, far }) => `${near} ${far}`);
  assert.is(new Set(pairs).size, pairs.length);
  assert.ok(scene.bundles.some(({ edges: some }) => some.length > 1));
  const inside = edges.filter((e) => graph.far[e]! < 50);
  assert.is(scene.edges, inside.length);
});

test('what is selected is drawn, however unimportant', () => {
  const id = idOf(graph, 200);
  const state = { ...INITIAL, limit: 10, selection: { kind: 'node', id } as const };
  assert.ok(composeScene(graph, everything, state, places).nodes.includes(200));
});

test('a scene says why it cannot show what was asked for', () => {
  const unknown = { ...INITIAL, scope: { kind: 'focus', id: 'person/nobody', steps: 1 } as const };
  assert.is(composeScene(graph, everything, unknown, places).problem, 'unknown');
  const path = { kind: 'path', from: idOf(graph, 5), to: idOf(graph, 0) } as const;
  const none = filtered({ sources: 99, alone: true });
  assert.is(composeScene(graph, none, { ...INITIAL, scope: path }, places).problem, 'no-path');
});

test('groups are named after their most important members and hold all that are linked', () => {
  const groups = groupsOf(graph);
  assert.ok(groups.length > 1);
  let before = Infinity;
  for (const group of groups) {
    const members = edges
      .flatMap((e) => [graph.near[e]!, graph.far[e]!])
      .filter((node) => graph.community[node] === group.number);
    const distinct = [...new Set(members)].sort(byNumber);
    assert.is(group.size, distinct.length);
    assert.equal(group.first, distinct.slice(0, 3));
    assert.ok(group.size >= 3 && group.area <= before);
    before = group.area;
    for (const node of group.first) assert.ok(groupName(graph, group).includes(graph.label[node]!));
    assert.is(places.of(groupId(graph, group)), group.first[0]);
  }
});

test('suggested questions have answers', () => {
  const { about, path, shared: pair, contested } = suggest(graph, everything);
  assert.ok(about !== undefined && graph.from[about]! < graph.from[about + 1]!);
  assert.ok(path && pair);
  assert.ok(findPath(graph, everything, ...path)!.edges.length > 1);
  assert.ok(shared(graph, everything, ...pair).length > 1);
  assert.is(contested, edges.filter((e) => statusOf(graph, e) === 'contested').length);
  const none = suggest(graph, filtered({ sources: 99 }));
  assert.is(none.path ?? none.shared, undefined);
});

test('what lies under the pointer is the nearest shape, else the nearest line', () => {
  const view = {
    width: 500,
    height: 500,
    x: (node: number) => [100, 300, 310][node]!,
    y: () => 100,
    radius: (node: number) => [10, 20, 4][node]!,
  };
  assert.is(nodeAt(view, [0, 1, 2], 108, 100), 0);
  assert.is(nodeAt(view, [0, 1, 2], 113, 100), 0, 'a little beside it');
  assert.is(nodeAt(view, [0, 1, 2], 140, 100), undefined);
  assert.is(nodeAt(view, [0, 1], 310, 100), 1);
  const line = { near: 0, far: 1, edges: [0], status: 0 };
  assert.is(bundleAt(view, [line], 200, 103), line);
  assert.is(bundleAt(view, [line], 200, 110), undefined);
  assert.is(bundleAt(view, [line], 50, 100), undefined);
});

test('names are found by their beginning, by a word in them, and without diacritics', () => {
  const index = new NameIndex(graph);
  const label = graph.label[0]!;
  assert.is(index.find(label.slice(0, 5).toUpperCase(), 8)[0]?.node, 0);
  const word = label.split(' ')[1]!;
  assert.ok(index.find(word, 8).some(({ node }) => node === 0));
  assert.equal(index.find('   ', 8), []);
  assert.equal(index.find('(no such name', 8), []);
  const composed = `${label[0]!}${label[1]!}\u0301${label.slice(2)}`;
  assert.is(index.find(composed, 8)[0]?.node, 0);
});

test('an arrow key leads to the neighbour in that direction', () => {
  const scene = composeScene(graph, everything, INITIAL, places);
  const view = { x: (node: number) => graph.x[node]!, y: (node: number) => -graph.y[node]! };
  assert.is(neighbourTowards(graph, scene, view, undefined, 'ArrowUp'), 0);
  const right = neighbourTowards(graph, scene, view, 0, 'ArrowRight');
  const left = neighbourTowards(graph, scene, view, 0, 'ArrowLeft');
  for (const node of [right, left]) if (node !== undefined) assert.ok(distances(0).get(node) === 1);
  if (right !== undefined) assert.ok(view.x(right) > view.x(0));
  if (left !== undefined) assert.ok(view.x(left) < view.x(0));
  assert.ok(right !== undefined || left !== undefined);
  assert.is(neighbourTowards(graph, scene, view, 0, 'x'), undefined);
});

function distances(start: number): Map<number, number> {
  const found = new Map([[start, 0]]);
  for (const [node, distance] of found)
    for (const e of edges)
      if (graph.near[e] === node || graph.far[e] === node) {
        const other = otherEnd(graph, e, node);
        if (!found.has(other)) found.set(other, distance + 1);
      }
  return found;
}

function byNumber(a: number, b: number): number {
  return a - b;
}

test.run();
