/** A text cut into nested stretches, so that sentences, quotes of claims and names can each have an element. */
import type { Span } from '../model/index.ts';

export interface Stretch<T> extends Span {
  /** What the stretch is; several where spans have the same ends. */
  marks: T[];
  /** Text and stretches inside, in order. */
  children: (string | Stretch<T>)[];
}

export interface Mark<T> extends Span {
  mark: T;
}

/** Spans may nest this deep; what is deeper loses its element, not its text. */
const DEEPEST = 12;

/**
 * Nests spans over `text` between `start` and `end`. Spans that cross the border of another are cut there and keep
 * the first piece; spans with the same ends share a stretch, in the order given. Linear after sorting.
 */
export function nest<T>(
  text: string,
  { start, end }: Span,
  marks: readonly Mark<T>[],
): Stretch<T>['children'] {
  const root: Stretch<T> = { start, end, marks: [], children: [] };
  const open = [root];
  let at = start;
  const write = (until: number) => {
    if (until > at) open.at(-1)!.children.push(text.slice(at, until));
    at = Math.max(at, until);
  };
  const closeUntil = (position: number) => {
    while (open.length > 1 && open.at(-1)!.end <= position) {
      write(open.at(-1)!.end);
      open.pop();
    }
  };
  for (const mark of inOrder(marks, start, end)) {
    closeUntil(mark.start);
    const parent = open.at(-1)!;
    const last = Math.min(mark.end, parent.end);
    if (parent !== root && parent.start === mark.start && parent.end === last) {
      parent.marks.push(mark.mark);
    } else if (open.length <= DEEPEST) {
      write(mark.start);
      const stretch: Stretch<T> = {
        start: mark.start,
        end: last,
        marks: [mark.mark],
        children: [],
      };
      parent.children.push(stretch);
      open.push(stretch);
    }
  }
  closeUntil(end);
  write(end);
  return root.children;
}

/** By start, the longer first; what is empty or outside is left out. */
function inOrder<T>(marks: readonly Mark<T>[], start: number, end: number): Mark<T>[] {
  return marks
    .map((mark, index) => ({ mark, index }))
    .filter(({ mark }) => mark.start >= start && mark.start < end && mark.end > mark.start)
    .sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end || a.index - b.index)
    .map(({ mark }) => mark);
}
