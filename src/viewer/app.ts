import type { Source } from './data/load.ts';
import { idOf, Places } from './data/graph.ts';
import { Stage, type Insets } from './draw/stage.ts';
import { highlightOf } from './highlight.ts';
import { NameIndex, spoken } from './query/search.ts';
import { readAddress, writeAddress } from './state/address.ts';
import { fitAll, moveTo, selectNode, selectPair, goBack } from './state/transitions.ts';
import { Store } from './store.ts';
import type { Context, Part, Snapshot } from './ui/context.ts';
import { entityHref } from './ui/context.ts';
import { h } from './ui/dom.ts';
import { legend } from './ui/legend.ts';
import { panel } from './ui/panel.ts';
import { picker } from './ui/picker.ts';
import { statusLine } from './ui/status.ts';
import { tools } from './ui/tools.ts';

export interface Options {
  root: string;
  embedded: boolean;
}

/** Puts the view into its element and keeps picture, panels and address in step with the state. */
export function start(host: HTMLElement, source: Source, { root, embedded }: Options): void {
  const { graph } = source;
  const places = new Places(graph);
  const store = new Store(graph, places, readAddress(location.hash));
  const live = h('p', { class: 'graph-live', 'aria-live': 'polite' });
  const context: Context = {
    graph,
    places,
    source,
    index: new NameIndex(graph),
    root,
    embedded,
    dispatch: (transition) => store.dispatch(transition),
    announce: (text) => {
      live.textContent = text;
    },
  };
  const canvas = h('div', { class: 'graph-stage' });
  const details = panel(context);
  const zoom = (factor: number): void => stage.zoomBy(factor);
  const parts: Part[] = [
    details,
    legend(context),
    statusLine(context),
    tools(context, { fit: () => context.dispatch(fitAll), zoom }, []),
  ];
  const search = picker(context, {
    label: 'Find an entity',
    placeholder: `Search ${graph.totalNodes} entities`,
    pick: (id) => context.dispatch(selectNode(id)),
  });
  search.classList.add('graph-search');
  const title = [...host.querySelectorAll('h1')];
  host.replaceChildren(...title, canvas, search, ...parts.map(({ element }) => element), live);
  host.classList.add('is-ready');

  let hovered: number | undefined;
  const stage = new Stage(canvas, graph, {
    hover(node) {
      hovered = node;
      canvas.classList.toggle('is-pointing', node !== undefined);
      highlight(store.now);
    },
    clickNode: (node) => context.dispatch(selectNode(idOf(graph, node))),
    openNode: (node) => location.assign(entityHref(context, idOf(graph, node))),
    clickBundle: ({ near, far }) =>
      context.dispatch(selectPair(idOf(graph, near), idOf(graph, far))),
    clickNothing: () => {
      if (store.now.state.selection.kind !== 'none') context.dispatch(goBack);
    },
    moved: (camera) => rememberCamera(() => context.dispatch(moveTo(camera))),
  });
  const highlight = ({ state, scene }: Snapshot): void =>
    stage.highlight(highlightOf(state, scene, places, hovered));

  store.subscribe((now, before) => {
    for (const part of parts) part.update(now, before);
    if (now.scene !== before?.scene) stage.show(now.scene);
    if (now.state.camera === undefined && (!before || needsFit(now, before)))
      void stage.moveTo(stage.cameraFor(now.scene.nodes, insets()), before !== undefined);
    else if (!before && now.state.camera) void stage.moveTo(now.state.camera, false);
    if (!before || now.state.selection !== before.state.selection || now.scene !== before.scene)
      highlight(now);
    if (before && now.state.selection !== before.state.selection) say(context, now);
    remember(now);
  });

  function insets(): Insets {
    const wide = host.clientWidth > 736;
    const open = !details.element.hidden;
    const { offsetWidth, offsetHeight } = details.element;
    if (wide) return { top: 16, left: 16, bottom: 40, right: open ? offsetWidth + 16 : 16 };
    return { top: 64, left: 8, right: 8, bottom: open ? offsetHeight : 56 };
  }

  new ResizeObserver(() => stage.resize()).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => stage.retheme());
  addEventListener('hashchange', () => {
    // A link to a place on the page, such as "skip to the content", is no state.
    if (/^#?$|=/.test(location.hash)) context.dispatch(() => readAddress(location.hash));
  });
  void loadRest(source, store);
}

/** The camera goes back to fit when the scope changed, or when it is asked for. */
function needsFit(now: Snapshot, before: Snapshot): boolean {
  return now.state.scope !== before.state.scope || before.state.camera !== undefined;
}

async function loadRest(source: Source, store: Store): Promise<void> {
  for (let more = source.graph.nodes < source.graph.totalNodes; more;) {
    more = await source.more();
    store.grown();
  }
}

function say({ graph, places, announce }: Context, { state: { selection } }: Snapshot): void {
  if (selection.kind !== 'node') return;
  const node = places.of(selection.id);
  if (node !== undefined) announce(`${spoken(graph, node)} selected`);
}

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
