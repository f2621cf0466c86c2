import { EDGE_FLAGS } from '../../model/index.ts';
import { typeOf, type Graph } from '../data/graph.ts';
import { STATUSES } from '../state/state.ts';
import { statusIndex } from '../query/filter.ts';
import type { Bundle } from '../query/scene.ts';
import { Boxes, type Box } from './boxes.ts';
import { curveBetween, pointOn, type Curve } from './geometry.ts';
import { drawLabels, placeLabels, shorten } from './labels.ts';
import type { Paint } from './paint.ts';
import { traceShape } from './shapes.ts';
import { DASHES, type Theme } from './theme.ts';
import type { View } from './view.ts';

/** What stands out from a dimmed picture. */
export interface Highlight {
  /** In the order of importance. */
  nodes: readonly number[];
  bundles: readonly Bundle[];
  /** Ringed. */
  chosen: readonly number[];
  /** Every edge a line of its own, with its label. */
  fanned: boolean;
}

/** Lines of a bundle that are fanned out. */
const FAN = 9;
/** With more lines than this, only counts are written on them. */
const WORDY = 16;

/** Draws names and what is highlighted onto the canvas over sigma's. The picture below is dimmed by the stage. */
export class Overlay {
  readonly #context: CanvasRenderingContext2D;
  readonly #graph: Graph;
  readonly #widths = new Map<string, number>();
  /** Where names and words of this picture stand. */
  #taken = new Boxes();
  theme: Theme;
  paint: Paint;

  constructor(context: CanvasRenderingContext2D, graph: Graph, theme: Theme, paint: Paint) {
    this.#context = context;
    this.#graph = graph;
    this.theme = theme;
    this.paint = paint;
  }

  /** Measures names ahead of the first drawing. */
  measure(view: View, nodes: readonly number[]): void {
    placeLabels(this.#graph, view, nodes, [], this.#measure);
  }

  draw(
    view: View,
    nodes: readonly number[],
    highlight: Highlight | undefined,
    hovered: Bundle | undefined,
    panels: readonly Box[],
    scale: number,
  ): void {
    const context = this.#context;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    const ends = hovered ? [hovered.near, hovered.far] : [];
    const first = [...(highlight?.chosen ?? []), ...ends];
    const listed = highlight?.nodes ?? nodes;
    const names = placeLabels(this.#graph, view, listed, first, this.#measure, panels);
    this.#taken = new Boxes();
    for (const { box } of names) this.#taken.add(box);
    if (highlight) this.#drawHighlight(view, highlight);
    if (hovered) {
      this.#drawBundle(view, hovered, false, true);
      for (const end of ends) this.#drawNode(view, end, false);
    }
    drawLabels(context, names, this.theme, 1);
  }

  #drawHighlight(view: View, { nodes, bundles, chosen, fanned }: Highlight): void {
    const wordy = fanned || bundles.length <= WORDY;
    for (const bundle of bundles) this.#drawBundle(view, bundle, fanned, wordy);
    for (const node of [...nodes].reverse()) this.#drawNode(view, node, chosen.includes(node));
  }

  #drawNode(view: View, node: number, ringed: boolean): void {
    const context = this.#context;
    const type = typeOf(this.#graph, node);
    const [x, y, radius] = [view.x(node), view.y(node), view.radius(node)];
    traceShape(context, type, x, y, radius + (ringed ? 5 : 2));
    context.fillStyle = this.theme.paper;
    context.fill();
    if (ringed) {
      context.lineWidth = 2;
      context.strokeStyle = this.theme.accent;
      context.setLineDash([]);
      context.stroke();
    }
    traceShape(context, type, x, y, radius);
    context.fillStyle = this.paint(node);
    context.fill();
  }

  #drawBundle(view: View, bundle: Bundle, fanned: boolean, wordy: boolean): void {
    const { edges } = bundle;
    const lines = fanned ? edges.slice(0, FAN) : [edges[0]!];
    lines.forEach((edge, i) => {
      const bend = (i - (lines.length - 1) / 2) * Math.min(38, this.#distance(view, bundle) / 6);
      const status = fanned ? statusIndex(this.#graph.flags[edge]!) : bundle.status;
      const curve = this.#curve(view, bundle, edge, lines.length > 1 ? bend : 0);
      const count = fanned ? 1 : edges.length;
      this.#drawLine(curve, status, count);
      const both = !fanned && edges.some((e) => this.#points(e) !== this.#points(edge));
      this.#drawArrows(curve, edge, status, both);
      const words = shorten(this.#graph.labels[this.#graph.edgeLabel[edge]!]!, 30);
      const more = count > 1 ? ` +${count - 1}` : '';
      if (wordy) this.#drawWords(curve, words + more, status);
      else if (count > 1) this.#drawWords(curve, String(count), status);
    });
  }

  #distance(view: View, { near, far }: Bundle): number {
    return Math.hypot(view.x(near) - view.x(far), view.y(near) - view.y(far));
  }

  /** From the source of the edge to its target, between the rims of their nodes. */
  #curve(view: View, { near, far }: Bundle, edge: number, bend: number): Curve {
    const [from, to] = this.#points(edge) ? [far, near] : [near, far];
    // The same side for both directions, so that the lines of a fan do not cross.
    const side = this.#points(edge) ? -bend : bend;
    return curveBetween(
      { x: view.x(from), y: view.y(from), radius: view.radius(from) + 4 },
      { x: view.x(to), y: view.y(to), radius: view.radius(to) + 4 },
      side,
    );
  }

  /** Whether the edge leads from the far end to the near one. */
  #points(edge: number): boolean {
    return (this.#graph.flags[edge]! & EDGE_FLAGS.fromFar) !== 0;
  }

  #drawLine({ from, to, control }: Curve, status: number, count: number): void {
    const context = this.#context;
    const name = STATUSES[status]!;
    context.strokeStyle = this.theme.statuses[name];
    context.lineWidth = Math.min(5, 1.4 + Math.log2(count) * 0.7);
    context.setLineDash([...DASHES[name]]);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(control.x, control.y, to.x, to.y);
    context.stroke();
    context.setLineDash([]);
  }

  #drawArrows(curve: Curve, edge: number, status: number, both: boolean): void {
    if (this.#graph.flags[edge]! & EDGE_FLAGS.symmetric) return;
    this.#context.fillStyle = this.theme.statuses[STATUSES[status]!];
    this.#arrow(curve.control, curve.to);
    if (both) this.#arrow(curve.control, curve.from);
  }

  #arrow(from: { x: number; y: number }, tip: { x: number; y: number }): void {
    const context = this.#context;
    const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
    context.beginPath();
    for (const [turn, reach] of [
      [0, 0],
      [2.7, 10],
      [-2.7, 10],
    ] as const)
      context.lineTo(
        tip.x + Math.cos(angle + turn) * reach,
        tip.y + Math.sin(angle + turn) * reach,
      );
    context.fill();
  }

  #drawWords(curve: Curve, words: string, status: number): void {
    const context = this.#context;
    const width = this.#measure(words, 11, 400);
    const { x, y } = pointOn(curve, 0.5);
    const length = Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y);
    const box = [x - width / 2 - 5, y - 8.5, x + width / 2 + 5, y + 8.5] as const;
    // Words give way to names, and to words that were there first.
    if (length < width + 24 || this.#taken.hits(box, 0)) return;
    this.#taken.add(box);
    context.fillStyle = this.theme.paper;
    context.beginPath();
    context.roundRect(box[0], box[1], width + 10, 17, 8);
    context.fill();
    context.font = `400 11px ${this.theme.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.theme.statuses[STATUSES[status]!];
    context.fillText(words, x, y + 0.5);
  }

  #measure = (text: string, size: number, weight: number): number => {
    const key = `${size} ${weight} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = `${weight} ${size}px ${this.theme.font}`;
    const { width } = this.#context.measureText(text);
    if (this.#widths.size > 20_000) this.#widths.clear();
    this.#widths.set(key, width);
    return width;
  };
}
