/** @jsxImportSource preact */
import type { MapPicture } from '../../src/publish/map.ts';
import type { Page } from '../../src/publish/page.ts';
import { entityPath } from '../../src/publish/paths.ts';

/** Outlines and dots; every dot but the page's own leads to its page. */
export function MapDrawing({ page, map, label }: { page: Page; map: MapPicture; label: string }) {
  return (
    <svg class="map" viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={label}>
      <path class="land" d={map.land} />
      {map.country !== '' && <path class="land own" d={map.country} />}
      {map.nodes.map(({ entity, x, y, radius, lines }) => {
        const drawing = (
          <>
            <circle class="dot is-place" cx={x} cy={y} r={radius} />
            {lines.map((text) => (
              <text x={x + radius + 4} y={y + 4}>
                {text}
              </text>
            ))}
          </>
        );
        if (entity.id === page.self) return <g class="node self">{drawing}</g>;
        return (
          <a class="node" href={page.link(entityPath(entity.id))} aria-label={entity.label}>
            <title>{entity.label}</title>
            {drawing}
          </a>
        );
      })}
    </svg>
  );
}
