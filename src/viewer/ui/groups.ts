import type { EntityId } from '../../model/index.ts';
import { groupId, groupName, groupsOf, type Group } from '../query/groups.ts';
import { colourBy, toggleGroup } from '../state/transitions.ts';
import type { Context, Part } from './context.ts';
import { h, number } from './dom.ts';
import { groupSign } from './icons.ts';

const FIRST = 40;

/** Who belongs together, by name: each group can be looked at alone, and all can be told apart by colour. */
export function groupPane(context: Context): Part {
  const list = h('ul', { class: 'graph-groups' });
  const colour = h('input', {
    type: 'checkbox',
    onchange: () => context.dispatch(colourBy(colour.checked ? 'groups' : 'types')),
  });
  let counted = -1;
  let keys: { id: EntityId; button: HTMLElement }[] = [];

  function fill(): void {
    counted = context.graph.nodes;
    const groups = groupsOf(context.graph);
    keys = groups.slice(0, FIRST).map((group, rank) => {
      const id = groupId(context.graph, group);
      return { id, button: groupButton(context, group, rank) };
    });
    list.replaceChildren(...keys.map(({ button }) => h('li', {}, button)));
    if (groups.length > FIRST)
      list.append(
        h('li', { class: 'graph-count' }, `${number(groups.length - FIRST)} smaller ones`),
      );
  }

  return {
    element: h(
      'section',
      { class: 'graph-pane', 'aria-label': 'Groups' },
      h('h2', { class: 'graph-heading' }, 'Who belongs together'),
      h(
        'p',
        { class: 'graph-count' },
        'Entities that have more to do with each other than with others, named after the most important ones. ' +
          'Choose one or several to see only them.',
      ),
      h('label', { class: 'graph-check' }, colour, 'Colour the shapes by group'),
      list,
    ),
    update({ state }) {
      if (counted !== context.graph.nodes) fill();
      colour.checked = state.colours === 'groups';
      for (const { id, button } of keys)
        button.setAttribute('aria-pressed', String(state.filters.groups.includes(id)));
      list.classList.toggle('is-coloured', state.colours === 'groups');
    },
  };
}

export function groupButton(context: Context, group: Group, rank: number): HTMLButtonElement {
  const { graph } = context;
  return h(
    'button',
    {
      type: 'button',
      class: 'graph-key',
      onclick: () => context.dispatch(toggleGroup(groupId(graph, group))),
    },
    groupSign(rank),
    h('span', { class: 'graph-group-name' }, groupName(graph, group)),
    h('span', { class: 'graph-number' }, number(group.size)),
  );
}
