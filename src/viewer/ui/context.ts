import type { EntityId } from '../../model/index.ts';
import type { Graph, Places } from '../data/graph.ts';
import type { Source } from '../data/load.ts';
import type { NameIndex } from '../query/search.ts';
import type { Visible } from '../query/filter.ts';
import type { Scene } from '../query/scene.ts';
import type { State } from '../state/state.ts';
import type { Transition } from '../state/transitions.ts';

/** What every part of the page is given. */
export interface Context {
  readonly graph: Graph;
  readonly places: Places;
  readonly source: Source;
  readonly index: NameIndex;
  /** The way to the root of the site. */
  readonly root: string;
  readonly embedded: boolean;
  dispatch: (transition: Transition) => void;
  /** Says something to those who do not see the picture. */
  announce: (text: string) => void;
}

/** What a part of the page shows is a function of this. */
export interface Snapshot {
  state: State;
  visible: Visible;
  scene: Scene;
}

/** A part of the page. */
export interface Part {
  element: HTMLElement;
  update: (now: Snapshot, before: Snapshot | undefined) => void;
}

export function entityHref(context: Context, id: EntityId): string {
  return `${context.root}${id}.html`;
}

export function passageHref(context: Context, document: string, claim: string): string {
  return `${context.root}source/${document}.html#c-${claim}`;
}
