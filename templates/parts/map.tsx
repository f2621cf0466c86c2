/** @jsxRuntime automatic @jsxImportSource relata */
import type { MapPicture } from '../../src/publish/map.ts';
import type { Page } from '../../src/publish/page.ts';
import { LinkedDot } from './linked-dot.tsx';

/** Outlines and dots; every dot but the page's own leads to its page. */
export function MapDrawing({ page, map, label }: { page: Page; map: MapPicture; label: string }) {
  return (
    <svg class="map" viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={label}>
      <path class="land" d={map.land} />
      {map.country !== '' && <path class="land own" d={map.country} />}
      {map.nodes.map((node) => (
        <LinkedDot page={page} node={node} />
      ))}
    </svg>
  );
}
