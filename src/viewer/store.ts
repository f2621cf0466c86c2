import type { Graph, Places } from './data/graph.ts';
import { applyFilters, type Visible } from './query/filter.ts';
import { composeScene } from './query/scene.ts';
import type { State } from './state/state.ts';
import type { Transition } from './state/transitions.ts';
import type { Snapshot } from './ui/context.ts';

/** The state, and what follows from it. Filters and scene are computed again only when something they hang on changed. */
export class Store {
  readonly #graph: Graph;
  readonly #places: Places;
  readonly #listeners: ((now: Snapshot, before: Snapshot | undefined) => void)[] = [];
  #now: Snapshot;
  #counted = 0;

  constructor(graph: Graph, places: Places, state: State) {
    this.#graph = graph;
    this.#places = places;
    const visible = applyFilters(graph, state.filters, places);
    this.#counted = graph.nodes;
    this.#now = { state, visible, scene: composeScene(graph, visible, state, places) };
  }

  get now(): Snapshot {
    return this.#now;
  }

  subscribe(listener: (now: Snapshot, before: Snapshot | undefined) => void): void {
    this.#listeners.push(listener);
    listener(this.#now, undefined);
  }

  dispatch(transition: Transition): void {
    this.#become(transition(this.#now.state));
  }

  /** More of the graph has arrived. */
  grown(): void {
    this.#become({ ...this.#now.state });
  }

  #become(state: State): void {
    const before = this.#now;
    if (state === before.state) return;
    const visible = this.#visible(state, before);
    const sameScene =
      visible === before.visible &&
      state.scope === before.state.scope &&
      state.limit === before.state.limit &&
      (state.selection === before.state.selection || this.#holdsSelection(state, before));
    const scene = sameScene
      ? before.scene
      : composeScene(this.#graph, visible, state, this.#places);
    this.#now = { state, visible, scene };
    for (const listener of this.#listeners) listener(this.#now, before);
  }

  #visible(state: State, before: Snapshot): Visible {
    if (state.filters === before.state.filters && this.#counted === this.#graph.nodes)
      return before.visible;
    this.#counted = this.#graph.nodes;
    return applyFilters(this.#graph, state.filters, this.#places);
  }

  /** Whether what is selected is drawn anyway. */
  #holdsSelection({ selection }: State, { scene }: Snapshot): boolean {
    if (selection.kind === 'none') return true;
    const ids = selection.kind === 'node' ? [selection.id] : selection.ids;
    return ids.every((id) => {
      const node = this.#places.of(id);
      return node !== undefined && scene.nodes.includes(node);
    });
  }
}
