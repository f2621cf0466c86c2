/** What can happen to the state. Pure: a state and what happened in, a state out. */
import type { EntityId } from '../../model/index.ts';
import {
  NO_FILTERS,
  type Camera,
  type Colours,
  type Filters,
  type Pane,
  type State,
  type Status,
} from './state.ts';

export type Transition = (state: State) => State;

export const selectNode =
  (id: EntityId): Transition =>
  (state) => ({ ...state, selection: { kind: 'node', id } });

export const selectPair =
  (one: EntityId, other: EntityId): Transition =>
  (state) => ({ ...state, selection: { kind: 'pair', ids: [one, other] } });

/** The neighbourhood of a node, in one to three steps. */
export const focusOn =
  (id: EntityId, steps: 1 | 2 | 3): Transition =>
  (state) => ({
    ...withoutCamera(state),
    scope: { kind: 'focus', id, steps },
    selection: { kind: 'node', id },
  });

export const findPath =
  (from: EntityId, to: EntityId): Transition =>
  (state) => ({ ...withoutCamera(state), scope: { kind: 'path', from, to }, selection: NOTHING });

export const findShared =
  (one: EntityId, other: EntityId): Transition =>
  (state) => ({
    ...withoutCamera(state),
    scope: { kind: 'shared', one, other },
    selection: NOTHING,
  });

const NOTHING = { kind: 'none' } as const;

/** One step back: the pane, then the selection, then the scope. */
export const goBack: Transition = (state) => {
  if (state.pane !== 'none') return { ...state, pane: 'none' };
  if (state.selection.kind !== 'none') return { ...state, selection: NOTHING };
  return state.scope.kind === 'all' ? state : showAll(state);
};

export const showAll: Transition = (state) => ({ ...withoutCamera(state), scope: { kind: 'all' } });

export const openPane =
  (pane: Pane): Transition =>
  (state) => ({ ...state, pane: state.pane === pane ? 'none' : pane });

export const filterBy =
  (change: Partial<Filters>): Transition =>
  (state) => ({ ...state, filters: withoutUndefined({ ...state.filters, ...change }) });

type Toggled = 'types' | 'classes' | 'statuses';

/** Hides one kind, or shows it again. */
export const toggle =
  (list: Toggled, item: string): Transition =>
  (state) => {
    const items: readonly string[] = state.filters[list];
    const next = items.includes(item) ? items.filter((i) => i !== item) : [...items, item].sort();
    return filterBy({ [list]: next as readonly Status[] })(state);
  };

export const hide =
  (id: EntityId): Transition =>
  (state) => ({
    ...filterBy({ hidden: [...new Set([...state.filters.hidden, id])].sort() })(state),
    selection: NOTHING,
  });

/** Only one more group, or one less; none: all. */
export const toggleGroup =
  (id: EntityId): Transition =>
  (state) => {
    const { groups } = state.filters;
    const next = groups.includes(id) ? groups.filter((g) => g !== id) : [...groups, id].sort();
    return withoutCamera(filterBy({ groups: next })(state));
  };

export const colourBy =
  (colours: Colours): Transition =>
  (state) => ({ ...state, colours });

export const clearFilters: Transition = (state) => ({ ...state, filters: NO_FILTERS });

export const showMost =
  (limit: number): Transition =>
  (state) => ({ ...state, limit });

export const moveTo =
  (camera: Camera): Transition =>
  (state) => ({ ...state, camera });

export const fitAll: Transition = (state) => withoutCamera(state);

function withoutCamera({ camera: _camera, ...state }: State): State {
  return state;
}

/** An absent field and one that is undefined would be two states. */
function withoutUndefined(filters: { [K in keyof Filters]: Filters[K] | undefined }): Filters {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Filters;
}
