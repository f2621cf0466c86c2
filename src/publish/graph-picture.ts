/** The picture of the whole graph for the home page: the layout of the graph, with as many names as have room. */
import type { Entity, EntityId } from '../model/index.ts';
import { mostConnected } from './overview.ts';
import { lineBetween, round, type Picture, type PictureLine, type PictureNode } from './picture.ts';
import { placeNames } from './picture-names.ts';
import type { Site } from './site.ts';

const WIDTH = 1080;
const HEIGHT = 520;
const MARGIN = 30;
const ROOM_FOR_NAMES = 130;
const MOST_NODES = 90;
const MOST_LINES = 400;

/** The best connected entities where the layout puts them. */
export function drawGraph(site: Site): Picture {
  const entities = linkedAmong(site, mostConnected(site, placedIn(site), MOST_NODES));
  const place = fit(site, entities);
  const nodes = entities.map((entity): PictureNode => {
    const { size } = site.positions.get(entity.id)!;
    return { entity, ...place(entity.id), radius: round(Math.min(12, 2 + size * 0.7)), lines: [] };
  });
  placeNames(nodes, { width: WIDTH, height: HEIGHT });
  const known = new Map(nodes.map((node) => [node.entity.id, node]));
  return { width: WIDTH, height: HEIGHT, nodes: nodes.reverse(), lines: linesBetween(site, known) };
}

function placedIn(site: Site): Entity[] {
  return [...site.entities.values()].filter(({ id }) => site.positions.has(id));
}

/** Those with a line to another one in the picture: a lone dot tells nothing. All, where there is no line. */
function linkedAmong(site: Site, entities: readonly Entity[]): readonly Entity[] {
  const shown = new Set(entities.map(({ id }) => id));
  const linked = entities.filter(({ id }) =>
    site.neighbours.of(id).some((other) => shown.has(other.entity.id)),
  );
  return linked.length > 0 ? linked : entities;
}

type Placed = (id: EntityId) => { x: number; y: number };

/** Stretches the layout over the picture, with its y axis upwards as in the graph to walk in. */
function fit(site: Site, entities: readonly Entity[]): Placed {
  const xs = entities.map(({ id }) => site.positions.get(id)!.x).sort((a, b) => a - b);
  const ys = entities.map(({ id }) => site.positions.get(id)!.y).sort((a, b) => a - b);
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const across = (WIDTH - 2 * MARGIN - ROOM_FOR_NAMES) / (right - left || 1);
  const down = (HEIGHT - 2 * MARGIN) / (bottom - top || 1);
  return (id) => {
    const { x, y } = site.positions.get(id)!;
    return { x: round(MARGIN + (x - left) * across), y: round(MARGIN + (bottom - y) * down) };
  };
}

function linesBetween(site: Site, nodes: ReadonlyMap<EntityId, PictureNode>): PictureLine[] {
  const lines: PictureLine[] = [];
  for (const [id, a] of nodes) {
    for (const { entity, claims } of site.neighbours.of(id)) {
      const b = nodes.get(entity.id);
      if (b !== undefined && id < entity.id) lines.push(lineBetween(a, b, claims));
    }
  }
  return lines.slice(0, MOST_LINES);
}
