import { typeOf, type Graph } from '../data/graph.ts';
import { placeLabels } from '../draw/labels.ts';
import { CORNERS } from '../draw/shapes.ts';
import type { Stage } from '../draw/stage.ts';
import { DASHES } from '../draw/theme.ts';
import { STATUSES } from '../state/state.ts';
import { xml } from './file.ts';

/** What is on the screen, as PNG, at the resolution of the screen. */
export async function toPng(stage: Stage): Promise<Blob> {
  const layers = stage.layers();
  const { width, height } = layers.at(-1)!.canvas;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = stage.theme.paper;
  context.fillRect(0, 0, width, height);
  for (const { canvas: layer, opacity } of layers) {
    context.globalAlpha = opacity;
    context.drawImage(layer, 0, 0, width, height);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made.'))));
  });
}

/** The same nodes, lines and names as SVG: every line is a line, every name is text. */
export function toSvg(stage: Stage, graph: Graph): string {
  const view = stage.view();
  const { theme, paint, scene, highlighted } = stage;
  const bundles = highlighted?.bundles ?? scene.bundles;
  const nodes = highlighted?.nodes ?? scene.nodes;
  const pen = document.createElement('canvas').getContext('2d')!;
  const measure = (text: string, size: number, weight: number): number => {
    pen.font = `${weight} ${size}px ${theme.font}`;
    return pen.measureText(text).width;
  };
  const lines = bundles.map(({ near, far, edges, status }) => {
    const name = STATUSES[status]!;
    const dash = DASHES[name].length > 0 ? ` stroke-dasharray="${DASHES[name].join(' ')}"` : '';
    const colour = name === 'asserted' && !highlighted ? theme.line : theme.statuses[name];
    const ends = `x1="${at(view.x(near))}" y1="${at(view.y(near))}" x2="${at(view.x(far))}" y2="${at(view.y(far))}"`;
    return `<line ${ends} stroke="${xml(colour)}" stroke-width="${at(1 + Math.log2(edges.length) * 0.8)}"${dash}/>`;
  });
  const shapes = [...nodes].reverse().map((node) => {
    const type = typeOf(graph, node);
    const [x, y, r] = [view.x(node), view.y(node), view.radius(node)];
    const points = CORNERS[type].map(([dx, dy]) => `${at(x + dx * r)},${at(y + dy * r)}`);
    const shape =
      points.length === 0
        ? `<circle cx="${at(x)}" cy="${at(y)}" r="${at(r)}"`
        : `<polygon points="${points.join(' ')}"`;
    return `${shape} fill="${xml(paint(node))}"><title>${xml(graph.label[node]!)}</title></${points.length === 0 ? 'circle' : 'polygon'}>`;
  });
  const names = placeLabels(graph, view, nodes, highlighted?.chosen ?? [], measure).map(
    ({ text, x, y, size, weight }) =>
      `<text x="${at(x)}" y="${at(y)}" font-size="${size}" font-weight="${weight}">${xml(text)}</text>`,
  );
  const { width, height } = view;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${xml(theme.font)}">`,
    `<title>${xml(graph.title)}</title>`,
    `<rect width="100%" height="100%" fill="${xml(theme.paper)}"/>`,
    ...lines,
    ...shapes,
    `<g fill="${xml(theme.ink)}" stroke="${xml(theme.paper)}" stroke-width="3.5" paint-order="stroke" stroke-linejoin="round" text-anchor="middle" dominant-baseline="central">`,
    ...names,
    '</g>',
    '</svg>',
  ].join('\n');
}

function at(value: number): number {
  return Math.round(value * 10) / 10;
}
