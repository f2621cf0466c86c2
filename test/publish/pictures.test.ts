import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { seededRandom } from '../../src/base/random.ts';
import type { Claim, Entity } from '../../src/model/index.ts';
import { drawPlaces } from '../../src/publish/map.ts';
import { parseOutlines } from '../../src/publish/outlines.ts';
import { drawTimeline } from '../../src/publish/timeline-picture.ts';
import { placeNames } from '../../src/publish/picture-names.ts';
import type { PictureNode } from '../../src/publish/picture.ts';

const test = suite('pictures');
const outlines = parseOutlines(
  readFileSync(new URL('../../models/outlines.json', import.meta.url), 'utf8'),
);

function entity(label: string, place?: Entity['place']): Entity {
  return {
    id: `place/${label.toLowerCase()}`,
    type: 'place',
    label,
    aliases: [],
    offices: [],
    ...(place ? { place } : {}),
    mentions: 1,
    documents: [],
    confidence: 1,
  };
}

/** Where the words of a node are drawn, at a size. */
function wordsOf({ x, y, radius, lines, side }: PictureNode, scale: number) {
  const [length, half] = [lines[0]!.length * 7 * scale, 7.5 * scale];
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + radius + 4 : x - radius - 4 - length;
    return { left, right: left + length, top: y - half, bottom: y + half };
  }
  const top = side === 'below' ? y + radius : y - radius - 2 * half;
  return { left: x - length / 2, right: x + length / 2, top, bottom: top + 2 * half };
}

function meet(a: ReturnType<typeof wordsOf>, b: ReturnType<typeof wordsOf>): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test('names of a crowded picture neither meet nor leave it, at the size of a desk and of a phone', () => {
  const random = seededRandom(7);
  const nodes = Array.from({ length: 150 }, (_, index): PictureNode => ({
    entity: entity(`Some place ${index}`),
    x: random() * 1080,
    y: random() * 500,
    radius: 3 + random() * 6,
    lines: [],
  }));
  placeNames(nodes, { width: 1080, height: 500 });
  const named = nodes.filter(({ lines }) => lines.length > 0);
  const large = nodes.filter((node) => node.large);
  assert.ok(named.length > 20 && large.length >= 5 && large.length < named.length);
  for (const [shown, scale] of [
    [named, 1],
    [large, 2.7],
  ] as const) {
    const words = shown.map((node) => wordsOf(node, scale));
    for (const [index, box] of words.entries()) {
      assert.ok(box.left >= 0 && box.right <= 1080 && box.top >= 0 && box.bottom <= 500);
      assert.not.ok(words.slice(index + 1).some((other) => meet(box, other)));
    }
  }
});

const at = (label: string, latitude: number, longitude: number) =>
  entity(label, { latitude, longitude });
const NEAR = [
  at('Kita', 50, 30),
  at('Lorn', 51, 31),
  at('Mavo', 49, 33),
  at('Nesk', 52, 29),
  at('Orva', 48, 32),
  at('Pell', 50.5, 34),
];

test('a region that holds most places has a map of its own before that of all', () => {
  const maps = drawPlaces(outlines, [...NEAR, at('Far', -33, 151)]);
  assert.equal(
    maps.map(({ nodes }) => nodes.length),
    [6, 7],
  );
  for (const { nodes, width, height } of maps)
    for (const { x, y } of nodes) assert.ok(x >= 0 && x <= width && y >= 0 && y <= height);
});

test('the closer map shows what is told of most; the point of a large country does not draw it away', () => {
  const at = (label: string, latitude: number, longitude: number, mentions: number) => ({
    ...entity(label, { latitude, longitude }),
    mentions,
  });
  const places = [
    at('Brockton', 51, 0, 30),
    at('Westhaven', 50, 1, 30),
    at('Farwell', -33, 151, 1),
    at('Outpost', -34, 18, 1),
    { ...at('Vastland', 60, 100, 500), subtype: 'country' },
  ];
  const [close, all] = drawPlaces(outlines, places);
  assert.equal(
    close!.nodes.map(({ entity: { label } }) => label),
    ['Brockton', 'Westhaven'],
  );
  assert.is(all!.nodes.length, 5);
});

test('places that lie together have one map', () => {
  assert.is(drawPlaces(outlines, NEAR).length, 1);
  assert.is(drawPlaces(outlines, NEAR.slice(0, 1)).length, 1);
});

test('what is older than the axis shares a bar that says so, and no word leaves the picture or meets another', () => {
  const days = [
    ...Array.from(
      { length: 40 },
      (_, index) => `2024-${String(12 - (index % 12)).padStart(2, '0')}-01`,
    ),
    '2015-05-05',
    '1996-04-04',
  ]
    .sort()
    .reverse();
  const claims = days.map((value) => ({ time: { value, text: value } }) as Claim);
  const { ticks, bars, width } = drawTimeline(claims)!;
  assert.is(ticks[0]!.label, 'earlier');
  assert.match(bars[0]!.label, /^before /);
  assert.is(bars[0]!.claims, 2);
  const words = ticks.map(({ x, label }) => ({
    left: x - label.length * 3.8,
    right: x + label.length * 3.8,
  }));
  for (const [index, { left, right }] of words.entries()) {
    assert.ok(left >= 0 && right <= width);
    if (index > 0) assert.ok(left >= words[index - 1]!.right);
  }
});

test.run();
