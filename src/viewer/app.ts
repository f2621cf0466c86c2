import { Places } from './data/graph.ts';
import type { Source } from './data/load.ts';
import type { Stage } from './draw/stage.ts';
import { keepFocus } from './focus.ts';
import { listenToKeys } from './keyboard.ts';
import { layOut, type Layout } from './layout.ts';
import { openPicture } from './picture.ts';
import { NameIndex, spoken } from './query/search.ts';
import { remember } from './record.ts';
import { readAddress } from './state/address.ts';
import { openPane, type Transition } from './state/transitions.ts';
import { Store } from './store.ts';
import { inTurns } from './turns.ts';
import type { Context, Snapshot } from './ui/context.ts';
import { h } from './ui/dom.ts';

export interface Options {
  root: string;
  embedded: boolean;
  /** false: no picture, the table stands in for it. */
  drawn: boolean;
  /** When graphics are ready to draw with little to wait for; the function in it ends the preparation. */
  warm?: Promise<() => void>;
}

/**
 * Puts the view into its element and keeps picture, panels and address in step with the state. It does so in turns,
 * between which the page answers: first the panels, then the picture. What the page held is seen until then.
 */
export async function start(host: HTMLElement, source: Source, options: Options): Promise<void> {
  const { drawn } = options;
  const turns = inTurns();
  const live = h('p', { class: 'graph-live', 'aria-live': 'polite' });
  const places = new Places(source.graph);
  const initial = readAddress(location.hash);
  const store = new Store(source.graph, places, drawn ? initial : { ...initial, pane: 'table' });
  let change = (made: () => void): void => made();
  const context = contextOf(source, places, options, live, (transition) =>
    change(() => store.dispatch(drawn ? transition : besideTable(transition))),
  );
  await turns.next();
  let stage: Stage | undefined;
  const layout = layOut(context, { drawn, stage: () => stage, now: () => store.now });
  change = keepFocus(layout.elements, layout.next);
  await turns.next();
  const still = putUp(host, [...layout.elements, live], options);
  for (const part of layout.parts) {
    store.subscribe(part.update);
    await turns.next();
  }
  store.subscribe(({ state }) => host.classList.toggle('by-groups', state.colours === 'groups'));
  const ready = (): void => {
    for (const element of still) element.remove();
    // For measuring: the picture is there.
    if (drawn) performance.mark('graph-drawn');
  };
  try {
    if (drawn) {
      const cool = await options.warm;
      stage = await openPicture(context, store, { ...layout, drawn: ready }, turns);
      cool?.();
    }
  } catch {
    // No WebGL: what has been put up is put up again without a picture.
    for (const element of [...layout.elements, live]) element.remove();
    return start(host, source, { ...options, drawn: false });
  }
  if (!drawn) ready();
  await turns.next();
  store.subscribe((now, before) => {
    if (before && now.state.selection !== before.state.selection) say(context, now);
    remember(now.state);
  });
  listen(host, context, store, layout, () => stage);
  void loadRest(source, store, host);
}

function contextOf(
  source: Source,
  places: Places,
  { root, embedded }: Options,
  live: HTMLElement,
  dispatch: Context['dispatch'],
): Context {
  return {
    graph: source.graph,
    places,
    source,
    index: new NameIndex(source.graph),
    root,
    embedded,
    dispatch,
    announce: (text) => {
      live.textContent = text;
    },
  };
}

/** Where there is no picture the table stays, whatever pane is closed. */
function besideTable(transition: Transition): Transition {
  return (state) => {
    const next = transition(state.pane === 'table' ? { ...state, pane: 'none' } : state);
    return next.pane === 'none' ? { ...next, pane: 'table' } : next;
  };
}

/** Returns what the page held: seen, but out of reach, until there is a picture. */
function putUp(
  host: HTMLElement,
  elements: readonly HTMLElement[],
  { drawn, embedded }: Options,
): HTMLElement[] {
  const still = [...host.querySelectorAll<HTMLElement>(':scope > :not(h1)')];
  for (const element of still) element.inert = true;
  host.append(...elements);
  host.classList.add('is-ready');
  host.classList.toggle('is-text', !drawn);
  host.classList.toggle('is-embedded', embedded);
  return still;
}

function listen(
  host: HTMLElement,
  context: Context,
  store: Store,
  layout: Layout,
  stage: () => Stage | undefined,
): void {
  const { canvas } = layout;
  const size = (): string => `${canvas.clientWidth} ${canvas.clientHeight}`;
  let seen = size();
  new ResizeObserver(() => {
    // It tells the first size too.
    if (size() !== seen) stage()?.resize();
    seen = size();
  }).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => stage()?.retheme());
  addEventListener('hashchange', () => {
    // A link to a place on the page, such as "skip to the content", is no state.
    if (/^#?$|=/.test(location.hash)) context.dispatch(() => readAddress(location.hash));
  });
  listenToKeys({
    host,
    canvas,
    context,
    now: () => store.now,
    view: () => stage()?.view(),
    zoom: (factor) => stage()?.zoomBy(factor),
    search: layout.search,
    read: layout.read,
    pane: (pane) => {
      context.dispatch(openPane(pane));
      layout.enterPane();
    },
  });
}

async function loadRest(source: Source, store: Store, host: HTMLElement): Promise<void> {
  try {
    for (let more = source.graph.nodes < source.graph.totalNodes; more;) {
      more = await source.more();
      store.grown();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    host.append(h('p', { class: 'graph-failure', role: 'alert' }, message));
  }
}

function say(
  { graph, places, announce }: Context,
  { state: { selection }, scene }: Snapshot,
): void {
  if (selection.kind !== 'node') return;
  const node = places.of(selection.id);
  if (node === undefined) return;
  const links = scene.bundles.filter(({ near, far }) => near === node || far === node).length;
  announce(`${spoken(graph, node)}, linked to ${links} shown`);
}
