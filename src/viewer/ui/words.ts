import type { EntityType } from '../../model/index.ts';
import type { Graph } from '../data/graph.ts';
import type { Status } from '../state/state.ts';

export const TYPE_NAMES: Record<EntityType, string> = {
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  event: 'Events',
  thing: 'Things',
};

export const STATUS_NAMES: Record<Status, string> = {
  asserted: 'Stated',
  reported: 'Reported',
  planned: 'Planned, asked or possible',
  negative: 'Denied or negative',
  contested: 'Contested',
};

/** AGREE → Agree */
export function className(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase();
}

/** signs-agreement-with → signs agreement with */
export function relationName(relation: string): string {
  return relation.replaceAll('-', ' ');
}

/** What stands between the two names: the label of an office is its title. */
export function relationWords(graph: Graph, edge: number): string {
  const label = graph.labels[graph.edgeLabel[edge]!]!;
  return graph.relations[graph.relation[edge]!] === 'holds-office' ? `${label} of` : label;
}
