/** @jsxRuntime automatic @jsxImportSource relata */
import { dayAnchor, type SitePath } from '../../src/publish/paths.ts';
import type { Page } from '../../src/publish/page.ts';
import type { TimelinePicture } from '../../src/publish/timeline-picture.ts';
import { count } from '../../src/publish/words.ts';

interface Props {
  page: Page;
  picture: TimelinePicture;
  /** Which page tells of a day. */
  pathOf: (day: string) => SitePath;
}

/** Bars over an axis of time; every one leads to its statements. */
export function TimelineDrawing({ page, picture, pathOf }: Props) {
  const { width, height, base, bars, ticks } = picture;
  return (
    <svg
      class="timeline-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Statements over time"
    >
      <path class="axis" d={`M0,${base}H${width}`} />
      {ticks.map(({ x, label }) => (
        <text class="tick" x={x} y={base + 20} text-anchor="middle">
          {label}
        </text>
      ))}
      {bars.map(({ x, y, width: across, height: up, label, claims, day }) => (
        <a
          href={page.link(pathOf(day), dayAnchor(day))}
          aria-label={`${label}: ${count(claims, 'statement')}`}
        >
          <title>{`${label}: ${count(claims, 'statement')}`}</title>
          <rect class="bar-ground" x={x} y={0} width={across} height={base} />
          <rect class="bar" x={x} y={y} width={across} height={up} />
        </a>
      ))}
    </svg>
  );
}
