/** @jsxRuntime automatic @jsxImportSource relata */
import { html, type PageData } from '../src/publish/eleventy.ts';
import { sourcesByDate } from '../src/publish/overview.ts';
import { createPage } from '../src/publish/page.ts';
import { inParts } from '../src/publish/pager.ts';
import { SOURCES } from '../src/publish/paths.ts';
import { grouped } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { Pager } from './parts/pager.tsx';
import { SourceList } from './parts/source-list.tsx';

export const data = { permalink: false };

export function render({ build: { site, write } }: PageData): void {
  for (const part of inParts(sourcesByDate(site), 200, SOURCES, 'list/source')) {
    const page = createPage(site, part.path);
    const view = (
      <Layout page={page} title="Sources" kind="sources" description="The articles that were read.">
        <header class="page-head">
          <h1>Sources</h1>
          <p class="lead">
            The {grouped(site.documents.size)} articles that were read, the newest first.
          </p>
        </header>
        <Pager page={page} part={part} />
        <SourceList page={page} documents={part.items} />
        <Pager page={page} part={part} />
      </Layout>
    );
    write(part.path, html(view));
  }
}
