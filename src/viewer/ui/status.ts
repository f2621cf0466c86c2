import { clearFilters, showAll, showMost } from '../state/transitions.ts';
import { NO_FILTERS, type Filters, type Scope } from '../state/state.ts';
import type { EntityId } from '../../model/index.ts';
import type { Context, Part, Snapshot } from './context.ts';
import { h, number, plural } from './dom.ts';

/** How much of the graph is drawn, why not more, and the way to more. */
export function statusLine(context: Context): Part {
  const element = h('p', { class: 'graph-status', role: 'status' });
  const button = (text: string, click: () => void): HTMLElement =>
    h('button', { type: 'button', class: 'graph-link', onclick: click }, text);
  return {
    element,
    update(now) {
      const { state, visible, scene } = now;
      const parts: (Node | string)[] = [describe(context, now)];
      if (state.scope.kind !== 'all')
        parts.push(
          ' ',
          button('Show the whole graph', () => context.dispatch(showAll)),
        );
      else if (scene.nodes.length < visible.nodeCount)
        parts.push(
          ' ',
          button('Show more', () => context.dispatch(showMost(state.limit * 4))),
        );
      if (state.filters !== NO_FILTERS && isFiltered(now))
        parts.push(
          ' ',
          button('Clear filters', () => context.dispatch(clearFilters)),
        );
      element.replaceChildren(...parts);
    },
  };
}

function isFiltered({ state: { filters } }: Snapshot): boolean {
  return JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
}

function describe(context: Context, { state, visible, scene }: Snapshot): string {
  const { graph } = context;
  const where = scopeWords(context, state.scope);
  const nodes = plural(scene.nodes.length, 'entity', 'entities');
  const links = plural(scene.edges, 'link', 'links');
  const all = graph.totalEdges;
  const hidden: string[] = [];
  const filtered = graph.edges - visible.edgeCount;
  if (filtered > 0)
    hidden.push(`${number(filtered)} by filters (${reasons(state.filters).join(', ')})`);
  const unimportant = visible.edgeCount - scene.edges;
  if (unimportant > 0)
    hidden.push(
      `${number(unimportant)} ${state.scope.kind === 'all' ? 'of less important entities' : 'outside'}`,
    );
  if (graph.edges < all) hidden.push(`${number(all - graph.edges)} still loading`);
  const why = hidden.length > 0 ? ` Hidden: ${hidden.join(', ')}.` : '';
  const of = scene.edges < all ? ` of ${number(all)}` : '';
  return `${where}${nodes}, ${links}${of}.${why}`;
}

/** Which filters are set, in words. */
function reasons(filters: Filters): string[] {
  const set: [string, boolean][] = [
    ['type', filters.types.length > 0],
    ['kind of event', filters.classes.length > 0],
    ['certainty', filters.statuses.length > 0],
    ['relation', filters.relation !== undefined],
    ['source', filters.document !== undefined],
    ['date', filters.from !== undefined || filters.until !== undefined],
    ['number of sources', filters.sources > 1],
    ['confidence', filters.confidence > 0],
    ['group', filters.groups.length > 0],
    ['by hand', filters.hidden.length > 0],
  ];
  return set.filter(([, is]) => is).map(([name]) => name);
}

function scopeWords({ graph, places }: Context, scope: Scope): string {
  const name = (id: EntityId): string => {
    const node = places.of(id);
    return node === undefined ? id : graph.label[node]!;
  };
  if (scope.kind === 'focus')
    return `${name(scope.id)} and ${plural(scope.steps, 'step', 'steps')} around: `;
  if (scope.kind === 'path') return `Path from ${name(scope.from)} to ${name(scope.to)}: `;
  return scope.kind === 'shared' ? `${name(scope.one)} and ${name(scope.other)}: ` : '';
}
