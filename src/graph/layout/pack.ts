export interface Size {
  width: number;
  height: number;
}

/** How much wider than high the whole is to be: as screens are. */
const ASPECT = 1.6;
/** Some of the area is always lost between boxes. */
const WASTE = 1.1;

/**
 * Packs boxes into a landscape rectangle: each as low as it can lie, then as far left (skyline, bottom-left). The
 * best order is from the highest to the lowest. Returns the left lower corner of every box.
 */
export function packBoxes(boxes: readonly Size[]): [x: number, y: number][] {
  let area = 0;
  let widest = 0;
  for (const { width, height } of boxes) {
    area += width * height;
    widest = Math.max(widest, width);
  }
  const skyline = new Skyline(Math.max(widest, Math.sqrt(area * WASTE * ASPECT)));
  return boxes.map((box) => skyline.place(box));
}

interface Step {
  x: number;
  y: number;
  width: number;
}

/** The upper rim of what has been packed, from left to right. */
class Skyline {
  readonly #width: number;
  #steps: Step[];

  constructor(width: number) {
    this.#width = width;
    this.#steps = [{ x: 0, y: 0, width }];
  }

  place({ width, height }: Size): [number, number] {
    let best = { index: 0, y: Infinity };
    for (let index = 0; index < this.#steps.length; index++) {
      const y = this.#heightAt(index, width);
      if (y < best.y) best = { index, y };
    }
    const { x } = this.#steps[best.index]!;
    this.#raise(best.index, { x, y: best.y + height, width });
    return [x, best.y];
  }

  /** How low a box lies that begins at a step; Infinity where it would stick out. */
  #heightAt(index: number, width: number): number {
    const end = this.#steps[index]!.x + width;
    if (end > this.#width + 1e-6) return Infinity;
    let y = 0;
    for (let i = index; i < this.#steps.length && this.#steps[i]!.x < end - 1e-9; i++)
      y = Math.max(y, this.#steps[i]!.y);
    return y;
  }

  #raise(index: number, step: Step): void {
    const end = step.x + step.width;
    const rest: Step[] = [];
    let last = index;
    for (; last < this.#steps.length && this.#steps[last]!.x < end - 1e-9; last++) {
      const { x, y, width } = this.#steps[last]!;
      if (x + width > end + 1e-9) rest.push({ x: end, y, width: x + width - end });
    }
    const merged = [...this.#steps.slice(0, index), step, ...rest, ...this.#steps.slice(last)];
    this.#steps = merged.reduce<Step[]>((steps, next) => {
      const before = steps.at(-1);
      if (before && Math.abs(before.y - next.y) < 1e-9) before.width += next.width;
      else steps.push({ ...next });
      return steps;
    }, []);
  }
}
