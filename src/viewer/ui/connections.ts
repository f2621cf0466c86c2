import type { EntityId } from '../../model/index.ts';
import { typeOf } from '../data/graph.ts';
import { edgesBetween } from '../query/neighbourhood.ts';
import { byStrength } from '../query/path.ts';
import type { Context, Snapshot } from './context.ts';
import { h, plural } from './dom.ts';
import { typeSign } from './icons.ts';
import { nameButton, statement } from './statement.ts';

const FIRST = 12;

/** The stations of a path with the words behind every hop. */
export function ofPath(
  context: Context,
  { scene }: Snapshot,
  scope: { from: EntityId; to: EntityId },
): HTMLElement[] {
  const { path } = scene;
  if (!path)
    return [
      h('h2', { class: 'graph-heading' }, 'No path'),
      h(
        'p',
        {},
        `${name(context, scope.from)} and ${name(context, scope.to)} are not connected by what the filters let through.`,
      ),
    ];
  const stops = path.nodes.map((node, i) =>
    h(
      'li',
      { class: 'graph-stop' },
      h(
        'div',
        { class: 'graph-station' },
        typeSign(typeOf(context.graph, node)),
        nameButton(context, node),
      ),
      path.edges[i] !== undefined && h('ul', {}, statement(context, path.edges[i])),
    ),
  );
  return [
    h(
      'h2',
      { class: 'graph-heading' },
      `From ${name(context, scope.from)} to ${name(context, scope.to)}`,
    ),
    h('p', { class: 'graph-count' }, plural(path.edges.length, 'step', 'steps')),
    h('ol', { class: 'graph-path' }, ...stops),
  ];
}

/** What two are both linked to, with the words behind either link. */
export function ofShared(
  context: Context,
  { scene, visible }: Snapshot,
  scope: { one: EntityId; other: EntityId },
): HTMLElement[] {
  const { graph, places } = context;
  const [one, other] = [places.of(scope.one), places.of(scope.other)];
  const names = `${name(context, scope.one)} and ${name(context, scope.other)}`;
  if (one === undefined || other === undefined) return unknown(names);
  const common = scene.nodes.filter((node) => node !== one && node !== other);
  const items = common.slice(0, FIRST).map((node) => {
    const best = [one, other].flatMap((end) =>
      byStrength(graph, edgesBetween(graph, visible.edges, end, node)).slice(0, 1),
    );
    return h(
      'li',
      { class: 'graph-stop' },
      h(
        'div',
        { class: 'graph-station' },
        typeSign(typeOf(graph, node)),
        nameButton(context, node),
      ),
      h('ul', {}, ...best.map((edge) => statement(context, edge))),
    );
  });
  const count = plural(common.length, 'entity', 'entities');
  return [
    h('h2', { class: 'graph-heading' }, names),
    h(
      'p',
      { class: 'graph-count' },
      common.length > 0 ? `${count} in common` : 'Nothing in common here.',
    ),
    h('ul', { class: 'graph-path' }, ...items),
  ];
}

function name({ graph, places }: Context, id: EntityId): string {
  const node = places.of(id);
  return node === undefined ? id : graph.label[node]!;
}

export function unknown(id: string): HTMLElement[] {
  return [
    h('h2', {}, 'Not in this graph'),
    h('p', {}, `Nothing here is called ${id}. It may have been renamed since the link was made.`),
  ];
}
