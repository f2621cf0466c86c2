/** @jsxRuntime automatic @jsxImportSource relata */
import type { PageData } from '../src/publish/eleventy.ts';
import { drawPlaces, pointOf } from '../src/publish/map.ts';
import { mostConnected } from '../src/publish/overview.ts';
import { createPage } from '../src/publish/page.ts';
import { sitePath, typePath } from '../src/publish/paths.ts';
import { Layout } from './layout.tsx';
import { MapDrawing } from './parts/map.tsx';

const PATH = sitePath('map.html');
/** More dots than these hide each other. */
const MOST = 250;

export const data = { permalink: PATH };

export function render({ build: { site, outlines } }: PageData) {
  const page = createPage(site, PATH);
  const places = mostConnected(site, site.byType.get('place')!.filter(pointOf), MOST);
  return (
    <Layout
      page={page}
      title="Map"
      kind="map"
      description="Where the places are that the sources name."
    >
      <header class="page-head">
        <h1>Map</h1>
        <p class="lead">
          {places.length === 0
            ? 'No place that the sources name has coordinates.'
            : 'The places that the sources name. A dot grows with the number of mentions.'}
        </p>
      </header>
      {places.length > 0 && (
        <MapDrawing page={page} map={drawPlaces(outlines, places)} label="Map of the places" />
      )}
      <p class="caption">
        Outlines: Natural Earth. The same places{' '}
        <a href={page.link(typePath('place'))}>as a list</a>.
      </p>
    </Layout>
  );
}
