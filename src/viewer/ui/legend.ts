import { ENTITY_TYPES, type EntityId } from '../../model/index.ts';
import { groupId, groupsOf } from '../query/groups.ts';
import { STATUSES } from '../state/state.ts';
import { toggle } from '../state/transitions.ts';
import type { Context, Part } from './context.ts';
import { groupButton } from './groups.ts';
import { h, number, svg } from './dom.ts';
import { typeSign } from './icons.ts';
import { STATUS_NAMES, TYPE_NAMES } from './words.ts';

/** What shapes, colours and lines mean; a click hides a kind. */
export function legend(context: Context): Part & { element: HTMLDetailsElement } {
  const counts = ENTITY_TYPES.map(() => h('span', { class: 'graph-number' }));
  const types = ENTITY_TYPES.map((type, i) =>
    h(
      'button',
      {
        type: 'button',
        class: 'graph-key',
        onclick: () => context.dispatch(toggle('types', type)),
      },
      typeSign(type),
      TYPE_NAMES[type],
      counts[i],
    ),
  );
  const statuses = STATUSES.map((status) =>
    h(
      'button',
      {
        type: 'button',
        class: 'graph-key',
        onclick: () => context.dispatch(toggle('statuses', status)),
      },
      svg(
        'svg',
        { viewBox: '0 0 26 8', class: `graph-line is-${status}`, 'aria-hidden': 'true' },
        svg('path', { d: 'M1 4h24' }),
      ) as unknown as HTMLElement,
      STATUS_NAMES[status],
    ),
  );
  const groups = largestGroups(context);
  const element = h(
    'details',
    { class: 'graph-legend', open: matchMedia('(min-width: 46rem)').matches },
    h('summary', {}, 'Legend'),
    h('div', { role: 'group', 'aria-label': 'Types' }, ...types),
    groups.element,
    h('div', { role: 'group', 'aria-label': 'Lines' }, ...statuses),
  );
  return {
    element,
    update(now, before) {
      const { state, visible } = now;
      groups.update(now, before);
      if (before && before.visible === visible) return;
      const present = countTypes(context, visible.nodes);
      ENTITY_TYPES.forEach((type, i) => {
        counts[i]!.textContent = number(present[i]!);
        types[i]!.setAttribute('aria-pressed', String(!state.filters.types.includes(type)));
      });
      STATUSES.forEach((status, i) => {
        statuses[i]!.setAttribute('aria-pressed', String(!state.filters.statuses.includes(status)));
      });
    },
  };
}

const GROUPS = 8;

/** The groups that have a colour of their own, while colours tell groups. */
function largestGroups(context: Context): Part {
  const element = h('div', { role: 'group', 'aria-label': 'Groups', hidden: true });
  let counted = -1;
  let ids: EntityId[] = [];
  return {
    element,
    update({ state }) {
      element.hidden = state.colours !== 'groups';
      if (element.hidden) return;
      if (counted !== context.graph.nodes) {
        counted = context.graph.nodes;
        const groups = groupsOf(context.graph).slice(0, GROUPS);
        ids = groups.map((group) => groupId(context.graph, group));
        element.replaceChildren(...groups.map((group, rank) => groupButton(context, group, rank)));
      }
      const { groups } = state.filters;
      ids.forEach((id, rank) => {
        const shown = groups.length === 0 || groups.includes(id);
        element.children[rank]!.setAttribute('aria-pressed', String(shown));
      });
    },
  };
}

function countTypes({ graph }: Context, nodes: Uint8Array): number[] {
  const counts = ENTITY_TYPES.map(() => 0);
  for (let i = 0; i < nodes.length; i++) if (nodes[i] === 1) counts[graph.type[i]!]!++;
  return counts;
}
