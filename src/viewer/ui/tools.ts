import { openPane } from '../state/transitions.ts';
import type { Pane } from '../state/state.ts';
import type { Context, Part } from './context.ts';
import { h } from './dom.ts';
import { icon, type IconName } from './icons.ts';

export interface Actions {
  fit: () => void;
  zoom: (factor: number) => void;
}

const PANES = ['groups', 'filters', 'table', 'share', 'help'] as const satisfies readonly Pane[];

/** The buttons of the view. */
export function tools(context: Context, actions: Actions): Part {
  const names: Record<(typeof PANES)[number], [label: string, icon: IconName]> = {
    groups: ['Groups', 'groups'],
    filters: ['Filters', 'filter'],
    table: ['Table', 'table'],
    share: ['Share and save', 'share'],
    help: ['Keys and help', 'help'],
  };
  const toggles = PANES.map((pane) => {
    const [label, sign] = names[pane];
    const click = (): void => context.dispatch(openPane(pane));
    return toolButton(label, sign, click);
  });
  const camera = [
    toolButton('Zoom in', 'plus', () => actions.zoom(1.6)),
    toolButton('Zoom out', 'minus', () => actions.zoom(1 / 1.6)),
    toolButton('Show everything', 'fit', () => actions.fit()),
  ];
  return {
    element: h(
      'div',
      { class: 'graph-tools', role: 'toolbar', 'aria-label': 'Graph' },
      h('div', { class: 'graph-group' }, ...toggles),
      h('div', { class: 'graph-group' }, ...camera),
    ),
    update({ state }) {
      PANES.forEach((pane, i) => {
        toggles[i]!.setAttribute('aria-expanded', String(state.pane === pane));
      });
    },
  };
}

function toolButton(label: string, sign: IconName, click: () => void): HTMLButtonElement {
  return h(
    'button',
    { type: 'button', class: 'graph-button', 'aria-label': label, title: label, onclick: click },
    icon(sign),
  );
}
