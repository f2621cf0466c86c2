/** @jsxRuntime automatic @jsxImportSource relata */
import { html, type PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { inParts } from '../src/publish/pager.ts';
import { sitePath } from '../src/publish/paths.ts';
import { datedClaims } from '../src/publish/timeline.ts';
import { grouped } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { Chronology } from './parts/chronology.tsx';
import { Pager } from './parts/pager.tsx';

export const data = { permalink: false };

export function render({ build: { site, write } }: PageData): void {
  const claims = datedClaims(site.claims.values());
  for (const part of inParts(claims, 250, sitePath('timeline.html'), 'timeline')) {
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
        <Pager page={page} part={part} />
        <Chronology page={page} claims={part.items} />
        <Pager page={page} part={part} />
      </Layout>
    );
    write(part.path, html(view));
  }
}
