/** @jsxImportSource preact */
import type { EntityView } from '../../src/publish/entity-view.ts';
import { drawNeighbourhood, type PictureNode } from '../../src/publish/picture.ts';
import type { Page } from '../../src/publish/page.ts';
import { entityPath, GRAPH } from '../../src/publish/paths.ts';

/** The entity and those it has most to do with. Every node leads to its page. */
export function Neighbourhood({ page, view }: { page: Page; view: EntityView }) {
  const { width, height, nodes, lines } = drawNeighbourhood(
    page.site,
    view.entity,
    view.neighbours,
  );
  return (
    <section class="side-section neighbourhood">
      <h2>Connected with</h2>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`Neighbours of ${view.entity.label}`}
      >
        {lines.map(({ x1, y1, x2, y2, strength }) => (
          <line class={`line strength-${strength}`} x1={x1} y1={y1} x2={x2} y2={y2} />
        ))}
        {nodes.map((node) => (
          <Node page={page} node={node} />
        ))}
      </svg>
      <p>
        <a href={page.link(GRAPH, `focus=${view.entity.id}`)}>Explore in the graph</a>
      </p>
    </section>
  );
}

function Node({ page, node }: { page: Page; node: PictureNode }) {
  const drawing = (
    <>
      <circle class={`dot is-${node.entity.type}`} cx={node.x} cy={node.y} r={node.radius} />
      {node.lines.map((text, index) => (
        <text x={node.x} y={node.y + node.radius + 13 + index * 13} text-anchor="middle">
          {text}
        </text>
      ))}
    </>
  );
  if (node.entity.id === page.self) return <g class="node self">{drawing}</g>;
  return (
    <a class="node" href={page.link(entityPath(node.entity.id))} aria-label={node.entity.label}>
      <title>{node.entity.label}</title>
      {drawing}
    </a>
  );
}
