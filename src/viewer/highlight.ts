import type { Places } from './data/graph.ts';
import type { Highlight } from './draw/overlay.ts';
import type { Bundle, Scene } from './query/scene.ts';
import type { State } from './state/state.ts';

/** What stands out: what the pointer is on, else the selection, else the path. */
export function highlightOf(
  state: State,
  scene: Scene,
  places: Places,
  hovered: number | undefined,
): Highlight | undefined {
  if (hovered !== undefined) return around(scene, hovered);
  const { selection, scope } = state;
  if (selection.kind === 'node') {
    const node = places.of(selection.id);
    return node === undefined ? undefined : around(scene, node);
  }
  if (selection.kind === 'pair') {
    const [one, other] = selection.ids.map((id) => places.of(id));
    return one === undefined || other === undefined ? undefined : between(scene, one, other);
  }
  if (scope.kind === 'path' && scene.path) return along(scene, scene.path.nodes);
  if (scope.kind !== 'shared') return undefined;
  const ends = [scope.one, scope.other].map((id) => places.of(id)).filter((n) => n !== undefined);
  return { nodes: scene.nodes, bundles: scene.bundles, chosen: ends, fanned: false };
}

/** A node with its neighbours. */
function around(scene: Scene, node: number): Highlight {
  const bundles = scene.bundles.filter(({ near, far }) => near === node || far === node);
  const nodes = new Set(bundles.flatMap(({ near, far }) => [near, far]));
  nodes.delete(node);
  return {
    nodes: [node, ...[...nodes].sort((a, b) => a - b)],
    bundles,
    chosen: [node],
    fanned: false,
  };
}

function between(scene: Scene, one: number, other: number): Highlight {
  const bundles = scene.bundles.filter((bundle) => joins(bundle, one, other));
  return { nodes: [one, other], bundles, chosen: [one, other], fanned: true };
}

function along(scene: Scene, nodes: readonly number[]): Highlight {
  const bundles = nodes
    .slice(1)
    .flatMap((node, i) => scene.bundles.filter((bundle) => joins(bundle, nodes[i]!, node)));
  const ends = [nodes[0]!, nodes.at(-1)!];
  return { nodes, bundles, chosen: ends, fanned: nodes.length === 2 };
}

function joins({ near, far }: Bundle, one: number, other: number): boolean {
  return (near === one && far === other) || (near === other && far === one);
}
