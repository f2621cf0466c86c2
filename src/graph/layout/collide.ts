/** Circles as columns: circle i has its centre at x[i], y[i] and radius r[i]. */
export interface Circles {
  x: Float64Array;
  y: Float64Array;
  r: Float64Array;
}

const ROUNDS = 60;

/**
 * Moves circles apart until none overlap or the rounds are used up. Those with `pinned[i]` set stay where they
 * are. A uniform grid of cells as wide as the widest circle keeps a round linear in the number of circles, as
 * long as they are spread; crowded cells are cut off at `CROWD` neighbours, the next round sees the rest.
 */
export function separate(circles: Circles, pinned?: Uint8Array): void {
  for (let round = 0; round < ROUNDS; round++) if (!separateOnce(circles, pinned)) return;
}

const CROWD = 48;

function separateOnce(circles: Circles, pinned: Uint8Array | undefined): boolean {
  const { x, y, r } = circles;
  const grid = cellsOf(circles);
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    for (const j of grid.near(i)) {
      if (j <= i || (pinned?.[i] && pinned[j])) continue;
      let dx = x[j]! - x[i]!;
      let dy = y[j]! - y[i]!;
      let distance = Math.hypot(dx, dy);
      const overlap = r[i]! + r[j]! - distance;
      if (overlap <= 1e-3) continue;
      // Circles on one spot part in a direction that depends on nothing but their order.
      if (distance < 1e-9) [dx, dy, distance] = [Math.cos(i + j), Math.sin(i + j), 1];
      const share = pinned?.[i] ? 0 : pinned?.[j] ? 1 : r[j]! / (r[i]! + r[j]!);
      const push = overlap / distance;
      x[i]! -= dx * push * share;
      y[i]! -= dy * push * share;
      x[j]! += dx * push * (1 - share);
      y[j]! += dy * push * (1 - share);
      moved = true;
    }
  }
  return moved;
}

function cellsOf({ x, y, r }: Circles): { near(i: number): number[] } {
  let widest = 1e-9;
  for (const radius of r) if (radius > widest) widest = radius;
  const width = widest * 2;
  const cells = new Map<number, number[]>();
  const cell = (cx: number, cy: number): number => cx * 67_108_859 + cy;
  for (let i = 0; i < x.length; i++) {
    const key = cell(Math.floor(x[i]! / width), Math.floor(y[i]! / width));
    const list = cells.get(key);
    if (list) list.push(i);
    else cells.set(key, [i]);
  }
  return {
    near(i) {
      const cx = Math.floor(x[i]! / width);
      const cy = Math.floor(y[i]! / width);
      const found: number[] = [];
      for (let a = -1; a <= 1; a++) {
        for (let b = -1; b <= 1; b++) {
          const list = cells.get(cell(cx + a, cy + b));
          if (!list) continue;
          const from = list.length > CROWD ? Math.max(0, rank(list, i) - CROWD / 2) : 0;
          for (let k = from; k < list.length && k < from + CROWD; k++) found.push(list[k]!);
        }
      }
      return found;
    },
  };
}

/** Where i stands, or would stand, in an ascending list. */
function rank(list: readonly number[], i: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < i) low = middle + 1;
    else high = middle;
  }
  return low;
}
