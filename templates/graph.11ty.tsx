/** @jsxImportSource preact */
import type { PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { GRAPH, sitePath } from '../src/publish/paths.ts';
import { Layout } from './layout.tsx';
import { GraphPicture } from './parts/graph-picture.tsx';

export const data = { permalink: GRAPH };

export function render({ build }: PageData) {
  const page = createPage(build.site, GRAPH);
  return (
    <Layout
      page={page}
      title="Graph"
      kind="graph"
      description="Who and what the sources connect, to walk in."
      styles={['assets/graph.css']}
      scripts={['data/graph.js', 'assets/graph.js']}
    >
      <h1 class="hidden">Graph</h1>
      <div id="viewer">
        <noscript>
          <p class="notice">
            The graph to walk in needs JavaScript. This picture shows its best connected part; every
            name leads to its page, where all connections are listed.
          </p>
          <GraphPicture page={page} />
        </noscript>
      </div>
      <p class="after-graph">
        The same as a list:{' '}
        <a href={page.link(sitePath('classes/index.html'))}>statements by kind of event</a>.
      </p>
    </Layout>
  );
}
