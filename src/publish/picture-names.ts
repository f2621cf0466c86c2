/** Where the names of a crowded picture stand, so that they cover neither one another nor the dots. */
import { shorten, type PictureNode, type Side } from './picture.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Frame {
  width: number;
  height: number;
}

const LONGEST_NAME = 26;
/** Of so many nodes the best connected one gets a name even where it covers smaller dots. */
const SURELY_NAMED = 4;
/** About how wide a letter of a wide sans serif is, and half the height of a line, in pixels. */
const LETTER = 7;
const HALF_LINE = 8;
/** How much larger words are on a phone, where the picture shrinks: see pictures.css. */
const PHONE = 2.7;
const SIDES: readonly Side[] = ['right', 'left', 'below', 'above'];

/** Gives names to nodes, the best connected first, where the words have room. */
export function placeNames(nodes: readonly PictureNode[], frame: Frame): void {
  const dots = nodes.map(({ x, y, radius }) => boxAround(x, y, radius));
  const names: Box[] = [];
  for (const [index, node] of nodes.entries()) {
    const words = shorten(node.entity.label, LONGEST_NAME);
    const boxes = SIDES.map((side) => ({ side, box: boxOf(node, words, side, 1) })).filter(
      ({ box }) => isWithin(box, frame) && !names.some((other) => overlap(box, other)),
    );
    const others = dots.filter((_, at) => at !== index);
    // The names that a reader looks for first may cover lesser dots, the others none.
    const lesser = index * SURELY_NAMED < nodes.length ? dots.slice(0, index) : others;
    const free = firstFree(boxes, others) ?? firstFree(boxes, lesser);
    if (free === undefined) continue;
    node.lines = [words];
    node.side = free.side;
    names.push(free.box);
  }
  markLarge(nodes, frame);
}

function firstFree<T extends { box: Box }>(boxes: readonly T[], dots: readonly Box[]) {
  return boxes.find(({ box }) => !dots.some((dot) => overlap(box, dot)));
}

/** Those whose names do not meet even when the words are as large as a phone needs. */
function markLarge(nodes: readonly PictureNode[], frame: Frame): void {
  const names: Box[] = [];
  for (const node of nodes) {
    if (node.side === undefined) continue;
    const box = boxOf(node, node.lines[0]!, node.side, PHONE);
    if (!isWithin(box, frame) || names.some((other) => overlap(box, other))) continue;
    node.large = true;
    names.push(box);
  }
}

function boxOf({ x, y, radius }: PictureNode, words: string, side: Side, scale: number): Box {
  const [length, half, gap] = [words.length * LETTER * scale, HALF_LINE * scale, radius + 4];
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + gap : x - gap - length;
    return { left, right: left + length, top: y - half, bottom: y + half };
  }
  const top = side === 'below' ? y + radius : y - radius - 2 * half;
  return { left: x - length / 2, right: x + length / 2, top, bottom: top + 2 * half };
}

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isWithin(box: Box, { width, height }: Frame): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
