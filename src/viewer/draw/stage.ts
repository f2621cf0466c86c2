import type { Graph } from '../data/graph.ts';
import type { Bundle, Scene } from '../query/scene.ts';
import type { Camera, Colours } from '../state/state.ts';
import type { Box } from './boxes.ts';
import { cameraFor, frameOf, inSight, type Insets } from './camera.ts';
import { edgeLooks, nodeLooks, sizesOf } from './looks.ts';
import { Overlay, type Highlight } from './overlay.ts';
import { paintBy, type Paint } from './paint.ts';
import { bundleAt, nodeAt } from './pick.ts';
import { Renderer } from './sigma/renderer.ts';
import { painted } from '../turns.ts';
import { readTheme, type Theme } from './theme.ts';
import type { View } from './view.ts';

/** What the pointer is on. */
export interface Hovered {
  node?: number;
  bundle?: Bundle;
}

export interface StageEvents {
  hover: (what: Hovered) => void;
  clickNode: (node: number) => void;
  openNode: (node: number) => void;
  clickBundle: (bundle: Bundle) => void;
  clickNothing: () => void;
  /** Called at every step of a movement: ask for the camera when it is over. */
  moved: () => void;
  /** What covers the picture, in its pixels. */
  panels: () => readonly Box[];
  /** Called once, when the first scene has been drawn with its names. */
  drawn: () => void;
}

/** How much is left of the picture below a highlight. */
const DIMMED = '0.22';

/** The picture: sigma's canvas, and one over it for names and for what stands out. */
export class Stage {
  readonly #graph: Graph;
  readonly #box: HTMLElement;
  readonly #events: StageEvents;
  readonly #sigma: Renderer;
  readonly #overlay: Overlay;
  readonly #canvas: HTMLCanvasElement;
  #theme: Theme;
  #colours: Colours = 'types';
  #paint: Paint;
  #scene: Scene = { nodes: [], bundles: [], edges: 0 };
  #highlight: Highlight | undefined;
  #hovered: Hovered = {};
  #appeared: 'no' | 'soon' | 'yes' = 'no';
  #sizes: Float32Array = new Float32Array();
  /** Pixels a layout unit when the camera's ratio is 1. */
  #unit = 1;

  /** `box` holds the canvas of `openCanvas`. */
  constructor(box: HTMLElement, graph: Graph, events: StageEvents) {
    this.#graph = graph;
    this.#events = events;
    this.#box = box;
    this.#theme = readTheme(box);
    this.#paint = paintBy('types', graph, this.#theme);
    this.#sigma = new Renderer(box);
    const [minX, minY, maxX, maxY] = graph.bounds;
    this.#sigma.setCustomBBox({ x: [minX, maxX], y: [minY, maxY] });
    this.#sigma.refresh();
    this.#measure();
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'graph-overlay';
    box.append(this.#canvas);
    this.#overlay = new Overlay(this.#canvas.getContext('2d')!, graph, this.#theme, this.#paint);
    this.#listen();
  }

  /** Draws other nodes and edges. */
  show(scene: Scene, colours: Colours): void {
    this.#scene = scene;
    this.#colours = colours;
    this.#paint = paintBy(colours, this.#graph, this.#theme);
    this.#overlay.paint = this.#paint;
    this.#hovered = {};
    this.#sizes = sizesOf(this.#graph, scene.nodes, this.#unit);
    this.#sigma.feed(
      nodeLooks(this.#graph, scene.nodes, this.#sizes, this.#paint),
      edgeLooks(this.#graph, scene.bundles, this.#theme, this.#unit),
    );
  }

  /** Lets some of it stand out; undefined: everything is equal again. */
  highlight(highlight: Highlight | undefined): void {
    this.#highlight = highlight;
    this.#box.classList.toggle('is-dimmed', highlight !== undefined);
    this.#sigma.canvas.style.opacity = highlight ? DIMMED : '1';
    this.#sigma.scheduleRender();
  }

  /** Reads the colours again, after the page has become light or dark. */
  retheme(): void {
    this.#theme = readTheme(this.#box);
    this.#overlay.theme = this.#theme;
    this.show(this.#scene, this.#colours);
  }

  /** Called when the box has another size. */
  resize(): void {
    this.#sigma.draw();
    this.#measure();
    this.show(this.#scene, this.#colours);
  }

  camera(): Camera {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    const frame = frameOf(this.#graph.bounds);
    const at = { x: (x - frame.x) * frame.side, y: (y - frame.y) * frame.side };
    return { ...at, width: (this.#box.clientWidth * ratio) / this.#unit };
  }

  async moveTo(camera: Camera, animated: boolean): Promise<void> {
    const ratio = (camera.width * this.#unit) / Math.max(1, this.#box.clientWidth);
    const { side, x, y } = frameOf(this.#graph.bounds);
    const target = { x: camera.x / side + x, y: camera.y / side + y, ratio, angle: 0 };
    const still = !animated || matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still) this.#sigma.getCamera().setState(target);
    else await this.#sigma.getCamera().animate(target, { duration: 350 });
  }

  /** The camera that shows some nodes between the panels. */
  cameraFor(nodes: readonly number[], insets: Insets): Camera {
    const { clientWidth, clientHeight } = this.#box;
    return cameraFor(this.#graph, nodes, { width: clientWidth, height: clientHeight }, insets);
  }

  /** Whether nodes are in sight between the panels; two of them, at least so many pixels apart. */
  shows(nodes: readonly number[], insets: Insets, apart: number): boolean {
    return inSight(this.view(), nodes, insets, apart);
  }

  zoomBy(factor: number): void {
    const camera = this.#sigma.getCamera();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still) camera.setState({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
    else void camera.animatedZoom({ duration: 200, factor });
  }

  /** Where things are on the screen, for pictures and keys. */
  view(): View {
    const sigma = this.#sigma;
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const unit = sigma.graphToViewport({ x: 1, y: 1 });
    const [sx, sy] = [unit.x - origin.x, unit.y - origin.y];
    const scale = sigma.scaleSize(1);
    const { x, y, size } = this.#graph;
    return {
      width: this.#box.clientWidth,
      height: this.#box.clientHeight,
      x: (node) => origin.x + x[node]! * sx,
      y: (node) => origin.y + y[node]! * sy,
      radius: (node) => (this.#sizes[node] ?? size[node]!) * scale,
    };
  }

  get theme(): Theme {
    return this.#theme;
  }

  get paint(): Paint {
    return this.#paint;
  }

  get scene(): Scene {
    return this.#scene;
  }

  get highlighted(): Highlight | undefined {
    return this.#highlight;
  }

  /** The picture as it is now, layer by layer. Drawn anew, because WebGL forgets what it has shown. */
  layers(): { canvas: HTMLCanvasElement; opacity: number }[] {
    this.#sigma.draw();
    return [
      { canvas: this.#sigma.canvas, opacity: this.#highlight ? Number(DIMMED) : 1 },
      { canvas: this.#canvas, opacity: 1 },
    ];
  }

  #listen(): void {
    const events = this.#events;
    const sigma = this.#sigma;
    sigma.on('clickStage', ({ event: { x, y } }) => {
      const { node, bundle } = this.#at(x, y);
      if (node !== undefined) events.clickNode(node);
      else if (bundle) events.clickBundle(bundle);
      else events.clickNothing();
    });
    sigma.on('doubleClickStage', (click) => {
      const { node } = this.#at(click.event.x, click.event.y);
      if (node === undefined) return;
      click.preventSigmaDefault();
      events.openNode(node);
    });
    sigma.getMouseCaptor().on('mousemove', ({ x, y }) => this.#become(this.#at(x, y)));
    sigma.on('leaveStage', () => this.#become({}));
    sigma.on('afterRender', () => {
      this.#measure();
      if (this.#appeared === 'yes') this.#drawOverlay();
      else if (this.#appeared === 'no') void this.#appear();
    });
    sigma.getCamera().on('updated', () => events.moved());
  }

  /** A shape before a line; a line that stands out before others. */
  #at(x: number, y: number): Hovered {
    const view = this.view();
    const node = nodeAt(view, this.#scene.nodes, x, y);
    if (node !== undefined) return { node };
    const bundle =
      bundleAt(view, this.#highlight?.bundles ?? [], x, y) ??
      bundleAt(view, this.#scene.bundles, x, y);
    return bundle ? { bundle } : {};
  }

  #become(hovered: Hovered): void {
    const { node, bundle } = this.#hovered;
    if (node === hovered.node && bundle === hovered.bundle) return;
    this.#hovered = hovered;
    this.#events.hover(hovered);
  }

  /** The first time, shapes are shown when they are done, and names after them, so that no frame is long. */
  async #appear(): Promise<void> {
    this.#appeared = 'soon';
    await this.#sigma.finished();
    this.#sigma.reveal();
    await painted();
    this.#overlay.measure(this.view(), this.#scene.nodes);
    await painted();
    this.#appeared = 'yes';
    this.#drawOverlay();
    this.#events.drawn();
  }

  #drawOverlay(): void {
    const scale = window.devicePixelRatio || 1;
    const { clientWidth, clientHeight } = this.#box;
    const [width, height] = [Math.round(clientWidth * scale), Math.round(clientHeight * scale)];
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    const { bundle } = this.#hovered;
    const panels = this.#events.panels();
    this.#overlay.draw(this.view(), this.#scene.nodes, this.#highlight, bundle, panels, scale);
  }

  /** Only what was drawn last and the camera of that moment fit together. */
  #measure(): void {
    const scale = this.#sigma.getGraphToViewportRatio() * this.#sigma.getCamera().ratio;
    if (Number.isFinite(scale) && scale > 0) this.#unit = scale;
  }
}
