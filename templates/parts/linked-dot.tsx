/** @jsxRuntime automatic @jsxImportSource relata */
import { entityPath } from '../../src/publish/paths.ts';
import { once, type Page } from '../../src/publish/page.ts';
import type { PictureNode, Side } from '../../src/publish/picture.ts';

/** A node of a picture: a dot with its name where there is room; a link unless it is the page itself. */
export function LinkedDot({ page, node }: { page: Page; node: PictureNode }) {
  const { entity, x, y, radius, lines, side } = node;
  const drawing = (
    <>
      <circle class={`dot is-${entity.type}`} r={radius} />
      {side === undefined && lines.length > 0
        ? once(page.drawn.captions, entity.id, () => <Caption node={node} />)
        : lines.length > 0 && <Beside node={node} />}
    </>
  );
  const place = `translate(${x},${y})`;
  if (entity.id === page.self)
    return (
      <g class="node self" transform={place}>
        {drawing}
      </g>
    );
  return (
    <a
      class="node"
      transform={place}
      href={page.link(entityPath(entity.id))}
      aria-label={lines.length === 0 ? entity.label : undefined}
    >
      <title>{entity.label}</title>
      {drawing}
    </a>
  );
}

/** The name below the dot, in lines: the same around every dot of the entity. */
function Caption({ node: { lines } }: { node: PictureNode }) {
  return lines.map((text, index) => (
    <text y={23 + index * 13} text-anchor="middle">
      {text}
    </text>
  ));
}

/** Where a name stands, from the middle of the dot. */
const PLACES: Readonly<Record<Side, (radius: number) => { x: number; y: number; anchor: string }>> =
  {
    right: (radius) => ({ x: radius + 4, y: 4, anchor: 'start' }),
    left: (radius) => ({ x: -radius - 4, y: 4, anchor: 'end' }),
    below: (radius) => ({ x: 0, y: radius + 13, anchor: 'middle' }),
    above: (radius) => ({ x: 0, y: -radius - 5, anchor: 'middle' }),
  };

function Beside({ node: { radius, lines, side, large } }: { node: PictureNode }) {
  const { x, y, anchor } = PLACES[side!](radius);
  return (
    <text class={large && `large is-${side}`} x={x} y={y} text-anchor={anchor}>
      {lines[0]}
    </text>
  );
}
