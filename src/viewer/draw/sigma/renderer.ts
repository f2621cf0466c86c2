import Sigma from 'sigma';
import { turn } from '../../turns.ts';
import {
  COLOR_BUFFER,
  emptyFeed,
  SIGNALED,
  SYNC_GPU_COMMANDS_COMPLETE,
  SYNC_STATUS,
  type Columns,
} from './columns.ts';
import { lineProgram } from './edge-program.ts';
import { NoProgram } from './no-program.ts';
import { shapeProgram } from './node-program.ts';
import { oneNode } from './one-node.ts';

/** As sigma asks for it. */
const CONTEXT = { preserveDrawingBuffer: false, antialias: false };
/** Milliseconds between two looks at whether a drawing is done, and how often to look at most. */
const STEP = 8;
const PATIENCE = 250;

/** The canvas to draw on, in its size and with its context, which takes longest to make. Throws without WebGL. */
export function openCanvas(box: HTMLElement): void {
  const canvas = document.createElement('canvas');
  const scale = window.devicePixelRatio || 1;
  canvas.width = box.offsetWidth * scale;
  canvas.height = box.offsetHeight * scale;
  canvas.style.position = 'absolute';
  // Until there is something to be seen.
  canvas.hidden = true;
  const context = canvas.getContext('webgl2', CONTEXT) ?? canvas.getContext('webgl', CONTEXT);
  if (!context) throw new Error('There is no WebGL.');
  box.append(canvas);
}

/**
 * Sigma's camera, pointer and programs, with three differences that make it answer in time without a graphics card:
 * its programs draw from columns, not from an object an item; there is one canvas instead of seven; and it reads back
 * no pixels of a second picture to find what the pointer is on: that is for the stage to find.
 */
export class Renderer extends Sigma {
  /** Made while sigma's constructor runs. */
  declare private context: WebGLRenderingContext;
  readonly #nodes;
  readonly #edges;

  /** `box` holds the canvas of `openCanvas`. */
  constructor(box: HTMLElement) {
    const [nodes, edges] = [emptyFeed(), emptyFeed()];
    super(oneNode(), box, {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      itemSizesReference: 'positions',
      minEdgeThickness: 0.8,
      stagePadding: 24,
      minCameraRatio: 0.005,
      maxCameraRatio: 2,
      zIndex: false,
      // Under the names of sigma's own programs, so that those are not compiled.
      defaultNodeType: 'circle',
      nodeProgramClasses: { circle: shapeProgram(nodes) },
      nodeHoverProgramClasses: { circle: NoProgram },
      defaultEdgeType: 'line',
      edgeProgramClasses: { line: lineProgram(edges), arrow: NoProgram },
    });
    this.#nodes = nodes;
    this.#edges = edges;
  }

  /** Draws these from the next frame on. */
  feed(nodes: Columns, edges: Columns): void {
    this.#nodes.columns = nodes;
    this.#edges.columns = edges;
    this.scheduleRender();
  }

  /**
   * Fulfilled when what has been drawn so far is done. Where there is no graphics card, the page would wait for it,
   * and for the shaders to be translated, when it shows the canvas.
   */
  async finished(): Promise<void> {
    const { context } = this;
    if (!('fenceSync' in context)) return;
    const gl = context as WebGL2RenderingContext;
    const fence = gl.fenceSync(SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    for (let asked = 0; fence && asked < PATIENCE; asked++) {
      if (gl.getSyncParameter(fence, SYNC_STATUS) === SIGNALED) break;
      await turn(STEP);
    }
    gl.deleteSync(fence);
  }

  /** Lets the canvas be seen. */
  reveal(): void {
    this.canvas.hidden = false;
    this.scheduleRender();
  }

  /** Draws now. */
  draw(): void {
    this.refresh({ partialGraph: {}, skipIndexation: true });
  }

  /** Sigma's constructor draws before there is anything to draw. */
  override refresh(...options: Parameters<Sigma['refresh']>): this {
    return #nodes in this ? super.refresh(...options) : this;
  }

  /** The one canvas that sigma draws on. */
  get canvas(): HTMLCanvasElement {
    return this.getContainer().querySelector('canvas')!;
  }

  /** Sigma's own names and hovers are not drawn: four empty layers would go to the screen with every frame. */
  override createCanvasContext(...[id, options]: Parameters<Sigma['createCanvasContext']>): this {
    // It hangs on the layer of the pointer.
    if (id === 'mouse') this.createLayer(id, 'div', options);
    return this;
  }

  /** Edges and nodes go to one canvas, which sigma sizes under each of its names. */
  override createWebGLContext(id: string): WebGLRenderingContext {
    const { canvas } = this;
    (this as unknown as { elements: Record<string, HTMLElement> }).elements[id] = canvas;
    this.context = super.createWebGLContext(id, { canvas });
    return this.context;
  }

  override clear(): this {
    this.context.clear(COLOR_BUFFER);
    return this;
  }
}

Object.assign(Renderer.prototype, {
  getNodeAtPosition: () => null,
  // It would clear the one canvas for what the overlay draws.
  renderHighlightedNodes: () => undefined,
});
