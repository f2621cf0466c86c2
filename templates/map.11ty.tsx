/** @jsxRuntime automatic @jsxImportSource relata */
import { push } from '../src/base/order.ts';
import type { Entity } from '../src/model/index.ts';
import type { PageData } from '../src/publish/eleventy.ts';
import { drawPlaces, pointOf, type MapPicture } from '../src/publish/map.ts';
import { mostConnected } from '../src/publish/overview.ts';
import { createPage, type Page } from '../src/publish/page.ts';
import { sitePath, typePath } from '../src/publish/paths.ts';
import { capital, grouped } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { EntityName } from './parts/entity.tsx';
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
      {places.length > 0 && <Maps page={page} maps={drawPlaces(outlines, places)} />}
      <p class="caption">Outlines: Natural Earth.</p>
      <ByCountry page={page} places={places} />
      <p>
        <a class="all" href={page.link(typePath('place'))}>
          All places
        </a>
      </p>
    </Layout>
  );
}

function Maps({ page, maps }: { page: Page; maps: readonly MapPicture[] }) {
  return maps.map((map, index) => (
    <figure class="map-figure">
      {maps.length > 1 && (
        <figcaption>{index === 0 ? 'Where most is told of' : 'All of them'}</figcaption>
      )}
      <MapDrawing page={page} map={map} label={`Map ${index + 1} of the places`} wide />
    </figure>
  ));
}

/** The same places in words, the most told countries first. */
function ByCountry({ page, places }: { page: Page; places: readonly Entity[] }) {
  const groups = new Map<string, Entity[]>();
  for (const place of places)
    if (place.subtype !== 'country') push(groups, countryOf(page, place)?.id ?? '', place);
  const known = [...groups].filter(([id]) => id !== '');
  const elsewhere = groups.get('') ?? [];
  if (known.length === 0) return null;
  return (
    <section class="theme">
      <h2>By country</h2>
      <dl class="facts">
        {known.map(([id, own]) => (
          <div>
            <dt>
              <EntityName page={page} id={id} />
            </dt>
            <dd class="names">
              <Named page={page} places={own} />
            </dd>
          </div>
        ))}
        {elsewhere.length > 0 && (
          <div>
            <dt>Elsewhere</dt>
            <dd class="names">
              <Named page={page} places={elsewhere} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function countryOf({ site }: Page, { place }: Entity): Entity | undefined {
  return place?.country === undefined ? undefined : site.countries.get(place.country);
}

function Named({ page, places }: { page: Page; places: readonly Entity[] }) {
  return places.map(({ id, label, mentions }) => (
    <>
      <span class="nowrap">
        <EntityName page={page} id={id} text={capital(label)} />{' '}
        <span class="tally" title="mentions">
          {grouped(mentions)}
        </span>
      </span>{' '}
    </>
  ));
}
