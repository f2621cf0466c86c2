import { idOf } from '../data/graph.ts';
import { shorten } from '../draw/labels.ts';
import { suggest } from '../query/suggest.ts';
import { INITIAL, NO_FILTERS, STATUSES, type State } from '../state/state.ts';
import { filterBy, findPath, findShared, openPane, selectNode } from '../state/transitions.ts';
import type { Transition } from '../state/transitions.ts';
import type { Context, Part, Snapshot } from './context.ts';
import { h, plural } from './dom.ts';

const LONGEST = 24;

/** Questions to begin with, as long as none has been asked. They are made from what this graph can answer. */
export function questions(context: Context): Part {
  const list = h('ul', {});
  const element = h(
    'nav',
    { class: 'graph-questions', 'aria-label': 'Questions to begin with' },
    h('h2', {}, 'Ask the graph'),
    list,
  );
  let asked: Snapshot['visible'] | undefined;
  return {
    element,
    update({ state, visible }) {
      element.hidden = context.embedded || !isFresh(state) || context.graph.edges === 0;
      if (element.hidden || asked) return;
      asked = visible;
      list.replaceChildren(...questionsFor(context, visible).map((item) => h('li', {}, item)));
    },
  };
}

function isFresh({ selection, scope, filters, pane }: State): boolean {
  const unfiltered = JSON.stringify(filters) === JSON.stringify(NO_FILTERS);
  return pane === INITIAL.pane && selection.kind === 'none' && scope.kind === 'all' && unfiltered;
}

function questionsFor(context: Context, visible: Snapshot['visible']): HTMLElement[] {
  const { graph, dispatch } = context;
  const { about, path, shared, contested } = suggest(graph, visible);
  const name = (node: number): string => shorten(graph.label[node]!, LONGEST);
  const id = (node: number): string => idOf(graph, node);
  const ask = (text: string, transition: Transition): HTMLElement =>
    h(
      'button',
      { type: 'button', class: 'graph-question', onclick: () => dispatch(transition) },
      text,
    );
  const found: HTMLElement[] = [];
  if (path) {
    const [one, other] = path;
    const text = `How is ${name(one)} connected to ${name(other)}?`;
    found.push(ask(text, findPath(id(one), id(other))));
  }
  if (shared) {
    const [one, other] = shared;
    const text = `What do ${name(one)} and ${name(other)} have in common?`;
    found.push(ask(text, findShared(id(one), id(other))));
  }
  if (contested > 0) {
    const others = STATUSES.filter((status) => status !== 'contested');
    const text = `What is contested? ${plural(contested, 'link', 'links')}`;
    found.push(ask(text, filterBy({ statuses: others })));
  } else if (about !== undefined)
    found.push(ask(`What is said of ${name(about)}?`, selectNode(id(about))));
  found.push(ask('Who belongs together?', openPane('groups')));
  return found;
}
