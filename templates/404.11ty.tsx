/** @jsxRuntime automatic @jsxImportSource relata */
import type { PageData } from '../src/publish/eleventy.ts';
import { createRootedPage } from '../src/publish/page.ts';
import { GRAPH, HOME, sitePath } from '../src/publish/paths.ts';
import { Layout } from './layout.tsx';

const PATH = sitePath('404.html');

export const data = { permalink: PATH };

export function render({ build }: PageData) {
  const page = createRootedPage(build.site, PATH);
  return (
    <Layout
      page={page}
      title="No such page"
      kind="missing"
      description="What was here may have been merged with another page, or is spoken of no longer."
    >
      <div class="prose">
        <h1>There is no such page</h1>
        <p class="lead">
          It may have been merged with another, or the articles no longer speak of it.
        </p>
        <p>
          Start from the <a href={page.link(HOME)}>home page</a>,{' '}
          <a href={page.link(sitePath('search.html'))}>search</a>, or look into the{' '}
          <a href={page.link(GRAPH)}>graph</a>.
        </p>
      </div>
    </Layout>
  );
}
