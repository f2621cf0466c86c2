import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import { typeOf, type Graph } from '../data/graph.ts';
import type { Bundle, Scene } from '../query/scene.ts';
import { STATUSES, type Camera, type Status } from '../state/state.ts';
import { DashProgram } from './edge-program.ts';
import { ShapeProgram } from './node-program.ts';
import { Overlay, type Highlight } from './overlay.ts';
import { SHAPES } from './shapes.ts';
import { readTheme, mix, type Theme } from './theme.ts';
import type { View } from './view.ts';

export interface StageEvents {
  hover: (node: number | undefined) => void;
  clickNode: (node: number) => void;
  openNode: (node: number) => void;
  clickBundle: (bundle: Bundle) => void;
  clickNothing: () => void;
  /** Called at every step of a movement: ask for the camera when it is over. */
  moved: () => void;
}

/** Pixels at the rim that panels cover. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** With more lines than this, sigma's plain ones are used. */
const MANY = 8_000;
/** Lines of each status: the length of a dash with its gap in pixels, and the share of it that is drawn. */
const PATTERNS: Record<Status, { period: number; drawn: number }> = {
  asserted: { period: 8, drawn: 1 },
  reported: { period: 11, drawn: 0.64 },
  planned: { period: 6, drawn: 0.34 },
  negative: { period: 15, drawn: 0.75 },
  contested: { period: 8, drawn: 1 },
};
/** How much is left of the picture below a highlight. */
const DIMMED = '0.22';

/** The picture. The only file that knows sigma, and the only WebGL context of the page. */
export class Stage {
  readonly #graph: Graph;
  readonly #box: HTMLElement;
  readonly #sigma: Sigma;
  readonly #overlay: Overlay;
  readonly #canvas: HTMLCanvasElement;
  #theme: Theme;
  #scene: Scene = { nodes: [], bundles: [], edges: 0 };
  #highlight: Highlight | undefined;
  #sizes = new Map<number, number>();
  /** Pixels a layout unit when the camera's ratio is 1. */
  #unit = 1;

  constructor(box: HTMLElement, graph: Graph, events: StageEvents) {
    this.#graph = graph;
    this.#box = box;
    this.#theme = readTheme(box);
    this.#sigma = new Sigma(new UndirectedGraph(), box, {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      itemSizesReference: 'positions',
      minEdgeThickness: 0.8,
      stagePadding: 24,
      minCameraRatio: 0.005,
      maxCameraRatio: 2,
      zIndex: false,
      defaultDrawNodeHover: () => undefined,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: ShapeProgram },
      defaultEdgeType: 'dashed',
      edgeProgramClasses: {
        plain: EdgeLineProgram,
        dashed: DashProgram,
      },
    });
    const [minX, minY, maxX, maxY] = graph.bounds;
    this.#sigma.setCustomBBox({ x: [minX, maxX], y: [minY, maxY] });
    this.#sigma.refresh();
    this.#measure();
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'graph-overlay';
    box.append(this.#canvas);
    this.#overlay = new Overlay(this.#canvas.getContext('2d')!, graph, this.#theme);
    this.#listen(events);
  }

  /** Draws other nodes and edges. */
  show(scene: Scene): void {
    this.#scene = scene;
    this.#sizes = this.#sizesOf(scene.nodes);
    this.#sigma.setGraph(this.#toSigma(scene));
  }

  /** Lets some of it stand out; undefined: everything is equal again. */
  highlight(highlight: Highlight | undefined): void {
    this.#highlight = highlight;
    this.#box.classList.toggle('is-dimmed', highlight !== undefined);
    for (const layer of ['edges', 'nodes']) {
      const canvas = this.#sigma.getCanvases()[layer];
      if (canvas) canvas.style.opacity = highlight ? DIMMED : '1';
    }
    this.#drawOverlay();
  }

  /** Reads the colours again, after the page has become light or dark. */
  retheme(): void {
    this.#theme = readTheme(this.#box);
    this.#overlay.theme = this.#theme;
    this.show(this.#scene);
  }

  /** Called when the box has another size. */
  resize(): void {
    this.#sigma.resize();
    this.#sigma.refresh();
    this.#measure();
    this.show(this.#scene);
  }

  camera(): Camera {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    const at = this.#fromFramed(x, y);
    return { ...at, width: (this.#box.clientWidth * ratio) / this.#unit };
  }

  async moveTo(camera: Camera, animated: boolean): Promise<void> {
    const ratio = (camera.width * this.#unit) / Math.max(1, this.#box.clientWidth);
    const target = { ...this.#toFramed(camera.x, camera.y), ratio, angle: 0 };
    const still = !animated || matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still) this.#sigma.getCamera().setState(target);
    else await this.#sigma.getCamera().animate(target, { duration: 350 });
  }

  /** The camera that shows some nodes between the panels. */
  cameraFor(nodes: readonly number[], insets: Insets): Camera {
    const { x, y, size } = this.#graph;
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const node of nodes) {
      const room = size[node]! + 6;
      left = Math.min(left, x[node]! - room);
      right = Math.max(right, x[node]! + room);
      bottom = Math.min(bottom, y[node]! - room);
      top = Math.max(top, y[node]! + room);
    }
    if (nodes.length === 0) [left, bottom, right, top] = this.#graph.bounds;
    const wide = Math.max(80, this.#box.clientWidth - insets.left - insets.right);
    const high = Math.max(80, this.#box.clientHeight - insets.top - insets.bottom);
    const scale = 0.92 * Math.min(wide / (right - left || 1), high / (top - bottom || 1), 4);
    return {
      x: (left + right) / 2 + (insets.right - insets.left) / 2 / scale,
      y: (bottom + top) / 2 - (insets.bottom - insets.top) / 2 / scale,
      width: this.#box.clientWidth / scale,
    };
  }

  /** Whether nodes are in sight between the panels; two of them, at least so many pixels apart. */
  shows(nodes: readonly number[], insets: Insets, apart: number): boolean {
    const view = this.view();
    const [one, other] = nodes;
    if (one !== undefined && other !== undefined) {
      const distance = Math.hypot(view.x(one) - view.x(other), view.y(one) - view.y(other));
      if (distance < apart) return false;
    }
    return nodes.every((node) => {
      const [x, y] = [view.x(node), view.y(node)];
      const across = x > insets.left && x < view.width - insets.right;
      return across && y > insets.top && y < view.height - insets.bottom;
    });
  }

  zoomBy(factor: number): void {
    const camera = this.#sigma.getCamera();
    void camera.animatedZoom({ duration: 200, factor });
  }

  /** Where things are on the screen, for pictures and keys. */
  view(): View {
    const sigma = this.#sigma;
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const unit = sigma.graphToViewport({ x: 1, y: 1 });
    const [sx, sy] = [unit.x - origin.x, unit.y - origin.y];
    const { x, y } = this.#graph;
    return {
      width: this.#box.clientWidth,
      height: this.#box.clientHeight,
      x: (node) => origin.x + x[node]! * sx,
      y: (node) => origin.y + y[node]! * sy,
      radius: (node) => sigma.scaleSize(this.#sizes.get(node) ?? this.#graph.size[node]!),
    };
  }

  get theme(): Theme {
    return this.#theme;
  }

  get scene(): Scene {
    return this.#scene;
  }

  get highlighted(): Highlight | undefined {
    return this.#highlight;
  }

  /** The picture as it is now, layer by layer. Drawn anew, because WebGL forgets what it has shown. */
  layers(): { canvas: HTMLCanvasElement; opacity: number }[] {
    this.#sigma.refresh({ skipIndexation: true });
    const opacity = this.#highlight ? Number(DIMMED) : 1;
    const { edges, nodes } = this.#sigma.getCanvases();
    return [
      { canvas: edges!, opacity },
      { canvas: nodes!, opacity },
      { canvas: this.#canvas, opacity: 1 },
    ];
  }

  #listen(events: StageEvents): void {
    const sigma = this.#sigma;
    sigma.on('enterNode', ({ node }) => events.hover(Number(node)));
    sigma.on('leaveNode', () => events.hover(undefined));
    sigma.on('clickNode', ({ node }) => events.clickNode(Number(node)));
    sigma.on('doubleClickNode', (event) => {
      event.preventSigmaDefault();
      events.openNode(Number(event.node));
    });
    sigma.on('clickEdge', ({ edge }) => {
      const bundle = this.#scene.bundles[Number(edge)];
      if (bundle) events.clickBundle(bundle);
    });
    sigma.on('clickStage', () => events.clickNothing());
    sigma.on('afterRender', () => {
      this.#measure();
      this.#drawOverlay();
    });
    sigma.getCamera().on('updated', () => events.moved());
  }

  #drawOverlay(): void {
    const scale = window.devicePixelRatio || 1;
    const { clientWidth, clientHeight } = this.#box;
    const [width, height] = [Math.round(clientWidth * scale), Math.round(clientHeight * scale)];
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    this.#overlay.draw(this.view(), this.#scene.nodes, this.#highlight, scale);
  }

  #toSigma({ nodes, bundles }: Scene): UndirectedGraph {
    const drawn = new UndirectedGraph();
    const { types, statuses, line, paper } = this.#theme;
    for (const node of nodes) {
      const type = typeOf(this.#graph, node);
      drawn.addNode(String(node), {
        x: this.#graph.x[node],
        y: this.#graph.y[node],
        size: this.#sizes.get(node),
        color: types[type],
        shape: SHAPES[type],
      });
    }
    const alpha = bundles.length > 1_500 ? 0.45 : bundles.length > 300 ? 0.7 : 0.95;
    const thin = bundles.length > 300 ? 1 : 1.6;
    bundles.forEach(({ near, far, edges, status }, index) => {
      const name = STATUSES[status]!;
      const colour = name === 'asserted' ? line : statuses[name];
      drawn.addEdgeWithKey(String(index), String(near), String(far), {
        size: (thin + Math.log2(edges.length) * 0.8) / this.#unit,
        color: mix(colour, paper, alpha),
        type: bundles.length > MANY ? 'plain' : 'dashed',
        ...PATTERNS[name],
      });
    });
    return drawn;
  }

  /**
   * Sizes in layout units: as the layout has them where the picture is small enough, else at least as many pixels
   * as it takes to see what is important.
   */
  #sizesOf(nodes: readonly number[]): Map<number, number> {
    const scale = this.#unit;
    const few = nodes.length < 400 ? 4 : 2.4;
    return new Map(
      nodes.map((node) => {
        const size = this.#graph.size[node]!;
        const least = few + 7 * (size / 24) ** 1.5;
        return [node, Math.min(8 + size, Math.max(size * scale, least)) / scale];
      }),
    );
  }

  /** Only what was drawn last and the camera of that moment fit together. */
  #measure(): void {
    const scale = this.#sigma.getGraphToViewportRatio() * this.#sigma.getCamera().ratio;
    if (Number.isFinite(scale) && scale > 0) this.#unit = scale;
  }

  /** Sigma's own coordinates: the longer side of the bounds is 1, their middle is at one half. */
  #toFramed(x: number, y: number): { x: number; y: number } {
    const [minX, minY, maxX, maxY] = this.#graph.bounds;
    const side = Math.max(maxX - minX, maxY - minY) || 1;
    return { x: 0.5 + (x - (minX + maxX) / 2) / side, y: 0.5 + (y - (minY + maxY) / 2) / side };
  }

  #fromFramed(x: number, y: number): { x: number; y: number } {
    const [minX, minY, maxX, maxY] = this.#graph.bounds;
    const side = Math.max(maxX - minX, maxY - minY) || 1;
    return { x: (x - 0.5) * side + (minX + maxX) / 2, y: (y - 0.5) * side + (minY + maxY) / 2 };
  }
}
