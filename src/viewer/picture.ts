import { idOf } from './data/graph.ts';
import type { Box } from './draw/boxes.ts';
import type { Insets } from './draw/camera.ts';
import { openCanvas } from './draw/sigma/renderer.ts';
import { Stage } from './draw/stage.ts';
import { highlightOf } from './highlight.ts';
import { rememberCamera } from './record.ts';
import { goBack, moveTo, selectNode, selectPair } from './state/transitions.ts';
import type { Store } from './store.ts';
import type { Turns } from './turns.ts';
import { entityHref, type Context, type Snapshot } from './ui/context.ts';

/** Pixels between two nodes at which the lines between them can be told apart. */
const NEAR = 180;

/** What lies round and over the picture. */
export interface Surroundings {
  canvas: HTMLElement;
  insets: () => Insets;
  /** In pixels of the window. */
  covered: () => readonly DOMRect[];
  /** Called once, when there is something to be seen. */
  drawn: () => void;
}

/** Keeps a stage in step with the state. Rejects where there is no WebGL. */
export async function openPicture(
  context: Context,
  store: Store,
  around: Surroundings,
  turns: Turns,
): Promise<Stage> {
  const { graph, places } = context;
  const { canvas } = around;
  openCanvas(canvas);
  await turns.next();
  let hovered: number | undefined;
  const highlight = ({ state, scene }: Snapshot): void =>
    stage.highlight(highlightOf(state, scene, places, hovered));
  const stage = new Stage(canvas, graph, {
    hover({ node, bundle }) {
      hovered = node;
      canvas.classList.toggle('is-pointing', (node ?? bundle) !== undefined);
      highlight(store.now);
    },
    clickNode: (node) => context.dispatch(selectNode(idOf(graph, node))),
    openNode: (node) => location.assign(entityHref(context, idOf(graph, node))),
    clickBundle: ({ near, far }) =>
      context.dispatch(selectPair(idOf(graph, near), idOf(graph, far))),
    clickNothing: () => {
      const { selection } = store.now.state;
      if (selection.kind !== 'none') context.dispatch((s) => goBack({ ...s, pane: 'none' }));
    },
    panels: () => boxesOn(canvas, around.covered()),
    drawn: () => around.drawn(),
    moved: () => rememberCamera(() => context.dispatch(moveTo(stage.camera()))),
  });
  await turns.next();
  store.subscribe((now, before) => {
    const { state, scene } = now;
    if (scene !== before?.scene || state.colours !== before.state.colours)
      stage.show(scene, state.colours);
    if (
      !before ||
      turned(now, before) ||
      scene !== before.scene ||
      state.scope !== before.state.scope
    )
      highlight(now);
    follow(stage, around.insets, now, before);
  });
  return stage;
}

function turned(now: Snapshot, before: Snapshot): boolean {
  return now.state.selection !== before.state.selection;
}

/** Moves the camera to what is looked at. */
function follow(
  stage: Stage,
  insets: () => Insets,
  now: Snapshot,
  before: Snapshot | undefined,
): void {
  const { state, scene } = now;
  if (!before) {
    const camera = state.camera ?? stage.cameraFor(wanted(stage, now), insets());
    return void stage.moveTo(camera, false);
  }
  const elsewhere =
    state.scope !== before.state.scope ||
    (before.state.camera && !state.camera) ||
    state.filters.groups !== before.state.filters.groups;
  if (elsewhere) return void stage.moveTo(stage.cameraFor(scene.nodes, insets()), true);
  const chosen = stage.highlighted?.chosen ?? [];
  if (
    turned(now, before) &&
    state.selection.kind !== 'none' &&
    !stage.shows(chosen, insets(), NEAR)
  )
    void stage.moveTo(stage.cameraFor(stage.highlighted?.nodes ?? chosen, insets()), true);
}

/** What a picture is to begin with: what is selected and round it, else everything. */
function wanted(stage: Stage, { state, scene }: Snapshot): readonly number[] {
  const selected = state.scope.kind === 'all' && state.selection.kind !== 'none';
  return (selected && stage.highlighted?.nodes) || scene.nodes;
}

function boxesOn(canvas: HTMLElement, covered: readonly DOMRect[]): Box[] {
  const { left, top } = canvas.getBoundingClientRect();
  return covered
    .filter(({ width }) => width > 0)
    .map((box) => [box.left - left, box.top - top, box.right - left, box.bottom - top]);
}
