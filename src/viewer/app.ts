import type { Source } from './data/load.ts';
import { idOf, Places } from './data/graph.ts';
import type { Box } from './draw/boxes.ts';
import type { Insets } from './draw/camera.ts';
import { Stage } from './draw/stage.ts';
import { highlightOf } from './highlight.ts';
import { listenToKeys } from './keyboard.ts';
import { NameIndex, spoken } from './query/search.ts';
import { readAddress, writeAddress } from './state/address.ts';
import { fitAll, goBack, moveTo, openPane, selectNode, selectPair } from './state/transitions.ts';
import { Store } from './store.ts';
import { entityHref, type Context, type Snapshot } from './ui/context.ts';
import { h, number } from './ui/dom.ts';
import { legend } from './ui/legend.ts';
import { panel } from './ui/panel.ts';
import { Panes } from './ui/panes.ts';
import { picker } from './ui/picker.ts';
import { questions } from './ui/questions.ts';
import { statusLine } from './ui/status.ts';
import { tools } from './ui/tools.ts';

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
 * between which the page answers: first the panels, then what draws, then the picture.
 */
export async function start(host: HTMLElement, source: Source, options: Options): Promise<void> {
  const { graph } = source;
  const places = new Places(graph);
  const initial = readAddress(location.hash);
  const store = new Store(graph, places, options.drawn ? initial : { ...initial, pane: 'table' });
  const live = h('p', { class: 'graph-live', 'aria-live': 'polite' });
  const context: Context = {
    graph,
    places,
    source,
    index: new NameIndex(graph),
    root: options.root,
    embedded: options.embedded,
    dispatch: (transition) => store.dispatch(transition),
    announce: (text) => {
      live.textContent = text;
    },
  };
  const canvas = h('div', {
    class: 'graph-stage',
    tabindex: '0',
    role: 'application',
    'aria-label': 'The graph. Arrow keys move along the links, question mark lists all keys.',
  });
  const search = picker(context, {
    label: 'Find an entity',
    placeholder: `Search ${number(graph.totalNodes)} entities`,
    pick: (id) => {
      context.dispatch(selectNode(id));
      if (options.drawn) canvas.focus();
    },
  });
  search.classList.add('graph-search');
  const details = panel(context);
  const bar = tools(context, {
    fit: () => context.dispatch(fitAll),
    zoom: (factor) => stage?.zoomBy(factor),
  });
  const panes = new Panes(context, () => ({ stage, now: store.now }));
  const keys = legend(context);
  const asks = questions(context);
  const parts = [details, keys, asks, statusLine(context), bar, panes];
  const title = [...host.querySelectorAll('h1')];
  const elements = parts.map(({ element }) => element);
  host.replaceChildren(...title, ...(options.drawn ? [canvas] : []), search, ...elements, live);
  host.classList.add('is-ready');
  host.classList.toggle('is-text', !options.drawn);
  host.classList.toggle('is-embedded', options.embedded);

  let hovered: number | undefined;
  let stage: Stage | undefined;
  store.subscribe((now, before) => {
    for (const part of parts) part.update(now, before);
    host.classList.toggle('by-groups', now.state.colours === 'groups');
  });
  try {
    await turn();
    const cool = options.drawn ? await options.warm : undefined;
    if (options.drawn) stage = openStage();
    cool?.();
  } catch {
    // No WebGL: what has been put up is put up again without a picture.
    return start(host, source, { ...options, drawn: false });
  }
  await turn();

  function openStage(): Stage {
    return new Stage(canvas, graph, {
      hover({ node, bundle }) {
        hovered = node;
        canvas.classList.toggle('is-pointing', (node ?? bundle) !== undefined);
        highlight(store.now);
      },
      clickNode: (node) => context.dispatch(selectNode(idOf(graph, node))),
      openNode: (node) => location.assign(entityHref(context, idOf(graph, node))),
      clickBundle: ({ near, far }) =>
        context.dispatch(selectPair(idOf(graph, near), idOf(graph, far))),
      clickNothing: () => {
        const { selection } = store.now.state;
        if (selection.kind !== 'none') context.dispatch((s) => goBack({ ...s, pane: 'none' }));
      },
      panels: () => elements.filter((e) => e !== bar.element).flatMap(boxIn),
      // For measuring: the picture is there.
      drawn: () => performance.mark('graph-drawn'),
      moved: () => rememberCamera(() => stage && context.dispatch(moveTo(stage.camera()))),
    });
  }

  function highlight({ state, scene }: Snapshot): void {
    stage?.highlight(highlightOf(state, scene, places, hovered));
  }

  store.subscribe((now, before) => {
    if (stage) picture(stage, now, before);
    if (before && now.state.selection !== before.state.selection) say(context, now);
    remember(now);
  });

  function picture(stage: Stage, now: Snapshot, before: Snapshot | undefined): void {
    const { state, scene } = now;
    const turned = state.selection !== before?.state.selection;
    if (scene !== before?.scene || state.colours !== before.state.colours)
      stage.show(scene, state.colours);
    if (turned || scene !== before.scene || state.scope !== before.state.scope) highlight(now);
    if (!before && state.camera) return void stage.moveTo(state.camera, false);
    if (
      !before ||
      state.scope !== before.state.scope ||
      (before.state.camera && !state.camera) ||
      state.filters.groups !== before.state.filters.groups
    )
      return void stage.moveTo(
        stage.cameraFor(before ? scene.nodes : wanted(stage, now), insets()),
        before !== undefined,
      );
    const chosen = stage.highlighted?.chosen ?? [];
    if (turned && state.selection.kind !== 'none' && !stage.shows(chosen, insets(), NEAR))
      void stage.moveTo(stage.cameraFor(stage.highlighted?.nodes ?? chosen, insets()), true);
  }

  /** What a picture is to begin with: what is selected and round it, else everything. */
  function wanted(stage: Stage, { state, scene }: Snapshot): readonly number[] {
    const selected = state.scope.kind === 'all' && state.selection.kind !== 'none';
    return (selected && stage.highlighted?.nodes) || scene.nodes;
  }

  /** Where an element lies over the picture; the panes do so with what is in them. */
  function boxIn(element: HTMLElement): Box[] {
    const part = element === panes.element ? element.querySelector('.graph-pane') : element;
    const box = part?.getBoundingClientRect();
    if (!box?.width) return [];
    const { left, top } = canvas.getBoundingClientRect();
    return [[box.left - left, box.top - top, box.right - left, box.bottom - top]];
  }

  /** What panels leave free of the picture. */
  function insets(): Insets {
    const open = !details.element.hidden;
    const { offsetWidth, offsetHeight } = details.element;
    const pane = Math.max(panes.width(), keys.element.open ? keys.element.offsetWidth + 16 : 0);
    const { offsetTop: asksTop, offsetHeight: asksHeight } = asks.element;
    const above = asksHeight > 0 && asksTop < host.clientHeight / 2 ? asksHeight + 32 : 0;
    const below = asksHeight > 0 && above === 0 ? host.clientHeight - asksTop + 8 : 0;
    // On small screens the panel comes from below.
    const beside = details.element.offsetLeft > 0;
    const narrow = host.clientWidth <= NARROW;
    return {
      top: narrow ? 112 : Math.max(64, above),
      left: narrow ? 8 : 16 + pane,
      bottom: open && !beside ? offsetHeight : Math.max(narrow ? 56 : 40, below),
      right: open && beside ? offsetWidth + 16 : narrow ? 8 : 16,
    };
  }

  let seen = `${canvas.clientWidth} ${canvas.clientHeight}`;
  new ResizeObserver(() => {
    // It tells the first size too.
    const size = `${canvas.clientWidth} ${canvas.clientHeight}`;
    if (size !== seen) stage?.resize();
    seen = size;
  }).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => stage?.retheme());
  addEventListener('hashchange', () => {
    // A link to a place on the page, such as "skip to the content", is no state.
    if (/^#?$|=/.test(location.hash)) context.dispatch(() => readAddress(location.hash));
  });
  listenToKeys({
    host,
    canvas,
    context,
    now: () => store.now,
    view: () => stage?.view(),
    zoom: (factor) => stage?.zoomBy(factor),
    search: () => search.querySelector('input')?.focus(),
    read: () => details.element.querySelector('a')?.focus(),
    pane: (pane) => {
      context.dispatch(openPane(pane));
      panes.focus();
    },
  });
  void loadRest(source, store, host);
}

/** Lets the browser paint and answer before the work goes on. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
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

/** Pixels up to which panels come from below: see the style sheet. */
const NARROW = 736;
/** Pixels between two nodes at which the lines between them can be told apart. */
const NEAR = 180;

let timer: ReturnType<typeof setTimeout> | undefined;

/** The camera is written down when it has come to rest. */
function rememberCamera(write: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(write, 400);
}

function remember({ state }: Snapshot): void {
  const hash = `#${writeAddress(state)}`;
  if (hash === (location.hash || '#')) return;
  history.replaceState(null, '', hash === '#' ? location.pathname + location.search : hash);
}
