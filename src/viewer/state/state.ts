/** Everything that the view shows, as one plain value. The address of the page is this value, written down. */
import type { EntityId } from '../../model/index.ts';

export const STATUSES = ['asserted', 'reported', 'planned', 'negative', 'contested'] as const;
export type Status = (typeof STATUSES)[number];

export interface Filters {
  /** Entity types that are not shown. */
  types: readonly string[];
  /** Event classes that are not shown. */
  classes: readonly string[];
  /** Statuses that are not shown. */
  statuses: readonly Status[];
  /** Only this relation. */
  relation?: string;
  /** Only this document. */
  document?: string;
  /** ISO 8601 dates, both inclusive. Statements without a date are left out as soon as one is set. */
  from?: string;
  until?: string;
  /** At least so many independent sources. */
  sources: number;
  /** Hundredths. */
  confidence: number;
  /** Only the communities of these entities; empty: all. */
  groups: readonly EntityId[];
  /** Entities that were hidden one by one. */
  hidden: readonly EntityId[];
  /** Entities without any link, too. */
  alone: boolean;
}

export type Selection =
  | { kind: 'none' }
  | { kind: 'node'; id: EntityId }
  | { kind: 'pair'; ids: readonly [EntityId, EntityId] };

/** What of the graph is looked at. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'focus'; id: EntityId; steps: 1 | 2 | 3 }
  | { kind: 'path'; from: EntityId; to: EntityId }
  | { kind: 'shared'; one: EntityId; other: EntityId };

/** The middle of the picture and its width, in layout units. */
export interface Camera {
  x: number;
  y: number;
  width: number;
}

/** What the colours of the shapes tell. */
export type Colours = 'types' | 'groups';

export type Pane = 'none' | 'groups' | 'filters' | 'table' | 'share' | 'help';

export interface State {
  selection: Selection;
  scope: Scope;
  filters: Filters;
  /** The most important so many are drawn. */
  limit: number;
  pane: Pane;
  colours: Colours;
  /** Absent: everything fits in. */
  camera?: Camera;
}

export const LIMIT = 1_500;

export const NO_FILTERS: Filters = {
  types: [],
  classes: [],
  statuses: [],
  sources: 1,
  confidence: 0,
  groups: [],
  hidden: [],
  alone: false,
};

export const INITIAL: State = {
  selection: { kind: 'none' },
  scope: { kind: 'all' },
  filters: NO_FILTERS,
  limit: LIMIT,
  pane: 'none',
  colours: 'types',
};
