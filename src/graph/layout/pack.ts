/**
 * Puts discs of descending radius round the origin: the first in the middle, the others in rings about it, each
 * ring as wide as its largest disc. Linear. Returns [x, y] a disc.
 */
export function packDiscs(radii: readonly number[], gap: number, middle = 0): [number, number][] {
  let inner = middle;
  const places: [number, number][] = [];
  let next = 0;
  if (middle === 0 && radii.length > 0) {
    places.push([0, 0]);
    inner = radii[0]!;
    next = 1;
  }
  while (next < radii.length) {
    const widest = radii[next]!;
    const ring = inner + gap + widest;
    const last = fill(radii, next, ring, gap);
    placeRing(radii, next, last, ring, gap, places);
    inner = ring + widest;
    next = last;
  }
  return places;
}

/** Angle that a disc takes on a ring, with half a gap on either side. */
function angle(radius: number, ring: number, gap: number): number {
  return 2 * Math.asin(Math.min(1, (radius + gap / 2) / ring));
}

/** Index after the last disc that has room on the ring. */
function fill(radii: readonly number[], from: number, ring: number, gap: number): number {
  let used = 0;
  let index = from;
  while (index < radii.length) {
    used += angle(radii[index]!, ring, gap);
    if (used > 2 * Math.PI && index > from) break;
    index++;
  }
  return index;
}

function placeRing(
  radii: readonly number[],
  from: number,
  to: number,
  ring: number,
  gap: number,
  places: [number, number][],
): void {
  let used = 0;
  for (let i = from; i < to; i++) used += angle(radii[i]!, ring, gap);
  // A ring that is not full keeps its discs together at the top instead of scattering them.
  const spare = to === radii.length ? 0 : (2 * Math.PI - used) / (to - from);
  let at = Math.PI / 2 - (to === radii.length ? used / 2 : 0);
  for (let i = from; i < to; i++) {
    const half = angle(radii[i]!, ring, gap) / 2;
    places.push([ring * Math.cos(at + half), ring * Math.sin(at + half)]);
    at += 2 * half + spare;
  }
}
