import type { EntityId } from '../../model/index.ts';
import { idOf, typeOf } from '../data/graph.ts';
import { edgesBetween, edgesOf } from '../query/neighbourhood.ts';
import { groupId, groupName, groupsOf } from '../query/groups.ts';
import { strength } from '../query/path.ts';
import { findPath, findShared, focusOn, goBack, hide, toggleGroup } from '../state/transitions.ts';
import type { Scope, State } from '../state/state.ts';
import { entityHref, type Context, type Part, type Snapshot } from './context.ts';
import { h, plural } from './dom.ts';
import { icon, typeSign } from './icons.ts';
import { picker } from './picker.ts';
import { nameButton, statement } from './statement.ts';

const FIRST = 12;

/** What is said of the selection, or on the path, with the words that say it. */
export function panel(context: Context): Part {
  const body = h('div', { class: 'graph-panel-body' });
  const close = h(
    'button',
    {
      type: 'button',
      class: 'graph-button graph-close',
      'aria-label': 'Close',
      onclick: () => context.dispatch(goBack),
    },
    icon('close'),
  );
  const element = h(
    'aside',
    { class: 'graph-panel', 'aria-label': 'Details', tabindex: '-1', hidden: true },
    close,
    body,
  );
  return {
    element,
    update({ state, scene, visible }, before) {
      if (before && sameTopic(state, before.state) && visible === before.visible) return;
      const content = contentOf(context, { state, scene, visible });
      element.hidden = content === undefined;
      if (content) body.replaceChildren(...content);
      if (content && before && !sameTopic(state, before.state)) body.scrollTop = 0;
    },
  };
}

function sameTopic(one: State, other: State): boolean {
  return one.selection === other.selection && one.scope === other.scope;
}

function contentOf(context: Context, now: Snapshot): HTMLElement[] | undefined {
  const { selection, scope } = now.state;
  const placeOf = (id: EntityId): number | undefined => context.places.of(id);
  if (selection.kind === 'node') {
    const node = placeOf(selection.id);
    return node === undefined ? unknown(selection.id) : ofNode(context, now, node);
  }
  if (selection.kind === 'pair') {
    const [one, other] = selection.ids.map(placeOf);
    if (one === undefined || other === undefined) return unknown(selection.ids.join(', '));
    return ofPair(context, now, one, other);
  }
  if (scope.kind === 'focus') {
    const node = placeOf(scope.id);
    return node === undefined ? unknown(scope.id) : ofNode(context, now, node);
  }
  if (scope.kind === 'path') return ofPath(context, now, scope);
  return scope.kind === 'shared' ? ofShared(context, now, scope) : undefined;
}

function unknown(id: string): HTMLElement[] {
  return [
    h('h2', {}, 'Not in this graph'),
    h('p', {}, `Nothing here is called ${id}. It may have been renamed since the link was made.`),
  ];
}

function ofNode(context: Context, { visible, state }: Snapshot, node: number): HTMLElement[] {
  const { graph } = context;
  const id = idOf(graph, node);
  const edges = sorted(context, edgesOf(graph, visible.edges, node));
  const all = graph.from[node + 1]! - graph.from[node]!;
  const count = plural(edges.length, 'statement', 'statements');
  return [
    heading(context, node),
    h('p', { class: 'graph-count' }, edges.length < all ? `${count} of ${all}` : count),
    ...groupOf(context, node, state),
    actions(context, id, state.scope),
    ...list(context, edges),
  ];
}

/** The community it belongs to, to be looked at alone. */
function groupOf(context: Context, node: number, { filters }: State): HTMLElement[] {
  const groups = groupsOf(context.graph);
  const group = groups.find(({ number }) => number === context.graph.community[node]);
  if (!group) return [];
  const id = groupId(context.graph, group);
  const name = groupName(context.graph, group);
  return [
    h(
      'p',
      { class: 'graph-count' },
      'In the group of ',
      h(
        'button',
        {
          type: 'button',
          class: 'graph-link',
          'aria-pressed': String(filters.groups.includes(id)),
          onclick: () => context.dispatch(toggleGroup(id)),
        },
        name,
      ),
    ),
  ];
}

function heading(context: Context, node: number): HTMLElement {
  const { graph } = context;
  const href = entityHref(context, idOf(graph, node));
  return h(
    'h2',
    { class: 'graph-heading' },
    typeSign(typeOf(graph, node)),
    h(
      'a',
      { href, ...(context.embedded && { target: '_blank', rel: 'noopener' }) },
      graph.label[node],
    ),
  );
}

function actions(context: Context, id: EntityId, scope: Scope): HTMLElement {
  const { dispatch } = context;
  const steps = ([1, 2, 3] as const).map((count) => {
    const pressed = scope.kind === 'focus' && scope.id === id && scope.steps === count;
    const click = (): void => dispatch(pressed ? goBackToAll : focusOn(id, count));
    return h(
      'button',
      { type: 'button', class: 'graph-chip', 'aria-pressed': String(pressed), onclick: click },
      String(count),
    );
  });
  return h(
    'div',
    { class: 'graph-actions' },
    h(
      'div',
      { class: 'graph-steps', role: 'group', 'aria-label': 'Neighbourhood in steps' },
      h('span', {}, 'Neighbourhood'),
      ...steps,
    ),
    picker(context, {
      label: 'Path to another entity',
      placeholder: 'Path to …',
      pick: (to) => dispatch(findPath(id, to)),
    }),
    picker(context, {
      label: 'What it shares with another entity',
      placeholder: 'In common with …',
      pick: (to) => dispatch(findShared(id, to)),
    }),
    h('button', { type: 'button', class: 'graph-chip', onclick: () => dispatch(hide(id)) }, 'Hide'),
  );
}

const goBackToAll = (state: State): State => ({ ...state, scope: { kind: 'all' } });

function ofPair(
  context: Context,
  { visible }: Snapshot,
  one: number,
  other: number,
): HTMLElement[] {
  const edges = sorted(context, edgesBetween(context.graph, visible.edges, one, other));
  return [
    h(
      'h2',
      { class: 'graph-heading' },
      nameButton(context, one),
      ' and ',
      nameButton(context, other),
    ),
    h('p', { class: 'graph-count' }, plural(edges.length, 'statement', 'statements')),
    ...list(context, edges),
  ];
}

function ofPath(
  context: Context,
  { scene }: Snapshot,
  scope: { from: EntityId; to: EntityId },
): HTMLElement[] {
  const { path } = scene;
  if (!path)
    return [
      h('h2', { class: 'graph-heading' }, 'No path'),
      h(
        'p',
        {},
        `${name(context, scope.from)} and ${name(context, scope.to)} are not connected by what the filters let through.`,
      ),
    ];
  const stops = path.nodes.map((node, i) =>
    h(
      'li',
      { class: 'graph-stop' },
      h(
        'div',
        { class: 'graph-station' },
        typeSign(typeOf(context.graph, node)),
        nameButton(context, node),
      ),
      path.edges[i] !== undefined && h('ul', {}, statement(context, path.edges[i])),
    ),
  );
  return [
    h(
      'h2',
      { class: 'graph-heading' },
      `From ${name(context, scope.from)} to ${name(context, scope.to)}`,
    ),
    h('p', { class: 'graph-count' }, plural(path.edges.length, 'step', 'steps')),
    h('ol', { class: 'graph-path' }, ...stops),
  ];
}

function ofShared(
  context: Context,
  { scene, visible }: Snapshot,
  scope: { one: EntityId; other: EntityId },
): HTMLElement[] {
  const { graph, places } = context;
  const [one, other] = [places.of(scope.one), places.of(scope.other)];
  const names = `${name(context, scope.one)} and ${name(context, scope.other)}`;
  if (one === undefined || other === undefined) return unknown(names);
  const common = scene.nodes.filter((node) => node !== one && node !== other);
  const items = common.slice(0, FIRST).map((node) => {
    const best = [one, other].flatMap((end) =>
      sorted(context, edgesBetween(graph, visible.edges, end, node)).slice(0, 1),
    );
    return h(
      'li',
      { class: 'graph-stop' },
      h(
        'div',
        { class: 'graph-station' },
        typeSign(typeOf(graph, node)),
        nameButton(context, node),
      ),
      h('ul', {}, ...best.map((edge) => statement(context, edge))),
    );
  });
  const count = plural(common.length, 'entity', 'entities');
  return [
    h('h2', { class: 'graph-heading' }, names),
    h(
      'p',
      { class: 'graph-count' },
      common.length > 0 ? `${count} in common` : 'Nothing in common here.',
    ),
    h('ul', { class: 'graph-path' }, ...items),
  ];
}

function name({ graph, places }: Context, id: EntityId): string {
  const node = places.of(id);
  return node === undefined ? id : graph.label[node]!;
}

/** The strongest first. */
function sorted({ graph }: Context, edges: number[]): number[] {
  return edges.sort((a, b) => strength(graph, b) - strength(graph, a) || a - b);
}

/** Some statements, and a button for the others. */
function list(context: Context, edges: readonly number[]): HTMLElement[] {
  const items = h('ul', { class: 'graph-statements' });
  const more = h('button', { type: 'button', class: 'graph-chip graph-more' });
  let shown = 0;
  const grow = (): void => {
    items.append(...edges.slice(shown, shown + FIRST).map((edge) => statement(context, edge)));
    shown = Math.min(edges.length, shown + FIRST);
    more.hidden = shown >= edges.length;
    more.textContent = `Show more of ${edges.length - shown}`;
  };
  more.addEventListener('click', grow);
  grow();
  return [items, more];
}
