/** @jsxRuntime automatic @jsxImportSource preact */
import { entityPath } from '../../src/publish/paths.ts';
import type { Page } from '../../src/publish/page.ts';
import type { PictureNode } from '../../src/publish/picture.ts';

/** A node of a picture: a dot with its name where there is room; a link unless it is the page itself. */
export function LinkedDot({ page, node }: { page: Page; node: PictureNode }) {
  const { entity, x, y, radius } = node;
  const drawing = (
    <>
      <circle class={`dot is-${entity.type}`} cx={x} cy={y} r={radius} />
      <Words node={node} />
    </>
  );
  if (entity.id === page.self) return <g class="node self">{drawing}</g>;
  return (
    <a
      class="node"
      href={page.link(entityPath(entity.id))}
      aria-label={node.lines.length === 0 ? entity.label : undefined}
    >
      <title>{entity.label}</title>
      {drawing}
    </a>
  );
}

/** Beside the dot, or below it in as many lines as there are. */
function Words({ node: { x, y, radius, lines, side } }: { node: PictureNode }) {
  if (side === undefined)
    return (
      <>
        {lines.map((text, index) => (
          <text x={x} y={y + radius + 13 + index * 13} text-anchor="middle">
            {text}
          </text>
        ))}
      </>
    );
  const gap = radius + 4;
  return (
    <text
      x={side === 'left' ? x - gap : x + gap}
      y={y + 4}
      text-anchor={side === 'left' ? 'end' : undefined}
    >
      {lines[0]}
    </text>
  );
}
