/** Points sorted by the cells of a uniform grid: the points of a cell are one slice, in ascending order. */
export interface Grid {
  columns: number;
  rows: number;
  /** Points of cell c: `points[from[c]]` … `points[from[c + 1] - 1]`. */
  from: Uint32Array;
  points: Uint32Array;
  column(x: number): number;
  row(y: number): number;
}

/** Cells a point, at the most: where points lie far apart, cells become wider than asked for. */
const SPARSE = 4;

export function gridOf(x: Float64Array, y: Float64Array, width: number): Grid {
  const [left, right] = extent(x);
  const [bottom, top] = extent(y);
  const most = x.length * SPARSE + 16;
  let side = width;
  const across = (): number => Math.floor((right - left) / side) + 1;
  const down = (): number => Math.floor((top - bottom) / side) + 1;
  while (across() * down() > most) side *= 2;
  const [columns, rows] = [across(), down()];
  const column = (at: number): number => clamp(Math.floor((at - left) / side), columns);
  const row = (at: number): number => clamp(Math.floor((at - bottom) / side), rows);
  const from = new Uint32Array(columns * rows + 1);
  const cells = new Uint32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const cell = row(y[i]!) * columns + column(x[i]!);
    cells[i] = cell;
    from[cell + 1]!++;
  }
  for (let c = 0; c < columns * rows; c++) from[c + 1]! += from[c]!;
  const next = from.slice(0, -1);
  const points = new Uint32Array(x.length);
  for (let i = 0; i < x.length; i++) points[next[cells[i]!]!++] = i;
  return { columns, rows, from, points, column, row };
}

function clamp(cell: number, cells: number): number {
  return Math.max(0, Math.min(cells - 1, cell));
}

function extent(values: Float64Array): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0 ? [0, 0] : [least, most];
}
