import type { EntityType } from '../../model/index.ts';

/**
 * A shape for every type, so that colour is not the only sign. Corners on the circle of radius 1, from the top,
 * clockwise, y down; none: the circle itself.
 */
export const CORNERS: Record<EntityType, readonly (readonly [number, number])[]> = {
  person: [],
  organization: polygon(4, Math.PI / 4, 1.15),
  place: polygon(4, 0, 1.2),
  event: polygon(3, 0, 1.3),
  thing: polygon(6, 0, 1.08),
};

/** Numbers that the shader knows the shapes by. */
export const SHAPES: Record<EntityType, number> = {
  person: 0,
  organization: 1,
  place: 2,
  event: 3,
  thing: 4,
};

function polygon(corners: number, turn: number, reach: number): [number, number][] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners;
    return [reach * Math.sin(angle), -reach * Math.cos(angle)];
  });
}

/** Adds the outline of a node to the path of a canvas. */
export function traceShape(
  context: CanvasRenderingContext2D,
  type: EntityType,
  x: number,
  y: number,
  radius: number,
): void {
  const corners = CORNERS[type];
  context.beginPath();
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [dx, dy] of corners) context.lineTo(x + dx * radius, y + dy * radius);
  context.closePath();
}
