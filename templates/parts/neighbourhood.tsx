/** @jsxRuntime automatic @jsxImportSource relata */
import type { EntityView } from '../../src/publish/entity-view.ts';
import { markup } from '../../src/publish/jsx-runtime.ts';
import { drawNeighbourhood, MOST_AROUND, wrap } from '../../src/publish/picture.ts';
import type { Page } from '../../src/publish/page.ts';
import { GRAPH } from '../../src/publish/paths.ts';
import { LinkedDot } from './linked-dot.tsx';
import { Lines } from './lines.tsx';

/** The entity and those it has most to do with. Every node leads to its page. */
export function Neighbourhood({ page, view }: { page: Page; view: EntityView }) {
  const { entity, neighbours } = view;
  const drawn = [...neighbours.slice(0, MOST_AROUND).map((one) => one.entity), entity].map(
    ({ id }) => page.drawn.entity(id)!,
  );
  const { width, height, nodes, lines } = drawNeighbourhood(
    page.site,
    entity,
    neighbours,
    drawn.map((one) => (one.lines ??= wrap(one.label))),
  );
  return markup`
    <section class="side-section neighbourhood">
      <h2>Connected with</h2>
      <svg viewBox="0 0 ${width} ${height}" role="group" aria-label="Neighbours of ${entity.label}">
        ${Lines({ lines })}
        ${nodes.map((node, index) => LinkedDot({ page, node, drawn: drawn[index]! }))}
      </svg>
      <p>
        <a href="${page.link(GRAPH, `focus=${entity.id}`)}">Explore in the graph</a>
      </p>
    </section>`;
}
