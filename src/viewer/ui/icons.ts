import type { EntityType } from '../../model/index.ts';
import { CORNERS } from '../draw/shapes.ts';
import { svg } from './dom.ts';

const PATHS = {
  filter: 'M3 5h18M6 12h12M10 19h4',
  groups:
    'M8 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM17 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM13 21a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  table: 'M3 5h18v14H3zM3 10h18M3 15h18M9 5v14',
  share: 'M12 15V3m0 0L8 7m4-4l4 4M5 12v8h14v-8',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  help: 'M9.2 9.2a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2 1-1.2 2v.4M12 17.6v.1',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', class: 'graph-icon', 'aria-hidden': 'true' },
    svg('path', { d: PATHS[name] }),
  );
}

/** The colour of a group; from the ninth on they share one. */
export function groupSign(rank: number): SVGElement {
  return svg(
    'svg',
    { viewBox: '-1.3 -1.3 2.6 2.6', class: `graph-type group-${rank + 1}`, 'aria-hidden': 'true' },
    svg('circle', { r: 0.95 }),
  );
}

/** The sign of a type, as it is drawn in the graph. */
export function typeSign(type: EntityType): SVGElement {
  const corners = CORNERS[type];
  const shape =
    corners.length === 0
      ? svg('circle', { r: 0.95 })
      : svg('polygon', { points: corners.map((corner) => corner.join(',')).join(' ') });
  shape.setAttribute('class', `graph-sign type-${type}`);
  return svg(
    'svg',
    { viewBox: '-1.3 -1.3 2.6 2.6', class: 'graph-type', 'aria-hidden': 'true' },
    shape,
  );
}
