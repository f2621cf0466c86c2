import { idOf } from './data/graph.ts';
import type { View } from './draw/view.ts';
import { neighbourTowards } from './keys.ts';
import { fitAll, goBack, selectNode } from './state/transitions.ts';
import type { Pane } from './state/state.ts';
import type { Context, Snapshot } from './ui/context.ts';

export interface Keyboard {
  host: HTMLElement;
  canvas: HTMLElement;
  context: Context;
  now: () => Snapshot;
  view: () => View | undefined;
  zoom: (factor: number) => void;
  search: () => void;
  /** Moves the focus to what is said of the selection. */
  read: () => void;
  pane: (pane: Pane) => void;
}

const PANES: Partial<Record<string, Pane>> = {
  g: 'groups',
  f: 'filters',
  t: 'table',
  s: 'share',
  '?': 'help',
};

/** Keys of the whole view, and those of the picture when it has the focus. */
export function listenToKeys(keyboard: Keyboard): void {
  const { canvas, context } = keyboard;
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !isOurs(keyboard, event)) return;
    if (isTyping(event.target) && event.key !== 'Escape') return;
    const done = onCanvas(keyboard, event) || anywhere(keyboard, event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Before the search of the whole site hears of it, which opens on this key too.
  const onSlash = (event: KeyboardEvent): void => {
    if (event.key !== '/' || !isOurs(keyboard, event) || isTyping(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    keyboard.search();
  };
  document.addEventListener('keydown', onSlash, { capture: true });
  canvas.addEventListener('focus', () => {
    const { selection } = keyboard.now().state;
    if (selection.kind === 'none') context.announce('Press an arrow key to begin');
  });
}

/** Whether a plain key was pressed in the view, or nowhere in particular. */
function isOurs({ host }: Keyboard, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return host.contains(event.target as Node) || event.target === document.body;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** Arrow keys and Enter, while the picture has the focus. */
function onCanvas(keyboard: Keyboard, event: KeyboardEvent): boolean {
  const { canvas, context, now, view } = keyboard;
  if (event.target !== canvas) return false;
  const { state, scene } = now();
  if (event.key === 'Enter' && state.selection.kind !== 'none') {
    keyboard.read();
    return true;
  }
  const seen = view();
  if (!seen || !event.key.startsWith('Arrow')) return false;
  const { graph, places } = context;
  const node = state.selection.kind === 'node' ? places.of(state.selection.id) : undefined;
  const next = neighbourTowards(graph, scene, seen, node, event.key);
  if (next === undefined) context.announce('No link leads that way');
  else context.dispatch(selectNode(idOf(graph, next)));
  return true;
}

function anywhere(keyboard: Keyboard, { key, target }: KeyboardEvent): boolean {
  const { context, canvas } = keyboard;
  const pane = PANES[key];
  if (pane) keyboard.pane(pane);
  else if (key === '+') keyboard.zoom(1.6);
  else if (key === '-') keyboard.zoom(1 / 1.6);
  else if (key === '0') context.dispatch(fitAll);
  else if (key === 'Escape') {
    // From a pane the focus goes back to the button of the pane, with its closing.
    const inPane = (target as Element).closest('.graph-panes') !== null;
    context.dispatch(goBack);
    if (!inPane) canvas.focus();
  } else return false;
  return true;
}
