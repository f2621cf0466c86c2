import { CLAIM_CLASSES } from '../../model/index.ts';
import { STATUSES, type State } from '../state/state.ts';
import { clearFilters, filterBy, showMost, toggle } from '../state/transitions.ts';
import type { Context, Part, Snapshot } from './context.ts';
import { brush } from './brush.ts';
import { h, number } from './dom.ts';
import { className, relationName } from './words.ts';

/** Everything that can be left out, and how much of what is left is drawn. */
export function filterPane(context: Context): Part {
  const parts: Part[] = [
    brush(context),
    strength(context),
    select(context, 'relation', 'Relation', relations(context)),
    select(context, 'document', 'Source', documents(context)),
    classes(context),
    amount(context),
    hiddenNames(context),
  ];
  const clear = h(
    'button',
    { type: 'button', class: 'graph-chip', onclick: () => context.dispatch(clearFilters) },
    'Clear all filters',
  );
  return {
    element: h(
      'section',
      { class: 'graph-pane', 'aria-label': 'Filters' },
      h('h2', { class: 'graph-heading' }, 'Filters'),
      ...parts.map(({ element }) => element),
      clear,
    ),
    update(now, before) {
      for (const part of parts) part.update(now, before);
    },
  };
}

/** "At least two independent sources", "only what is stated", "at least so sure". */
function strength(context: Context): Part {
  const sources = numberField('Independent sources, at least', 1, 9, (value) =>
    context.dispatch(filterBy({ sources: value })),
  );
  const sure = numberField('Confidence in %, at least', 0, 100, (value) =>
    context.dispatch(filterBy({ confidence: value })),
  );
  const others = STATUSES.filter((status) => status !== 'asserted');
  const only = checkbox('Only what the articles themselves state', (checked) =>
    context.dispatch(filterBy({ statuses: checked ? others : [] })),
  );
  return {
    element: h(
      'fieldset',
      { class: 'graph-field' },
      h('legend', {}, 'How strong'),
      sources.label,
      sure.label,
      only.label,
    ),
    update({ state: { filters } }) {
      sources.input.valueAsNumber = filters.sources;
      sure.input.valueAsNumber = filters.confidence;
      only.input.checked = others.every((status) => filters.statuses.includes(status));
    },
  };
}

function select(
  context: Context,
  field: 'relation' | 'document',
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): Part {
  const input = h(
    'select',
    {
      class: 'graph-input',
      onchange: () => {
        const value = input.value === '' ? undefined : input.value;
        context.dispatch(filterBy({ [field]: value }));
      },
    },
    h('option', { value: '' }, 'All'),
    ...options.map(([value, text]) => h('option', { value }, text)),
  );
  return {
    element: h('label', { class: 'graph-field' }, label, input),
    update({ state }) {
      input.value = state.filters[field] ?? '';
    },
  };
}

/** The most frequent first. */
function relations({ graph }: Context): [string, string][] {
  const counts = new Uint32Array(graph.relations.length);
  for (let e = 0; e < graph.edges; e++) counts[graph.relation[e]!]!++;
  return graph.relations
    .map((relation, i) => ({ relation, count: counts[i]! }))
    .sort((a, b) => b.count - a.count || (a.relation < b.relation ? -1 : 1))
    .slice(0, 300)
    .map(({ relation, count }) => [relation, `${relationName(relation)} (${number(count)})`]);
}

function documents({ graph }: Context): [string, string][] {
  const { ids, titles } = graph.documents;
  return ids
    .map((id, i): [string, string] => [id, titles[i]!])
    .sort(([a, one], [b, other]) => (one < other ? -1 : one > other ? 1 : a < b ? -1 : 1))
    .slice(0, 2_000);
}

function classes(context: Context): Part {
  const { graph } = context;
  const present = new Set(graph.class.subarray(0, graph.edges));
  const names = CLAIM_CLASSES.filter((_, i) => present.has(i));
  const chips = names.map((name) =>
    h(
      'button',
      {
        type: 'button',
        class: 'graph-chip',
        onclick: () => context.dispatch(toggle('classes', name)),
      },
      className(name),
    ),
  );
  return {
    element: h(
      'fieldset',
      { class: 'graph-field' },
      h('legend', {}, 'Kinds of event'),
      h('div', { class: 'graph-chips' }, ...chips),
    ),
    update({ state }) {
      names.forEach((name, i) => {
        chips[i]!.setAttribute('aria-pressed', String(!state.filters.classes.includes(name)));
      });
    },
  };
}

function amount(context: Context): Part {
  const { totalNodes } = context.graph;
  const limit = numberField(
    'Entities drawn, the most important first',
    10,
    Math.max(10, totalNodes),
    (value) => context.dispatch(showMost(value)),
  );
  const alone = checkbox('Also entities without a link', (checked) =>
    context.dispatch(filterBy({ alone: checked })),
  );
  return {
    element: h(
      'fieldset',
      { class: 'graph-field' },
      h('legend', {}, 'How much'),
      limit.label,
      alone.label,
    ),
    update({ state }) {
      limit.input.valueAsNumber = Math.min(state.limit, Math.max(10, totalNodes));
      alone.input.checked = state.filters.alone;
    },
  };
}

/** What was hidden one by one, to bring it back. */
function hiddenNames(context: Context): Part {
  const element = h('fieldset', { class: 'graph-field' });
  const nameOf = (id: string): string => {
    const place = context.places.of(id);
    return place === undefined ? id : context.graph.label[place]!;
  };
  const chip = (id: string, { filters }: State): HTMLElement => {
    const back = (): void =>
      context.dispatch(filterBy({ hidden: filters.hidden.filter((other) => other !== id) }));
    return h(
      'button',
      { type: 'button', class: 'graph-chip', onclick: back },
      `Show ${nameOf(id)}`,
    );
  };
  return {
    element,
    update({ state }: Snapshot) {
      const { hidden } = state.filters;
      element.hidden = hidden.length === 0;
      element.replaceChildren(
        h('legend', {}, 'Hidden by hand'),
        h('div', { class: 'graph-chips' }, ...hidden.map((id) => chip(id, state))),
      );
    },
  };
}

function numberField(
  text: string,
  min: number,
  max: number,
  change: (value: number) => void,
): { label: HTMLElement; input: HTMLInputElement } {
  const input = h('input', { type: 'number', class: 'graph-input', min, max, step: 1 });
  input.addEventListener('change', () => {
    const value = Math.round(input.valueAsNumber);
    if (Number.isFinite(value)) change(Math.max(min, Math.min(max, value)));
  });
  return { label: h('label', { class: 'graph-number-field' }, text, input), input };
}

function checkbox(
  text: string,
  change: (checked: boolean) => void,
): { label: HTMLElement; input: HTMLInputElement } {
  const input = h('input', { type: 'checkbox' });
  input.addEventListener('change', () => change(input.checked));
  return { label: h('label', { class: 'graph-check' }, input, text), input };
}
