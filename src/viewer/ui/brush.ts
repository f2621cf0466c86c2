import { applyFilters } from '../query/filter.ts';
import { histogram, type Histogram } from '../query/histogram.ts';
import { filterBy } from '../state/transitions.ts';
import type { Filters } from '../state/state.ts';
import type { Context, Part } from './context.ts';
import { h, number, svg } from './dom.ts';

const BINS = 48;
const HEIGHT = 40;

/** Links over time. Dragging over the bars chooses a range; two sliders do the same for the keyboard. */
export function brush(context: Context): Part {
  const bars = svg('svg', {
    class: 'graph-bars',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const from = slider('From', (bin) => choose(bin, until.valueAsNumber));
  const until = slider('Until', (bin) => choose(from.valueAsNumber, bin));
  const words = h('p', { class: 'graph-count' });
  const element = h(
    'fieldset',
    { class: 'graph-field' },
    h('legend', {}, 'When'),
    h('div', { class: 'graph-brush' }, bars, from, until),
    words,
  );
  let shown: Histogram = { counts: [], starts: [], undated: 0 };

  /** Bins, both inclusive, in either order. The whole range is no filter. */
  function choose(one: number, other: number): void {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    const whole = first === 0 && last === shown.counts.length - 1;
    const end =
      last === shown.counts.length - 1 ? shown.starts.at(-1)! : dayBefore(shown.starts[last + 1]!);
    context.dispatch(
      filterBy(
        whole
          ? ({ from: undefined, until: undefined } as unknown as Partial<Filters>)
          : { from: shown.starts[first]!, until: end },
      ),
    );
  }

  let anchor: number | undefined;
  const binAt = (event: PointerEvent): number => {
    const { left, width } = bars.getBoundingClientRect();
    const bin = Math.floor(((event.clientX - left) / width) * shown.counts.length);
    return Math.max(0, Math.min(shown.counts.length - 1, bin));
  };
  bars.addEventListener('pointerdown', (event) => {
    anchor = binAt(event);
    bars.setPointerCapture(event.pointerId);
    choose(anchor, anchor);
  });
  bars.addEventListener('pointermove', (event) => {
    if (anchor !== undefined) choose(anchor, binAt(event));
  });
  bars.addEventListener('pointerup', () => (anchor = undefined));

  return {
    element,
    update({ state }, before) {
      if (before && before.state.filters === state.filters && shown.counts.length > 0) return;
      const { graph, places } = context;
      shown = histogram(graph, applyFilters(graph, state.filters, places, false), BINS);
      element.hidden = shown.counts.length < 2;
      if (element.hidden) return;
      const [first, last] = chosen(shown, state.filters);
      drawBars(bars, shown, first, last);
      for (const [input, bin] of [
        [from, first],
        [until, last],
      ] as const) {
        input.max = String(shown.counts.length - 1);
        input.valueAsNumber = bin;
        input.setAttribute('aria-valuetext', shown.starts[bin]!);
      }
      words.textContent = describe(shown, state.filters);
    },
  };
}

function slider(label: string, move: (bin: number) => void): HTMLInputElement {
  const input = h('input', { type: 'range', min: 0, max: 1, step: 1, 'aria-label': label });
  input.addEventListener('input', () => move(input.valueAsNumber));
  return input;
}

/** The bins that the filters leave. */
function chosen({ counts, starts }: Histogram, { from, until }: Filters): [number, number] {
  const inside = (bin: number): boolean =>
    (from === undefined || starts[bin + 1]! > from || bin === counts.length - 1) &&
    (until === undefined || starts[bin]! <= until);
  const bins = counts.map((_, bin) => bin).filter(inside);
  return [bins[0] ?? 0, bins.at(-1) ?? counts.length - 1];
}

function drawBars(bars: SVGElement, { counts }: Histogram, first: number, last: number): void {
  const highest = Math.max(1, ...counts);
  bars.setAttribute('viewBox', `0 0 ${counts.length} ${HEIGHT}`);
  bars.replaceChildren(
    ...counts.map((count, bin) => {
      // The root keeps small counts beside a large one in sight.
      const height = count === 0 ? 0.5 : Math.max(2, Math.sqrt(count / highest) * HEIGHT);
      const inside = bin >= first && bin <= last;
      return svg('rect', {
        x: bin + 0.1,
        y: HEIGHT - height,
        width: 0.8,
        height,
        class: inside ? 'is-inside' : '',
      });
    }),
  );
}

function describe({ starts, undated }: Histogram, { from, until }: Filters): string {
  const range = `${from ?? starts[0]!} to ${until ?? starts.at(-1)!}`;
  const left = from === undefined && until === undefined ? '' : 'left out';
  return undated > 0 ? `${range}; ${number(undated)} without a date ${left}`.trim() : range;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
