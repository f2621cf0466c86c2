import { EDGE_FLAGS } from '../../model/index.ts';
import { idOf } from '../data/graph.ts';
import { dateOf, statusOf } from '../query/filter.ts';
import { selectNode } from '../state/transitions.ts';
import { passageHref, type Context } from './context.ts';
import { h, plural } from './dom.ts';
import { relationWords, STATUS_NAMES } from './words.ts';

/** One edge in words: who, what, whom; how sure; the quote, as soon as it has arrived, and the way to it. */
export function statement(context: Context, edge: number): HTMLLIElement {
  const { graph } = context;
  const fromFar = (graph.flags[edge]! & EDGE_FLAGS.fromFar) !== 0;
  const [near, far] = [graph.near[edge]!, graph.far[edge]!];
  const [from, to] = fromFar ? [far, near] : [near, far];
  const status = statusOf(graph, edge);
  const quote = h('blockquote', { class: 'graph-quote' });
  const source = h('p', { class: 'graph-source' });
  const item = h(
    'li',
    { class: 'graph-statement' },
    h(
      'p',
      { class: 'graph-words' },
      nameButton(context, from),
      ' ',
      h('span', { class: `graph-relation is-${status}` }, relationWords(graph, edge)),
      ' ',
      nameButton(context, to),
    ),
    tags(context, edge),
    quote,
    source,
  );
  void fill(context, edge, quote, source);
  return item;
}

/** A name that selects its node. */
export function nameButton(context: Context, node: number): HTMLButtonElement {
  const { graph, dispatch } = context;
  return h(
    'button',
    { type: 'button', class: 'graph-name', onclick: () => dispatch(selectNode(idOf(graph, node))) },
    graph.label[node],
  );
}

function tags({ graph }: Context, edge: number): HTMLElement | undefined {
  const status = statusOf(graph, edge);
  const sources = graph.sources[edge]!;
  const words: HTMLElement[] = [];
  if (status !== 'asserted')
    words.push(h('span', { class: `graph-tag is-${status}` }, STATUS_NAMES[status]));
  if (sources > 1)
    words.push(h('span', { class: 'graph-tag' }, plural(sources, 'source', 'sources')));
  return words.length > 0 ? h('p', { class: 'graph-tags' }, ...words) : undefined;
}

async function fill(
  context: Context,
  edge: number,
  quote: HTMLElement,
  source: HTMLElement,
): Promise<void> {
  const { graph } = context;
  const document = graph.document[edge]!;
  try {
    const detail = await context.source.detail(edge);
    quote.textContent = detail.quote;
    const href = passageHref(context, graph.documents.ids[document]!, detail.claim);
    const day = graph.day[edge]!;
    const said = detail.speaker === '' ? '' : `According to ${detail.speaker}. `;
    source.append(
      said,
      h(
        'a',
        { href, ...(context.embedded && { target: '_blank', rel: 'noopener' }) },
        graph.documents.titles[document],
      ),
      day > 0 ? `, ${dateOf(graph, day)}` : '',
    );
  } catch (error) {
    source.textContent = error instanceof Error ? error.message : String(error);
  }
  quote.hidden = quote.textContent === '';
}
