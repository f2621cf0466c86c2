export interface Point {
  x: number;
  y: number;
}

/** A quadratic curve. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
}

/** A curve between the rims of two discs, bent by so many pixels to the right of its direction. */
export function curveBetween(
  from: Point & { radius: number },
  to: Point & { radius: number },
  bend: number,
): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * bend * 2,
    y: (from.y + to.y) / 2 + (dx / length) * bend * 2,
  };
  return { from: towards(from, control), control, to: towards(to, control) };
}

function towards(disc: Point & { radius: number }, point: Point): Point {
  const [dx, dy] = [point.x - disc.x, point.y - disc.y];
  const length = Math.hypot(dx, dy) || 1;
  const reach = Math.min(disc.radius, length);
  return { x: disc.x + (dx / length) * reach, y: disc.y + (dy / length) * reach };
}

export function pointOn({ from, control, to }: Curve, t: number): Point {
  const at = (a: number, b: number, c: number): number =>
    (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
  return { x: at(from.x, control.x, to.x), y: at(from.y, control.y, to.y) };
}
