import type { EntityId } from '../../model/index.ts';
import { idOf, typeOf } from '../data/graph.ts';
import { edgesBetween, edgesOf } from '../query/neighbourhood.ts';
import { groupId, groupName, groupsOf } from '../query/groups.ts';
import { byStrength } from '../query/path.ts';
import { findPath, findShared, focusOn, goBack, hide, toggleGroup } from '../state/transitions.ts';
import type { Scope, State } from '../state/state.ts';
import { ofPath, ofShared, unknown } from './connections.ts';
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

function ofNode(context: Context, { visible, state }: Snapshot, node: number): HTMLElement[] {
  const { graph } = context;
  const id = idOf(graph, node);
  const edges = byStrength(graph, edgesOf(graph, visible.edges, node));
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
  const edges = byStrength(context.graph, edgesBetween(context.graph, visible.edges, one, other));
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
