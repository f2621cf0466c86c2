/** Still pictures of the graph: positions and words, ready to be drawn as SVG. */
import type { Entity } from '../model/index.ts';
import type { Neighbour, NeighbourTable } from './neighbours.ts';
import type { Site } from './site.ts';

export type Side = 'right' | 'left' | 'below' | 'above';

export interface PictureNode {
  entity: Entity;
  x: number;
  y: number;
  radius: number;
  /** The label, broken into lines. */
  lines: readonly string[];
  /** Where the label stands in a single line; else below, in lines. */
  side?: Side;
  /** Whether its lines stand above instead, out of the way of what leads to it from below. */
  above?: true;
  /** Whether the label has room on a phone too, where words are larger beside everything else. */
  large?: true;
}

export interface PictureLine {
  from: PictureNode;
  to: PictureNode;
  /** 1 to 3. */
  strength: number;
}

export interface Picture {
  width: number;
  height: number;
  nodes: PictureNode[];
  lines: PictureLine[];
}

/** Neighbours in the picture. */
export const MOST_AROUND = 8;
const WIDTH = 340;
const LINE_LENGTH = 15;
const MIDDLE_RADIUS = 11;

/** Where the neighbours stand, by their number: on an ellipse around the middle, clockwise from the top. */
const SPOTS = Array.from({ length: MOST_AROUND + 1 }, (_, count) =>
  Array.from({ length: count }, (__, index) => {
    // One or two stand to the sides, where there is most room.
    const angle = (index / count) * 2 * Math.PI + (count <= 2 ? 0 : -Math.PI / 2);
    return { x: round(WIDTH / 2 + Math.cos(angle) * 118), y: round(Math.sin(angle) * 122) };
  }),
);

/** The entity in the middle, its closest neighbours around it. `names`: their labels as `wrap` breaks them, its own last. */
export function drawNeighbourhood(
  { neighbours: table }: Site,
  entity: Entity,
  neighbours: readonly Neighbour[],
  names: readonly (readonly string[])[],
): Picture {
  const count = Math.min(neighbours.length, MOST_AROUND);
  const nodes: PictureNode[] = [];
  for (let at = 0; at < count; at++) {
    const { entity: other, claims } = neighbours[at]!;
    const { x, y } = SPOTS[count]![at]!;
    const node = nodeAt(x, y, Math.min(9, 5 + claims), other, names[at]!);
    if (y < -1) node.above = true;
    nodes.push(node);
  }
  const middle = nodeAt(WIDTH / 2, 0, MIDDLE_RADIUS, entity, names[count]!);
  const lines = rim(table, neighbours, nodes);
  for (let at = 0; at < count; at++)
    lines.push(lineBetween(middle, nodes[at]!, neighbours[at]!.claims));
  nodes.push(middle);
  return { width: WIDTH, height: moveDown(nodes), nodes, lines };
}

/** Lines between neighbours that also have to do with each other. */
function rim(
  table: NeighbourTable,
  neighbours: readonly Neighbour[],
  nodes: readonly PictureNode[],
): PictureLine[] {
  const lines: PictureLine[] = [];
  for (let a = 0; a < nodes.length; a++) {
    for (let b = a + 1; b < nodes.length; b++) {
      const shared = table.between(neighbours[a]!.row, neighbours[b]!.row);
      if (shared > 0) lines.push(lineBetween(nodes[a]!, nodes[b]!, shared));
    }
  }
  return lines;
}

/** Objects of one kind are quicker to read. */
function nodeAt(
  x: number,
  y: number,
  radius: number,
  entity: Entity,
  lines: readonly string[],
): PictureNode {
  return { entity, x, y, radius, lines };
}

/** Moves nodes so that the highest begins at the upper edge, and says how high the picture is. */
function moveDown(nodes: readonly PictureNode[]): number {
  let top = Infinity;
  for (const { y, radius, above, lines } of nodes)
    top = Math.min(top, y - (above ? 14 + 13 * lines.length : radius + 6));
  let bottom = 0;
  for (const node of nodes) {
    node.y = round(node.y - top);
    bottom = Math.max(bottom, node.y + 10 + 13 * node.lines.length + 8);
  }
  return round(bottom);
}

/** `claims`: how many the two share. */
export function lineBetween(from: PictureNode, to: PictureNode, claims: number): PictureLine {
  return { from, to, strength: Math.min(3, claims) };
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
