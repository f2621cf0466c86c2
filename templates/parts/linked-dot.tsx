/** @jsxRuntime automatic @jsxImportSource relata */
import type { DrawnEntity } from '../../src/publish/drawn.ts';
import { joined, markup, type Child, type Markup } from '../../src/publish/jsx-runtime.ts';
import type { Page } from '../../src/publish/page.ts';
import type { PictureNode, Side } from '../../src/publish/picture.ts';

interface Props {
  page: Page;
  node: PictureNode;
  /** The node's entity, where it has been looked up. */
  drawn?: DrawnEntity;
}

/** A node of a picture: a dot with its name where there is room; a link unless it is the page itself. */
export function LinkedDot({ page, node, drawn = drawnIn(page, node) }: Props): Markup {
  const { entity, x, y, radius, lines } = node;
  const name = lines.length > 0 && nameOf(drawn, node);
  if (entity.id === page.self)
    return markup`
      <g class="node self" transform="translate(${x},${y})">
        <circle class="dot is-${entity.type}" r="${radius}"/>${name}
      </g>`;
  const begin = lines.length > 0 ? (drawn.dot ??= upToRadius(drawn).flat()) : unnamed(drawn);
  return markup`<a class="node" transform="translate(${x},${y})" ${begin}${radius}"/>${name}</a>`;
}

function drawnIn(page: Page, { entity }: PictureNode): DrawnEntity {
  return page.drawn.entity(entity.id)!;
}

/** From the address on: the same in the pictures of all entities. */
function upToRadius({ entity, address }: DrawnEntity, name?: Markup): Markup {
  const { label, type } = entity;
  return markup`
    href="${address}"${name}>
      <title>${label}</title>
      <circle class="dot is-${type}" r="`;
}

function unnamed(drawn: DrawnEntity): Markup {
  return upToRadius(drawn, markup` aria-label="${drawn.entity.label}"`);
}

function nameOf(drawn: DrawnEntity, node: PictureNode): Child {
  if (node.side !== undefined) return <Beside node={node} />;
  const first = node.above ? -1 - 13 * node.lines.length : 23;
  if (node.above) return (drawn.captionAbove ??= captionFrom(first, node).flat());
  return (drawn.caption ??= captionFrom(first, node).flat());
}

/** The name below the dot or above it, in lines: the same around every dot of the entity. */
function captionFrom(first: number, { lines }: PictureNode): Markup {
  return joined(
    lines.map(
      (text, index) => markup`<text y="${first + index * 13}" text-anchor="middle">${text}</text>`,
    ),
  );
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
