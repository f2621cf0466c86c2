/** @jsxRuntime automatic @jsxImportSource relata */
import type { MapPicture } from '../../src/publish/map.ts';
import type { Page } from '../../src/publish/page.ts';
import { LinkedDot } from './linked-dot.tsx';

interface Props {
  page: Page;
  map: MapPicture;
  label: string;
  /** Whether it is as wide as the page. */
  wide?: boolean;
}

/** Outlines and dots; every dot but the page's own leads to its page. */
export function MapDrawing({ page, map, label, wide }: Props) {
  return (
    <svg
      class={wide ? 'map map-wide' : 'map'}
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="group"
      aria-label={label}
    >
      <path class="land" d={map.land} />
      {map.country !== '' && <path class="land own" d={map.country} />}
      {map.nodes.map((node) => (
        <LinkedDot page={page} node={node} />
      ))}
    </svg>
  );
}
