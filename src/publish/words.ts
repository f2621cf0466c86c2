/** What the types of entities are called. */
import type { Entity, EntityType } from '../model/index.ts';

export const SINGULARS: ReadonlyMap<EntityType, string> = new Map([
  ['person', 'Person'],
  ['organization', 'Organization'],
  ['place', 'Place'],
  ['event', 'Event'],
  ['thing', 'Thing'],
]);

export const PLURALS: ReadonlyMap<EntityType, string> = new Map([
  ['person', 'People'],
  ['organization', 'Organizations'],
  ['place', 'Places'],
  ['event', 'Events'],
  ['thing', 'Things'],
]);

/** "Place · city" */
export function kindOf({ type, subtype }: Entity): string {
  const name = SINGULARS.get(type)!;
  return subtype === undefined || subtype === type ? name : `${name} · ${subtype}`;
}

/** `count(1, 'source')` → "1 source", `count(2, 'source')` → "2 sources". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`;
}

/** 12345 → "12,345" */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}
