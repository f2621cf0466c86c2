import { idOf, typeOf } from '../data/graph.ts';
import type { EntityId } from '../../model/index.ts';
import type { Hit } from '../query/search.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';
import { typeSign } from './icons.ts';

const MOST = 8;
let pickers = 0;

interface Options {
  label: string;
  placeholder: string;
  pick: (id: EntityId) => void;
}

/** A field that suggests entities by name: the combobox pattern of the ARIA practices guide. */
export function picker(context: Context, { label, placeholder, pick }: Options): HTMLElement {
  const id = `graph-picker-${++pickers}`;
  let hits: Hit[] = [];
  let active = -1;
  const list = h('ul', {
    role: 'listbox',
    id,
    class: 'graph-hits',
    'aria-label': label,
    hidden: true,
  });
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    class: 'graph-input',
    placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
    onfocus: () => void context.source.names().catch(() => undefined),
    oninput: () => search(),
    onkeydown: (event: KeyboardEvent) => onKey(event),
    onblur: () => close(),
  });

  function search(): void {
    hits = context.index.find(input.value, MOST);
    active = hits.length > 0 ? 0 : -1;
    show();
  }

  function show(): void {
    const open = input.value.trim() !== '';
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open && hits.length > 0));
    list.replaceChildren(...hits.map(option));
    if (open && hits.length === 0)
      list.append(h('li', { class: 'graph-empty' }, 'No entity has this name.'));
    if (active >= 0) input.setAttribute('aria-activedescendant', `${id}-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function option({ node, name }: Hit, index: number): HTMLElement {
    const { graph } = context;
    return h(
      'li',
      {
        role: 'option',
        id: `${id}-${index}`,
        'aria-selected': String(index === active),
        // Before the field loses the focus.
        onmousedown: (event: MouseEvent) => {
          event.preventDefault();
          choose(node);
        },
      },
      typeSign(typeOf(graph, node)),
      h('span', {}, graph.label[node], name !== undefined && h('small', {}, ` also ${name}`)),
    );
  }

  function choose(node: number): void {
    input.value = '';
    close();
    pick(idOf(context.graph, node));
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function onKey(event: KeyboardEvent): void {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const chosen = hits[active];
    if (step !== undefined && hits.length > 0) {
      active = (active + step + hits.length) % hits.length;
      show();
      list.children[active]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !list.hidden && chosen) choose(chosen.node);
    else if (event.key === 'Escape' && !list.hidden) {
      close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  return h('div', { class: 'graph-picker' }, input, list);
}
