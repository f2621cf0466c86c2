/** Still pictures of the graph: positions and words, ready to be drawn as SVG. */
import type { Entity } from '../model/index.ts';
import type { Neighbour } from './neighbours.ts';
import type { Site } from './site.ts';

export type Side = 'right' | 'left' | 'below' | 'above';

export interface PictureNode {
  entity: Entity;
  x: number;
  y: number;
  radius: number;
  /** The label, broken into lines. */
  lines: string[];
  /** Where the label stands in a single line; else below, in lines. */
  side?: Side;
  /** Whether its lines stand above instead, out of the way of what leads to it from below. */
  above?: true;
  /** Whether the label has room on a phone too, where words are larger beside everything else. */
  large?: true;
}

export interface PictureLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** 1 to 3. */
  strength: number;
}

export interface Picture {
  width: number;
  height: number;
  nodes: PictureNode[];
  lines: PictureLine[];
}

const MOST_NEIGHBOURS = 8;
const WIDTH = 340;
const LINE_LENGTH = 15;

/** The entity in the middle, its closest neighbours on an ellipse around it, clockwise from the top. */
export function drawNeighbourhood(
  site: Site,
  entity: Entity,
  neighbours: readonly Neighbour[],
): Picture {
  const shown = neighbours.slice(0, MOST_NEIGHBOURS);
  const middle: PictureNode = { entity, x: WIDTH / 2, y: 0, radius: 11, lines: linesOf(entity) };
  // One or two stand to the sides, where there is most room.
  const first = shown.length <= 2 ? 0 : -Math.PI / 2;
  const nodes = shown.map(({ entity: other, claims }, index): PictureNode => {
    const angle = (index / shown.length) * 2 * Math.PI + first;
    const y = round(Math.sin(angle) * 122);
    return {
      entity: other,
      x: round(middle.x + Math.cos(angle) * 118),
      y,
      radius: Math.min(9, 5 + claims),
      lines: linesOf(other),
      ...(y < -1 ? { above: true } : {}),
    };
  });
  const all = [...nodes, middle];
  let top = Infinity;
  for (const { y, radius, above, lines } of all)
    top = Math.min(top, y - (above ? 14 + 13 * lines.length : radius + 6));
  let bottom = 0;
  for (const node of all) {
    node.y = round(node.y - top);
    bottom = Math.max(bottom, node.y + 10 + 13 * node.lines.length + 8);
  }
  const spokes = nodes.map((node, index) => lineBetween(middle, node, shown[index]!.claims));
  return {
    width: WIDTH,
    height: round(bottom),
    nodes: all,
    lines: [...rim(site, shown, nodes), ...spokes],
  };
}

/** Lines between neighbours that also have to do with each other. */
function rim(
  { neighbours }: Site,
  shown: readonly Neighbour[],
  nodes: readonly PictureNode[],
): PictureLine[] {
  const lines: PictureLine[] = [];
  for (let a = 0; a < shown.length; a++) {
    for (let b = a + 1; b < shown.length; b++) {
      const shared = neighbours.between(shown[a]!.row, shown[b]!.row);
      if (shared > 0) lines.push(lineBetween(nodes[a]!, nodes[b]!, shared));
    }
  }
  return lines;
}

/** `claims`: how many the two share. */
export function lineBetween(a: PictureNode, b: PictureNode, claims: number): PictureLine {
  return { x1: a.x, y1: a.y, x2: b.x, y2: b.y, strength: Math.min(3, claims) };
}

const wrapped = new WeakMap<Entity, string[]>();

/** The label in lines, as it stands under every dot of the entity. */
function linesOf(entity: Entity): string[] {
  let lines = wrapped.get(entity);
  if (lines === undefined) wrapped.set(entity, (lines = wrap(entity.label)));
  return lines;
}

/** Two lines of whole words, the rest cut with an ellipsis. */
export function wrap(label: string, length = LINE_LENGTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of label.slice(0, 200).split(' ')) {
    if (line === '' || line.length + word.length < length)
      line = line === '' ? word : `${line} ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, 2).map((text) => shorten(text, length + 2));
  return lines.length > 2 ? [shown[0]!, shorten(`${shown[1]!}…`, length + 2)] : shown;
}

/** Cuts between characters, never inside of one. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${[...text]
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
