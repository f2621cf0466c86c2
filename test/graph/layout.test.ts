import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildGraph } from '../../src/graph/index.ts';
import { packBoxes } from '../../src/graph/layout/pack.ts';
import { separate } from '../../src/graph/layout/collide.ts';
import { seededRandom } from '../../src/base/random.ts';
import { syntheticInput } from '../helpers/synthetic.ts';

const test = suite('graph/layout');
const input = syntheticInput(300);
const graph = buildGraph(input);

test('a rebuild from the last build keeps every byte', () => {
  const again = buildGraph({ ...input, previous: { graph } });
  assert.is(JSON.stringify(again), JSON.stringify(graph));
});

test('what was there stays put when a little is added', () => {
  const fewer = { ...input, entities: input.entities.slice(0, 280) };
  const before = buildGraph(fewer);
  const after = buildGraph({ ...input, previous: { graph: before } });
  const places = new Map(after.nodes.map(({ key, attributes: a }) => [key, [a.x, a.y]]));
  for (const { key, attributes: a } of before.nodes) assert.equal(places.get(key), [a.x, a.y]);
  assert.is(new Set([...places.values()].map(String)).size, 300);
});

test('what stood apart goes beside what it is linked with later', () => {
  const lonely = input.entities[7]!.id;
  const [claim] = input.claims.filter(({ subject, object }) => subject !== lonely && object !== lonely);
  const others = input.claims.filter(
    ({ subject, object, participants }) =>
      subject !== lonely && object !== lonely && participants.every(({ entity }) => entity !== lonely),
  );
  const before = buildGraph({ ...input, claims: others });
  const link = { ...claim!, id: 'link', object: lonely, participants: [] };
  const after = buildGraph({ ...input, claims: [...others, link], previous: { graph: before } });
  const distance = ({ nodes }: typeof graph): number => {
    const [a, b] = [lonely, claim!.subject].map(
      (id) => nodes.find(({ key }) => key === id)!.attributes,
    );
    return Math.hypot(a!.x - b!.x, a!.y - b!.y);
  };
  assert.ok(distance(after) < distance(before) / 2);
  assert.ok(distance(after) < 150);
});

test('nodes do not overlap', () => {
  let overlaps = 0;
  graph.nodes.forEach(({ attributes: a }, i) => {
    for (const { attributes: b } of graph.nodes.slice(i + 1))
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size) overlaps++;
  });
  assert.is(overlaps, 0);
});

test('neighbours are nearer than strangers', () => {
  const at = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
  const distance = (from: string, to: string): number => {
    const [a, b] = [at.get(from)!, at.get(to)!];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1]!;
  const linked = graph.edges.map(({ source, target }) => distance(source, target));
  const strangers = graph.edges.map(({ source }, i) =>
    distance(source, graph.edges[(i * 7 + 3) % graph.edges.length]!.target),
  );
  assert.ok(median(linked) * 2 < median(strangers), `${median(linked)} ${median(strangers)}`);
});

test('pinned circles stay while the others move out of their way', () => {
  const x = Float64Array.of(0, 0, 0.5);
  const y = Float64Array.of(0, 0, 0);
  separate({ x, y, r: Float64Array.of(1, 1, 1) }, Uint8Array.of(1, 0, 0));
  assert.equal([x[0], y[0]], [0, 0]);
  assert.ok(Math.hypot(x[1]!, y[1]!) > 1.99);
});

test('thousands of circles on one spot are taken apart in time', () => {
  const count = 4_000;
  const started = performance.now();
  const circles = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    r: new Float64Array(count).fill(1),
  };
  separate(circles);
  assert.ok(performance.now() - started < 10_000);
  assert.ok(circles.x.every(Number.isFinite));
});

test('packed boxes do not overlap and fill a landscape rectangle', () => {
  const random = seededRandom(3);
  const boxes = Array.from({ length: 200 }, () => ({ width: 1 + random() * 9, height: 1 + random() * 9 }));
  boxes.sort((a, b) => b.height - a.height);
  const corners = packBoxes(boxes);
  let [right, top, area] = [0, 0, 0];
  boxes.forEach(({ width, height }, i) => {
    const [x, y] = corners[i]!;
    right = Math.max(right, x + width);
    top = Math.max(top, y + height);
    area += width * height;
    for (let j = i + 1; j < boxes.length; j++) {
      const [u, v] = corners[j]!;
      const apart = u >= x + width - 1e-6 || x >= u + boxes[j]!.width - 1e-6;
      assert.ok(apart || v >= y + height - 1e-6 || y >= v + boxes[j]!.height - 1e-6, `${i} ${j}`);
    }
  });
  assert.ok(right > top);
  assert.ok(area / (right * top) > 0.75);
});

test.run();
