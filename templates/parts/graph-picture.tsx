/** @jsxImportSource preact */
import type { Page } from '../../src/publish/page.ts';
import { entityPath } from '../../src/publish/paths.ts';
import { drawGraph } from '../../src/publish/graph-picture.ts';

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
      <g class="lines">
        {lines.map(({ x1, y1, x2, y2, strength }) => (
          <line class={`line strength-${strength}`} x1={x1} y1={y1} x2={x2} y2={y2} />
        ))}
      </g>
      {nodes.map(({ entity, x, y, radius, lines: words }) => (
        <a class="node" href={page.link(entityPath(entity.id))} aria-label={entity.label}>
          <title>{entity.label}</title>
          <circle class={`dot is-${entity.type}`} cx={x} cy={y} r={radius} />
          {words.map((text) => (
            <text x={x + radius + 4} y={y + 4}>
              {text}
            </text>
          ))}
        </a>
      ))}
    </svg>
  );
}
