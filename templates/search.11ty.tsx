/** @jsxRuntime automatic @jsxImportSource relata */
import { ENTITY_TYPES } from '../src/model/index.ts';
import type { PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { sitePath, SOURCES, typePath } from '../src/publish/paths.ts';
import { PLURALS } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';

const PATH = sitePath('search.html');

export const data = { permalink: PATH };

export function render({ build: { site } }: PageData) {
  const page = createPage(site, PATH);
  return (
    <Layout
      page={page}
      title="Search"
      kind="search"
      description="Search names, statements and texts."
    >
      <h1>Search</h1>
      <div id="search">
        <noscript>
          <p class="notice">
            The search needs JavaScript. Everything can also be found through these lists:
          </p>
        </noscript>
      </div>
      <ul class="search-lists">
        {ENTITY_TYPES.map((type) => (
          <li>
            <a href={page.link(typePath(type))}>{PLURALS.get(type)}</a>
          </li>
        ))}
        <li>
          <a href={page.link(SOURCES)}>Sources</a>
        </li>
        <li>
          <a href={page.link(sitePath('classes/index.html'))}>Statements by kind of event</a>
        </li>
      </ul>
    </Layout>
  );
}
