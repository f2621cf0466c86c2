import type { Context, Part } from './context.ts';
import { h } from './dom.ts';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['/', 'Search the graph'],
  ['← ↑ → ↓', 'Move along the links to the next entity in that direction'],
  ['Enter', 'Read what is said of the entity'],
  ['Escape', 'Go back: close, deselect, show the whole graph'],
  ['+ −', 'Zoom'],
  ['0', 'Show everything'],
  ['G', 'Groups: who belongs together'],
  ['F', 'Filters'],
  ['T', 'Table'],
  ['S', 'Share and save'],
  ['?', 'This list'],
];

export function helpPane(_context: Context): Part {
  const keys = KEYS.flatMap(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)]);
  return {
    element: h(
      'section',
      { class: 'graph-pane', 'aria-label': 'Keys and help' },
      h('h2', { class: 'graph-heading' }, 'How to read this'),
      h(
        'p',
        {},
        'Every shape is someone or something that the articles speak of, the larger the more is said of it. ' +
          'Every line is what they say of two of them. Nothing is a link without words behind it: select a ' +
          'line or a shape to read them.',
      ),
      h('h3', {}, 'Keys'),
      h('dl', { class: 'graph-keys' }, ...keys),
    ),
    update: () => undefined,
  };
}
