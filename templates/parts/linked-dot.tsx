/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity } from '../../src/model/index.ts';
import { markup, type Child, type Markup } from '../../src/publish/jsx-runtime.ts';
import { entityPath } from '../../src/publish/paths.ts';
import { keep, once, type Page } from '../../src/publish/page.ts';
import type { PictureNode, Side } from '../../src/publish/picture.ts';

/** A node of a picture: a dot with its name where there is room; a link unless it is the page itself. */
export function LinkedDot({ page, node }: { page: Page; node: PictureNode }): Child {
  const { entity, x, y, radius, lines } = node;
  if (entity.id === page.self)
    return markup`
      <g class="node self" transform="translate(${x},${y})">
        <circle class="dot is-${entity.type}" r="${radius}"/>
        ${nameOf(page, node)}
      </g>`;
  const { dots } = page.drawn;
  const begin =
    lines.length === 0
      ? upToRadius(page, entity, markup` aria-label="${entity.label}"`)
      : (dots.get(entity) ?? keep(dots, entity, upToRadius(page, entity)));
  return markup`
    <a class="node" transform="translate(${x},${y})" ${begin}${radius}"/>
      ${nameOf(page, node)}
    </a>`;
}

/** From the address on: the same in the pictures of all entities. */
function upToRadius(page: Page, { id, type, label }: Entity, name?: Markup): Markup {
  const address = page.link(entityPath(id));
  return markup`
    href="${address}"${name}>
      <title>${label}</title>
      <circle class="dot is-${type}" r="`;
}

function nameOf(page: Page, node: PictureNode): Child {
  if (node.lines.length === 0) return undefined;
  if (node.side !== undefined) return <Beside node={node} />;
  const { captions, captionsAbove } = page.drawn;
  return once(node.above ? captionsAbove : captions, node.entity, () => <Caption node={node} />);
}

/** The name below the dot or above it, in lines: the same around every dot of the entity. */
function Caption({ node: { lines, above } }: { node: PictureNode }) {
  const first = above ? -1 - 13 * lines.length : 23;
  return lines.map((text, index) => (
    <text y={first + index * 13} text-anchor="middle">
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
