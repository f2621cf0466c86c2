import { openPane } from '../state/transitions.ts';
import { controlsOf, walkWithArrows } from '../focus.ts';
import type { Pane } from '../state/state.ts';
import type { Context, Part } from './context.ts';
import { h } from './dom.ts';
import { icon, type IconName } from './icons.ts';

export interface Actions {
  fit: () => void;
  zoom: (factor: number) => void;
}

const PANES = ['groups', 'filters', 'table', 'share', 'help'] as const satisfies readonly Pane[];

interface Tools extends Part {
  /** The button that opens a pane and closes it. */
  toggleOf: (pane: Pane) => HTMLElement | undefined;
}

/** The buttons of the view: one stop of the tab key, arrow keys within, as the ARIA practices guide has it. */
export function tools(context: Context, actions: Actions): Tools {
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
  const element = h(
    'div',
    { class: 'graph-tools', role: 'toolbar', 'aria-label': 'Graph' },
    h('div', { class: 'graph-group' }, ...toggles),
    h('div', { class: 'graph-group' }, ...camera),
  );
  const all = [...toggles, ...camera];
  const stopAt = (stop: HTMLElement): void => {
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  };
  stopAt(context.embedded ? camera[0]! : toggles[0]!);
  walkWithArrows(element, () => controlsOf(element), ['ArrowLeft', 'ArrowRight']);
  element.addEventListener('focusin', ({ target }) => stopAt(target as HTMLElement));
  return {
    element,
    toggleOf: (pane) => toggles[PANES.findIndex((name) => name === pane)],
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
