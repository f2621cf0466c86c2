/** @jsxRuntime automatic @jsxImportSource relata */
import { drawGraph } from '../../src/publish/graph-picture.ts';
import type { Page } from '../../src/publish/page.ts';
import { LinkedDot } from './linked-dot.tsx';
import { Lines } from './lines.tsx';

/** The best connected part of the graph as a still picture; every node leads to its page. */
export function GraphPicture({ page }: { page: Page }) {
  const { width, height, nodes, lines } = drawGraph(page.site);
  return (
    <svg
      class="graph-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Picture of the graph"
    >
      <Lines lines={lines} />
      {nodes.map((node) => (
        <LinkedDot page={page} node={node} />
      ))}
    </svg>
  );
}
