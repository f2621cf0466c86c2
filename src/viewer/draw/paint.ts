import { typeOf, type Graph } from '../data/graph.ts';
import { groupsOf } from '../query/groups.ts';
import type { Colours } from '../state/state.ts';
import type { Theme } from './theme.ts';

/** The colour of a node. */
export type Paint = (node: number) => string;

/** By type, or by community: the largest have colours of their own, all others share one. */
export function paintBy(colours: Colours, graph: Graph, theme: Theme): Paint {
  if (colours === 'types') return (node) => theme.types[typeOf(graph, node)];
  const ranked = groupsOf(graph).slice(0, theme.groups.length);
  const byNumber = new Map(ranked.map(({ number }, rank) => [number, theme.groups[rank]!]));
  return (node) => byNumber.get(graph.community[node]!) ?? theme.line;
}
