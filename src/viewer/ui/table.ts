import { EDGE_FLAGS } from '../../model/index.ts';
import { idOf, typeOf } from '../data/graph.ts';
import { dateOf, statusOf } from '../query/filter.ts';
import { controlsOf, walkWithArrows } from '../focus.ts';
import { selectNode, selectPair } from '../state/transitions.ts';
import type { State } from '../state/state.ts';
import type { Context, Part, Snapshot } from './context.ts';
import { h, number } from './dom.ts';
import { relationWords, STATUS_NAMES } from './words.ts';

const PAGE = 100;
type Kind = 'entities' | 'links';

/**
 * The current view as a table: the same entities and links, the same selection. What is chosen here is chosen in
 * the picture, and the other way about.
 */
export function tablePane(context: Context): Part {
  let kind: Kind = 'entities';
  let shown = PAGE;
  let last: Snapshot | undefined;
  const tabs = (['entities', 'links'] as const).map((name) =>
    h(
      'button',
      {
        type: 'button',
        class: 'graph-chip',
        onclick: () => {
          kind = name;
          shown = PAGE;
          render();
        },
      },
      name === 'entities' ? 'Entities' : 'Links',
    ),
  );
  const body = h('div', {
    class: 'graph-rows',
    tabindex: '0',
    role: 'region',
    'aria-label': 'Table of the view',
  });
  walkWithArrows(body, () => controlsOf(body), ['ArrowUp', 'ArrowDown']);
  const more = h(
    'button',
    {
      type: 'button',
      class: 'graph-chip',
      onclick: () => {
        shown *= 4;
        render();
      },
    },
    'Show more rows',
  );
  const element = h(
    'section',
    { class: 'graph-pane graph-table', 'aria-label': 'Table' },
    h('div', { class: 'graph-chips', role: 'group', 'aria-label': 'Rows' }, ...tabs),
    body,
    more,
  );

  function render(): void {
    if (!last) return;
    tabs.forEach((tab, i) =>
      tab.setAttribute('aria-pressed', String((i === 0) === (kind === 'entities'))),
    );
    const rows = kind === 'entities' ? entityRows(context, last) : linkRows(context, last);
    more.hidden = rows.length <= shown;
    body.replaceChildren(
      h(
        'table',
        {},
        h(
          'caption',
          {},
          `${number(Math.min(shown, rows.length))} of ${number(rows.length)} ${kind}`,
        ),
        head(kind),
        h('tbody', {}, ...rows.slice(0, shown).map((row) => row())),
      ),
    );
    body.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  return {
    element,
    update(now, before) {
      last = now;
      const same = before?.scene === now.scene && before.state.selection === now.state.selection;
      if (same && before.state.pane === now.state.pane && body.hasChildNodes()) return;
      if (now.scene !== before?.scene) shown = PAGE;
      render();
    },
  };
}

function head(kind: Kind): HTMLElement {
  const names =
    kind === 'entities' ? ['Entity', 'Type', 'Links'] : ['From', 'Relation', 'To', 'How', 'When'];
  return h('thead', {}, h('tr', {}, ...names.map((name) => h('th', { scope: 'col' }, name))));
}

type Row = () => HTMLTableRowElement;

function entityRows(context: Context, { scene, state }: Snapshot): Row[] {
  const { graph, dispatch } = context;
  const degrees = new Map<number, number>();
  for (const { near, far, edges } of scene.bundles)
    for (const node of [near, far]) degrees.set(node, (degrees.get(node) ?? 0) + edges.length);
  return scene.nodes.map((node) => () => {
    const id = idOf(graph, node);
    const select = (): void => dispatch(selectNode(id));
    return row(isSelected(state, id), select, [
      graph.label[node]!,
      typeOf(graph, node),
      number(degrees.get(node) ?? 0),
    ]);
  });
}

function linkRows(context: Context, { scene, state }: Snapshot): Row[] {
  const { graph, dispatch } = context;
  const edges = scene.bundles.flatMap((bundle) => bundle.edges);
  return edges.map((edge) => () => {
    const ends = [graph.near[edge]!, graph.far[edge]!];
    const [from, to] = graph.flags[edge]! & EDGE_FLAGS.fromFar ? ends.reverse() : ends;
    const ids = [idOf(graph, from!), idOf(graph, to!)] as const;
    const day = graph.day[edge]!;
    const selected = state.selection.kind === 'pair' && ids.every((id) => isSelected(state, id));
    return row(selected, () => dispatch(selectPair(...ids)), [
      graph.label[from!]!,
      relationWords(graph, edge),
      graph.label[to!]!,
      STATUS_NAMES[statusOf(graph, edge)],
      day === 0 ? '' : dateOf(graph, day),
    ]);
  });
}

function isSelected({ selection }: State, id: string): boolean {
  if (selection.kind === 'none') return false;
  return selection.kind === 'node' ? selection.id === id : selection.ids.includes(id);
}

/** The first cell is the button of the row; the whole row can be clicked. */
function row(selected: boolean, select: () => void, cells: readonly string[]): HTMLTableRowElement {
  const [first, ...rest] = cells;
  return h(
    'tr',
    { 'aria-selected': String(selected), onclick: select },
    h('th', { scope: 'row' }, h('button', { type: 'button', class: 'graph-name' }, first)),
    ...rest.map((cell) => h('td', {}, cell)),
  );
}
