/** Outlines of countries, cut to a window and turned into the path of an SVG. */

/** Corners in degrees. */
export interface Window {
  west: number;
  east: number;
  south: number;
  north: number;
}

interface Ring extends Window {
  /** Longitude and latitude in turn, in degrees. */
  points: Float64Array;
}

/** A detail level of models/outlines.json. Countries are lists of rings. */
export type Level = Ring[][];

export interface Outlines {
  world: Level;
  region: Level;
}

interface LevelFile {
  units: number;
  countries: number[][][];
}

export function parseOutlines(text: string): Outlines {
  const { world, region } = JSON.parse(text) as { world: LevelFile; region: LevelFile };
  return { world: decode(world), region: decode(region) };
}

function decode({ units, countries }: LevelFile): Level {
  return countries.map((rings) => rings.map((ring) => decodeRing(ring, units)));
}

function decodeRing(differences: readonly number[], units: number): Ring {
  const points = new Float64Array(differences.length);
  const ring: Ring = { points, west: 180, east: -180, south: 90, north: -90 };
  let [x, y] = [0, 0];
  for (let at = 0; at < differences.length; at += 2) {
    x += differences[at]!;
    y += differences[at + 1]!;
    const [longitude, latitude] = [x / units, y / units];
    points[at] = longitude;
    points[at + 1] = latitude;
    ring.west = Math.min(ring.west, longitude);
    ring.east = Math.max(ring.east, longitude);
    ring.south = Math.min(ring.south, latitude);
    ring.north = Math.max(ring.north, latitude);
  }
  return ring;
}

/** Rings of one country that reach into the window, cut to it. */
export function clip(rings: readonly Ring[], window: Window): number[][] {
  const pieces: number[][] = [];
  for (const ring of rings) {
    const outside =
      ring.east < window.west ||
      ring.west > window.east ||
      ring.north < window.south ||
      ring.south > window.north;
    if (outside) continue;
    const inside =
      ring.west >= window.west &&
      ring.east <= window.east &&
      ring.south >= window.south &&
      ring.north <= window.north;
    const piece = inside ? [...ring.points] : clipRing(ring.points, window);
    if (piece.length >= 6) pieces.push(piece);
  }
  return pieces;
}

/** Cuts along the four sides, one after the other: Sutherland and Hodgman 1974. */
function clipRing(points: ArrayLike<number>, window: Window): number[] {
  let ring: ArrayLike<number> = points;
  ring = clipSide(ring, 0, window.west, 1);
  ring = clipSide(ring, 0, window.east, -1);
  ring = clipSide(ring, 1, window.south, 1);
  return clipSide(ring, 1, window.north, -1);
}

/** Keeps what lies on the side of `limit` that `sign` points to, along axis 0 (longitude) or 1 (latitude). */
function clipSide(ring: ArrayLike<number>, axis: 0 | 1, limit: number, sign: 1 | -1): number[] {
  const kept: number[] = [];
  const size = ring.length;
  for (let at = 0; at < size; at += 2) {
    const before = (at + size - 2) % size;
    const here = (ring[at + axis]! - limit) * sign;
    const there = (ring[before + axis]! - limit) * sign;
    if (here >= 0 !== there >= 0) {
      const share = there / (there - here);
      const x = ring[before]! + (ring[at]! - ring[before]!) * share;
      const y = ring[before + 1]! + (ring[at + 1]! - ring[before + 1]!) * share;
      kept.push(x, y);
    }
    if (here >= 0) kept.push(ring[at]!, ring[at + 1]!);
  }
  return kept;
}

/** Whether a point lies in one of the rings: crossings of a ray are odd. */
export function contains(rings: readonly Ring[], x: number, y: number): boolean {
  return rings.some((ring) => {
    if (x < ring.west || x > ring.east || y < ring.south || y > ring.north) return false;
    const { points } = ring;
    let odd = false;
    for (let at = 0, last = points.length - 2; at < points.length; last = at, at += 2) {
      const [ax, ay, bx, by] = [points[at]!, points[at + 1]!, points[last]!, points[last + 1]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
    return odd;
  });
}
