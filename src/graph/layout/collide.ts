import { gridOf, type Grid } from './grid.ts';

/** Circles as columns: circle i has its centre at x[i], y[i] and radius r[i]. */
export interface Circles {
  x: Float64Array;
  y: Float64Array;
  r: Float64Array;
}

const ROUNDS = 60;
/** Neighbours of one cell that are looked at in a round: the next round sees the rest of a crowd. */
const CROWD = 48;
/** Share of the circles that count as small: cells are as wide as the widest of them. */
const SMALL = 0.9;

/**
 * Moves circles apart until none overlap or the rounds are used up. Those with `pinned[i]` set stay where they
 * are. A grid keeps a round linear in the number of circles: small ones look into the cells round theirs, the few
 * large ones into all cells that they can reach.
 */
export function separate(circles: Circles, pinned?: Uint8Array): void {
  const { r } = circles;
  if (r.length < 2) return;
  const sorted = r.toSorted();
  const small = sorted[Math.floor((sorted.length - 1) * SMALL)]!;
  const widest = sorted.at(-1)!;
  for (let round = 0; round < ROUNDS; round++) {
    const grid = gridOf(circles.x, circles.y, Math.max(1e-6, 2 * small));
    let moved = false;
    for (let i = 0; i < r.length; i++) {
      const large = r[i]! > small;
      const reach = large ? r[i]! + widest : 2 * small;
      if (pushAway(circles, grid, i, reach, small, round, pinned)) moved = true;
    }
    if (!moved) return;
  }
}

/** Parts circle i from those in reach. A pair is the business of its large circle, else of its first. */
function pushAway(
  { x, y, r }: Circles,
  grid: Grid,
  i: number,
  reach: number,
  small: number,
  round: number,
  pinned: Uint8Array | undefined,
): boolean {
  const large = r[i]! > small;
  const { points, from, columns } = grid;
  const [left, right] = [grid.column(x[i]! - reach), grid.column(x[i]! + reach)];
  const [bottom, top] = [grid.row(y[i]! - reach), grid.row(y[i]! + reach)];
  let moved = false;
  for (let row = bottom; row <= top; row++) {
    for (let column = left; column <= right; column++) {
      const cell = row * columns + column;
      const end = from[cell + 1]!;
      let k = from[cell]!;
      const crowd = end - k;
      // Of a crowd, a small circle sees those of its own place in the order, a large one others every round.
      if (crowd > CROWD)
        k = large
          ? k + ((round * CROWD) % crowd)
          : Math.max(k, rank(points, k, end, i) - CROWD / 2);
      for (const last = Math.min(end, k + CROWD); k < last; k++) {
        const j = points[k]!;
        const otherLarge = r[j]! > small;
        if (large === otherLarge ? j <= i : otherLarge) continue;
        if (pinned?.[i] && pinned[j]) continue;
        if (part(x, y, r, i, j, pinned)) moved = true;
      }
    }
  }
  return moved;
}

function part(
  x: Float64Array,
  y: Float64Array,
  r: Float64Array,
  i: number,
  j: number,
  pinned: Uint8Array | undefined,
): boolean {
  let dx = x[j]! - x[i]!;
  let dy = y[j]! - y[i]!;
  const reach = r[i]! + r[j]!;
  const square = dx * dx + dy * dy;
  if (square >= reach * reach) return false;
  let distance = Math.sqrt(square);
  const overlap = reach - distance;
  if (overlap <= 1e-3) return false;
  // Circles on one spot part in a direction that depends on nothing but their order.
  if (distance < 1e-9) [dx, dy, distance] = [Math.cos(i + j), Math.sin(i + j), 1];
  const share = pinned?.[i] ? 0 : pinned?.[j] ? 1 : r[j]! / reach;
  const push = overlap / distance;
  x[i]! -= dx * push * share;
  y[i]! -= dy * push * share;
  x[j]! += dx * push * (1 - share);
  y[j]! += dy * push * (1 - share);
  return true;
}

/** Where i stands, or would stand, in an ascending slice. */
function rank(list: Uint32Array, from: number, end: number, i: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < i) low = middle + 1;
    else high = middle;
  }
  return low;
}
