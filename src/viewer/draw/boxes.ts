const CELL = 90;
/** Cells side by side: wider than any screen. */
const ROW = 8192;

/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Boxes that are taken, found by the cells of a grid that they touch. */
export class Boxes {
  readonly #cells = new Map<number, number[]>();
  readonly #sides: number[] = [];

  get size(): number {
    return this.#sides.length / 4;
  }

  add(box: Box): void {
    const index = this.size;
    this.#sides.push(...box);
    const [left, top, right, bottom] = box.map(cell) as unknown as Box;
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const list = this.#cells.get(x * ROW + y);
        if (list) list.push(index);
        else this.#cells.set(x * ROW + y, [index]);
      }
    }
  }

  /** Whether a box touches one that was added as number `least` or later. */
  hits([left, top, right, bottom]: Box, least: number): boolean {
    const sides = this.#sides;
    for (let x = cell(left); x <= cell(right); x++) {
      for (let y = cell(top); y <= cell(bottom); y++) {
        const list = this.#cells.get(x * ROW + y);
        // The latest first: names are added after dots.
        for (let k = (list?.length ?? 0) - 1; k >= 0; k--) {
          const index = list![k]!;
          if (index < least) break;
          const at = index * 4;
          if (
            left < sides[at + 2]! &&
            right > sides[at]! &&
            top < sides[at + 3]! &&
            bottom > sides[at + 1]!
          )
            return true;
        }
      }
    }
    return false;
  }
}

function cell(value: number): number {
  return Math.floor(value / CELL);
}
