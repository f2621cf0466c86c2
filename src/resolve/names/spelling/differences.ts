/** A stretch in which two strings differ. */
export interface Difference {
  from: string;
  to: string;
  /** Up to two letters before and after it; `^` and `$` at the ends. */
  before: string;
  after: string;
}

/** The stretches that a cheapest alignment leaves different, vowels with vowels where it can. */
export function differences(x: string, y: string, vowels: string): Difference[] {
  const steps = align(x, y, vowels);
  const found: Difference[] = [];
  let begin = -1;
  for (let at = 0; at < steps.length; at++) {
    const [p, q] = steps[at]!;
    if (p !== q && begin < 0) begin = at;
    const next = steps[at + 1];
    if (begin < 0 || (next && next[0] !== next[1])) continue;
    found.push(differenceOf(steps, begin, at + 1));
    begin = -1;
  }
  return found;
}

type Step = readonly [p: string, q: string];

function differenceOf(steps: readonly Step[], begin: number, end: number): Difference {
  let [before, from, to, after] = ['^', '', '', ''];
  for (let at = Math.max(0, begin - 2); at < begin; at++) before += steps[at]![0];
  for (let at = begin; at < end; at++) {
    from += steps[at]![0];
    to += steps[at]![1];
  }
  for (let at = end; at < Math.min(steps.length, end + 2); at++) after += steps[at]![1];
  return { from, to, before: before.slice(-2), after: `${after}$`.slice(0, 2) };
}

function align(x: string, y: string, vowels: string): Step[] {
  const width = y.length + 1;
  const cost = new Float64Array((x.length + 1) * width);
  for (let i = 0; i <= x.length; i++)
    for (let j = 0; j <= y.length; j++) {
      const here = i * width + j;
      if (i === 0 || j === 0) cost[here] = i + j;
      else
        cost[here] = Math.min(
          cost[here - width]! + 1,
          cost[here - 1]! + 1,
          cost[here - width - 1]! + swapCost(x[i - 1]!, y[j - 1]!, vowels),
        );
    }
  const steps: Step[] = [];
  for (let i = x.length, j = y.length; i > 0 || j > 0;) {
    const here = i * width + j;
    const swap =
      i > 0 && j > 0 ? cost[here - width - 1]! + swapCost(x[i - 1]!, y[j - 1]!, vowels) : Infinity;
    if (cost[here] === swap) steps.push([x[--i]!, y[--j]!]);
    else if (i > 0 && cost[here] === cost[here - width]! + 1) steps.push([x[--i]!, '']);
    else steps.push(['', y[--j]!]);
  }
  return steps.reverse();
}

function swapCost(p: string, q: string, vowels: string): number {
  if (p === q) return 0;
  return vowels.includes(p) === vowels.includes(q) ? 1.125 : 1.875;
}
