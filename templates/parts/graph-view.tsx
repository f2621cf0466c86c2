/** @jsxRuntime automatic @jsxImportSource relata */
import { ENTITY_TYPES } from '../../src/model/index.ts';
import type { Page } from '../../src/publish/page.ts';
import { typePath } from '../../src/publish/paths.ts';
import { PLURALS } from '../../src/publish/words.ts';
import { Layout } from '../layout.tsx';
import { GraphPicture } from './graph-picture.tsx';

/** The page of the graph view; `embed`: for a frame in another page. */
export function GraphView({ page, embed = false }: { page: Page; embed?: boolean }) {
  return (
    <Layout
      page={page}
      title="Graph"
      kind={embed ? 'embed graph-page' : 'graph graph-page'}
      description="Who and what the sources connect, to walk in."
      styles={['assets/viewer.css']}
      scripts={['graph-data/graph.js', 'assets/viewer.js']}
      noindex={embed}
      bare
    >
      <main
        id="graph"
        class="graph-view"
        tabindex={-1}
        data-root={page.root}
        data-data="graph-data/"
        data-embed={embed ? '' : undefined}
      >
        <h1>Graph</h1>
        <div class="graph-still">
          <p>
            The best connected part of the graph; every name leads to its page, where all
            connections are listed. All of them: <TypeLinks page={page} />
            <noscript> The graph to walk in needs JavaScript and WebGL.</noscript>
          </p>
          <GraphPicture page={page} />
        </div>
      </main>
    </Layout>
  );
}

function TypeLinks({ page }: { page: Page }) {
  return (
    <>
      {ENTITY_TYPES.map((type, index) => (
        <>
          {index > 0 && ', '}
          <a href={page.link(typePath(type))}>{PLURALS.get(type)}</a>
        </>
      ))}
      .
    </>
  );
}
