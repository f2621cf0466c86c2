import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { emptyFeed, type Columns } from './columns.ts';
import { lineProgram } from './edge-program.ts';
import { NoProgram } from './no-program.ts';
import { shapeProgram } from './node-program.ts';

/**
 * Sigma's camera, pointer and programs, with three differences that make it answer in time without a graphics card:
 * its programs draw from columns, not from an object an item; there is one WebGL context instead of three; and
 * it reads back no pixels of a second picture to find what the pointer is on: that is for the stage to find.
 */
export class Renderer extends Sigma {
  readonly #nodes;
  readonly #edges;

  constructor(box: HTMLElement) {
    const [nodes, edges] = [emptyFeed(), emptyFeed()];
    // Sigma draws nothing of a graph without nodes.
    const graph = new UndirectedGraph();
    graph.addNode('', { x: 0, y: 0, hidden: true });
    super(graph, box, {
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
    return this.getCanvases().edges!;
  }

  /** The canvas of the edges serves nodes as well. What sigma sizes beside it is no part of the page. */
  override createWebGLContext(
    ...[id, options]: Parameters<Sigma['createWebGLContext']>
  ): WebGLRenderingContext {
    const { edges } = this.getCanvases();
    if (!edges) return super.createWebGLContext(id, { ...options, picking: false });
    this.createCanvas(id).remove();
    return super.createWebGLContext(id, { canvas: edges });
  }
}

Object.assign(Renderer.prototype, {
  getNodeAtPosition: () => null,
  // It would clear the one canvas for what the overlay draws.
  renderHighlightedNodes: () => undefined,
});
