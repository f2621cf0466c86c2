/**
 * Makes models/outlines.json out of the npm package world-atlas (Natural Earth, public domain; packaged under ISC):
 * `node --import tsx train/outlines.ts node_modules/world-atlas`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Topology {
  arcs: [number, number][][];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: { countries: { geometries: Geometry[] } };
}
type Geometry =
  { type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] };
type Point = [number, number];

const OUT = new URL('../models/outlines.json', import.meta.url);
/** Units a degree: 0.1° shows the world, 0.05° a region. */
const LEVELS = [
  { name: 'world', file: 'countries-110m.json', units: 10, smallest: 12 },
  { name: 'region', file: 'countries-50m.json', units: 20, smallest: 4 },
] as const;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of the package world-atlas.');
const levels = LEVELS.map(({ name, file, units, smallest }) => {
  const topology = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Topology;
  return `  ${JSON.stringify(name)}: {"units": ${units}, "countries": [\n${countries(topology, units, smallest)}\n  ]}`;
});
const about =
  'Outlines of countries from Natural Earth (public domain) by way of world-atlas 2.0.2 (ISC); made by train/outlines.ts. ' +
  'A line a country: rings as flat lists of longitude and latitude in units, each number but the first two the difference to the one before.';
writeFileSync(OUT, `{\n  "about": ${JSON.stringify(about)},\n${levels.join(',\n')}\n}\n`);

function countries(topology: Topology, units: number, smallest: number): string {
  const arcs = topology.arcs.map((arc) => decode(arc, topology.transform));
  return topology.objects.countries.geometries
    .map((geometry) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
      const rings = polygons
        .flatMap((polygon) => unwrapped(ringOf(polygon[0]!, arcs)))
        .map((ring) => simplified(ring, units))
        .filter((ring) => ring.length >= 4 && extent(ring) >= smallest);
      return rings.map(differences);
    })
    .filter((rings) => rings.length > 0)
    .map((rings) => `    ${JSON.stringify(rings)}`)
    .join(',\n');
}

function decode(arc: readonly Point[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Arcs joined end to end; a negative index is the arc backwards. */
function ringOf(indexes: readonly number[], arcs: readonly Point[][]): Point[] {
  return indexes.flatMap((index, place) => {
    const arc = index < 0 ? [...arcs[~index]!].reverse() : arcs[index]!;
    return place === 0 ? arc : arc.slice(1);
  });
}

/** A ring that crosses the antimeridian becomes two that go on beyond it, one on either side; one around a pole, none. */
function unwrapped(ring: readonly Point[]): Point[][] {
  let turn = 0;
  const points = ring.map(([x, y], index): Point => {
    const before = ring[index - 1];
    if (before !== undefined && Math.abs(x - before[0]) > 180) turn += x < before[0] ? 360 : -360;
    return [x + turn, y];
  });
  if (turn !== 0) return [];
  const crosses = points.some(([x]) => Math.abs(x) > 180.5);
  if (!crosses) return [points];
  const side = points.some(([x]) => x > 180.5) ? -360 : 360;
  return [points, points.map(([x, y]): Point => [x + side, y])];
}

/** Rounded to units, without points that fall together. */
function simplified(ring: readonly Point[], units: number): Point[] {
  const points: Point[] = [];
  for (const [x, y] of ring) {
    const point: Point = [Math.round(x * units), Math.round(y * units)];
    const last = points.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

function extent(ring: readonly Point[]): number {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys);
}

function differences(ring: readonly Point[]): number[] {
  return ring.flatMap(([x, y], index) => {
    const last = ring[index - 1];
    return last === undefined ? [x, y] : [x - last[0], y - last[1]];
  });
}
