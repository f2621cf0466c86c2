/** @jsxRuntime automatic @jsxImportSource relata */
import { html, type PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { inParts } from '../src/publish/pager.ts';
import { sitePath } from '../src/publish/paths.ts';
import { datedClaims, dayOf } from '../src/publish/timeline.ts';
import { drawTimeline } from '../src/publish/timeline-picture.ts';
import { grouped } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { Chronology } from './parts/chronology.tsx';
import { Pager } from './parts/pager.tsx';
import { TimelineDrawing } from './parts/timeline-picture.tsx';

export const data = { permalink: false };

export function render({ build: { site, write } }: PageData): void {
  const claims = datedClaims(site.claims.values());
  const parts = inParts(claims, 250, sitePath('timeline.html'), 'timeline');
  const picture = drawTimeline(claims);
  const places = new Map(parts.flatMap(({ path, items }) => items.map((c) => [dayOf(c), path])));
  for (const part of parts) {
    const page = createPage(site, part.path);
    const view = (
      <Layout
        page={page}
        title="Timeline"
        kind="timeline"
        description="What happened when, the latest first."
      >
        <header class="page-head">
          <h1>Timeline</h1>
          <p class="lead">
            {claims.length === 0
              ? 'No statement says when it happened.'
              : `${grouped(claims.length)} statements that say when, the latest first.`}
          </p>
        </header>
        {picture && (
          <TimelineDrawing page={page} picture={picture} pathOf={(day) => places.get(day)!} />
        )}
        <Pager page={page} part={part} />
        <Chronology page={page} claims={part.items} />
        <Pager page={page} part={part} />
      </Layout>
    );
    write(part.path, html(view));
  }
}
