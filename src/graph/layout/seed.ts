import { hash } from '../../base/hash.ts';
import type { EntityId } from '../../model/index.ts';

/** A point of the unit disc that depends on the id alone: no other node can move it. */
export function seedPoint(id: EntityId): { x: number; y: number } {
  const digits = hash(id, 16);
  const turn = parseInt(digits.slice(0, 8), 16) / 0x1_0000_0000;
  const reach = Math.sqrt(parseInt(digits.slice(8), 16) / 0x1_0000_0000);
  return { x: reach * Math.cos(turn * 2 * Math.PI), y: reach * Math.sin(turn * 2 * Math.PI) };
}
